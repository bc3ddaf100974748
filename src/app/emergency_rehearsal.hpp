#pragma once

#include "app/session.hpp"
#include "crypto/word_list.hpp"

#include <memory>

namespace app {

/// The emergency passphrase, tried on a practice vault that exists only in memory: she reads
/// exactly what she would read, and then what would have happened (security-design.md 9).
class EmergencyRehearsal {
public:
    enum class Step {
        Preparing,
        Ready,
        Trying,
        Answered, ///< as the lock screen answers; destroyed() tells the rest
        Failed,   ///< no practice vault could be made
    };
    EmergencyRehearsal(
        Session& session, const crypto::WordList& words, const crypto::Passphrase& emergency);

    Step step() const;
    /// What she typed last destroyed the practice vault: not even its own passphrase opens it.
    bool destroyed() const;
    /// After Failed and Answered: why.
    base::ErrorCode answer() const;
    void try_with(crypto::Passphrase typed);

private:
    struct Practice;
    Session& m_session;
    /// Held by the jobs too: they may outlive the page.
    std::shared_ptr<Practice> m_practice;
};

} // namespace app
