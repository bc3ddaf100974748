#include "paper/protocol_cards.hpp"

#include "domain/plan_cards.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/level_mark.hpp"
#include "paper/plan_words.hpp"

#include <utility>

namespace paper {

namespace {

    using i18n::fill;
    using i18n::tr;

    bool has_level(domain::ShownLevel level)
    {
        return level != domain::ShownLevel::NotAsked && level != domain::ShownLevel::NotEnough;
    }

    CutCard protocol_card(const domain::EmergencyProtocol& protocol, const domain::PlanView& view,
        const PlanTexts& texts, bool telephones)
    {
        CutCard card { protocol.risk, protocol_title(protocol.risk, texts), std::nullopt, {}, {} };
        const auto level = domain::level_of(view, protocol.risk);
        if (has_level(level)) {
            card.level = level;
            card.level_word = text_for(texts.levels, mark_code(level));
        }
        for (auto& step : protocol_steps(protocol, view.plan,
                 telephones ? CallWords::WithTelephones : CallWords::NamesOnly))
            card.lines.push_back({ std::move(step.label), std::move(step.text) });
        return card;
    }

    CutCard steps_card(
        const std::string& id, const domain::StepsCard& steps, const PlanTexts& texts)
    {
        CutCard card { id, steps_title(steps, texts), std::nullopt, {}, {} };
        for (const auto& step : steps.steps)
            card.lines.push_back({ {}, step.text });
        return card;
    }

    void add_protocol(Document& document, const CutCard& card)
    {
        Table table { card.title,
            { { std::string(tr("Step")), 2.24 }, { std::string(tr("What we agreed")), 4.42 } }, {},
            false };
        int number = 0;
        for (const auto& line : card.lines) {
            Cell label { bold(line.label), CellLead::Number, ++number };
            Cell words { plain(line.text) };
            words.write_line = line.text.empty();
            table.rows.push_back({ std::move(label), std::move(words) });
        }
        document.blocks.push_back(std::move(table));
    }

} // namespace

CutCards cut_cards(
    const domain::PlanView& view, const PlanTexts& texts, const ProtocolCardOptions& options)
{
    CutCards made;
    made.language = i18n::language();
    made.title = tr("My cards");
    made.day = i18n::long_date(view.today);
    if (view.practice)
        made.day = std::string(tr("Practice: an invented case")) + " · " + made.day;
    for (const auto& card : domain::plan_cards(view)) {
        if (!options.cards.empty() && !options.cards.contains(card.id))
            continue;
        made.cards.push_back(card.protocol
                ? protocol_card(*card.protocol, view, texts, options.telephones)
                : steps_card(card.id, *card.steps, texts));
    }
    return made;
}

Document cards_document(const CutCards& cards)
{
    Document document;
    document.language = cards.language;
    document.title = cards.title;
    document.corner = cards.day;
    document.subtitle = plain(std::string(tr("It uses code names.")));
    for (const auto& card : cards.cards) {
        Heading heading { 2, card.title };
        if (card.level) {
            heading.mark = card.level;
            heading.mark_word = fill(tr("Level: {level}"), { { "level", card.level_word } });
        }
        document.blocks.push_back(std::move(heading));
        if (!card.lines.empty() && !card.lines.front().label.empty()) {
            add_protocol(document, card);
            continue;
        }
        List list { ListKind::Numbers, {} };
        for (const auto& line : card.lines)
            list.items.push_back({ plain(line.text) });
        document.blocks.push_back(std::move(list));
    }
    document.foot
        = tr("This paper can also be found. Keep it away from the computer or destroy it.");
    return document;
}

} // namespace paper
