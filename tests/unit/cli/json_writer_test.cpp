#include "cli/json_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

TEST_CASE("JSON has its commas and brackets where they belong", "[cli]")
{
    std::ostringstream out;
    cli::JsonWriter json(out);
    json.open_object();
    json.key("a").number(1.005, 2);
    json.key("b").open_list().text("x").text("y").close();
    json.key("c").open_object().close();
    json.key("d").truth(true);
    json.key("e").nothing();
    json.key("f").open_list().open_list().close().number(-3, 0).close();
    json.close();
    CHECK(out.str()
        == "{\"a\": 1.00, \"b\": [\"x\", \"y\"], \"c\": {}, \"d\": true, \"e\": null, \"f\": [[], "
           "-3]}\n");
}

TEST_CASE("quotes, backslashes and control characters are escaped", "[cli]")
{
    std::ostringstream out;
    cli::JsonWriter json(out);
    json.open_list()
        .text("a\"b\\c\nd\x01"
              "é")
        .close();
    CHECK(out.str() == "[\"a\\\"b\\\\c\\u000ad\\u0001é\"]\n");
}
