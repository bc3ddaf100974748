#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path ROOT = CEIBA_SOURCE_DIR;

struct Layers {
    std::map<std::string, std::set<std::string>> folders;
    std::map<std::string, std::set<std::string>> headers;
};

std::vector<std::string> lines_of(const fs::path& path)
{
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

Layers read_layers()
{
    Layers layers;
    for (const auto& line : lines_of(ROOT / "tests/arch/layers.txt")) {
        const auto colon = line.find(':');
        if (line.empty() || line.front() == '#' || colon == std::string::npos)
            continue;
        std::istringstream words(line.substr(colon + 1));
        std::set<std::string> allowed;
        for (std::string word; words >> word;)
            allowed.insert(word);
        const bool header = line.front() == '<';
        const auto name = header ? line.substr(1, colon - 2) : line.substr(0, colon);
        (header ? layers.headers : layers.folders)[name] = allowed;
    }
    return layers;
}

bool matches(std::string_view pattern, std::string_view name)
{
    const auto star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == name;
    const auto front = pattern.substr(0, star);
    const auto back = pattern.substr(star + 1);
    return name.size() >= front.size() + back.size() && name.starts_with(front)
        && name.ends_with(back);
}

/// The headers of the standard have no ending; those of C that have one are
/// written in their C++ form.
bool is_standard(std::string_view header)
{
    return header.find_first_of("./") == std::string_view::npos;
}

struct Include {
    fs::path file; ///< below src/
    int line;
    std::string header;
    bool ours;

    std::string folder() const { return file.begin()->string(); }
    std::string place() const { return "src/" + file.string() + ":" + std::to_string(line); }
};

bool is_code(const fs::path& path)
{
    return path.extension() == ".cpp" || path.extension() == ".hpp";
}

std::vector<fs::path> code_below(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (is_code(entry.path()))
            files.push_back(fs::relative(entry.path(), folder));
    std::ranges::sort(files);
    return files;
}

std::vector<Include> includes_of(const fs::path& file)
{
    std::vector<Include> includes;
    int number = 0;
    for (const auto& line : lines_of(ROOT / "src" / file)) {
        ++number;
        std::istringstream words(line);
        std::string directive;
        std::string header;
        words >> directive;
        if (directive == "#")
            words >> directive;
        if (directive != "#include" && directive != "include")
            continue;
        words >> header;
        if (header.size() < 3)
            continue;
        const auto end = header.find(header.front() == '<' ? '>' : '"', 1);
        includes.push_back({ file, number, header.substr(1, end - 1), header.front() == '"' });
    }
    return includes;
}

/// Every include below src/ but those of main.cpp, which builds everything.
std::vector<Include> all_includes()
{
    std::vector<Include> all;
    for (const auto& file : code_below(ROOT / "src"))
        if (file.has_parent_path())
            for (auto& include : includes_of(file))
                all.push_back(std::move(include));
    return all;
}

} // namespace

TEST_CASE("every folder below src is in the table of layers", "[arch]")
{
    const auto layers = read_layers();
    for (const auto& file : code_below(ROOT / "src")) {
        if (!file.has_parent_path())
            continue;
        CAPTURE(file);
        CHECK(layers.folders.contains(file.begin()->string()));
    }
}

TEST_CASE("the table of layers has no circle", "[arch]")
{
    // A folder may include only folders whose own list is a part of what is
    // already settled; a circle never gets settled.
    auto waiting = read_layers().folders;
    std::set<std::string> settled;
    for (bool moved = true; moved;) {
        moved = false;
        for (auto folder = waiting.begin(); folder != waiting.end();) {
            if (std::ranges::includes(settled, folder->second)) {
                settled.insert(folder->first);
                folder = waiting.erase(folder);
                moved = true;
            } else {
                ++folder;
            }
        }
    }
    for (const auto& [folder, allowed] : waiting)
        FAIL_CHECK(folder);
}

TEST_CASE("a folder includes only the folders that its layer allows", "[arch]")
{
    const auto layers = read_layers();
    for (const auto& include : all_includes()) {
        if (!include.ours)
            continue;
        const auto target = fs::path(include.header).begin()->string();
        const auto allowed = layers.folders.find(include.folder());
        const bool known = allowed != layers.folders.end();
        if (target != include.folder() && !(known && allowed->second.contains(target)))
            FAIL_CHECK(include.place() << " includes \"" << include.header << '"');
    }
}

TEST_CASE("headers of other projects and of the system stay in their folders", "[arch]")
{
    const auto layers = read_layers();
    REQUIRE(layers.headers.contains("system"));
    for (const auto& include : all_includes()) {
        if (include.ours || is_standard(include.header))
            continue;
        auto rule = std::ranges::find_if(layers.headers,
            [&](const auto& entry) { return matches(entry.first, include.header); });
        if (rule == layers.headers.end())
            rule = layers.headers.find("system");
        if (!rule->second.contains(include.folder()))
            FAIL_CHECK(include.place() << " includes <" << include.header << '>');
    }
}

TEST_CASE("our headers are named from src and are there", "[arch]")
{
    for (const auto& include : all_includes())
        if (include.ours && !fs::exists(ROOT / "src" / include.header))
            FAIL_CHECK(include.place() << " includes \"" << include.header << '"');
}

TEST_CASE("every header guards itself with pragma once", "[arch]")
{
    for (const auto& file : code_below(ROOT / "src")) {
        if (file.extension() != ".hpp")
            continue;
        CAPTURE(file);
        CHECK(std::ranges::count(lines_of(ROOT / "src" / file), "#pragma once") == 1);
    }
}

TEST_CASE("every source file is listed in the build file of its folder", "[arch]")
{
    for (const char* tree : { "src", "tests/unit" }) {
        for (const auto& file : code_below(ROOT / tree)) {
            if (file.extension() != ".cpp")
                continue;
            const auto folder = file.has_parent_path() ? *file.begin() : fs::path();
            const auto listed = file.has_parent_path() ? file.lexically_relative(folder) : file;
            bool found = false;
            const auto build_file = ROOT / tree / folder / "CMakeLists.txt";
            if (!fs::exists(build_file)) {
                FAIL_CHECK(build_file.string() << " is missing");
                continue;
            }
            for (const auto& line : lines_of(build_file)) {
                std::istringstream words(line);
                for (std::string word; words >> word;) {
                    while (word.ends_with(')'))
                        word.pop_back();
                    found = found || word.substr(word.find('(') + 1) == listed.string();
                }
            }
            if (!found)
                FAIL_CHECK(tree << '/' << file.string() << " is built by nobody");
        }
    }
}

TEST_CASE("nothing uses the algorithms that Clang 14 cannot build", "[arch]")
{
    // Those that give back a subrange: its concepts and this library's disagree.
    for (const auto& file : code_below(ROOT / "src")) {
        int number = 0;
        for (const auto& line : lines_of(ROOT / "src" / file)) {
            ++number;
            for (const char* name : { "unique", "partition", "stable_partition", "remove",
                     "remove_if", "rotate", "search", "equal_range", "subrange" })
                if (line.find(std::string("ranges::") + name + "(") != std::string::npos)
                    FAIL_CHECK("src/" << file.string() << ':' << number << ": " << name);
        }
    }
}

TEST_CASE("no thread waits on an atomic", "[arch]")
{
    // For Windows the library can lose the call (DECISIONS, "No thread waits on an atomic").
    const std::regex declared(R"(std::atomic(?:<.*>|_\w+)\s+(\w+)\s*[{;(])");
    std::set<std::string> atomics;
    for (const auto& file : code_below(ROOT / "src"))
        for (const auto& line : lines_of(ROOT / "src" / file))
            if (std::smatch found; std::regex_search(line, found, declared))
                atomics.insert(found[1]);
    REQUIRE(atomics.contains("m_target"));
    const std::regex waits(R"((\w+)(?:\.|->)(?:wait|notify_one|notify_all)\()");
    for (const auto& file : code_below(ROOT / "src")) {
        int number = 0;
        for (const auto& line : lines_of(ROOT / "src" / file)) {
            ++number;
            if (std::smatch found;
                std::regex_search(line, found, waits) && atomics.contains(found[1]))
                FAIL_CHECK("src/" << file.string() << ':' << number << ": " << line);
        }
    }
}
