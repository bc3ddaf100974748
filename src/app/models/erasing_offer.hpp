#pragma once

#include "app/app.hpp"

namespace app {

/// After something was taken out: the version before still lies in the file until it was saved
/// twice, and "borrar para siempre" does that at once (security-design.md 7.4).
class ErasingOffer {
public:
    enum class State { Nothing, Offered, Running, Done, Failed };

    explicit ErasingOffer(App& app) : m_app(app) { }

    /// From now on it is offered, until she leaves the page.
    void was_removed();
    /// It is back: there is nothing to erase.
    void was_put_back() { m_offered = false; }
    State state() const;
    void erase();

private:
    App& m_app;
    bool m_offered { false };
};

} // namespace app
