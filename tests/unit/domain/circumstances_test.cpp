#include "domain/circumstances.hpp"

#include <catch2/catch_test_macros.hpp>

using domain::Addressee;
using domain::Answers;

TEST_CASE("for whom the assessment is, is what she answered; nothing means herself", "[case]")
{
    CHECK(domain::addressee({}) == Addressee::Herself);
    const auto answered = [](const char* code) {
        return domain::addressee(Answers { { "Q0.03", domain::one_answer(code) } });
    };
    CHECK(answered("yo") == Addressee::Herself);
    CHECK(answered("otra") == Addressee::AnotherWoman);
    CHECK(answered("org") == Addressee::Group);
    CHECK(answered("prac") == Addressee::Practice);
}

TEST_CASE("no paper on a computer that others use, until she allows it", "[case]")
{
    domain::Workbook book;
    CHECK_FALSE(domain::is_shared_computer(book.her_case.answers));
    CHECK_FALSE(domain::is_paper_forbidden(book));
    for (const char* hers : { "mia", "org" }) {
        book.her_case.answers["Q0.02"] = domain::one_answer(hers);
        CHECK_FALSE(domain::is_paper_forbidden(book));
    }
    for (const char* shared : { "fam", "cafe", "taller" }) {
        book.her_case.answers["Q0.02"] = domain::one_answer(shared);
        CHECK(domain::is_shared_computer(book.her_case.answers));
        CHECK(domain::is_paper_forbidden(book));
    }
    book.settings.printing_allowed_on_shared = true;
    CHECK(domain::is_shared_computer(book.her_case.answers));
    CHECK_FALSE(domain::is_paper_forbidden(book));
}
