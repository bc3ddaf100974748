#pragma once

#include "domain/plan_view.hpp"

#include <set>
#include <string>

namespace paper {

enum class PaperSize { A4, Letter };

using domain::PlanPart;

std::set<PlanPart> all_parts();

struct PlanOptions {
    PaperSize size { PaperSize::A4 };
    std::set<PlanPart> parts { all_parts() };
    bool telephones { true }; ///< Numbers of her people; without them the paper gives fewer away.
};

} // namespace paper
