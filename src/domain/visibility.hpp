#pragma once

#include "domain/case.hpp"
#include "domain/method.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

enum class Path { Express, Core, Full };

/// Topics of Q0.04 that hide something, as marked.
std::vector<std::string> closed_topics(const MethodIndex& index, const Answers& answers);

/// Asked now: on the path, condition met, not hidden by a topic.
bool is_asked(
    const MethodIndex& index, const Answers& answers, std::string_view question, Path path);
/// In the order of the method.
std::vector<const Question*> questions_asked(
    const MethodIndex& index, const Answers& answers, Path path);
std::vector<const Question*> questions_asked(
    const MethodIndex& index, const Answers& answers, Path path, int step);

/// The answers that are drawn in the questionnaire, without those a topic hides.
std::vector<const Option*> options_shown(
    const MethodIndex& index, const Answers& answers, std::string_view question);
/// The red flags under "I need help now": always all of them.
std::vector<const Option*> red_flags_for_help(const MethodIndex& index);

/// Risks for Q4.13 and Q13.01: those that apply, without the ones of closed topics.
std::vector<std::string> risks_listed(const MethodIndex& index, const Case& her_case);

/// Marks one answer as the questionnaire does: answers that stand alone unmark the
/// others and the other way round. For One it replaces. Marking again unmarks.
Answer toggled(const MethodIndex& index, std::string_view question, const Answer& before,
    std::string_view code);

/// Whether she has said something to this question; actor and threat questions look
/// into the cards, impact into the harm.
bool is_answered(const MethodIndex& index, const Case& her_case, std::string_view question);

struct Progress {
    int answered { 0 };
    int asked { 0 };
};
Progress progress(const MethodIndex& index, const Case& her_case, Path path);
Progress progress(const MethodIndex& index, const Case& her_case, Path path, int step);

} // namespace domain
