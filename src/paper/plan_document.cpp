#include "paper/plan_document.hpp"

#include "app/drill_text.hpp"
#include "app/plan_text.hpp"
#include "domain/plan_cards.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/level_mark.hpp"
#include "paper/plan_words.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using domain::PlanView;
    using i18n::fill;
    using i18n::tr;
    using i18n::trc;

    std::string text(std::string_view words) { return std::string(words); }

    Cell cell(std::string words) { return { plain(std::move(words)) }; }
    Cell bold_cell(std::string words) { return { bold(std::move(words)) }; }

    /// Her words, or a line to write them on.
    Cell cell_or_line(const std::string& words)
    {
        auto made = cell(words);
        made.write_line = words.empty();
        return made;
    }

    bool has_level(domain::ShownLevel level)
    {
        return level != domain::ShownLevel::NotAsked && level != domain::ShownLevel::NotEnough;
    }

    Column column(std::string_view title, double share) { return { text(title), share }; }

    /// Builds the parts one after the other.
    class PlanWriter {
    public:
        PlanWriter(const PlanView& view, const PlanTexts& texts, const PlanOptions& options)
            : m_view(view)
            , m_plan(view.plan)
            , m_texts(texts)
            , m_options(options)
        {
        }

        std::vector<Block> write()
        {
            if (domain::is_empty(m_plan) && m_view.risks.empty())
                add(Paragraph { plain(text(tr("Nothing is written in this plan yet. You can fill "
                                              "it in by hand."))) });
            part(PlanPart::Risks, &PlanWriter::risks);
            part(PlanPart::Agreements, &PlanWriter::agreements);
            part(PlanPart::Todo, &PlanWriter::todo);
            part(PlanPart::StepsBefore, &PlanWriter::steps_before);
            part(PlanPart::Protocols, &PlanWriter::protocols);
            part(PlanPart::People, &PlanWriter::people);
            part(PlanPart::SelfCare, &PlanWriter::self_care);
            part(PlanPart::Limits, &PlanWriter::limits);
            part(PlanPart::Calendar, &PlanWriter::calendar);
            part(PlanPart::Accepted, &PlanWriter::accepted);
            part(PlanPart::Lists, &PlanWriter::lists);
            part(PlanPart::Organisation, &PlanWriter::organisation);
            return std::move(m_blocks);
        }

    private:
        void part(PlanPart name, void (PlanWriter::*write_part)())
        {
            if (m_options.parts.count(name) != 0)
                (this->*write_part)();
        }

        void add(Block block) { m_blocks.push_back(std::move(block)); }
        void heading(std::string_view words) { add(Heading { 2, text(words) }); }
        void card(std::string words) { add(Heading { 3, std::move(words) }); }

        std::string risk_name(std::string_view risk) const { return text_for(m_texts.risks, risk); }
        std::string day(base::Date date) const { return day_words(date, m_view.today); }
        std::string day(const std::optional<base::Date>& date) const
        {
            return date ? day(*date) : std::string();
        }

        void risks()
        {
            if (m_view.risks.empty())
                return;
            heading(tr("Your risks today"));
            Table table { text(tr("Your risks today")),
                { column(tr("Risk"), 2.8), column(tr("Level"), 1.9),
                    column(tr("What you decided"), 1.96) },
                {}, false };
            for (const auto& row : m_view.risks) {
                Cell level { bold(level_words(row)), CellLead::LevelMark };
                level.level = row.level;
                std::vector<Cell> cells { cell(risk_name(row.risk)), std::move(level) };
                if (has_level(row.level)) {
                    cells.push_back(cell(decision_words(row)));
                } else {
                    // Why there is none is a sentence; there is nothing to decide yet.
                    cells.back().text = plain(level_words(row));
                    cells.back().columns = 2;
                }
                table.rows.push_back(std::move(cells));
            }
            add(std::move(table));
            if (m_view.barely_moves)
                add(Box { {
                    { text(tr("These measures help, but the risk stays high because the threat is "
                              "still there."))
                            + " ",
                        false },
                    { text(tr("You need support from others.")) + " ", true },
                    { text(tr("None of this is your fault.")), false },
                } });
        }

        std::string level_words(const domain::RiskRow& row) const
        {
            const auto word = text_for(m_texts.levels, mark_code(row.level));
            return row.provisional ? fill(tr("{level}, provisional"), { { "level", word } }) : word;
        }

        std::string decision_words(const domain::RiskRow& row) const
        {
            std::string words;
            if (row.decision)
                words = text_for(m_texts.decisions, decision_code(*row.decision));
            const auto also = [&](std::string_view more) {
                words += words.empty() ? "" : " · ";
                words += more;
            };
            if (row.adjustment == domain::Adjustment::Raised)
                also(tr("You raised it"));
            if (row.adjustment == domain::Adjustment::Lowered)
                also(tr("You lowered it"));
            return words;
        }

        void agreements()
        {
            const auto agreed = domain::agreed_measures(m_plan);
            if (agreed.empty() && m_plan.agreements.empty())
                return;
            heading(tr("1. My everyday agreements"));
            List list { ListKind::Ticks, {} };
            for (const auto* choice : agreed)
                list.items.push_back({ plain(measure_words(*choice, m_texts)),
                    choice->state == domain::MeasureState::Have });
            for (const auto& line : m_plan.agreements)
                list.items.push_back({ plain(line.text), false });
            add(std::move(list));
        }

        void todo()
        {
            const auto dated = domain::dated_measures(m_plan);
            if (dated.empty())
                return;
            heading(tr("What I will do"));
            Table table { text(tr("What I will do")),
                { column(tr("Measure"), 4.6), column(tr("Who"), 1.2), column(tr("When"), 1.3) }, {},
                false };
            for (const auto* choice : dated) {
                Cell what { plain(measure_words(*choice, m_texts)), CellLead::Tick };
                if (!choice->reminded_by.empty())
                    what.text.push_back({ "\n"
                            + fill(
                                tr("{person} reminds me."), { { "person", choice->reminded_by } }),
                        false });
                table.rows.push_back(
                    { std::move(what), cell(app::who_words(*choice)), cell(day(choice->date)) });
            }
            add(std::move(table));
        }

        void steps_before()
        {
            const auto filled = [](const domain::StepsCard& steps) { return !steps.steps.empty(); };
            if (std::none_of(m_plan.steps_before.begin(), m_plan.steps_before.end(), filled))
                return;
            heading(tr("2. Steps before"));
            for (const auto& steps : m_plan.steps_before) {
                if (!filled(steps))
                    continue;
                card(steps_title(steps, m_texts));
                List list { ListKind::Ticks, {} };
                for (const auto& step : steps.steps)
                    list.items.push_back({ plain(step.text), false });
                add(std::move(list));
            }
        }

        void protocols()
        {
            if (m_plan.protocols.empty())
                return;
            heading(tr("3. Steps for the emergency"));
            for (const auto* protocol : domain::protocols_in_order(m_view))
                protocol_card(*protocol);
        }

        void protocol_card(const domain::EmergencyProtocol& protocol)
        {
            Heading title { 3, protocol_title(protocol.risk, m_texts) };
            const auto level = domain::level_of(m_view, protocol.risk);
            if (has_level(level)) {
                title.mark = level;
                title.mark_word = text_for(m_texts.levels, mark_code(level));
            }
            const auto name = title.text;
            add(std::move(title));
            Table table { name, { column(tr("Step"), 2.24), column(tr("What we agreed"), 4.42) },
                {}, false, true };
            int number = 0;
            for (const auto& step : protocol_steps(protocol, m_plan)) {
                Cell label { bold(step.label), CellLead::Number, ++number };
                table.rows.push_back({ std::move(label), cell_or_line(step.text) });
            }
            add(std::move(table));
            rehearsal(protocol);
            if (const auto guide = m_texts.guides.find(protocol.risk);
                guide != m_texts.guides.end())
                add(Paragraph { plain(fill(tr("To read with calm: the guide {guide}"),
                                    { { "guide", i18n::quoted(guide->second) } })),
                    Tone::Small });
        }

        void rehearsal(const domain::EmergencyProtocol& protocol)
        {
            const auto* last = domain::last_drill(m_plan, protocol.id);
            if (!last)
                return;
            auto words = app::joined(app::drill_words(*last), " ", last->how_it_went);
            if (const auto due = domain::drill_due(m_plan, protocol.id))
                words
                    = app::joined(std::move(words), " ", app::drill_due_words(*due, m_view.today));
            add(Paragraph { plain(std::move(words)), Tone::Small });
        }

        void people()
        {
            const auto& people = m_plan.people;
            heading(tr("4. My people"));
            contacts();
            if (!people.chain.empty() || !people.chain_rule.empty()) {
                card(text(tr("Call chain")));
                List list { ListKind::Numbers, {} };
                for (const auto id : people.chain) {
                    if (const auto* contact = domain::find_contact(m_plan, id))
                        list.items.push_back({ plain(contact->code_name) });
                }
                if (!list.items.empty())
                    add(std::move(list));
                if (!people.chain_rule.empty())
                    add(Paragraph { plain(people.chain_rule) });
            }
            if (people.dependants.empty())
                return;
            card(text(tr("Who takes care of whom")));
            Table table { text(tr("Who takes care of whom")),
                { column(tr("Who"), 2), column(tr("Who takes care"), 2), column(tr("Note"), 2.66) },
                {}, false };
            for (const auto& dependant : people.dependants)
                table.rows.push_back(
                    { bold_cell(dependant.who), cell(dependant.carer), cell(dependant.note) });
            add(std::move(table));
        }

        void contacts()
        {
            Table table { text(tr("My people")),
                { column(tr("Code name"), 2), column(tr("Who she is"), 2) }, {}, true };
            if (m_options.telephones)
                table.columns.push_back(column(tr("Telephone"), 1.3));
            table.columns.push_back(column(tr("Place"), 1.4));
            int number = 0;
            for (const auto& contact : m_plan.people.contacts) {
                Cell name { bold(contact.code_name), CellLead::Number, ++number };
                std::vector<Cell> row { std::move(name), cell(contact.relation) };
                if (m_options.telephones)
                    row.push_back(cell(i18n::telephone(contact.phone)));
                row.push_back(cell(contact.place_note));
                table.rows.push_back(std::move(row));
            }
            // Three people to call: a line for each who is not there yet.
            while (table.rows.size() < domain::EMERGENCY_CONTACTS) {
                Cell name { {}, CellLead::Number, ++number };
                name.write_line = true;
                std::vector<Cell> row { std::move(name) };
                while (row.size() < table.columns.size())
                    row.push_back(cell_or_line({}));
                table.rows.push_back(std::move(row));
            }
            add(std::move(table));
        }

        void self_care()
        {
            const auto& care = m_plan.self_care;
            label_table(tr("5. Taking care of myself"),
                {
                    { tr("My rest"), care.rest },
                    { tr("Green: I am well when"), care.green },
                    { tr("Yellow: my body warns me when"), care.yellow },
                    { tr("Red: I stop and ask for help when"), care.red },
                    { tr("Who listens to me"), care.listener },
                });
        }

        struct Labelled {
            std::string_view label;
            const std::string& words;
        };

        /// Label and words; only what she wrote, nothing at all when that is nothing.
        void label_table(std::string_view title, const std::vector<Labelled>& lines)
        {
            Table table { text(title), { column(tr("What"), 2.24), column(tr("My words"), 4.42) },
                {}, false };
            for (const auto& line : lines) {
                if (!line.words.empty())
                    table.rows.push_back({ bold_cell(text(line.label)), cell(line.words) });
            }
            if (table.rows.empty())
                return;
            heading(title);
            add(std::move(table));
        }

        void limits()
        {
            heading(tr("6. My limits"));
            limit(tr("What I will not give up"), m_plan.limits.not_give_up);
            limit(tr("The sign that it is already too much"), m_plan.limits.too_much);
        }

        void limit(std::string_view label, const std::string& words)
        {
            if (words.empty()) {
                add(WriteLines { text(label), 2 });
                return;
            }
            card(text(label));
            add(Paragraph { plain(words) });
        }

        void calendar()
        {
            if (m_view.calendar.empty())
                return;
            heading(tr("7. Calendar"));
            Table table { text(tr("Calendar")),
                { column(tr("When"), 1.7), column(tr("What"), 4.96) }, {}, false };
            for (const auto& line : m_view.calendar)
                table.rows.push_back(
                    { bold_cell(line.date ? day(*line.date) : text(tr("No date yet"))),
                        cell(calendar_words(line, m_texts)) });
            add(std::move(table));
        }

        void accepted()
        {
            const auto accepted = domain::accepted_risks(m_plan);
            if (accepted.empty())
                return;
            heading(tr("8. What I decided to live with"));
            Table table { text(tr("What I decided to live with")),
                { column(tr("Risk"), 2), column(tr("Why"), 2.4), column(tr("Since"), 1.1),
                    column(tr("Who knows"), 1.16) },
                {}, true };
            for (const auto* decision : accepted)
                table.rows.push_back({ bold_cell(risk_name(decision->risk)), cell(decision->reason),
                    cell(day(decision->date)), cell(decision->person) });
            add(std::move(table));
        }

        void lists()
        {
            checklist(tr("The bag"), m_plan.bag);
            checklist(tr("My papers"), m_plan.documents);
            if (m_plan.relocation.empty())
                return;
            heading(tr("If I have to leave for some time"));
            add(Paragraph { plain(m_plan.relocation) });
        }

        void checklist(std::string_view title, const std::vector<domain::ChecklistItem>& items)
        {
            if (items.empty())
                return;
            heading(title);
            List list { ListKind::Ticks, {} };
            for (const auto& item : items)
                list.items.push_back({ plain(item.text), item.ticked });
            add(std::move(list));
        }

        void organisation()
        {
            const auto& part = m_plan.organisation;
            label_table(tr("Our organisation"),
                {
                    { tr("Who is responsible"), part.responsible },
                    { tr("How new members learn it"), part.induction },
                    { tr("If an agreement is not kept"), part.consequences },
                    { tr("Money for protection"), part.budget },
                });
            if (const auto made = part.wheel_on)
                add(Paragraph { plain(fill(tr("Security wheel made on {date}; again on {again}."),
                    { { "date", day(*made) },
                        { "again", day(base::add_days(*made, domain::WHEEL_AFTER_DAYS)) } })) });
            wheel();
            group_measures();
        }

        /// How full each part is, as they marked it; empty parts can be marked by hand.
        void wheel()
        {
            if (std::ranges::none_of(
                    m_view.wheel, [](const auto& mark) { return mark.has_value(); }))
                return;
            Table table { text(tr("Security wheel")),
                { column(tr("Part"), 4.6), column(tr("How full"), 2.06) }, {}, true };
            for (std::size_t i = 0; i < m_texts.wheel.size(); ++i) {
                const auto mark = i < m_view.wheel.size() ? m_view.wheel[i] : std::nullopt;
                table.rows.push_back({ bold_cell(m_texts.wheel[i]),
                    cell_or_line(mark ? fill(tr("{value} of {most}"),
                                     { { "value", std::to_string(*mark) },
                                         { "most", std::to_string(m_view.wheel_most) } })
                                      : std::string()) });
            }
            card(table.title);
            add(std::move(table));
        }

        /// Who answers for each measure and with what money, where somebody wrote it.
        void group_measures()
        {
            Table table { text(tr("Who answers for each measure")),
                { column(tr("Measure"), 2.6), column(tr("Who answers for it"), 1.4),
                    column(tr("How much money"), 1.3), column(tr("Where from"), 1.36) },
                {}, true };
            for (const auto& choice : m_plan.measures) {
                if (choice.responsible.empty() && choice.money.empty() && choice.money_from.empty())
                    continue;
                table.rows.push_back({ bold_cell(measure_words(choice, m_texts)),
                    cell(choice.responsible), cell(choice.money), cell(choice.money_from) });
            }
            if (table.rows.empty())
                return;
            card(table.title);
            add(std::move(table));
        }

        const PlanView& m_view;
        const domain::Plan& m_plan;
        const PlanTexts& m_texts;
        const PlanOptions& m_options;
        std::vector<Block> m_blocks;
    };

} // namespace

std::set<PlanPart> all_parts()
{
    return { PlanPart::Risks, PlanPart::Agreements, PlanPart::Todo, PlanPart::StepsBefore,
        PlanPart::Protocols, PlanPart::People, PlanPart::SelfCare, PlanPart::Limits,
        PlanPart::Calendar, PlanPart::Accepted, PlanPart::Lists, PlanPart::Organisation };
}

Document plan_document(
    const domain::PlanView& view, const PlanTexts& texts, const PlanOptions& options)
{
    Document document;
    document.language = i18n::language();
    document.title = tr("My plan");
    document.corner = i18n::long_date(view.today);
    if (view.practice)
        document.subtitle = bold(text(tr("Practice with an invented case.")) + " ");
    const auto add = [&](RichText words) {
        document.subtitle.insert(document.subtitle.end(), words.begin(), words.end());
    };
    if (view.plan.review_due) {
        const auto date = i18n::long_date(*view.plan.review_due);
        add(with_bold(
            fill(tr("It uses code names. Review it on {date}."), { { "date", date } }), date));
    } else {
        add(plain(text(tr("It uses code names."))));
    }
    document.blocks = PlanWriter(view, texts, options).write();
    document.foot
        = tr("This paper can also be found. Keep it away from the computer or destroy it.");
    document.page_words = trc("paper", "Page {page} of {pages}");
    return document;
}

} // namespace paper
