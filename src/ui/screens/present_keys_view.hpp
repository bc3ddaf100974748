#pragma once

#include "app/models/present_keys_model.hpp"
#include "ui/screens/key_file_view.hpp"
#include "ui/widgets/secret_field.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A page that asks for what opens the vault now: what for, and how it stands.
struct PresentPage {
    std::string id {};
    Words action {};
    Words short_action {};
    bool busy { false };
    /// Above the title; none where there are no steps.
    std::function<void()> draw_steps {};
    std::vector<Words> warnings {};
    Words wrong {}; ///< said when it was not what opens it
    Words fault {}; ///< what else is wrong with what she typed
    std::optional<base::ErrorCode> error {};
};

/// What opens the vault now, asked for once more before its keys are changed.
class PresentKeysView {
public:
    enum class Answer {
        Nothing,
        Submit, ///< take() has it
        Back,
    };
    /// The whole page, or that on which the key file is chosen.
    Answer draw_page(Context& context, app::PresentKeysModel& model, const PresentPage& what);
    crypto::Passphrase take();

private:
    bool draw_choosing(Context& context, app::PresentKeysModel& model)
    {
        return m_key_file.draw(context, model.key_file());
    }
    bool draw_fields(Context& context, app::PresentKeysModel& model, Enabled enabled, Words fault);
    bool ready(app::PresentKeysModel& model) const;

    SecretField m_passphrase;
    KeyFileView m_key_file;
    bool m_again { false }; ///< Taken, and the field has the keyboard once more.
};

} // namespace ui
