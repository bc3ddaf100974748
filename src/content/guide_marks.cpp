#include "content/guide_marks.hpp"

#include "content/words.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

    void push_plain(RichText& to, std::string_view text)
    {
        if (text.empty())
            return;
        Inline run;
        run.text = std::string(text);
        to.push_back(std::move(run));
    }

    void trim_end(std::string& text)
    {
        while (!text.empty() && text.back() == ' ')
            text.pop_back();
    }

    void trim_start(std::string& text)
    {
        text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    }

} // namespace

std::optional<Link> parse_link(std::string_view address, std::string_view guide_id)
{
    struct Scheme {
        std::string_view name;
        LinkKind kind;
    };
    static constexpr std::array SCHEMES {
        Scheme { "guide:", LinkKind::Guide },
        Scheme { "question:", LinkKind::Question },
        Scheme { "measure:", LinkKind::Measure },
        Scheme { "directory:", LinkKind::Directory },
        Scheme { "card:", LinkKind::Card },
    };
    if (address.starts_with('#') && is_content_id(address.substr(1)))
        return Link { LinkKind::Section, std::string(guide_id), std::string(address.substr(1)) };
    for (const auto& scheme : SCHEMES) {
        if (!address.starts_with(scheme.name))
            continue;
        auto id = address.substr(scheme.name.size());
        std::string_view part;
        if (const auto hash = id.find('#');
            scheme.kind == LinkKind::Guide && hash != std::string_view::npos) {
            part = id.substr(hash + 1);
            id = id.substr(0, hash);
        }
        if (id.empty())
            return std::nullopt;
        return Link { scheme.kind, std::string(id), std::string(part) };
    }
    return std::nullopt;
}

void join_runs(RichText& text)
{
    RichText joined;
    for (auto& run : text) {
        const bool same = !joined.empty() && joined.back().kind == run.kind
            && run.kind != InlineKind::Fact && joined.back().link == run.link;
        if (same)
            joined.back().text += run.text;
        else if (!run.text.empty() || run.kind == InlineKind::Fact)
            joined.push_back(std::move(run));
    }
    text = std::move(joined);
    if (!text.empty()) {
        trim_start(text.front().text);
        trim_end(text.back().text);
    }
}

std::string take_id(RichText& text)
{
    if (text.empty() || text.back().kind != InlineKind::Plain)
        return {};
    auto& last = text.back().text;
    const auto open = last.rfind("{#");
    if (open == std::string::npos || !last.ends_with('}'))
        return {};
    std::string id = last.substr(open + 2, last.size() - open - 3);
    if (!is_content_id(id))
        return {};
    last.resize(open);
    trim_end(last);
    if (last.empty())
        text.pop_back();
    return id;
}

std::vector<std::string> take_facts(RichText& text)
{
    std::vector<std::string> unknown;
    RichText result;
    for (auto& run : text) {
        if (run.kind != InlineKind::Plain) {
            result.push_back(std::move(run));
            continue;
        }
        std::string_view rest = run.text;
        while (true) {
            const auto open = rest.find('{');
            const auto close = open == std::string_view::npos ? open : rest.find('}', open);
            if (close == std::string_view::npos)
                break;
            const auto inside = rest.substr(open + 1, close - open - 1);
            std::string before(rest.substr(0, open));
            if (auto fact = parse_fact(inside)) {
                trim_end(before);
                push_plain(result, before);
                Inline mark;
                mark.kind = InlineKind::Fact;
                mark.fact = std::move(*fact);
                result.push_back(std::move(mark));
            } else {
                unknown.emplace_back(inside);
                push_plain(result, before);
            }
            rest.remove_prefix(close + 1);
        }
        if (rest.find_first_of("{}") != std::string_view::npos)
            unknown.emplace_back(rest.substr(rest.find_first_of("{}")));
        push_plain(result, rest);
    }
    text = std::move(result);
    return unknown;
}

} // namespace content
