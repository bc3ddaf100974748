#pragma once

#include "crypto/secret.hpp"
#include "ui/widgets/fields.hpp"

namespace ui {

/// The only place where a secret is typed. What is typed goes straight from the
/// queue of the keyboard into locked memory: Dear ImGui never has it as a text,
/// except the picture of the letters while the eye is open (security-design.md
/// 11.2). No copying, cutting or undo.
class SecretField {
public:
    SecretField();

    struct Options {
        Words capitals_on {}; ///< "Las mayúsculas están encendidas."; shown only then.
        Words show {};        ///< Name of the eye, for its tooltip.
        Words hide {};
        FieldFault fault {};
        /// Said when something was typed or pasted that does not go in: it is not cut, because a
        /// passphrase that was cut opens nothing elsewhere.
        Words too_long {};
        Enabled enabled { Enabled::Yes };
        bool may_show { true };
    };
    /// True when Enter was pressed in it.
    bool draw(Context& context, std::string_view id, const Words& label, const Options& options);

    /// What was typed, in a buffer of its own length; the field is empty and at
    /// rest afterwards.
    crypto::Passphrase take();
    /// A copy of it, for showing how long guessing would take.
    crypto::Passphrase copy() const;
    bool empty() const { return m_length == 0; }
    void clear();

private:
    static constexpr std::size_t MOST_BYTES = 1024;

    bool insert(char32_t character);
    void erase(std::size_t begin, std::size_t end);
    std::size_t before(std::size_t position) const;
    std::size_t after(std::size_t position) const;
    void paste();
    /// The keys of this frame; true when Enter was among them.
    bool type();
    void draw_content(Context& context, const Rect& room, bool editing) const;

    crypto::SecretBytes m_bytes { MOST_BYTES };
    std::size_t m_length { 0 };
    std::size_t m_caret { 0 };
    bool m_shown { false };
    bool m_refused { false }; ///< the last thing did not go in
    /// Emptied: the keyboard leaves it in the next frame, and nothing of it stays.
    bool m_leave { false };
};

} // namespace ui
