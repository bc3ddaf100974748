#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_screen.hpp"
#include "ui/screens/plan_words.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::PlanField;
using app::PlanList;
using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr float UNDER_A_TICK = 36;

    std::string person(const domain::Contact& contact)
    {
        auto words = contact.code_name;
        for (const auto* more : { &contact.relation, &contact.place_note }) {
            if (!more->empty())
                words += " · " + *more;
        }
        return words;
    }

} // namespace

// --- 4. My people ------------------------------------------------------------------------

void PlanScreen::draw_people(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    const auto& contacts = state.people.contacts;
    if (contacts.empty())
        hint(context,
            tr("Who would you call? Three people are enough to begin: one near, one of your "
               "organisation and one outside."));
    std::size_t number = 0;
    for (const auto& contact : contacts) {
        if (number == 0)
            subsection(context, tr("I call first"), Icon::Phone);
        if (number == domain::EMERGENCY_CONTACTS)
            subsection(context, tr("Others"), Icon::People);
        ++number;
        fact(context,
            fill("{number}. {person}",
                { { "number", std::to_string(number) }, { "person", person(contact) } }),
            i18n::telephone(contact.phone), number == contacts.size());
    }
    draw_chain(context, state);
    draw_words(context, state);
    draw_dependants(context, state);
}

void PlanScreen::draw_chain(Context& context, const State& state)
{
    if (!state.chain_is_hers && state.people.chain_rule.empty())
        return;
    subsection(context, tr("Call chain"), Icon::Link);
    for (const auto& link : state.chain) {
        if (link.turn > 0)
            numbered(context, link.turn,
                link.phone.empty() ? Words(link.name) : Words(link.name + " · " + link.phone));
    }
    if (!state.people.chain_rule.empty())
        paragraph(context, state.people.chain_rule);
}

void PlanScreen::edit_chain(Context& context, const State& state)
{
    subsection(context, tr("Call chain"), Icon::Link);
    const IdScope scope(context, "chain");
    if (!state.chain.empty())
        hint(context,
            tr("Who is called first, second, third. If nobody answers, the next one is called."));
    for (const auto& link : state.chain) {
        const auto words = link.turn > 0 ? std::to_string(link.turn) + ". " + link.name : link.name;
        if (check_line(context, "in" + std::to_string(link.id), words, chosen_if(link.turn > 0),
                enabled_if(link.may_leave)))
            m_model.toggle_in_chain(link.id);
        if (link.may_rise) {
            const Indent indent(context, UNDER_A_TICK);
            if (text_link(context, "up" + std::to_string(link.id),
                    fill(tr("{name} before"), { { "name", link.name } }), Icon::ArrowUp))
                m_model.move_up_in_chain(link.id);
        }
    }
    edit_text(context, PlanField::ChainRule,
        { 0, {}, std::string(tr("If they do not answer in 10 minutes, I call the next one.")),
            false },
        tr("Our rule"));
}

void PlanScreen::draw_words(Context& context, const State& state)
{
    if (state.words.empty())
        return;
    subsection(context, tr("Code words"), Icon::Key);
    for (const auto& word : state.words) {
        const Row row(context);
        paragraph(context, word.shown ? word.word : std::string(DOTS));
        if (!word.meaning.empty())
            small_text(context, word.meaning);
        if (text_link(context, "word" + std::to_string(word.id),
                word.shown ? trc("word", "Hide") : trc("word", "See"),
                word.shown ? Icon::EyeSlash : Icon::Eye))
            m_model.show_word(word.id, !word.shown);
    }
}

void PlanScreen::draw_dependants(Context& context, const State& state)
{
    const auto& dependants = state.people.dependants;
    if (dependants.empty())
        return;
    subsection(context, tr("Who takes care of whom"), Icon::Child);
    for (const auto& dependant : dependants) {
        auto words = dependant.carer;
        if (!dependant.note.empty())
            words += (words.empty() ? "" : ". ") + dependant.note;
        fact(context, dependant.who, words, &dependant == &dependants.back());
    }
}

void PlanScreen::edit_people(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    hint(context,
        tr("Code names only, and no addresses. The first three are your emergency contacts."));
    initial_focus(context);
    edit_contacts(context, state);
    edit_chain(context, state);

    subsection(context, tr("Code words"), Icon::Key);
    for (const auto& word : state.words) {
        const IdScope scope(context, "code" + std::to_string(word.id));
        if (word.shown || (word.word.empty() && word.meaning.empty()))
            edit_text(context, PlanField::CodeWord, { word.id, {}, {}, false }, tr("Word"));
        else
            paragraph(context, DOTS);
        edit_text(context, PlanField::CodeMeaning, { word.id, {}, {}, false }, tr("What it means"));
        const Row row(context);
        if (text_link(context, "see", word.shown ? trc("word", "Hide") : trc("word", "See"),
                word.shown ? Icon::EyeSlash : Icon::Eye))
            m_model.show_word(word.id, !word.shown);
        bin(context, PlanList::CodeWords, word.id);
    }
    if (secondary_button(context, "add_word", tr("Add a code word"),
            { .icon = Icon::Plus, .height = ButtonHeight::Small })) {
        m_model.add(PlanList::CodeWords);
        m_model.show_word(m_model.state().words.back().id, true);
    }

    subsection(context, tr("Who takes care of whom"), Icon::Child);
    for (const auto& dependant : state.people.dependants) {
        const Line line { dependant.id, {}, {}, false };
        edit_text(context, PlanField::DependantWho, line, tr("Whom I take care of"));
        edit_text(context, PlanField::DependantCarer, line, tr("Who takes care when I cannot"));
        edit_text(context, PlanField::DependantNote, line,
            tr("Medicine, routine, who may collect her or him"));
        bin(context, PlanList::Dependants, dependant.id);
    }
    if (secondary_button(context, "add_dependant", tr("Add a person I take care of"),
            { .icon = Icon::Plus, .height = ButtonHeight::Small }))
        m_model.add(PlanList::Dependants);
}

void PlanScreen::edit_contacts(Context& context, const State& state)
{
    std::size_t number = 0;
    for (const auto& contact : state.people.contacts) {
        const IdScope scope(context, "contact" + std::to_string(contact.id));
        const Line line { contact.id, {}, {}, false };
        small_text(
            context, fill(tr("Person {number}"), { { "number", std::to_string(++number) } }));
        edit_text(context, PlanField::ContactName, line, tr("Code name"));
        edit_text(context, PlanField::ContactRelation, line, tr("Who she is"));
        edit_text(context, PlanField::ContactPhone, line, tr("Telephone"));
        edit_text(context, PlanField::ContactPlace, line, tr("Place, without address"));
        if (state.asks_about == contact.id) {
            ask_about(context, state, contact.id);
            continue;
        }
        const Row row(context);
        if (number > 1 && text_link(context, "up", tr("Move up"), Icon::ArrowUp))
            m_model.move_up(PlanList::Contacts, contact.id);
        if (text_link(context, "remove", trc("person", "Take her out"), Icon::Bin)) {
            m_model.ask_about(contact.id);
            // Nobody counts on her yet: nothing to ask.
            if (m_model.state().stands_in.empty())
                m_model.remove(PlanList::Contacts, contact.id);
        }
    }
    if (secondary_button(context, "add_contact", tr("Add a person"),
            { .icon = Icon::Plus, .height = ButtonHeight::Small }))
        m_model.add(PlanList::Contacts);
}

// --- 5. Taking care of myself ------------------------------------------------------------

void PlanScreen::draw_self_care(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    if (state.editing) {
        initial_focus(context);
        edit_text(context, PlanField::Rest, {}, tr("My rest"), 2);
        edit_text(context, PlanField::Green, {}, tr("Green: I am well when"), 2);
        edit_text(context, PlanField::Yellow, {}, tr("Yellow: my body warns me when"), 2);
        edit_text(context, PlanField::Red, {}, tr("Red: I stop and ask for help when"), 2);
        edit_text(context, PlanField::Listener, {}, tr("Who listens to me"));
    } else {
        const auto& care = state.self_care;
        fact(context, tr("My rest"), care.rest);
        fact(context, tr("Green: I am well when"), care.green);
        fact(context, tr("Yellow: my body warns me when"), care.yellow);
        fact(context, tr("Red: I stop and ask for help when"), care.red);
        fact(context, tr("Who listens to me"), care.listener, true);
    }
    draw_lists(context, state);
}

void PlanScreen::draw_lists(Context& context, const State& state)
{
    struct Checklist {
        PlanList list;
        PlanField field;
        std::string_view title;
        std::string_view add;
        Icon icon;
        const std::vector<Line>& lines;
    };
    for (const auto& each : { Checklist { PlanList::Bag, PlanField::BagItem, tr("The bag"),
                                  tr("Add to the bag"), Icon::Suitcase, state.bag },
             Checklist { PlanList::Papers, PlanField::PaperItem, tr("My papers"), tr("Add a paper"),
                 Icon::FileTextOutline, state.papers } }) {
        subsection(context, each.title, each.icon);
        if (state.editing) {
            edit_lines(context, each.list, each.field, each.lines, each.title, each.add);
            continue;
        }
        for (const auto& line : each.lines) {
            if (check_line(context, "item" + std::to_string(line.id), line.text,
                    chosen_if(line.ticked), enabled_if(state.writable)))
                m_model.tick(each.list, line.id);
        }
        if (each.lines.empty())
            hint(context, tr("Nothing yet"));
    }
    subsection(context, tr("If I have to leave for some time"), Icon::Road);
    if (state.editing) {
        edit_text(context, PlanField::Relocation, {},
            tr("Where to, with whom, with what money. Without addresses."), 3);
        return;
    }
    if (state.relocation.empty())
        hint(context, tr("Nothing yet"));
    else
        paragraph(context, state.relocation);
}

// --- 6. My limits ------------------------------------------------------------------------

void PlanScreen::draw_limits(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    struct Limit {
        PlanField field;
        std::string_view id;
        const std::string& question;
        const std::string& words;
        bool thought;
    };
    for (const auto& limit :
        { Limit { PlanField::NotGiveUp, "think_not_give_up", state.not_give_up_question,
              state.limits.not_give_up, state.limits.not_give_up_thought },
            Limit { PlanField::TooMuch, "think_too_much", state.too_much_question,
                state.limits.too_much, state.limits.too_much_thought } }) {
        gap(context, Gap::Large);
        if (!state.editing) {
            subsection(context, limit.question);
            if (limit.thought)
                hint(context, tr("You only thought about it. It is not kept."));
            else
                paragraph(context, limit.words.empty() ? Words("—") : Words(limit.words));
            continue;
        }
        if (limit.field == PlanField::NotGiveUp)
            initial_focus(context);
        edit_text(context, limit.field, {}, limit.question, 3);
        if (check_line(context, limit.id, tr("Do not keep it, only think about it"),
                chosen_if(limit.thought))) {
            m_model.only_think(limit.field, !limit.thought);
            m_texts.clear();
        }
    }
}

// --- 7. Calendar -------------------------------------------------------------------------

void PlanScreen::draw_calendar(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    if (state.days.empty() && !state.editing)
        hint(context,
            tr("The days of your measures, of your review, and those you write yourself come "
               "here."));
    if (!state.editing) {
        m_calendar.draw(context, state.days, state.today);
        return;
    }
    for (const auto& line : state.days) {
        if (line.own != 0)
            continue;
        dated_row(context, line.date_words, line.text,
            line.past ? Words(tr("It was due before today")) : Words());
        if (!line.event.empty() && !line.date
            && text_link(context, "give-day-" + line.event, tr("I know the day"), Icon::Calendar))
            m_model.give_day_to(line.event);
    }
    gap(context, Gap::Section);
    subsection(context, tr("Days I write myself"), Icon::Calendar);
    for (const auto& line : state.days) {
        if (line.own == 0)
            continue;
        const IdScope scope(context, "day" + std::to_string(line.own));
        if (!line.event.empty())
            paragraph(context, line.text);
        edit_text(context, PlanField::CalendarText, { line.own, {}, {}, false }, tr("What"));
        auto& input = day(line.own, line.date);
        FieldOptions options;
        if (input.is_wrong())
            options.fault = { tr("That day does not exist."), tr("Example: 12/05/2026") };
        if (date_field(context, "date", tr("Day"), input, state.today, calendar_words(), options)
                .changed)
            m_model.set_day(line.own, input.date);
        bin(context, PlanList::Calendar, line.own);
    }
    if (secondary_button(context, "add_day", tr("Add a day"),
            { .icon = Icon::Plus, .height = ButtonHeight::Small }))
        m_model.add(PlanList::Calendar);
}

// --- 8. What I decided to live with ------------------------------------------------------

void PlanScreen::draw_accepted(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    if (state.accepted.empty())
        hint(context,
            tr("A risk that you decide to live with is written here with its reason, so that you "
               "can look at it again. There is none now."));
    for (const auto& risk : state.accepted) {
        const IdScope scope(context, risk.risk);
        subsection(context, risk.title);
        if (!state.editing) {
            fact(context, tr("Why"), risk.reason);
            fact(context, tr("Since"), risk.date_words);
            fact(context, tr("Who knows"), risk.person, true);
        } else {
            const Line line { risk.id, {}, {}, false };
            edit_text(context, PlanField::DecisionReason, line, tr("Why"), 2);
            edit_text(context, PlanField::DecisionPerson, line, tr("Who knows"));
            auto& input = day(risk.id, risk.date);
            FieldOptions options;
            if (input.is_wrong())
                options.fault = { tr("That day does not exist."), tr("Example: 12/05/2026") };
            if (date_field(
                    context, "date", tr("Since"), input, state.today, calendar_words(), options)
                    .changed)
                m_model.set_accepted_day(risk.id, input.date);
        }
        const Row row(context);
        if (text_link(context, "risk", tr("See the risk"), Icon::ArrowRight))
            m_model.open_risk(risk.risk);
        if (state.writable
            && text_link(context, "undo", tr("I no longer want to live with it"), Icon::Undo))
            m_model.undo_accepted(risk.id);
    }
}

} // namespace ui
