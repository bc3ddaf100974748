#include "app/models/copies_model.hpp"

#include "app/models/file_browser_model.hpp"

#include <algorithm>

namespace app {

void note_copy(App& app, domain::CopyKind kind, const std::string& place)
{
    app.session().edit([&](domain::Workbook& workbook) {
        workbook.copies.push_back(
            { domain::take_id(workbook.plan), app.clock().today(), kind, place });
    });
}

CopiesModel::CopiesModel(App& app) : m_app(app), m_look(app.tools().errands, app.tools().disk)
{
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
    m_app.session().edit([id](domain::Workbook& workbook) {
        std::erase_if(workbook.copies, [id](const auto& it) { return it.id == id; });
    });
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
