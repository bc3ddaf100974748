#include "i18n/po_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace i18n {

namespace {

    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;

    Key key_of(const PoMessage& message)
    {
        return { message.context, message.msgid, message.msgid_plural };
    }

    bool is_translated(const PoMessage& message)
    {
        return !message.fuzzy
            && std::ranges::none_of(message.texts, [](const auto& text) { return text.empty(); });
    }

    std::string named(const PoMessage& message)
    {
        auto text = "\"" + message.msgid + "\"";
        if (!message.context.empty())
            text += " (" + message.context + ")";
        return text;
    }

} // namespace

std::vector<PoFault> check_language(
    std::string_view code, std::string_view po_text, std::string_view template_text)
{
    auto language = read_po(po_text);
    // The template's header is empty on purpose; only its messages matter here.
    const auto all = read_po(template_text);
    auto faults = std::move(language.faults);

    if (language.header.language != code)
        faults.push_back({ 1,
            "the header says Language: " + language.header.language + ", the file name "
                + std::string(code) });

    std::set<Key> wanted;
    for (const auto& message : all.messages)
        wanted.insert(key_of(message));

    std::set<Key> given;
    for (const auto& message : language.messages) {
        given.insert(key_of(message));
        if (!wanted.contains(key_of(message)))
            faults.push_back({ message.line, "the program does not say " + named(message) });
        else if (!is_translated(message))
            faults.push_back({ message.line, "not translated: " + named(message) });
    }
    for (const auto& message : all.messages) {
        if (!given.contains(key_of(message)))
            faults.push_back({ 0, "missing: " + named(message) });
    }
    std::ranges::stable_sort(faults, {}, &PoFault::line);
    return faults;
}

} // namespace i18n
