#pragma once

#include "content/carried_directory.hpp"
#include "content/library.hpp"
#include "content/method_text.hpp"
#include "content/source_file.hpp"
#include "domain/loaded_directory.hpp"
#include "domain/method_index.hpp"

#include <map>
#include <memory>
#include <optional>
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
    /// of_the_program: what a content folder was laid over; empty when none was. What the folder
    /// says of its own checks and reviews is then shown as the word of whoever made it.
    explicit Shelf(std::vector<content::SourceFile> files,
        std::vector<content::SourceFile> of_the_program = {});

    void use_language(std::string_view code);
    /// Languages there is content for.
    std::vector<std::string> languages() const;

    const domain::MethodIndex& method();
    const content::MethodText& texts();
    const content::Library& library();

    /// Shows this directory in every language instead of the one of the files; nothing: that one
    /// again. What pointed into the directory that was shown is void, the rest of a library stays
    /// where it is. A directory with faults is not shown.
    void use_directory(std::optional<domain::LoadedDirectory> directory);
    /// One was given and does not go with the content of this program (any more).
    bool is_directory_refused();
    /// Parsed for the language in use, whatever is shown; with its faults under this name.
    content::CarriedDirectory carried(std::string_view name, base::ByteView file);
    /// The directory of the files, whatever is shown.
    const content::Directory& built_in_directory();

private:
    struct Volume {
        std::unique_ptr<content::MethodText> texts;
        std::unique_ptr<content::Library> library;
        std::unique_ptr<content::Directory> own; ///< that one, while another is shown
        bool refused { false };
    };
    void lay_directory_over(Volume& volume);
    static void take_directory_back(Volume& volume);
    void mark_what_is_claimed(content::Library& library) const;
    void load_method(const std::string& language);

    std::vector<content::SourceFile> m_files;
    std::vector<content::SourceFile> m_of_the_program;
    std::optional<domain::LoadedDirectory> m_directory;
    std::string m_language { "es" };
    std::unique_ptr<domain::MethodIndex> m_method;
    std::map<std::string, Volume, std::less<>> m_volumes;
};

} // namespace app
