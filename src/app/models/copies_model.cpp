#include "app/models/copies_model.hpp"

#include "app/copy_notes.hpp"
#include "app/models/file_browser_model.hpp"

#include <algorithm>

namespace app {

CopiesModel::CopiesModel(App& app) : m_app(app), m_look(app.tools().errands, app.tools().disk)
{
    // One that runs goes on being counted.
    if (m_app.session().erasing() != Erasing::Running)
        m_app.session().forget_erasing();
}

const CopiesModel::State& CopiesModel::state()
{
    m_state.copies = m_app.workbook().copies;
    std::ranges::reverse(m_state.copies);
    m_state.writable = m_app.session().is_writable();
    m_state.looking = m_look.is_looking();
    m_state.erasing = m_app.session().erasing();
    return m_state;
}

void CopiesModel::add() { m_state.form = Form {}; }

void CopiesModel::change(domain::RecordId id)
{
    const auto& copies = m_app.workbook().copies;
    const auto found = std::ranges::find(copies, id, &domain::CopyNote::id);
    if (found != copies.end())
        m_state.form = Form { found->id, found->kind, found->place };
}

void CopiesModel::set_kind(domain::CopyKind kind)
{
    if (m_state.form)
        m_state.form->kind = kind;
}

void CopiesModel::set_place(const std::string& place)
{
    if (m_state.form)
        m_state.form->place = place;
}

void CopiesModel::keep()
{
    if (!m_state.form)
        return;
    const auto form = *m_state.form;
    m_state.form.reset();
    if (form.id == 0) {
        note_copy(m_app, form.kind, form.place);
        return;
    }
    m_app.session().edit([&form](domain::Workbook& workbook) {
        const auto found = std::ranges::find(workbook.copies, form.id, &domain::CopyNote::id);
        if (found == workbook.copies.end())
            return;
        found->kind = form.kind;
        found->place = form.place;
    });
}

void CopiesModel::remove(domain::RecordId id)
{
    m_state.form.reset();
    forget_copy(m_app, id);
}

void CopiesModel::look_at_place()
{
    m_look.at(folder_above(m_app.session().path()), FolderLook::Storage::Asked,
        [this](FolderLook::Answer& answer) { m_state.storage = answer.storage; });
}

void CopiesModel::back()
{
    if (m_state.form)
        m_state.form.reset();
    else
        m_app.router().back();
}

} // namespace app
