#include "app/models/risk_detail_model.hpp"

#include "domain/visibility.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::Decision;
using domain::DecisionGap;
using domain::Level;
using domain::RiskDecision;
using domain::Workbook;
using i18n::fill;
using i18n::tr;

namespace {

    constexpr std::string_view DECISIONS = "Q13.03";
    constexpr std::string_view DRAFTS = "judgement";
    constexpr std::array<std::pair<Decision, std::string_view>, 5> DECISION_CODES { {
        { Decision::Reduce, "reducir" },
        { Decision::Share, "compartir" },
        { Decision::Avoid, "evitar" },
        { Decision::Accept, "aceptar" },
        { Decision::DecideLater, "pend" },
    } };

    std::string gap_text(DecisionGap gap, const std::string& last_day)
    {
        switch (gap) {
        case DecisionGap::WithWhom:
            return std::string(tr("With whom?"));
        case DecisionGap::NotAgreedYet:
            return std::string(tr("They have to accept."));
        case DecisionGap::HowLong:
            return std::string(tr("Until when?"));
        case DecisionGap::WhatSheLoses:
            return std::string(tr("What do you lose by this?"));
        case DecisionGap::Reason:
            return std::string(tr("Why do you decide this?"));
        case DecisionGap::Date:
            return std::string(tr("Which day did you decide it?"));
        case DecisionGap::WhoKnows:
            return std::string(tr("Which person knows?"));
        case DecisionGap::Until:
            return std::string(tr("Which day will you decide?"));
        case DecisionGap::TooLate:
            return fill(tr("Choose a day no later than {date}."), { { "date", last_day } });
        }
        return {};
    }

    Level one_up(Level level)
    {
        return level >= Level::VeryHigh ? level : static_cast<Level>(static_cast<int>(level) + 1);
    }
    Level one_down(Level level)
    {
        return level == Level::Low ? level : static_cast<Level>(static_cast<int>(level) - 1);
    }

    bool contains(const std::vector<Level>& levels, Level level)
    {
        return std::ranges::find(levels, level) != levels.end();
    }

} // namespace

RiskDetailModel::RiskDetailModel(App& app, std::string_view risk) : m_app(app), m_risk(risk)
{
    if (!m_app.method().risk(m_risk))
        m_risk = m_app.method().method().risks.front().id;
    if (const auto* judgement = domain::find_judgement(workbook().her_case, m_risk)) {
        m_reason = judgement->reason;
        m_agreement
            = judgement->hers > judgement->calculated ? Agreement::Higher : Agreement::Lower;
        if (m_agreement == Agreement::Higher)
            m_raised_to = judgement->hers;
    } else if (const auto text = draft(); !text.empty()) {
        m_reason = text;
        m_agreement = Agreement::Lower;
    }
}

void RiskDetailModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
    m_revision.reset();
}

const domain::RiskResult* RiskDetailModel::result()
{
    return m_app.analysis().assessment().risk(m_risk);
}

// --- State -------------------------------------------------------------------------------

const RiskDetailModel::State& RiskDetailModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void RiskDetailModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto& words = m_app.texts().risk(m_risk);
    State state;
    state.writable = m_app.session().is_writable();
    state.risk = m_risk;
    state.title = words.title;
    state.short_title = words.short_title;
    state.what = words.what;
    fill_links(state);
    if (const auto* found = result()) {
        state.applies = found->applies;
        if (found->applies)
            fill_level(state, *found);
    }
    m_state = std::move(state);
}

void RiskDetailModel::fill_level(State& state, const domain::RiskResult& result)
{
    const auto& texts = m_app.texts();
    state.coverage = result.coverage_dots();
    state.coverage_words = texts.coverage[static_cast<std::size_t>(state.coverage)];
    if (result.no_level) {
        const auto why = texts.no_level.find(domain::no_level_code(*result.no_level));
        state.no_level = why == texts.no_level.end() ? std::string() : why->second;
        state.skipped = *result.no_level == domain::NoLevel::Skipped;
        const auto topics = m_app.method().rules().places.topics;
        for (const auto& code : m_app.analysis().assessment().closed_topics) {
            const auto* option = m_app.method().option(topics, code);
            if (option
                && std::ranges::find(option->no_level_risks, m_risk)
                    != option->no_level_risks.end())
                state.topics.push_back({ code, texts.answer(topics, code) });
        }
        return;
    }
    const auto level = m_app.analysis().level(m_risk);
    if (!level)
        return;
    state.level = level_text(texts, level->level);
    state.direction = level->direction;
    if (level->direction != domain::Direction::Same)
        state.calculated = level_text(texts, level->calculated).name;
    state.band = result.band;
    state.band_words = texts.bands[static_cast<std::size_t>(result.band - 1)];
    state.impact = result.impact;
    state.impact_words = texts.impacts[static_cast<std::size_t>(result.impact - 1)];
    state.rated = result.rated;
    state.provisional = result.provisional;
    state.emergency = result.emergency;
    state.danger_signs = result.danger_signs;
    const ReasonSources sources { m_app.method(), texts, workbook().her_case,
        m_app.clock().today() };
    const auto why = domain::reasons(result);
    state.raises = reason_texts(sources, why.raises, m_risk);
    state.exposes = reason_texts(sources, why.exposes, m_risk);
    state.protects = reason_texts(sources, why.protects, m_risk);
    fill_judging(state, result);
    fill_deciding(state);
}

void RiskDetailModel::fill_judging(State& state, const domain::RiskResult& result)
{
    auto& judging = state.judging;
    const auto allowed
        = domain::allowed_levels(m_app.method(), m_app.analysis().assessment(), m_risk);
    judging.can_raise
        = std::ranges::any_of(allowed, [&](Level level) { return level > result.level; });
    judging.can_lower
        = std::ranges::any_of(allowed, [&](Level level) { return level < result.level; });
    judging.agreement = m_agreement;
    judging.reason = m_reason;
    if (result.emergency)
        judging.limits = tr(
            "While the emergency lasts, the level stays. When you are safe, say so in the results.");
    else if (!judging.can_raise)
        judging.limits = tr("It is already as high as it can be set.");
    else if (!judging.can_lower && result.level > Level::Low)
        judging.limits
            = tr("It cannot go lower while one of the danger signs you marked is there.");
    if (judging.agreement == Agreement::Higher) {
        for (const auto level : allowed) {
            if (level > result.level)
                judging.higher.push_back({ level, level_text(m_app.texts(), level).name,
                    m_raised_to.value_or(one_up(result.level)) == level });
        }
    }
    judging.waits_for_reason
        = judging.agreement == Agreement::Lower && state.direction != domain::Direction::Lowered;
}

void RiskDetailModel::fill_deciding(State& state)
{
    auto& deciding = state.deciding;
    const auto today = m_app.clock().today();
    const auto level = m_app.analysis().level(m_risk);
    const auto hers = level ? std::optional(level->level) : std::nullopt;
    const auto* decision = domain::find_decision(workbook().plan, m_risk);
    for (const auto& [which, code] : DECISION_CODES)
        deciding.choices.push_back({ which, m_app.texts().answer(DECISIONS, code),
            decision && decision->decision == which });
    const auto from = decision && decision->date ? *decision->date : today;
    deciding.last_day = domain::decide_by(m_app.method(), hers, from);
    deciding.last_day_words = i18n::day_and_month(deciding.last_day);
    if (!decision)
        return;
    deciding.decision = decision->decision;
    deciding.person = decision->person;
    deciding.reason = decision->reason;
    deciding.agreed = decision->agreed;
    deciding.until = decision->until;
    if (decision->date)
        deciding.decided_on = i18n::long_date(*decision->date);
    deciding.asks_all = hers && *hers >= Level::High;
    for (const auto gap : domain::decision_gaps(m_app.method(), *decision, hers, today)) {
        deciding.gaps.push_back(gap_text(gap, deciding.last_day_words));
        deciding.too_late = deciding.too_late || gap == DecisionGap::TooLate;
    }
}

void RiskDetailModel::fill_links(State& state)
{
    const auto& library = m_app.library();
    if (const auto* risk = m_app.method().risk(m_risk)) {
        if (const auto* guide = content::find_guide(library, risk->guide))
            state.guide = Link { guide->id, guide->title };
    }
    if (const auto* line = m_app.method().first_line(m_risk)) {
        if (const auto* card = content::find_card(library, line->emergency_card))
            state.card = Link { card->id, card->title };
    }
}

// --- Does she agree? ---------------------------------------------------------------------

std::string RiskDetailModel::draft() const
{
    const auto form = workbook().drafts.find(DRAFTS);
    if (form == workbook().drafts.end())
        return {};
    const auto field = form->second.find(m_risk);
    return field == form->second.end() ? std::string() : field->second;
}

void RiskDetailModel::agree(Agreement agreement)
{
    m_agreement = agreement;
    m_revision.reset();
    store_judgement();
}

void RiskDetailModel::raise_to(Level level)
{
    m_agreement = Agreement::Higher;
    m_raised_to = level;
    store_judgement();
}

void RiskDetailModel::set_judgement_reason(std::string_view text)
{
    m_reason = text;
    store_judgement();
}

void RiskDetailModel::store_judgement()
{
    const auto* found = result();
    if (!found || !found->has_level())
        return;
    domain::Judgement judgement;
    judgement.risk = m_risk;
    judgement.calculated = found->level;
    judgement.hers = found->level;
    if (m_agreement == Agreement::Higher)
        judgement.hers = std::max(m_raised_to.value_or(one_up(found->level)), one_up(found->level));
    else if (m_agreement == Agreement::Lower)
        judgement.hers = one_down(found->level);
    judgement.reason = m_agreement == Agreement::Yes ? std::string() : m_reason;
    judgement.date = m_app.clock().today();
    const auto allowed
        = domain::allowed_levels(m_app.method(), m_app.analysis().assessment(), m_risk);
    if (!contains(allowed, judgement.hers))
        return;
    const bool complete
        = !domain::judgement_problem(m_app.method(), m_app.analysis().assessment(), judgement);
    edit([&](Workbook& book) {
        if (complete) {
            domain::set_judgement(book.her_case, judgement);
            book.drafts[std::string(DRAFTS)].erase(m_risk);
        } else {
            // The level stays as calculated until the sentence is there; her words are kept.
            std::erase_if(
                book.her_case.judgements, [this](const auto& old) { return old.risk == m_risk; });
            book.drafts[std::string(DRAFTS)][m_risk] = m_reason;
        }
    });
}

// --- What she decides --------------------------------------------------------------------

void RiskDetailModel::change_decision(const std::function<void(RiskDecision&)>& change)
{
    edit([&](Workbook& book) {
        if (auto* decision = domain::find_decision(book.plan, m_risk))
            change(*decision);
    });
}

void RiskDetailModel::decide(Decision decision)
{
    const auto today = m_app.clock().today();
    const auto* before = domain::find_decision(workbook().plan, m_risk);
    if (before && before->decision == decision)
        return;
    edit([&](Workbook& book) {
        auto& made = domain::decide(book.plan, m_risk, decision);
        made.date = today;
        made.until.reset();
        made.agreed = false;
    });
}

void RiskDetailModel::set_person(std::string_view text)
{
    change_decision([text](RiskDecision& decision) { decision.person = text; });
}

void RiskDetailModel::set_decision_reason(std::string_view text)
{
    change_decision([text](RiskDecision& decision) { decision.reason = text; });
}

void RiskDetailModel::set_agreed(bool agreed)
{
    change_decision([agreed](RiskDecision& decision) { decision.agreed = agreed; });
}

void RiskDetailModel::set_until(std::optional<base::Date> date)
{
    change_decision([date](RiskDecision& decision) { decision.until = date; });
}

// --- Moving ------------------------------------------------------------------------------

void RiskDetailModel::open_topic(std::string_view code)
{
    const auto topics = m_app.method().rules().places.topics;
    edit([&](Workbook& book) {
        const auto marked = book.her_case.answers.find(topics);
        if (marked == book.her_case.answers.end())
            return;
        std::erase(marked->second.codes, code);
        if (marked->second.codes.empty())
            book.her_case.answers.erase(marked);
    });
    const auto& book = workbook();
    for (const auto* question :
        domain::questions_asked(m_app.method(), book.her_case.answers, book.assessment.path)) {
        const auto& topic = question->skipped_by;
        if (std::ranges::find(topic, code) != topic.end()) {
            m_app.router().go({ Screen::Question, question->id });
            return;
        }
    }
    m_app.router().go({ Screen::Assessment, {} });
}

void RiskDetailModel::rate_harm()
{
    m_app.router().go({ Screen::Question, m_app.method().rules().places.harm });
}

void RiskDetailModel::go_on_answering() { m_app.router().go({ Screen::Assessment, {} }); }

void RiskDetailModel::open_guide()
{
    if (state().guide)
        m_app.router().go({ Screen::Guide, state().guide->id });
}

void RiskDetailModel::open_card()
{
    if (state().card)
        m_app.router().go({ Screen::EmergencyCard, state().card->id });
}

void RiskDetailModel::see_measures() { m_app.router().go({ Screen::Measures, m_risk }); }

void RiskDetailModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Results, {} });
}

} // namespace app
