#include "content/toml_reader.hpp"

#include "content/words.hpp"

namespace content {

TomlReader::TomlReader(std::string_view file, const TomlNode& table, Faults& faults)
    : m_file(file)
    , m_table(table)
    , m_faults(faults)
{
}

std::string TomlReader::text(std::string_view key, Needed needed)
{
    const auto* node = take(key, TomlNode::Kind::Text, needed, "a text");
    if (!node)
        return {};
    if (needed == Needed::Yes && node->text.empty())
        fault(node->line, "\"" + std::string(key) + "\" is empty");
    if (const auto problem = problem_of_text(node->text); !problem.empty())
        fault(node->line, "\"" + std::string(key) + "\" " + problem);
    return node->text;
}

int TomlReader::integer(std::string_view key, Needed needed)
{
    const auto* node = take(key, TomlNode::Kind::Integer, needed, "a whole number");
    if (!node)
        return 0;
    if (node->integer < 0 || node->integer > 1'000'000) {
        fault(node->line, "\"" + std::string(key) + "\" is out of range");
        return 0;
    }
    return static_cast<int>(node->integer);
}

double TomlReader::number(std::string_view key, double least, double most, Needed needed)
{
    const auto* node = m_table.find(key);
    const bool whole = node && node->kind == TomlNode::Kind::Integer;
    node = take(key, whole ? TomlNode::Kind::Integer : TomlNode::Kind::Number, needed, "a number");
    if (!node)
        return least;
    if (!(node->number >= least && node->number <= most)) {
        fault(node->line, "\"" + std::string(key) + "\" is out of range");
        return least;
    }
    return node->number;
}

bool TomlReader::truth(std::string_view key)
{
    const auto* node = take(key, TomlNode::Kind::Truth, Needed::No, "true or false");
    return node && node->truth;
}

std::vector<std::string> TomlReader::texts(std::string_view key, Needed needed)
{
    std::vector<std::string> result;
    const auto* list = take(key, TomlNode::Kind::List, needed, "a list of texts");
    if (!list)
        return result;
    for (const auto& node : list->items) {
        if (node.kind != TomlNode::Kind::Text || node.text.empty()) {
            fault(node.line, "\"" + std::string(key) + "\" is a list of texts, none of them empty");
            continue;
        }
        if (const auto problem = problem_of_text(node.text); !problem.empty())
            fault(node.line, "\"" + std::string(key) + "\" " + problem);
        result.push_back(node.text);
    }
    return result;
}

std::vector<double> TomlReader::numbers(std::string_view key)
{
    std::vector<double> result;
    const auto* list = take(key, TomlNode::Kind::List, Needed::Yes, "a list of numbers");
    if (!list)
        return result;
    for (const auto& node : list->items) {
        if (node.kind != TomlNode::Kind::Integer && node.kind != TomlNode::Kind::Number)
            fault(node.line, "\"" + std::string(key) + "\" is a list of numbers");
        result.push_back(node.number);
    }
    return result;
}

std::vector<const TomlNode*> TomlReader::lists(std::string_view key)
{
    std::vector<const TomlNode*> result;
    const auto* list = take(key, TomlNode::Kind::List, Needed::Yes, "a list of lists");
    if (!list)
        return result;
    for (const auto& node : list->items) {
        if (node.kind == TomlNode::Kind::List)
            result.push_back(&node);
        else
            fault(node.line, "\"" + std::string(key) + "\" is a list of lists");
    }
    return result;
}

std::optional<base::Date> TomlReader::date(std::string_view key, Needed needed)
{
    const auto written = text(key, needed);
    if (written.empty())
        return std::nullopt;
    const auto date = base::parse_iso_date(written);
    if (!date)
        fault(line_of(key), "\"" + std::string(key) + "\" is not a day like 2026-05-12");
    return date;
}

Review TomlReader::review(std::string_view key, Needed needed)
{
    Review review;
    const auto* node = table(key, needed);
    if (!node)
        return review;
    TomlReader reader(m_file, *node, m_faults);
    if (!node->find("law") || !node->find("practice"))
        fault(node->line,
            "\"" + std::string(key) + "\" names law and practice, empty while nobody has read it");
    review.law = reader.date("law", Needed::No);
    review.practice = reader.date("practice", Needed::No);
    review.needs_health = node->find("health") != nullptr;
    review.health = reader.date("health", Needed::No);
    reader.expect_no_more();
    return review;
}

std::vector<Fact> TomlReader::facts(std::string_view key)
{
    std::vector<Fact> result;
    for (const auto& written : texts(key, Needed::No)) {
        if (auto fact = parse_fact(written))
            result.push_back(std::move(*fact));
        else
            fault(line_of(key), "not a fact mark: \"" + written + "\"");
    }
    return result;
}

std::vector<const TomlNode*> TomlReader::tables(std::string_view key)
{
    std::vector<const TomlNode*> result;
    const auto* list = take(key, TomlNode::Kind::List, Needed::No, "a list of tables");
    if (!list)
        return result;
    for (const auto& node : list->items) {
        if (node.kind == TomlNode::Kind::Table)
            result.push_back(&node);
        else
            fault(node.line, "\"" + std::string(key) + "\" is a list of tables");
    }
    return result;
}

const TomlNode* TomlReader::table(std::string_view key, Needed needed)
{
    return take(key, TomlNode::Kind::Table, needed, "a table");
}

void TomlReader::fault(int line, std::string what)
{
    m_faults.push_back({ m_file, line, std::move(what) });
}

int TomlReader::line_of(std::string_view key) const
{
    const auto* node = m_table.find(key);
    return node ? node->line : m_table.line;
}

void TomlReader::expect_no_more()
{
    for (const auto& [key, node] : m_table.fields) {
        if (!m_read.contains(key))
            fault(node.line, "nothing is called \"" + key + "\" here");
    }
}

const TomlNode* TomlReader::take(
    std::string_view key, TomlNode::Kind kind, Needed needed, const char* kind_name)
{
    m_read.emplace(key);
    const auto* node = m_table.find(key);
    if (!node) {
        if (needed == Needed::Yes)
            fault("\"" + std::string(key) + "\" is missing");
        return nullptr;
    }
    if (node->kind != kind) {
        fault(node->line, "\"" + std::string(key) + "\" must be " + kind_name);
        return nullptr;
    }
    return node;
}

} // namespace content
