#include "i18n/tr.hpp"

#include "i18n/catalog.hpp"

#include <atomic>

namespace i18n {

namespace {

    // Screens say tr("...") some thousand times; handing a language to each of them
    // would hide what they say. Workers may read it, hence atomic.
    std::atomic<const Catalog*> s_catalog { nullptr };

    const Catalog* catalog() { return s_catalog.load(std::memory_order_acquire); }

} // namespace

std::string_view tr(std::string_view msgid) { return trc({}, msgid); }

std::string_view trc(std::string_view context, std::string_view msgid)
{
    const auto* const current = catalog();
    const auto* const found = current ? current->find(context, msgid) : nullptr;
    return found ? std::string_view(*found) : msgid;
}

std::string_view trn(std::string_view one, std::string_view many, std::size_t count)
{
    const auto* const current = catalog();
    const auto* const found = current ? current->find_plural(one, many, count) : nullptr;
    if (found)
        return *found;
    return count == 1 ? one : many;
}

std::string fill(std::string_view text, std::initializer_list<Place> places)
{
    std::string filled;
    filled.reserve(text.size() + 32);
    while (!text.empty()) {
        const auto open = text.find('{');
        filled.append(text.substr(0, open));
        if (open == std::string_view::npos)
            break;
        text.remove_prefix(open);
        const auto close = text.find('}');
        const auto name
            = close == std::string_view::npos ? std::string_view {} : text.substr(1, close - 1);
        const Place* found = nullptr;
        for (const auto& place : places) {
            if (!name.empty() && place.name == name)
                found = &place;
        }
        // A brace that opens no place is only a brace.
        filled.append(found ? found->value : text.substr(0, 1));
        text.remove_prefix(found ? close + 1 : 1);
    }
    return filled;
}

std::string_view language()
{
    const auto* const current = catalog();
    return current ? std::string_view(current->code()) : std::string_view("en");
}

void set_current_catalog(const Catalog* new_catalog)
{
    s_catalog.store(new_catalog, std::memory_order_release);
}

} // namespace i18n
