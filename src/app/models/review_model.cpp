#include "app/models/review_model.hpp"

#include "app/drill_text.hpp"
#include "app/models/measure_card.hpp"
#include "app/models/plan_model.hpp"
#include "app/plan_summary.hpp"
#include "app/plan_text.hpp"
#include "domain/plan_cards.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using domain::MeasureChoice;
using domain::MeasureReason;
using domain::MeasureState;
using i18n::tr;

namespace {

    ReviewModel::Since since(std::optional<domain::Level> before, std::optional<domain::Level> now)
    {
        if (!before)
            return ReviewModel::Since::New;
        if (!now)
            return ReviewModel::Since::Gone;
        if (*before == *now)
            return ReviewModel::Since::Same;
        return *before < *now ? ReviewModel::Since::Higher : ReviewModel::Since::Lower;
    }

    std::optional<domain::Level> level_in(const domain::ReviewRecord& record, std::string_view risk)
    {
        const auto found = std::ranges::find(record.risks, risk, &domain::ReviewedRisk::risk);
        if (found == record.risks.end())
            return std::nullopt;
        return found->hers ? found->hers : found->calculated;
    }

} // namespace

void note_review(App& app)
{
    const auto today = app.clock().today();
    auto record = domain::review_record(
        app.method(), app.workbook().her_case, app.analysis().assessment(), today);
    app.session().edit([&](domain::Workbook& book) {
        if (!book.reviews.empty() && book.reviews.back().date == today)
            book.reviews.pop_back();
        book.reviews.push_back(std::move(record));
        book.plan.reviewed_on = today;
        // A day she chose herself and that is still to come stays.
        if (book.plan.review_due && *book.plan.review_due <= today)
            book.plan.review_due.reset();
        if (!book.plan.made_on)
            book.plan.made_on = today;
    });
}

const ReviewModel::State& ReviewModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void ReviewModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto& book = m_app.workbook();
    const auto today = m_app.clock().today();
    State state;
    state.writable = m_app.session().is_writable();
    state.reasons = measure_reasons();
    const auto reviewed = book.plan.reviewed_on ? book.plan.reviewed_on : book.plan.made_on;
    if (reviewed) {
        state.last = i18n::long_date(*reviewed);
        state.age = domain::plan_age(
            m_app.method(), m_app.analysis().highest(), book.her_case.safe_since, *reviewed, today);
    }
    if (const auto highest = m_app.analysis().highest())
        state.next = i18n::long_date(
            domain::next_review(m_app.method(), highest, book.her_case.safe_since, today, today));
    state.done_today = !book.reviews.empty() && book.reviews.back().date == today;
    add_changes(state);
    add_measures(state);
    add_drills(state);
    add_history(state);
    state.filter = filter_offer(m_app, m_filter_left);
    m_state = std::move(state);
}

/// The review before today's: on the day itself she still sees what it was compared with.
const domain::ReviewRecord* ReviewModel::before() const
{
    const auto& reviews = m_app.workbook().reviews;
    const auto today = m_app.clock().today();
    const auto found = std::find_if(reviews.rbegin(), reviews.rend(),
        [today](const domain::ReviewRecord& review) { return review.date != today; });
    return found == reviews.rend() ? nullptr : &*found;
}

std::optional<ReviewModel::LevelWords> ReviewModel::words(std::optional<domain::Level> level) const
{
    if (!level)
        return std::nullopt;
    return LevelWords { *level, m_app.texts().level(domain::level_code(*level)).name };
}

std::string ReviewModel::answer_words(
    std::string_view question, const domain::Answers& answers) const
{
    const auto found = answers.find(question);
    if (found == answers.end() || found->second.empty())
        return std::string(tr("Without an answer"));
    std::string words;
    for (const auto& code : found->second.codes)
        words += (words.empty() ? "" : " · ") + m_app.texts().answer(question, code);
    return words;
}

void ReviewModel::add_changes(State& state) const
{
    const auto* then = before();
    if (!then)
        return;
    const auto& assessment = m_app.analysis().assessment();
    const auto& her_case = m_app.workbook().her_case;
    const auto changed = domain::what_changed(m_app.method(), *then, her_case, assessment);
    for (const auto& risk : changed.risks)
        state.risks.push_back({ risk.risk, m_app.texts().risk(risk.risk).short_title,
            words(risk.before), words(risk.now), since(risk.before, risk.now) });
    for (const auto& id : m_app.analysis().order())
        state.same_risks += std::ranges::find(changed.risks, id, &domain::RiskChange::risk)
                == changed.risks.end()
            ? 1
            : 0;
    for (const auto& question : changed.questions) {
        if (state.answers.size() == MOST_ANSWERS) {
            state.more_answers = changed.questions.size() - MOST_ANSWERS;
            break;
        }
        Answer answer { question, m_app.texts().question(question).text, {}, {} };
        if (!m_app.method().question(question)->sensitive) {
            answer.before = answer_words(question, then->answers);
            answer.now = answer_words(question, her_case.answers);
        }
        // Words of her own, a date, a wheel: that it is different says enough.
        if (answer.before.empty() || answer.now.empty() || answer.before == answer.now)
            answer.before = answer.now = {};
        state.answers.push_back(std::move(answer));
    }
}

void ReviewModel::add_measures(State& state) const
{
    const auto today = m_app.clock().today();
    const auto* then = before();
    for (const auto& choice : m_app.workbook().plan.measures) {
        if (!choice.measure.empty() && !m_app.method().measure(choice.measure))
            continue;
        Measure measure { card_id(choice),
            choice.measure.empty() ? choice.own_text : m_app.texts().measure(choice.measure).title,
            {}, choice.reason, false };
        if (measure.title.empty())
            continue;
        measure.asks_why = measure.id == m_asks_why;
        const bool in_place = choice.state == MeasureState::Have || choice.done;
        if (in_place && then && choice.done && then->date <= *choice.done)
            ++state.done;
        if (in_place && domain::needs_renewal(choice, today)) {
            state.stale.push_back(std::move(measure));
        } else if (!in_place && choice.state == MeasureState::WillDo) {
            if (choice.date)
                measure.due = i18n::fill(
                    *choice.date < today ? tr("It was for {date}") : tr("It is for {date}"),
                    { { "date", i18n::long_date(*choice.date) } });
            state.open.push_back(std::move(measure));
        }
    }
}

void ReviewModel::add_drills(State& state) const
{
    const auto today = m_app.clock().today();
    const auto view = plan_view_of(m_app.method(), m_app.workbook(), today);
    for (const auto* protocol : domain::protocols_in_order(view)) {
        const bool written = std::ranges::any_of(domain::EVERY_PROTOCOL_PART,
            [&](auto part) { return !domain::protocol_text(*protocol, part).empty(); });
        const auto due = domain::drill_due(view.plan, protocol->id);
        if (!written || (due && *due > today))
            continue;
        const auto* last = domain::last_drill(view.plan, protocol->id);
        state.drills.push_back(
            { protocol->risk, protocol_title(m_app.texts().risk(protocol->risk).title),
                last ? drill_words(*last) : std::string(i18n::trc("card", "Not rehearsed yet.")) });
    }
}

void ReviewModel::add_history(State& state) const
{
    const auto& reviews = m_app.workbook().reviews;
    const auto today = m_app.clock().today();
    std::vector<const domain::ReviewRecord*> shown;
    for (const auto& review : reviews) {
        if (review.date != today)
            shown.push_back(&review);
    }
    if (shown.empty())
        return;
    if (shown.size() > MOST_DATES - 1)
        shown.erase(shown.begin(), shown.end() - (MOST_DATES - 1));
    for (const auto* review : shown)
        state.history.dates.push_back(i18n::short_date(review->date));
    state.history.dates.emplace_back(tr("Today"));
    for (const auto& risk : m_app.method().method().risks) {
        History::Row row { m_app.texts().risk(risk.id).short_title, {} };
        bool any = false;
        for (const auto* review : shown)
            row.levels.push_back(words(level_in(*review, risk.id)));
        const auto now = m_app.analysis().level(risk.id);
        row.levels.push_back(now ? words(now->level) : std::nullopt);
        for (const auto& level : row.levels)
            any = any || level.has_value();
        if (any)
            state.history.rows.push_back(std::move(row));
    }
    // What is highest today stands first; what has no level any more last.
    std::ranges::stable_sort(state.history.rows, [](const auto& left, const auto& right) {
        const auto rank = [](const auto& row) {
            return row.levels.back() ? static_cast<int>(row.levels.back()->level) : -1;
        };
        return rank(left) > rank(right);
    });
}

// --- What she does -----------------------------------------------------------------------

void ReviewModel::change(std::string_view id, const std::function<void(MeasureChoice&)>& change)
{
    if (!m_app.session().is_writable())
        return;
    m_app.session().edit([&](domain::Workbook& book) {
        for (auto& choice : book.plan.measures) {
            if (card_id(choice) == id)
                change(choice);
        }
    });
}

void ReviewModel::open_risk(std::string_view risk)
{
    m_app.router().go({ Screen::RiskDetail, std::string(risk) });
}

void ReviewModel::open_question(std::string_view question)
{
    m_app.router().go({ Screen::Question, std::string(question) });
}

void ReviewModel::open_measure(std::string_view id)
{
    m_app.router().go(
        { Screen::Measures, is_own_measure(id) ? std::string() : "measure/" + std::string(id) });
}

void ReviewModel::rehearse(std::string_view risk)
{
    m_app.router().go({ Screen::Plan, std::string(DRILL_DETAIL) + std::string(risk) });
}

void ReviewModel::done(std::string_view id)
{
    const auto today = m_app.clock().today();
    m_asks_why.clear();
    change(id, [today](MeasureChoice& choice) { domain::mark_done(choice, today, today); });
}

void ReviewModel::not_yet(std::string_view id)
{
    m_asks_why = m_asks_why == id ? std::string() : std::string(id);
    m_revision.reset();
}

void ReviewModel::set_reason(std::string_view id, MeasureReason reason)
{
    m_asks_why.clear();
    change(id, [reason](MeasureChoice& choice) { choice.reason = reason; });
    m_revision.reset();
}

void ReviewModel::renew(std::string_view id)
{
    const auto today = m_app.clock().today();
    change(id, [today](MeasureChoice& choice) { choice.checked = today; });
}

void ReviewModel::take_filter()
{
    if (const auto offer = state().filter)
        app::take_filter(m_app, offer->reason);
}

void ReviewModel::leave_filter()
{
    if (state().filter)
        m_filter_left = state().filter->reason;
    m_revision.reset();
}

void ReviewModel::finish()
{
    if (m_app.session().is_writable())
        note_review(m_app);
}

void ReviewModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Home, {} });
}

} // namespace app
