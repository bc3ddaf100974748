#pragma once

#include "base/bytes.hpp"
#include "base/date.hpp"
#include "domain/plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace domain {

/// Limits of what is kept (security-design.md 3.2), so that the whole workbook fits into the
/// largest file that is written.
inline constexpr std::size_t MOST_OF_A_PHOTO = 5'000'000;
inline constexpr std::size_t MOST_OF_A_TEXT = 200'000;
inline constexpr std::uint64_t MOST_ATTACHED = 24'000'000;
inline constexpr std::size_t MOST_ATTACHMENTS = 500;
inline constexpr std::size_t LONGEST_ATTACHMENT_TITLE = 200; ///< bytes
inline constexpr std::size_t LONGEST_ATTACHMENT_NOTE = 4'000;

enum class AttachmentKind { Photo, Text };

/// BLAKE2b-256 of the file as it was outside.
using Fingerprint = std::array<base::Byte, 32>;

/// A photo or a text she keeps beside what she wrote. The photo is made anew from its pixels:
/// nothing of the file it came from is in it.
struct Attachment {
    RecordId id { 0 };
    AttachmentKind kind { AttachmentKind::Photo };
    std::string title;
    std::string note;
    base::Date added;
    Fingerprint original {};
    std::uint64_t original_size { 0 }; ///< bytes
    /// What it is evidence of; 0: of nothing in the list. May name one that was taken out.
    RecordId incident { 0 };
    /// JPEG, or UTF-8. Never null in the workbook. Copies of the workbook share it.
    std::shared_ptr<const base::Bytes> content;
};

bool operator==(const Attachment& one, const Attachment& other);

/// Bytes of all their contents.
std::uint64_t attached_bytes(const std::vector<Attachment>& attachments);

enum class CannotAttach { TooLarge, NoRoom, TooMany };
/// Why one more of this kind and size cannot be kept; nothing: it can.
std::optional<CannotAttach> why_not_attach(
    const std::vector<Attachment>& kept, AttachmentKind kind, std::size_t size);

/// A text of anybody as it may be shown: UTF-8 with plain line ends, without controls and
/// without characters that hide or turn others around. Nothing: it is no text.
std::optional<std::string> readable_text(base::ByteView file);

} // namespace domain
