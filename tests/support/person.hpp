#pragma once

#include "support/whole_program.hpp"

#include <string>
#include <string_view>

namespace test {

/// Somebody who uses the whole program with only a mouse and a keyboard to type on, or with the
/// keyboard alone, and finds things by their id.
class Person {
public:
    enum class Means { Mouse, Keyboard };
    Person(WholeProgram& program, Means means) : it(program), m_means(means) { }
    virtual ~Person() = default;
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    void press(std::string_view id)
    {
        if (m_means == Means::Mouse)
            it.driver.click(id);
        else if (it.driver.item(id).ring)
            it.driver.key(Key::Space);
        else
            it.driver.press_with_keyboard(id);
        look();
    }
    /// Goes to a field and types.
    void write(std::string_view field, std::string_view text)
    {
        if (m_means == Means::Mouse)
            it.driver.click(field);
        else if (!it.driver.item(field).focused)
            it.driver.tab_to(field);
        type(text);
    }
    /// Sets a slider of five steps, 0 to 4.
    void slide(std::string_view id, int value)
    {
        if (m_means == Means::Mouse) {
            it.driver.click_at(id, (static_cast<float>(value) + 0.5F) / 5);
        } else {
            it.driver.tab_to(id);
            it.driver.key(static_cast<Key>(static_cast<int>(Key::Digit0) + value));
        }
        look();
    }
    /// Types where the keyboard is.
    void type(std::string_view text)
    {
        it.driver.type(text);
        look();
    }
    void key(Key key)
    {
        it.driver.key(key);
        look();
    }
    /// The key that hides everything, pressed and let go; the window takes it before the
    /// screens see it.
    virtual void press_hide_key()
    {
        auto& panic = it.app().panic();
        panic.press(it.clock.monotonic_ms());
        panic.release(it.clock.monotonic_ms());
        it.driver.settle();
        look();
    }

    WholeProgram& it;

protected:
    /// After everything she does: looks at what came of it.
    virtual void look() { it.follow_window(); }

private:
    Means m_means;
};

} // namespace test
