#pragma once

#include "base/result.hpp"
#include "i18n/plural_rule.hpp"
#include "i18n/po_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace i18n {

/// One language: every translated message, found by context and English text.
class Catalog {
public:
    /// Reads a PO file. The first fault is the error: ContentFault, "es.po:12: ...".
    static base::Result<Catalog> create(std::string_view code, std::string_view po_text);

    Catalog(Catalog&&) = default;
    Catalog& operator=(Catalog&&) = default;
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    const std::string& code() const { return m_code; }
    /// The language's name for itself, from the X-Ceiba-Name header.
    const std::string& name() const { return m_name; }

    /// Null when there is no translation. A message without context has context "".
    const std::string* find(std::string_view context, std::string_view msgid) const;
    const std::string* find_plural(
        std::string_view one, std::string_view many, std::size_t count) const;

private:
    struct Key {
        std::string_view context;
        std::string_view msgid;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };

    Catalog() = default;

    std::string m_code;
    std::string m_name;
    PluralRule m_plural;
    std::vector<PoMessage> m_messages;
    /// Keys point into m_messages, which never changes after create().
    std::unordered_map<Key, std::size_t, KeyHash> m_index;
};

} // namespace i18n
