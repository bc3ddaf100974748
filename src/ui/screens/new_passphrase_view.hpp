#pragma once

#include "app/models/new_passphrase_model.hpp"
#include "ui/widgets/secret_field.hpp"
#include "ui/widgets/widgets.hpp"

#include <functional>
#include <vector>

namespace ui {

/// What the eye and the capitals light of every field for a passphrase say.
SecretField::Options passphrase_options(Words fault = {});

/// The two pages on which she chooses a passphrase: six words or her own, and typing it once.
/// Shared by what makes a vault and what changes its passphrase.
class NewPassphraseView {
public:
    enum class Answer { Nothing, Back, Chosen };
    /// `draw_steps` draws the numbered steps above the page; it is told the present one, 0 or 1.
    Answer draw(Context& context, app::NewPassphraseModel& model,
        const std::function<void(std::size_t)>& draw_steps);

private:
    using State = app::NewPassphraseModel::State;

    Answer draw_words(Context& context, app::NewPassphraseModel& model);
    Answer draw_own(Context& context, app::NewPassphraseModel& model);
    Answer draw_repeat(Context& context, app::NewPassphraseModel& model);
    static void draw_strength(Context& context, const State& state);
    static void draw_advice(Context& context, const std::vector<Words>& advice);

    std::function<void(std::size_t)> m_draw_steps;
    SecretField m_own;
    SecretField m_repeated;
    bool m_again { false }; ///< She typed, and the field has the keyboard once more.
};

} // namespace ui
