#include "content/guide.hpp"

#include "base/utf8.hpp"
#include "content/markdown.hpp"
#include "content/toml_reader.hpp"
#include "content/words.hpp"

#include <algorithm>

namespace content {

namespace {

    constexpr std::string_view FENCE = "+++\n";
    constexpr std::string_view FENCE_END = "\n+++\n";

    std::optional<Fault> bound_broken(std::string_view file, std::string_view text)
    {
        if (text.size() > MAX_GUIDE_BYTES)
            return Fault { std::string(file), 0, "the file is too long" };
        if (!base::is_utf8(text))
            return Fault { std::string(file), 0, "the file is not UTF-8" };
        int line = 1;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            if (end > MAX_GUIDE_LINE_BYTES)
                return Fault { std::string(file), line, "the line is too long" };
            const auto current = text.substr(0, end);
            if (current.find_first_of(std::string_view("\t\r\0", 3)) != std::string_view::npos)
                return Fault { std::string(file), line,
                    "the line holds a tab, a carriage return or a zero" };
            text.remove_prefix(std::min(end + 1, text.size()));
            ++line;
        }
        return std::nullopt;
    }

    void read_head(std::string_view file, const TomlNode& head, ParsedGuide& parsed)
    {
        auto& guide = parsed.guide;
        TomlReader reader(file, head, parsed.faults);
        guide.id = reader.text("id");
        guide.version = reader.integer("version");
        guide.title = reader.text("title");
        guide.summary = reader.text("summary");
        guide.updated = reader.date("updated").value_or(base::Date {});
        guide.review = reader.review("reviewed");
        reader.expect_no_more();
        if (!guide.id.empty() && !is_content_id(guide.id))
            reader.fault(reader.line_of("id"), "\"" + guide.id + "\" is not an id");
    }

} // namespace

ParsedGuide parse_guide(std::string_view file, std::string_view text)
{
    ParsedGuide parsed;
    parsed.guide.file = std::string(file);
    if (auto fault = bound_broken(file, text)) {
        parsed.faults.push_back(std::move(*fault));
        return parsed;
    }
    const auto end = text.find(FENCE_END);
    if (!text.starts_with(FENCE) || end == std::string_view::npos) {
        parsed.faults.push_back(
            { std::string(file), 1, "the file begins with a head between two lines of +++" });
        return parsed;
    }
    auto head = parse_toml(file, text.substr(FENCE.size(), end + 1 - FENCE.size()), 2);
    parsed.faults = std::move(head.faults);
    if (head.root)
        read_head(file, *head.root, parsed);

    const auto body_start = end + FENCE_END.size();
    const auto lines_before = std::ranges::count(text.substr(0, body_start), '\n');
    auto body = parse_markdown(
        file, parsed.guide.id, text.substr(body_start), 1 + static_cast<int>(lines_before));
    parsed.guide.sections = std::move(body.sections);
    parsed.faults.insert(parsed.faults.end(), body.faults.begin(), body.faults.end());
    if (parsed.guide.sections.empty())
        parsed.faults.push_back({ std::string(file), 0, "a guide has at least one section" });
    return parsed;
}

const Section* find_section(const Guide& guide, std::string_view id)
{
    const auto found = std::ranges::find(guide.sections, id, &Section::id);
    return found == guide.sections.end() ? nullptr : &*found;
}

const Section* find_section_of(const Guide& guide, std::string_view id)
{
    if (const auto* section = find_section(guide, id))
        return section;
    for (const auto& section : guide.sections) {
        for (const auto& block : section.blocks) {
            if (block.kind == BlockKind::Heading && block.items.front().id == id)
                return &section;
        }
    }
    return nullptr;
}

std::string plain_text(const RichText& text)
{
    std::string plain;
    for (const auto& run : text)
        plain += run.text;
    return plain;
}

} // namespace content
