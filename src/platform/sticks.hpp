#pragma once

#include "base/sticks.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

std::unique_ptr<base::Sticks> system_sticks();

/// Folders where desktops and people mount sticks, from the text of /proc/self/mountinfo: block
/// devices below /media, /run/media and /mnt. Whether they can be taken out is not looked at.
std::vector<std::string> mounts_for_sticks(std::string_view mountinfo);

} // namespace platform
