#include "app/findable.hpp"

#include "app/content_links.hpp"
#include "i18n/tr.hpp"

#include <utility>

namespace app {

namespace {

    /// A card that "¿Qué está pasando?" opens comes before those that follow from it.
    constexpr double FIRST_CARD = 1.5;

    void add_line(std::vector<std::string>& lines, const std::string& line)
    {
        if (!line.empty())
            lines.push_back(line);
    }

    /// A table is found by its rows, as it is read.
    void add_lines(Findable& to, const content::Block& block, const content::Directory& directory)
    {
        if (block.kind != content::BlockKind::Table || block.columns < 1) {
            for (const auto& item : block.items)
                add_line(to.lines, content::words_of(item.text, directory));
            return;
        }
        const auto columns = static_cast<std::size_t>(block.columns);
        for (std::size_t i = columns; i + columns <= block.items.size(); i += columns) {
            std::string row;
            for (std::size_t cell = i; cell < i + columns; ++cell)
                row += (row.empty() ? "" : " · ")
                    + content::words_of(block.items[cell].text, directory);
            add_line(to.lines, row);
        }
    }

    void add_section(std::vector<Findable>& to, const content::Guide& guide,
        const content::Section& section, const content::Directory& directory)
    {
        const auto place = [&](const std::string& id) {
            return Place { Screen::Guide, guide.id + "/" + id };
        };
        Findable part { .kind = FindKind::Guide,
            .place_words = guide.title,
            .heading = section.title,
            .place = place(section.id) };
        for (const auto& block : section.blocks) {
            if (block.kind != content::BlockKind::Heading || block.items.empty()) {
                add_lines(part, block, directory);
                continue;
            }
            const auto& item = block.items.front();
            to.push_back(std::exchange(part,
                { .kind = FindKind::Guide,
                    .place_words = guide.title + " › " + section.title,
                    .heading = content::plain_text(item.text),
                    .place = place(item.id.empty() ? section.id : item.id) }));
        }
        to.push_back(std::move(part));
    }

    Findable card_of(const content::Library& library, const content::EmergencyCard& card)
    {
        Findable found { .kind = FindKind::Card,
            .heading = card.title,
            .place = Place { Screen::EmergencyCard, card.id } };
        for (const auto& situation : library.situations) {
            if (situation.card != card.id)
                continue;
            found.names = situation.title + " " + situation.hint;
            found.weight = FIRST_CARD;
            add_line(found.lines, situation.title);
            add_line(found.lines, situation.hint);
        }
        for (const auto& step : card.steps) {
            add_line(found.lines, step.sentence);
            add_line(found.lines, step.help);
            for (const auto& branch : step.branches) {
                add_line(found.lines, branch.text);
                add_line(found.lines, branch.hint);
            }
            for (const auto& line : step.say)
                add_line(found.lines, line);
            for (const auto& line : step.do_not)
                add_line(found.lines, line);
        }
        return found;
    }

    Findable entry_of(const content::DirectoryEntry& entry)
    {
        Findable found { .kind = FindKind::Directory,
            .heading = entry.name,
            .place = Place { Screen::Contacts, entry.id },
            .id = entry.id };
        // What people ask for: "the number of the PDH".
        found.names = entry.id + " " + std::string(i18n::tr("telephone number"));
        add_line(found.lines, entry.what);
        add_line(found.lines, entry.when);
        add_line(found.lines, entry.asks);
        add_line(found.lines, entry.warning);
        for (const auto& contact : entry.contacts) {
            add_line(found.lines, contact.value);
            add_line(found.lines, contact.purpose);
        }
        return found;
    }

} // namespace

std::vector<Findable> findable_content(const content::Library& library)
{
    std::vector<Findable> all;
    for (const auto& card : library.cards)
        all.push_back(card_of(library, card));
    for (const auto& guide : library.guides) {
        all.push_back({ .kind = FindKind::Guide,
            .heading = guide.title,
            .lines = { guide.summary },
            .place = Place { Screen::Guide, guide.id } });
        for (const auto& section : guide.sections)
            add_section(all, guide, section, library.directory);
    }
    for (const auto& entry : library.directory.entries)
        all.push_back(entry_of(entry));
    for (const auto& term : library.glossary) {
        Findable found { .kind = FindKind::Term,
            .heading = term.term,
            .lines = { term.meaning },
            .place = Place { Screen::Guides, std::string(GLOSSARY_DETAIL) + "/" + term.id } };
        for (const auto& form : term.also)
            found.names += form + "\n";
        all.push_back(std::move(found));
    }
    return all;
}

void add_findable_method(std::vector<Findable>& to, const content::MethodText& texts)
{
    for (const auto& [id, question] : texts.questions)
        to.push_back({ .kind = FindKind::Question,
            .heading = question.text,
            .lines = { question.why },
            .place = Place { Screen::Question, id } });
    for (const auto& [id, measure] : texts.measures)
        to.push_back({ .kind = FindKind::Measure,
            .heading = measure.title,
            .lines = { measure.action },
            .place = Place { Screen::Measures, "measure/" + id } });
}

} // namespace app
