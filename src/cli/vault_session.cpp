#include "cli/vault_session.hpp"

#include "app/notice_text.hpp"
#include "cli/credentials.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <utility>

namespace cli {

vault::Tools vault_tools(const Services& services)
{
    return { services.disk, services.clock, services.random, services.stretcher, services.memory,
        services.wait_until };
}

VaultSession::VaultSession(const Services& services)
    : m_disk(services.disk, vault::KEY_AREA_SIZE)
    , m_session({ m_disk, services.clock, services.random, services.stretcher, services.memory,
          services.machine_memory, services.wait_until, m_jobs, m_jobs, services.shelf.method(),
          m_destroyer })
{
}

base::Result<> VaultSession::opened()
{
    m_jobs.run_finished();
    if (const auto failure = m_session.failure())
        return base::fail(*failure);
    return {};
}

base::Result<> VaultSession::create(const std::string& path, vault::Credentials credentials,
    std::optional<crypto::Preset> preset, domain::Workbook first)
{
    m_session.create(path, std::move(credentials), std::move(first), preset);
    return opened();
}

base::Result<> VaultSession::open(const std::string& path, vault::Credentials credentials)
{
    m_session.open(path, std::move(credentials));
    return opened();
}

base::Result<> VaultSession::change(const std::function<void(domain::Workbook&)>& change)
{
    if (!m_session.is_writable())
        return base::fail(base::ErrorCode::ReadOnlyPlace);
    m_session.edit(change);
    m_session.save_now();
    m_jobs.run_finished();
    const auto& status = m_session.save_status();
    if (status.state != app::SaveState::Saved)
        return base::fail(status.reason);
    return {};
}

base::Result<> VaultSession::keys_changed()
{
    m_jobs.run_finished(); // the change, which then saves what the workbook says of it
    if (const auto failure = m_session.key_failure())
        return base::fail(*failure);
    m_jobs.run_finished();
    if (m_session.save_status().state != app::SaveState::Saved)
        return base::fail(m_session.save_status().reason);
    return {};
}

base::Result<> VaultSession::change_keys(
    vault::Credentials current, vault::Credentials next, std::optional<crypto::Preset> preset)
{
    m_session.change_keys(std::move(current), std::move(next), preset);
    return keys_changed();
}

base::Result<> VaultSession::add_key(
    vault::Credentials current, vault::Credentials added, vault::SlotType type)
{
    m_session.add_key(std::move(current), std::move(added), type);
    return keys_changed();
}

void VaultSession::close()
{
    m_session.lock();
    m_jobs.run_finished();
}

void print_notices(
    const Services& services, const std::vector<vault::Notice>& notices, const vault::Facts& facts)
{
    for (const auto notice : notices)
        services.messages << app::notice_text(notice, facts, services.clock) << '\n';
}

base::Result<> open_for_change(const Services& services, const Arguments& arguments,
    VaultSession& session, vault::Credentials credentials)
{
    TRY(session.open(arguments.place(0), std::move(credentials)));
    print_notices(services, session.notices(), session.facts());
    if (!session.is_from_older_version())
        return {};
    if (!arguments.has(NEWER_FORM))
        return base::fail(base::ErrorCode::Usage,
            std::string(i18n::tr(
                "An older version of the program wrote this file. Nothing was changed. After a "
                "change the older version no longer opens it: make a copy first (ceiba backup "
                "FILE --to OUT), or repeat this with --newer-form.")));
    session.accept_newer_form();
    return {};
}

} // namespace cli
