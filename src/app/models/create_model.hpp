#pragma once

#include "app/app.hpp"
#include "app/models/file_browser_model.hpp"
#include "crypto/strength.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// How long guessing would take, in steps people can picture.
enum class GuessTime { Moments, Days, Years, Centuries, ThousandYears };
GuessTime guess_time(double seconds);

/// A new vault in three steps: the passphrase, typing it once, where it is kept. The same
/// steps make a copy elsewhere of a vault that could not be saved.
class CreateModel {
public:
    enum class Step { Choose, Repeat, Place };
    enum class Source { Generated, Own };
    enum class RepeatFault { None, Different };
    struct Storage {
        base::StorageLight light { base::StorageLight::Yellow };
        base::StorageReport report;
    };
    struct State {
        Step step { Step::Choose };
        Source source { Source::Generated };
        bool covered { false };
        crypto::Strength strength; ///< of what is typed or generated
        std::optional<base::ErrorCode> passphrase_fault;
        bool unusual_letters { false }; ///< prefer plain letters: not every keyboard has these
        RepeatFault repeat_fault { RepeatFault::None };
        bool copy { false }; ///< a copy of the open vault, elsewhere
        // Step 3.
        std::string name; ///< of the new file
        bool name_is_taken { false };
        bool name_is_bad { false };
        Storage storage;
        bool looking { false }; ///< the disk has not answered yet what the place is like
        bool busy { false };
        std::optional<base::ErrorCode> error;
    };

    /// detail "copy": the open vault is saved elsewhere.
    CreateModel(App& app, const std::string& detail);
    const State& state();
    FileBrowserModel& browser() { return m_browser; }

    /// The generated words, for drawing them. The views live until other_words().
    std::vector<std::string_view> words() const;
    void other_words();
    void cover(bool covered) { m_state.covered = covered; }
    void write_own();
    void use_generated();
    /// What she is typing, for the estimate.
    void look_at_own(const crypto::Passphrase& typed);
    void choose_own(crypto::Passphrase typed);
    void accept_generated();
    void repeat(crypto::Passphrase typed);
    void look_again();

    void set_name(const std::string& name);
    void create();
    void back();

private:
    std::string path() const;
    std::string file_name() const;

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    crypto::Passphrase m_generated;
    crypto::Passphrase m_chosen;
};

} // namespace app
