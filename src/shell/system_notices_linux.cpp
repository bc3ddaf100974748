#include "shell/system_notices.hpp"

namespace shell {

struct SystemNotices::Listener { };

SystemNotices::SystemNotices(GLFWwindow*, Hooks) { }

SystemNotices::~SystemNotices() = default;

float system_scale(GLFWwindow*) { return 1; }

} // namespace shell
