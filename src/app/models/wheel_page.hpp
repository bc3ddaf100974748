#pragma once

#include "content/method_text.hpp"
#include "domain/case.hpp"
#include "domain/method_index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// The security wheel (Q6.11) as a page: its eight parts, what each answer means, and which parts
/// to strengthen next (OFI-13). Nothing here adds the parts up.
struct WheelPage {
    static constexpr std::size_t MOST_NEXT = 2;

    struct Part {
        std::string name;
        std::optional<int> value;
        std::string means; ///< "A medias: plan escrito, corto, que todas conocen"
        bool next { false };
    };
    bool has_group { true }; ///< false: she said that there is none, and it is not asked
    bool answered { false }; ///< at least one part
    bool whole { false };
    std::vector<Part> parts;
    std::string next; ///< sentence; empty while parts are missing
};

WheelPage make_wheel_page(const domain::MethodIndex& method, const content::MethodText& texts,
    const domain::Case& her_case);

} // namespace app
