#include "ui/screens/emergency_screens.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/content_icons.hpp"
#include "ui/screens/fact_states.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;
using i18n::trc;

// --- Menu --------------------------------------------------------------------------------

std::vector<std::string> EmergencyMenuScreen::place() const
{
    return { std::string(tr("I need help now")) };
}

void EmergencyMenuScreen::draw(Context& context)
{
    std::vector<Action> left;
    if (m_model.may_say_safe() && !m_model.asks_if_safe())
        left.push_back({ .id = "safe", .label = tr("I am safe now"), .icon = Icon::Check });
    left.push_back({ .id = "search-everything", .label = tr("Search"), .icon = Icon::Search });
    Page page(context, "emergency-menu", Foot { .back = back_action(), .left = left, .main = {} });
    bool said_safe = false;
    if (m_model.asks_if_safe()) {
        const auto answer = notice(context, NoticeKind::Attention,
            tr("Are you safe now? The danger signs you marked are taken away, and for a month we "
               "ask you to look at the plan every week."),
            { { .id = "yes_safe", .label = tr("Yes, I am safe") },
                { .id = "not_safe", .label = tr("Not yet") } });
        said_safe = answer == "yes_safe";
        if (answer == "not_safe")
            m_model.ask_if_safe(false);
    }
    heading(context, tr("What is happening?"));
    // All situations are in sight at once: with the largest letters and on the smallest screens
    // by their names alone.
    const bool with_hints = !context.metrics().is_large() && !context.metrics().is_small();
    if (with_hints)
        hint(context, tr("You are not alone. One step at a time."));
    std::string chosen;
    {
        Grid grid(context, 3, Gap::Small, 230);
        for (const auto& situation : m_model.situations()) {
            grid.cell();
            if (&situation == &m_model.situations().front())
                initial_focus(context);
            if (tile(context,
                    { .id = situation.id,
                        .icon = content_icon(situation.icon),
                        .title = Words(situation.title),
                        .text = with_hints ? Words(situation.hint) : Words(),
                        .dense = true }))
                chosen = situation.card;
        }
    }
    const auto pressed = page.foot();
    if (said_safe)
        m_model.say_safe();
    else if (!chosen.empty())
        m_model.choose(chosen);
    else if (pressed == "search-everything")
        m_model.search();
    else if (pressed == "safe")
        m_model.ask_if_safe(true);
    else if (pressed == "back")
        m_model.leave();
}

// --- Card --------------------------------------------------------------------------------

std::vector<std::string> EmergencyCardScreen::place() const
{
    const auto& state = m_model.state();
    std::vector<std::string> place { state.title };
    if (!state.part.empty())
        place.push_back(state.part);
    return place;
}

void EmergencyCardScreen::draw(Context& context)
{
    const auto state = m_model.state();
    Foot foot { .back = back_action(), .main = {} };
    if (!state.last) {
        foot.main = { "next", state.branches.empty() ? tr("Next") : tr("I don't know"),
            Icon::ArrowRight };
        foot.main_is_green = state.branches.empty();
    } else if (!state.guide.empty()) {
        foot.main = { "guide", tr("Read the guide"), Icon::Signs };
    }
    // Enter leads from step to step, never away from them to the contacts.
    foot.main_has_keyboard = state.branches.empty() && !foot.main.id.empty();
    if (state.last)
        foot.others.push_back(
            { .id = "print", .label = tr("Print this card"), .icon = Icon::Print });
    foot.more = { .id = "more-below",
        .label = tr("More below"),
        .icon = Icon::ArrowDown,
        .short_label = trc("below", "More") };
    m_contacts = false;
    Page page(context, "step-" + std::to_string(state.position) + state.sentence, foot);
    // Hers first, also where the columns come under each other.
    const bool one_column = context.metrics().is_large();
    if (one_column)
        draw_hers(context, state);
    {
        Columns columns(context, Split::MainAndSide);
        draw_step(context, state);
        columns.next();
        if (!one_column)
            draw_hers(context, state);
        draw_side(context, state);
    }
    const auto pressed = page.foot();
    if (m_contacts)
        m_model.open_contacts();
    else if (pressed == "next")
        m_model.next();
    else if (pressed == "guide")
        m_model.open_guide();
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "back")
        m_model.back();
}

void EmergencyCardScreen::draw_step(Context& context, const app::EmergencyCardModel::State& state)
{
    // With the largest letters the bars alone: the room is for the answers.
    const bool is_large = context.metrics().is_large();
    progress_steps(context,
        { .label = is_large ? Words()
                            : Words(i18n::fill(tr("Step {step} of {total}"),
                                { { "step", std::to_string(state.position) },
                                    { "total", std::to_string(state.total) } })),
            .steps = state.total,
            .done = state.position,
            .part = 0 });
    sentence(context, Words(state.sentence));
    if (!state.help.empty())
        large_paragraph(context, Words(state.help));
    if (!state.branches.empty()) {
        std::vector<Branch> list;
        for (const auto& branch : state.branches)
            list.push_back(
                { branch.id, content_icon(branch.icon), Words(branch.text), Words(branch.hint) });
        const auto pressed = branches(context, list);
        if (!pressed.empty())
            m_model.choose(pressed);
    }
    if (!state.say.empty()) {
        std::string words;
        for (const auto& line : state.say)
            words += (words.empty() ? "" : " ") + i18n::quoted(line);
        say_box(context, tr("You can say:"), Words(words));
    }
}

void EmergencyCardScreen::draw_hers(Context& context, const app::EmergencyCardModel::State& state)
{
    if (state.her_protocol.empty())
        return;
    const Card card(context);
    section(context, tr("Your own steps"), Icon::Book);
    small_text(context, Words(state.her_protocol_title));
    int number = 0;
    for (const auto& step : state.her_protocol)
        numbered(context, ++number,
            rich(i18n::fill("**{name}:** {text}",
                { { "name", escaped(step.name) }, { "text", escaped(step.text) } })));
}

void EmergencyCardScreen::draw_side(Context& context, const app::EmergencyCardModel::State& state)
{
    if (!state.calls.empty()) {
        std::vector<Call> calls;
        for (const auto& it : state.calls) {
            Call call { .number = Words(it.number), .who = Words(it.who), .hint = Words(it.hint) };
            if (it.confidence) {
                call.state = fact_state_of(*it.confidence);
                call.state_words = Words(it.confidence_words);
            }
            calls.push_back(std::move(call));
        }
        call_card(context, tr("Call"), calls);
    }
    if (!state.loaded.empty())
        small_text(context, Words(state.loaded));
    if (text_link(
            context, "contacts", tr("What they will ask, and others who help"), Icon::ChevronRight))
        m_contacts = true;
    if (!state.do_not.empty()) {
        std::vector<Words> lines;
        for (const auto& line : state.do_not)
            lines.emplace_back(line);
        never_card(context, tr("What NOT to do"), lines);
    }
    small_text(context, Words(state.review));
}

} // namespace ui
