#pragma once

#include "app/app.hpp"
#include "domain/review.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// The first page of an open vault: what to do next, and where things stand.
class HomeModel {
public:
    struct Step {
        std::string measure;
        std::string group; ///< "COL": which drawing
        std::string facts; ///< "Hoy · fácil · sin dinero"
        std::string title;
        std::string action; ///< the first sentence of what to do
    };
    enum class Since { New, Higher, Same, Lower };
    struct Risk {
        std::string id;
        std::string title;
        domain::Level level { domain::Level::Low };
        std::string level_name;
        std::optional<Since> since; ///< only after a first review
        bool provisional { false };
    };
    struct Due {
        std::string day;
        std::string text;
        std::string hint;
        domain::CalendarKind kind { domain::CalendarKind::Own };
    };
    struct State {
        bool writable { true };
        std::string today;
        bool begun { false };
        bool has_levels { false };
        std::string progress; ///< "Contestadas 22 de 55"
        std::vector<Step> steps;
        std::vector<Risk> risks;
        bool more_risks { false };
        std::vector<Due> due;
        std::vector<Due> incidents;
        std::string changed; ///< one sentence; empty when nothing changed or no review yet
        domain::PlanAge age { domain::PlanAge::Current };
        std::string review_day;   ///< empty while there is no level, and when it is a line of `due`
        std::string weekly_until; ///< after an emergency: the last day of weekly reviews
        bool emergency { false };
    };

    explicit HomeModel(App& app);
    const State& state();

    void go_on_answering() { m_app.router().restart({ Screen::Assessment, {} }); }
    void open_measure(const std::string& measure)
    {
        m_app.router().go({ Screen::Measures, "measure/" + measure });
    }
    void open_risk(const std::string& risk) { m_app.router().go({ Screen::RiskDetail, risk }); }
    void all_risks() { m_app.router().go({ Screen::Results, {} }); }
    void write_down_incident() { m_app.router().go({ Screen::Incidents, "new" }); }
    void open_attachments() { m_app.router().go({ Screen::Attachments, {} }); }
    void help() { m_app.help(); }
    void review() { m_app.router().go({ Screen::Review, {} }); }

private:
    void rebuild();
    void add_steps();
    void add_risks();
    void add_due();
    void add_incidents();

    App& m_app;
    State m_state;
    unsigned m_revision { 0 };
    std::string m_language;
};

} // namespace app
