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

/// "/media/ana" of "/media/ana/usb"; empty when there is nothing above.
std::string folder_above(const std::string& path);
std::string joined_path(const std::string& folder, const std::string& name);
/// Whether every system takes it as the name of a new file, and it hides nothing.
bool is_good_file_name(const std::string& name);
/// A path as it may be shown: without what cannot be seen, and one of Windows ("C:/Users") as
/// Windows writes it ("C:\Users").
std::string shown_path(const std::string& path);
/// The last part of a path, as it may be shown.
std::string shown_file_name(const std::string& path);

/// A path as a place in her list: what cannot be read is left out, and of a very long one all
/// but the name.
std::string noted_place(const std::string& path);

} // namespace app
