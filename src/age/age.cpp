#include "age/age.hpp"

#include "age/armor.hpp"
#include "age/header.hpp"
#include "age/payload.hpp"
#include "crypto/envelope.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

namespace age {

using base::ErrorCode;
using base::fail;

namespace {

    constexpr std::size_t FILE_KEY_SIZE = 16;
    constexpr std::size_t WRAPPED_SIZE = FILE_KEY_SIZE + crypto::CHACHA_TAG_SIZE;
    constexpr std::size_t SCRYPT_SALT_SIZE = 16;
    constexpr std::string_view X25519 = "X25519";
    constexpr std::string_view SCRYPT = "scrypt";
    constexpr std::string_view X25519_INFO = "age-encryption.org/v1/X25519";
    constexpr std::string_view SCRYPT_LABEL = "age-encryption.org/v1/scrypt";

    using FileKey = crypto::FixedSecret<FILE_KEY_SIZE>;
    using WrapKey = crypto::FixedSecret<32>;
    /// A new key for every file, so the nonce may be zero.
    constexpr std::array<base::Byte, crypto::CHACHA_NONCE_SIZE> ZERO_NONCE {};

    base::ByteView bytes_of(std::string_view text)
    {
        return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
    }

    base::Bytes joined(base::ByteView first, base::ByteView second)
    {
        base::Bytes both(first.begin(), first.end());
        both.insert(both.end(), second.begin(), second.end());
        return both;
    }

    base::Failure bad_header() { return fail(ErrorCode::BadInput, "header"); }

    base::Bytes wrapped(const FileKey& file_key, const WrapKey& key)
    {
        base::Bytes body(WRAPPED_SIZE);
        crypto::chacha_seal(body, file_key.expose(), ZERO_NONCE, key.expose());
        return body;
    }

    std::optional<FileKey> unwrapped(const Stanza& stanza, const WrapKey& key)
    {
        FileKey file_key;
        if (!crypto::chacha_open(file_key.expose(), stanza.body, ZERO_NONCE, key.expose()))
            return std::nullopt;
        return file_key;
    }

    // --- X25519 ----------------------------------------------------------------------

    /// False for a point of low order.
    bool x25519_key(WrapKey& key, base::ByteView secret, base::ByteView point, base::ByteView share,
        base::ByteView recipient)
    {
        WrapKey shared;
        if (!crypto::x25519(shared.expose(), secret, point))
            return false;
        crypto::hkdf_sha256(key.expose(), shared.expose(), joined(share, recipient), X25519_INFO);
        return true;
    }

    std::optional<Stanza> x25519_stanza(
        const FileKey& file_key, const Recipient& recipient, crypto::Random& random)
    {
        const auto once = Identity::make(random);
        const auto share = once.recipient().key;
        WrapKey key;
        if (!x25519_key(key, once.secret(), recipient.key, share, recipient.key))
            return std::nullopt;
        return Stanza { std::string(X25519), { crypto::to_base64(share, crypto::Padding::None) },
            wrapped(file_key, key) };
    }

    base::Result<std::optional<FileKey>> try_x25519(const Stanza& stanza, const Identity& identity)
    {
        if (stanza.arguments.size() != 1 || stanza.body.size() != WRAPPED_SIZE)
            return bad_header();
        const auto share = crypto::from_base64(stanza.arguments[0], crypto::Padding::None);
        if (!share || share->size() != crypto::X25519_SIZE)
            return bad_header();
        WrapKey key;
        if (!x25519_key(key, identity.secret(), *share, *share, identity.recipient().key))
            return bad_header();
        return unwrapped(stanza, key);
    }

    // --- scrypt ----------------------------------------------------------------------

    base::Result<WrapKey> scrypt_key(
        const crypto::Passphrase& passphrase, base::ByteView salt, unsigned work)
    {
        WrapKey key;
        if (!crypto::scrypt(
                key.expose(), passphrase.expose(), joined(bytes_of(SCRYPT_LABEL), salt), work))
            return fail(ErrorCode::OutOfMemory, "scrypt");
        return key;
    }

    /// A number as it is written: no sign, no zero in front. Nothing above two digits.
    std::optional<unsigned> work_of(std::string_view text)
    {
        if (text.empty() || text.front() == '0'
            || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        if (text.size() > 2)
            return 100;
        unsigned work = 0;
        for (const char digit : text)
            work = work * 10 + static_cast<unsigned>(digit - '0');
        return work;
    }

    base::Result<std::optional<FileKey>> try_scrypt(
        const Stanza& stanza, const crypto::Passphrase& passphrase)
    {
        if (stanza.arguments.size() != 2 || stanza.body.size() != WRAPPED_SIZE)
            return bad_header();
        const auto salt = crypto::from_base64(stanza.arguments[0], crypto::Padding::None);
        const auto work = work_of(stanza.arguments[1]);
        if (!salt || salt->size() != SCRYPT_SALT_SIZE || !work)
            return bad_header();
        if (*work > MOST_WORK)
            return fail(ErrorCode::TooLarge, "header: work");
        return unwrapped(stanza, TRY(scrypt_key(passphrase, *salt, *work)));
    }

    // --- Both ------------------------------------------------------------------------

    void header_mac(base::MutableByteView mac, const FileKey& file_key, base::ByteView header)
    {
        WrapKey key;
        crypto::hkdf_sha256(key.expose(), file_key.expose(), {}, "header");
        crypto::hmac_sha256(mac, key.expose(), { header });
    }

    base::Bytes sealed_file(base::ByteView plain, const FileKey& file_key,
        const std::vector<Stanza>& stanzas, crypto::Random& random)
    {
        auto header = write_header(stanzas);
        std::array<base::Byte, crypto::SHA256_SIZE> mac {};
        header_mac(mac, file_key, bytes_of(header));
        header += " " + crypto::to_base64(mac, crypto::Padding::None) + "\n";
        return joined(bytes_of(header), seal_payload(plain, file_key.expose(), random));
    }

    base::Result<Needs> needed_by(const Header& header)
    {
        const auto is_scrypt = [](const Stanza& stanza) { return stanza.type == SCRYPT; };
        if (std::ranges::none_of(header.stanzas, is_scrypt))
            return Needs::Key;
        // A passphrase stands alone: nobody else can have been let in beside it.
        if (header.stanzas.size() != 1)
            return bad_header();
        return Needs::Passphrase;
    }

    using TryStanza = std::function<base::Result<std::optional<FileKey>>(const Stanza&)>;

    base::Result<crypto::WipedBytes> open_with(base::ByteView file, std::string_view type,
        const TryStanza& try_stanza, std::pmr::memory_resource* memory)
    {
        base::Bytes inside;
        if (is_armored(file)) {
            inside = TRY(from_armor(file));
            file = inside;
        }
        const auto header = TRY(parse_header(file));
        TRY(needed_by(header));

        std::optional<FileKey> file_key;
        for (const auto& stanza : header.stanzas) {
            if (stanza.type != type)
                continue;
            auto opened = TRY(try_stanza(stanza));
            if (opened && !file_key)
                file_key = std::move(opened);
        }
        if (!file_key)
            return fail(ErrorCode::CannotOpen, "no stanza");
        std::array<base::Byte, crypto::SHA256_SIZE> mac {};
        header_mac(mac, *file_key, file.first(header.authenticated));
        if (!crypto::equal(mac, header.mac))
            return fail(ErrorCode::VaultDamaged, "mac");
        return open_payload(file.subspan(header.size), file_key->expose(), memory);
    }

} // namespace

base::Result<base::Bytes> seal(
    base::ByteView plain, std::span<const Recipient> recipients, crypto::Random& random)
{
    FileKey file_key;
    random.fill(file_key.expose());
    std::vector<Stanza> stanzas;
    for (const auto& recipient : recipients) {
        auto stanza = x25519_stanza(file_key, recipient, random);
        if (!stanza)
            return fail(ErrorCode::BadInput, "this key cannot be sealed to");
        stanzas.push_back(std::move(*stanza));
    }
    if (stanzas.empty())
        return fail(ErrorCode::BadInput, "for nobody");
    return sealed_file(plain, file_key, stanzas, random);
}

base::Result<base::Bytes> seal(base::ByteView plain, const crypto::Passphrase& passphrase,
    crypto::Random& random, unsigned work)
{
    FileKey file_key;
    random.fill(file_key.expose());
    std::array<base::Byte, SCRYPT_SALT_SIZE> salt {};
    random.fill(salt);
    const auto key = TRY(scrypt_key(passphrase, salt, work));
    const Stanza stanza { std::string(SCRYPT),
        { crypto::to_base64(salt, crypto::Padding::None), std::to_string(work) },
        wrapped(file_key, key) };
    return sealed_file(plain, file_key, { stanza }, random);
}

base::Result<crypto::WipedBytes> open(
    base::ByteView file, const Identity& identity, std::pmr::memory_resource* memory)
{
    return open_with(
        file, X25519, [&](const Stanza& stanza) { return try_x25519(stanza, identity); }, memory);
}

base::Result<crypto::WipedBytes> open(
    base::ByteView file, const crypto::Passphrase& passphrase, std::pmr::memory_resource* memory)
{
    return open_with(
        file, SCRYPT, [&](const Stanza& stanza) { return try_scrypt(stanza, passphrase); }, memory);
}

base::Result<Needs> what_opens(base::ByteView file)
{
    base::Bytes inside;
    if (is_armored(file)) {
        inside = TRY(from_armor(file));
        file = inside;
    }
    return needed_by(TRY(parse_header(file)));
}

} // namespace age
