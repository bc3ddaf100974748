#pragma once

#include "base/date.hpp"
#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/words.hpp"

#include <array>
#include <optional>
#include <string>

namespace ui {

/// What is wrong with a field, in a bold sentence, and an example below. Nothing
/// she typed is erased.
struct FieldFault {
    Words what;
    Words example {};
    bool present() const { return !what.empty(); }
};

struct FieldOptions {
    Words placeholder {};     ///< In the empty field, in ink2.
    Words hint {};            ///< Under the label.
    Icon icon { Icon::None }; ///< Inside, at the left (search).
    FieldFault fault {};
    std::size_t most_bytes { 4000 };
    float width { 0 };           ///< 0: all the room.
    bool label_beside { false }; ///< "Quién [Yo]": label at the left, for rows.
    Enabled enabled { Enabled::Yes };
};

struct FieldResult {
    bool changed { false };
    bool entered { false };    ///< Enter was pressed in it.
    bool with_shift { false }; ///< Shift was down with it: the other way round.
    bool left { false };       ///< The keyboard has just gone elsewhere.
    bool cut { false };        ///< Of what was put in last, something did not fit; the field says so.
    explicit operator bool() const { return changed; }
};

FieldResult text_field(Context& context, std::string_view id, const Words& label,
    std::string& value, const FieldOptions& options = {});

/// Ctrl+F went down in this frame: she looks for something on the page.
bool find_key_pressed();

/// Several lines that wrap; as high as so many lines, then it scrolls.
FieldResult text_area(Context& context, std::string_view id, const Words& label, std::string& value,
    int lines = 4, const FieldOptions& options = {});

/// A day typed as numbers, read as day, month, year with any sign between, or as eight digits
/// with none: not every keyboard still has its signs.
std::optional<base::Date> parse_typed_date(std::string_view text);
std::string typed_date(base::Date date);

/// What a screen keeps of a day being typed.
struct DateInput {
    std::string text;
    std::optional<base::Date> date;
    bool calendar_open { false };
    base::Date shown {}; ///< The month the open calendar shows.

    static DateInput of(std::optional<base::Date> date);
    /// Something is typed that is no day.
    bool is_wrong() const { return !text.empty() && !date; }
};

/// The words of a calendar, from the language in use.
struct CalendarWords {
    std::array<std::string, 12> months;
    std::array<std::string, 7> weekdays; ///< Short, from Monday.
    Words open { "Calendar" };
    Words earlier { "Earlier month" };
    Words later { "Later month" };
};

/// A day: typed, or chosen from a calendar that opens below.
FieldResult date_field(Context& context, std::string_view id, const Words& label, DateInput& input,
    base::Date today, const CalendarWords& words, const FieldOptions& options = {});

} // namespace ui
