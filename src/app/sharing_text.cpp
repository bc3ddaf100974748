#include "app/sharing_text.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"

namespace app {

using i18n::tr;

std::string_view key_fault_text(age::PublicKeyFault fault)
{
    switch (fault) {
    case age::PublicKeyFault::NotAKey:
        return tr("This is not a public key. It begins with age1 and has 62 letters and digits.");
    case age::PublicKeyFault::Mistyped:
        return tr("A letter is wrong or missing, so nothing can be sealed for it. Ask for the key "
                  "again, as text or as a file.");
    case age::PublicKeyFault::SecretKey:
        return tr("This is a secret key, not a public one. Do not use it and do not keep it: tell "
                  "the person that she must make another, and erase this one.");
    case age::PublicKeyFault::OtherKind:
        return tr("This is a key of another kind, which this program cannot use. Ask for one that "
                  "begins with age1 and has 62 letters and digits.");
    case age::PublicKeyFault::Worthless:
        return tr("Anybody could open what is sealed for this key. It was made wrong or to deceive "
                  "you. Do not use it, and ask the person by another way.");
    }
    return {};
}

std::string_view opening_text(const base::Error& error)
{
    switch (error.code) {
    case base::ErrorCode::CannotOpen:
        return tr("It is not for you, or the passphrase is another one. Nothing was changed. Check "
                  "the passphrase, or ask the person for whom she sealed it.");
    case base::ErrorCode::BadInput:
        return tr("This is not a sealed file, or it was cut off on its way. Nothing of it was "
                  "used. Ask for it once more.");
    case base::ErrorCode::VaultDamaged:
        return tr("It was changed or cut off on its way, or it was made to deceive. Nothing of it "
                  "was used. Ask for it once more, by another way.");
    case base::ErrorCode::TooLarge:
        return tr("This file asks for more memory or work than a computer should give it. It was "
                  "not opened.");
    case base::ErrorCode::NewerFormat:
        return tr("It was made with a newer version of the program. Nothing of it was used. Open "
                  "it with the newer version.");
    default:
        return error_text(error.code);
    }
}

std::string_view sealing_text(base::ErrorCode code)
{
    if (code == base::ErrorCode::TooLarge)
        return tr("It is too long for one sealed file. Nothing was written. Choose fewer parts.");
    return error_text(code);
}

} // namespace app
