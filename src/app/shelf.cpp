#include "app/shelf.hpp"

#include "base/assert.hpp"
#include "content/method_loader.hpp"

#include <algorithm>
#include <utility>

namespace app {

Shelf::Shelf(std::vector<content::SourceFile> files) : m_files(std::move(files)) { }

std::vector<std::string> Shelf::languages() const { return content::library_languages(m_files); }

void Shelf::use_language(std::string_view code)
{
    const auto known = languages();
    m_language = std::ranges::find(known, code) != known.end() ? std::string(code) : "es";
}

void Shelf::load_method(const std::string& language)
{
    auto loaded = content::load_method(m_files, language);
    CEIBA_ASSERT(loaded.faults.empty());
    if (!m_method)
        m_method = std::make_unique<domain::MethodIndex>(std::move(loaded.method));
    m_volumes[language].texts = std::make_unique<content::MethodText>(std::move(loaded.text));
}

const domain::MethodIndex& Shelf::method()
{
    if (!m_method)
        load_method(m_language);
    return *m_method;
}

const content::MethodText& Shelf::texts()
{
    if (!m_volumes[m_language].texts)
        load_method(m_language);
    return *m_volumes[m_language].texts;
}

const content::Library& Shelf::library()
{
    auto& volume = m_volumes[m_language];
    if (!volume.library) {
        auto loaded = content::load_library(m_files, m_language);
        volume.library = std::make_unique<content::Library>(std::move(loaded.library));
    }
    return *volume.library;
}

} // namespace app
