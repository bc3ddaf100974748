#pragma once

#include "app/destroyer.hpp"
#include "app/jobs.hpp"
#include "app/session.hpp"
#include "base/result.hpp"
#include "base/stoppable_disk.hpp"
#include "cli/services.hpp"
#include "domain/workbook.hpp"

#include <functional>
#include <optional>
#include <string>

namespace cli {

/// The session of the window, done at once: each call returns when the disk has answered.
/// Closes and wipes at its end.
class VaultSession {
public:
    explicit VaultSession(const Services& services);

    base::Result<> create(const std::string& path, vault::Credentials credentials,
        std::optional<crypto::Preset> preset, domain::Workbook first = {});
    base::Result<> open(const std::string& path, vault::Credentials credentials);
    /// Durable when it returns success.
    base::Result<> change(const std::function<void(domain::Workbook&)>& change);
    /// As app::Session; durable when they return success.
    base::Result<> change_keys(
        vault::Credentials current, vault::Credentials next, std::optional<crypto::Preset> preset);
    base::Result<> add_key(
        vault::Credentials current, vault::Credentials added, vault::SlotType type);
    void close();

    const domain::Workbook& workbook() const { return m_session.workbook(); }
    const vault::Facts& facts() const { return m_session.facts(); }
    const std::vector<vault::Notice>& notices() const { return m_session.vault_notices(); }

private:
    base::Result<> opened();
    base::Result<> keys_changed();

    app::InlineJobs m_jobs;
    /// Nobody presses a key here; the session has to have one.
    base::StoppableDisk m_disk;
    app::Destroyer m_destroyer { m_disk, {} };
    app::Session m_session;
};

/// The tools for what a session does not do, such as looking without repairing.
vault::Tools vault_tools(const Services& services);

/// A line for each notice, on `messages`.
void print_notices(
    const Services& services, const std::vector<vault::Notice>& notices, const vault::Facts& facts);

} // namespace cli
