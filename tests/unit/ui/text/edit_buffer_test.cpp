#include "ui/text/edit_buffer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using ui::EditBuffer;
using Select = EditBuffer::Select;

TEST_CASE("letters go in where the caret is", "[ui]")
{
    EditBuffer buffer("nia", 100);
    buffer.move_to(2, Select::No);
    buffer.insert("ñ");
    CHECK(buffer.text() == "niña");
    buffer.erase_before();
    CHECK(buffer.text() == "nia");
}

TEST_CASE("the caret never stands inside a character", "[ui]")
{
    EditBuffer buffer("ñandú", 100);
    for (std::size_t i = 0; i <= buffer.text().size(); ++i) {
        buffer.move_to(i, Select::No);
        buffer.insert("");
        const auto at = buffer.caret();
        CHECK((at == 0 || at == buffer.text().size()
            || (static_cast<unsigned char>(buffer.text()[at]) & 0xC0U) != 0x80U));
    }
    buffer.move_to(0, Select::No);
    int steps = 0;
    while (buffer.caret() < buffer.text().size()) {
        buffer.move_right(Select::No);
        ++steps;
    }
    CHECK(steps == 5);
}

TEST_CASE("typing replaces what is selected", "[ui]")
{
    EditBuffer buffer("uno dos tres", 100);
    buffer.select_word_at(5);
    CHECK(buffer.selection() == "dos");
    buffer.insert("2");
    CHECK(buffer.text() == "uno 2 tres");
}

TEST_CASE("text that would be too long is cut at a character", "[ui]")
{
    EditBuffer buffer("", 5);
    buffer.insert("ñññ");
    CHECK(buffer.text() == "ññ");
    CHECK(buffer.is_cut());
    buffer.insert("a");
    CHECK(buffer.text() == "ñña");
    CHECK_FALSE(buffer.is_cut());
    buffer.insert("b");
    CHECK(buffer.text() == "ñña");
    CHECK(buffer.is_cut());
    buffer.erase_before();
    CHECK_FALSE(buffer.is_cut());
}

TEST_CASE("letters typed together are undone together", "[ui]")
{
    EditBuffer buffer("", 100);
    for (const char* letter : { "u", "n", "o" })
        buffer.insert(letter);
    buffer.insert(" ");
    for (const char* letter : { "d", "o", "s" })
        buffer.insert(letter);
    buffer.undo();
    CHECK(buffer.text() == "uno ");
    buffer.undo();
    buffer.undo();
    CHECK(buffer.text().empty());
    buffer.redo();
    CHECK(buffer.text() == "uno");
}

TEST_CASE("undo without anything done does nothing", "[ui]")
{
    EditBuffer buffer("texto", 100);
    buffer.undo();
    buffer.redo();
    CHECK(buffer.text() == "texto");
}

TEST_CASE("words are stepped over and erased whole", "[ui]")
{
    EditBuffer buffer("uno dos tres", 100);
    buffer.move_word_left(Select::No);
    CHECK(buffer.caret() == 8);
    buffer.erase_word_before();
    CHECK(buffer.text() == "uno tres");
    buffer.select_all();
    buffer.erase_before();
    CHECK(buffer.text().empty());
}
