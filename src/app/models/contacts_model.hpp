#pragma once

#include "app/app.hpp"
#include "app/content_links.hpp"
#include "app/models/load_directory_model.hpp"
#include "content/directory.hpp"
#include "search/index.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The bodies of the directory as somebody looks for them, in the order to show them.
enum class ContactGroup {
    Emergency,   ///< short numbers
    Health,      ///< health, shelter and company after violence
    Defenders,   ///< organisations that protect defenders
    Legal,       ///< lawyers and organisations with legal teams
    State,       ///< institutions of the State
    Abroad,      ///< networks, funds and organisations of other countries
    HumanRights, ///< Inter-American system, United Nations, embassies
};
inline constexpr std::array EVERY_CONTACT_GROUP { ContactGroup::Emergency, ContactGroup::Health,
    ContactGroup::Defenders, ContactGroup::Legal, ContactGroup::State, ContactGroup::Abroad,
    ContactGroup::HumanRights };
ContactGroup group_of(const content::DirectoryEntry& entry);

/// Who can help: every body of the directory, and with an open vault her own people first.
/// What is looked for is kept nowhere.
class ContactsModel {
public:
    /// Bytes of what she looks for.
    static constexpr std::size_t MOST_TYPED = search::MAX_QUERY_BYTES;

    struct Body {
        std::string id;
        std::string name;
    };
    struct Group {
        ContactGroup group { ContactGroup::Emergency };
        std::vector<Body> bodies; ///< never none
    };
    /// One way to reach a body.
    struct Reach {
        std::string id;
        content::ContactKind kind { content::ContactKind::Phone };
        std::string value; ///< "2382 3400"
        std::string purpose;
        std::string hours; ///< empty while nobody knows
        content::Confidence confidence { content::Confidence::Unconfirmed };
        std::string confidence_words; ///< "sin confirmar: dato de 2019"
        std::string checked_words;    ///< "Nadie ha llamado todavía para comprobarlo."
    };
    struct Card {
        std::string id;
        std::string name;
        std::string what;
        std::string when;
        std::string asks;
        std::string warning;
        std::string languages; ///< empty while nobody knows
        FactSaid fact;         ///< of the description
        std::vector<Reach> reaches;
        std::vector<std::string> sources; ///< "R63. Emisoras Unidas, 24 Dec 2025. https://..."
        bool has_phone() const;
    };
    struct Person {
        std::string code_name;
        std::string relation;
        std::string phone; ///< may be empty
    };

    /// detail: id of a body, or empty.
    ContactsModel(App& app, const std::string& detail);

    /// With an open vault; empty when she has written down nobody yet.
    const std::vector<Person>& people() const { return m_people; }
    bool has_vault() const { return m_app.session().is_open(); }
    const std::vector<Group>& groups() const { return m_groups; }
    /// While she types: only what says her words. Nothing typed: everything.
    void find(const std::string& typed);
    bool is_finding() const { return m_finding; }

    /// Her people are shown; otherwise a body, or nothing when a search found none.
    bool shows_people() const { return m_people_chosen; }
    const std::optional<Card>& card() const { return m_card; }
    /// How far the texts of the list were reviewed, and of which day it is.
    std::string review() const;
    /// She came for one body, or pressed one: with very large letters its page is shown, else
    /// the list.
    bool is_opened() const { return m_opened; }
    void choose(const std::string& id);
    void choose_people();
    /// From a body back to the list.
    void close() { m_opened = false; }

    /// The part of her plan where she writes them down.
    void open_people() { m_app.router().go({ Screen::Plan, "4" }); }
    /// A newer directory can be loaded: her plan is open and may be changed.
    bool may_load() const { return has_vault() && m_app.session().is_writable(); }
    /// Her file keeps a list she loaded; shown or not.
    bool is_loaded() const { return has_vault() && m_app.workbook().directory.has_value(); }
    /// It does not go with this version of the program, whose own list is shown.
    bool is_refused() const { return m_app.is_directory_refused(); }
    void load() { m_app.router().go({ Screen::LoadDirectory, {} }); }
    void back_to_own() { m_app.router().go({ Screen::LoadDirectory, BACK_TO_OWN_DIRECTORY }); }
    void print() { m_app.router().go({ Screen::Print, "poster" }); }
    void back();
    /// There is no rail, or a link led here: a button has to lead away.
    bool needs_back() const { return !has_vault() || m_app.router().came_from(); }

private:
    void read_people();
    void show(const std::string& id);
    void regroup(const std::vector<const content::DirectoryEntry*>& entries);
    std::vector<const content::DirectoryEntry*> found(const std::string& typed) const;
    Reach reach_of(const content::Contact& contact) const;
    void add_sources(Card& card, const std::string& source) const;

    App& m_app;
    std::vector<Group> m_groups;
    std::vector<Person> m_people;
    std::optional<Card> m_card;
    bool m_people_chosen { false };
    bool m_opened { false };
    bool m_finding { false };
};

} // namespace app
