#pragma once

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/services.hpp"
#include "content/fault.hpp"

#include <iosfwd>
#include <span>
#include <string_view>

namespace cli {

/// One word of the command line. Texts are marked with tr_later and said in the
/// language in use when they are shown.
struct Command {
    std::string_view name;
    std::string_view usage;   ///< "score CASE.json [--json]"
    std::string_view summary; ///< one line for --help
    std::string_view help;    ///< what COMMAND --help adds
    Syntax syntax;
    /// An error is said by the caller; a command that has said everything itself
    /// gives the exit code.
    base::Result<ExitCode> (*run)(const Services&, const Arguments&);
};

Command assess_command();
Command backup_command();
Command check_content_command();
Command create_command();
Command demo_command();
Command emergency_command();
Command export_command();
Command passwd_command();
Command recovery_code_command();
Command score_command();
Command seal_command();
Command unseal_command();
Command verify_command();
Command wipe_command();

/// File, line and what to correct, a line for each; then how many there are.
void print_faults(std::ostream& lines, std::ostream& sentence, const content::Faults& faults);

/// In the order --help shows them.
std::span<const Command> commands();

} // namespace cli
