#include "i18n/po_reader.hpp"

#include "base/utf8.hpp"
#include "i18n/plural_rule.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace i18n {

namespace {

    constexpr std::size_t MAX_PLURAL_FORMS = 10;

    bool is_place_letter(char letter)
    {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
            || letter == '_';
    }

    std::string_view trimmed(std::string_view text)
    {
        const auto first = text.find_first_not_of(" \t\r");
        if (first == std::string_view::npos)
            return {};
        return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
    }

    std::string quoted_start(std::string_view text)
    {
        constexpr std::size_t SHOWN = 60;
        std::string shown(text.substr(0, SHOWN));
        // Never cut inside a letter.
        while (text.size() > SHOWN && !base::is_utf8(shown))
            shown.pop_back();
        return "\"" + shown + (text.size() > SHOWN ? "...\"" : "\"");
    }

    /// Collects the lines of one message and hands finished ones to the file.
    class Builder {
    public:
        explicit Builder(PoFile& file) : m_file(file) { }

        void line(int number, std::string_view text);
        void finish();

    private:
        enum class Field { None, Context, Msgid, MsgidPlural, Text };

        void fault(int line, std::string what)
        {
            m_file.faults.push_back({ line, std::move(what) });
        }
        void keyword(std::string_view text);
        void start(Field field, std::string_view rest);
        void start_form(std::string_view rest);
        void append(std::string_view rest);
        std::string* target();
        void check(const PoMessage& message);

        PoFile& m_file;
        PoMessage m_message;
        Field m_field { Field::None };
        bool m_has_context { false };
        bool m_has_msgid { false };
        bool m_has_plural { false };
        bool m_has_text { false };
        bool m_broken { false };
        int m_line { 0 };
    };

    void Builder::line(int number, std::string_view raw)
    {
        m_line = number;
        const auto text = trimmed(raw);
        if (text.empty()) {
            finish();
        } else if (text.front() == '#') {
            if (m_has_msgid)
                finish();
            if (text.substr(0, 2) == "#," && text.find("fuzzy") != std::string_view::npos)
                m_message.fuzzy = true;
        } else if (text.front() == '"') {
            append(text);
        } else {
            keyword(text);
        }
    }

    void Builder::keyword(std::string_view text)
    {
        const auto end = text.find_first_of(" \t\"[");
        const auto word = text.substr(0, end);
        const auto rest
            = end == std::string_view::npos ? std::string_view {} : trimmed(text.substr(end));
        if (word == "msgctxt") {
            if (m_has_msgid)
                finish();
            if (m_has_context)
                fault(m_line, "msgctxt twice");
            m_has_context = true;
            start(Field::Context, rest);
        } else if (word == "msgid") {
            if (m_has_msgid)
                finish();
            m_has_msgid = true;
            m_message.line = m_line;
            start(Field::Msgid, rest);
        } else if (word == "msgid_plural") {
            if (!m_has_msgid || m_has_text || m_has_plural)
                fault(m_line, "msgid_plural without a msgid before it");
            m_has_plural = true;
            start(Field::MsgidPlural, rest);
        } else if (word == "msgstr") {
            start_form(rest);
        } else {
            fault(m_line, "not a line of a PO file: " + quoted_start(text));
            m_broken = true;
        }
    }

    void Builder::start(Field field, std::string_view rest)
    {
        m_field = field;
        append(rest);
    }

    void Builder::start_form(std::string_view rest)
    {
        std::size_t form = 0;
        const bool numbered = !rest.empty() && rest.front() == '[';
        if (numbered) {
            if (rest.size() < 3 || rest[1] < '0' || rest[1] > '9' || rest[2] != ']') {
                fault(m_line, "msgstr[...] needs one digit");
                m_broken = true;
                return;
            }
            form = static_cast<std::size_t>(rest[1] - '0');
            rest = trimmed(rest.substr(3));
        }
        if (!m_has_msgid || numbered != m_has_plural || form != m_message.texts.size()
            || form >= MAX_PLURAL_FORMS) {
            fault(m_line,
                m_has_plural ? "plural forms must be msgstr[0], msgstr[1], in order"
                             : "msgstr in the wrong place");
            m_broken = true;
            return;
        }
        m_has_text = true;
        m_message.texts.emplace_back();
        start(Field::Text, rest);
    }

    std::string* Builder::target()
    {
        switch (m_field) {
        case Field::Context:
            return &m_message.context;
        case Field::Msgid:
            return &m_message.msgid;
        case Field::MsgidPlural:
            return &m_message.msgid_plural;
        case Field::Text:
            return &m_message.texts.back();
        case Field::None:
            break;
        }
        return nullptr;
    }

    void Builder::append(std::string_view rest)
    {
        auto* const to = target();
        if (!to || rest.size() < 2 || rest.front() != '"' || rest.back() != '"') {
            fault(m_line, "a text must stand between quotes");
            m_broken = true;
            return;
        }
        rest = rest.substr(1, rest.size() - 2);
        for (std::size_t i = 0; i < rest.size(); ++i) {
            if (rest[i] == '"') {
                fault(m_line, "a quote inside a text needs a backslash");
                m_broken = true;
                return;
            }
            if (rest[i] != '\\') {
                to->push_back(rest[i]);
                continue;
            }
            const char escaped = ++i < rest.size() ? rest[i] : '\0';
            if (escaped == 'n') {
                to->push_back('\n');
            } else if (escaped == 't') {
                to->push_back('\t');
            } else if (escaped == '"' || escaped == '\\') {
                to->push_back(escaped);
            } else {
                fault(m_line, "unknown escape after a backslash");
                m_broken = true;
                return;
            }
        }
    }

    PoHeader read_header(std::string_view text)
    {
        PoHeader header;
        while (!text.empty()) {
            const auto end = text.find('\n');
            const auto line = text.substr(0, end);
            text = end == std::string_view::npos ? std::string_view {} : text.substr(end + 1);
            const auto colon = line.find(':');
            if (colon == std::string_view::npos)
                continue;
            const auto name = trimmed(line.substr(0, colon));
            const auto value = trimmed(line.substr(colon + 1));
            if (name == "Language")
                header.language = value;
            else if (name == "X-Ceiba-Name")
                header.name = value;
            else if (name == "Plural-Forms")
                header.plural_forms = value;
        }
        return header;
    }

    void Builder::finish()
    {
        if (m_has_msgid && !m_has_text && !m_broken)
            fault(m_message.line, "msgid without msgstr");
        if (!m_has_msgid && m_has_context)
            fault(m_line, "msgctxt without msgid");
        if (m_has_msgid && m_has_text && !m_broken) {
            if (m_message.msgid.empty() && !m_has_context) {
                if (!m_file.header.language.empty() || !m_file.messages.empty())
                    fault(m_message.line, "the header must come first and once");
                else
                    m_file.header = read_header(m_message.texts.front());
            } else {
                check(m_message);
                m_file.messages.push_back(std::move(m_message));
            }
        }
        m_message = {};
        m_field = Field::None;
        m_has_context = m_has_msgid = m_has_plural = m_has_text = m_broken = false;
    }

    std::string braced(const std::vector<std::string_view>& names)
    {
        std::string text;
        for (const auto name : names)
            text.append(text.empty() ? "{" : ", {").append(name).append("}");
        return text;
    }

    void Builder::check(const PoMessage& message)
    {
        const auto one = places_of(message.msgid);
        const auto many = message.has_plural() ? places_of(message.msgid_plural) : one;
        std::vector<std::string_view> needed;
        std::vector<std::string_view> allowed;
        std::ranges::set_intersection(one, many, std::back_inserter(needed));
        std::ranges::set_union(one, many, std::back_inserter(allowed));

        for (const auto& text : message.texts) {
            if (text.empty() || message.fuzzy)
                continue;
            const auto found = places_of(text);
            std::vector<std::string_view> missing;
            std::vector<std::string_view> extra;
            std::ranges::set_difference(needed, found, std::back_inserter(missing));
            std::ranges::set_difference(found, allowed, std::back_inserter(extra));
            if (!missing.empty())
                fault(message.line,
                    "the translation of " + quoted_start(message.msgid) + " lacks "
                        + braced(missing));
            if (!extra.empty())
                fault(message.line,
                    "the translation of " + quoted_start(message.msgid) + " has " + braced(extra)
                        + ", which the message has not");
            if (message.msgid.starts_with('\n') != text.starts_with('\n')
                || message.msgid.ends_with('\n') != text.ends_with('\n'))
                fault(message.line,
                    "the translation of " + quoted_start(message.msgid)
                        + " does not begin or end a line where the message does");
        }
    }

    void check_whole(PoFile& file)
    {
        const auto fault = [&file](int line, std::string what) {
            file.faults.push_back({ line, std::move(what) });
        };
        if (file.header.language.empty())
            fault(1, "the header has no Language");
        if (file.header.name.empty())
            fault(1, "the header has no X-Ceiba-Name");
        const auto rule = PluralRule::parse(file.header.plural_forms);
        if (!rule)
            fault(1, rule.error().note);

        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (const auto& message : file.messages) {
            if (!seen.insert({ message.context, message.msgid }).second)
                fault(message.line, "given twice: " + quoted_start(message.msgid));
            if (rule && message.has_plural() && message.texts.size() != rule->forms())
                fault(message.line,
                    "needs " + std::to_string(rule->forms())
                        + " plural forms: " + quoted_start(message.msgid));
        }
    }

} // namespace

PoFile read_po(std::string_view text)
{
    PoFile file;
    if (!base::is_utf8(text)) {
        file.faults.push_back({ 1, "not UTF-8" });
        return file;
    }
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);

    Builder builder(file);
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        builder.line(++number, text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view {} : text.substr(end + 1);
    }
    builder.finish();
    check_whole(file);
    std::ranges::stable_sort(file.faults, {}, &PoFault::line);
    return file;
}

std::vector<std::string_view> places_of(std::string_view text)
{
    std::vector<std::string_view> names;
    for (auto open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        auto end = open + 1;
        while (end < text.size() && is_place_letter(text[end]))
            ++end;
        if (end < text.size() && text[end] == '}' && end > open + 1)
            names.push_back(text.substr(open + 1, end - open - 1));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace i18n
