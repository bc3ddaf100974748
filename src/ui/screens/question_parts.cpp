#include "ui/screens/question_parts.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/answer_icons.hpp"

namespace ui {

using i18n::fill;
using i18n::tr;

namespace {

    constexpr std::size_t MOST_BESIDE_A_PANEL = 8;
    constexpr int NOTE_LINES = 4;
    constexpr int MOST_IN_A_LOW_WINDOW = 6;

} // namespace

int most_answers(const Context& context)
{
    return context.metrics().is_small() ? MOST_IN_A_LOW_WINDOW : 0;
}

bool needs_width(const app::QuestionView& view)
{
    using domain::QuestionKind;
    const bool has_sliders = view.kind == QuestionKind::Harm || view.kind == QuestionKind::Wheel;
    const bool is_list = view.several() && view.pages > 1;
    return has_sliders || is_list || view.choices.size() > MOST_BESIDE_A_PANEL;
}

std::string draw_answers(Context& context, const app::QuestionView& view, const AnswersLook& look)
{
    std::vector<Choice> choices;
    for (const auto& choice : view.choices)
        choices.push_back({ .id = choice.code,
            .text = choice.text,
            .hint = {},
            .dots = choice.dots,
            .icon = look.wide || look.pictures ? answer_icon(view.id, choice.code) : Icon::None,
            .chosen = chosen_if(choice.chosen),
            .enabled = look.enabled == Enabled::No ? Enabled::No : enabled_if(choice.enabled) });
    const auto pressed = choice_list(context, "answers", choices,
        { .kind = view.several() ? ChoiceKind::Several : ChoiceKind::One,
            .digits = Digits::OnPage,
            .columns = look.wide ? 2 : 0,
            .fit = true,
            .lines_below = look.lines_below });
    return pressed ? view.choices[*pressed].code : std::string {};
}

int draw_themes(Context& context, const app::QuestionView& view)
{
    if (view.page_titles.empty())
        return -1;
    std::vector<Words> labels;
    for (const auto& title : view.page_titles)
        labels.emplace_back(title);
    const auto pressed = tabs(context, "themes", labels, static_cast<std::size_t>(view.page));
    return pressed ? static_cast<int>(*pressed) : -1;
}

std::string page_words(const app::QuestionView& view)
{
    const auto page = std::to_string(view.page + 1);
    const auto pages = std::to_string(view.pages);
    if (view.page_titles.empty())
        return fill(tr("{page} of {pages}"), { { "page", page }, { "pages", pages } });
    return fill(tr("{page} of {pages}: {theme}"),
        { { "page", page }, { "pages", pages },
            { "theme", view.page_titles[static_cast<std::size_t>(view.page)] } });
}

// --- Why, and her note -------------------------------------------------------------------

bool Asides::draw_note(Context& context)
{
    hint(context, tr("It is never printed and never leaves this file."));
    return text_area(context, "note_text", {}, m_note, NOTE_LINES, { .enabled = m_enabled })
        .changed;
}

bool Asides::draw_folds(
    Context& context, const std::string& why, const std::vector<std::string>& more_why)
{
    {
        const Fold fold(context, "why", tr("Why do you ask this?"), m_why_open);
        if (fold.is_open()) {
            paragraph(context, why);
            for (const auto& more : more_why)
                hint(context, more);
        }
    }
    if (!m_has_note)
        return false;
    const Fold fold(context, "note", tr("Note just for me"), m_note_open);
    return fold.is_open() && draw_note(context);
}

void Asides::draw_links(Context& context)
{
    const bool is_full = context.metrics().layout == Layout::Full;
    const auto arrow = [](bool open) { return open ? Icon::ChevronDown : Icon::ChevronRight; };
    if (text_link(
            context, "why", is_full ? tr("Why do you ask this?") : tr("Why?"), arrow(m_why_open)))
        m_why_open = !m_why_open;
    if (m_has_note
        && text_link(
            context, "note", is_full ? tr("Note just for me") : tr("My note"), arrow(m_note_open)))
        m_note_open = !m_note_open;
}

bool Asides::draw_opened(Context& context, const std::string& why)
{
    if (m_why_open) {
        const Card card(context);
        paragraph(context, why);
    }
    if (!m_note_open)
        return false;
    const Card card(context);
    return draw_note(context);
}

} // namespace ui
