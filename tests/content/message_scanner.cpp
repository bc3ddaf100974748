#include "message_scanner.hpp"

#include "i18n/po_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>

namespace test {

namespace {

    bool is_name_letter(char letter)
    {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9') || letter == '_';
    }

    struct Token {
        enum class Kind { Name, Text, Sign } kind { Kind::Sign };
        std::string text;
        int line { 0 };
    };

    /// C++ seen as names, strings and signs: all that finding messages needs.
    class Tokens {
    public:
        Tokens(std::string_view code, std::string_view file, std::vector<SourceFault>& faults)
            : m_rest(code)
            , m_file(file)
            , m_faults(faults)
        {
        }

        std::vector<Token> all()
        {
            std::vector<Token> tokens;
            while (!m_rest.empty()) {
                if (auto token = next()) {
                    // Strings in pieces are one string.
                    if (token->kind == Token::Kind::Text && !tokens.empty()
                        && tokens.back().kind == Token::Kind::Text)
                        tokens.back().text += token->text;
                    else
                        tokens.push_back(std::move(*token));
                }
            }
            return tokens;
        }

    private:
        void drop(std::size_t count)
        {
            count = std::min(count, m_rest.size());
            m_line += static_cast<int>(std::ranges::count(m_rest.substr(0, count), '\n'));
            m_rest.remove_prefix(count);
        }

        void drop_to_after(std::string_view end, std::size_t from)
        {
            const auto at = m_rest.find(end, from);
            drop(at == std::string_view::npos ? m_rest.size() : at + end.size());
        }

        std::optional<Token> next()
        {
            const char first = m_rest.front();
            const int line = m_line;
            if (m_rest.starts_with("//")) {
                drop_to_after("\n", 0);
            } else if (m_rest.starts_with("/*")) {
                drop_to_after("*/", 2);
            } else if (m_rest.starts_with("R\"")) {
                const auto open = m_rest.find('(');
                drop_to_after(")" + std::string(m_rest.substr(2, open - 2)) + "\"", open);
                return Token { Token::Kind::Sign, "R", line };
            } else if (first == '"') {
                return Token { Token::Kind::Text, string(), line };
            } else if (first == '\'') {
                drop(m_rest.size() > 1 && m_rest[1] == '\\' ? 2 : 1);
                drop_to_after("'", 1);
            } else if (is_name_letter(first)) {
                std::size_t length = 0;
                // A quote between digits (10'000) belongs to the number.
                while (length < m_rest.size()
                    && (is_name_letter(m_rest[length])
                        || (m_rest[length] == '\'' && first >= '0' && first <= '9')))
                    ++length;
                std::string name(m_rest.substr(0, length));
                drop(length);
                return Token { Token::Kind::Name, std::move(name), line };
            } else {
                drop(1);
                if (first != ' ' && first != '\n' && first != '\t' && first != '\r')
                    return Token { Token::Kind::Sign, std::string(1, first), line };
            }
            return std::nullopt;
        }

        std::string string()
        {
            std::string text;
            drop(1);
            while (!m_rest.empty() && m_rest.front() != '"' && m_rest.front() != '\n') {
                if (m_rest.front() == '\\' && m_rest.size() > 1) {
                    escape(text);
                } else {
                    text.push_back(m_rest.front());
                    drop(1);
                }
            }
            drop(1);
            return text;
        }

        void escape(std::string& text)
        {
            const char letter = m_rest[1];
            if (letter == 'x') {
                std::size_t length = 2;
                unsigned value = 0;
                while (length < m_rest.size()
                    && std::isxdigit(static_cast<unsigned char>(m_rest[length])) != 0) {
                    value = value * 16
                        + static_cast<unsigned>(
                            std::stoi(std::string(1, m_rest[length]), nullptr, 16));
                    ++length;
                }
                text.push_back(static_cast<char>(value));
                drop(length);
                return;
            }
            text.push_back(letter == 'n' ? '\n' : letter == 't' ? '\t' : letter);
            drop(2);
        }

        std::string_view m_rest;
        std::string_view m_file;
        std::vector<SourceFault>& m_faults;
        int m_line { 1 };
    };

    bool is_sign(const Token& token, char sign)
    {
        return token.kind == Token::Kind::Sign && token.text.front() == sign;
    }

    /// The strings of a call whose opening bracket stands at `open`, as far as they
    /// stand alone between commas. Anything else ends the list.
    std::vector<std::string> texts_of_call(const std::vector<Token>& tokens, std::size_t open)
    {
        std::vector<std::string> texts;
        for (auto at = open + 1; at + 1 < tokens.size() && tokens[at].kind == Token::Kind::Text;
             at += 2) {
            if (!is_sign(tokens[at + 1], ',') && !is_sign(tokens[at + 1], ')'))
                break;
            texts.push_back(tokens[at].text);
            if (is_sign(tokens[at + 1], ')'))
                break;
        }
        return texts;
    }

    std::size_t end_of_call(const std::vector<Token>& tokens, std::size_t open)
    {
        int depth = 0;
        for (auto at = open; at < tokens.size(); ++at) {
            if (is_sign(tokens[at], '('))
                ++depth;
            else if (is_sign(tokens[at], ')') && --depth == 0)
                return at;
        }
        return tokens.size();
    }

    /// After fill( tr(...) ) come ", { { "name", value }, ... }": the names.
    std::optional<std::vector<std::string>> places_after(
        const std::vector<Token>& tokens, std::size_t end)
    {
        if (end + 2 >= tokens.size() || !is_sign(tokens[end + 1], ',')
            || !is_sign(tokens[end + 2], '{'))
            return std::nullopt;
        std::vector<std::string> names;
        int depth = 0;
        for (auto at = end + 2; at < tokens.size(); ++at) {
            if (is_sign(tokens[at], '{')) {
                if (++depth == 2 && at + 1 < tokens.size()
                    && tokens[at + 1].kind == Token::Kind::Text)
                    names.push_back(tokens[at + 1].text);
            } else if (is_sign(tokens[at], '}') && --depth == 0) {
                break;
            }
        }
        std::ranges::sort(names);
        return names;
    }

    void check_places(const SourceMessage& message, std::vector<SourceFault>& faults)
    {
        std::set<std::string> needed;
        for (const auto& text : { message.msgid, message.msgid_plural }) {
            for (const auto place : i18n::places_of(text))
                needed.emplace(place);
        }
        if (message.is_filled
            && std::set<std::string>(message.places.begin(), message.places.end()) != needed)
            faults.push_back({ message.file, message.line,
                "fill() does not give the places of \"" + message.msgid + "\"" });
    }

    std::string escaped(std::string_view text)
    {
        std::string safe;
        for (const char letter : text) {
            if (letter == '\n')
                safe += "\\n";
            else if (letter == '\t')
                safe += "\\t";
            else if (letter == '"' || letter == '\\')
                safe.append("\\").push_back(letter);
            else
                safe.push_back(letter);
        }
        return safe;
    }

} // namespace

SourceMessages scan_messages(std::string_view code, std::string_view file)
{
    SourceMessages found;
    const auto tokens = Tokens(code, file, found.faults).all();
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const auto& name = tokens[at];
        if (name.kind != Token::Kind::Name || !is_sign(tokens[at + 1], '('))
            continue;
        const bool with_context = name.text == "trc";
        const bool plural = name.text == "trn";
        if (!with_context && !plural && name.text != "tr" && name.text != "tr_later")
            continue;

        const auto fault = [&](std::string what) {
            found.faults.push_back({ std::string(file), name.line, std::move(what) });
        };
        const auto texts = texts_of_call(tokens, at + 1);
        if (texts.empty()) {
            if (at + 2 < tokens.size() && is_sign(tokens[at + 2], 'R'))
                fault(name.text + "() with a raw string: write it in pieces");
            if (plural && tokens[at + 2].text != "std")
                fault("trn() needs its two texts in place: nothing else finds them");
            continue; // A declaration, or a text that tr_later() marked elsewhere.
        }
        if (texts.size() < (with_context || plural ? 2u : 1u)) {
            fault(name.text + "() needs two texts");
            continue;
        }

        SourceMessage message;
        message.file = file;
        message.line = name.line;
        message.context = with_context ? texts[0] : "";
        message.msgid = with_context ? texts[1] : texts[0];
        message.msgid_plural = plural ? texts[1] : "";
        if (message.msgid.empty())
            fault("a text without words");

        auto before = at;
        while (before >= 2 && is_sign(tokens[before - 1], ':'))
            before -= before >= 3 && tokens[before - 3].kind == Token::Kind::Name ? 3 : 2;
        if (before >= 2 && is_sign(tokens[before - 1], '(') && tokens[before - 2].text == "fill") {
            if (const auto places = places_after(tokens, end_of_call(tokens, at + 1))) {
                message.places = *places;
                message.is_filled = true;
            }
        }
        check_places(message, found.faults);
        found.messages.push_back(std::move(message));
    }
    return found;
}

SourceMessages scan_source_tree(const std::string& source_folder)
{
    namespace fs = std::filesystem;
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(source_folder + "/src")) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            paths.push_back(fs::relative(entry.path(), source_folder).generic_string());
    }
    std::ranges::sort(paths);

    SourceMessages all;
    for (const auto& path : paths) {
        std::ifstream file(source_folder + "/" + path, std::ios::binary);
        const std::string code { std::istreambuf_iterator<char>(file), {} };
        auto found = scan_messages(code, path);
        std::ranges::move(found.messages, std::back_inserter(all.messages));
        std::ranges::move(found.faults, std::back_inserter(all.faults));
    }
    return all;
}

std::string pot_text(const std::vector<SourceMessage>& messages)
{
    using Key = std::pair<std::string, std::string>;
    std::vector<SourceMessage> unique;
    std::map<Key, std::set<std::string>> files;
    for (const auto& message : messages) {
        auto& where = files[{ message.context, message.msgid }];
        if (where.empty())
            unique.push_back(message);
        where.insert(message.file);
    }

    std::ostringstream pot;
    pot << "# The texts of Ceiba's interface. Made from the code by the target update_messages.\n"
           "msgid \"\"\n"
           "msgstr \"\"\n"
           "\"Project-Id-Version: ceiba\\n\"\n"
           "\"Language: \\n\"\n"
           "\"MIME-Version: 1.0\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
           "\"Content-Transfer-Encoding: 8bit\\n\"\n"
           "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
           "\"X-Ceiba-Name: \\n\"\n";
    for (const auto& message : unique) {
        pot << '\n';
        // Files without line numbers: moving code must not make the template old.
        for (const auto& file : files[{ message.context, message.msgid }])
            pot << "#: " << file << '\n';
        if (!message.context.empty())
            pot << "msgctxt \"" << escaped(message.context) << "\"\n";
        pot << "msgid \"" << escaped(message.msgid) << "\"\n";
        if (message.msgid_plural.empty())
            pot << "msgstr \"\"\n";
        else
            pot << "msgid_plural \"" << escaped(message.msgid_plural)
                << "\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
    }
    return pot.str();
}

} // namespace test
