#include "ui/screens/print_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/paper_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::PaperKind;
using app::PrintModel;
using i18n::tr;

namespace {

    /// What paper it becomes.
    Words form_words(PaperKind kind)
    {
        if (kind == PaperKind::Guide)
            return tr("A booklet of small pages. Each can also be printed on a whole sheet.");
        if (kind == PaperKind::Card)
            return tr(
                "The steps on one page, in the largest letters that fit. What helps with each "
                "step comes after it.");
        return tr("One page to hang up.");
    }

} // namespace

std::vector<std::string> PrintScreen::place() const
{
    return { std::string(tr("Guides")), std::string(tr("Paper")) };
}

void PrintScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case PrintModel::Step::What:
        return draw_what(context, state);
    case PrintModel::Step::Choose:
        return draw_choose(context, state);
    case PrintModel::Step::Place:
        return draw_place(context, state);
    case PrintModel::Step::Writing:
        if (draw_writing_page(
                context, "print-writing", tr("The paper is being written and checked")))
            m_model.back();
        return;
    case PrintModel::Step::Done:
        return draw_done(context, state);
    }
}

void PrintScreen::draw_what(Context& context, const State& state)
{
    Page page(context, "print-what", Foot { .back = back_action(), .main = {} });
    heading(context, tr("What to print"));
    hint(context, tr("They need no passphrase, and nothing of your plan is on them."));
    const PrintModel::Thing* chosen = nullptr;
    auto shown = PaperKind::Plan;
    for (const auto& thing : state.things) {
        if (thing.kind != shown) {
            shown = thing.kind;
            gap(context, Gap::Large);
            section(context,
                shown == PaperKind::Poster     ? tr("To hang up")
                    : shown == PaperKind::Card ? tr("Emergency cards")
                                               : tr("Guides"));
        }
        if (thing.kind == PaperKind::Poster)
            initial_focus(context);
        const IdScope scope(context, app::detail_of(thing.kind, thing.id));
        if (list_row(context, "thing", Words(thing.title), Chosen::No))
            chosen = &thing;
    }
    const auto pressed = page.foot();
    if (chosen)
        m_model.choose(*chosen);
    else if (pressed == "back")
        m_model.back();
}

void PrintScreen::draw_choose(Context& context, const State& state)
{
    Page page(context, "print-choose", foot_to_place(!state.forbidden));
    if (state.forbidden && says_paper_is_forbidden(context))
        m_model.open_settings();
    heading(context, Words(state.title));
    hint(context, form_words(state.order.kind));
    initial_focus(context);
    const auto form = draw_paper_form(context, state.order);
    if (form.format)
        m_model.choose(*form.format);
    if (form.size)
        m_model.choose(*form.size);
    if (state.may_be_folded)
        draw_fold(context, state);
    const auto& pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

void PrintScreen::draw_fold(Context& context, const State& state)
{
    gap(context, Gap::Large);
    if (check_line(context, "fold",
            tr("To be folded: two pages on each side, in the order of the fold"),
            chosen_if(state.order.folded)))
        m_model.fold(!state.order.folded);
    if (state.order.folded)
        small_text(context,
            tr("Print on both sides, turned over at the short edge, and fold the stack in the "
               "middle."));
}

void PrintScreen::draw_place(Context& context, const State& state)
{
    Page page(context, "print-place",
        foot_to_make_paper(!state.forbidden && state.file.may_be_written()), PageScroll::No);
    draw_failed_writing(
        context, state.error ? Words(app::error_text(*state.error)) : Words(), state.file);
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
        paragraph(context,
            tr("Nothing of your plan. Who finds it knows that somebody here reads about this."));
        draw_not_encrypted_there(context, state.file);
    }
    const auto& pressed = page.foot();
    if (pressed == "write")
        m_model.write();
    else if (pressed == "back")
        m_model.back();
}

void PrintScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "print-done", done_foot());
    draw_paper_made(context, state.file, state.pages);
    if (const auto words = missing_letters_words(state.missing_letters); !words.empty())
        attention_notice(context, words);
    gap(context, Gap::Large);
    paragraph(context, tr("Print it from another program. Print it again when the guides change."));
    if (page.foot() == "leave")
        m_model.leave();
}

} // namespace ui
