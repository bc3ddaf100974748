#pragma once

#include "app/models/key_file_model.hpp"
#include "ui/context.hpp"

#include <string>

namespace ui {

/// The pages on which a key file is chosen or made. Nothing while none of them is open.
class KeyFileView {
public:
    /// True when one of the two pages was drawn: the page below is not.
    bool draw(Context& context, app::KeyFileModel& model);

private:
    void draw_choose(Context& context, app::KeyFileModel& model);
    void draw_new(Context& context, app::KeyFileModel& model);

    std::string m_name;
    bool m_name_set { false };
};

/// What a key file is and what losing it means; the same everywhere.
void draw_key_file_warning(Context& context);
/// When it lies where the vault lies.
void draw_nearness_of_key_file(Context& context, app::Nearness nearness);

} // namespace ui
