#include "app/models/threats_model.hpp"

#include "app/models/assessment_flow.hpp"
#include "domain/visibility.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace app {

using domain::Answer;
using domain::RecordId;
using domain::Threat;
using domain::Workbook;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::string_view FACTS = "Q4.06";
    constexpr std::string_view OBJECTIVE = "Q4.09";
    constexpr std::string_view RISK = "Q4.13";

    /// Every question of a threat and the step it belongs to.
    struct Field {
        std::string_view question;
        std::size_t step;
        std::string Threat::*one; ///< null for several answers
    };
    constexpr std::array<Field, 8> FIELDS { {
        { FACTS, 0, &Threat::what },
        { "Q4.07", 0, &Threat::facts },
        { "Q4.08", 1, &Threat::pattern },
        { OBJECTIVE, 2, nullptr },
        { "Q4.10", 3, &Threat::source },
        { "Q4.11", 3, &Threat::details },
        { "Q4.12", 4, &Threat::conclusion },
        { RISK, 4, &Threat::risk },
    } };

    std::string field_name(std::string_view question)
    {
        if (question == FACTS)
            return std::string(tr("What happened"));
        if (question == "Q4.07")
            return std::string(tr("How you know"));
        if (question == "Q4.08")
            return std::string(tr("Before"));
        if (question == OBJECTIVE)
            return std::string(tr("What they want"));
        if (question == "Q4.10")
            return std::string(tr("Who is behind it"));
        if (question == "Q4.11")
            return std::string(tr("Do they know your life"));
        if (question == "Q4.12")
            return std::string(tr("How likely"));
        return std::string(tr("What they would do"));
    }

    std::vector<std::string> step_names()
    {
        return { std::string(trc("threat", "Facts")), std::string(trc("threat", "Pattern")),
            std::string(trc("threat", "Objective")), std::string(trc("threat", "Source")),
            std::string(trc("threat", "Conclusion")) };
    }

    Answer answer_of(const Threat& threat, const Field& field)
    {
        if (field.question == FACTS) {
            Answer answer;
            answer.text = threat.what;
            return answer;
        }
        return field.one ? card_answer(threat.*field.one) : card_answer(threat.objective);
    }

    bool is_empty(const Threat& threat)
    {
        Threat nothing;
        nothing.id = threat.id;
        return threat == nothing;
    }

    bool wants(const Threat& threat, std::string_view code)
    {
        return std::find(threat.objective.begin(), threat.objective.end(), code)
            != threat.objective.end();
    }

    ThreatsModel::Advice advice_of(const Threat& threat)
    {
        if (wants(threat, "regresar"))
            return ThreatsModel::Advice::GoBack;
        if (wants(threat, "castigo") || wants(threat, "humillar"))
            return ThreatsModel::Advice::AsAWoman;
        return ThreatsModel::Advice::None;
    }

} // namespace

ThreatsModel::ThreatsModel(App& app, std::string_view detail)
    : m_app(app)
    , m_arrival(arrive_at(app, THREATS_STOP))
{
    std::from_chars(detail.data(), detail.data() + detail.size(), m_card);
    drop_empty_cards();
    if (!shown())
        m_card = 0;
}

void ThreatsModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
}

void ThreatsModel::drop_empty_cards()
{
    const auto& threats = workbook().her_case.threats;
    const auto is_left_over
        = [this](const Threat& threat) { return threat.id != m_card && is_empty(threat); };
    if (std::any_of(threats.begin(), threats.end(), is_left_over))
        edit([&](Workbook& book) { std::erase_if(book.her_case.threats, is_left_over); });
}

const Threat* ThreatsModel::shown() const
{
    for (const auto& threat : workbook().her_case.threats) {
        if (m_card != 0 && threat.id == m_card)
            return &threat;
    }
    return nullptr;
}

// --- State -------------------------------------------------------------------------------

const ThreatsModel::State& ThreatsModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

void ThreatsModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    State state;
    state.writable = m_app.session().is_writable();
    state.confirms_erasing = m_confirms_erasing;
    for (const auto& threat : workbook().her_case.threats) {
        Row row;
        row.id = threat.id;
        row.number = static_cast<int>(state.rows.size()) + 1;
        if (!threat.risk.empty())
            row.risk = answer_words(sources(), RISK, { threat.risk });
        if (!threat.conclusion.empty())
            row.conclusion = answer_words(sources(), "Q4.12", { threat.conclusion });
        for (const auto& field : FIELDS) {
            ++row.asked;
            row.answered += answer_of(threat, field).empty() ? 0 : 1;
        }
        state.rows.push_back(std::move(row));
    }
    if (const auto* threat = shown())
        fill_card(state, *threat);
    m_state = std::move(state);
}

void ThreatsModel::fill_card(State& state, const Threat& threat) const
{
    Card card;
    card.id = threat.id;
    for (const auto& row : state.rows) {
        if (row.id == threat.id)
            card.number = row.number;
    }
    card.steps = step_names();
    for (const auto& field : FIELDS) {
        auto words = field.question == FACTS
            ? threat.what
            : answer_words(sources(), field.question, answer_of(threat, field).codes);
        card.fields.push_back(
            { std::string(field.question), field_name(field.question), std::move(words) });
    }
    card.field = std::min(m_field, FIELDS.size() - 1);
    card.step = FIELDS[card.field].step;
    card.is_last = card.field + 1 == FIELDS.size();
    card.view = view_question(
        sources(), FIELDS[card.field].question, answer_of(threat, FIELDS[card.field]), m_page);
    card.text = threat.what;
    card.advice = advice_of(threat);
    state.card = std::move(card);
}

// --- The card ----------------------------------------------------------------------------

void ThreatsModel::add()
{
    if (!m_app.session().is_writable())
        return;
    edit([this](Workbook& book) {
        Threat threat;
        threat.id = new_record_id(book);
        m_card = threat.id;
        book.her_case.threats.push_back(std::move(threat));
    });
    open_field(0);
}

void ThreatsModel::open(RecordId id)
{
    m_card = id;
    open_field(0);
}

void ThreatsModel::close_card()
{
    m_card = 0;
    m_field = 0;
    m_confirms_erasing = false;
    drop_empty_cards();
    m_revision.reset();
}

void ThreatsModel::change_card(const std::function<void(Threat&)>& change)
{
    edit([&](Workbook& book) {
        for (auto& threat : book.her_case.threats) {
            if (threat.id == m_card)
                change(threat);
        }
    });
}

void ThreatsModel::choose(std::string_view code)
{
    const auto& field = FIELDS[std::min(m_field, FIELDS.size() - 1)];
    change_card([&](Threat& threat) {
        if (field.question == RISK) {
            threat.risk = threat.risk == code ? std::string {} : std::string(code);
            return;
        }
        const auto answer
            = domain::toggled(m_app.method(), field.question, answer_of(threat, field), code);
        if (field.one)
            threat.*field.one = one_code(answer);
        else
            threat.objective = answer.codes;
    });
}

void ThreatsModel::set_text(std::string_view text)
{
    change_card([text](Threat& threat) { threat.what = text; });
}

void ThreatsModel::open_page(int page)
{
    m_page = page;
    m_revision.reset();
}

void ThreatsModel::open_field(std::size_t index)
{
    m_field = std::min(index, FIELDS.size() - 1);
    m_page = 0;
    m_confirms_erasing = false;
    if (const auto* threat = shown()) {
        const auto code = one_code(answer_of(*threat, FIELDS[m_field]));
        if (!code.empty())
            m_page = page_of(m_app.method(), FIELDS[m_field].question, code);
    }
    m_revision.reset();
}

void ThreatsModel::next_field()
{
    if (m_field + 1 >= FIELDS.size())
        close_card();
    else
        open_field(m_field + 1);
}

void ThreatsModel::back_field()
{
    if (m_field == 0)
        close_card();
    else
        open_field(m_field - 1);
}

void ThreatsModel::ask_erasing(bool ask)
{
    m_confirms_erasing = ask;
    m_revision.reset();
}

void ThreatsModel::erase_card()
{
    const auto id = m_card;
    edit([id](Workbook& book) {
        std::erase_if(
            book.her_case.threats, [id](const Threat& threat) { return threat.id == id; });
    });
    close_card();
}

void ThreatsModel::see_advice()
{
    if (!state().card)
        return;
    if (state().card->advice == Advice::GoBack)
        m_app.router().go({ Screen::RiskDetail, "R12" });
    else if (state().card->advice == Advice::AsAWoman)
        m_app.router().go({ Screen::Results, "gender" });
}

// --- Moving ------------------------------------------------------------------------------

void ThreatsModel::next() { pass_over(m_app, THREATS_STOP, m_arrival); }
void ThreatsModel::back() { go_back_from(m_app, THREATS_STOP, m_arrival); }
void ThreatsModel::later() { put_aside(m_app, THREATS_STOP, m_arrival); }

} // namespace app
