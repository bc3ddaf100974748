#pragma once

#include "content/fault.hpp"
#include "content/method_loader.hpp"
#include "content/source_file.hpp"
#include "content/toml_reader.hpp"
#include "content/toml_tree.hpp"
#include "domain/method.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The parts of load_method. Not for others.

/// A name that must exist once everything is read, and where it was written.
struct MethodReference {
    enum class To { Question, Answer, Risk, Measure, Group, Topic, ActorType, Indicator };

    To to { To::Question };
    std::string id;
    std::string code; ///< To::Answer
    std::string file;
    int line { 0 };
};

/// What the readers of the parts share.
struct MethodReading {
    SourceFiles files;
    domain::Method method;
    std::vector<MethodReference> references;
    std::vector<CardUse> cards;
    Faults faults;

    void refer(MethodReference::To to, std::string id, std::string_view file, int line,
        std::string code = {});
    /// The tree of a file, or nothing and a fault.
    std::optional<TomlNode> open(const std::string& path);
};

inline constexpr std::string_view METHOD_FOLDER = "guides/method/";

/// Reads a field that holds a condition; its ids become references.
domain::Condition read_condition(MethodReading& reading, TomlReader& from, std::string_view key);
std::vector<domain::Claim> read_claims(
    MethodReading& reading, TomlReader& from, std::string_view key, Needed needed = Needed::Yes);
void refer_to_claims(MethodReading& reading, const std::vector<domain::Claim>& claims,
    std::string_view file, int line);
/// A list of ids of one kind.
std::vector<std::string> read_ids(MethodReading& reading, TomlReader& from, std::string_view key,
    MethodReference::To to, Needed needed = Needed::Yes);

using AnswerSets = std::vector<std::pair<std::string, std::vector<domain::Option>>>;

AnswerSets read_answer_sets(MethodReading& reading);
void read_step(MethodReading& reading, const std::string& name, int number, const AnswerSets& sets);
void read_group(MethodReading& reading, const std::string& id);
void read_risks(MethodReading& reading);
void read_first_lines(MethodReading& reading);
void read_gender(MethodReading& reading);
void read_rules(MethodReading& reading);

/// After everything is read: every reference, and what no single part can see.
void check_references(MethodReading& reading);
void check_coherence(MethodReading& reading);

/// Texts of one language, checked against the structure.
MethodText read_method_text(MethodReading& reading, std::string_view language);

} // namespace content
