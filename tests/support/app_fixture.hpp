#pragma once

#include "app/app.hpp"
#include "base/memory_disk.hpp"
#include "support/fake_clock.hpp"
#include "support/fake_sticks.hpp"
#include "support/quick_stretcher.hpp"
#include "support/seeded_random.hpp"

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace test {

/// Makes no paper, but remembers what was ordered; the bytes say what they would be.
class FakePaper final : public app::PaperMaker {
public:
    base::Result<app::Paper> make(
        const app::PaperOrder& order, const domain::PlanView& view) override;
    std::vector<app::ReadBlock> read(
        const app::PaperOrder& order, const domain::PlanView& view) override;
    base::Result<> verify(
        const app::PaperOrder& order, const app::Paper& meant, base::ByteView read_back) override;

    std::optional<app::PaperOrder> ordered;
    std::vector<app::PaperOverflow> overflow;
    std::size_t missing_letters { 0 };
};

/// Work that waits until a test lets it go on, as if the disk did not answer.
class HeldJobs final : public app::Jobs {
public:
    void post(Task work, Task done) override
    {
        m_waiting.emplace_back(std::move(work), std::move(done));
        if (!m_held)
            work_on();
    }
    bool run_finished() override { return m_jobs.run_finished(); }
    /// As the real one: whoever waits gets everything done.
    void wait() override { work_on(); }

    void hold() { m_held = true; }
    void let_go()
    {
        m_held = false;
        work_on();
    }
    std::size_t waiting() const { return m_waiting.size(); }

private:
    void work_on()
    {
        while (!m_waiting.empty()) {
            auto [work, done] = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_jobs.post(std::move(work), std::move(done));
        }
    }

    bool m_held { false };
    std::deque<std::pair<Task, Task>> m_waiting;
    app::InlineJobs m_jobs;
};

/// What a test may want otherwise than it is here by itself.
struct AppOptions {
    std::string program_folder { "/usb" };
    std::string home_folder { "/home/ana" };
    /// The paper maker; nothing: AppFixture::paper.
    std::function<std::unique_ptr<app::PaperMaker>(app::Shelf&)> paper {};
    /// The key derivation; nothing: one that takes no time.
    crypto::Stretcher* stretcher { nullptr };
    /// Where everything lies; nothing: AppFixture::disk.
    base::Disk* disk { nullptr };
    /// Destroys on a thread of its own, as the program does; otherwise at once.
    bool destroyer_thread { false };
    /// The worker of the session; nothing: AppFixture::jobs.
    app::Jobs* jobs { nullptr };
    /// Guides and languages instead of those built in, and where they are from.
    const app::LoadedContent* content { nullptr };
};

/// The whole program but window, Argon2id and disk: real content, real vault format, a clock
/// that a test moves, jobs that are done at once.
class AppFixture {
public:
    static constexpr const char* PASSPHRASE = "volcan tejido camino lluvia maiz puente";
    static constexpr const char* PATH = "/usb/cuaderno.vault";

    explicit AppFixture(std::string_view language = "es", const AppOptions& options = {});

    app::App& app() { return *m_app; }
    app::Session& session() { return *m_session; }
    app::Destroyer& destroyer() { return *m_destroyer; }
    /// Runs what jobs have finished, as the loop does.
    void turn() { m_app->tick(); }

    /// A new vault at PATH, open.
    void create_vault();
    /// With Elena's case of the test vectors in it, assessed, on the full path.
    void create_elena();
    void unlock();
    static crypto::Passphrase passphrase()
    {
        return crypto::Passphrase(std::string_view(PASSPHRASE));
    }
    static vault::Credentials credentials() { return { passphrase(), std::nullopt }; }
    /// The fictional cases of the vectors: "Elena", "Marta", "Noa".
    domain::Case case_of(std::string_view name);

    FakeClock clock;
    base::MemoryDisk disk;
    FakeSticks sticks { disk };
    /// How often destroying has ended with everything destroyed: the program would be gone.
    std::atomic<int> ends { 0 };
    /// What this machine grants.
    std::vector<app::ProtectionState> protections;
    FakePaper paper;
    /// Of the session, and of everything else that is slow.
    HeldJobs jobs;
    HeldJobs errands;

private:
    SeededRandom m_random { another_seed() };
    QuickStretcher m_stretcher;
    std::unique_ptr<app::Shelf> m_shelf;
    std::unique_ptr<app::PaperMaker> m_paper;
    std::unique_ptr<i18n::Languages> m_languages;
    std::unique_ptr<base::StoppableDisk> m_disk;
    std::unique_ptr<app::Destroyer> m_destroyer;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<app::App> m_app;
};

} // namespace test
