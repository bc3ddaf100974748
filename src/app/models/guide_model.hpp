#pragma once

#include "app/app.hpp"
#include "app/content_links.hpp"
#include "app/searcher.hpp"
#include "app/text_places.hpp"
#include "content/guide.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// The list of guides, and the search through everything that can be read. What is looked for
/// is kept nowhere: it goes with this model, on leaving the page and at a lock.
class GuidesModel {
public:
    explicit GuidesModel(App& app) : m_app(app) { }
    const std::vector<content::Guide>& guides() const { return m_app.library().guides; }
    void open(const std::string& guide) { m_app.router().go({ Screen::Guide, guide }); }
    void print() { m_app.router().go({ Screen::Print, {} }); }
    /// To where a link led here from, else home or to the start.
    void back();
    bool has_vault() const { return m_app.session().is_open(); }
    /// There is no rail: a button has to lead away.
    bool needs_back() const { return !has_vault() || m_app.router().came_from(); }

    bool has_glossary() const;
    void open_glossary();
    void see_contacts() { m_app.router().go({ Screen::Contacts, {} }); }

    /// While she types. Nothing typed: the list of guides.
    void search(const std::string& typed);
    bool is_searching() const { return m_searching; }
    bool search_works() const { return m_works; }
    const SearchResults& results() const { return m_results; }
    /// Goes to what was found.
    void open(const Findable& found);
    /// Enter: the first thing found that leads somewhere.
    void open_first();
    /// The quickest way to reach a body of the directory, and how sure it is; may be empty.
    std::string contact_of(const Findable& found) const;

private:
    App& m_app;
    SearchResults m_results;
    bool m_searching { false };
    bool m_works { true };
};

/// One guide, a section at a time. Ticks of its lists live in the vault; without one they
/// can be made but are gone on leaving.
class GuideModel {
public:
    /// detail: "allanamientos" or "allanamientos/puerta".
    GuideModel(App& app, const std::string& detail);

    /// Null when there is no such guide in this language.
    const content::Guide* guide() const;
    const content::Section* section() const;
    std::size_t section_index() const;
    bool has_vault() const { return m_app.session().is_open(); }
    std::string review() const;

    void go_to_section(const std::string& id);
    void next_section();
    void earlier_section();
    bool is_last_section() const;
    bool is_first_section() const { return section_index() == 0; }
    bool is_ticked(const std::string& item) const;
    void tick(const std::string& item);
    /// Not in a file that is only being read.
    bool may_tick() const { return !has_vault() || m_app.session().is_writable(); }
    /// Why a run stands out, beside being bold.
    enum class Stress { None, Found, Present, Term };
    struct Run {
        std::string text;
        bool bold { false };
        Stress stress { Stress::None };
    };
    struct Reference {
        std::string words;
        content::Link link;
    };
    /// One item of a block, ready to be drawn.
    struct Line {
        std::vector<Run> runs;
        FactSaid fact;                           ///< how sure it is
        std::vector<Reference> links;            ///< only those that lead somewhere
        std::vector<const content::Term*> terms; ///< difficult words said here first
    };
    Line line_of(const content::Item& item) const;
    /// What stands under a row of a table: how sure its least sure cell is, every link, and its
    /// difficult words.
    Line foot_of(std::span<const content::Item> row) const;
    void follow(const content::Link& link);
    void print() { m_app.router().go({ Screen::Print, "guide:" + m_guide }); }
    void back();
    /// What she ticks here is gone on leaving: there is something to tick, and no vault.
    bool ticks_are_lost() const;

    /// The next larger letters; after the largest the ordinary ones.
    void change_letters();
    bool has_largest_letters() const { return m_app.preferences().text_size >= 200; }

    /// One step of a numbered list, and the subheading it stands under; empty when under none.
    struct Step {
        const content::Item* item { nullptr };
        const content::Item* heading { nullptr };
    };
    /// Of the numbered lists of this section.
    const std::vector<Step>& steps() const { return m_steps; }
    /// One step on each page; a single step is no way.
    bool may_go_step_by_step() const { return m_steps.size() > 1; }
    bool is_step_by_step() const { return m_step.has_value(); }
    std::size_t step() const { return m_step.value_or(0); }
    void go_step_by_step();
    /// After the last one: back to the whole section.
    void next_step();
    /// Before the first one: the same.
    void earlier_step();
    void leave_steps() { m_step.reset(); }

    /// Looks for words in this guide, while she types. Kept nowhere.
    void find(const std::string& typed);
    bool is_finding() const { return !m_wanted.empty(); }
    std::size_t found_count() const { return m_found.size(); }
    /// From 1; the place that next_found() or earlier_found() went to, or would go to first.
    std::size_t present_found() const { return m_found.empty() ? 0 : m_present + 1; }
    /// To the place, in whichever section it stands; from the last one to the first.
    void next_found();
    void earlier_found();
    /// True once after each move: the place is to be shown.
    bool take_moved() { return std::exchange(m_moved, false); }

    /// The difficult word whose meaning is open; one at a time.
    bool is_open(const content::Term& term) const { return m_open_term == term.id; }
    void toggle(const content::Term& term);
    /// How sure the meaning is.
    FactSaid fact_of(const content::Term& term) const;
    /// Whether there is more about it elsewhere than on this page.
    bool has_more(const content::Term& term) const;

private:
    struct Found {
        std::string section;
        const content::Item* item { nullptr };
        TextRange range;
    };
    Line plain_line(const content::Item& item) const;
    void add_link(Line& line, const content::Inline& run) const;
    void stress(Line& line, const TextRange& range, Stress stress) const;
    void go_to_found();
    void read_section();
    void look_for_terms();
    void look_for_steps();
    bool leads_somewhere(const content::Link& link) const;
    std::string tick_id(const std::string& item) const { return m_guide + "/" + item; }

    App& m_app;
    std::string m_guide;
    std::string m_section;
    std::set<std::string, std::less<>> m_ticks_without_vault;
    std::vector<search::Token> m_wanted;
    std::vector<Found> m_found;
    std::size_t m_present { 0 };
    bool m_at_present { false };
    bool m_moved { false };
    /// In the present section, by item.
    std::map<const content::Item*, std::vector<TermPlace>> m_terms;
    std::string m_read; ///< the section terms and steps were looked for in
    std::vector<Step> m_steps;
    std::optional<std::size_t> m_step;
    std::string m_open_term;
    std::string m_heading; ///< subheading a link led to
};

} // namespace app
