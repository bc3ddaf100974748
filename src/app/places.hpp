#pragma once

#include <string>
#include <string_view>

namespace app {

/// How far apart two files lie. Who takes a bag or a computer takes all that is in it.
enum class Nearness { Elsewhere, SameDrive, SameFolder };
Nearness nearness(std::string_view folder, std::string_view other);

/// The stick or disk a folder is on, as far as its name tells: "/media/ana/usb", "D:", or "/" for
/// everything that is not mounted where sticks are.
std::string drive_of(std::string_view folder);

} // namespace app
