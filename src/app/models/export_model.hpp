#pragma once

#include "app/app.hpp"
#include "app/models/new_file.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

inline constexpr auto PAPER_PARTS = domain::EVERY_PLAN_PART;

/// A paper of the plan, in a new file: what is on it, where it goes, and the proof that what
/// was written is what was meant.
class ExportModel {
public:
    enum class Step { Choose, LeaveOut, Place, Writing, Done };
    struct Card {
        std::string id;
        std::string title;
        bool chosen { true };
    };
    struct State {
        Step step { Step::Choose };
        PaperOrder order;
        std::vector<Card> cards; ///< of PaperKind::Cards
        bool organisation { false };
        /// There are photos or texts in her file; they stay there.
        bool keeps_photos { false };
        /// Somebody else uses this computer and she did not allow paper in the settings.
        bool forbidden { false };
        /// Pocket sheet: what does not fit, and whether it fits with what she left out.
        std::vector<PaperOverflow> overflow;
        bool fits { true };
        /// Letters no font has: a box stands for each. As the paper was made last.
        std::size_t missing_letters { 0 };
        /// Places where she wrote a code word and the paper has dots.
        std::size_t hidden_words { 0 };

        NewFile file;
        std::optional<base::ErrorCode> error;
        std::size_t pages { 0 };

        /// Nothing forbids it and there is something to print.
        bool may_go_on() const;
    };

    /// detail: "plan", "pocket", "cards", or "cards/R04" for one of them.
    ExportModel(App& app, std::string_view detail);

    const State& state();
    FileBrowserModel& browser() { return m_browser; }

    void choose(PaperKind kind);
    void choose(PaperFormat format);
    void choose(PaperSize size);
    void toggle_part(domain::PlanPart part);
    void print_telephones(bool print);
    void toggle_line(const std::string& line);
    void toggle_card(const std::string& card);
    void choose(CardsOnPage on_page) { m_state.order.cards_on_page = on_page; }
    /// To the next step: what does not fit is asked before the place.
    void go_on();
    void back();
    void set_name(const std::string& name);
    /// Hands the paper to the worker, which writes, reads back and compares; only then the
    /// step is Done. It goes on when she leaves the page.
    void write();
    void open_settings();
    void note_copy(bool noted) { m_errand.note(m_state.file, noted); }
    void leave();

private:
    void follow_errand();
    base::Result<Paper> make();
    /// What cards there are now; what she chose among them stays.
    void list_cards();
    void order_chosen_cards();

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    /// With which content and in which language the cards were listed.
    std::optional<std::pair<unsigned, std::string>> m_listed;
    std::string m_only_card;
    FollowedErrand m_errand;
};

} // namespace app
