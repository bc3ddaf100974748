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

/// The first language we have among what the system was set to, best first ("es_GT",
/// "en"). Spanish when there is none.
std::string language_for(const Languages& languages, const std::vector<std::string>& preferred);

} // namespace i18n
