#pragma once

#include "app/app.hpp"
#include "app/attaching.hpp"
#include "app/models/file_browser_model.hpp"
#include "domain/attachments.hpp"
#include "image/picture.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Photos and texts in the file: all of them, or those of one incident. They are seen here and
/// nowhere else (security-design.md D15): no other program, no copy outside.
class AttachmentsModel {
public:
    enum class Step {
        List,
        Choose, ///< the file browser
        Facts,  ///< title, note and what it is evidence of
        View,
    };
    struct Row {
        domain::RecordId id { 0 };
        domain::AttachmentKind kind { domain::AttachmentKind::Photo };
        std::string title; ///< empty: she gave none
        base::Date added;
        std::uint64_t size { 0 };
        std::string incident; ///< in words; empty: of none
    };
    struct Incident {
        domain::RecordId id { 0 };
        std::string words;
        base::Date date;
    };
    /// How one was taken in; told once, on the page after it.
    struct Arrived {
        std::string path; ///< of the original, which is still there; kept nowhere
        image::Removed removed;
    };
    struct Facts {
        domain::RecordId id { 0 };
        domain::AttachmentKind kind { domain::AttachmentKind::Photo };
        std::string title;
        std::string note;
        domain::RecordId incident { 0 };
        base::Date added;
        std::uint64_t size { 0 };
        std::uint64_t original_size { 0 };
        std::string fingerprint; ///< of the original, in groups of eight
        std::optional<Arrived> arrived;
    };
    enum class Sight { Decoding, Ready, Unreadable };
    struct Seen {
        domain::RecordId id { 0 };
        domain::AttachmentKind kind { domain::AttachmentKind::Photo };
        std::string title;
        std::string note;
        Sight sight { Sight::Decoding };
        bool full_size { false };
        std::string text; ///< one page of it
        std::size_t page { 0 };
        std::size_t pages { 1 };
    };
    struct State {
        Step step { Step::List };
        bool writable { true };
        base::Date today;
        std::optional<Incident> only; ///< the list is that of one incident
        std::vector<Row> rows;        ///< the newest first
        std::uint64_t used { 0 };
        std::uint64_t most { domain::MOST_ATTACHED };
        bool working { false };
        std::string file; ///< that is being read, as it may be shown
        std::optional<NotAttached> problem;
        base::ErrorCode error { base::ErrorCode::Internal };
        std::vector<Incident> incidents; ///< she can choose from; the newest first
        std::optional<Facts> facts;
        std::optional<Seen> seen;
        bool can_undo { false }; ///< one was removed a moment ago
        Erasing erasing { Erasing::No };
    };

    /// `detail`: empty, or the id of an incident.
    AttachmentsModel(App& app, std::string_view detail);
    const State& state();

    void add();
    FileBrowserModel& browser() { return *m_files; }
    void choose_file(const std::string& path);

    void open(domain::RecordId id);
    void change(domain::RecordId id);
    void set_title(const std::string& title);
    void set_note(const std::string& note);
    void set_incident(domain::RecordId incident);
    void remove(domain::RecordId id);
    void undo();
    /// What was removed leaves the file for good (security-design.md 7.4); then there is no undo.
    void erase_removed();
    void back();

    void set_full_size(bool full_size);
    /// In pixels of the photo; only what there is of it can be moved to.
    void move_by(int right, int down);
    /// What is to be painted in a room of so many pixels: the whole photo made to fit, or the part
    /// she moved to. Null while there is none. The same one until something changes.
    std::shared_ptr<const image::Picture> shown(int width, int height);
    void open_page(std::size_t page);

private:
    struct Room {
        int width { 0 };
        int height { 0 };
        bool operator==(const Room&) const = default;
    };

    void refresh();
    void take_in(Attachable& attachable, const std::string& path);
    void take_picture(image::Decoded& decoded);
    void close_view();
    void change_one(domain::RecordId id, const std::function<void(domain::Attachment&)>& change);
    const domain::Attachment* find(domain::RecordId id) const;
    std::vector<Incident> incidents();
    Facts facts_of(const domain::Attachment& attachment) const;
    Seen seen_of(const domain::Attachment& attachment) const;
    bool is_writable() const { return m_app.session().is_writable(); }

    App& m_app;
    domain::RecordId m_only { 0 };
    std::optional<FileBrowserModel> m_files;
    Attaching m_attaching;
    Errand<image::Decoded> m_decoding;
    Step m_step { Step::List };
    domain::RecordId m_chosen { 0 };
    std::optional<Arrived> m_arrived;
    std::string m_file;
    std::optional<NotAttached> m_problem;
    base::ErrorCode m_error { base::ErrorCode::Internal };
    struct Taken {
        domain::Attachment attachment;
        std::size_t position { 0 };
    };
    std::optional<Taken> m_removed;

    Sight m_sight { Sight::Decoding };
    image::Picture m_picture;
    bool m_full_size { false };
    int m_left { 0 };
    int m_top { 0 };
    Room m_room;
    std::shared_ptr<const image::Picture> m_shown;
    std::vector<std::string> m_pages;
    std::size_t m_page { 0 };

    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

/// A text in pieces that a page can lay out, cut between lines where there are any.
std::vector<std::string> pages_of_text(std::string_view text);

} // namespace app
