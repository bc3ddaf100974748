#pragma once

#include "app/app.hpp"
#include "app/models/assessment_flow.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The overview: the fourteen steps, the three paths, what waits, which topics are closed.
class AssessmentModel {
public:
    struct Path {
        domain::Path path { domain::Path::Express };
        int questions { 0 };
        bool chosen { false };
    };
    enum class StepState {
        NotOnPath, ///< nothing of it is asked on this path
        Open,
        Begun,
        Done,
    };
    struct Step {
        int number { 0 };
        std::string title;
        int answered { 0 };
        int asked { 0 };
        StepState state { StepState::Open };
        bool here { false }; ///< where she stopped
    };
    struct Waiting {
        std::string id; ///< a stop
        std::string text;
    };
    struct Topic {
        std::string code;
        std::string text;
    };
    struct State {
        bool writable { true };
        bool begun { false };
        bool stopped { false };  ///< she has just stopped
        bool finished { false }; ///< nothing is open on the path
        std::vector<Path> paths;
        int answered { 0 };
        int asked { 0 };
        std::vector<Step> steps;
        std::vector<Waiting> later;
        std::vector<Topic> closed_topics;
        int actors { 0 };
        int incidents { 0 };
        int threats { 0 };
    };

    AssessmentModel(App& app, std::string_view detail);

    const State& state();

    void choose_path(domain::Path path);
    /// Begins, or goes on where she stopped.
    void go_on();
    void open_step(int number);
    void open_waiting(std::string_view stop);
    /// "Open this topic": its questions and answers are back.
    void open_topic(std::string_view code);
    void open_actors();
    void open_incidents();
    void open_threats();
    void see_results();

private:
    void refresh();
    std::string words_of(std::string_view stop) const;
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    bool m_stopped { false };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
