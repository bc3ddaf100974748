#include "domain/circumstances.hpp"

namespace domain {

namespace {
    constexpr std::string_view WHOSE_COMPUTER = "Q0.02";
    constexpr std::string_view FOR_WHOM = "Q0.03";
} // namespace

Addressee addressee(const Answers& answers)
{
    if (is_marked(answers, FOR_WHOM, "otra"))
        return Addressee::AnotherWoman;
    if (is_marked(answers, FOR_WHOM, "org"))
        return Addressee::Group;
    if (is_marked(answers, FOR_WHOM, "prac"))
        return Addressee::Practice;
    return Addressee::Herself;
}

bool is_shared_computer(const Answers& answers)
{
    const auto found = answers.find(WHOSE_COMPUTER);
    if (found == answers.end() || found->second.codes.empty())
        return false;
    return found->second.codes.front() != "mia" && found->second.codes.front() != "org";
}

bool is_paper_forbidden(const Workbook& workbook)
{
    return is_shared_computer(workbook.her_case.answers)
        && !workbook.settings.printing_allowed_on_shared;
}

} // namespace domain
