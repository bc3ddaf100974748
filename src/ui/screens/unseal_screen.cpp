#include "ui/screens/unseal_screen.hpp"

#include "app/error_text.hpp"
#include "app/sharing_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/screens/read_pages_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::UnsealModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Step = UnsealModel::Step;

namespace {

    /// On every page that shows what was inside.
    std::string unknown_sender()
    {
        return std::string(
            tr("Nobody can check from the file who sent it. Ask by voice before you rely on it."));
    }

    Action save_action(const UnsealModel::State& state)
    {
        return { .id = "save",
            .label = tr("Save it outside"),
            .enabled = enabled_if(!state.forbidden),
            .short_label = trc("short", "Save") };
    }

    /// True when she wants to change that.
    bool says_forbidden(Context& context, const UnsealModel::State& state)
    {
        return state.forbidden
            && notice(context, NoticeKind::Attention,
                   tr("Others use this computer. Saving what is not encrypted is switched off here, as "
                      "paper is; you can allow both in the settings."),
                   { { .id = "settings", .label = tr("Settings") } })
            == "settings";
    }

} // namespace

std::vector<std::string> UnsealScreen::place() const
{
    return { std::string(tr("My plan")), std::string(tr("What I was sent")) };
}

void UnsealScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.step != Step::Passphrase)
        m_passphrase.clear();
    if (state.step != Step::Place)
        m_name.forget();
    switch (state.step) {
    case Step::Choose:
        return draw_choose(context, state);
    case Step::Passphrase:
        return draw_passphrase(context, state);
    case Step::Plan:
        return draw_plan(context, state);
    case Step::Text:
        return draw_text(context, state);
    case Step::Other:
        return draw_other(context, state);
    case Step::Place:
        return draw_place(context, state);
    case Step::Writing:
        if (draw_writing_page(context, "unseal-writing", tr("It is being written and checked")))
            m_model.back();
        return;
    case Step::Done:
        return draw_done(context, state);
    }
}

// --- Opening -----------------------------------------------------------------------------

void UnsealScreen::draw_choose(Context& context, const State& state)
{
    Page page(context, "unseal-choose", Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, tr("Open what I was sent"));
    hint(context,
        tr("Choose the sealed file. It is opened in memory and only shown: nothing of it gets into your plan."));
    bool card = false;
    if (state.error)
        error_notice(context, app::opening_text(*state.error));
    else if (state.no_own_key)
        card
            = notice(context, NoticeKind::Attention,
                  tr("This file is sealed for a key, and you have none here yet. Make your card, send it, and ask to have it sealed for you again."),
                  { { .id = "card", .label = tr("Make my card") } })
            == "card";
    if (state.busy)
        small_text(context, tr("Opening it…"));
    initial_focus(context);
    const auto chosen = file_browser(context, m_model.browser());
    const auto pressed = page.foot();
    if (!chosen.empty())
        m_model.choose_file(chosen);
    else if (card)
        m_model.open_sharing();
    else if (pressed == "back")
        m_model.back();
}

void UnsealScreen::draw_passphrase(Context& context, const State& state)
{
    Page page(context, "unseal-passphrase",
        Foot { .back = back_action(),
            .main = { "open", state.busy ? tr("Opening it…") : tr("Open it"), Icon::ArrowRight,
                enabled_if(!state.busy && !m_passphrase.empty()) } });
    heading(context, tr("It is sealed with a passphrase"));
    hint(context,
        fill(
            tr("The file {file}. It is not your passphrase: it is the one you agreed on with whoever sent it."),
            { { "file", i18n::quoted(state.file) } }));
    initial_focus(context);
    if (!state.busy && std::exchange(m_again, false))
        take_focus(context);
    auto options
        = passphrase_options(state.error ? Words(app::opening_text(*state.error)) : Words());
    options.enabled = enabled_if(!state.busy);
    const bool entered = m_passphrase.draw(context, "passphrase", tr("Passphrase"), options);
    const auto pressed = page.foot();
    if ((entered || pressed == "open") && !m_passphrase.empty() && !state.busy) {
        m_model.submit(m_passphrase.take());
        m_again = true;
    } else if (pressed == "back") {
        m_passphrase.clear();
        m_model.back();
    }
}

// --- What was in it ----------------------------------------------------------------------

void UnsealScreen::draw_plan(Context& context, const State& state)
{
    Page page(context, "unseal-plan",
        Foot { .back = back_action(), .main = { "another", tr("Close it"), Icon::Check } },
        PageScroll::No);
    heading(context,
        state.practice ? tr("A plan you were sent, of an invented case")
                       : tr("A plan you were sent"));
    attention_notice(context, unknown_sender());
    small_text(context,
        fill(state.without_names ? tr("Made on {date}, without names. It is not part of your plan.")
                                 : tr("Made on {date}. It is not part of your plan."),
            { { "date", i18n::long_date(state.made) } }));
    if (state.pages.empty())
        paragraph(context, tr("Nothing is written in it."));
    else if (const auto opened = read_pages_view(context, state.pages, state.page, m_list_open))
        m_model.open_page(*opened);
    const auto pressed = page.foot();
    if (pressed == "another")
        m_model.another_file();
    else if (pressed == "back")
        m_model.back();
}

void UnsealScreen::draw_text(Context& context, const State& state)
{
    Page page(context, "unseal-text",
        Foot { .back = back_action(),
            .others = { save_action(state) },
            .main = { "another", tr("Close it"), Icon::Check } });
    heading(context, tr("A text you were sent"));
    attention_notice(context, unknown_sender());
    const bool settings = says_forbidden(context, state);
    initial_focus(context);
    paragraph(context, state.text);
    const auto pressed = page.foot();
    if (settings)
        m_model.open_settings();
    else if (pressed == "save")
        m_model.save_as_it_is();
    else if (pressed == "another")
        m_model.another_file();
    else if (pressed == "back")
        m_model.back();
}

void UnsealScreen::draw_other(Context& context, const State& state)
{
    const bool pdf = state.kind == UnsealModel::Kind::Pdf;
    Page page(context, "unseal-other",
        Foot { .back = back_action(),
            .others = { save_action(state) },
            .main
            = { "another", tr("Leave it closed"), Icon::Check, Enabled::Yes, tr("Leave it") } });
    heading(context, pdf ? tr("It is a PDF") : tr("It is something this program does not show"));
    attention_notice(context, unknown_sender());
    paragraph(context,
        fill(
            tr("It opened and was checked: {count} KB. To see it, it would have to be saved outside."),
            { { "count",
                i18n::whole_number(static_cast<long long>((state.size + 1023) / 1024)) } }));
    section(context, tr("Before you save it"));
    bullet(context,
        tr("Outside it is not encrypted: whoever finds it can read it, and erasing it later can leave remains."));
    bullet(context,
        pdf ? tr(
            "A PDF made to deceive can attack the program that shows it. Open it only if you expected it.")
            : tr(
                "It could be a program or something made to attack the computer. Save it only if you know what it is."));
    const bool settings = says_forbidden(context, state);
    initial_focus(context);
    const auto pressed = page.foot();
    if (settings)
        m_model.open_settings();
    else if (pressed == "save")
        m_model.save_as_it_is();
    else if (pressed == "another")
        m_model.another_file();
    else if (pressed == "back")
        m_model.back();
}

// --- Saving it outside -------------------------------------------------------------------

void UnsealScreen::draw_place(Context& context, const State& state)
{
    Page page(context, "unseal-place",
        Foot { .back = back_action(),
            .main = { "write", tr("Save it here"), Icon::Check,
                enabled_if(state.file_outside.may_be_written()) } },
        PageScroll::No);
    draw_failed_writing(context, state.error ? Words(app::error_text(state.error->code)) : Words(),
        state.file_outside);
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where it goes, not encrypted"));
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        if (const auto name = m_name.draw(context, state.file_outside))
            m_model.set_name(*name);
        draw_not_encrypted_there(context, state.file_outside);
    }
    const auto pressed = page.foot();
    if (pressed == "write")
        m_model.write();
    else if (pressed == "back")
        m_model.back();
}

void UnsealScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "unseal-done", done_foot());
    good_notice(context, rich(tr("**Done.** It was read back and it matches.")));
    paragraph(context, state.file_outside.written);
    gap(context, Gap::Large);
    paragraph(context,
        tr("It is not encrypted there. Erase it when you do not need it any more; the sealed file can be opened again here."));
    if (const auto noted = draw_note_of_copy(context, state.file_outside))
        m_model.note_copy(*noted);
    if (page.foot() == "leave")
        m_model.leave();
}

} // namespace ui
