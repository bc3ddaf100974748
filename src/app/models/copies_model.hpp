#pragma once

#include "app/app.hpp"
#include "app/folder_look.hpp"

#include <optional>
#include <string>

namespace app {

/// "Mis copias": what lies outside this file and no wipe reaches; and what can be done with the
/// file itself: a backup, leaving it elsewhere, looking at its place, erasing for good
/// (security-design.md 7.4, 7.7, 7.9).
class CopiesModel {
public:
    /// One line of the list while it is being written.
    struct Form {
        domain::RecordId id { 0 }; ///< 0: a new one
        domain::CopyKind kind { domain::CopyKind::Backup };
        std::string place;
    };
    struct State {
        std::vector<domain::CopyNote> copies; ///< the newest first
        std::optional<Form> form;
        bool writable { true };
        bool looking { false };
        std::optional<base::StorageReport> storage; ///< of the open file, once she asked
        Erasing erasing { Erasing::No };
    };

    explicit CopiesModel(App& app);
    const State& state();

    void add();
    void change(domain::RecordId id);
    void set_kind(domain::CopyKind kind);
    void set_place(const std::string& place);
    void keep();
    void drop_form() { m_state.form.reset(); }
    void remove(domain::RecordId id);

    void make_backup() { m_app.router().go({ Screen::Create, "backup" }); }
    void travel() { m_app.router().go({ Screen::Travel, {} }); }
    void look_at_place();
    void erase_removed() { m_app.session().erase_removed(); }
    void back();

private:
    App& m_app;
    State m_state;
    FolderLook m_look;
};

} // namespace app
