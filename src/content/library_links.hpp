#pragma once

#include "content/library.hpp"

namespace content {

/// Everything in a library that points to something: does it exist? Method ids are
/// checked only where the caller knows them.
Faults check_links(const Library& library, const MethodIds& method);

} // namespace content
