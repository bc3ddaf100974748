#include "paper/pocket_sheet.hpp"

#include "domain/plan_cards.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/plan_words.hpp"

#include <algorithm>
#include <utility>

namespace paper {

namespace {

    using domain::PlanView;
    using i18n::fill;
    using i18n::tr;

    std::string text(std::string_view words) { return std::string(words); }

    std::string id_of(std::string_view kind, domain::RecordId id)
    {
        return std::string(kind) + "/" + std::to_string(id);
    }

    class SheetBuilder {
    public:
        SheetBuilder(const PlanView& view, const PlanTexts& texts,
            const content::Directory& directory, const PocketOptions& options)
            : m_view(view)
            , m_plan(view.plan)
            , m_texts(texts)
            , m_directory(directory)
            , m_options(options)
        {
        }

        PocketBuild build()
        {
            m_build.sheet.language = i18n::language();
            m_build.sheet.title = tr("Pocket sheet");
            place(0,
                { text(m_view.practice ? tr("Practice: an invented case") : tr("Notes")),
                    PanelStyle::Notes });
            place(1, contacts());
            place(2, phones());
            const auto protocols = chosen_protocols();
            for (std::size_t i = 0; i < 2; ++i)
                place(3 + i, i < protocols.size() ? protocol(*protocols[i]) : empty_protocol());
            place(5, dependants());
            place(6, bag());
            place(7, before_leaving());
            return std::move(m_build);
        }

    private:
        bool left_out(const std::string& id) const { return m_options.left_out.count(id) != 0; }

        /// Takes out what she left out, keeps six lines and names the rest.
        void place(std::size_t index, Panel panel)
        {
            std::erase_if(panel.lines, [&](const PanelLine& line) { return left_out(line.id); });
            for (std::size_t i = POCKET_LINES; i < panel.lines.size(); ++i)
                m_build.overflow.push_back({ index, panel.lines[i] });
            if (panel.lines.size() > POCKET_LINES)
                panel.lines.resize(POCKET_LINES);
            if (left_out("note/" + std::to_string(index)))
                panel.note.clear();
            if (left_out("second/" + std::to_string(index)))
                panel.second_text.clear();
            const auto nothing = panel.lines.empty() && panel.note.empty()
                && panel.second_text.empty() && panel.foot.empty();
            if (nothing)
                panel.style = PanelStyle::Notes;
            m_build.sheet.panels[index] = std::move(panel);
        }

        Panel contacts() const
        {
            Panel panel { text(tr("I call")), PanelStyle::Names };
            int number = 0;
            for (const auto* contact : domain::call_chain(m_plan)) {
                const auto name = std::to_string(++number) + " " + contact->code_name;
                panel.lines.push_back({ id_of("contact", contact->id), name, contact->relation,
                    i18n::telephone(contact->phone) });
            }
            panel.note = m_plan.people.chain_rule;
            return panel;
        }

        Panel phones() const
        {
            Panel panel { text(tr("Telephones")), PanelStyle::Names };
            const auto found = public_phones(m_directory, m_options.phones, m_view.today);
            for (const auto& phone : found)
                panel.lines.push_back(
                    { "phone/" + phone.entry, phone.number, phone.name, phone.status, false });
            if (std::any_of(found.begin(), found.end(),
                    [](const PublicPhone& phone) { return phone.entry == "pdh"; }))
                panel.note = tr("If the danger is the police: the PDH and my network.");
            return panel;
        }

        std::vector<const domain::EmergencyProtocol*> chosen_protocols() const
        {
            std::vector<const domain::EmergencyProtocol*> chosen;
            for (const auto& risk : m_options.risks) {
                if (const auto* found = domain::find_protocol(m_plan, risk))
                    chosen.push_back(found);
            }
            if (!m_options.risks.empty())
                return chosen;
            for (const auto* candidate : domain::protocols_in_order(m_view)) {
                if (chosen.size() < 2 && !protocol(*candidate).lines.empty())
                    chosen.push_back(candidate);
            }
            return chosen;
        }

        Panel empty_protocol() const { return { text(tr("In an emergency")), PanelStyle::Notes }; }

        Panel protocol(const domain::EmergencyProtocol& protocol) const
        {
            Panel panel { protocol_title(protocol.risk, m_texts), PanelStyle::Numbers };
            auto shown = protocol;
            // That a word exists is said by the full plan; here is no room for it.
            shown.code_word = 0;
            const auto steps = protocol_steps(shown, m_plan);
            struct Shown {
                std::size_t step;
                std::string_view id;
            };
            constexpr Shown SHOWN[] {
                { 1, "warns" },
                { 3, "where" },
                { 4, "take" },
                { 5, "call" },
                { 6, "not" },
                { 7, "after" },
            };
            for (const auto& one : SHOWN) {
                const auto& step = steps[one.step];
                if (!step.text.empty())
                    panel.lines.push_back(
                        { id_of("protocol", protocol.id) + "/" + std::string(one.id),
                            step.label + ":", step.text, {} });
            }
            return panel;
        }

        Panel dependants() const
        {
            Panel panel { text(tr("Who takes care of whom")), PanelStyle::Names };
            for (const auto& dependant : m_plan.people.dependants) {
                panel.lines.push_back(
                    { id_of("dependant", dependant.id), dependant.who, dependant.carer, {} });
                if (!dependant.note.empty()) {
                    panel.note += panel.note.empty() ? "" : " ";
                    panel.note += dependant.note;
                }
            }
            return panel;
        }

        Panel bag() const
        {
            Panel panel { text(tr("The bag")), PanelStyle::Ticks };
            for (const auto& item : m_plan.bag)
                panel.lines.push_back({ id_of("bag", item.id), {}, item.text, {} });
            return panel;
        }

        const domain::StepsCard* steps_card() const
        {
            for (const auto& card : m_plan.steps_before) {
                const auto wanted = m_options.steps_card == 0 || card.id == m_options.steps_card;
                if (wanted && !card.steps.empty())
                    return &card;
            }
            return nullptr;
        }

        Panel before_leaving() const
        {
            Panel panel { text(tr("Before leaving")), PanelStyle::Ticks };
            if (const auto* card = steps_card()) {
                panel.title = steps_title(*card, m_texts);
                for (const auto& step : card->steps)
                    panel.lines.push_back({ id_of("step", step.id), {}, step.text, {} });
            }
            panel.second_title = tr("Taking care of myself");
            panel.second_text = m_plan.self_care.rest;
            if (m_plan.review_due)
                panel.foot = fill(tr("Review it on {date}."),
                    { { "date", i18n::long_date(*m_plan.review_due) } });
            return panel;
        }

        const PlanView& m_view;
        const domain::Plan& m_plan;
        const PlanTexts& m_texts;
        const content::Directory& m_directory;
        const PocketOptions& m_options;
        PocketBuild m_build;
    };

} // namespace

PocketBuild pocket_sheet(const PlanView& view, const PlanTexts& texts,
    const content::Directory& directory, const PocketOptions& options)
{
    return SheetBuilder(view, texts, directory, options).build();
}

} // namespace paper
