#include "ui/screens/seal_screen.hpp"

#include "app/sharing_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/plan_part_names.hpp"
#include "ui/screens/read_pages_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::SealModel;
using domain::PlanPart;
using i18n::fill;
using i18n::tr;
using i18n::trn;
using Step = SealModel::Step;

namespace {

    Words whom_words(const SealModel::State& state)
    {
        if (state.by_passphrase)
            return tr("For whoever knows the passphrase.");
        return fill(tr("For {name}."), { { "name", state.person_name } });
    }

} // namespace

std::vector<std::string> SealScreen::place() const
{
    return { std::string(tr("My plan")), std::string(tr("Seal")) };
}

void SealScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Whom:
        return draw_whom(context, state);
    case Step::What:
        return draw_what(context, state);
    case Step::Preview:
        return draw_preview(context, state);
    case Step::Words:
        return draw_words(context);
    case Step::Place:
        return draw_place(context, state);
    case Step::Writing:
        if (draw_writing_page(
                context, "seal-writing", tr("It is being sealed, written and checked")))
            m_model.back();
        return;
    case Step::Done:
        return draw_done(context, state);
    }
}

// --- For whom, and what ------------------------------------------------------------------

void SealScreen::draw_whom(Context& context, const State& state)
{
    const bool chosen = state.by_passphrase || state.person != 0;
    Page page(context, "seal-whom",
        Foot { .back = back_action(),
            .main = { "go_on", tr("Choose what goes"), Icon::ArrowRight, enabled_if(chosen),
                tr("What goes") } });
    bool add = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("For whom do you seal it?"));
        initial_focus(context);
        std::vector<Choice> choices;
        for (const auto& person : state.people)
            choices.push_back({ .id = "person" + std::to_string(person.id),
                .text = person.name,
                .hint = person.checked ? tr("You compared her six words.")
                                       : tr("You have not compared her six words yet."),
                .chosen = chosen_if(person.id == state.person) });
        choices.push_back({ .id = "passphrase",
            .text = tr("With a passphrase"),
            .hint
            = tr("You agree on it face to face or by voice, never by the same way as the file."),
            .chosen = chosen_if(state.by_passphrase) });
        if (const auto pressed = choice_list(context, "whom", choices, { .compact = true })) {
            if (*pressed < state.people.size())
                m_model.choose_person(state.people[*pressed].id);
            else
                m_model.choose_passphrase();
        }
        add = text_link(context, "add", tr("Add a person"), Icon::PersonPlus);
        columns.next();
        const Card card(context);
        section(context, tr("Good to know"));
        paragraph(context,
            tr("Sealed for a person, nobody else opens it: not you either, not even if you are forced."));
        paragraph(
            context, tr("Who gets it cannot check from the file who sent it. Tell her by voice."));
    }
    const auto pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
    else if (add)
        m_model.open_sharing();
}

void SealScreen::draw_what(Context& context, const State& state)
{
    const bool names = state.choice.names == domain::Names::Kept;
    const bool telephones = state.choice.telephones == domain::Telephones::Kept;
    Page page(context, "seal-what",
        Foot { .back = back_action(),
            .main = { "go_on", tr("See what goes"), Icon::ArrowRight,
                enabled_if(!state.choice.parts.empty()), tr("See it") } });
    if (state.nothing_in_it)
        attention_notice(context, tr("Nothing is written in those parts yet. Choose others."));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("What goes in the file"));
        initial_focus(context);
        const bool data = state.form == SealModel::Form::Data;
        const auto form = choice_list(context, "form",
            { { .id = "data",
                  .text = tr("To read it in another Ceiba"),
                  .hint = tr(
                      "She sees the same pages. Its length does not give away how much you wrote."),
                  .chosen = chosen_if(data) },
                { .id = "pdf",
                    .text = tr("PDF, for any computer"),
                    .hint = tr("She needs a program for age files and one for PDF."),
                    .chosen = chosen_if(!data) } },
            { .compact = true });
        if (form)
            m_model.choose(*form == 0 ? SealModel::Form::Data : SealModel::Form::Pdf);
        gap(context, Gap::Large);
        if (check_line(context, "names", tr("With the names of my people"), chosen_if(names)))
            m_model.keep_names(!names);
        if (check_line(context, "telephones", tr("With telephone numbers"),
                chosen_if(telephones && names), enabled_if(names)))
            m_model.keep_telephones(!telephones);
        draw_parts(context, state);
        columns.next();
        const Card card(context);
        section(context, tr("What never goes"));
        paragraph(
            context, tr("Code words, your private notes, and your answers to the questions."));
        if (state.keeps_photos)
            paragraph(context, tr("The photos and texts you keep here."));
        if (!names)
            paragraph(context,
                tr("Without names your people are A, B, C. Look at the next page whether a name stays in your own words."));
    }
    const auto pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

void SealScreen::draw_parts(Context& context, const State& state)
{
    section(context, tr("Parts of the plan"));
    Grid grid(context, 2, Gap::Small, 260);
    for (const auto part : app::PAPER_PARTS) {
        if (part == PlanPart::Organisation && !state.organisation)
            continue;
        grid.cell();
        if (check_line(context, "part" + std::to_string(static_cast<int>(part)),
                plan_part_name(part), chosen_if(state.choice.parts.contains(part))))
            m_model.toggle_part(part);
    }
}

void SealScreen::draw_preview(Context& context, const State& state)
{
    Page page(context, "seal-preview",
        Foot { .back = back_action(),
            .main
            = { "go_on", state.by_passphrase ? tr("Choose the passphrase") : tr("Choose the place"),
                Icon::ArrowRight, Enabled::Yes, tr("Go on") } },
        PageScroll::No);
    heading(context, tr("This is what goes"));
    small_text(context, whom_words(state));
    if (!state.by_passphrase && !state.person_checked)
        attention_notice(context,
            tr("You have not compared the six words with her. If this is not her key, somebody else will read all of this."));
    if (state.hidden_words > 0)
        small_text(context,
            fill(trn("There are dots in {count} place, where a code word or a name stood.",
                     "There are dots in {count} places, where a code word or a name stood.",
                     state.hidden_words),
                { { "count", std::to_string(state.hidden_words) } }));
    if (const auto opened = read_pages_view(context, state.pages, state.page, m_list_open))
        m_model.open_page(*opened);
    const auto pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

void SealScreen::draw_words(Context& context)
{
    const auto steps = [&context](std::size_t present) {
        numbered_steps(
            context, { tr("The passphrase"), tr("Type it once"), tr("Where it goes") }, present);
    };
    const auto answer = m_new_passphrase.draw(context, m_model.new_passphrase(), steps);
    if (answer == NewPassphraseView::Answer::Chosen)
        m_model.passphrase_chosen();
    else if (answer == NewPassphraseView::Answer::Back)
        m_model.back();
}

// --- Where it goes -----------------------------------------------------------------------

void SealScreen::draw_place(Context& context, const State& state)
{
    Page page(context, "seal-place",
        Foot { .back = back_action(),
            .main = { "write", tr("Seal it here"), Icon::Check,
                enabled_if(state.file.may_be_written()) } },
        PageScroll::No);
    draw_failed_writing(
        context, state.error ? Words(app::sealing_text(*state.error)) : Words(), state.file);
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where the sealed file goes"));
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        if (const auto name = m_name.draw(context, state.file))
            m_model.set_name(*name);
        small_text(context, tr("A name that says nothing to a stranger."));
        section(context, tr("Good to know"));
        paragraph(context, whom_words(state));
        small_text(context,
            tr("Who finds it sees that it is a sealed file of the kind age, and how large it is; not what is in it and not who sealed it."));
    }
    const auto pressed = page.foot();
    if (pressed == "write")
        m_model.write();
    else if (pressed == "back")
        m_model.back();
}

void SealScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "seal-done", done_foot());
    good_notice(context, rich(tr("**Done.** The sealed file was read back and it matches.")));
    paragraph(context, state.file.written);
    gap(context, Gap::Large);
    bullet(context, whom_words(state));
    if (!state.by_passphrase)
        bullet(
            context, tr("You cannot open it again. What you wrote stays in your plan as it was."));
    else
        bullet(context,
            tr("Tell her the passphrase by voice, never in the same message as the file."));
    bullet(context, tr("Tell her that it comes from you: from the file nobody can check it."));
    bullet(context, tr("Destroying your plan does not erase this file."));
    if (const auto noted = draw_note_of_copy(context, state.file))
        m_model.note_copy(*noted);
    if (page.foot() == "leave")
        m_model.leave();
}

} // namespace ui
