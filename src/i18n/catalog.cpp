#include "i18n/catalog.hpp"

#include <functional>
#include <utility>

namespace i18n {

std::size_t Catalog::KeyHash::operator()(const Key& key) const
{
    const std::hash<std::string_view> hash;
    return hash(key.msgid) * 31 + hash(key.context);
}

base::Result<Catalog> Catalog::create(std::string_view code, std::string_view po_text)
{
    auto file = read_po(po_text);
    if (!file.faults.empty()) {
        const auto& fault = file.faults.front();
        return base::fail(base::ErrorCode::ContentFault,
            std::string(code) + ".po:" + std::to_string(fault.line) + ": " + fault.what);
    }

    Catalog catalog;
    catalog.m_code = code;
    catalog.m_name = std::move(file.header.name);
    catalog.m_plural = TRY(PluralRule::parse(file.header.plural_forms));
    catalog.m_messages = std::move(file.messages);
    for (std::size_t i = 0; i < catalog.m_messages.size(); ++i) {
        const auto& message = catalog.m_messages[i];
        if (!message.fuzzy)
            catalog.m_index.emplace(Key { message.context, message.msgid }, i);
    }
    return catalog;
}

const std::string* Catalog::find(std::string_view context, std::string_view msgid) const
{
    const auto found = m_index.find({ context, msgid });
    if (found == m_index.end())
        return nullptr;
    const auto& text = m_messages[found->second].texts.front();
    return text.empty() ? nullptr : &text;
}

const std::string* Catalog::find_plural(
    std::string_view one, std::string_view many, std::size_t count) const
{
    const auto found = m_index.find({ {}, one });
    if (found == m_index.end())
        return nullptr;
    const auto& message = m_messages[found->second];
    if (message.msgid_plural != many)
        return nullptr;
    const auto& text = message.texts[m_plural.form_for(count)];
    return text.empty() ? nullptr : &text;
}

} // namespace i18n
