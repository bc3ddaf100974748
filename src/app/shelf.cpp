#include "app/shelf.hpp"

#include "base/assert.hpp"
#include "content/method_loader.hpp"

#include <algorithm>
#include <utility>

namespace app {

Shelf::Shelf(
    std::vector<content::SourceFile> files, std::vector<content::SourceFile> of_the_program)
    : m_files(std::move(files))
    , m_of_the_program(std::move(of_the_program))
{
}

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
        if (!m_of_the_program.empty())
            mark_what_is_claimed(*volume.library);
        lay_directory_over(volume);
    }
    return *volume.library;
}

void Shelf::mark_what_is_claimed(content::Library& library) const
{
    const auto known = content::library_languages(m_of_the_program);
    const auto has = std::ranges::find(known, m_language) != known.end();
    const auto ours
        = content::load_library(m_of_the_program, has ? m_language : std::string("es")).library;
    library.from_folder = true;
    content::mark_claims(library.directory, ours.directory);
    library.glossary_review.claimed = library.glossary_review != ours.glossary_review
        || library.glossary_updated != ours.glossary_updated;
    for (auto& guide : library.guides) {
        const auto* same = content::find_guide(ours, guide.id);
        guide.review.claimed = !same || guide.review != same->review;
    }
    for (auto& card : library.cards) {
        const auto* same = content::find_card(ours, card.id);
        card.review.claimed = !same || card.review != same->review;
    }
}

// --- A directory she loaded ----------------------------------------------------------------

content::CarriedDirectory Shelf::carried(std::string_view name, base::ByteView file)
{
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    library();
    auto& volume = m_volumes[m_language];
    if (!volume.own)
        return content::parse_carried_directory(name, text, languages(), *volume.library);
    // It is held against what the program brought, never against another that was loaded.
    std::swap(volume.library->directory, *volume.own);
    auto read = content::parse_carried_directory(name, text, languages(), *volume.library);
    std::swap(volume.library->directory, *volume.own);
    return read;
}

void Shelf::lay_directory_over(Volume& volume)
{
    volume.refused = false;
    if (!m_directory)
        return;
    const std::string_view text(
        reinterpret_cast<const char*>(m_directory->file->data()), m_directory->file->size());
    auto read
        = content::parse_carried_directory("directory.toml", text, languages(), *volume.library);
    volume.refused = !read.faults.empty();
    if (volume.refused)
        return;
    volume.own = std::make_unique<content::Directory>(
        std::exchange(volume.library->directory, std::move(read.directory)));
    volume.library->directory_loaded = m_directory->loaded;
}

void Shelf::take_directory_back(Volume& volume)
{
    if (volume.own)
        volume.library->directory = std::move(*volume.own);
    volume.own.reset();
    volume.refused = false;
    if (volume.library)
        volume.library->directory_loaded.reset();
}

void Shelf::use_directory(std::optional<domain::LoadedDirectory> directory)
{
    m_directory = std::move(directory);
    for (auto& [language, volume] : m_volumes) {
        take_directory_back(volume);
        if (volume.library)
            lay_directory_over(volume);
    }
}

bool Shelf::is_directory_refused()
{
    library();
    return m_volumes[m_language].refused;
}

const content::Directory& Shelf::built_in_directory()
{
    const auto& present = library();
    const auto& volume = m_volumes[m_language];
    return volume.own ? *volume.own : present.directory;
}

} // namespace app
