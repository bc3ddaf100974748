#include "app/models/measures_model.hpp"

#include "app/addressee.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::MeasureChoice;
using domain::WhoDoes;
using domain::Workbook;
using i18n::tr;

namespace {

    constexpr std::string_view MEASURE_PREFIX = "measure/";
    constexpr std::string_view PRIVATE_AGGRESSOR = "GI-2";
    constexpr std::array WHOS { WhoDoes::Me, WhoDoes::Family, WhoDoes::Group, WhoDoes::Network,
        WhoDoes::Lawyer, WhoDoes::OwnWords };

    std::string_view without(std::string_view text, std::string_view prefix)
    {
        return text.starts_with(prefix) ? text.substr(prefix.size()) : std::string_view {};
    }

    MeasuresModel::GroupKind group_of(domain::When when)
    {
        switch (when) {
        case domain::When::Today:
            return MeasuresModel::GroupKind::Today;
        case domain::When::Week:
            return MeasuresModel::GroupKind::Week;
        case domain::When::Month:
            return MeasuresModel::GroupKind::Month;
        case domain::When::Quarter:
            return MeasuresModel::GroupKind::Quarter;
        }
        return MeasuresModel::GroupKind::Quarter;
    }

    std::string capital(std::string text)
    {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

} // namespace

MeasuresModel::MeasuresModel(App& app, std::string_view detail)
    : m_app(app)
    , m_asked(without(detail, MEASURE_PREFIX))
{
    if (m_app.method().risk(detail))
        m_risk = detail;
    if (!m_app.method().measure(m_asked))
        m_asked.clear();
    drop_empty_own();
}

// --- State -------------------------------------------------------------------------------

std::shared_ptr<const MeasuresModel::State> MeasuresModel::shared_state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void MeasuresModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto& suggestions = m_app.analysis().suggestions();
    State state;
    state.writable = m_app.session().is_writable();
    state.whose = whose_it_is(domain::addressee(m_app.workbook().her_case.answers));
    state.emergency = emergency_first(m_app);
    if (!m_risk.empty()) {
        state.kind = Kind::OfRisk;
        state.risk = m_app.texts().risk(m_risk).short_title;
    } else if (!m_app.analysis().assessment().has_any_level()) {
        state.kind = Kind::ToBegin;
    } else if (!suggestions.short_list.empty()) {
        state.kind = Kind::WornOut;
    }
    for (const auto who : WHOS) {
        // Danger may live at home: family is not offered before she says so herself (GI-2).
        if (who != WhoDoes::Family
            || !m_app.analysis().assessment().is_indicated(PRIVATE_AGGRESSOR))
            state.whos.push_back(who);
    }
    state.reasons = measure_reasons();
    m_shown.clear();
    fill_groups(state);
    fill_own(state);
    fill_rest(state);
    fill_picture(state);
    state.filter = filter_offer(m_app, m_filter_left);
    if (!m_opened_by_her && m_open.empty() && !state.groups.empty()
        && !state.groups.front().cards.empty())
        m_open = state.groups.front().cards.front().id;
    state.open = m_open;
    m_state = std::make_shared<const State>(std::move(state));
}

bool MeasuresModel::acts_on_risk(std::string_view measure) const
{
    if (m_risk.empty())
        return true;
    const auto* source = m_app.method().measure(measure);
    return source && std::ranges::any_of(source->effects, [this](const domain::Effect& effect) {
        return std::ranges::find(effect.risks, m_risk) != effect.risks.end();
    });
}

/// True the first time: a measure stands on the page once.
bool MeasuresModel::take(std::string_view measure)
{
    if (std::ranges::find(m_shown, measure) != m_shown.end())
        return false;
    m_shown.emplace_back(measure);
    return true;
}

MeasureCard MeasuresModel::card(std::string_view measure)
{
    const auto& suggestions = m_app.analysis().suggestions();
    const auto* suggested = suggestions.find(measure);
    for (const auto& group : suggestions.rest) {
        for (const auto& other : group.measures) {
            if (!suggested && other.measure == measure)
                suggested = &other;
        }
    }
    return measure_card(m_app, measure, suggested);
}

void MeasuresModel::add_to_time_groups(
    std::vector<Group>& groups, const std::vector<std::string>& measures)
{
    for (const auto& id : measures) {
        const auto* source = m_app.method().measure(id);
        if (!source || !take(id))
            continue;
        const auto kind = group_of(source->when);
        if (groups.empty() || groups.back().kind != kind)
            groups.push_back(
                { kind, capital(m_app.texts().times[static_cast<std::size_t>(source->when)]), {} });
        groups.back().cards.push_back(card(id));
    }
}

void MeasuresModel::fill_groups(State& state)
{
    const auto& suggestions = m_app.analysis().suggestions();
    if (state.emergency && m_risk.empty()) {
        Group first { GroupKind::First, std::string(tr("First of all")), {} };
        for (const auto& measure : state.emergency->measures) {
            if (take(measure.id))
                first.cards.push_back(card(measure.id));
        }
        if (!first.cards.empty())
            state.groups.push_back(std::move(first));
    }
    const auto is_suggested
        = [&](const std::string& id) { return suggestions.find(id) != nullptr; };
    if (!m_asked.empty() && (state.kind == Kind::WornOut || !is_suggested(m_asked))
        && take(m_asked))
        state.groups.push_back(
            { GroupKind::Asked, std::string(tr("The one you chose to see")), { card(m_asked) } });
    if (!m_asked.empty() && !m_opened_by_her)
        m_open = m_asked;

    if (state.kind == Kind::ToBegin) {
        add_to_time_groups(state.groups, suggestions.to_begin);
        return;
    }
    std::vector<std::string> now;
    std::vector<std::string> later;
    for (const auto& id : suggestions.show_order) {
        if (!acts_on_risk(id))
            continue;
        const auto& few = suggestions.short_list;
        const bool first = state.kind != Kind::WornOut || std::ranges::find(few, id) != few.end();
        (first ? now : later).push_back(id);
    }
    add_to_time_groups(state.groups, now);
    add_to_time_groups(state.waiting, later);
}

void MeasuresModel::fill_own(State& state)
{
    Group chosen { GroupKind::Chosen, std::string(tr("Also in your plan")), {} };
    Group own { GroupKind::Own, std::string(tr("Your own measures")), {} };
    for (const auto& choice : workbook().plan.measures) {
        if (choice.measure.empty()) {
            own.cards.push_back(own_measure_card(m_app, choice));
        } else if (m_app.method().measure(choice.measure) && acts_on_risk(choice.measure)
            && take(choice.measure)) {
            chosen.cards.push_back(card(choice.measure));
        }
    }
    if (!chosen.cards.empty())
        state.groups.push_back(std::move(chosen));
    if (!own.cards.empty() && m_risk.empty())
        state.groups.push_back(std::move(own));
}

void MeasuresModel::fill_rest(State& state)
{
    for (const auto& group : m_app.analysis().suggestions().rest) {
        Group rest { GroupKind::Rest,
            group.risk.empty() ? std::string(tr("Other things that help"))
                               : m_app.texts().risk(group.risk).short_title,
            {} };
        for (const auto& measure : group.measures) {
            if (acts_on_risk(measure.measure) && take(measure.measure))
                rest.cards.push_back(measure_card(m_app, measure.measure, &measure));
        }
        if (!rest.cards.empty())
            state.rest.push_back(std::move(rest));
    }
    // For one risk they are all of that risk, whichever they were sorted under.
    if (m_risk.empty() || state.rest.size() < 2)
        return;
    Group together { GroupKind::Rest, state.risk, {} };
    for (auto& group : state.rest)
        together.cards.insert(together.cards.end(), std::make_move_iterator(group.cards.begin()),
            std::make_move_iterator(group.cards.end()));
    state.rest.clear();
    state.rest.push_back(std::move(together));
}

void MeasuresModel::fill_picture(State& state)
{
    const auto& order = m_app.analysis().order();
    for (const auto& risk : order)
        state.risks.push_back({ risk, m_app.texts().risk(risk).short_title });
    auto risk = m_picture_of.empty() ? m_risk : m_picture_of;
    if (risk.empty()) {
        // What moves is worth looking at; where nothing does, the highest risk says so.
        for (const auto& id : order) {
            const auto view = what_if(m_app, id);
            if (view && view->moves) {
                risk = id;
                break;
            }
        }
        if (risk.empty() && !order.empty())
            risk = order.front();
    }
    state.picture = what_if(m_app, risk);
}

// --- What she looks at -------------------------------------------------------------------

void MeasuresModel::open(std::string_view id)
{
    m_opened_by_her = true;
    if (m_open == id)
        m_open.clear();
    else
        m_open = id;
    m_revision.reset();
}

void MeasuresModel::show_all()
{
    m_app.router().replace({ Screen::Measures, {} });
    m_risk.clear();
    m_revision.reset();
}

void MeasuresModel::show_picture_of(std::string_view risk)
{
    m_picture_of = risk;
    m_revision.reset();
}

void MeasuresModel::take_filter()
{
    if (const auto offer = state().filter; offer && m_app.session().is_writable())
        app::take_filter(m_app, offer->reason);
    m_revision.reset();
}

void MeasuresModel::leave_filter()
{
    if (state().filter)
        m_filter_left = state().filter->reason;
    m_revision.reset();
}

// --- Moving ------------------------------------------------------------------------------

void MeasuresModel::open_card(std::string_view card)
{
    m_app.router().go({ Screen::EmergencyCard, std::string(card) });
}

void MeasuresModel::go_on_answering() { m_app.router().go({ Screen::Assessment, {} }); }

void MeasuresModel::go_to_plan() { m_app.router().go({ Screen::Plan, {} }); }

void MeasuresModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Results, {} });
}

} // namespace app
