#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace i18n {

/// Which plural form a count takes, as a PO header writes it:
/// "nplurals=2; plural=(n != 1);". The expression is that of the gettext manual:
/// integers, n, ?: || && == != < > <= >= + - * / % ! and brackets.
class PluralRule {
public:
    /// One form for 1, another for the rest, as English and Spanish have it.
    PluralRule() = default;
    static base::Result<PluralRule> parse(std::string_view plural_forms);

    std::size_t forms() const { return m_forms; }
    /// Always below forms(): a rule that gives more is answered with the last form.
    std::size_t form_for(std::size_t count) const;

private:
    friend class PluralParser;

    enum class Operation {
        Number,
        Count,
        Not,
        Choose,
        Or,
        And,
        Equal,
        NotEqual,
        Less,
        Greater,
        AtMost,
        AtLeast,
        Add,
        Subtract,
        Multiply,
        Divide,
        Modulo
    };
    struct Node {
        Operation operation { Operation::Number };
        std::size_t number { 0 };
        std::size_t first { 0 };
        std::size_t second { 0 };
        std::size_t third { 0 };
    };
    std::size_t evaluate(std::size_t node, std::size_t count) const;

    std::size_t m_forms { 2 };
    std::vector<Node>
        m_nodes; ///< Children stand before parents; the last is the root. Empty: n != 1.
};

} // namespace i18n
