#pragma once

#include "app/app.hpp"

#include <string>

namespace app {

/// What a trainer needs that is nobody's plan: sticks to give away, a screen that others see.
class WorkshopToolsModel {
public:
    enum class Captures {
        NotGuarded, ///< this system cannot
        Guarded,
        Lifted,
    };
    struct State {
        Captures captures { Captures::NotGuarded };
        std::string until; ///< "10:42", while the guard is lifted
    };

    explicit WorkshopToolsModel(App& app) : m_app(app) { }
    State state() const;
    bool has_vault() const { return m_app.session().is_open(); }

    void prepare_stick() { m_app.router().go({ Screen::Stick, {} }); }
    void lift() { m_app.captures().lift(); }
    void end() { m_app.captures().end(); }
    void back();

private:
    App& m_app;
};

} // namespace app
