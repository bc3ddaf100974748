#include "i18n/languages.hpp"

#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace i18n {

namespace {

    constexpr std::string_view ENGLISH = "en";
    constexpr std::string_view DEFAULT_LANGUAGE = "es";

} // namespace

base::Result<Languages> Languages::create(const std::vector<LanguageSource>& sources)
{
    Languages languages;
    for (const auto& source : sources) {
        auto catalog = TRY(Catalog::create(source.code, source.po_text));
        if (languages.knows(source.code))
            return base::fail(
                base::ErrorCode::ContentFault, source.code + ".po: language given twice");
        languages.m_catalogs.push_back(std::make_unique<Catalog>(std::move(catalog)));
    }
    return languages;
}

Languages::Languages(Languages&& other) noexcept
    : m_catalogs(std::move(other.m_catalogs))
    , m_current(std::exchange(other.m_current, nullptr))
{
}

Languages::~Languages()
{
    if (m_current)
        set_current_catalog(nullptr);
}

std::vector<LanguageName> Languages::list() const
{
    std::vector<LanguageName> names { { std::string(ENGLISH), "English" } };
    for (const auto& catalog : m_catalogs)
        names.push_back({ catalog->code(), catalog->name() });
    std::ranges::sort(names, {}, &LanguageName::name);
    return names;
}

bool Languages::knows(std::string_view code) const
{
    return code == ENGLISH || std::ranges::any_of(m_catalogs, [code](const auto& catalog) {
        return catalog->code() == code;
    });
}

bool Languages::use(std::string_view code)
{
    if (!knows(code))
        return false;
    const auto found = std::ranges::find_if(
        m_catalogs, [code](const auto& catalog) { return catalog->code() == code; });
    m_current = found == m_catalogs.end() ? nullptr : found->get();
    set_current_catalog(m_current);
    return true;
}

std::string_view Languages::current() const
{
    return m_current ? std::string_view(m_current->code()) : ENGLISH;
}

std::string language_for(const Languages& languages, const std::vector<std::string>& preferred)
{
    for (const auto& setting : preferred) {
        const auto code = setting.substr(0, setting.find_first_of("_-.@"));
        if (languages.knows(code))
            return code;
    }
    return std::string(languages.knows(DEFAULT_LANGUAGE) ? DEFAULT_LANGUAGE : ENGLISH);
}

} // namespace i18n
