#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

// find_marks IMAGE MARKS: counts, for each kind in MARKS (lines "KIND HEX", at least 8 bytes), how
// many of its marks occur in IMAGE. Prints "KIND FOUND OF" for each kind.

namespace {

struct Mark {
    std::string kind;
    std::string bytes;
    bool found { false };
};

std::string from_hex(const std::string& hex)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

std::uint64_t first_eight(const char* at)
{
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof(value));
    return value;
}

/// Looks for all marks at every byte of one piece.
void search(const std::string& piece, const std::unordered_multimap<std::uint64_t, Mark*>& marks)
{
    // A small filter in front: nearly every place of a disk is ruled out by it.
    std::vector<bool> possible(65536, false);
    for (const auto& [start, mark] : marks)
        possible[start & 0xFFFF] = true;
    for (std::size_t at = 0; at + 8 <= piece.size(); ++at) {
        const auto start = first_eight(piece.data() + at);
        if (!possible[start & 0xFFFF])
            continue;
        const auto [first, last] = marks.equal_range(start);
        for (auto candidate = first; candidate != last; ++candidate) {
            auto& mark = *candidate->second;
            mark.found = mark.found || piece.compare(at, mark.bytes.size(), mark.bytes) == 0;
        }
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3)
        return 2;
    std::vector<Mark> marks;
    std::ifstream list(arguments[2]);
    for (std::string kind, hex; list >> kind >> hex;)
        marks.push_back({ kind, from_hex(hex) });
    std::unordered_multimap<std::uint64_t, Mark*> by_start;
    std::size_t longest = 8;
    for (auto& mark : marks) {
        if (mark.bytes.size() < 8)
            return 2;
        longest = std::max(longest, mark.bytes.size());
        by_start.emplace(first_eight(mark.bytes.data()), &mark);
    }

    constexpr std::size_t PIECE = std::size_t { 8 } << 20;
    std::ifstream image(arguments[1], std::ios::binary);
    std::string piece;
    std::string next(PIECE, '\0');
    while (image.read(next.data(), static_cast<std::streamsize>(PIECE)) || image.gcount() > 0) {
        // The end of the last piece stays in front: a mark may lie across two.
        piece.erase(0, piece.size() - std::min(piece.size(), longest));
        piece.append(next, 0, static_cast<std::size_t>(image.gcount()));
        search(piece, by_start);
    }

    std::map<std::string, std::pair<int, int>> counted;
    for (const auto& mark : marks) {
        counted[mark.kind].first += mark.found ? 1 : 0;
        ++counted[mark.kind].second;
    }
    for (const auto& [kind, found] : counted)
        std::cout << kind << ' ' << found.first << ' ' << found.second << '\n';
}
