#pragma once

struct GLFWwindow;

namespace shell {

/// Keeps the window out of pictures of the screen and of screens that are shared, or shows it there
/// again. False when the system does not do it: Linux has no such call, Windows 7 not without its
/// composed desktop. Windows before 10 (2004) shows the window black instead of leaving it out.
bool keep_out_of_captures(GLFWwindow* window, bool out);

} // namespace shell
