#include "cli/help.hpp"

#include "i18n/tr.hpp"

#include <ostream>

namespace cli {

using i18n::tr;

namespace {

    void print_exit_codes(std::ostream& out)
    {
        out << tr("Exit codes: 0 done; 1 internal fault; 2 wrong usage; 3 cannot open; 4 not "
                  "saved, or reading or writing failed; 5 content has faults; 6 not enough memory.")
            << '\n';
    }

} // namespace

void print_help(std::ostream& out, std::span<const Command> commands)
{
    out << tr("Ceiba: risk assessment and security plan for women human rights defenders, in one "
              "encrypted file.")
        << "\n\n"
        << "  ceiba\n      " << tr("Opens the window.") << '\n';
    for (const auto& command : commands)
        out << "  ceiba " << tr(command.usage) << "\n      " << tr(command.summary) << '\n';
    out << "  ceiba --content DIR, ceiba --content DIR " << tr("COMMAND") << "\n      "
        << tr("Uses guides, cards and languages of a folder instead of those of the same name that "
              "came with the program. It is checked first and refused with one fault.")
        << '\n';
    out << "  ceiba --version, --help, " << tr("COMMAND --help") << "\n\n"
        << tr("Passphrases come on standard input, one per line, never as a word of the command. "
              "Messages go to standard error, results to standard output. What is written in a "
              "plan is never printed.")
        << "\n\n";
    print_exit_codes(out);
}

void print_command_help(std::ostream& out, const Command& command)
{
    out << "ceiba " << tr(command.usage) << "\n\n"
        << tr(command.summary) << '\n'
        << tr(command.help) << "\n\n";
    print_exit_codes(out);
}

} // namespace cli
