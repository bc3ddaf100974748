#include "domain/attachments.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string_view>

namespace {

using domain::AttachmentKind;
using domain::CannotAttach;

std::vector<domain::Attachment> kept(std::size_t count, std::size_t size_of_each)
{
    const auto content = std::make_shared<const base::Bytes>(size_of_each);
    std::vector<domain::Attachment> all(count);
    for (auto& one : all)
        one.content = content;
    return all;
}

std::optional<std::string> read(std::string_view text)
{
    return domain::readable_text({ reinterpret_cast<const base::Byte*>(text.data()), text.size() });
}

} // namespace

TEST_CASE("one photo, one text and all together have a limit", "[domain]")
{
    using domain::why_not_attach;
    CHECK_FALSE(why_not_attach({}, AttachmentKind::Photo, 5'000'000));
    CHECK(why_not_attach({}, AttachmentKind::Photo, 5'000'001) == CannotAttach::TooLarge);
    CHECK_FALSE(why_not_attach({}, AttachmentKind::Text, 200'000));
    CHECK(why_not_attach({}, AttachmentKind::Text, 200'001) == CannotAttach::TooLarge);

    const auto nearly = kept(23, 1'000'000);
    CHECK(domain::attached_bytes(nearly) == 23'000'000);
    CHECK_FALSE(why_not_attach(nearly, AttachmentKind::Photo, 1'000'000));
    CHECK(why_not_attach(nearly, AttachmentKind::Photo, 1'000'001) == CannotAttach::NoRoom);

    CHECK_FALSE(why_not_attach(kept(499, 1), AttachmentKind::Photo, 1));
    CHECK(why_not_attach(kept(500, 1), AttachmentKind::Photo, 1) == CannotAttach::TooMany);
}

TEST_CASE("a text is kept as it can be read", "[domain]")
{
    CHECK(read("Lunes.\nVinieron dos.") == "Lunes.\nVinieron dos.");
    CHECK(read("uno\r\ndos\rtres\n") == "uno\ndos\ntres\n");
    CHECK(read("\xEF\xBB\xBF"
               "con marca")
        == "con marca");
    CHECK(read("hora\tlugar") == "hora    lugar");
    CHECK(read("") == "");
    CHECK(read("Xel\xCA\xBC K\xE2\x80\x99iche\xE2\x80\x99")
        == "Xel\xCA\xBC K\xE2\x80\x99iche\xE2\x80\x99");
}

TEST_CASE("what hides in a text is taken out, what is no text is refused", "[domain]")
{
    CHECK(read("a\x1B[2Jb\x07") == "a[2Jb");
    CHECK(read("factura\xE2\x80\xAEgpj.exe") == "facturagpj.exe");
    CHECK_FALSE(read(std::string_view("PK\x03\x04\0\0", 6)));
    CHECK_FALSE(read("a\xFF"
                     "b"));
    CHECK_FALSE(read("\xC0\xAF"));
}
