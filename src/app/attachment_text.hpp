#pragma once

#include "app/attaching.hpp"
#include "domain/attachments.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace app {

/// Why a file was not kept, and what she can do.
std::string_view attachment_problem_text(NotAttached problem, base::ErrorCode error);
/// What came with a photo and was left behind: "el lugar, la fecha"; one sentence in any case.
std::string removed_text(const image::Removed& removed);
/// "Foto" or "Texto"; with its title if it has one.
std::string attachment_title(domain::AttachmentKind kind, std::string_view title);
/// "1.4 MB", "320 KB".
std::string size_text(std::uint64_t bytes);

} // namespace app
