#include "app/credentials.hpp"

#include <algorithm>

namespace app {

vault::Credentials copy_of(const vault::Credentials& credentials)
{
    vault::Credentials copy { credentials.passphrase.copy(), std::nullopt };
    if (credentials.key_file) {
        copy.key_file.emplace();
        std::ranges::copy(credentials.key_file->expose(), copy.key_file->expose().begin());
    }
    return copy;
}

} // namespace app
