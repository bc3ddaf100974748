#include "ui/screens/create_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::CreateModel;
using i18n::tr;

namespace {

    void draw_storage(Context& context, const base::StorageReport& report)
    {
        switch (report.light) {
        case base::StorageLight::Green:
            storage_light(context, StorageKind::ErasesWell, tr("Erases well here"),
                tr("If you destroy the file, nothing that opens remains."));
            return;
        case base::StorageLight::Yellow:
            storage_light(context, StorageKind::MayLeaveRemains, tr("Remains could be left"),
                report.removable
                    ? tr(
                        "On a stick a laboratory could find remains. Without your passphrase they are of no use.")
                    : tr(
                        "On this disk older copies could remain, always closed with your passphrase."));
            return;
        case base::StorageLight::Red:
            storage_light(context, StorageKind::DoesNotErase, tr("Here it does not really erase"),
                report.read_only ? tr("This place cannot be written.")
                    : report.synced_folder || report.network
                    ? tr("Copies go to another computer or to the internet. Choose another place.")
                    : tr("There is too little room. Choose another place."));
            return;
        }
    }

} // namespace

std::vector<std::string> CreateScreen::place() const
{
    return { std::string(m_is_copy ? tr("Save elsewhere") : tr("Make my plan")) };
}

void CreateScreen::draw(Context& context)
{
    const auto& state = m_model.state();
    if (state.step == CreateModel::Step::Place) {
        draw_place(context, state);
        return;
    }
    const auto answer = m_new_passphrase.draw(context, m_model.new_passphrase(),
        [this, &context](std::size_t present) { draw_steps(context, present); });
    if (answer == NewPassphraseView::Answer::Chosen)
        m_model.passphrase_chosen();
    else if (answer == NewPassphraseView::Answer::Back)
        m_model.back();
}

void CreateScreen::draw_steps(Context& context, std::size_t present)
{
    numbered_steps(
        context, { tr("Your passphrase"), tr("Type it once"), tr("Where it is kept") }, present);
}

void CreateScreen::draw_place(Context& context, const CreateModel::State& state)
{
    if (!m_name_set) {
        m_name = state.name;
        m_name_set = true;
    }
    const bool may_create
        = !state.busy && !state.looking && !state.name_is_bad && !state.name_is_taken;
    Page page(context, "create-place",
        Foot { .back = { "back", tr("Back"), Icon::ArrowLeft, enabled_if(!state.busy) },
            .main = { "create", state.busy ? tr("Making it…") : tr("Make it here"), Icon::Check,
                enabled_if(may_create) } },
        PageScroll::No);
    draw_steps(context, 2);
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where it is kept"));
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        FieldOptions options { .most_bytes = 80 };
        options.enabled = enabled_if(!state.busy);
        if (state.name_is_taken)
            options.fault
                = { tr("There is already a file with that name."), tr("Example: notes-2") };
        else if (state.name_is_bad)
            options.fault = { tr("That name cannot be used."), tr("Example: notebook") };
        if (text_field(context, "name", tr("Name of the file"), m_name, options))
            m_model.set_name(m_name);
        small_text(context, tr("A name that says nothing to a stranger."));
        if (state.looking)
            small_text(context, tr("Looking at the place…"));
        else
            draw_storage(context, state.storage.report);
    }
    const auto pressed = page.foot();
    if (pressed == "create")
        m_model.create();
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
