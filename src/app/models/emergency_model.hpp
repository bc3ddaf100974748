#pragma once

#include "app/app.hpp"
#include "content/emergency.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// "¿Qué está pasando?": the situations that have a card.
class EmergencyMenuModel {
public:
    explicit EmergencyMenuModel(App& app) : m_app(app) { }
    const std::vector<content::Situation>& situations() const { return m_app.library().situations; }
    void choose(const std::string& card) { m_app.router().go({ Screen::EmergencyCard, card }); }
    /// Through cards, guides and directory; back leads here again.
    void search() { m_app.router().go({ Screen::Guides, {} }); }
    void leave() { m_app.leave_help(); }
    /// An emergency of hers is marked: "ya estoy a salvo" can be said.
    bool may_say_safe() const;
    /// Before it she is told what follows.
    void ask_if_safe(bool ask) { m_asks_if_safe = ask; }
    bool asks_if_safe() const { return m_asks_if_safe; }
    /// Weekly review for a month follows (risk-method.md 8).
    void say_safe();

private:
    App& m_app;
    bool m_asks_if_safe { false };
};

/// One emergency card, a page at a time. Needs no vault; with one open her own people and
/// her protocol come first.
class EmergencyCardModel {
public:
    struct Call {
        std::string number; ///< grouped for reading aloud; empty for "her network"
        std::string who;
        std::string hint;
        std::optional<content::Confidence> confidence; ///< none for her own people
        std::string confidence_words;
        bool hers { false };
        std::string body {}; ///< of the directory; empty for her own people
    };
    struct HerStep {
        std::string name;
        std::string text;
    };
    struct State {
        std::string title;
        std::string part;
        std::string sentence;
        std::string help;
        std::vector<std::string> say;
        std::vector<content::Branch> branches;
        std::vector<Call> calls;
        std::vector<std::string> do_not;
        int position { 1 };
        int total { 1 };
        bool first { true };
        bool last { false };
        std::string loaded; ///< whose numbers these are, when she loaded them; else empty
        std::string review; ///< "En revisión legal · 21 de noviembre de 2026"
        std::string guide;  ///< to read afterwards, on the last page
        /// Her own protocol for this, shown before everything else on the first page: what she
        /// wrote, step by step, with her people in the order in which she calls them.
        std::vector<HerStep> her_protocol;
        std::string her_protocol_title;
    };

    /// detail: id of a card; behind a # the steps by which she came where she is.
    EmergencyCardModel(App& app, const std::string& detail);
    const State& state();

    void next();
    void choose(const std::string& branch);
    void back();
    void open_guide();
    /// What the body to call will ask, and all others; back leads to this step again.
    void open_contacts();
    void print() { m_app.router().go({ Screen::Print, "card:" + m_card }); }

private:
    const content::EmergencyStep* step();
    void rebuild();
    void walk_again(std::string_view steps);
    void add_calls(const content::EmergencyStep& page);
    void add_her_protocol();
    /// What she wrote for a risk this card is for; nothing without an open vault.
    const domain::EmergencyProtocol* protocol() const;

    App& m_app;
    std::string m_card;
    std::vector<std::string> m_walked;
    std::string m_language;
    State m_state;
    bool m_stale { true };
};

/// "En revisión legal · 12 de mayo de 2026", or when it was reviewed.
std::string review_words(const content::Review& review, base::Date updated);

} // namespace app
