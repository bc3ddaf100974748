#pragma once

#include "content/library.hpp"

namespace content {

/// Everything in a library that points to something: does it exist? Method ids are
/// checked only where the caller knows them. What is not there because its own file has one of
/// these faults is not missed once more.
Faults check_links(const Library& library, const MethodIds& method, const Faults& known);

} // namespace content
