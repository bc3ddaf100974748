#pragma once

#include "base/date.hpp"
#include "content/library.hpp"
#include "paper/document.hpp"

namespace paper {

/// A guide as a booklet, in the language of the library: review status and date, what the
/// marks mean, contents when it is long, then every part, and at the end the telephones it
/// names with how sure each is on that day, and the sources its marks lead to.
Document guide_document(
    const content::Guide& guide, const content::Library& library, base::Date today);

} // namespace paper
