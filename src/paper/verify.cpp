#include "paper/verify.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

namespace paper {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::size_t CHUNK = 64 * 1024;

    std::optional<std::size_t> number_at(std::string_view text, std::size_t at)
    {
        std::size_t value = 0;
        const auto* end = text.data() + text.size();
        if (at > text.size())
            return std::nullopt;
        const auto parsed = std::from_chars(text.data() + at, end, value);
        return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
    }

    /// The number after a word, as in "startxref 1234".
    std::optional<std::size_t> number_after(
        std::string_view text, std::string_view word, std::size_t from)
    {
        const auto at = text.find(word, from);
        if (at == std::string_view::npos)
            return std::nullopt;
        auto digit = at + word.size();
        while (digit < text.size()
            && (text[digit] == ' ' || text[digit] == '\n' || text[digit] == '\r'))
            ++digit;
        return number_at(text, digit);
    }

    std::optional<unsigned> hex_digit(char letter)
    {
        if (letter >= '0' && letter <= '9')
            return static_cast<unsigned>(letter - '0');
        if (letter >= 'A' && letter <= 'F')
            return static_cast<unsigned>(letter - 'A' + 10);
        return std::nullopt;
    }

    /// "<00C1...>" at a place; nothing when it is not that.
    std::optional<std::string> hex_text_at(std::string_view text, std::size_t at)
    {
        if (at >= text.size() || text[at] != '<')
            return std::nullopt;
        const auto end = text.find('>', at);
        if (end == std::string_view::npos || (end - at - 1) % 4 != 0)
            return std::nullopt;
        std::string words;
        for (auto letter = at + 1; letter < end; letter += 4) {
            char32_t code = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                const auto digit = hex_digit(text[letter + i]);
                if (!digit)
                    return std::nullopt;
                code = code << 4 | *digit;
            }
            if (code != 0xFEFF)
                base::append_code_point(words, code);
        }
        return words;
    }

    /// Every entry in use must lead to the beginning of its object.
    base::Result<> check_table(std::string_view pdf, std::size_t table)
    {
        constexpr std::size_t ENTRY = 20;
        if (pdf.substr(std::min(table, pdf.size()), 4) != "xref")
            return fail(ErrorCode::ExportFailed, "pdf: no table of objects");
        const auto header = pdf.find('\n', table);
        if (header == std::string_view::npos)
            return fail(ErrorCode::ExportFailed, "pdf: table cut");
        const auto first = number_at(pdf, header + 1);
        const auto space = pdf.find(' ', header + 1);
        const auto lines = pdf.find('\n', header + 1);
        if (!first || space == std::string_view::npos || lines == std::string_view::npos)
            return fail(ErrorCode::ExportFailed, "pdf: table not understood");
        const auto count = number_at(pdf, space + 1);
        if (!count)
            return fail(ErrorCode::ExportFailed, "pdf: table not understood");
        if (*count > pdf.size() / ENTRY || lines + 1 + *count * ENTRY > pdf.size())
            return fail(ErrorCode::ExportFailed, "pdf: table cut");
        for (std::size_t i = 0; i < *count; ++i) {
            const auto entry = pdf.substr(lines + 1 + i * ENTRY, ENTRY);
            if (entry[17] != 'n')
                continue;
            const auto object = std::to_string(*first + i) + " 0 obj";
            std::size_t offset = 0;
            const auto parsed = std::from_chars(entry.data(), entry.data() + 10, offset);
            if (parsed.ec != std::errc() || offset >= pdf.size()
                || pdf.substr(offset, object.size()) != object)
                return fail(ErrorCode::ExportFailed, "pdf: the table leads nowhere");
        }
        return {};
    }

    std::size_t count_pages(std::string_view pdf)
    {
        constexpr std::string_view PAGE = "/Type /Page";
        std::size_t pages = 0;
        for (auto at = pdf.find(PAGE); at != std::string_view::npos; at = pdf.find(PAGE, at + 1)) {
            const auto after = at + PAGE.size();
            if (after < pdf.size() && pdf[after] != 's' && pdf[after] != 'L')
                ++pages;
        }
        return pages;
    }

    void take_text(std::string_view pdf, std::string& text)
    {
        constexpr std::string_view BEFORE = "Td <";
        for (auto at = pdf.find(BEFORE); at != std::string_view::npos;
             at = pdf.find(BEFORE, at + 1)) {
            if (const auto words = hex_text_at(pdf, at + BEFORE.size() - 1)) {
                text += *words;
                text += '\n';
            }
        }
    }

} // namespace

base::Result<> verify_written(base::Disk& disk, const std::string& path, base::ByteView meant)
{
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    if (TRY(file->size()) != meant.size())
        return fail(ErrorCode::ExportFailed, "written file has another size");
    base::Bytes part(std::min(CHUNK, meant.size()));
    for (std::size_t at = 0; at < meant.size(); at += part.size()) {
        part.resize(std::min(part.size(), meant.size() - at));
        TRY(file->read_at(at, part));
        if (!std::equal(part.begin(), part.end(), meant.begin() + static_cast<long>(at)))
            return fail(ErrorCode::ExportFailed, "written file differs");
    }
    // What was read is her plan: it does not stay in freed memory.
    std::fill(part.begin(), part.end(), base::Byte { 0 });
    return {};
}

base::Result<PdfText> read_back_pdf(base::ByteView bytes)
{
    const std::string_view pdf(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (pdf.substr(0, 5) != "%PDF-" || pdf.find("%%EOF") == std::string_view::npos)
        return fail(ErrorCode::ExportFailed, "pdf: no beginning or no end");
    const auto end = pdf.rfind("startxref");
    const auto table
        = end == std::string_view::npos ? std::nullopt : number_after(pdf, "startxref", end);
    if (!table)
        return fail(ErrorCode::ExportFailed, "pdf: no table of objects");
    TRY(check_table(pdf, *table));

    PdfText read;
    read.pages = count_pages(pdf);
    const auto named = number_after(pdf, "/Count", 0);
    if (!named || *named != read.pages)
        return fail(ErrorCode::ExportFailed, "pdf: pages missing");
    constexpr std::string_view TITLE = "/Title <";
    const auto title = pdf.find(TITLE);
    if (title != std::string_view::npos)
        read.title = hex_text_at(pdf, title + TITLE.size() - 1).value_or(std::string());
    take_text(pdf, read.text);
    return read;
}

base::Result<std::string> read_back_html(base::ByteView bytes)
{
    const std::string_view html(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!base::is_utf8(html))
        return fail(ErrorCode::ExportFailed, "html: not UTF-8");
    const auto start = html.find("<main>");
    const auto end = html.rfind("</html>");
    if (start == std::string_view::npos || end == std::string_view::npos)
        return fail(ErrorCode::ExportFailed, "html: no beginning or no end");
    struct Entity {
        std::string_view name;
        char letter;
    };
    constexpr std::array ENTITIES { Entity { "&amp;", '&' }, Entity { "&lt;", '<' },
        Entity { "&gt;", '>' }, Entity { "&quot;", '"' } };
    std::string text;
    auto rest = html.substr(start, end - start);
    while (!rest.empty()) {
        if (rest.front() == '<') {
            rest.remove_prefix(std::min(rest.find('>'), rest.size() - 1) + 1);
            continue;
        }
        const auto entity
            = std::find_if(ENTITIES.begin(), ENTITIES.end(), [&](const Entity& candidate) {
                  return rest.substr(0, candidate.name.size()) == candidate.name;
              });
        text += entity == ENTITIES.end() ? rest.front() : entity->letter;
        rest.remove_prefix(entity == ENTITIES.end() ? 1 : entity->name.size());
    }
    return text;
}

} // namespace paper
