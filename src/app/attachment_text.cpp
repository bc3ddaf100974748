#include "app/attachment_text.hpp"

#include "app/error_text.hpp"
#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace app {

using i18n::fill;
using i18n::tr;
using i18n::trc;

std::string_view attachment_problem_text(NotAttached problem, base::ErrorCode error)
{
    switch (problem) {
    case NotAttached::CannotRead:
        return error_text(error);
    case NotAttached::FileTooLarge:
        return tr("That file is larger than 20 MB. Nothing was kept. Take the photo again with a "
                  "lower quality, or choose another one.");
    case NotAttached::NeitherPhotoNorText:
        return tr(
            "Only photos (JPEG or PNG) and plain texts in UTF-8 can be kept. Nothing was kept. "
            "If it is another kind of document, take a photo of it.");
    case NotAttached::PrintersPhoto:
        return tr("That photo is made for a printing press and cannot be shown here. Nothing was "
                  "kept. Take a photo of it with your telephone.");
    case NotAttached::TooManyPixels:
        return tr("That photo has more than 40 million points or a side of more than 8000. Nothing "
                  "was kept. Make it smaller with your telephone, or choose another one.");
    case NotAttached::Damaged:
        return tr("That photo is damaged or a part of it is missing. Nothing was kept. If you have "
                  "another copy of it, try with that one.");
    case NotAttached::TooComplex:
        return tr("That photo is built in an unusual way that could hang the computer. Nothing was "
                  "kept. If you trust where it comes from, take a photo of it.");
    case NotAttached::OutOfMemory:
        return tr("The computer ran out of memory for that photo. Nothing was kept. Close other "
                  "programs and try again.");
    case NotAttached::TextTooLong:
        return tr("That text is longer than 200 KB. Nothing was kept. Leave the part you need in a "
                  "file of its own.");
    case NotAttached::NoRoom:
        return tr("There is no more room: all photos and texts together can be 24 MB. Nothing was "
                  "kept. Take out some that you do not need any more.");
    case NotAttached::TooMany:
        return tr("There are 500 photos and texts already, and there cannot be more. Nothing was "
                  "kept. Take out some that you do not need any more.");
    }
    return {};
}

std::string removed_text(const image::Removed& removed)
{
    std::string all;
    const auto add = [&all](bool came, std::string_view words) {
        if (came)
            all += (all.empty() ? "" : ", ") + std::string(words);
    };
    add(removed.place, trc("photo", "the place where it was taken"));
    add(removed.date, trc("photo", "the day and hour"));
    add(removed.device, trc("photo", "which camera or telephone it was"));
    add(removed.other, trc("photo", "other hidden details"));
    if (all.empty())
        return std::string(tr("The file said nothing hidden about place, day or camera."));
    return fill(
        tr("This came hidden in the file and was not kept: {details}."), { { "details", all } });
}

std::string attachment_title(domain::AttachmentKind kind, std::string_view title)
{
    if (!title.empty())
        return base::without_invisible(title);
    return std::string(kind == domain::AttachmentKind::Photo ? tr("Photo without a title")
                                                             : tr("Text without a title"));
}

std::string size_text(std::uint64_t bytes)
{
    constexpr std::uint64_t MEGABYTE = 1'000'000;
    constexpr std::uint64_t KILOBYTE = 1'000;
    if (bytes >= MEGABYTE)
        return fill(tr("{count} MB"),
            { { "count",
                i18n::whole_number(static_cast<long long>((bytes + MEGABYTE / 2) / MEGABYTE)) } });
    return fill(tr("{count} KB"),
        { { "count",
            i18n::whole_number(static_cast<long long>((bytes + KILOBYTE - 1) / KILOBYTE)) } });
}

} // namespace app
