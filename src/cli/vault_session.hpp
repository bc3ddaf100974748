#pragma once

#include "app/destroyer.hpp"
#include "app/jobs.hpp"
#include "app/session.hpp"
#include "base/result.hpp"
#include "base/stoppable_disk.hpp"
#include "cli/arguments.hpp"
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
    /// Lets a file that an older version wrote be saved in the present form.
    void accept_newer_form() { m_session.accept_newer_form(); }
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
    bool is_writable() const { return m_session.is_writable(); }
    bool is_from_older_version() const { return m_session.is_from_older_version(); }

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

/// Opens FILE, the first place of `arguments`, to change it, and prints its notices. Usage when an
/// older version wrote it and --newer-form is not given: after the change that version no longer
/// reads it, so a copy is offered first (security-design.md 7.10).
base::Result<> open_for_change(const Services& services, const Arguments& arguments,
    VaultSession& session, vault::Credentials credentials);

} // namespace cli
