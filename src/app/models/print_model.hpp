#pragma once

#include "app/app.hpp"
#include "app/models/new_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What can be printed without a vault: the numbers, the emergency cards, the guides.
class PrintModel {
public:
    enum class Step { What, Choose, Place, Writing, Done };
    struct Thing {
        PaperKind kind { PaperKind::Poster };
        std::string id; ///< of a card or guide
        std::string title;
    };
    struct State {
        Step step { Step::What };
        std::vector<Thing> things; ///< the numbers, then the cards, then the guides
        PaperOrder order;
        std::string title; ///< of what is printed
        /// Somebody else uses this computer and she did not allow paper in the settings.
        bool forbidden { false };
        bool may_be_folded { false }; ///< a booklet for the printer
        std::size_t missing_letters { 0 };
        NewFile file;
        std::optional<base::ErrorCode> error;
        std::size_t pages { 0 };
    };

    /// detail: "guide:allanamientos", "card:allanamientos/puerta", "poster", or empty.
    PrintModel(App& app, const std::string& detail);

    const State& state();
    FileBrowserModel& browser() { return m_browser; }
    bool has_vault() const { return m_app.session().is_open(); }

    void choose(const Thing& thing);
    void choose(PaperFormat format);
    void choose(PaperSize size);
    void fold(bool folded);
    /// To the next step.
    void go_on();
    void back();
    void set_name(const std::string& name);
    /// Hands the paper to the worker, which writes, reads back and compares; only then the
    /// step is Done. It goes on when she leaves the page.
    void write();
    void open_settings();
    void leave();

private:
    void follow_errand();
    base::Result<Paper> make();

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    bool m_came_for_one { false };
    FollowedErrand m_errand;
};

/// "guide:allanamientos": the detail that names it, also on the command line.
std::string detail_of(PaperKind kind, const std::string& id);
/// The order a detail names, without format and size; nothing when it names no public paper.
std::optional<PaperOrder> public_order(std::string_view detail);

} // namespace app
