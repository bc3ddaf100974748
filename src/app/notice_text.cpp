#include "app/notice_text.hpp"

#include "app/error_text.hpp"
#include "app/places.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace app {

namespace {

    using i18n::tr;

    // No default: the compiler reports a notice nobody can read.
    std::string_view words_of(vault::Notice notice)
    {
        switch (notice) {
        case vault::Notice::ReadOnlyPlace:
            return tr(
                "This place can be read but not written. You can read everything, but nothing can be changed.");
        case vault::Notice::NewerVersionMustWrite:
            return tr(
                "A newer version of the program made this file. You can read everything; to change it, use the newer version.");
        case vault::Notice::PreviousCopyOpened:
            return tr(
                "The last saved copy was incomplete, perhaps because of a power cut. The one before it was opened, of {date}. Check your latest changes.");
        case vault::Notice::OtherCopyDamaged:
            return tr(
                "Everything you saved is here. The spare copy inside the file was damaged; it is made again the next time you save.");
        case vault::Notice::KeysRepaired:
            return tr(
                "A part of the file was damaged and was repaired. If you had a recovery code or an emergency passphrase, make them again. The stick or disk may be failing: make a backup.");
        case vault::Notice::PassphraseChangeDidNotHappen:
            return tr(
                "If you were changing your passphrase, that change did not happen: the one you just typed holds.");
        case vault::Notice::PassphraseMustBeSetAgain:
            return tr(
                "You opened with the recovery code and the file had to be repaired. Set a new passphrase today.");
        case vault::Notice::KeysStillDamaged:
            return tr(
                "A part of the file is damaged and could not be repaired yet. The next save tries again. Make a backup in another place.");
        }
        return {};
    }

    bool says_read_only(vault::Notice notice)
    {
        return notice == vault::Notice::ReadOnlyPlace
            || notice == vault::Notice::NewerVersionMustWrite;
    }

    std::string_view words_of(SessionNotice notice)
    {
        switch (notice) {
        case SessionNotice::RestoredAfterLock:
            return tr(
                "What could not be saved before hiding is here again and is being saved now.");
        case SessionNotice::FileChangedWhileLocked:
            return tr(
                "What could not be saved before hiding is here again. Meanwhile somebody saved another version of this file; check that nothing is missing.");
        case SessionNotice::SavedElsewhere:
            return tr(
                "It was saved in another place, and from now on it is kept there: {file}. The old file stays as it was and stands under My copies.");
        }
        return {};
    }

} // namespace

std::string notice_text(vault::Notice notice, const vault::Facts& facts, const base::Clock& clock)
{
    // Only one of them says when; the others have no place for a date.
    const auto date = i18n::long_date(clock.local_date(facts.saved_at));
    return i18n::fill(words_of(notice), { { "date", date } });
}

std::vector<std::string> notice_texts(const Session& session, const base::Clock& clock)
{
    std::vector<std::string> texts;
    for (const auto notice : session.vault_notices()) {
        if (!says_read_only(notice))
            texts.push_back(notice_text(notice, session.facts(), clock));
    }
    const auto file = shown_path(session.path());
    for (const auto notice : session.notices())
        texts.push_back(i18n::fill(words_of(notice), { { "file", file } }));
    return texts;
}

std::string_view opened_in_archive_text()
{
    return tr(
        "Ceiba was opened from inside the compressed file (ZIP) it came in. What is saved beside the "
        "program there, Windows erases. Close it, take the folder Ceiba out of the compressed file "
        "(right click, \"Extract all\") and open it from there. The emergency cards can be read as it is.");
}

std::string read_only_text(const Session& session)
{
    if (!session.is_open() || session.is_writable())
        return {};
    if (const auto why = session.why_read_only())
        return std::string(words_of(*why));
    return std::string(tr("This file is open only for reading. Nothing can be changed."));
}

namespace {

    /// Of a file that is no paper: sealed, or what was in a sealed one.
    std::string other_file_text(const PaperErrand::State& errand, const std::string& file)
    {
        if (errand.step == PaperErrand::Step::Done)
            return i18n::fill(tr("The file is written, was checked and it matches: {file}"),
                { { "file", file } });
        if (errand.left_behind)
            return i18n::fill(
                tr("A half-written file stayed on the disk and could not be taken away. Erase it yourself: {file}"),
                { { "file", file } });
        if (errand.reason == base::ErrorCode::Cancelled)
            return std::string(tr(
                "The file was not finished, because you hid or closed. Nothing of it stayed on the disk."));
        return i18n::fill(
            tr("The file could not be made. {why}"), { { "why", error_text(errand.reason) } });
    }

} // namespace

std::string paper_text(const PaperErrand::State& paper)
{
    const auto file = shown_path(paper.path);
    const bool ended
        = paper.step == PaperErrand::Step::Done || paper.step == PaperErrand::Step::Failed;
    const bool is_paper
        = paper.what == PaperErrand::What::Paper || paper.what == PaperErrand::What::Handout;
    if (!is_paper && ended)
        return other_file_text(paper, file);
    switch (paper.step) {
    case PaperErrand::Step::None:
    case PaperErrand::Step::Writing:
        return {};
    case PaperErrand::Step::Done:
        return i18n::fill(
            tr("The paper is written, was checked and it matches: {file}"), { { "file", file } });
    case PaperErrand::Step::Failed:
        break;
    }
    if (paper.left_behind)
        return i18n::fill(
            tr("A half-written paper stayed on the disk and could not be taken away. Erase it yourself: {file}"),
            { { "file", file } });
    if (paper.reason == base::ErrorCode::Cancelled)
        return std::string(tr(
            "The paper was not finished, because you hid or closed. Nothing of it stayed on the disk."));
    return i18n::fill(
        tr("The paper could not be made. {why}"), { { "why", error_text(paper.reason) } });
}

} // namespace app
