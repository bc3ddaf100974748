#include "ui/screens/create_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::CreateModel;
using i18n::tr;

namespace {

    int filled_bars(app::GuessTime time)
    {
        switch (time) {
        case app::GuessTime::Moments:
            return 0;
        case app::GuessTime::Days:
            return 1;
        case app::GuessTime::Years:
            return 2;
        case app::GuessTime::Centuries:
            return 3;
        case app::GuessTime::ThousandYears:
            return 4;
        }
        return 0;
    }

    Words guess_words(app::GuessTime time)
    {
        switch (time) {
        case app::GuessTime::Moments:
            return tr("less than a day");
        case app::GuessTime::Days:
            return tr("days or months");
        case app::GuessTime::Years:
            return tr("years");
        case app::GuessTime::Centuries:
            return tr("more than a hundred years");
        case app::GuessTime::ThousandYears:
            return tr("more than a thousand years");
        }
        return {};
    }

    SecretField::Options secret_options(Words fault)
    {
        SecretField::Options options { .capitals_on = tr("Capital letters are on."),
            .show = tr("Show what I type"),
            .hide = tr("Cover what I type") };
        options.fault.what = std::move(fault);
        return options;
    }

    void draw_storage(Context& context, const base::StorageReport& report)
    {
        switch (report.light) {
        case base::StorageLight::Green:
            storage_light(context, StorageKind::ErasesWell, tr("Erases well here"),
                tr("If you destroy the file, nothing that opens remains."));
            return;
        case base::StorageLight::Yellow:
            storage_light(context, StorageKind::MayLeaveRemains, tr("Remains could be left"),
                report.removable
                    ? tr(
                        "On a stick a laboratory could find remains. Without your passphrase they are of no use.")
                    : tr(
                        "On this disk older copies could remain, always closed with your passphrase."));
            return;
        case base::StorageLight::Red:
            storage_light(context, StorageKind::DoesNotErase, tr("Here it does not really erase"),
                report.read_only ? tr("This place cannot be written.")
                    : report.synced_folder || report.network
                    ? tr("Copies go to another computer or to the internet. Choose another place.")
                    : tr("There is too little room. Choose another place."));
            return;
        }
    }

} // namespace

std::vector<std::string> CreateScreen::place() const
{
    return { std::string(m_is_copy ? tr("Save elsewhere") : tr("Make my plan")) };
}

void CreateScreen::draw(Context& context)
{
    const auto& state = m_model.state();
    switch (state.step) {
    case CreateModel::Step::Choose:
        if (state.source == CreateModel::Source::Generated)
            draw_words(context, state);
        else
            draw_own(context, state);
        return;
    case CreateModel::Step::Repeat:
        draw_repeat(context, state);
        return;
    case CreateModel::Step::Place:
        draw_place(context, state);
        return;
    }
}

void CreateScreen::draw_steps(Context& context, std::size_t present)
{
    numbered_steps(
        context, { tr("Your passphrase"), tr("Type it once"), tr("Where it is kept") }, present);
}

void CreateScreen::draw_strength(Context& context, const CreateModel::State& state)
{
    const Card card(context);
    const auto time = app::guess_time(state.strength.seconds_to_guess);
    strength_bars(context, tr("Guessing it would take"), filled_bars(time), guess_words(time));
}

void CreateScreen::draw_advice(Context& context, const std::vector<Words>& advice)
{
    {
        const Card card(context);
        section(context, tr("To remember it"));
        for (const auto& words : advice)
            paragraph(context, words);
    }
    small_text(context,
        tr("Calculated for somebody who tries 100,000 passphrases a second. It does not count being seen or forced."));
}

void CreateScreen::draw_words(Context& context, const CreateModel::State& state)
{
    Page page(context, "create-words",
        Foot { .back = { "back", tr("Back"), Icon::ArrowLeft },
            .main = { "accept", tr("I know it, go on"), Icon::ArrowRight } });
    draw_steps(context, 0);
    bool other = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("These six words open your plan"));
        hint(context,
            tr("Make up a story with them, in this order. Nobody else can open it or get it back."));
        std::vector<Words> words;
        for (const auto word : m_model.words())
            words.emplace_back(word);
        six_words(context, words, state.covered);
        {
            Row row(context);
            other = secondary_button(
                context, "other_words", tr("Other words"), { .icon = Icon::Refresh });
            if (secondary_button(context, "cover", state.covered ? tr("Show") : tr("Cover"),
                    { .icon = state.covered ? Icon::Eye : Icon::EyeSlash }))
                m_model.cover(!state.covered);
            row.at_the_right(link_width(context, tr("I prefer to write my own")));
            if (text_link(context, "own", tr("I prefer to write my own")))
                m_model.write_own();
        }
        draw_strength(context, state);
        columns.next();
        draw_advice(context,
            { tr("Learn it before you close."),
                tr("If you write it down, keep the paper far from the computer and from this stick."),
                tr("Tear it up once you know it.") });
    }
    initial_focus(context);
    const auto pressed = page.foot();
    if (other)
        m_model.other_words();
    else if (pressed == "accept")
        m_model.accept_generated();
    else if (pressed == "back")
        m_model.back();
}

void CreateScreen::draw_own(Context& context, const CreateModel::State& state)
{
    Page page(context, "create-own",
        Foot { .back = { "back", tr("Back"), Icon::ArrowLeft },
            .main = { "accept", tr("Go on"), Icon::ArrowRight, enabled_if(!m_own.empty()) } });
    draw_steps(context, 0);
    bool entered = false;
    bool generated = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Your own passphrase"));
        hint(context,
            tr("At least twelve letters. A phrase only you would say is better than a short word with signs."));
        initial_focus(context);
        if (std::exchange(m_again, false))
            take_focus(context);
        entered = m_own.draw(context, "own", tr("Passphrase"),
            secret_options(state.passphrase_fault ? Words(app::error_text(*state.passphrase_fault))
                                                  : Words()));
        if (state.unusual_letters)
            attention_notice(context,
                tr("It has letters that not every keyboard has. Plain letters can be typed on any computer."));
        if (!m_own.empty()) {
            m_model.look_at_own(m_own.copy());
            draw_strength(context, m_model.state());
        }
        generated = text_link(context, "generated", tr("Better six words"));
        columns.next();
        draw_advice(
            context, { tr("Learn it before you close."), tr("Do not use one you use elsewhere.") });
    }
    const auto pressed = page.foot();
    if (generated) {
        m_own.clear();
        m_model.use_generated();
    } else if ((entered || pressed == "accept") && !m_own.empty()) {
        m_model.choose_own(m_own.take());
        m_again = true;
    } else if (pressed == "back") {
        m_own.clear();
        m_model.back();
    }
}

void CreateScreen::draw_repeat(Context& context, const CreateModel::State& state)
{
    Page page(context, "create-repeat",
        Foot { .back = { "back", tr("Back"), Icon::ArrowLeft },
            .main = { "go_on", tr("Go on"), Icon::ArrowRight, enabled_if(!m_repeated.empty()) } });
    draw_steps(context, 1);
    heading(context, tr("Type it once"));
    hint(context, tr("So that it stays in your memory and your fingers."));
    initial_focus(context);
    if (std::exchange(m_again, false))
        take_focus(context);
    const bool entered = m_repeated.draw(context, "repeat", tr("Passphrase"),
        secret_options(state.repeat_fault == CreateModel::RepeatFault::Different
                ? Words(
                    tr("It is not the same. Nothing was lost: try again, or look at it once more."))
                : Words()));
    const bool look = text_link(context, "look_again", tr("See it again"), Icon::Eye);
    const auto pressed = page.foot();
    if ((entered || pressed == "go_on") && !m_repeated.empty()) {
        m_model.repeat(m_repeated.take());
        m_again = true;
    } else if (look || pressed == "back") {
        m_repeated.clear();
        m_model.look_again();
    }
}

void CreateScreen::draw_place(Context& context, const CreateModel::State& state)
{
    if (!m_name_set) {
        m_name = state.name;
        m_name_set = true;
    }
    const bool may_create
        = !state.busy && !state.looking && !state.name_is_bad && !state.name_is_taken;
    Page page(context, "create-place",
        Foot { .back = { "back", tr("Back"), Icon::ArrowLeft, enabled_if(!state.busy) },
            .main = { "create", state.busy ? tr("Making it…") : tr("Make it here"), Icon::Check,
                enabled_if(may_create) } },
        PageScroll::No);
    draw_steps(context, 2);
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where it is kept"));
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        FieldOptions options { .most_bytes = 80 };
        options.enabled = enabled_if(!state.busy);
        if (state.name_is_taken)
            options.fault
                = { tr("There is already a file with that name."), tr("Example: notes-2") };
        else if (state.name_is_bad)
            options.fault = { tr("That name cannot be used."), tr("Example: notebook") };
        if (text_field(context, "name", tr("Name of the file"), m_name, options))
            m_model.set_name(m_name);
        small_text(context, tr("A name that says nothing to a stranger."));
        if (state.looking)
            small_text(context, tr("Looking at the place…"));
        else
            draw_storage(context, state.storage.report);
    }
    const auto pressed = page.foot();
    if (pressed == "create")
        m_model.create();
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
