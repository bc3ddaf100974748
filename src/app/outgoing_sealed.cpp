#include "app/outgoing_sealed.hpp"

#include "age/age.hpp"
#include "vault/shared_plan.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// What a small computer can still do; below that a passphrase would protect too little.
    constexpr unsigned LEAST_WORK = 15;

} // namespace

base::Result<base::Bytes> OutgoingSealed::make_for(const age::Recipient& recipient)
{
    return age::seal(m_plain.view(), std::array { recipient }, m_random);
}

base::Result<base::Bytes> OutgoingSealed::make_for(const crypto::Passphrase& passphrase)
{
    for (unsigned work = age::WRITTEN_WORK;; --work) {
        auto file = age::seal(m_plain.view(), passphrase, m_random, work);
        if (file || file.error().code != ErrorCode::OutOfMemory || work == LEAST_WORK)
            return file;
    }
}

base::Result<base::Bytes> OutgoingSealed::make()
{
    // A file that the other Ceiba would refuse is not handed out.
    if (vault::is_shared_plan(m_plain.view())
        && !vault::read_shared_plan(m_plain.view()).has_value())
        return fail(ErrorCode::TooLarge, "shared plan");
    return std::visit([this](const auto& whom) { return make_for(whom); }, m_whom);
}

base::Result<> OutgoingSealed::verify(base::ByteView read_back)
{
    const auto needs = age::what_opens(read_back);
    const bool by_passphrase = std::holds_alternative<crypto::Passphrase>(m_whom);
    if (!needs || (*needs == age::Needs::Passphrase) != by_passphrase)
        return fail(ErrorCode::ExportFailed, "sealed file: header");
    if (!by_passphrase)
        return {};
    const auto opened = age::open(read_back, std::get<crypto::Passphrase>(m_whom), m_memory);
    if (!opened || !std::ranges::equal(opened->view(), m_plain.view()))
        return fail(ErrorCode::ExportFailed, "sealed file: content");
    return {};
}

base::Result<base::Bytes> OutgoingBytes::make()
{
    const auto view = m_bytes.view();
    return base::Bytes(view.begin(), view.end());
}

} // namespace app
