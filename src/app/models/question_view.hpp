#pragma once

#include "content/method_text.hpp"
#include "domain/case.hpp"
#include "domain/method_index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What is drawn of one question with answers to choose from: the question itself, one field
/// of an actor's card, one field of a threat. Plain data in the language in use.
struct QuestionView {
    struct Choice {
        std::string code;
        std::string text;
        /// For how often and how much: 0 to 3 circles; -1 none.
        int dots { -1 };
        bool chosen { false };
        bool enabled { true };
    };

    std::string id;
    std::string text;
    std::string why;
    domain::QuestionKind kind { domain::QuestionKind::One };
    bool sensitive { false };
    /// Of the page that is shown; those that stand alone are on every page.
    std::vector<Choice> choices;
    int page { 0 };
    int pages { 1 };
    std::vector<std::string> page_titles; ///< empty when there is one page
    bool answered { false };
    /// An answer that stands alone is marked: further pages have nothing to ask.
    bool alone { false };

    bool several() const
    {
        return kind == domain::QuestionKind::Several || kind == domain::QuestionKind::Risks;
    }
};

/// What the view is made from.
struct QuestionSources {
    const domain::MethodIndex& method;
    const content::MethodText& texts;
    const domain::Case& her_case;
};

/// `answer` is what is marked; it need not be among the answers of the case. Where the window is
/// low, themes are divided so that no page has more than `most` answers; 0: as they are.
QuestionView view_question(const QuestionSources& sources, std::string_view question,
    const domain::Answer& answer, int page, int most = 0);

/// The words of marked answers, for a summary: "Apoya", "Armas o golpes, Rumores".
std::string answer_words(const QuestionSources& sources, std::string_view question,
    const std::vector<std::string>& codes);

/// The page on which an answer stands; 0 when it is on every page or on none.
int page_of(const domain::MethodIndex& method, std::string_view question, std::string_view code);

} // namespace app
