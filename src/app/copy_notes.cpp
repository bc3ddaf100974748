#include "app/copy_notes.hpp"

namespace app {

bool may_note_copies(App& app) { return app.session().is_writable() && !app.is_shared_computer(); }

domain::RecordId note_copy(App& app, domain::CopyKind kind, const std::string& place)
{
    domain::RecordId line = 0;
    app.session().edit([&](domain::Workbook& workbook) {
        line = domain::take_id(workbook.plan);
        workbook.copies.push_back({ line, app.clock().today(), kind, place });
    });
    return line;
}

void forget_copy(App& app, domain::RecordId line)
{
    app.session().edit([line](domain::Workbook& workbook) {
        std::erase_if(workbook.copies, [line](const auto& it) { return it.id == line; });
    });
}

domain::CopyKind copy_kind(PaperErrand::What what)
{
    switch (what) {
    case PaperErrand::What::Paper:
        return domain::CopyKind::Paper;
    case PaperErrand::What::Sealed:
        return domain::CopyKind::SealedFile;
    case PaperErrand::What::Handout:
    case PaperErrand::What::Opened:
        break;
    }
    return domain::CopyKind::Other;
}

} // namespace app
