#include "app/models/measures_model.hpp"

#include "app/models/card_form.hpp"

#include <algorithm>

namespace app {

using domain::MeasureChoice;
using domain::MeasureReason;
using domain::MeasureState;
using domain::WhoDoes;
using domain::Workbook;

namespace {

    WhoDoes who_of(std::string_view code)
    {
        if (code == "familia")
            return WhoDoes::Family;
        if (code == "grupo")
            return WhoDoes::Group;
        if (code == "red")
            return WhoDoes::Network;
        if (code == "abogada")
            return WhoDoes::Lawyer;
        return WhoDoes::Me;
    }

} // namespace

void MeasuresModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
    m_revision.reset();
}

void MeasuresModel::drop_empty_own()
{
    const auto left_over = [](const MeasureChoice& choice) {
        return choice.measure.empty() && choice.own_text.empty();
    };
    if (std::ranges::any_of(workbook().plan.measures, left_over))
        edit([&](Workbook& book) { std::erase_if(book.plan.measures, left_over); });
}

void MeasuresModel::change(std::string_view id, const std::function<void(MeasureChoice&)>& change)
{
    const auto* found = find_choice(workbook().plan, id);
    if (!found)
        return;
    const auto record = found->id;
    edit([&](Workbook& book) {
        for (auto& choice : book.plan.measures) {
            if (choice.id == record)
                change(choice);
        }
    });
}

void MeasuresModel::set_state(std::string_view id, MeasureState state)
{
    m_opened_by_her = true;
    m_open = id;
    const auto today = m_app.clock().today();
    if (!find_choice(workbook().plan, id)) {
        const auto* source = m_app.method().measure(id);
        if (!source)
            return;
        const auto shown = shared_state();
        edit([&](Workbook& book) {
            auto& choice = domain::choose_measure(book.plan, id, state);
            const auto who = who_of(source->who);
            // Nobody at home is written down for her where the danger may be at home.
            const bool ask_first = who == WhoDoes::Family
                && std::ranges::find(shown->whos, WhoDoes::Family) == shown->whos.end();
            choice.who = ask_first ? WhoDoes::Me : who;
        });
    }
    change(id, [&](MeasureChoice& choice) {
        choice.state = state;
        if (state == MeasureState::Have)
            choice.checked = today;
        else
            choice.done.reset();
    });
}

void MeasuresModel::take_out(std::string_view id)
{
    const auto* found = find_choice(workbook().plan, id);
    if (!found)
        return;
    const auto record = found->id;
    edit([&](Workbook& book) {
        std::erase_if(
            book.plan.measures, [&](const MeasureChoice& choice) { return choice.id == record; });
    });
}

void MeasuresModel::set_who(std::string_view id, WhoDoes who)
{
    change(id, [&](MeasureChoice& choice) { choice.who = who; });
}

void MeasuresModel::set_who_words(std::string_view id, std::string_view text)
{
    change(id, [&](MeasureChoice& choice) { choice.who_words = text; });
}

void MeasuresModel::set_reminded_by(std::string_view id, std::string_view text)
{
    change(id, [&](MeasureChoice& choice) { choice.reminded_by = text; });
}

void MeasuresModel::set_date(std::string_view id, std::optional<base::Date> date)
{
    change(id, [&](MeasureChoice& choice) { choice.date = date; });
}

void MeasuresModel::set_reminder(std::string_view id, std::optional<base::Date> date)
{
    change(id, [&](MeasureChoice& choice) { choice.reminder = date; });
}

void MeasuresModel::set_repeated(std::string_view id, bool repeated)
{
    change(id, [&](MeasureChoice& choice) { choice.repeated = repeated; });
}

void MeasuresModel::set_reason(std::string_view id, MeasureReason reason)
{
    change(id, [&](MeasureChoice& choice) { choice.reason = reason; });
}

void MeasuresModel::set_reason_words(std::string_view id, std::string_view text)
{
    change(id, [&](MeasureChoice& choice) { choice.reason_words = text; });
}

void MeasuresModel::mark_done(std::string_view id, std::optional<base::Date> day)
{
    const auto today = m_app.clock().today();
    change(id, [&](MeasureChoice& choice) { domain::mark_done(choice, day, today); });
}

void MeasuresModel::renew(std::string_view id)
{
    const auto today = m_app.clock().today();
    change(id, [&](MeasureChoice& choice) { choice.checked = today; });
}

void MeasuresModel::update_answers(std::string_view id)
{
    const auto changes = domain::answer_changes(m_app.method(), workbook().her_case, id);
    m_opened_by_her = true;
    edit([&](Workbook& book) {
        domain::apply_changes(book.her_case, changes);
        if (auto* choice = domain::find_measure(book.plan, id))
            choice->answer_update = domain::AnswerUpdate::Updated;
    });
}

void MeasuresModel::leave_answers(std::string_view id)
{
    change(id, [](MeasureChoice& choice) { choice.answer_update = domain::AnswerUpdate::Left; });
}

void MeasuresModel::add_own()
{
    drop_empty_own();
    edit([this](Workbook& book) {
        MeasureChoice choice;
        choice.id = new_record_id(book);
        choice.state = MeasureState::WillDo;
        m_open = card_id(choice);
        book.plan.measures.push_back(std::move(choice));
    });
    m_opened_by_her = true;
    m_risk.clear();
}

void MeasuresModel::set_own_text(std::string_view id, std::string_view text)
{
    change(id, [&](MeasureChoice& choice) { choice.own_text = text; });
}

} // namespace app
