#pragma once

#include "app/models/key_file_model.hpp"

#include <memory>
#include <optional>
#include <string>

namespace app {

/// "Guardar fuera y vaciar": to have nothing to give. A backup in another place, opened with its
/// passphrase from there, and only then the file here is destroyed (security-design.md 7.7, 9).
/// She can stop at every step; until the last one nothing is lost.
class TravelModel {
public:
    enum class Step { Explain, Check, Empty };
    struct State {
        Step step { Step::Explain };
        std::string copy_name; ///< of the copy, as it may be shown
        std::string copy_folder;
        bool copy_is_old { false }; ///< she changed something since: make another
        bool busy { false };
        std::string key_file;
        std::optional<base::ErrorCode> error;
        bool word_typed { false };
        std::vector<domain::CopyNote> copies;
    };

    /// detail "empty": the copy has been made.
    TravelModel(App& app, const std::string& detail);
    const State& state();
    KeyFileModel& key_file() { return m_key_file; }

    void make_copy() { m_app.router().go({ Screen::Create, "travel" }); }
    /// The copy is opened from where it is.
    void check(crypto::Passphrase passphrase);
    void type_word(const std::string& word);
    /// Only after check() found everything in the copy, and nothing was changed since.
    void empty();
    /// Everything stays as it is.
    void stop();

private:
    struct Check;
    void look(vault::Credentials credentials);

    App& m_app;
    State m_state;
    KeyFileModel m_key_file;
    std::shared_ptr<Check> m_check;
    std::optional<unsigned> m_checked_revision;
};

} // namespace app
