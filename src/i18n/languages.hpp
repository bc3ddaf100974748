#pragma once

#include "base/result.hpp"
#include "i18n/catalog.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace i18n {

/// A language file as it is embedded: "es" and the text of es.po.
struct LanguageSource {
    std::string code;
    std::string_view po_text;
};

struct LanguageName {
    std::string code; ///< "es"
    std::string name; ///< "Español", as its speakers say it
};

/// The languages of this program and which one is in use. English is built in;
/// the others are the PO files it is given. main.cpp makes one and keeps it to
/// the end; when it goes, tr() answers in English.
class Languages {
public:
    /// Fails with ContentFault when a file has a fault. Starts in English.
    static base::Result<Languages> create(const std::vector<LanguageSource>& sources);
    /// English alone, for tests and for the day everything else failed.
    Languages() = default;
    ~Languages();
    Languages(Languages&&) noexcept;
    Languages& operator=(Languages&&) = delete;

    /// By name, English among them.
    std::vector<LanguageName> list() const;
    bool knows(std::string_view code) const;
    /// From here on tr() answers in this language. An unknown code changes nothing.
    bool use(std::string_view code);
    std::string_view current() const;

private:
    std::vector<std::unique_ptr<Catalog>> m_catalogs;
    const Catalog* m_current { nullptr };
};

/// What the system's settings ask for, as POSIX orders them: the first that is not
/// empty. Spanish unless it is a language we have; "C" and "POSIX" say nothing.
std::string language_of_system(const Languages& languages, std::string_view lc_all,
    std::string_view lc_messages, std::string_view lang);

} // namespace i18n
