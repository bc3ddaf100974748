#include "i18n/plural_rule.hpp"

#include <limits>
#include <optional>
#include <string>

namespace i18n {

namespace {

    constexpr std::size_t MAX_FORMS = 10;
    constexpr std::size_t MAX_NUMBER = 1'000'000;
    constexpr std::size_t MAX_NODES = 200;
    constexpr int MAX_DEPTH = 40;

    bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
    bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }

} // namespace

/// Recursive descent over the C expression. The tree is kept, so a count costs no parsing.
class PluralParser {
public:
    using Operation = PluralRule::Operation;
    using Place = std::optional<std::size_t>;

    PluralParser(std::string_view text, std::vector<PluralRule::Node>& nodes)
        : m_rest(text)
        , m_nodes(nodes)
    {
    }

    bool parse()
    {
        const auto root = choose();
        skip_spaces();
        // The root must be the last node, which evaluate() starts from.
        return root && *root + 1 == m_nodes.size() && m_rest.empty();
    }

private:
    struct Level {
        std::string_view sign;
        Operation operation;
    };

    void skip_spaces()
    {
        while (!m_rest.empty() && is_space(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    bool take(std::string_view sign)
    {
        skip_spaces();
        if (m_rest.substr(0, sign.size()) != sign)
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    Place add(PluralRule::Node node)
    {
        if (m_nodes.size() >= MAX_NODES)
            return std::nullopt;
        m_nodes.push_back(node);
        return m_nodes.size() - 1;
    }

    Place choose()
    {
        if (++m_depth > MAX_DEPTH)
            return std::nullopt;
        auto result = binary(0);
        if (result && take("?")) {
            const auto when_true = choose();
            if (!when_true || !take(":"))
                return std::nullopt;
            const auto when_false = choose();
            if (!when_false)
                return std::nullopt;
            result = add({ Operation::Choose, 0, *result, *when_true, *when_false });
        }
        --m_depth;
        return result;
    }

    /// Levels from the loosest to the tightest, as in C.
    Place binary(std::size_t level)
    {
        static const std::vector<std::vector<Level>> LEVELS {
            { { "||", Operation::Or } },
            { { "&&", Operation::And } },
            { { "==", Operation::Equal }, { "!=", Operation::NotEqual } },
            { { "<=", Operation::AtMost }, { ">=", Operation::AtLeast }, { "<", Operation::Less },
                { ">", Operation::Greater } },
            { { "+", Operation::Add }, { "-", Operation::Subtract } },
            { { "*", Operation::Multiply }, { "/", Operation::Divide },
                { "%", Operation::Modulo } },
        };
        if (level == LEVELS.size())
            return single();
        auto left = binary(level + 1);
        while (left) {
            const Level* found = nullptr;
            for (const auto& candidate : LEVELS[level]) {
                if (take(candidate.sign)) {
                    found = &candidate;
                    break;
                }
            }
            if (!found)
                break;
            const auto right = binary(level + 1);
            if (!right)
                return std::nullopt;
            left = add({ found->operation, 0, *left, *right, 0 });
        }
        return left;
    }

    Place single()
    {
        if (++m_depth > MAX_DEPTH)
            return std::nullopt;
        Place result;
        if (take("!")) {
            if (const auto inner = single())
                result = add({ Operation::Not, 0, *inner, 0, 0 });
        } else if (take("(")) {
            result = choose();
            if (!take(")"))
                result.reset();
        } else if (take("n")) {
            result = add({ Operation::Count, 0, 0, 0, 0 });
        } else {
            result = number();
        }
        --m_depth;
        return result;
    }

    Place number()
    {
        skip_spaces();
        if (m_rest.empty() || !is_digit(m_rest.front()))
            return std::nullopt;
        std::size_t value = 0;
        while (!m_rest.empty() && is_digit(m_rest.front())) {
            value = value * 10 + static_cast<std::size_t>(m_rest.front() - '0');
            if (value > MAX_NUMBER)
                return std::nullopt;
            m_rest.remove_prefix(1);
        }
        return add({ Operation::Number, value, 0, 0, 0 });
    }

    std::string_view m_rest;
    std::vector<PluralRule::Node>& m_nodes;
    int m_depth { 0 };
};

base::Result<PluralRule> PluralRule::parse(std::string_view plural_forms)
{
    const auto fault = [] {
        return base::fail(base::ErrorCode::ContentFault,
            "Plural-Forms is not \"nplurals=N; plural=EXPRESSION;\"");
    };
    const auto skip = [&plural_forms](std::string_view word) {
        while (!plural_forms.empty() && is_space(plural_forms.front()))
            plural_forms.remove_prefix(1);
        if (plural_forms.substr(0, word.size()) != word)
            return false;
        plural_forms.remove_prefix(word.size());
        return true;
    };

    PluralRule rule;
    rule.m_forms = 0;
    if (!skip("nplurals") || !skip("=") || !skip(""))
        return fault();
    while (!plural_forms.empty() && is_digit(plural_forms.front()) && rule.m_forms <= MAX_FORMS) {
        rule.m_forms = rule.m_forms * 10 + static_cast<std::size_t>(plural_forms.front() - '0');
        plural_forms.remove_prefix(1);
    }
    if (rule.m_forms == 0 || rule.m_forms > MAX_FORMS)
        return fault();
    if (!skip(";") || !skip("plural") || !skip("="))
        return fault();

    const auto end = plural_forms.find(';');
    if (end == std::string_view::npos
        || plural_forms.find_first_not_of(" \t\n", end + 1) != std::string_view::npos)
        return fault();
    if (!PluralParser(plural_forms.substr(0, end), rule.m_nodes).parse())
        return fault();
    return rule;
}

std::size_t PluralRule::form_for(std::size_t count) const
{
    const std::size_t form
        = m_nodes.empty() ? (count != 1 ? 1 : 0) : evaluate(m_nodes.size() - 1, count);
    return form < m_forms ? form : m_forms - 1;
}

std::size_t PluralRule::evaluate(std::size_t node, std::size_t count) const
{
    const Node& at = m_nodes[node];
    const auto first = [&] { return evaluate(at.first, count); };
    const auto second = [&] { return evaluate(at.second, count); };
    constexpr auto NONSENSE = std::numeric_limits<std::size_t>::max();

    switch (at.operation) {
    case Operation::Number:
        return at.number;
    case Operation::Count:
        return count;
    case Operation::Not:
        return first() == 0;
    case Operation::Choose:
        return first() != 0 ? second() : evaluate(at.third, count);
    case Operation::Or:
        return first() != 0 || second() != 0;
    case Operation::And:
        return first() != 0 && second() != 0;
    case Operation::Equal:
        return first() == second();
    case Operation::NotEqual:
        return first() != second();
    case Operation::Less:
        return first() < second();
    case Operation::Greater:
        return first() > second();
    case Operation::AtMost:
        return first() <= second();
    case Operation::AtLeast:
        return first() >= second();
    case Operation::Add:
        return first() + second();
    case Operation::Subtract:
        return first() - second();
    case Operation::Multiply:
        return first() * second();
    case Operation::Divide: {
        const auto divisor = second();
        return divisor == 0 ? NONSENSE : first() / divisor;
    }
    case Operation::Modulo: {
        const auto divisor = second();
        return divisor == 0 ? NONSENSE : first() % divisor;
    }
    }
    return NONSENSE;
}

} // namespace i18n
