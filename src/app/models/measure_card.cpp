#include "app/models/measure_card.hpp"

#include "app/reason_text.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using domain::MeasureNote;
using domain::MeasureReason;
using domain::MeasureState;
using domain::WhoDoes;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;

namespace {

    constexpr std::string_view OWN_PREFIX = "own/";

    constexpr std::size_t MOST_REASONS = 2;

    /// Words of the method stand inside sentences there and begin a label here.
    std::string capital(std::string text)
    {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    std::string time_left(base::Date date, base::Date today)
    {
        const auto days = base::days_between(today, date);
        if (days < 0)
            return std::string(tr("The day has passed"));
        if (days == 0)
            return std::string(tr("It is today"));
        return fill(trn("{count} day left", "{count} days left", static_cast<std::size_t>(days)),
            { { "count", std::to_string(days) } });
    }

    void fill_choice(App& app, MeasureCard& card, const domain::MeasureChoice& choice)
    {
        const auto today = app.clock().today();
        card.state = choice.state;
        card.in_place = choice.state == MeasureState::Have || choice.done.has_value();
        card.who = choice.who;
        card.who_words = choice.who_words;
        card.reminded_by = choice.reminded_by;
        card.date = choice.date;
        card.reminder = choice.reminder;
        card.done = choice.done;
        card.repeated = choice.repeated;
        card.reason = choice.reason;
        card.reason_words = choice.reason_words;
        card.needs_renewal = domain::needs_renewal(choice, today);
        if (choice.date && !card.in_place)
            card.time_left = time_left(*choice.date, today);
    }

    void fill_updates(App& app, MeasureCard& card, const domain::MeasureChoice& choice)
    {
        if (!card.in_place || choice.answer_update != domain::AnswerUpdate::NotAsked)
            return;
        const auto& her_case = app.workbook().her_case;
        const ReasonSources sources { app.method(), app.texts(), her_case, app.clock().today() };
        for (const auto& change : domain::answer_changes(app.method(), her_case, choice.measure))
            card.updates.push_back({ statement_text(sources, change.question),
                change.from.empty() ? std::string()
                                    : app.texts().answer(change.question, change.from),
                app.texts().answer(change.question, change.to) });
    }

    std::string note_text(const content::MethodText& texts, MeasureNote note)
    {
        const auto found = texts.notes.find(domain::note_code(note));
        return found == texts.notes.end() ? std::string() : found->second;
    }

    void fill_why(App& app, MeasureCard& card, const domain::Suggested& suggested)
    {
        const auto& texts = app.texts();
        const ReasonSources sources { app.method(), texts, app.workbook().her_case,
            app.clock().today() };
        // What she answered says more than the name of a risk.
        std::size_t count = 0;
        for (const auto& because : suggested.because) {
            if (because.question.empty() || count == MOST_REASONS)
                continue;
            card.why += (count++ == 0 ? "" : "; ") + because_text(sources, because);
        }
        for (const auto& because : suggested.because) {
            if (card.why.empty() && !because.risk.empty())
                card.why = because_text(sources, because);
        }
        if (card.why.empty() && !suggested.first_line_of.empty())
            card.why = fill(tr("it is among the first things that help with this: {risk}"),
                { { "risk", texts.risk(suggested.first_line_of).short_title } });
        if (!card.why.empty())
            card.why += ".";
        for (const auto note : suggested.notes) {
            if (note != MeasureNote::Partner)
                card.notes.push_back(note_text(texts, note));
        }
        if (!suggested.before_it.empty())
            card.before_it = MeasureCard::Link { suggested.before_it,
                texts.measure(suggested.before_it).title };
        if (const auto* guide_card = content::find_card(app.library(), suggested.card))
            card.card = MeasureCard::Link { guide_card->id, guide_card->title };
    }

} // namespace

MeasureCard measure_card(App& app, std::string_view measure, const domain::Suggested* suggested)
{
    const auto& texts = app.texts();
    const auto& words = texts.measure(measure);
    const auto& her_case = app.workbook().her_case;
    MeasureCard card;
    card.id = measure;
    card.title = words.title;
    card.action = words.action;
    card.gender = words.gender;
    card.backfire = words.backfire;
    if (const auto* source = app.method().measure(measure)) {
        card.tags = { capital(texts.times[static_cast<std::size_t>(source->when)]),
            capital(texts.efforts[static_cast<std::size_t>(source->effort - 1)]),
            capital(texts.costs[static_cast<std::size_t>(source->cost)]) };
        if (domain::warns_of_partner(app.method(), her_case, measure)) {
            card.partner_warning = note_text(texts, MeasureNote::Partner);
        } else if (source->flags.partner) {
            const auto flag = texts.flags.find("partner");
            if (flag != texts.flags.end())
                card.notes.push_back(capital(flag->second) + ".");
        }
    }
    if (suggested)
        fill_why(app, card, *suggested);
    if (const auto* choice = domain::find_measure(app.workbook().plan, measure)) {
        fill_choice(app, card, *choice);
        fill_updates(app, card, *choice);
    }
    return card;
}

MeasureCard own_measure_card(App& app, const domain::MeasureChoice& choice)
{
    MeasureCard card;
    card.id = card_id(choice);
    card.own = true;
    card.title = choice.own_text;
    fill_choice(app, card, choice);
    return card;
}

std::string card_id(const domain::MeasureChoice& choice)
{
    return choice.measure.empty() ? std::string(OWN_PREFIX) + std::to_string(choice.id)
                                  : choice.measure;
}

const domain::MeasureChoice* find_choice(const domain::Plan& plan, std::string_view card)
{
    const auto is_shown_there
        = [&](const domain::MeasureChoice& choice) { return card_id(choice) == card; };
    const auto found = std::ranges::find_if(plan.measures, is_shown_there);
    return found == plan.measures.end() ? nullptr : &*found;
}

bool is_own_measure(std::string_view card) { return card.starts_with(OWN_PREFIX); }

std::string_view measure_state_text(MeasureState state)
{
    switch (state) {
    case MeasureState::Have:
        return trc("measure", "I have it");
    case MeasureState::WillDo:
        return trc("measure", "I will do it");
    case MeasureState::NotUseful:
        return trc("measure", "Not for me");
    }
    return {};
}

std::string_view who_does_text(WhoDoes who)
{
    switch (who) {
    case WhoDoes::Me:
        return trc("who does it", "Me");
    case WhoDoes::Family:
        return trc("who does it", "My family");
    case WhoDoes::Group:
        return trc("who does it", "My group");
    case WhoDoes::Network:
        return trc("who does it", "My network");
    case WhoDoes::Lawyer:
        return trc("who does it", "With a lawyer");
    case WhoDoes::OwnWords:
        return trc("who does it", "Somebody else");
    }
    return {};
}

std::string_view measure_reason_text(MeasureReason reason)
{
    switch (reason) {
    case MeasureReason::NotSaid:
        return tr("I would rather not say");
    case MeasureReason::Money:
        return tr("I have no money");
    case MeasureReason::Time:
        return tr("I have no time");
    case MeasureReason::Care:
        return tr("I cannot leave those I care for");
    case MeasureReason::Fear:
        return tr("It frightens me");
    case MeasureReason::Partner:
        return tr("At home they do not let me");
    case MeasureReason::DidNotWork:
        return tr("I tried it and it did not work");
    case MeasureReason::Health:
        return tr("My health or a disability");
    case MeasureReason::Police:
        return tr("I do not want the police in it");
    case MeasureReason::Far:
        return tr("Everything is far away");
    case MeasureReason::Technology:
        return tr("Technology is hard for me");
    case MeasureReason::Alone:
        return tr("I would have to do it alone");
    case MeasureReason::Other:
        return tr("Another reason");
    }
    return {};
}

std::vector<MeasureReason> measure_reasons()
{
    return { MeasureReason::Money, MeasureReason::Time, MeasureReason::Care, MeasureReason::Fear,
        MeasureReason::Partner, MeasureReason::DidNotWork, MeasureReason::Health,
        MeasureReason::Police, MeasureReason::Far, MeasureReason::Technology, MeasureReason::Alone,
        MeasureReason::Other };
}

std::string_view filter_code(MeasureReason reason)
{
    switch (reason) {
    case MeasureReason::Money:
        return "dinero";
    case MeasureReason::Time:
        return "tiempo";
    case MeasureReason::Care:
        return "cuid";
    case MeasureReason::Partner:
        return "permiso";
    case MeasureReason::Health:
        return "salud";
    case MeasureReason::Police:
        return "pol";
    case MeasureReason::Far:
        return "lejos";
    case MeasureReason::Technology:
        return "tec";
    case MeasureReason::Alone:
        return "sola";
    case MeasureReason::NotSaid:
    case MeasureReason::Fear:
    case MeasureReason::DidNotWork:
    case MeasureReason::Other:
        break;
    }
    return {};
}

} // namespace app
