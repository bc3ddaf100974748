#pragma once

#include "base/date.hpp"
#include "content/library.hpp"
#include "paper/document.hpp"

#include <string>
#include <vector>

namespace paper {

/// An emergency card as it is read on paper: its pages one after the other with a number
/// each, its branches as "if ... go to step 5".

struct CardWay {
    std::string text;  ///< "Sí, muestran la orden"
    std::string hint;  ///< may be empty
    std::string leads; ///< "paso 5", "hoja «Detención»"
};

struct CardStep {
    int number { 0 };
    std::string part;              ///< Set where a part of the card begins: "En la puerta"
    std::vector<std::string> from; ///< The answers that lead here.
    std::string sentence;
    std::string help;
    std::string mark; ///< When something in the step is less sure than a public page.
    std::vector<std::string> say;
    std::vector<CardWay> ways;
    std::string go_on; ///< "Siga en el paso 16."; empty when the next step stands below
    std::vector<std::string> calls; ///< "110 · PNC: pida una patrulla"
    std::vector<std::string> do_not;
};

struct CardNumber {
    std::string number;
    std::string who;
    std::string status;
};

struct CardSheet {
    std::string language;
    std::string title;
    std::vector<CardStep> steps;
    std::vector<CardNumber> numbers; ///< All of the card, each once.
    bool own_people { false };       ///< Lines for her network and her lawyer.
    std::string read_on;             ///< The guide to read with calm; may be empty.
    std::string review;              ///< Review status and date.
    std::vector<std::string> marks;  ///< What the marks in it say.
};

CardSheet card_sheet(
    const content::EmergencyCard& card, const content::Library& library, base::Date today);

/// The help of a step and its mark.
std::string help_words(const CardStep& step);

/// The same words for a screen reader, and for paper when they fit on no hand-out.
Document card_document(const CardSheet& sheet);

} // namespace paper
