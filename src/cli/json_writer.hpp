#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

namespace cli {

/// Writes JSON as it is said, with commas and quotes in their places. Only for what
/// the program itself prints; it never reads.
class JsonWriter {
public:
    explicit JsonWriter(std::ostream& out);
    /// Closes nothing: every open_ has its close().
    JsonWriter& open_object();
    JsonWriter& open_list();
    JsonWriter& close();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value, int decimals);
    JsonWriter& truth(bool value);
    JsonWriter& nothing();

private:
    void before_value();

    struct Level {
        char close { '}' };
        bool empty { true };
    };
    std::ostream& m_out;
    std::vector<Level> m_levels;
    bool m_after_key { false };
};

} // namespace cli
