#pragma once

#include "app/app.hpp"
#include "domain/drills.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Rehearsing a protocol (measures.md, COL-08): before it, each step on a page of its own, then
/// how it went. The day and what she notes are in her plan as soon as she is on the last page.
class DrillModel {
public:
    enum class Page { Before, Step, HowItWent };
    struct Step {
        domain::ProtocolPart part { domain::ProtocolPart::Signal };
        std::string name;
        std::string text; ///< hers; without her code word
        bool says_code_word { false };
        domain::DrillResult result { domain::DrillResult::NotTried };
    };
    struct State {
        bool writable { true };
        Page page { Page::Before };
        std::string risk;
        std::string title;
        std::vector<Step> steps; ///< those with something in them
        std::size_t step { 0 };  ///< which of them is shown
        std::string last;        ///< the rehearsal before this one; empty: none
        std::string note;
        std::string due; ///< when it is to be rehearsed again
    };

    /// detail: a risk, "R04".
    DrillModel(App& app, std::string_view detail);

    const State& state();

    void next();
    void back();
    /// From any step to how it went.
    void stop_here();
    void set_result(domain::ProtocolPart part, domain::DrillResult result);
    void set_note(std::string note);
    /// The rehearsal of today is not kept.
    void discard();
    void leave();

private:
    void refresh();
    void begin_notes();
    const domain::EmergencyProtocol* protocol() const;
    /// Today's, once the last page was reached.
    const domain::Drill* noted() const;
    void note(const std::function<void(domain::Drill&)>& change);
    std::string text_of(domain::ProtocolPart part) const;
    const domain::Workbook& workbook() const { return m_app.workbook(); }

    App& m_app;
    std::string m_risk;
    Page m_page { Page::Before };
    std::size_t m_step { 0 };
    domain::RecordId m_drill { 0 };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
