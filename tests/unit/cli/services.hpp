#pragma once

#include "cli/services.hpp"

#include <cstring>
#include <sstream>
#include <string>

namespace test {

/// A command line without a system: what comes in is a string, what goes out too.
/// There is no disk: tests of commands that touch one bring their own.
class CommandLine {
public:
    std::ostringstream results;
    std::ostringstream messages;
    std::string input;
    bool typed { false };

    cli::Services services()
    {
        return { results, messages,
            [this](base::MutableByteView into) -> base::Result<std::size_t> {
                const auto count = std::min(into.size(), input.size());
                std::memcpy(into.data(), input.data(), count);
                input.erase(0, count);
                return count;
            },
            typed, m_disk, m_clock, m_random, m_stretcher, {}, "1.2.3" };
    }

private:
    class NoDisk final : public base::Disk {
        static base::Failure none() { return base::fail(base::ErrorCode::FileNotFound); }
        base::Result<std::unique_ptr<base::File>> open(const std::string&, base::Access) override { return none(); }
        base::Result<std::unique_ptr<base::File>> create(const std::string&) override { return none(); }
        base::Result<> remove(const std::string&) override { return none(); }
        base::Result<> flush_folder_of(const std::string&) override { return none(); }
        base::StorageReport storage(const std::string&) override { return {}; }
        base::Result<std::vector<base::FolderEntry>> list(const std::string&) override { return none(); }
    };
    class StillClock final : public base::Clock {
        std::int64_t now() const override { return 0; }
        std::int64_t monotonic_ms() const override { return 0; }
        base::Date today() const override { return {}; }
        int minute_of_day(std::int64_t) const override { return 0; }
        base::Date local_date(std::int64_t) const override { return {}; }
    };
    class NoStretcher final : public crypto::Stretcher {
        base::Result<> stretch(crypto::StretchedSecret&, const crypto::PreparedSecret&, base::ByteView, crypto::Preset) override
        {
            return base::fail(base::ErrorCode::OutOfMemory);
        }
    };
    class NoRandom final : public crypto::Random {
        void fill(base::MutableByteView) noexcept override { }
    };

    NoDisk m_disk;
    StillClock m_clock;
    NoRandom m_random;
    NoStretcher m_stretcher;
};

} // namespace test
