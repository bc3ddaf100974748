#include "app/models/new_file.hpp"

#include "app/copy_notes.hpp"
#include "app/places.hpp"

namespace app {

void NewFile::look_at(const FileBrowserModel& browser)
{
    const auto& place = browser.state();
    folder = place.folder;
    looking = place.looking;
    storage = place.storage;
    name_is_bad = !is_good_file_name(name);
    name_is_taken = browser.holds(file_name());
}

FollowedErrand::FollowedErrand(App& app, PaperErrand::What what)
    : m_app(app)
    , m_what(what)
    , m_follows(app.paper().is_writing() && app.paper().state().what == what)
{
}

PaperErrand::State FollowedErrand::look(NewFile& file)
{
    if (!m_follows)
        return {};
    auto errand = m_app.paper().state();
    if (errand.step == PaperErrand::Step::Writing)
        return errand;
    if (errand.step == PaperErrand::Step::Done) {
        file.written = shown_path(errand.path);
        m_place = noted_place(errand.path);
        file.may_be_noted = m_what != PaperErrand::What::Handout && may_note_copies(m_app);
        file.copy = errand.copy;
    }
    file.left_behind = errand.left_behind;
    // Told here, so that no page tells it again.
    m_follows = false;
    m_app.paper().forget();
    return errand;
}

void FollowedErrand::note(NewFile& file, bool noted)
{
    if (!file.may_be_noted || noted == file.copy.has_value())
        return;
    if (noted) {
        file.copy = note_copy(m_app, copy_kind(m_what), m_place);
        return;
    }
    forget_copy(m_app, *file.copy);
    file.copy.reset();
}

} // namespace app
