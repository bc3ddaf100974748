#include "domain/attachments.hpp"

#include "base/utf8.hpp"

#include <string_view>

namespace domain {

namespace {

    constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";
    constexpr std::string_view TAB = "    ";

    std::size_t most_of(AttachmentKind kind)
    {
        return kind == AttachmentKind::Photo ? MOST_OF_A_PHOTO : MOST_OF_A_TEXT;
    }

    void append_line(std::string& to, std::string_view line)
    {
        for (;;) {
            const auto tab = line.find('\t');
            to += base::without_invisible(line.substr(0, tab));
            if (tab == std::string_view::npos)
                return;
            to += TAB;
            line.remove_prefix(tab + 1);
        }
    }

} // namespace

bool operator==(const Attachment& one, const Attachment& other)
{
    return one.id == other.id && one.kind == other.kind && one.title == other.title
        && one.note == other.note && one.added == other.added && one.original == other.original
        && one.original_size == other.original_size && one.incident == other.incident
        && *one.content == *other.content;
}

std::uint64_t attached_bytes(const std::vector<Attachment>& attachments)
{
    std::uint64_t all = 0;
    for (const auto& attachment : attachments)
        all += attachment.content->size();
    return all;
}

std::optional<CannotAttach> why_not_attach(
    const std::vector<Attachment>& kept, AttachmentKind kind, std::size_t size)
{
    if (size > most_of(kind))
        return CannotAttach::TooLarge;
    if (kept.size() >= MOST_ATTACHMENTS)
        return CannotAttach::TooMany;
    if (attached_bytes(kept) + size > MOST_ATTACHED)
        return CannotAttach::NoRoom;
    return std::nullopt;
}

std::optional<std::string> readable_text(base::ByteView file)
{
    std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    if (text.find('\0') != std::string_view::npos || !base::is_utf8(text))
        return std::nullopt;
    if (text.starts_with(BYTE_ORDER_MARK))
        text.remove_prefix(BYTE_ORDER_MARK.size());
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        append_line(clean, text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        clean += '\n';
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return clean;
}

} // namespace domain
