// Writes locales/messages.pot from the code: update_messages SOURCE_FOLDER.
// With --missing CODE it prints what <code>.po lacks, ready to paste.

#include "message_scanner.hpp"

#include "i18n/po_reader.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <tuple>

namespace {

int print_missing(const std::string& folder, const std::string& code)
{
    std::ifstream stream(folder + "/locales/" + code + ".po", std::ios::binary);
    const std::string text { std::istreambuf_iterator<char>(stream), {} };
    const auto po = i18n::read_po(text);
    std::set<std::tuple<std::string, std::string, std::string>> given;
    for (const auto& message : po.messages)
        given.emplace(message.context, message.msgid, message.msgid_plural);

    std::vector<test::SourceMessage> missing;
    for (const auto& message : test::scan_source_tree(folder).messages) {
        if (given.emplace(message.context, message.msgid, message.msgid_plural).second)
            missing.push_back(message);
    }
    std::cout << test::pot_text(missing);
    return missing.empty() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count == 4 && std::string(arguments[2]) == "--missing")
        return print_missing(arguments[1], arguments[3]);
    if (count != 2) {
        std::cerr << "usage: update_messages SOURCE_FOLDER [--missing CODE]\n";
        return 2;
    }
    const std::string folder = arguments[1];
    const auto found = test::scan_source_tree(folder);
    for (const auto& fault : found.faults)
        std::cerr << fault.file << ':' << fault.line << ": " << fault.what << '\n';
    std::ofstream(folder + "/locales/messages.pot", std::ios::binary)
        << test::pot_text(found.messages);
    return found.faults.empty() ? 0 : 5;
}
