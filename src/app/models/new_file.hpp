#pragma once

#include "app/app.hpp"
#include "app/models/file_browser_model.hpp"

#include <optional>
#include <string>

namespace app {

/// A file she asked for: a paper, a sealed file, what was opened. Where it goes and, once it is
/// written, where it is.
struct NewFile {
    std::string name; ///< as she typed it
    std::string ending;
    bool name_is_taken { false };
    bool name_is_bad { false };
    base::StorageReport storage;
    std::string folder;
    bool looking { false }; ///< the disk has not answered yet what the place is like
    /// The half-written file could not be taken away: she has to do it.
    bool left_behind { false };
    std::string written; ///< where the checked file is, as it may be shown
    /// "Anotar en mis copias": she may, and its line if it stands there.
    bool may_be_noted { false };
    std::optional<domain::RecordId> copy {};

    std::string file_name() const { return name.ends_with(ending) ? name : name + ending; }
    bool may_be_written() const { return !name_is_bad && !name_is_taken && !looking; }
    void look_at(const FileBrowserModel& browser);
};

/// The writing of a new file as its page follows it, also when she comes back while it goes on.
class FollowedErrand {
public:
    FollowedErrand(App& app, PaperErrand::What what);

    /// It was begun on this page.
    void follow() { m_follows = true; }
    /// Where it is; Done and Failed once, and Step::None when there is nothing of this page's.
    PaperErrand::State look(NewFile& file);
    /// Into the list of her copies, or out of it.
    void note(NewFile& file, bool noted);

private:
    App& m_app;
    PaperErrand::What m_what;
    std::string m_place;
    bool m_follows;
};

/// The step of a page that follows an errand; the one it is at when there is nothing new.
template <typename Step> Step step_after(const PaperErrand::State& errand, Step now)
{
    switch (errand.step) {
    case PaperErrand::Step::Writing:
        return Step::Writing;
    case PaperErrand::Step::Done:
        return Step::Done;
    case PaperErrand::Step::Failed:
        return Step::Place;
    case PaperErrand::Step::None:
        break;
    }
    return now;
}

} // namespace app
