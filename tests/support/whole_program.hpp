#pragma once

#include "support/app_fixture.hpp"
#include "support/ui_driver.hpp"
#include "ui/program.hpp"

#include <string>

namespace test {

/// The whole program with real content and a vault in memory, drawn without a window.
class WholeProgram : public AppFixture {
public:
    explicit WholeProgram(std::string_view language = "es", const UiOptions& options = {},
        const AppOptions& app_options = {})
        : AppFixture(language, app_options)
        , m_program(app())
        , driver([this](ui::Context& context) { m_program.draw(context); }, options)
    {
        driver.before_each_frame([this] { m_program.wake(); });
    }

    /// Goes there as a link would, with no way back.
    void go(app::Screen screen, std::string detail = {})
    {
        app().router().restart({ screen, std::move(detail) });
        driver.settle();
    }
    /// What the window does by itself: colours and letters as she wishes them, and after a
    /// lock a new context for Dear ImGui.
    void follow_window()
    {
        driver.settle();
        const auto wishes = m_program.wishes();
        if (wishes != m_wishes) {
            m_wishes = wishes;
            driver.use(wishes.theme);
            driver.use(wishes.text_size);
            driver.settle();
        }
        if (!m_program.wants_new_context())
            return;
        m_program.context_exchanged();
        driver.exchange_context();
    }
    /// The words of a passphrase that stand there to be learned.
    std::string words_on_screen()
    {
        std::string words;
        for (const auto& text : driver.texts()) {
            if (app().tools().words.contains(text.words))
                words += (words.empty() ? "" : " ") + text.words;
        }
        return words;
    }
    const app::Place& place() { return app().router().place(); }

private:
    ui::Program m_program;
    ui::Wishes m_wishes {}; ///< followed already

public:
    UiDriver driver;
};

} // namespace test
