#pragma once

#include "app/models/file_browser_model.hpp"

#include <cstdint>
#include <string>

namespace ui {

class Context;

/// The list of a folder with its shortcuts, inside a page. The path of the file that was
/// pressed; folders are entered by themselves.
std::string file_browser(Context& context, app::FileBrowserModel& model);

/// "3 MB", "12 KB".
std::string size_text(std::uint64_t bytes);

} // namespace ui
