#include "vault/document.hpp"

#include "vault/attachments_record.hpp"
#include "vault/database.hpp"
#include "vault/directory_record.hpp"
#include "vault/document_schema.hpp"
#include "vault/plan_record.hpp"
#include "vault/record_fields_v2.hpp"
#include "vault/records_v1.hpp"
#include "vault/sharing_record.hpp"

#include <array>
#include <map>
#include <set>
#include <utility>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// More rows than anybody writes; a payload that has them was made to hurt.
    constexpr std::size_t MOST_ROWS = 100'000;

    std::string insert_into(std::string_view table, int columns)
    {
        std::string sql = "INSERT INTO " + std::string(table) + " VALUES(?";
        for (int i = 1; i < columns; ++i)
            sql += ",?";
        return sql + ")";
    }

    // --- Writing ---------------------------------------------------------------------

    template <typename Record>
    base::Result<> write_table(
        Database& database, std::string_view table, const std::vector<Record>& records)
    {
        auto insert = TRY(database.prepare(insert_into(table, 1 + field_count<Record>())));
        int position = 0;
        for (const auto& record : records) {
            RowWriter row(insert);
            row(position++);
            fields(row, record);
            TRY(insert.run());
        }
        return {};
    }

    template <typename... Values>
    base::Result<> write_row(Statement& insert, const Values&... values)
    {
        RowWriter row(insert);
        (row(values), ...);
        return insert.run();
    }

    base::Result<> write_case(Database& database, const domain::Case& her_case)
    {
        auto answer = TRY(database.prepare(insert_into("answer", 4)));
        for (const auto& [question, it] : her_case.answers)
            TRY(write_row(answer, question, it.codes, it.marks, it.text));
        auto harm = TRY(database.prepare(insert_into("harm", 2)));
        for (const auto& [risk, marks] : her_case.harm)
            TRY(write_row(harm, risk, marks));
        TRY(write_table(database, "actor", her_case.actors));
        TRY(write_table(database, "incident", her_case.incidents));
        TRY(write_table(database, "threat", her_case.threats));
        return write_table(database, "judgement", her_case.judgements);
    }

    base::Result<> write_steps(Database& database, const std::vector<domain::StepsCard>& cards)
    {
        auto card_row = TRY(database.prepare(insert_into("steps_card", 4)));
        auto line_row = TRY(database.prepare(insert_into("steps_line", 4)));
        int card_position = 0;
        int line_position = 0;
        for (const auto& card : cards) {
            TRY(write_row(card_row, card_position++, card.id, card.kind, card.title));
            for (const auto& line : card.steps)
                TRY(write_row(line_row, line_position++, card.id, line.id, line.text));
        }
        return {};
    }

    base::Result<> write_plan(Database& database, const domain::Plan& plan)
    {
        TRY(write_table(database, "measure", plan.measures));
        TRY(write_table(database, "agreement", plan.agreements));
        TRY(write_steps(database, plan.steps_before));
        TRY(write_table(database, "protocol", plan.protocols));
        TRY(write_table(database, "contact", plan.people.contacts));
        TRY(write_table(database, "code_word", plan.people.code_words));
        TRY(write_table(database, "dependant", plan.people.dependants));
        TRY(write_table(database, "calendar_entry", plan.calendar));
        TRY(write_table(database, "decision", plan.decisions));
        TRY(write_table(database, "bag_item", plan.bag));
        TRY(write_table(database, "paper_item", plan.documents));
        return write_table(database, "drill", plan.drills);
    }

    base::Result<> write_reviews(
        Database& database, const std::vector<domain::ReviewRecord>& reviews)
    {
        auto review_row = TRY(database.prepare(insert_into("review", 2)));
        auto risk_row = TRY(database.prepare(insert_into("review_risk", 4)));
        auto answer_row = TRY(database.prepare(insert_into("review_answer", 5)));
        int position = 0;
        for (const auto& review : reviews) {
            TRY(write_row(review_row, position, review.date));
            for (const auto& risk : review.risks)
                TRY(write_row(risk_row, position, risk.risk, risk.calculated, risk.hers));
            for (const auto& [question, it] : review.answers)
                TRY(write_row(answer_row, position, question, it.codes, it.marks, it.text));
            ++position;
        }
        return {};
    }

    base::Result<> write_marks(
        Database& database, std::string_view kind, const std::set<std::string, std::less<>>& names)
    {
        auto row = TRY(database.prepare(insert_into("mark", 2)));
        for (const auto& name : names)
            TRY(write_row(row, std::string(kind), name));
        return {};
    }

    // --- Reading ---------------------------------------------------------------------

    base::Failure unsound(std::string_view table)
    {
        return fail(ErrorCode::VaultDamaged, "table " + std::string(table));
    }

    template <typename Record>
    base::Result<> read_table(
        Database& database, std::string_view table, std::vector<Record>& records)
    {
        auto rows
            = TRY(database.prepare("SELECT * FROM " + std::string(table) + " ORDER BY position"));
        for (;;) {
            const bool more = TRY(rows.next());
            if (!more)
                return {};
            RowReader row(rows);
            int position = 0;
            row(position);
            Record record {};
            fields(row, record);
            if (!row.sound() || records.size() == MOST_ROWS)
                return unsound(table);
            records.push_back(std::move(record));
        }
    }

    /// Calls `take` for each row; it fills its values from the RowReader and keeps them.
    template <typename Take>
    base::Result<> read_rows(Database& database, std::string_view table, Take take)
    {
        auto rows = TRY(database.prepare("SELECT * FROM " + std::string(table) + " ORDER BY 1, 2"));
        for (std::size_t count = 0;; ++count) {
            const bool more = TRY(rows.next());
            if (!more)
                return {};
            RowReader row(rows);
            const bool accepted = take(row);
            if (!row.sound() || !accepted || count == MOST_ROWS)
                return unsound(table);
        }
    }

    base::Result<> read_case(Database& database, domain::Case& her_case)
    {
        TRY(read_rows(database, "answer", [&](RowReader& row) {
            std::string question;
            row(question);
            auto& it = her_case.answers[question];
            row(it.codes);
            row(it.marks);
            row(it.text);
            return true;
        }));
        TRY(read_rows(database, "harm", [&](RowReader& row) {
            std::string risk;
            row(risk);
            row(her_case.harm[risk]);
            return true;
        }));
        TRY(read_table(database, "actor", her_case.actors));
        TRY(read_table(database, "incident", her_case.incidents));
        TRY(read_table(database, "threat", her_case.threats));
        return read_table(database, "judgement", her_case.judgements);
    }

    base::Result<> read_steps(Database& database, std::vector<domain::StepsCard>& cards)
    {
        TRY(read_rows(database, "steps_card", [&](RowReader& row) {
            int position = 0;
            domain::StepsCard card;
            row(position);
            row(card.id);
            row(card.kind);
            row(card.title);
            cards.push_back(std::move(card));
            return true;
        }));
        return read_rows(database, "steps_line", [&](RowReader& row) {
            int position = 0;
            domain::RecordId card_id = 0;
            domain::TextLine line;
            row(position);
            row(card_id);
            row(line.id);
            row(line.text);
            const auto card = std::ranges::find(cards, card_id, &domain::StepsCard::id);
            if (card == cards.end())
                return false;
            card->steps.push_back(std::move(line));
            return true;
        });
    }

    base::Result<> read_plan(Database& database, domain::Plan& plan)
    {
        TRY(read_table(database, "measure", plan.measures));
        TRY(read_table(database, "agreement", plan.agreements));
        TRY(read_steps(database, plan.steps_before));
        TRY(read_table(database, "protocol", plan.protocols));
        TRY(read_table(database, "contact", plan.people.contacts));
        TRY(read_table(database, "code_word", plan.people.code_words));
        TRY(read_table(database, "dependant", plan.people.dependants));
        TRY(read_table(database, "calendar_entry", plan.calendar));
        TRY(read_table(database, "decision", plan.decisions));
        TRY(read_table(database, "bag_item", plan.bag));
        TRY(read_table(database, "paper_item", plan.documents));
        return read_table(database, "drill", plan.drills);
    }

    base::Result<> read_reviews(Database& database, std::vector<domain::ReviewRecord>& reviews)
    {
        TRY(read_rows(database, "review", [&](RowReader& row) {
            int position = 0;
            domain::ReviewRecord review;
            row(position);
            row(review.date);
            reviews.push_back(std::move(review));
            return position == static_cast<int>(reviews.size()) - 1;
        }));
        const auto review_at = [&reviews](int position) -> domain::ReviewRecord* {
            if (position < 0 || position >= static_cast<int>(reviews.size()))
                return nullptr;
            return &reviews[static_cast<std::size_t>(position)];
        };
        TRY(read_rows(database, "review_risk", [&](RowReader& row) {
            int position = 0;
            domain::ReviewedRisk risk;
            row(position);
            row(risk.risk);
            row(risk.calculated);
            row(risk.hers);
            auto* review = review_at(position);
            if (review != nullptr)
                review->risks.push_back(std::move(risk));
            return review != nullptr;
        }));
        return read_rows(database, "review_answer", [&](RowReader& row) {
            int position = 0;
            std::string question;
            domain::Answer it;
            row(position);
            row(question);
            row(it.codes);
            row(it.marks);
            row(it.text);
            auto* review = review_at(position);
            if (review != nullptr)
                review->answers[question] = std::move(it);
            return review != nullptr;
        });
    }

    base::Result<> read_marks(Database& database, domain::Workbook& workbook)
    {
        std::map<std::string, std::set<std::string, std::less<>>*> kinds {
            { "later", &workbook.assessment.later },
            { "skipped", &workbook.assessment.skipped },
            { "erasing-offered", &workbook.assessment.erasing_offered },
            { "guide-tick", &workbook.guide_ticks },
        };
        return read_rows(database, "mark", [&](RowReader& row) {
            std::string kind;
            std::string name;
            row(kind);
            row(name);
            const auto found = kinds.find(kind);
            if (found == kinds.end())
                return false;
            found->second->insert(name);
            return true;
        });
    }

    // --- Single values ---------------------------------------------------------------

    /// Everything of which there is one. The names are stored: never rename them.
    template <typename Visit, typename Book> void single_texts(Visit& visit, Book& book)
    {
        visit("rest", book.plan.self_care.rest);
        visit("green", book.plan.self_care.green);
        visit("yellow", book.plan.self_care.yellow);
        visit("red", book.plan.self_care.red);
        visit("listener", book.plan.self_care.listener);
        visit("not-give-up", book.plan.limits.not_give_up);
        visit("not-give-up-thought", book.plan.limits.not_give_up_thought);
        visit("too-much", book.plan.limits.too_much);
        visit("too-much-thought", book.plan.limits.too_much_thought);
        visit("chain", book.plan.people.chain);
        visit("chain-rule", book.plan.people.chain_rule);
        visit("relocation", book.plan.relocation);
        visit("responsible", book.plan.organisation.responsible);
        visit("induction", book.plan.organisation.induction);
        visit("consequences", book.plan.organisation.consequences);
        visit("budget", book.plan.organisation.budget);
        visit("made-on", book.plan.made_on);
        visit("reviewed-on", book.plan.reviewed_on);
        visit("review-due", book.plan.review_due);
        visit("last-id", book.plan.last_id);
        visit("safe-since", book.her_case.safe_since);
        visit("path", book.assessment.path);
        visit("begun", book.assessment.begun);
        visit("position", book.assessment.position);
        visit("recovery-code-made", book.keys.recovery_code_made);
        visit("emergency-set", book.keys.emergency_set);
    }

    base::Result<> write_singles(Database& database, const domain::Workbook& workbook)
    {
        auto insert = TRY(database.prepare(insert_into("single", 2)));
        base::Result<> result;
        const auto write = [&](std::string_view name, const auto& value) {
            RowWriter row(insert);
            row(std::string(name));
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>,
                              bool> || std::is_same_v<std::decay_t<decltype(value)>, std::uint32_t>)
                row(std::to_string(value));
            else
                row(value);
            auto ran = insert.run();
            if (!ran && result)
                result = std::move(ran);
        };
        single_texts(write, workbook);
        auto note = TRY(database.prepare(insert_into("note", 2)));
        for (const auto& [question, text] : workbook.assessment.notes)
            TRY(write_row(note, question, text));
        return result;
    }

    base::Result<> read_singles(Database& database, domain::Workbook& workbook)
    {
        base::Result<> result;
        auto select = TRY(
            database.prepare("SELECT text, CAST(text AS INTEGER) FROM single WHERE name = ?"));
        const auto read = [&](std::string_view name, auto& value) {
            select.bind(0, name);
            const auto found = select.next();
            // One that an older program did not know keeps its default.
            if (!found || !*found) {
                if (!found && result)
                    result = base::Failure(found.error());
                return;
            }
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, bool>) {
                value = select.number(1) == 1;
            } else if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::uint32_t>) {
                value = static_cast<std::uint32_t>(select.number(1));
            } else {
                RowReader row(select);
                row(value);
                if (!row.sound() && result)
                    result = unsound("single");
            }
            select.reset();
        };
        single_texts(read, workbook);
        TRY(read_rows(database, "note", [&](RowReader& row) {
            std::string question;
            row(question);
            row(workbook.assessment.notes[question]);
            return true;
        }));
        return result;
    }

    base::Result<> write_all(Database& database, const domain::Workbook& workbook)
    {
        TRY(database.execute("BEGIN"));
        TRY(write_case(database, workbook.her_case));
        TRY(write_plan(database, workbook.plan));
        TRY(write_reviews(database, workbook.reviews));
        TRY(write_marks(database, "later", workbook.assessment.later));
        TRY(write_marks(database, "skipped", workbook.assessment.skipped));
        TRY(write_marks(database, "erasing-offered", workbook.assessment.erasing_offered));
        TRY(write_marks(database, "guide-tick", workbook.guide_ticks));
        TRY(write_table(database, "copy", workbook.copies));
        TRY(write_singles(database, workbook));
        return database.execute("COMMIT");
    }

    /// One byte for now; a reader takes what it knows and leaves the rest.
    crypto::WipedBytes write_more_settings(
        const domain::Settings& settings, std::pmr::memory_resource* memory)
    {
        if (settings.global_key == domain::GlobalKey::Off)
            return {};
        const std::array bytes { static_cast<base::Byte>(settings.global_key) };
        return crypto::WipedBytes(base::ByteView(bytes), memory);
    }

    void read_more_settings(base::ByteView bytes, domain::Settings& settings)
    {
        constexpr auto LAST = static_cast<base::Byte>(domain::GlobalKey::CtrlAltHome);
        // A combination that this version does not know is none.
        if (!bytes.empty() && bytes.front() <= LAST)
            settings.global_key = static_cast<domain::GlobalKey>(bytes.front());
    }

    constexpr std::uint32_t SCHEMA_WITH_COPIES = 2;

    base::Result<> create_tables(Database& database, std::uint32_t schema)
    {
        TRY(database.execute(SCHEMA_1));
        if (schema < SCHEMA_WITH_COPIES)
            return {};
        return database.execute(SCHEMA_2_ADDS);
    }

    base::Result<std::string> expected_schema(std::uint32_t schema)
    {
        auto empty = TRY(Database::create());
        TRY(create_tables(empty, schema));
        return empty.schema();
    }

} // namespace

std::vector<Section> DocumentBytes::sections() const
{
    std::vector<Section> all { { SectionType::Database, 0, database.view() },
        { SectionType::Settings, 0, settings.view() }, { SectionType::Draft, 0, draft.view() } };
    if (!sharing.empty())
        all.push_back({ SectionType::Sharing, 0, sharing.view() });
    if (!more_settings.empty())
        all.push_back({ SectionType::MoreSettings, 0, more_settings.view() });
    if (!attachments.empty())
        all.push_back({ SectionType::Attachments, 0, attachments.view() });
    if (!directory.empty())
        all.push_back({ SectionType::Directory, 0, directory.view() });
    if (!plan.empty())
        all.push_back({ SectionType::Plan, 0, plan.view() });
    return all;
}

base::Result<DocumentBytes> write_document(
    const domain::Workbook& workbook, std::pmr::memory_resource* memory)
{
    auto database = TRY(Database::create());
    TRY(create_tables(database, DOCUMENT_SCHEMA));
    TRY(write_all(database, workbook));
    DocumentBytes bytes;
    bytes.database = TRY(database.image(memory));
    bytes.settings = TRY(records_v1::write_settings(workbook.settings, memory));
    bytes.draft = TRY(records_v1::write_drafts(workbook.drafts, memory));
    bytes.sharing = TRY(write_sharing(workbook.sharing, memory));
    bytes.more_settings = write_more_settings(workbook.settings, memory);
    bytes.attachments = write_attachments(workbook.attachments, memory);
    bytes.directory = TRY(write_directory(workbook.directory, memory));
    bytes.plan = write_plan_record(workbook.plan, memory);
    return bytes;
}

base::Result<domain::Workbook> read_document(const Payload& payload, std::uint32_t schema)
{
    if (schema > DOCUMENT_SCHEMA)
        return fail(ErrorCode::NewerFormat, "document schema");
    if (schema == 0)
        return fail(ErrorCode::VaultDamaged, "there was never a schema 0");
    const auto* image = payload.find(SectionType::Database);
    if (image == nullptr)
        return fail(ErrorCode::VaultDamaged, "no database");
    auto database = TRY(Database::from_image(image->bytes));
    const auto found = TRY(database.schema());
    const auto expected = TRY(expected_schema(schema));
    if (found != expected)
        return fail(ErrorCode::VaultDamaged, "unexpected tables");
    TRY(database.check());

    domain::Workbook workbook;
    TRY(read_case(database, workbook.her_case));
    TRY(read_plan(database, workbook.plan));
    TRY(read_reviews(database, workbook.reviews));
    TRY(read_marks(database, workbook));
    TRY(read_singles(database, workbook));
    if (schema >= SCHEMA_WITH_COPIES)
        TRY(read_table(database, "copy", workbook.copies));
    if (const auto* settings = payload.find(SectionType::Settings))
        workbook.settings = TRY(records_v1::read_settings(settings->bytes));
    if (const auto* more = payload.find(SectionType::MoreSettings))
        read_more_settings(more->bytes, workbook.settings);
    if (const auto* draft = payload.find(SectionType::Draft))
        workbook.drafts = TRY(records_v1::read_drafts(draft->bytes));
    if (const auto* sharing = payload.find(SectionType::Sharing))
        workbook.sharing = TRY(read_sharing(sharing->bytes));
    if (const auto* attachments = payload.find(SectionType::Attachments))
        workbook.attachments = TRY(read_attachments(attachments->bytes));
    if (const auto* directory = payload.find(SectionType::Directory))
        workbook.directory = TRY(read_directory(directory->bytes));
    if (const auto* plan = payload.find(SectionType::Plan))
        TRY(read_plan_record(plan->bytes, workbook.plan));
    return workbook;
}

} // namespace vault
