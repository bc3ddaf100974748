#pragma once

#include "app/models/unlock_model.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/secret_field.hpp"

namespace ui {

/// Choosing a file and typing its passphrase; the same card is the lock screen, which
/// names nothing (security-design.md 10.3).
class UnlockScreen final : public Screen {
public:
    UnlockScreen(app::App& app, std::string path) : m_app(app), m_model(app, std::move(path)) { }
    /// The lock screen.
    explicit UnlockScreen(app::App& app) : m_app(app), m_model(app), m_is_lock(true) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override;

private:
    void draw_passphrase(Context& context, const app::UnlockModel::State& state);
    void draw_nothing_to_open(Context& context);
    void draw_browser(Context& context);

    app::App& m_app;
    app::UnlockModel m_model;
    SecretField m_passphrase;
    bool m_tried { false };
    bool m_is_lock { false };
    bool m_browsing { false };
};

} // namespace ui
