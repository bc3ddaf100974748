#include "cli/command.hpp"

#include "age/age.hpp"
#include "cli/file_reader.hpp"
#include "cli/new_file.hpp"
#include "cli/new_passphrase.hpp"
#include "cli/passphrase_reader.hpp"
#include "crypto/wiped_bytes.hpp"
#include "i18n/tr.hpp"

#include <array>
#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    constexpr std::uint64_t LARGEST_FILE = 256ULL << 20;

    base::Failure one_of_two()
    {
        return base::fail(base::ErrorCode::Usage,
            std::string(tr("Say for whom: --to with a public key (age1...), or -p for a "
                           "passphrase. Not both.")));
    }

    base::Failure not_a_public_key()
    {
        return base::fail(base::ErrorCode::BadInput,
            std::string(tr("This is not a public key. It begins with age1 and has 62 letters and "
                           "digits; one wrong letter is noticed.")));
    }

    base::Result<base::Bytes> sealed(
        const Services& services, const Arguments& arguments, base::ByteView plain)
    {
        if (arguments.has("-p"))
            return age::seal(plain, TRY(new_passphrase(services)), services.random);
        const auto recipient = age::Recipient::parse(arguments.value("--to"));
        if (!recipient)
            return not_a_public_key();
        const std::array recipients { *recipient };
        auto file = age::seal(plain, recipients, services.random);
        // Well written, but nobody can have the secret half of it.
        if (!file && file.error().code == base::ErrorCode::BadInput)
            return not_a_public_key();
        return file;
    }

    base::Result<ExitCode> run_seal(const Services& services, const Arguments& arguments)
    {
        if (arguments.has("-p") == arguments.has("--to"))
            return one_of_two();
        auto bytes = TRY(
            read_file(services.disk, arguments.place(0), LARGEST_FILE, base::ErrorCode::TooLarge));
        const crypto::WipedBytes plain(base::ByteView(bytes), services.memory);
        crypto::wipe(bytes);
        const auto file = TRY(sealed(services, arguments, plain.view()));
        TRY(write_new_file(services.disk, std::string(arguments.value("--out")), file));
        services.messages << tr(
            "Sealed. Only the person it is for can open it, with this program or "
            "with any other for age files. The first file is still there.")
                          << '\n';
        return ExitCode::Done;
    }

    base::Result<crypto::WipedBytes> opened(
        const Services& services, const Arguments& arguments, base::ByteView file)
    {
        if (arguments.has("-p"))
            return age::open(
                file, TRY(read_passphrase(services, tr("Passphrase:"))), services.memory);
        const auto line = TRY(read_passphrase(services, tr("Secret key (AGE-SECRET-KEY-1...):")));
        const auto identity = age::Identity::parse(line.expose());
        if (!identity)
            return base::fail(base::ErrorCode::BadInput,
                std::string(
                    tr("This is not a secret key. It begins with AGE-SECRET-KEY-1; one wrong "
                       "letter is noticed.")));
        return age::open(file, *identity, services.memory);
    }

    /// The sentences of the vault would mislead here.
    base::Error in_words(const base::Error& error)
    {
        switch (error.code) {
        case base::ErrorCode::BadInput:
            if (error.note != "header" && error.note != "armor")
                return error;
            return { base::ErrorCode::BadInput,
                std::string(
                    tr("This is not a sealed file, or it was cut off on its way. Ask for it "
                       "once more.")) };
        case base::ErrorCode::VaultDamaged:
            return { base::ErrorCode::BadInput,
                std::string(
                    tr("It is for you, but it was changed or cut off on its way. Nothing of "
                       "it was used. Ask for it once more.")) };
        case base::ErrorCode::TooLarge:
            return { base::ErrorCode::BadInput,
                std::string(
                    tr("This file asks for more work than a computer should give it. It was "
                       "not opened.")) };
        default:
            return error;
        }
    }

    base::Result<ExitCode> run_unseal(const Services& services, const Arguments& arguments)
    {
        const auto file = TRY(
            read_file(services.disk, arguments.place(0), LARGEST_FILE, base::ErrorCode::TooLarge));
        const auto plain = opened(services, arguments, file);
        if (!plain) {
            auto error = in_words(plain.error());
            if (error.code == base::ErrorCode::CannotOpen) {
                services.messages << tr("It is not for this key or passphrase.") << '\n';
                return ExitCode::CannotOpen;
            }
            return base::fail(error.code, std::move(error.note));
        }
        TRY(write_new_file(services.disk, std::string(arguments.value("--out")), plain->view()));
        services.messages << tr(
            "Opened and checked. The new file is not encrypted: whoever finds it "
            "can read it. Who sent it cannot be known from the file.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command seal_command()
{
    return {
        "seal",
        tr_later("seal IN --to age1... --out OUT.age"),
        tr_later("Seals a file for one person: an age file that any program for age files opens."),
        tr_later(
            "--to is her public key. With -p it is a passphrase instead, which comes on standard "
            "input. A file that is there already is never overwritten."),
        { 1, 1, { "--to", "--out" }, { "-p" }, { "--out" } },
        run_seal,
    };
}

Command unseal_command()
{
    return {
        "unseal",
        tr_later("unseal IN.age --out OUT"),
        tr_later("Opens a file that was sealed for you."),
        tr_later("Your secret key (AGE-SECRET-KEY-1...) comes on standard input, or with -p the "
                 "passphrase. The whole file is checked before anything of it is written."),
        { 1, 1, { "--out" }, { "-p" }, { "--out" } },
        run_unseal,
    };
}

} // namespace cli
