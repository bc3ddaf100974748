#pragma once

#include "app/models/present_keys_model.hpp"
#include "ui/screens/key_file_view.hpp"
#include "ui/widgets/secret_field.hpp"

namespace ui {

/// The fields for what opens the vault now, on a page that says what for.
class PresentKeysView {
public:
    /// The page on which the key file is chosen, when it is open.
    bool draw_choosing(Context& context, app::PresentKeysModel& model)
    {
        return m_key_file.draw(context, model.key_file());
    }
    /// True when Enter was pressed. `fault` stands at the field.
    bool draw_fields(Context& context, app::PresentKeysModel& model, Enabled enabled, Words fault);
    /// Enough to go on.
    bool ready(app::PresentKeysModel& model) const;
    crypto::Passphrase take();
    void clear() { m_passphrase.clear(); }

private:
    SecretField m_passphrase;
    KeyFileView m_key_file;
    bool m_again { false }; ///< Taken, and the field has the keyboard once more.
};

} // namespace ui
