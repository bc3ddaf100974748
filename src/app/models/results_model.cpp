#include "app/models/results_model.hpp"

#include "app/addressee.hpp"
#include "app/leaving_emergency.hpp"
#include "app/plan_summary.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace app {

using domain::Dimension;
using domain::Indicated;
using domain::Workbook;
using i18n::fill;
using i18n::tr;

namespace {

    constexpr std::string_view SHELTER = "RES-05";
    constexpr std::size_t BALANCE_FIRST = 6;
    constexpr std::array<std::pair<ResultsModel::Tab, std::string_view>, 5> TABS { {
        { ResultsModel::Tab::List, "list" },
        { ResultsModel::Tab::Gender, "gender" },
        { ResultsModel::Tab::Balance, "balance" },
        { ResultsModel::Tab::WhatIf, "whatif" },
        { ResultsModel::Tab::Wheel, "wheel" },
    } };

    std::string card_title(const content::Library& library, std::string_view id)
    {
        const auto* card = content::find_card(library, id);
        return card ? card->title : std::string();
    }

    void add_once(std::vector<EmergencyFirst::Link>& links, std::string_view id, std::string title)
    {
        const bool there
            = std::ranges::any_of(links, [&](const auto& link) { return link.id == id; });
        if (!there && !title.empty())
            links.push_back({ std::string(id), std::move(title) });
    }

    /// Her people and how to reach them, the first three.
    std::vector<std::string> first_contacts(const domain::Plan& plan)
    {
        std::vector<std::string> lines;
        for (const auto& contact : plan.people.contacts) {
            if (lines.size() == domain::EMERGENCY_CONTACTS)
                break;
            auto line = contact.code_name;
            if (!contact.phone.empty())
                line += "  " + i18n::telephone(contact.phone);
            lines.push_back(std::move(line));
        }
        return lines;
    }

    /// Two reasons are the same thing when they are the same question or the same person.
    using ReasonKey
        = std::tuple<domain::Item::Source, std::string, domain::RecordId, domain::RecordId>;

    ReasonKey key_of(const domain::Item& item)
    {
        return { item.source, item.question, item.actor, item.threat };
    }

    struct Weighed {
        domain::Item item;
        std::string risk;
        double force { 0 };
    };

    /// Every thing that counted in a dimension, once, and what counts for most risks first.
    std::vector<Weighed> weighed(const domain::Assessment& assessment, Dimension dimension)
    {
        std::map<ReasonKey, Weighed> found;
        for (const auto& risk : assessment.risks) {
            if (!risk.has_level())
                continue;
            for (const auto& item : risk.items) {
                if (item.dimension != dimension || item.force() <= 0)
                    continue;
                auto& entry = found[key_of(item)];
                if (entry.risk.empty() || item.force() > entry.item.force()) {
                    entry.item = item;
                    entry.risk = risk.risk;
                }
                entry.force += item.force();
            }
        }
        std::vector<Weighed> sorted;
        for (auto& [key, entry] : found)
            sorted.push_back(std::move(entry));
        std::ranges::stable_sort(sorted, std::greater {}, &Weighed::force);
        return sorted;
    }

} // namespace

std::optional<EmergencyFirst> emergency_first(App& app)
{
    const auto& emergency = app.analysis().assessment().emergency;
    if (!emergency.active())
        return std::nullopt;
    const auto& texts = app.texts();
    EmergencyFirst first;
    first.call_now = emergency.call_now || emergency.danger_now;
    first.contacts = first_contacts(app.workbook().plan);
    for (const auto& card : emergency.cards)
        add_once(first.cards, card, card_title(app.library(), card));
    // Danger now, and not said which: every situation there is a card for.
    if (emergency.danger_now && first.cards.empty()) {
        for (const auto& situation : app.library().situations)
            add_once(first.cards, situation.card, situation.title);
    }
    if (emergency.danger_now)
        add_once(first.measures, SHELTER, texts.measure(SHELTER).title);
    for (const auto& risk : emergency.risks) {
        first.risks.push_back(texts.risk(risk).short_title);
        if (const auto* line = app.method().first_line(risk)) {
            const auto& her_case = app.workbook().her_case;
            for (const auto& measure : line->emergency) {
                // Annex A9 (3): what she has already is nothing to do now.
                if (domain::is_allowed(app.method(), her_case, app.analysis().assessment(), measure)
                    && !domain::is_in_place(app.method(), her_case, measure))
                    add_once(first.measures, measure, texts.measure(measure).title);
            }
        }
    }
    for (const auto& measure : emergency.danger_measures)
        add_once(first.measures, measure, texts.measure(measure).title);
    return first;
}

ResultsModel::ResultsModel(App& app, std::string_view detail) : m_app(app)
{
    const auto slash = detail.find('/');
    const auto tab = detail.substr(0, slash);
    for (const auto& [which, id] : TABS) {
        if (id == tab)
            m_tab = which;
    }
    if (slash != std::string_view::npos)
        m_chosen = detail.substr(slash + 1);
}

// --- State -------------------------------------------------------------------------------

const ResultsModel::State& ResultsModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void ResultsModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    auto& analysis = m_app.analysis();
    const auto& order = analysis.order();
    if (std::ranges::find(order, m_chosen) == order.end())
        m_chosen = order.empty() ? std::string() : order.front();

    State state;
    state.writable = m_app.session().is_writable();
    state.whose = whose_it_is(domain::addressee(m_app.workbook().her_case.answers));
    state.tab = m_tab;
    state.has_levels = !order.empty();
    state.emergency = emergency_first(m_app);
    state.asks_if_safe = m_asks_if_safe && state.emergency.has_value();
    state.care = analysis.assessment().emergency.care;
    if (state.care) {
        const auto& measure = m_app.texts().measure("PSI-12");
        state.care_title = measure.title;
        state.care_text = measure.action;
    }
    fill_list(state);
    fill_gender(state);
    fill_balance(state);
    fill_residual(state);
    state.wheel = make_wheel_page(m_app.method(), m_app.texts(), m_app.workbook().her_case);
    const auto due = review_due(m_app.method(), m_app.workbook(), m_app.clock().today());
    if (due && state.has_levels)
        state.review = i18n::long_date(*due);
    m_state = std::move(state);
}

void ResultsModel::fill_list(State& state)
{
    const auto& texts = m_app.texts();
    auto& analysis = m_app.analysis();
    const auto& assessment = analysis.assessment();
    int number = 0;
    for (const auto& id : analysis.order()) {
        const auto* result = assessment.risk(id);
        const auto level = analysis.level(id);
        if (!result || !level)
            continue;
        Row row { id, ++number, texts.risk(id).short_title, level_text(texts, level->level),
            level->direction, result->provisional, id == m_chosen };
        if (state.groups.empty() || state.groups.back().level.level != level->level)
            state.groups.push_back({ row.level, {} });
        state.discs.push_back(
            { id, row.number, row.name, result->band, result->impact, row.chosen });
        state.groups.back().rows.push_back(std::move(row));
    }
    for (const auto& risk : assessment.risks) {
        if (!risk.applies) {
            state.not_hers.push_back(texts.risk(risk.risk).short_title);
        } else if (risk.no_level) {
            const auto why = texts.no_level.find(domain::no_level_code(*risk.no_level));
            state.unknown.push_back({ risk.risk, texts.risk(risk.risk).short_title,
                why == texts.no_level.end() ? std::string() : why->second,
                *risk.no_level == domain::NoLevel::Skipped });
        }
    }
    state.matrix = m_app.method().rules().matrix;
    state.bands = texts.bands;
    state.impacts = texts.impacts;
    for (std::size_t level = 0; level < domain::LEVELS.size(); ++level)
        state.levels[level] = level_text(texts, domain::LEVELS[level]).name;
}

void ResultsModel::fill_gender(State& state)
{
    const auto& texts = m_app.texts();
    const ReasonSources sources { m_app.method(), texts, m_app.workbook().her_case,
        m_app.clock().today() };
    for (const auto& result : m_app.analysis().assessment().gender) {
        const auto& words = texts.indicator(result.id);
        const auto* source = m_app.method().indicator(result.id);
        Indicator indicator { result.id, words.title, words.changes, {} };
        if (source && content::find_guide(m_app.library(), source->guide))
            indicator.guide = source->guide;
        if (result.state == Indicated::NotAsked) {
            state.gender.not_asked.push_back(std::move(indicator));
        } else if (result.strength) {
            Strength strength { std::move(indicator), result.state == Indicated::Yes, {} };
            if (!strength.there && !result.unsure.empty())
                strength.because = fill(tr("{statement}: you answered that you do not know."),
                    { { "statement", statement_text(sources, result.unsure.front()) } });
            state.gender.strengths.push_back(std::move(strength));
        } else if (result.state == Indicated::Yes) {
            state.gender.happening.push_back(std::move(indicator));
        } else {
            state.gender.not_seen.push_back(std::move(indicator));
        }
    }
}

void ResultsModel::fill_balance(State& state)
{
    const ReasonSources sources { m_app.method(), m_app.texts(), m_app.workbook().her_case,
        m_app.clock().today() };
    const auto fill_side
        = [&](Dimension dimension, std::vector<ReasonText>& side, std::size_t& more) {
              for (const auto& entry : weighed(m_app.analysis().assessment(), dimension)) {
                  if (side.size() == BALANCE_FIRST && !m_all_of_balance)
                      ++more;
                  else
                      side.push_back(reason_text(sources, entry.item, entry.risk));
              }
          };
    fill_side(Dimension::Vulnerability, state.balance.exposes, state.balance.more_exposes);
    fill_side(Dimension::Capacity, state.balance.protects, state.balance.more_protects);
}

void ResultsModel::fill_residual(State& state)
{
    for (const auto& group : state.groups) {
        for (const auto& row : group.rows) {
            const auto view = what_if(m_app, row.risk);
            if (!view)
                continue;
            state.residual.rows.push_back({ row, view->level_all });
            state.residual.any_measure = view->any_done || view->any_planned;
            if (row.chosen)
                state.residual.picture = view;
        }
    }
}

// --- Moving ------------------------------------------------------------------------------

std::string ResultsModel::detail() const
{
    std::string text;
    for (const auto& [which, id] : TABS) {
        if (which == m_tab)
            text = id;
    }
    return m_chosen.empty() ? text : text + "/" + m_chosen;
}

void ResultsModel::remember_place() { m_app.router().replace({ Screen::Results, detail() }); }

void ResultsModel::open_tab(Tab tab)
{
    m_tab = tab;
    m_revision.reset();
}

void ResultsModel::choose(std::string_view risk)
{
    if (m_chosen == risk) {
        if (m_tab == Tab::List)
            open(risk);
        return;
    }
    m_chosen = risk;
    m_revision.reset();
}

void ResultsModel::open(std::string_view risk)
{
    const auto& order = m_app.analysis().order();
    if (std::ranges::find(order, risk) != order.end())
        m_chosen = risk;
    remember_place();
    m_app.router().go({ Screen::RiskDetail, std::string(risk) });
}

void ResultsModel::see_all_of_balance()
{
    m_all_of_balance = true;
    m_revision.reset();
}

void ResultsModel::see_measures()
{
    remember_place();
    m_app.router().go({ Screen::Measures, {} });
}

void ResultsModel::fill_wheel()
{
    remember_place();
    m_app.router().go({ Screen::Question, "Q6.11" });
}

void ResultsModel::see_measure(std::string_view measure)
{
    remember_place();
    m_app.router().go({ Screen::Measures, "measure/" + std::string(measure) });
}

void ResultsModel::see_guide(std::string_view guide)
{
    remember_place();
    m_app.router().go({ Screen::Guide, std::string(guide) });
}

void ResultsModel::open_card(std::string_view card)
{
    remember_place();
    m_app.router().go({ Screen::EmergencyCard, std::string(card) });
}

void ResultsModel::open_plan()
{
    remember_place();
    m_app.router().go({ Screen::Plan, {} });
}

void ResultsModel::go_on_answering() { m_app.router().go({ Screen::Assessment, {} }); }

// --- Out of the emergency ----------------------------------------------------------------

void ResultsModel::ask_if_safe(bool ask)
{
    m_asks_if_safe = ask;
    m_revision.reset();
}

void ResultsModel::say_safe()
{
    m_asks_if_safe = false;
    m_revision.reset();
    leave_emergency(m_app);
}

} // namespace app
