#include "ui/screens/contacts_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/fact_states.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::ContactGroup;
using app::ContactsModel;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr const char* PEOPLE = "my-people";

    struct GroupLook {
        Icon icon;
        Words name;
    };

    GroupLook group_look(ContactGroup group)
    {
        switch (group) {
        case ContactGroup::Emergency:
            return { Icon::Phone, tr("Emergency numbers") };
        case ContactGroup::Health:
            return { Icon::Heartbeat, tr("Health, shelter and company") };
        case ContactGroup::Defenders:
            return { Icon::People, tr("They protect defenders") };
        case ContactGroup::Legal:
            return { Icon::Scales, tr("Lawyers and land") };
        case ContactGroup::State:
            return { Icon::Institution, tr("Institutions of the State") };
        case ContactGroup::Abroad:
            return { Icon::Globe, tr("Networks and funds abroad") };
        case ContactGroup::HumanRights:
            return { Icon::FlagOutline, tr("CIDH, United Nations, embassies") };
        }
        return {};
    }

    Icon reach_icon(content::ContactKind kind)
    {
        switch (kind) {
        case content::ContactKind::Phone:
            return Icon::Phone;
        case content::ContactKind::Email:
            return Icon::EnvelopeOutline;
        case content::ContactKind::Web:
            return Icon::Globe;
        case content::ContactKind::Address:
            return Icon::MapMarker;
        }
        return Icon::None;
    }

    void draw_part(Context& context, const Words& title, const std::string& words)
    {
        if (words.empty())
            return;
        section(context, title);
        paragraph(context, Words(words));
    }

} // namespace

std::vector<std::string> ContactsScreen::place() const { return { std::string(tr("Contacts")) }; }

void ContactsScreen::draw(Context& context)
{
    // With very large letters list and body come one after the other, each on its own page.
    const bool one_column = context.metrics().is_large();
    const bool shows_list = !one_column || !m_model.is_opened();
    Foot foot { .back = {}, .main = {} };
    if (!shows_list)
        foot.back = { "list", tr("The whole list"), Icon::ArrowLeft };
    else if (m_model.needs_back())
        foot.back = back_action();
    if (m_model.may_load() && shows_list)
        foot.left.push_back(m_model.is_loaded() ? Action { .id = "own-list",
                                .label = tr("The program's list"),
                                .icon = Icon::Undo,
                                .short_label = tr("Its list") }
                                                : Action { .id = "load",
                                                    .label = tr("Load a newer list"),
                                                    .icon = Icon::FolderOutline,
                                                    .short_label = tr("Load") });
    foot.others.push_back({ .id = "print",
        .label = tr("Print the emergency numbers"),
        .icon = Icon::Print,
        .short_label = trc("button", "Print") });
    Page page(context, shows_list ? "contacts" : "contacts-body", foot, PageScroll::No);
    m_open_people = false;
    if (m_model.is_refused())
        attention_notice(context,
            tr("The list you loaded does not go with this version of the program. You see the program's own."));
    if (one_column) {
        if (shows_list) {
            heading(context, tr("Who can help"));
            draw_find(context);
            draw_list(context);
            small_text(context, Words(m_model.review()));
        } else {
            draw_chosen(context);
        }
    } else {
        Columns columns(context, Split::ListAndMain);
        draw_find(context);
        draw_list(context);
        columns.next();
        draw_chosen(context);
    }
    follow(page.foot(), shows_list);
}

void ContactsScreen::follow(const std::string& pressed, bool shows_list)
{
    if (m_open_people)
        m_model.open_people();
    else if (pressed == "load")
        m_model.load();
    else if (pressed == "own-list")
        m_model.back_to_own();
    else if (pressed == "print")
        m_model.print();
    else if (pressed == "list" && !shows_list)
        m_model.close();
    else if (pressed == "back")
        m_model.back();
}

// --- The list ------------------------------------------------------------------------------

void ContactsScreen::draw_find(Context& context)
{
    if (find_key_pressed())
        take_focus(context);
    const auto typed = text_field(context, "find", tr("Find a body"), m_typed,
        { .placeholder = tr("Lawyer, shelter, PDH…"),
            .icon = Icon::Search,
            .most_bytes = ContactsModel::MOST_TYPED });
    if (typed.changed)
        m_model.find(m_typed);
}

void ContactsScreen::draw_list(Context& context)
{
    const auto& card = m_model.card();
    const std::string chosen = m_model.shows_people() ? PEOPLE : card ? card->id : std::string();
    std::string pressed;
    const ScrollRegion region(context, "list");
    const auto row = [&](const std::string& id, const Words& name) {
        const bool is_chosen = id == chosen;
        if (is_chosen) {
            initial_focus(context);
            if (std::exchange(m_listed, id) != id)
                show(context);
        }
        if (list_row(context, id, name, chosen_if(is_chosen)))
            pressed = id;
    };
    if (m_model.has_vault() && !m_model.is_finding()) {
        section(context, tr("Mine"), Icon::AddressBook);
        row(PEOPLE, tr("My people"));
    }
    for (const auto& group : m_model.groups()) {
        const auto look = group_look(group.group);
        gap(context, Gap::Large);
        section(context, look.name, look.icon);
        for (const auto& body : group.bodies)
            row(body.id, Words(body.name));
    }
    if (m_model.groups().empty())
        paragraph(context, tr("Nothing was found. Try another word, or only its beginning."));
    if (pressed == PEOPLE)
        m_model.choose_people();
    else if (!pressed.empty())
        m_model.choose(pressed);
}

// --- What is chosen ------------------------------------------------------------------------

void ContactsScreen::draw_chosen(Context& context)
{
    const auto& card = m_model.card();
    const std::string chosen = m_model.shows_people() ? PEOPLE : card ? card->id : std::string();
    ScrollRegion region(context, "chosen");
    if (std::exchange(m_shown, chosen) != chosen) {
        region.to_top();
        m_sources_open = false;
    }
    const IdScope scope(context, "body-" + chosen);
    if (m_model.shows_people())
        draw_people(context);
    else if (card)
        draw_body(context, *card);
    else
        small_text(context, Words(m_model.review()));
}

void ContactsScreen::draw_people(Context& context)
{
    heading(context, tr("My people"));
    if (m_model.people().empty()) {
        if (empty_state(context, tr("You have written down nobody yet"),
                tr("The people you trust stand in your plan with a code name, and here first of all."),
                { .id = "to-plan", .label = tr("Write down my people"), .icon = Icon::Pencil })
            == "to-plan")
            m_open_people = true;
        return;
    }
    hint(context, tr("The people of your plan, in the order in which you call them."));
    std::vector<Call> calls;
    for (const auto& person : m_model.people())
        calls.push_back({ .number = Words(person.phone),
            .who = Words(person.code_name),
            .hint = Words(person.relation) });
    call_card(context, tr("Call"), calls);
    if (text_link(context, "to-plan", tr("Change this in my plan"), Icon::ChevronRight))
        m_open_people = true;
}

void ContactsScreen::draw_body(Context& context, const ContactsModel::Card& card)
{
    heading(context, Words(card.name));
    paragraph(context, Words(card.what));
    if (!card.fact.words.empty())
        fact_state(context, fact_state_of(card.fact), Words(card.fact.words));
    if (!card.warning.empty())
        attention_notice(context, Words(card.warning));
    draw_reaches(context, card);
    draw_part(context, tr("When to call"), card.when);
    draw_part(context, tr("What they will ask"), card.asks);
    draw_part(context, tr("In which languages"),
        card.languages.empty()
            ? std::string(tr("It is not known. Ask at once whether somebody speaks yours."))
            : card.languages);
    draw_sources(context, card);
    small_text(context, Words(m_model.review()));
}

void ContactsScreen::draw_reaches(Context& context, const ContactsModel::Card& card)
{
    if (card.reaches.empty()) {
        attention_notice(context,
            tr("No telephone and no address of it could be confirmed. Ask your network or UDEFEGUA how to reach it today."));
        return;
    }
    const Card box(context);
    section(context, card.has_phone() ? tr("Call or write") : tr("Write or go there"),
        card.has_phone() ? Icon::Phone : Icon::EnvelopeOutline);
    for (const auto& reach : card.reaches) {
        if (&reach != &card.reaches.front())
            line(context);
        if (reach.kind == content::ContactKind::Phone)
            aligned_text(context, Words(reach.value), Font::L, Tone::Ink, TextAlign::Left);
        else
            icon_line(context, reach_icon(reach.kind), Words(reach.value));
        if (!reach.purpose.empty())
            paragraph(context, Words(reach.purpose));
        if (!reach.hours.empty())
            icon_line(context, Icon::ClockOutline, Words(reach.hours), Tone::Ink2, Font::S);
        else if (reach.kind == content::ContactKind::Phone)
            icon_line(context, Icon::ClockOutline, tr("Hours: not known"), Tone::Ink2, Font::S);
        fact_state(context, fact_state_of(reach.confidence), Words(reach.confidence_words));
        small_text(context, Words(reach.checked_words));
    }
}

void ContactsScreen::draw_sources(Context& context, const ContactsModel::Card& card)
{
    if (card.sources.empty())
        return;
    gap(context, Gap::Large);
    const Fold fold(context, "sources", tr("Where this comes from"), m_sources_open);
    if (!fold.is_open())
        return;
    for (const auto& source : card.sources)
        small_text(context, Words(source));
}

} // namespace ui
