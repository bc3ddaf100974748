#pragma once

#include "ui/widgets/fields.hpp"

namespace ui {

/// The words of every calendar, in the language in use.
CalendarWords calendar_words();

} // namespace ui
