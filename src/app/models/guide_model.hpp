#pragma once

#include "app/app.hpp"
#include "content/guide.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace app {

/// The list of guides.
class GuidesModel {
public:
    explicit GuidesModel(App& app) : m_app(app) { }
    const std::vector<content::Guide>& guides() const { return m_app.library().guides; }
    void open(const std::string& guide) { m_app.router().go({ Screen::Guide, guide }); }
    void print() { m_app.router().go({ Screen::Print, {} }); }
    void back()
    {
        m_app.router().restart({ m_app.session().is_open() ? Screen::Home : Screen::Start, {} });
    }
    bool has_vault() const { return m_app.session().is_open(); }

private:
    App& m_app;
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
    struct Run {
        std::string text;
        bool bold { false };
    };
    struct Reference {
        std::string words;
        content::Link link;
    };
    /// One item of a block, ready to be drawn.
    struct Line {
        std::vector<Run> runs;
        std::string fact; ///< how sure it is, in words; empty when it claims no law and no fact
        bool checked { false };
        std::vector<Reference> links; ///< only those that lead somewhere
    };
    Line line_of(const content::Item& item) const;
    /// What stands under a row of a table: how sure its least sure cell is, and every link.
    Line foot_of(std::span<const content::Item> row) const;
    void follow(const content::Link& link);
    void print() { m_app.router().go({ Screen::Print, "guide:" + m_guide }); }
    void back();

private:
    bool leads_somewhere(const content::Link& link) const;
    std::string tick_id(const std::string& item) const { return m_guide + "/" + item; }

    App& m_app;
    std::string m_guide;
    std::string m_section;
    std::set<std::string, std::less<>> m_ticks_without_vault;
};

} // namespace app
