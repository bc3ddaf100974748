#include "app/models/incidents_model.hpp"

#include "app/models/assessment_flow.hpp"
#include "app/models/card_form.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <charconv>

namespace app {

using domain::Incident;
using domain::RecordId;
using domain::Workbook;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::string_view DRAFT = "incident";
    constexpr int LEAST_SERIOUS = 1;
    constexpr int MOST_SERIOUS = 3;

    template <typename Number> Number number_of(std::string_view text)
    {
        Number number { 0 };
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    std::size_t pages_of(std::size_t rows)
    {
        constexpr auto ON_A_PAGE = IncidentsModel::ROWS_ON_A_PAGE;
        return std::max<std::size_t>(1, (rows + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    std::string field(const std::map<std::string, std::string>& draft, const char* name)
    {
        const auto found = draft.find(name);
        return found == draft.end() ? std::string {} : found->second;
    }

    void put(std::map<std::string, std::string>& draft, const char* name, std::string value)
    {
        if (value.empty())
            draft.erase(name);
        else
            draft[name] = std::move(value);
    }

} // namespace

IncidentsModel::IncidentsModel(App& app, std::string_view detail)
    : m_app(app)
    , m_arrival(arrive_at(app, INCIDENTS_STOP))
    , m_erasing(app)
{
    if (detail == "picture")
        m_view = View::Picture;
    else if (detail == "new")
        add();
    else if (const auto id = number_of<RecordId>(detail); id != 0)
        open(id);
}

void IncidentsModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
}

const IncidentsModel::Draft* IncidentsModel::draft() const
{
    const auto found = workbook().drafts.find(DRAFT);
    return found == workbook().drafts.end() ? nullptr : &found->second;
}

void IncidentsModel::change_draft(const std::function<void(Draft&)>& change)
{
    edit([&](Workbook& book) { change(book.drafts[std::string(DRAFT)]); });
}

// --- State -------------------------------------------------------------------------------

const IncidentsModel::State& IncidentsModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

IncidentsModel::Form IncidentsModel::form_of(const Draft& kept) const
{
    const auto& question = m_app.method().rules().incidents.kinds_question;
    Form form;
    form.id = number_of<RecordId>(field(kept, "id"));
    form.page = m_page;
    const auto kind = field(kept, "kind");
    form.kinds = view_question(sources(), question, card_answer(kind), m_theme);
    // "None" and "I would rather not answer" are no kinds of incident.
    std::erase_if(form.kinds.choices, [&](const QuestionView::Choice& choice) {
        return m_app.method().option(question, choice.code)->alone;
    });
    if (!kind.empty())
        form.kind_words = answer_words(sources(), question, { kind });
    form.date = base::parse_iso_date(field(kept, "date"));
    form.seriousness = number_of<int>(field(kept, "seriousness"));
    form.note = field(kept, "note");
    form.attachments = static_cast<std::size_t>(
        std::ranges::count(workbook().attachments, form.id, &domain::Attachment::incident));
    if (form.page == FormPage::Kind)
        form.missing = kind.empty() ? Missing::Kind : Missing::Nothing;
    else if (!form.date)
        form.missing = Missing::Date;
    else if (*form.date > m_app.clock().today())
        form.missing = Missing::FutureDate;
    return form;
}

void IncidentsModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    State state;
    state.writable = m_app.session().is_writable();
    state.today = m_app.clock().today();
    if (m_form_open) {
        m_overview.reset();
        state.all = workbook().her_case.incidents.size();
    } else {
        refresh_overview();
        fill_list(state);
    }
    state.has_draft = draft() != nullptr;
    state.confirms_erasing = m_confirms_erasing;
    if (m_form_open)
        state.form = form_of(draft() ? *draft() : Draft {});
    m_state = std::move(state);
}

void IncidentsModel::refresh_overview()
{
    const auto& question = m_app.method().rules().incidents.kinds_question;
    const auto& incidents = workbook().her_case.incidents;
    const auto words = [&](std::string_view kind) {
        return answer_words(sources(), question, { std::string(kind) });
    };
    const auto today = m_app.clock().today();
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        incidents, [&](const Incident& incident) { return passes(incident, m_filter, today); }));
    const IncidentRowSpan page { ROWS_ON_A_PAGE * std::min(m_list_page, pages_of(count) - 1),
        ROWS_ON_A_PAGE };
    m_overview = std::make_shared<const IncidentOverview>(
        make_incident_overview(incidents, m_filter, today, words, page));
    m_kinds = incident_kinds(incidents, words);
}

void IncidentsModel::fill_list(State& state) const
{
    state.view = m_view;
    state.all = workbook().her_case.incidents.size();
    state.pages = pages_of(m_overview->count);
    state.page = std::min(m_list_page, state.pages - 1);
    state.rows = m_overview->rows;
    state.filter = m_filter;
    state.filter_words = filter_words();
    state.filters_open = m_filters_open;
    state.kinds = m_kinds;
    state.overview = m_overview;
}

std::string IncidentsModel::filter_words() const
{
    std::vector<std::string> words;
    const auto kind = std::ranges::find(m_kinds, m_filter.kind, &IncidentBar::code);
    if (kind != m_kinds.end())
        words.push_back(kind->label);
    if (m_filter.period == IncidentPeriod::Year)
        words.emplace_back(trc("incidents", "the last year"));
    if (m_filter.period == IncidentPeriod::Quarter)
        words.emplace_back(trc("incidents", "the last three months"));
    if (m_filter.days) {
        const auto today = m_app.clock().today();
        words.push_back(i18n::fill(tr("{from} to {to}"),
            { { "from", i18n::relative_day(m_filter.days->first, today) },
                { "to", i18n::relative_day(m_filter.days->second, today) } }));
    }
    return i18n::and_list(words);
}

// --- What is looked at -------------------------------------------------------------------

void IncidentsModel::show(View view)
{
    m_view = view;
    m_revision.reset();
}

void IncidentsModel::open_filters(bool open)
{
    m_filters_open = open;
    m_revision.reset();
}

void IncidentsModel::filter_changed()
{
    m_list_page = 0;
    m_revision.reset();
}

void IncidentsModel::set_period(IncidentPeriod period)
{
    m_filter.period = period;
    filter_changed();
}

void IncidentsModel::choose_only(std::string_view kind)
{
    m_filter.kind = m_filter.kind == kind ? std::string_view {} : kind;
    filter_changed();
}

void IncidentsModel::clear_filter()
{
    m_filter = {};
    m_filters_open = false;
    filter_changed();
}

void IncidentsModel::open_mark(std::size_t mark)
{
    if (!m_overview || mark >= m_overview->timeline.marks.size())
        return;
    const auto found = m_overview->timeline.marks[mark];
    if (found.id != 0 && m_app.session().is_writable()) {
        open(found.id);
        return;
    }
    m_filter.days = std::pair(found.first, found.last);
    m_view = View::List;
    filter_changed();
}

void IncidentsModel::open_list_page(std::size_t page)
{
    m_list_page = page;
    m_revision.reset();
}

// --- The form ----------------------------------------------------------------------------

void IncidentsModel::add()
{
    // What she left half-filled is still there; a line she was correcting is not a new one.
    if (draft() && !field(*draft(), "id").empty())
        edit([](Workbook& book) { book.drafts.erase(std::string(DRAFT)); });
    m_form_open = true;
    m_page = FormPage::Kind;
    m_theme = 0;
    if (draft() && !field(*draft(), "kind").empty())
        m_theme = page_of(m_app.method(), m_app.method().rules().incidents.kinds_question,
            field(*draft(), "kind"));
    m_revision.reset();
}

void IncidentsModel::open(RecordId id)
{
    for (const auto& incident : workbook().her_case.incidents) {
        if (incident.id != id)
            continue;
        const auto line = incident;
        change_draft([&](Draft& draft) {
            draft.clear();
            put(draft, "id", std::to_string(line.id));
            put(draft, "kind", line.kind);
            put(draft, "date", base::iso_text(line.date));
            put(draft, "seriousness", std::to_string(line.seriousness));
            put(draft, "note", line.note);
        });
        m_form_open = m_app.session().is_writable();
        m_page = FormPage::Facts;
        m_theme
            = page_of(m_app.method(), m_app.method().rules().incidents.kinds_question, line.kind);
        m_revision.reset();
        return;
    }
}

void IncidentsModel::close_form()
{
    m_form_open = false;
    m_confirms_erasing = false;
    // A correction that was not saved is given up; a new line waits as a draft.
    const bool gives_up = draft() && (!field(*draft(), "id").empty() || draft()->empty());
    if (gives_up)
        edit([](Workbook& book) { book.drafts.erase(std::string(DRAFT)); });
    m_revision.reset();
}

void IncidentsModel::choose_kind(std::string_view code)
{
    change_draft([code](Draft& draft) { put(draft, "kind", std::string(code)); });
}

void IncidentsModel::open_theme(int page)
{
    m_theme = page;
    m_revision.reset();
}

void IncidentsModel::set_date(std::optional<base::Date> date)
{
    change_draft([date](Draft& draft) {
        put(draft, "date", date ? base::iso_text(*date) : std::string {});
    });
}

void IncidentsModel::set_seriousness(int seriousness)
{
    const int bounded = std::clamp(seriousness, LEAST_SERIOUS, MOST_SERIOUS);
    change_draft([bounded](Draft& draft) { put(draft, "seriousness", std::to_string(bounded)); });
}

void IncidentsModel::set_note(std::string_view note)
{
    change_draft([note](Draft& draft) { put(draft, "note", std::string(note)); });
}

void IncidentsModel::next_page()
{
    if (state().form && state().form->missing == Missing::Nothing)
        m_page = FormPage::Facts;
    m_revision.reset();
}

void IncidentsModel::back_page()
{
    if (m_page == FormPage::Kind) {
        close_form();
        return;
    }
    m_page = FormPage::Kind;
    m_confirms_erasing = false;
    m_revision.reset();
}

bool IncidentsModel::save()
{
    const auto& shown = state();
    if (!shown.writable || !shown.form || m_page != FormPage::Facts
        || shown.form->missing != Missing::Nothing)
        return false;
    Incident incident;
    incident.id = shown.form->id;
    incident.kind = field(*draft(), "kind");
    incident.date = *shown.form->date;
    incident.seriousness = std::clamp(shown.form->seriousness, LEAST_SERIOUS, MOST_SERIOUS);
    incident.note = shown.form->note;
    edit([&](Workbook& book) {
        auto& list = book.her_case.incidents;
        const auto found = std::find_if(list.begin(), list.end(),
            [&](const Incident& each) { return incident.id != 0 && each.id == incident.id; });
        if (found != list.end()) {
            *found = incident;
        } else {
            incident.id = new_record_id(book);
            list.push_back(incident);
        }
        book.drafts.erase(std::string(DRAFT));
    });
    m_form_open = false;
    // What she wrote down is to be in sight.
    if (!passes(incident, m_filter, m_app.clock().today()))
        clear_filter();
    m_revision.reset();
    return true;
}

void IncidentsModel::open_attachments()
{
    const auto id = state().form ? state().form->id : 0;
    if (id != 0)
        m_app.router().go({ Screen::Attachments, std::to_string(id) });
}

void IncidentsModel::ask_erasing(bool ask)
{
    m_confirms_erasing = ask;
    m_revision.reset();
}

void IncidentsModel::erase_incident()
{
    const auto id = state().form ? state().form->id : 0;
    edit([id](Workbook& book) {
        std::erase_if(book.her_case.incidents,
            [id](const Incident& incident) { return id != 0 && incident.id == id; });
        book.drafts.erase(std::string(DRAFT));
    });
    m_erasing.was_removed();
    m_form_open = false;
    m_confirms_erasing = false;
    m_revision.reset();
}

// --- Moving ------------------------------------------------------------------------------

void IncidentsModel::next() { pass_over(m_app, INCIDENTS_STOP, m_arrival); }
void IncidentsModel::back() { go_back_from(m_app, INCIDENTS_STOP, m_arrival); }
void IncidentsModel::later() { put_aside(m_app, INCIDENTS_STOP, m_arrival); }

} // namespace app
