#pragma once

#include "domain/plan_view.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/plan_texts.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace paper {

/// Her steps for an emergency and before something, each on a card of its own: to cut out, to
/// hang up or to carry.

enum class CardsOnPage { Two, Four };

struct ProtocolCardOptions {
    PaperSize size { PaperSize::Letter };
    CardsOnPage on_page { CardsOnPage::Two };
    bool telephones { true };
    std::set<std::string> cards {}; ///< Only these (domain::plan_cards); empty: all of them.
};

/// One line of a card: what the step is called and what she wrote for it.
struct CutCardLine {
    std::string label; ///< "Señal"; empty: a step before something, only its number.
    std::string text;  ///< Empty: a line to write on by hand.
};

struct CutCard {
    std::string id;
    std::string title;
    std::optional<domain::ShownLevel> level; ///< Of the risk it is for.
    std::string level_word;                  ///< "Muy alto"
    std::vector<CutCardLine> lines;
};

struct CutCards {
    std::string language;
    std::string title; ///< For window and screen reader; not printed.
    std::string day;   ///< Which plan they are from.
    std::vector<CutCard> cards;
};

/// The cards in the language in use. Code names only; no code word ever. Nothing for a card that
/// is not there.
CutCards cut_cards(
    const domain::PlanView& view, const PlanTexts& texts, const ProtocolCardOptions& options);

/// The accessible twin: each card is a part with its table or its list.
Document cards_document(const CutCards& cards);

} // namespace paper
