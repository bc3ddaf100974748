#pragma once

#include "domain/plan_view.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/plan_texts.hpp"

namespace paper {

/// The full plan in the language in use (i18n::tr). Parts she wrote nothing in are left
/// out, except emergency steps and limits, whose empty lines can be filled in by hand.
Document plan_document(
    const domain::PlanView& view, const PlanTexts& texts, const PlanOptions& options);

} // namespace paper
