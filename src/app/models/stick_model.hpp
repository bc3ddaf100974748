#pragma once

#include "app/app.hpp"
#include "app/errand.hpp"
#include "app/file_reading.hpp"
#include "app/models/file_browser_model.hpp"
#include "app/stick_copy.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// "Preparar memoria USB": copies the program that runs, and what is beside it, to a stick that is
/// given away; reads it back; shows the number that is the same on all of them. Copies no plan and
/// remembers nothing. Who leaves the page stops it.
class StickModel {
public:
    enum class Step {
        Choose,    ///< which stick, and what goes on it
        Directory, ///< a newer list of contacts: the file browser, or why it is not taken
        Look,      ///< what is on the stick, before anything is written
        Writing,
        Done,
    };
    struct Part {
        std::string name;
        std::uint64_t bytes { 0 };
    };
    struct Drive {
        std::string folder;
        std::string name; ///< as it may be shown
        std::uint64_t free_bytes { 0 };
        bool read_only { false };
        bool of_program { false }; ///< the program runs from it
    };
    struct List {
        std::string file;
        std::string made; ///< the day it says it is from; empty: none is taken along
        std::vector<std::string> faults;
        std::size_t more_faults { 0 };
        std::optional<base::ErrorCode> error;
    };
    struct State {
        Step step { Step::Choose };
        bool busy { false };    ///< a place or a file has not answered yet
        bool looking { false }; ///< for sticks
        std::vector<Part> parts;
        std::vector<std::string> missing;
        /// The program itself cannot be read: there is nothing to copy.
        std::optional<base::ErrorCode> unreadable;
        std::vector<Drive> drives;
        bool typed_badly { false };
        /// What was chosen is where the program runs from.
        bool place_of_program { false };
        List list;
        std::string place;
        StickLook look;
        /// Why the last attempt ended without a stick that is ready.
        std::optional<base::ErrorCode> error;
        std::string failed_file;
        bool left_behind { false };
        StickNumbers numbers;

        bool has_kit() const { return !parts.empty(); }
    };

    static constexpr std::size_t SHOWN_FAULTS = 12;
    static constexpr std::size_t LONGEST_PLACE = 1'000;

    explicit StickModel(App& app);
    const State& state();
    bool has_vault() const { return m_app.session().is_open(); }
    FileBrowserModel& browser() { return m_files; }

    void look_for_drives();
    void choose_place(const std::string& place);
    void choose_typed_place(std::string_view typed);

    void want_list() { m_state.step = Step::Directory; }
    void choose_list(const std::string& path);
    void another_list();
    void leave_list_out();

    /// Writes and checks, on the worker.
    void copy();
    void another_stick();
    void back();

private:
    void take_kit(base::Result<StickKit>& kit);
    void take_list(base::Result<base::Bytes>& bytes);
    void show_list_faults(const content::Faults& faults);
    void take_look(StickLook& look);
    void take_copy(const StickCopy& copy);
    void show_kit();
    void forget_failure();

    App& m_app;
    FileBrowserModel m_files;
    FileReading m_reading;
    State m_state;
    StickKit m_kit;
    Errand<base::Result<StickKit>> m_gathering;
    Errand<std::vector<Drive>> m_drives;
    Errand<StickLook> m_look;
    Errand<StickCopy> m_copy;
};

} // namespace app
