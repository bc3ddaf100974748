#pragma once

#include "base/memory_disk.hpp"
#include "base/sticks.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace test {

/// Sticks on the disk in memory, that can go wrong as real ones do.
class FakeSticks final : public base::Sticks {
public:
    explicit FakeSticks(base::MemoryDisk& disk) : m_disk(disk) { }

    std::vector<base::Drive> drives() override { return plugged_in; }

    base::Result<> create_folder(const std::string& path) override
    {
        if (m_disk.exists(path))
            return base::fail(base::ErrorCode::FileExists);
        folders.insert(path);
        return {};
    }

    base::Result<> create_file(const std::string& path, What what) override
    {
        if (pulled_at && path.ends_with(*pulled_at)) {
            m_disk.fail_writes_with(base::ErrorCode::DeviceGone);
            return base::fail(base::ErrorCode::DeviceGone);
        }
        if (const auto file = m_disk.create(path); !file)
            return base::Failure(file.error());
        made[path] = what;
        if (full_at && path.ends_with(*full_at))
            m_disk.fail_writes_with(base::ErrorCode::DiskFull);
        return {};
    }

    base::Result<base::Bytes> read_back(const std::string& path, std::uint64_t most) override
    {
        if (!m_disk.exists(path))
            return base::fail(base::ErrorCode::FileNotFound);
        auto bytes = m_disk.content(path);
        if (bytes.size() > most)
            return base::fail(base::ErrorCode::TooLarge);
        if (counterfeit && !bytes.empty())
            bytes.back() ^= 1U;
        ++read;
        return bytes;
    }

    std::vector<base::Drive> plugged_in;
    std::set<std::string> folders;
    std::map<std::string, What> made;
    unsigned read { 0 };
    std::optional<std::string> full_at;   ///< while this file is written there is no room left
    std::optional<std::string> pulled_at; ///< before this file somebody takes the stick out
    bool counterfeit { false };           ///< gives back other bytes than it was given

private:
    base::MemoryDisk& m_disk;
};

} // namespace test
