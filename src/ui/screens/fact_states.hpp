#pragma once

#include "app/content_links.hpp"
#include "content/directory.hpp"
#include "ui/widgets/text.hpp"

namespace ui {

FactState fact_state_of(content::Confidence confidence);
FactState fact_state_of(const app::FactSaid& fact);

} // namespace ui
