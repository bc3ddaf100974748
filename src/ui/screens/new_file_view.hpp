#pragma once

#include "app/models/new_file.hpp"
#include "ui/widgets/widgets.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ui {

/// What the pages of a new file have in common: a paper, a sealed file, what was opened.

/// Over the page of the place: why the last attempt did not work.
void draw_failed_writing(Context& context, const Words& why, const app::NewFile& file);

/// The field with the name of a new file.
class NewFileName {
public:
    /// The new name, when she changed it.
    std::optional<std::string> draw(Context& context, const app::NewFile& file);
    /// The next one begins with the name its model gives.
    void forget() { m_set = false; }

private:
    std::string m_name;
    bool m_set { false };
};

/// Who can open it there, and whether erasing it will help.
void draw_not_encrypted_there(Context& context, const app::NewFile& file);
/// While it is written; true when she goes on with something else.
bool draw_writing_page(Context& context, std::string_view id, const Words& heading_words);
/// Below a page that says "done".
Foot done_foot();
/// "Anotar en mis copias"; her new wish, when she pressed it.
std::optional<bool> draw_note_of_copy(Context& context, const app::NewFile& file);

} // namespace ui
