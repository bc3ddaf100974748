#include "content/library_links.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace content {

namespace {

    class LinkCheck {
    public:
        LinkCheck(const Library& library, const MethodIds& method, const Faults& known)
            : m_library(library)
            , m_method(method)
        {
            for (const auto& fault : known)
                m_faulty.insert(fault.file);
        }

        Faults run()
        {
            for (const auto& guide : m_library.guides)
                check_guide(guide);
            for (const auto& card : m_library.cards)
                check_card(card);
            for (const auto& term : m_library.glossary) {
                if (term.see)
                    check_link(*term.see, { words_file("glossary.toml"), term.line, "" });
            }
            for (const auto& situation : m_library.situations)
                expect_card(situation.card, { "guides/emergency/menu.toml", situation.line, "" });
            for (const auto& use : m_method.cards)
                expect_card(use.card, { use.file, use.line, "" });
            for (const auto& starter : m_library.plan_starters.before)
                check_measures(starter.measures, starter.line);
            for (const auto& starter : m_library.plan_starters.emergency) {
                check_measures(starter.measures, starter.line);
                expect_known(
                    m_method.risks, starter.risk, "risk", { "guides/plan.toml", starter.line, "" });
            }
            for (const auto& risk : m_method.risks) {
                if (!find_emergency_starter(m_library.plan_starters, risk))
                    m_faults.push_back(
                        { words_file("plan.toml"), 1, "the risk " + risk + " has no first words" });
            }
            return std::move(m_faults);
        }

    private:
        std::string words_file(const std::string& name) const
        {
            return "guides/" + m_library.language + "/" + name;
        }

        void check_guide(const Guide& guide)
        {
            for (const auto& section : guide.sections) {
                for (const auto& block : section.blocks) {
                    for (const auto& item : block.items) {
                        for (const auto& run : item.text) {
                            if (run.kind == InlineKind::Link)
                                check_link(run.link, { guide.file, item.line, "" });
                        }
                    }
                }
            }
        }

        void check_link(const Link& link, Fault where)
        {
            switch (link.kind) {
            case LinkKind::Guide:
            case LinkKind::Section: {
                const auto* guide = find_guide(m_library, link.id);
                if (!guide)
                    missing(where, "guide", link.id);
                else if (!link.part.empty() && !find_section_of(*guide, link.part))
                    missing(where, "section", link.part);
                break;
            }
            case LinkKind::Question:
                expect_known(m_method.questions, link.id, "question", where);
                break;
            case LinkKind::Measure:
                expect_known(m_method.measures, link.id, "measure", where);
                break;
            case LinkKind::Directory:
                if (!find_entry(m_library.directory, link.id))
                    missing(where, "directory entry", link.id);
                break;
            case LinkKind::Card:
                expect_card(link.id, where);
                break;
            }
        }

        void check_card(const EmergencyCard& card)
        {
            if (!card.guide.empty() && !find_guide(m_library, card.guide))
                missing({ card.file, 1, "" }, "guide", card.guide);
            for (const auto& step : card.steps) {
                const Fault where { card.file, step.line, "" };
                for (const auto& branch : step.branches) {
                    if (!branch.card.empty())
                        expect_card(branch.card, where);
                }
                for (const auto& call : step.calls)
                    check_call(call, where);
            }
        }

        /// On a card a number stands large, for someone frightened: only numbers that a
        /// public page confirms, never one that is probably old.
        void check_call(const Call& call, const Fault& where)
        {
            const auto* entry = find_entry(m_library.directory, call.entry);
            const auto* contact = entry ? find_contact(*entry, call.contact) : nullptr;
            if (!entry)
                missing(where, "directory entry", call.entry);
            else if (!contact)
                missing(where, "contact of " + call.entry, call.contact);
            else if (contact->kind != ContactKind::Phone
                || contact->status != ContactStatus::Verified)
                m_faults.push_back(
                    { where.file, where.line, "a card calls only verified telephone numbers" });
        }

        void check_measures(const std::vector<std::string>& measures, int line)
        {
            for (const auto& measure : measures)
                expect_known(
                    m_method.measures, measure, "measure", { "guides/plan.toml", line, "" });
        }

        void expect_card(const std::string& id, const Fault& where)
        {
            if (!find_card(m_library, id))
                missing(where, "card", id);
        }

        void expect_known(const std::set<std::string, std::less<>>& known, const std::string& id,
            const std::string& what, const Fault& where)
        {
            if (!known.empty() && !known.contains(id))
                missing(where, what, id);
        }

        /// The files that would hold a thing; empty for what lives elsewhere.
        std::vector<std::string> files_of(const std::string& what, const std::string& id) const
        {
            if (what == "guide")
                return { words_file(id + ".md") };
            if (what == "card")
                return { "guides/emergency/" + id + ".toml",
                    words_file("emergency/" + id + ".toml") };
            if (what == "directory entry" || what.starts_with("contact of "))
                return { "guides/directory.toml", words_file("directory.toml") };
            return {};
        }

        void missing(const Fault& where, const std::string& what, const std::string& id)
        {
            const auto files = files_of(what, id);
            if (std::ranges::any_of(
                    files, [&](const std::string& file) { return m_faulty.contains(file); }))
                return;
            m_faults.push_back(
                { where.file, where.line, where.what + "there is no " + what + " \"" + id + "\"" });
        }

        const Library& m_library;
        const MethodIds& m_method;
        std::set<std::string> m_faulty;
        Faults m_faults;
    };

} // namespace

Faults check_links(const Library& library, const MethodIds& method, const Faults& known)
{
    return LinkCheck(library, method, known).run();
}

} // namespace content
