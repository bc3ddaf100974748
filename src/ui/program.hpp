#pragma once

#include "app/app.hpp"
#include "ui/application.hpp"
#include "ui/screens/screen.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace ui {

/// The program inside the window: the frame around every page, the screen for the place
/// she is in, and what the hide key does. The same object runs in tests without a window.
class Program final : public Application {
public:
    explicit Program(app::App& app);
    ~Program() override;

    void draw(Context& context) override;
    Wishes wishes() const override;
    std::optional<std::int64_t> next_deadline() const override;
    bool wake() override;
    void was_used() override;
    void hide(HideReason reason) override;
    void hide_key_held(std::int64_t since_ms) override;
    void hide_key_released() override;
    bool is_leaving_vault() const override { return m_app.session().is_closing(); }
    void global_key_is(app::GlobalKeyState state) override { m_app.global_key_is(state); }
    void captures_are_guarded(bool guarded) override { m_app.captures().system_says(guarded); }
    bool wants_new_context() const override;
    void context_exchanged() override { m_wants_new_context = false; }
    bool wants_to_quit() const override { return m_app.wants_to_quit(); }
    bool may_close() override { return m_app.quit(); }

private:
    void follow_router(Context& context);
    void follow_held_button();
    void draw_ring(Context& context);
    void draw_failure(Context& context);
    void draw_content_notice(Context& context);
    void draw_notices(Context& context);
    void draw_lifted_guard(Context& context);
    void draw_failed_save(Context& context);
    void follow_failed_save(std::string_view pressed);
    void draw_why_not_saved(Context& context);
    void save_elsewhere();
    void answer(const std::string& pressed);

    app::App& m_app;
    std::unique_ptr<Screen> m_screen;
    unsigned m_router_revision { 0 };
    unsigned m_locks { 0 };
    std::string m_language;
    bool m_wants_new_context { false };
    bool m_why_not_saved { false };
};

} // namespace ui
