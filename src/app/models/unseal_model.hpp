#pragma once

#include "age/age.hpp"
#include "app/app.hpp"
#include "app/file_reading.hpp"
#include "app/models/new_file.hpp"
#include "app/read_pages.hpp"
#include "app/sealed_opening.hpp"
#include "domain/shared_plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What somebody sealed for her: opened in memory, shown, never taken into her own plan
/// (security-design.md 13). Nobody can tell from the file who made it.
class UnsealModel {
public:
    enum class Step { Choose, Passphrase, Plan, Text, Other, Place, Writing, Done };
    enum class Kind { Pdf, Unknown };
    struct State {
        Step step { Step::Choose };
        bool busy { false };
        std::string file; ///< its name, as it may be shown
        bool no_own_key { false };
        std::optional<base::Error> error;

        std::vector<ReadPage> pages;
        std::size_t page { 0 };
        bool without_names { false };
        bool practice { false }; ///< an invented case
        base::Date made;
        std::string text;

        Kind kind { Kind::Unknown };
        /// Somebody else uses this computer, and she did not allow paper in the settings: what is
        /// not encrypted is not saved here either.
        bool forbidden { false };
        std::size_t size { 0 };
        NewFile file_outside;
    };

    explicit UnsealModel(App& app);
    const State& state();
    FileBrowserModel& browser();

    void choose_file(const std::string& path);
    void submit(crypto::Passphrase passphrase);
    void open_page(std::size_t page);
    /// What this program does not show goes to a file of its own, after a warning.
    void save_as_it_is();
    void set_name(const std::string& name);
    void write();
    void open_settings() { m_app.router().go({ Screen::Settings, {} }); }
    void open_sharing() { m_app.router().go({ Screen::Sharing, {} }); }
    void another_file();
    void back();
    void note_copy(bool noted) { m_errand.note(m_state.file_outside, noted); }
    void leave() { m_app.router().back(); }

private:
    void take_file(base::Result<base::Bytes>& bytes);
    void begin_opening(OpenedWith with);
    void take_content(base::Result<crypto::WipedBytes>& opened);
    void show_plan();
    void follow_errand();
    void forget();

    App& m_app;
    FileBrowserModel m_files;
    std::optional<FileBrowserModel> m_place;
    FileReading m_reading;
    SealedOpening m_opening;
    State m_state;
    /// Kept for another try with the passphrase; the worker reads the same bytes.
    std::shared_ptr<const base::Bytes> m_sealed;
    crypto::WipedBytes m_content;
    FollowedErrand m_errand;
};

} // namespace app
