#include "vault/layout.hpp"

#include <catch2/catch_test_macros.hpp>

using vault::Geometry;

TEST_CASE("each class has the sizes of the format", "[vault]")
{
    struct Row {
        std::uint8_t size_class;
        std::uint64_t file;
        std::uint64_t slot;
        std::uint64_t chunks;
        std::uint64_t payload;
    };
    for (const auto& row : { Row { 0, 4'194'304, 2'064'384, 31, 2'031'616 },
             Row { 1, 16'777'216, 8'355'840, 127, 8'323'072 },
             Row { 2, 67'108'864, 33'521'664, 511, 33'488'896 },
             Row { 3, 268'435'456, 134'184'960, 2046, 134'086'656 } }) {
        const Geometry geometry { row.size_class };
        CHECK(geometry.file_size() == row.file);
        CHECK(geometry.slot_size() == row.slot);
        CHECK(geometry.max_chunks() == row.chunks);
        CHECK(geometry.max_payload() == row.payload);
        CHECK(geometry.slot_offset(0) == 0x10000);
        CHECK(geometry.slot_offset(1) == row.file / 2 + 0x8000);
        CHECK(geometry.slot_offset(0) + row.slot == geometry.slot_offset(1));
        CHECK(geometry.slot_offset(1) + row.slot == row.file);
        CHECK(vault::SLOT_HEADER_SIZE + vault::body_size(row.chunks) <= row.slot);
        CHECK(vault::SLOT_HEADER_SIZE + vault::body_size(row.chunks + 1) > row.slot);
    }
}

TEST_CASE("the class of a file is the largest that fits into it", "[vault]")
{
    constexpr std::uint64_t MIB = std::uint64_t { 1 } << 20;
    CHECK_FALSE(vault::geometry_of(0));
    CHECK_FALSE(vault::geometry_of(4 * MIB - 1));
    CHECK(vault::geometry_of(4 * MIB)->size_class == 0);
    CHECK(vault::geometry_of(16 * MIB - 1)->size_class == 0);
    CHECK(vault::geometry_of(16 * MIB)->size_class == 1);
    CHECK(vault::geometry_of(64 * MIB)->size_class == 2);
    CHECK(vault::geometry_of(256 * MIB)->size_class == 3);
    CHECK(vault::geometry_of(~std::uint64_t { 0 })->size_class == 3);
}

TEST_CASE("a new file gets the smallest class that holds its content", "[vault]")
{
    CHECK(vault::geometry_for_payload(0)->size_class == 0);
    CHECK(vault::geometry_for_payload(2'031'616)->size_class == 0);
    CHECK(vault::geometry_for_payload(2'031'617)->size_class == 1);
    CHECK(vault::geometry_for_payload(33'488'896)->size_class == 2);
    CHECK_FALSE(vault::geometry_for_payload(33'488'897));
}

TEST_CASE("no content still takes one chunk", "[vault]")
{
    CHECK(vault::chunks_for(0) == 1);
    CHECK(vault::chunks_for(1) == 1);
    CHECK(vault::chunks_for(65536) == 1);
    CHECK(vault::chunks_for(65537) == 2);
}
