#include "platform/storage.hpp"

#include <algorithm>
#include <array>

namespace platform {

namespace {

    constexpr std::uint64_t SMALLEST_VAULT = std::uint64_t { 4 } << 20;

    std::string lower_case(std::string_view text)
    {
        std::string lowered(text);
        for (auto& letter : lowered)
            if (letter >= 'A' && letter <= 'Z')
                letter = static_cast<char>(letter - 'A' + 'a');
        return lowered;
    }

} // namespace

bool is_name_of_synced_folder(std::string_view name)
{
    // The whole name, or its beginning when a word break follows: services add
    // an account or a company ("OneDrive - Colectiva").
    static constexpr std::array NAMES { "onedrive", "dropbox", "google drive", "googledrive",
        "google-drive", "my drive", "mi unidad", "icloud drive", "iclouddrive", "nextcloud",
        "owncloud", "megasync", "mega", "pcloud", "pclouddrive", "pcloud drive", "box sync",
        "syncthing", "yandex.disk", "tresorit", "proton drive", "insync", "resilio sync" };
    const auto lowered = lower_case(name);
    return std::ranges::any_of(NAMES, [&](std::string_view known) {
        if (!lowered.starts_with(known))
            return false;
        return lowered.size() == known.size() || lowered[known.size()] == ' '
            || lowered[known.size()] == '(';
    });
}

base::StorageLight light_of(const base::StorageReport& report, std::uint64_t vault_size)
{
    using base::StorageLight;
    const auto needed = 3 * std::max(vault_size, SMALLEST_VAULT);
    if (report.network || report.synced_folder || report.read_only || report.free_bytes < needed)
        return StorageLight::Red;
    if (report.copy_on_write || report.compressed || report.removable || report.unknown_kind)
        return StorageLight::Yellow;
    return StorageLight::Green;
}

} // namespace platform
