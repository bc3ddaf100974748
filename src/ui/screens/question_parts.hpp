#pragma once

#include "app/models/question_view.hpp"
#include "ui/widgets/widgets.hpp"

#include <string>
#include <vector>

namespace ui {

/// What the screens that ask have in common: the questions and the cards of the forms.

struct AnswersLook {
    Enabled enabled { Enabled::Yes };
    /// Two abreast across the whole page.
    bool wide { false };
    /// With a small drawing each, where there is one.
    bool pictures { false };
    /// Of what stands below the answers.
    int lines_below { 0 };
};

/// Many answers, or long ones, take the whole page.
bool needs_width(const app::QuestionView& view);

/// How many answers have room on a page: fewer in a low window.
int most_answers(const Context& context);

/// The answers of the page shown. The code that was pressed, or "".
std::string draw_answers(Context& context, const app::QuestionView& view, const AnswersLook& look);

/// Themes of a long list beside each other, where one answer is looked for. The page that was
/// pressed, or -1.
int draw_themes(Context& context, const app::QuestionView& view);

/// "1 of 4: Threats and being watched"
std::string page_words(const app::QuestionView& view);

/// "Why do you ask this?" and "Note just for me": folds at the side of an ordinary question,
/// links above a wide one.
class Asides {
public:
    /// Folds. True when the note was changed.
    bool draw_folds(
        Context& context, const std::string& why, const std::vector<std::string>& more_why);
    /// Links in a row that already stands, and what they open below it.
    void draw_links(Context& context);
    bool draw_opened(Context& context, const std::string& why);

    void set_why_open(bool open) { m_why_open = open; }
    void set_note(std::string note) { m_note = std::move(note); }
    const std::string& note() const { return m_note; }
    /// A form without notes.
    void without_note() { m_has_note = false; }
    void set_enabled(Enabled enabled) { m_enabled = enabled; }

private:
    bool draw_note(Context& context);

    bool m_why_open { false };
    bool m_note_open { false };
    bool m_has_note { true };
    Enabled m_enabled { Enabled::Yes };
    std::string m_note;
};

} // namespace ui
