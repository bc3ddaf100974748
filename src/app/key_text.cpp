#include "app/key_text.hpp"

#include "i18n/tr.hpp"

namespace app {

using i18n::tr;

std::array<std::string_view, 2> emergency_passphrase_text()
{
    return {
        tr("If you type it, the file is destroyed and the screen says the same as with a wrong "
           "passphrase. After that there is no way to open it."),
        tr("It can put you in danger if the other person notices, or already had a copy. Do not "
           "set it if it is more likely that somebody with technical knowledge looks at your "
           "computer. Often it is better not to carry the file: use “Keep it elsewhere and empty”.")
    };
}

} // namespace app
