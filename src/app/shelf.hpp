#pragma once

#include "content/library.hpp"
#include "content/method_text.hpp"
#include "content/source_file.hpp"
#include "domain/method_index.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Guides, cards, directory and the words of the method in the language in use. A language
/// is read when it is first asked for. The structure of the method is one for all.
class Shelf {
public:
    /// The bytes must outlive the shelf. Content that has faults is a bug here: it was
    /// checked by `check-content`; a language without its own content shows Spanish.
    explicit Shelf(std::vector<content::SourceFile> files);

    void use_language(std::string_view code);
    /// Languages there is content for.
    std::vector<std::string> languages() const;

    const domain::MethodIndex& method();
    const content::MethodText& texts();
    const content::Library& library();

private:
    struct Volume {
        std::unique_ptr<content::MethodText> texts;
        std::unique_ptr<content::Library> library;
    };
    void load_method(const std::string& language);

    std::vector<content::SourceFile> m_files;
    std::string m_language { "es" };
    std::unique_ptr<domain::MethodIndex> m_method;
    std::map<std::string, Volume, std::less<>> m_volumes;
};

} // namespace app
