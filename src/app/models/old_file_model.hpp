#pragma once

#include "app/app.hpp"

namespace app {

/// Right after opening a file that an older version wrote: a backup before it is saved in the
/// newer form, which the older version does not read (security-design.md 7.10).
class OldFileModel {
public:
    struct State {
        bool backed_up { false };
    };
    explicit OldFileModel(App& app) : m_app(app) { }
    const State& state()
    {
        m_state.backed_up = m_app.session().last_backup().has_value();
        return m_state;
    }
    void make_backup() { m_app.router().go({ Screen::Create, "backup" }); }
    void go_on()
    {
        m_app.session().accept_newer_form();
        m_app.to_first_page();
    }

private:
    App& m_app;
    State m_state;
};

} // namespace app
