#include "app/models/attachments_model.hpp"

#include "app/models/card_form.hpp"
#include "app/models/question_view.hpp"
#include "app/places.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace app {

using domain::Attachment;
using domain::AttachmentKind;
using domain::RecordId;
using domain::Workbook;

namespace {

    /// A page lays out all of its lines.
    constexpr std::size_t LONGEST_PAGE = 6'000;

    RecordId id_of(std::string_view text)
    {
        RecordId id = 0;
        std::from_chars(text.data(), text.data() + text.size(), id);
        return id;
    }

    std::string in_groups(const domain::Fingerprint& fingerprint)
    {
        constexpr std::string_view DIGITS = "0123456789abcdef";
        constexpr std::size_t GROUP = 4;
        std::string text;
        for (std::size_t i = 0; i < fingerprint.size(); ++i) {
            if (i > 0 && i % GROUP == 0)
                text += ' ';
            text += DIGITS[fingerprint[i] >> 4];
            text += DIGITS[fingerprint[i] & 0x0FU];
        }
        return text;
    }

    std::string_view letters(const base::Bytes& bytes)
    {
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }

    NotAttached problem_of(domain::CannotAttach reason, AttachmentKind kind)
    {
        switch (reason) {
        case domain::CannotAttach::TooLarge:
            return kind == AttachmentKind::Text ? NotAttached::TextTooLong
                                                : NotAttached::FileTooLarge;
        case domain::CannotAttach::NoRoom:
            return NotAttached::NoRoom;
        case domain::CannotAttach::TooMany:
            return NotAttached::TooMany;
        }
        return NotAttached::NoRoom;
    }

} // namespace

std::vector<std::string> pages_of_text(std::string_view text)
{
    std::vector<std::string> pages;
    while (text.size() > LONGEST_PAGE) {
        auto end = text.rfind('\n', LONGEST_PAGE);
        std::size_t skipped = 1;
        if (end == std::string_view::npos || end == 0) {
            end = LONGEST_PAGE;
            skipped = 0;
            // Never in the middle of a letter.
            while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
                --end;
        }
        pages.emplace_back(text.substr(0, end));
        text.remove_prefix(end + skipped);
    }
    pages.emplace_back(text);
    return pages;
}

AttachmentsModel::AttachmentsModel(App& app, std::string_view detail)
    : m_app(app)
    , m_only(id_of(detail))
    , m_attaching(app.tools().errands, app.tools().disk)
    , m_decoding(app.tools().errands)
{
    // What was said of an earlier removal was read elsewhere.
    if (app.session().erasing() != Erasing::Running)
        app.session().forget_erasing();
}

// --- State -------------------------------------------------------------------------------

const Attachment* AttachmentsModel::find(RecordId id) const
{
    const auto& all = m_app.workbook().attachments;
    const auto found = std::ranges::find(all, id, &Attachment::id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<AttachmentsModel::Incident> AttachmentsModel::incidents()
{
    const auto& workbook = m_app.workbook();
    const QuestionSources sources { m_app.method(), m_app.texts(), workbook.her_case };
    const auto& question = m_app.method().rules().incidents.kinds_question;
    std::vector<Incident> all;
    for (const auto& incident : workbook.her_case.incidents)
        all.push_back(
            { incident.id, answer_words(sources, question, { incident.kind }), incident.date });
    std::ranges::stable_sort(all, std::ranges::greater {}, &Incident::date);
    return all;
}

AttachmentsModel::Facts AttachmentsModel::facts_of(const Attachment& it) const
{
    return { it.id, it.kind, it.title, it.note, it.incident, it.added, it.content->size(),
        it.original_size, in_groups(it.original), m_arrived };
}

AttachmentsModel::Seen AttachmentsModel::seen_of(const Attachment& it) const
{
    Seen seen { it.id, it.kind, it.title, it.note, m_sight, m_full_size, {}, m_page, 1 };
    if (!m_pages.empty()) {
        seen.text = m_pages[m_page];
        seen.pages = m_pages.size();
    }
    return seen;
}

void AttachmentsModel::refresh()
{
    const auto& workbook = m_app.workbook();
    const auto known = incidents();
    const auto incident = [&known](RecordId id) -> const Incident* {
        const auto found = std::ranges::find(known, id, &Incident::id);
        return found == known.end() ? nullptr : &*found;
    };
    State state;
    state.step = m_step;
    state.writable = is_writable();
    state.today = m_app.clock().today();
    if (const auto* only = incident(m_only))
        state.only = *only;
    for (const auto& it : workbook.attachments) {
        if (state.only && it.incident != m_only)
            continue;
        const auto* of = incident(it.incident);
        state.rows.push_back({ it.id, it.kind, it.title, it.added, it.content->size(),
            of != nullptr ? of->words : std::string {} });
    }
    std::ranges::reverse(state.rows);
    state.used = domain::attached_bytes(workbook.attachments);
    state.file = m_file;
    state.problem = m_problem;
    state.error = m_error;
    state.incidents = known;
    if (const auto* chosen = find(m_chosen)) {
        if (m_step == Step::Facts)
            state.facts = facts_of(*chosen);
        else if (m_step == Step::View)
            state.seen = seen_of(*chosen);
    }
    state.can_undo = m_removed.has_value();
    m_state = std::move(state);
}

const AttachmentsModel::State& AttachmentsModel::state()
{
    const auto revision = m_app.session().revision();
    if (m_revision != revision || m_language != m_app.preferences().language) {
        m_revision = revision;
        m_language = m_app.preferences().language;
        refresh();
    }
    m_state.working = m_attaching.is_running();
    m_state.erasing = m_app.session().erasing();
    return m_state;
}

// --- Taking in ---------------------------------------------------------------------------

void AttachmentsModel::add()
{
    if (!is_writable())
        return;
    m_problem.reset();
    m_file.clear();
    m_files.emplace(m_app, FileBrowserModel::Shows::Files);
    m_step = Step::Choose;
    m_revision.reset();
}

void AttachmentsModel::choose_file(const std::string& path)
{
    if (m_attaching.is_running())
        return;
    m_problem.reset();
    m_file = shown_file_name(path);
    m_revision.reset();
    m_attaching.read(path, [this, path](Attachable& attachable) { take_in(attachable, path); });
}

void AttachmentsModel::take_in(Attachable& attachable, const std::string& path)
{
    m_revision.reset();
    m_problem = attachable.problem;
    m_error = attachable.error;
    if (!m_problem) {
        const auto reason = domain::why_not_attach(
            m_app.workbook().attachments, attachable.kind, attachable.content->size());
        if (reason)
            m_problem = problem_of(*reason, attachable.kind);
    }
    if (m_problem || !is_writable())
        return;
    Attachment taken;
    taken.kind = attachable.kind;
    taken.added = m_app.clock().today();
    taken.original = attachable.original;
    taken.original_size = attachable.original_size;
    taken.incident = m_only;
    taken.content = std::move(attachable.content);
    m_app.session().edit([&](Workbook& book) {
        taken.id = new_record_id(book);
        book.attachments.push_back(taken);
    });
    m_removed.reset();
    m_arrived = Arrived { shown_path(path), attachable.removed };
    m_chosen = taken.id;
    m_step = Step::Facts;
}

// --- What she says of it -----------------------------------------------------------------

void AttachmentsModel::change(RecordId id)
{
    if (find(id) == nullptr)
        return;
    close_view();
    m_arrived.reset();
    m_chosen = id;
    m_step = Step::Facts;
    m_revision.reset();
}

void AttachmentsModel::change_one(RecordId id, const std::function<void(Attachment&)>& change_it)
{
    if (!is_writable() || find(id) == nullptr)
        return;
    m_app.session().edit([&](Workbook& book) {
        change_it(*std::ranges::find(book.attachments, id, &Attachment::id));
    });
}

void AttachmentsModel::set_title(const std::string& title)
{
    if (title.size() <= domain::LONGEST_ATTACHMENT_TITLE)
        change_one(m_chosen, [&](Attachment& it) { it.title = title; });
}

void AttachmentsModel::set_note(const std::string& note)
{
    if (note.size() <= domain::LONGEST_ATTACHMENT_NOTE)
        change_one(m_chosen, [&](Attachment& it) { it.note = note; });
}

void AttachmentsModel::set_incident(RecordId incident)
{
    change_one(m_chosen, [&](Attachment& it) { it.incident = incident; });
}

void AttachmentsModel::remove(RecordId id)
{
    const auto& all = m_app.workbook().attachments;
    const auto found = std::ranges::find(all, id, &Attachment::id);
    if (!is_writable() || found == all.end())
        return;
    close_view();
    m_app.session().forget_erasing();
    m_removed = Taken { *found, static_cast<std::size_t>(found - all.begin()) };
    m_app.session().edit([id](Workbook& book) {
        std::erase_if(book.attachments, [id](const Attachment& it) { return it.id == id; });
    });
    m_step = Step::List;
    m_revision.reset();
}

void AttachmentsModel::undo()
{
    if (!m_removed || !is_writable())
        return;
    m_app.session().edit([this](Workbook& book) {
        const auto at = std::min(m_removed->position, book.attachments.size());
        book.attachments.insert(
            book.attachments.begin() + static_cast<std::ptrdiff_t>(at), m_removed->attachment);
    });
    m_removed.reset();
    m_revision.reset();
}

void AttachmentsModel::erase_removed()
{
    m_removed.reset();
    m_app.session().erase_removed();
    m_revision.reset();
}

void AttachmentsModel::back()
{
    m_revision.reset();
    if (m_step == Step::List) {
        m_app.router().back();
        return;
    }
    m_attaching.give_up();
    m_files.reset();
    m_arrived.reset();
    m_problem.reset();
    close_view();
    m_step = Step::List;
}

// --- Seeing it ---------------------------------------------------------------------------

void AttachmentsModel::open(RecordId id)
{
    const auto* it = find(id);
    if (it == nullptr)
        return;
    close_view();
    m_chosen = id;
    m_step = Step::View;
    if (it->kind == AttachmentKind::Text) {
        m_pages = pages_of_text(letters(*it->content));
        m_sight = Sight::Ready;
        return;
    }
    m_decoding.ask(
        [content = it->content](const std::atomic<bool>& called_off) {
            return image::decode(*content, LONGEST_SIDE_KEPT, {}, &called_off);
        },
        [this](image::Decoded& decoded) { take_picture(decoded); });
}

void AttachmentsModel::take_picture(image::Decoded& decoded)
{
    m_revision.reset();
    m_picture = std::move(decoded.picture);
    m_sight = decoded.fault == image::Fault::None ? Sight::Ready : Sight::Unreadable;
}

void AttachmentsModel::close_view()
{
    m_decoding.give_up();
    m_sight = Sight::Decoding;
    m_picture = {};
    m_shown.reset();
    m_pages.clear();
    m_page = 0;
    m_full_size = false;
    m_left = 0;
    m_top = 0;
    m_revision.reset();
}

void AttachmentsModel::set_full_size(bool full_size)
{
    if (m_full_size == full_size)
        return;
    m_full_size = full_size;
    // It begins at the middle.
    m_left = std::max(0, (m_picture.width - m_room.width) / 2);
    m_top = std::max(0, (m_picture.height - m_room.height) / 2);
    m_shown.reset();
    m_revision.reset();
}

void AttachmentsModel::move_by(int right, int down)
{
    const int left = std::clamp(m_left + right, 0, std::max(0, m_picture.width - m_room.width));
    const int top = std::clamp(m_top + down, 0, std::max(0, m_picture.height - m_room.height));
    if (left == m_left && top == m_top)
        return;
    m_left = left;
    m_top = top;
    m_shown.reset();
}

std::shared_ptr<const image::Picture> AttachmentsModel::shown(int width, int height)
{
    if (m_picture.empty() || width < 1 || height < 1)
        return nullptr;
    const Room room { width, height };
    if (m_shown && room == m_room)
        return m_shown;
    m_room = room;
    move_by(0, 0);
    m_shown = std::make_shared<const image::Picture>(m_full_size
            ? image::part_of(m_picture, m_left, m_top, width, height)
            : image::shrunk(m_picture, width, height));
    return m_shown;
}

void AttachmentsModel::open_page(std::size_t page)
{
    if (page >= m_pages.size())
        return;
    m_page = page;
    m_revision.reset();
}

} // namespace app
