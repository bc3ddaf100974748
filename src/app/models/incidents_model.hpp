#pragma once

#include "app/app.hpp"
#include "app/models/assessment_moves.hpp"
#include "app/models/erasing_offer.hpp"
#include "app/models/incident_overview.hpp"
#include "app/models/question_view.hpp"
#include "base/date.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The dated list of what has happened: kind (an answer of Q4.01), day, seriousness, note; as
/// pages of a list and along a line of time. The detail is an incident, "new" or "picture".
/// Half-filled lines are kept as a draft, so a lock in between loses nothing.
class IncidentsModel {
public:
    using Row = IncidentRow;
    static constexpr std::size_t ROWS_ON_A_PAGE = 40;
    enum class View { List, Picture };
    enum class FormPage { Kind, Facts };
    enum class Missing { Nothing, Kind, Date, FutureDate };
    struct Form {
        domain::RecordId id { 0 }; ///< 0: a new one
        FormPage page { FormPage::Kind };
        QuestionView kinds; ///< themes as pages, without the answers that stand alone
        std::string kind_words;
        std::optional<base::Date> date;
        int seriousness { 0 }; ///< 1 to 3; 0 not said yet
        std::string note;
        Missing missing { Missing::Nothing }; ///< on the page that is shown
        std::size_t attachments { 0 };        ///< photos and texts about it
    };
    struct State {
        bool writable { true };
        base::Date today;
        View view { View::List };
        std::size_t all { 0 };  ///< in the file
        std::vector<Row> rows;  ///< those of this page, the newest first
        std::size_t page { 0 }; ///< of the list, when it has several
        std::size_t pages { 1 };
        IncidentFilter filter;
        std::string filter_words; ///< "Mensajes con amenazas, último año"
        bool filters_open { false };
        std::vector<IncidentBar> kinds; ///< there are, whatever kind is looked at
        /// Of what passes the filter; shared, because a list can be long.
        std::shared_ptr<const IncidentOverview> overview;
        bool has_draft { false };
        std::optional<Form> form;
        bool confirms_erasing { false };
    };

    IncidentsModel(App& app, std::string_view detail);

    const State& state();

    /// A new line, or the one she left half-filled.
    void add();
    void open(domain::RecordId id);
    void close_form();

    void show(View view);
    void open_filters(bool open);
    void set_period(IncidentPeriod period);
    /// Only this kind; once more: every kind.
    void choose_only(std::string_view kind);
    void clear_filter();
    /// A mark of the line: opens what happened, or lists what it stands for.
    void open_mark(std::size_t mark);
    void open_list_page(std::size_t page);

    void choose_kind(std::string_view code);
    void open_theme(int page);
    void set_date(std::optional<base::Date> date);
    void set_seriousness(int seriousness);
    void set_note(std::string_view note);
    void next_page();
    void back_page();
    /// Into the list. False: something is missing, the state says what.
    bool save();
    /// Photos and texts about the incident whose form is open.
    void open_attachments();
    void ask_erasing(bool ask);
    void erase_incident();
    /// After that: for good?
    ErasingOffer& erasing_offer() { return m_erasing; }

    void next();
    void back();
    void later();

private:
    using Draft = std::map<std::string, std::string>;

    void refresh();
    void refresh_overview();
    void fill_list(State& state) const;
    std::string filter_words() const;
    void filter_changed();
    const Draft* draft() const;
    void change_draft(const std::function<void(Draft&)>& change);
    Form form_of(const Draft& draft) const;
    QuestionSources sources() const
    {
        return { m_app.method(), m_app.texts(), workbook().her_case };
    }
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    Arrival m_arrival;
    ErasingOffer m_erasing;
    View m_view { View::List };
    IncidentFilter m_filter;
    bool m_filters_open { false };
    std::size_t m_list_page { 0 };
    std::shared_ptr<const IncidentOverview> m_overview;
    std::vector<IncidentBar> m_kinds;
    bool m_form_open { false };
    FormPage m_page { FormPage::Kind };
    int m_theme { 0 };
    bool m_confirms_erasing { false };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
