#pragma once

#include "domain/case.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

/// Little and enough: what stays in the vault (risk-method.md 12.1).

/// Question ids she ticked "keep this answer" for, in this session. Never stored.
using KeptAnswers = std::set<std::string, std::less<>>;

/// Erases the answers that live only while the vault is open. Called before every save
/// (a save may be the last), so it works on what is about to be stored.
void erase_session_answers(const MethodIndex& index, Answers& answers, const KeptAnswers& kept);
bool is_session_answer(const MethodIndex& index, std::string_view question);

/// Answers to offer for erasing once the plan is made (Q4.05, Q8.08), only those given.
std::vector<std::string> answers_to_drop(const MethodIndex& index, const Answers& answers);
void drop_answers(Answers& answers, const std::vector<std::string>& questions);

/// Questions that may be only thought; nothing is stored then.
bool may_be_only_thought(const MethodIndex& index, std::string_view question);

/// Given answers that a topic she closed now hides. Kept unless she erases them; offered once.
struct HiddenAnswer {
    std::string question;
    std::vector<std::string> codes; ///< empty: the whole answer
};
std::vector<HiddenAnswer> hidden_answers(const MethodIndex& index, const Answers& answers);
void erase_hidden_answers(const MethodIndex& index, Answers& answers);

} // namespace domain
