#pragma once

#include "app/app.hpp"
#include "crypto/strength.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace app {

/// How long guessing would take, in steps people can picture.
enum class GuessTime { Moments, Days, Years, Centuries, ThousandYears };
GuessTime guess_time(double seconds);

/// Choosing a passphrase, six words or her own, and typing it once.
class NewPassphraseModel {
public:
    enum class Step { Choose, Repeat, Chosen };
    enum class Source { Generated, Own };
    enum class RepeatFault { None, Different };
    struct State {
        Step step { Step::Choose };
        Source source { Source::Generated };
        bool covered { false };
        crypto::Strength strength; ///< of what is typed or generated
        std::optional<base::ErrorCode> fault;
        bool unusual_letters { false }; ///< prefer plain letters: not every keyboard has these
        RepeatFault repeat_fault { RepeatFault::None };
    };

    explicit NewPassphraseModel(App& app);
    const State& state() const { return m_state; }
    /// Only once the step is Chosen.
    const crypto::Passphrase& chosen() const { return m_chosen; }

    /// The generated words, for drawing them. The views live until other_words().
    std::vector<std::string_view> words() const;
    void other_words();
    void cover(bool covered) { m_state.covered = covered; }
    void write_own();
    void use_generated();
    /// What she is typing, for the estimate.
    void look_at_own(const crypto::Passphrase& typed);
    void choose_own(crypto::Passphrase typed);
    void accept_generated();
    void repeat(crypto::Passphrase typed);
    void look_again();
    /// From what comes after the choice back to typing it.
    void type_again() { m_state.step = Step::Repeat; }

private:
    App& m_app;
    State m_state;
    crypto::Passphrase m_generated;
    crypto::Passphrase m_chosen;
};

} // namespace app
