#include "app/emergency_rehearsal.hpp"

#include "base/memory_disk.hpp"
#include "crypto/strength.hpp"
#include "vault/document.hpp"

#include <utility>

namespace app {

namespace {

    constexpr const char* PATH = "/practice";

} // namespace

/// Worked on by one job at a time; read by the main thread between them.
struct EmergencyRehearsal::Practice {
    base::MemoryDisk disk;
    vault::Tools tools;
    crypto::Passphrase own;
    crypto::Passphrase typed;
    Step step { Step::Preparing };
    bool destroyed { false };
    base::ErrorCode answer { base::ErrorCode::Internal };
    base::Result<> prepared;

    explicit Practice(const vault::Tools& from)
        : tools { disk, from.clock, from.random, from.stretcher, from.memory, from.wait_until }
    {
    }
    vault::Credentials own_key() const { return { own.copy(), std::nullopt }; }

    base::Result<> make()
    {
        const auto bytes = TRY(vault::write_document({}, tools.memory));
        auto opened = TRY(vault::Vault::create(
            tools, PATH, own_key(), crypto::Preset {}, bytes.sections(), vault::DOCUMENT_SCHEMA));
        return opened.vault->add_key(
            own_key(), { std::move(typed), std::nullopt }, vault::SlotType::Emergency);
    }
    void try_it()
    {
        const auto opened = vault::Vault::open(tools, PATH, { std::move(typed), std::nullopt });
        answer = opened ? base::ErrorCode::Internal : opened.error().code;
        if (opened)
            return;
        const auto own_opens
            = vault::Vault::open(tools, PATH, own_key(), { vault::OpenMode::VerifyOnly, nullptr });
        destroyed = !own_opens && own_opens.error().code == base::ErrorCode::CannotOpen;
    }
};

EmergencyRehearsal::EmergencyRehearsal(
    Session& session, const crypto::WordList& words, const crypto::Passphrase& emergency)
    : m_session(session)
    , m_practice(std::make_shared<Practice>(session.vault_tools()))
{
    m_practice->own = crypto::generate_passphrase(words, m_practice->tools.random);
    m_practice->typed = emergency.copy();
    m_session.run_errand([it = m_practice] { it->prepared = it->make(); },
        [it = m_practice] {
            it->step = it->prepared ? Step::Ready : Step::Failed;
            if (!it->prepared)
                it->answer = it->prepared.error().code;
        });
}

EmergencyRehearsal::Step EmergencyRehearsal::step() const { return m_practice->step; }
bool EmergencyRehearsal::destroyed() const { return m_practice->destroyed; }
base::ErrorCode EmergencyRehearsal::answer() const { return m_practice->answer; }

void EmergencyRehearsal::try_with(crypto::Passphrase typed)
{
    auto& it = *m_practice;
    if (typed.empty() || (it.step != Step::Ready && it.step != Step::Answered))
        return;
    it.typed = std::move(typed);
    it.step = Step::Trying;
    m_session.run_errand(
        [it = m_practice] { it->try_it(); }, [it = m_practice] { it->step = Step::Answered; });
}

} // namespace app
