#include "ui/screens/sharing_screen.hpp"

#include "app/error_text.hpp"
#include "app/sharing_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/public_code.hpp"
#include "ui/widgets/widgets.hpp"

#include <optional>

namespace ui {

using app::SharingModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Step = SharingModel::Step;

namespace {

    std::vector<Words> words_of(const std::array<std::string_view, 6>& six)
    {
        return { six.begin(), six.end() };
    }

} // namespace

std::vector<std::string> SharingScreen::place() const
{
    return { std::string(tr("My plan")), std::string(tr("Share")) };
}

void SharingScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.step != Step::Add)
        m_filled = false;
    if (state.step != Step::Card)
        m_copied = false;
    switch (state.step) {
    case Step::Overview:
        return draw_overview(context, state);
    case Step::Card:
        return draw_card(context, state);
    case Step::Add:
        return draw_add(context, state);
    case Step::File:
        return draw_file(context, state);
    case Step::Compare:
        return draw_compare(context, state);
    }
}

// --- What there is -----------------------------------------------------------------------

void SharingScreen::draw_overview(Context& context, const State& state)
{
    Page page(context, "sharing", Foot { .back = back_action(), .main = {} });
    heading(context, tr("Share with people you trust"));
    hint(context,
        tr("A sealed file can travel by mail, telephone or stick: only the person it is for opens it."));
    {
        Grid grid(context, 2, Gap::Medium, 300);
        grid.cell();
        initial_focus(context);
        if (tile(context,
                { .id = "seal",
                    .icon = Icon::EnvelopeOutline,
                    .title = tr("Seal my plan for somebody"),
                    .text = tr("All of it or a part.") }))
            m_model.seal();
        grid.cell();
        if (tile(context,
                { .id = "open_sealed",
                    .icon = Icon::FolderOpenOutline,
                    .title = tr("Open what I was sent"),
                    .text = tr("Only to read it.") }))
            m_model.open_sealed();
    }
    {
        Columns columns(context, Split::Halves);
        draw_own(context, state);
        columns.next();
        draw_people(context, state);
    }
    if (page.foot() == "back")
        m_model.back();
}

void SharingScreen::draw_own(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("My card"));
    if (state.has_key) {
        paragraph(context, tr("With it others seal files that only you open, in this plan."));
        if (secondary_button(context, "show_card", tr("See my card"), { .icon = Icon::IdCard }))
            m_model.show_card();
        return;
    }
    paragraph(context,
        tr("So that others can seal files for you, make a pair of keys once. The secret one stays "
           "in this file and never leaves it."));
    if (secondary_button(context, "make_key", tr("Make my keys"),
            { .icon = Icon::Key, .enabled = enabled_if(state.writable) }))
        m_model.make_key();
}

void SharingScreen::draw_people(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("People I trust"));
    if (state.people.empty())
        paragraph(context, tr("Nobody yet. Ask them for their public key and add it here."));
    std::optional<domain::RecordId> opened;
    for (const auto& person : state.people) {
        const IdScope scope(context, std::to_string(person.id));
        const Words state_words = person.checked
            ? fill(tr("compared on {date}"), { { "date", i18n::long_date(*person.checked) } })
            : std::string(tr("not compared yet"));
        if (list_row(context, "person",
                fill(tr("{name}: {state}"),
                    { { "name", person.name }, { "state", state_words.text() } }),
                Chosen::No))
            opened = person.id;
    }
    if (secondary_button(context, "add", tr("Add a person"),
            { .icon = Icon::PersonPlus, .enabled = enabled_if(state.writable) }))
        m_model.add_person();
    if (opened)
        m_model.open_person(*opened);
}

void SharingScreen::draw_card(Context& context, const State& state)
{
    Page page(context, "sharing-card", Foot { .back = back_action(), .main = {} });
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("My card"));
        hint(context,
            tr("This key is public: give it to whoever may send you something. Nobody can open anything with it."));
        initial_focus(context);
        m_copied = public_text(context, "copy", state.key, tr("Copy the public key")) || m_copied;
        if (m_copied)
            small_text(context, tr("Copied. It is taken away from there in half a minute."));
        section(context, tr("Six words to compare it"));
        six_words(context, words_of(state.words), false);
        hint(context,
            tr("On the telephone you read them aloud, and she looks whether hers are the same. That way you know that nobody changed the key on its way."));
        columns.next();
        const auto& code = m_model.code();
        square_code(context, code.side, code.dark);
        small_text(context, tr("The same key, for a telephone."));
    }
    if (page.foot() == "back")
        m_model.back();
}

// --- Other people ------------------------------------------------------------------------

void SharingScreen::draw_add(Context& context, const State& state)
{
    if (!m_filled) {
        m_name = state.name;
        m_typed = state.typed;
        m_filled = true;
    }
    Page page(context, "sharing-add",
        Foot { .back = back_action(),
            .main
            = { "go_on", tr("See her six words"), Icon::ArrowRight, Enabled::Yes, tr("Go on") } });
    heading(context, tr("Add a person"));
    hint(context,
        tr("She makes her card in her own Ceiba, or in another program for age files, and sends you the public key."));
    initial_focus(context);
    FieldOptions name { .most_bytes = 80 };
    if (state.name_is_missing)
        name.fault = { tr("Write what you call her here."), tr("Example: Ceniza") };
    if (text_field(context, "name", tr("Code name"), m_name, name))
        m_model.set_name(m_name);
    FieldOptions key { .most_bytes = 4000 };
    if (state.already_there)
        key.fault = { tr("That key is already here.") };
    else if (state.fault)
        key.fault = { app::key_fault_text(*state.fault), tr("Example: age1qyqs… (62 letters)") };
    if (text_area(context, "key", tr("Her public key (age1…)"), m_typed, 3, key))
        m_model.set_typed(m_typed);
    if (secondary_button(
            context, "from_file", tr("Take it from a file"), { .icon = Icon::FolderOpenOutline }))
        m_model.choose_file();
    const auto pressed = page.foot();
    if (pressed == "go_on") {
        m_model.go_on();
        m_filled = false;
    } else if (pressed == "back") {
        m_model.back();
    }
}

void SharingScreen::draw_file(Context& context, const State& state)
{
    Page page(context, "sharing-file", Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, tr("The file with her public key"));
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    if (state.reading)
        small_text(context, tr("Reading it…"));
    initial_focus(context);
    const auto chosen = file_browser(context, m_model.browser());
    const auto pressed = page.foot();
    if (!chosen.empty())
        m_model.take_file(chosen);
    else if (pressed == "back")
        m_model.back();
}

void SharingScreen::draw_compare(Context& context, const State& state)
{
    Foot foot { .back = back_action(), .main = {} };
    foot.main = { "same", tr("They are the same"), Icon::Check, enabled_if(state.writable),
        trc("short", "The same") };
    if (state.is_new)
        foot.others = {
            { .id = "later", .label = tr("I will call another day"), .short_label = tr("Later") }
        };
    Page page(context, "sharing-compare", foot);
    bool differ = false;
    bool seal = false;
    bool remove = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, fill(tr("Compare the words with {name}"), { { "name", state.name } }));
        hint(context,
            tr("Call her; do not write to her. Ask her to read the six words on her card aloud."));
        initial_focus(context);
        six_words(context, words_of(state.their_words), false);
        if (state.checked)
            icon_line(context, Icon::Check,
                fill(tr("You compared them on {date}."),
                    { { "date", i18n::long_date(*state.checked) } }),
                Tone::Prim);
        else
            icon_line(context, Icon::QuestionCircle, tr("You have not compared them yet."));
        differ = text_link(
            context, "differ", tr("They are not the same: do not keep this key"), Icon::Times);
        columns.next();
        {
            const Card card(context);
            section(context, tr("Why"));
            paragraph(context,
                tr("Somebody who intercepts your messages could put her own key in the place of this one, and read what you seal."));
        }
        if (!state.is_new) {
            seal = secondary_button(
                context, "seal", tr("Seal my plan for her"), { .icon = Icon::EnvelopeOutline });
            remove = danger_button(context, "remove", tr("Take this key out"),
                { .enabled = enabled_if(state.writable) });
        }
    }
    const auto pressed = page.foot();
    if (pressed == "same")
        m_model.words_are_the_same();
    else if (pressed == "later")
        m_model.compare_later();
    else if (pressed == "back")
        m_model.back();
    else if (differ && (state.is_new || state.writable))
        m_model.words_differ();
    else if (seal)
        m_model.seal_for_person();
    else if (remove)
        m_model.remove_person();
}

} // namespace ui
