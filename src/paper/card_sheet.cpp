#include "paper/card_sheet.hpp"

#include "app/directory_text.hpp"
#include "app/models/emergency_model.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/fact_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace paper {

namespace {

    using content::FactStatus;
    using i18n::fill;
    using i18n::tr;

    std::string text(std::string_view words) { return std::string(words); }

    class SheetWriter {
    public:
        SheetWriter(
            const content::EmergencyCard& card, const content::Library& library, base::Date today)
            : m_card(card)
            , m_library(library)
            , m_today(today)
        {
        }

        CardSheet write()
        {
            m_sheet.language = m_library.language;
            m_sheet.title = m_card.title;
            m_sheet.review
                = with_origin(app::review_words(m_card.review, m_card.updated), m_library);
            if (const auto* guide = content::find_guide(m_library, m_card.guide))
                m_sheet.read_on = fill(tr("To read with calm: the guide {guide}"),
                    { { "guide", i18n::quoted(guide->title) } });
            for (const auto& step : m_card.steps)
                add(step);
            for (const auto status : m_marks)
                m_sheet.marks.push_back(mark_meaning(status, m_card.review));
            return std::move(m_sheet);
        }

    private:
        std::size_t index_of(const std::string& step) const
        {
            const auto found = std::ranges::find(m_card.steps, step, &content::EmergencyStep::id);
            return static_cast<std::size_t>(found - m_card.steps.begin());
        }

        std::string step_words(const std::string& step) const
        {
            return fill(tr("step {number}"), { { "number", std::to_string(index_of(step) + 1) } });
        }

        std::string leads(const content::Branch& branch) const
        {
            if (branch.card.empty())
                return step_words(branch.step);
            const auto* card = content::find_card(m_library, branch.card);
            return fill(tr("sheet {title}"),
                { { "title", i18n::quoted(card ? card->title : branch.card) } });
        }

        void add(const content::EmergencyStep& source)
        {
            CardStep step;
            step.number = static_cast<int>(m_sheet.steps.size()) + 1;
            if (source.part != m_part) {
                m_part = step.part = source.part;
                m_said.clear();
            }
            step.from = answers_leading_to(source.id);
            step.sentence = source.sentence;
            step.help = source.help;
            step.mark = mark(source);
            step.say = source.say;
            step.do_not = source.do_not;
            for (const auto& branch : source.branches)
                step.ways.push_back({ branch.text, branch.hint, leads(branch) });
            if (!source.branches.empty() && !source.next.empty())
                step.ways.push_back({ text(tr("I don't know")), {}, step_words(source.next) });
            if (source.branches.empty() && !source.next.empty()
                && index_of(source.next) != m_sheet.steps.size() + 1)
                step.go_on
                    = fill(tr("Go on with {step}."), { { "step", step_words(source.next) } });
            for (const auto& call : source.calls)
                add_call(step, call);
            m_sheet.own_people = m_sheet.own_people || source.own_people;
            m_sheet.steps.push_back(std::move(step));
        }

        /// Only what is less sure than a public page is marked here: there is no room for more,
        /// and the card says of itself that it is in review.
        std::string mark(const content::EmergencyStep& step)
        {
            auto status = FactStatus::Practice;
            for (const auto& fact : step.facts)
                status = std::max(status, fact.status);
            if (status != FactStatus::Known && status != FactStatus::Confirm)
                return {};
            m_marks.insert(status);
            return mark_of({ status, {} });
        }

        std::vector<std::string> answers_leading_to(const std::string& id) const
        {
            std::vector<std::string> answers;
            for (const auto& step : m_card.steps) {
                for (const auto& branch : step.branches) {
                    if (branch.step == id && !std::ranges::count(answers, branch.text))
                        answers.push_back(branch.text);
                }
            }
            return answers;
        }

        void add_call(CardStep& step, const content::Call& call)
        {
            const auto* entry = content::find_entry(m_library.directory, call.entry);
            const auto* contact = entry ? content::find_contact(*entry, call.contact) : nullptr;
            if (!contact)
                return;
            const auto number = i18n::telephone(contact->value);
            const auto words = number + " · " + call.purpose;
            // Once in each part: the numbers stand together at the foot of the sheet.
            if (m_said.insert(words).second)
                step.calls.push_back(words);
            if (m_numbers.insert(call.entry + "/" + call.contact).second)
                m_sheet.numbers.push_back(
                    { number, entry->name, app::confidence_words(*contact, m_today) });
        }

        const content::EmergencyCard& m_card;
        const content::Library& m_library;
        base::Date m_today;
        CardSheet m_sheet;
        std::string m_part;
        std::set<std::string> m_said;
        std::set<std::string> m_numbers;
        std::set<FactStatus> m_marks;
    };

    /// "Sí, muestran la orden (pida verla): paso 5"
    RichText way_words(const CardWay& way)
    {
        auto words = bold(way.text);
        if (!way.hint.empty())
            words.push_back({ " (" + way.hint + ")", false });
        words.push_back({ ": " + way.leads, false });
        return words;
    }

    void add_step(std::vector<Block>& blocks, const CardStep& step)
    {
        if (!step.part.empty())
            blocks.emplace_back(Heading { 2, step.part });
        blocks.emplace_back(Heading { 3,
            fill(tr("{number}. {sentence}"),
                { { "number", std::to_string(step.number) }, { "sentence", step.sentence } }) });
        if (!step.from.empty()) {
            std::string answers;
            for (const auto& answer : step.from)
                answers += (answers.empty() ? "" : " · ") + answer;
            blocks.emplace_back(Paragraph {
                plain(fill(tr("If the answer was: {answers}"), { { "answers", answers } })) });
        }
        if (!step.help.empty() || !step.mark.empty())
            blocks.emplace_back(Paragraph { plain(help_words(step)) });
        if (!step.say.empty()) {
            Box say { {}, text(tr("You can say:")), {}, false, BoxLook::Bar };
            for (const auto& line : step.say)
                say.lines.push_back(plain(i18n::quoted(line)));
            blocks.emplace_back(std::move(say));
        }
        List ways;
        for (const auto& way : step.ways)
            ways.items.push_back({ way_words(way), false });
        if (!ways.items.empty())
            blocks.emplace_back(std::move(ways));
        for (const auto& call : step.calls)
            blocks.emplace_back(
                Paragraph { plain(fill(tr("Call: {number}"), { { "number", call } })) });
        if (!step.do_not.empty()) {
            Box box { {}, text(tr("What NOT to do")), {}, true, BoxLook::Bar };
            for (const auto& line : step.do_not)
                box.lines.push_back(plain(line));
            blocks.emplace_back(std::move(box));
        }
        if (!step.go_on.empty())
            blocks.emplace_back(Paragraph { bold(step.go_on) });
    }

} // namespace

std::string help_words(const CardStep& step)
{
    return step.mark.empty() ? step.help
        : step.help.empty()  ? step.mark
                             : step.help + " " + step.mark;
}

CardSheet card_sheet(
    const content::EmergencyCard& card, const content::Library& library, base::Date today)
{
    return SheetWriter(card, library, today).write();
}

Document card_document(const CardSheet& sheet)
{
    Document document;
    document.language = sheet.language;
    document.title = sheet.title;
    document.subtitle = plain(sheet.review);
    for (const auto& step : sheet.steps)
        add_step(document.blocks, step);
    if (!sheet.numbers.empty() || sheet.own_people)
        document.blocks.emplace_back(Heading { 2, text(tr("Whom to call")) });
    List numbers;
    for (const auto& number : sheet.numbers)
        numbers.items.push_back(
            { { { number.number, true }, { " · " + number.who + " · " + number.status, false } },
                false });
    if (!numbers.items.empty())
        document.blocks.emplace_back(std::move(numbers));
    if (sheet.own_people) {
        document.blocks.emplace_back(WriteLines { text(tr("My network")), 1 });
        document.blocks.emplace_back(WriteLines { text(tr("My lawyer")), 1 });
    }
    for (const auto& mark : sheet.marks)
        document.blocks.emplace_back(Paragraph { plain(mark), Tone::Small });
    if (!sheet.read_on.empty())
        document.blocks.emplace_back(Paragraph { plain(sheet.read_on) });
    document.foot = sheet.review;
    document.page_words = i18n::trc("paper", "Page {page} of {pages}");
    return document;
}

} // namespace paper
