#include "ui/screens/export_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/paper_view.hpp"
#include "ui/screens/plan_part_names.hpp"
#include "ui/widgets/widgets.hpp"

#include <array>

namespace ui {

using app::ExportModel;
using app::PaperKind;
using domain::PlanPart;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;

namespace {

    std::string_view what_it_tells(PaperKind kind)
    {
        if (kind == PaperKind::Pocket)
            return tr("Who finds it reads whom you call and where you go, with code names.");
        if (kind == PaperKind::Cards)
            return tr("Who finds a card reads which danger it is for, whom you call and where you "
                      "go, with code names. Hang up only what everybody there may know.");
        return tr("Who finds it reads your risks, your steps and your people, with code names.");
    }

    void draw_warning(Context& context, const ExportModel::State& state)
    {
        const Card card(context);
        section(context, tr("What the paper gives away"), Icon::Warning);
        paragraph(context, what_it_tells(state.order.kind));
        paragraph(context, tr("The file is not encrypted. Erasing it later can leave remains."));
        small_text(context, tr("Code words are never printed."));
        if (state.keeps_photos)
            small_text(context, tr("The photos and texts you keep here are not printed either."));
    }

    /// What the paper does not show as she wrote it; empty when it shows all.
    std::string changed_words(const ExportModel::State& state)
    {
        std::string words;
        if (state.hidden_words > 0)
            words = fill(trn("In {count} place you wrote a code word: the paper has dots there.",
                             "In {count} places you wrote a code word: the paper has dots there.",
                             state.hidden_words),
                { { "count", std::to_string(state.hidden_words) } });
        if (const auto missing = missing_letters_words(state.missing_letters); !missing.empty())
            words += (words.empty() ? "" : " ") + missing;
        return words;
    }

} // namespace

std::vector<std::string> ExportScreen::place() const
{
    return { std::string(tr("My plan")), std::string(tr("Paper")) };
}

void ExportScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case ExportModel::Step::Choose:
        return draw_choose(context, state);
    case ExportModel::Step::LeaveOut:
        return draw_leave_out(context, state);
    case ExportModel::Step::Place:
        return draw_place(context, state);
    case ExportModel::Step::Writing:
        if (draw_writing_page(
                context, "export-writing", tr("The paper is being written and checked")))
            m_model.back();
        return;
    case ExportModel::Step::Done:
        return draw_done(context, state);
    }
}

// --- What is on it -----------------------------------------------------------------------

void ExportScreen::draw_choose(Context& context, const State& state)
{
    Page page(context, "export-choose", foot_to_place(state.may_go_on()));
    if (state.forbidden && says_paper_is_forbidden(context))
        m_model.open_settings();
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Paper of my plan"));
        initial_focus(context);
        const auto shown = state.order.kind;
        const auto kind = choice_list(context, "kind",
            { { .id = "plan",
                  .text = tr("The whole plan"),
                  .hint = tr("Several pages, to keep in a safe place."),
                  .chosen = chosen_if(shown == PaperKind::Plan) },
                { .id = "pocket",
                    .text = tr("Pocket sheet"),
                    .hint = tr("One page that folds small."),
                    .chosen = chosen_if(shown == PaperKind::Pocket) },
                { .id = "cards",
                    .text = tr("Cards to cut out"),
                    .hint = tr("One for each emergency and for each thing you prepare."),
                    .chosen = chosen_if(shown == PaperKind::Cards) } },
            { .compact = true });
        if (kind)
            m_model.choose(
                std::array { PaperKind::Plan, PaperKind::Pocket, PaperKind::Cards }[*kind]);
        const auto form = draw_paper_form(context, state.order);
        if (form.format)
            m_model.choose(*form.format);
        if (form.size)
            m_model.choose(*form.size);
        gap(context, Gap::Large);
        if (check_line(context, "telephones", tr("With telephone numbers"),
                chosen_if(state.order.telephones)))
            m_model.print_telephones(!state.order.telephones);
        if (shown == PaperKind::Plan)
            draw_parts(context, state);
        if (shown == PaperKind::Cards)
            draw_cards(context, state);
        columns.next();
        draw_warning(context, state);
    }
    const auto& pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

void ExportScreen::draw_parts(Context& context, const State& state)
{
    section(context, tr("What goes on it"));
    Grid grid(context, 2, Gap::Small, 260);
    for (const auto part : app::PAPER_PARTS) {
        if (part == PlanPart::Organisation && !state.organisation)
            continue;
        grid.cell();
        if (check_line(context, "part" + std::to_string(static_cast<int>(part)),
                plan_part_name(part), chosen_if(!state.order.left_out.contains(part))))
            m_model.toggle_part(part);
    }
}

void ExportScreen::draw_cards(Context& context, const State& state)
{
    section(context, tr("Which cards"));
    if (state.cards.empty())
        hint(context,
            tr("There are no cards yet. They come with your steps for the emergency and your steps "
               "before."));
    {
        const IdScope scope(context, "cards");
        Grid grid(context, 2, Gap::Small, 300);
        for (const auto& card : state.cards) {
            grid.cell();
            if (check_line(context, card.id, card.title, chosen_if(card.chosen)))
                m_model.toggle_card(card.id);
        }
    }
    section(context, tr("Cards on each sheet"));
    const bool four = state.order.cards_on_page == app::CardsOnPage::Four;
    if (const auto pressed = option_buttons(
            context, "on_page", { tr("Two, to hang up"), tr("Four, to carry") }, four ? 1 : 0))
        m_model.choose(*pressed == 1 ? app::CardsOnPage::Four : app::CardsOnPage::Two);
}

void ExportScreen::draw_leave_out(Context& context, const State& state)
{
    Page page(context, "export-leave-out", foot_to_place(state.fits));
    heading(context, tr("Not everything fits on the sheet"));
    hint(context, tr("Leave out what you know by heart. It stays in your plan."));
    initial_focus(context);
    for (const auto& panel : state.overflow) {
        section(context, panel.panel);
        if (panel.too_many > 0)
            small_text(context,
                fill(trn("{count} line too many", "{count} lines too many", panel.too_many),
                    { { "count", std::to_string(panel.too_many) } }));
        else
            icon_line(context, Icon::Check, tr("Now it fits"), Tone::Prim);
        for (const auto& line : panel.lines) {
            const IdScope scope(context, line.id);
            if (check_line(context, "line", line.words,
                    chosen_if(!state.order.lines_left_out.contains(line.id))))
                m_model.toggle_line(line.id);
        }
    }
    const auto& pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

// --- Where it goes -----------------------------------------------------------------------

void ExportScreen::draw_place(Context& context, const State& state)
{
    Page page(context, "export-place",
        foot_to_make_paper(!state.forbidden && state.file.may_be_written()), PageScroll::No);
    draw_failed_writing(
        context, state.error ? Words(app::error_text(*state.error)) : Words(), state.file);
    if (const auto words = changed_words(state); !words.empty())
        attention_notice(context, words);
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where the paper goes"));
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        if (const auto name = m_name.draw(context, state.file))
            m_model.set_name(*name);
        small_text(context, tr("A name that says nothing to a stranger."));
        section(context, tr("What the paper gives away"), Icon::Warning);
        draw_not_encrypted_there(context, state.file);
    }
    const auto& pressed = page.foot();
    if (pressed == "write")
        m_model.write();
    else if (pressed == "back")
        m_model.back();
}

void ExportScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "export-done", done_foot());
    draw_paper_made(context, state.file, state.pages);
    if (const auto words = changed_words(state); !words.empty())
        attention_notice(context, words);
    gap(context, Gap::Large);
    paragraph(context,
        tr("Print it from another program and erase the file afterwards. Keep the paper away from "
           "the computer, or destroy it."));
    if (const auto noted = draw_note_of_copy(context, state.file))
        m_model.note_copy(*noted);
    if (page.foot() == "leave")
        m_model.leave();
}

} // namespace ui
