#include "shell/clipboard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using shell::Clipboard;

namespace {

struct FakeClipboard {
    std::string text;
    int writes { 0 };

    Clipboard::System system()
    {
        return { [this] { return text.c_str(); },
            [this](const char* put) {
                text = put;
                ++writes;
            } };
    }
};

} // namespace

TEST_CASE("what was copied is gone after thirty seconds", "[shell]")
{
    FakeClipboard fake;
    Clipboard clipboard(fake.system());
    clipboard.put("a plan", 1'000);
    CHECK(clipboard.deadline() == 31'000);
    clipboard.clear_if_due(30'999);
    CHECK(fake.text == "a plan");
    clipboard.clear_if_due(31'000);
    CHECK(fake.text.empty());
    CHECK_FALSE(clipboard.deadline());
}

TEST_CASE("what another program copied meanwhile stays", "[shell]")
{
    FakeClipboard fake;
    Clipboard clipboard(fake.system());
    clipboard.put("a plan", 0);
    fake.text = "something else";
    clipboard.clear_if_due(30'000);
    CHECK(fake.text == "something else");
}

TEST_CASE("a lock clears what was copied at once", "[shell]")
{
    FakeClipboard fake;
    Clipboard clipboard(fake.system());
    clipboard.put("a plan", 0);
    clipboard.clear_if_ours();
    CHECK(fake.text.empty());
}

TEST_CASE("a clipboard that was never used is never written", "[shell]")
{
    FakeClipboard fake;
    fake.text = "hers";
    Clipboard clipboard(fake.system());
    clipboard.clear_if_ours();
    clipboard.clear_if_due(1'000'000);
    CHECK(fake.writes == 0);
}

TEST_CASE("copying again starts the thirty seconds again", "[shell]")
{
    FakeClipboard fake;
    Clipboard clipboard(fake.system());
    clipboard.put("one", 0);
    clipboard.put("two", 20'000);
    clipboard.clear_if_due(30'000);
    CHECK(fake.text == "two");
    clipboard.clear_if_due(50'000);
    CHECK(fake.text.empty());
}
