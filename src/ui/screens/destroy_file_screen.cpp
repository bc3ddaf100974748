#include "ui/screens/destroy_file_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/hide_key.hpp"
#include "ui/screens/destroying_words.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::DestroyFileModel;
using i18n::fill;
using i18n::tr;

namespace {

    Action leave_action() { return { "back", tr("Leave it as it is"), Icon::ArrowLeft }; }

} // namespace

std::vector<std::string> DestroyFileScreen::place() const
{
    return { std::string(tr("Delete this file")) };
}

void DestroyFileScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case DestroyFileModel::Step::Looking:
    case DestroyFileModel::Step::Refused:
        draw_looking(context, state);
        return;
    case DestroyFileModel::Step::Question:
        draw_question(context, state);
        return;
    case DestroyFileModel::Step::Hold:
        draw_hold(context, state);
        return;
    }
}

void DestroyFileScreen::draw_looking(Context& context, const State& state)
{
    Page page(context, "destroy-file-looking", Foot { .back = leave_action(), .main = {} });
    heading(context, Words(state.name));
    if (state.error == base::ErrorCode::BadInput)
        error_notice(context, tr("It is not one of this program's files. It was not touched."));
    else if (state.error)
        error_notice(context, app::error_text(*state.error));
    else
        paragraph(context, tr("Looking at the file…"));
    if (page.foot() == "back")
        m_model.back();
}

void DestroyFileScreen::draw_question(Context& context, const State& state)
{
    Page page(context, "destroy-file",
        Foot { .back = leave_action(),
            .main = { "go_on", tr("Go on"), Icon::ArrowRight, enabled_if(state.word_typed) } });
    heading(context, tr("Delete this file for good?"));
    card_heading(context, Words(state.name));
    if (state.doubtful)
        attention_notice(context,
            tr("This does not look like a file of this program. It may be a photograph or something else of yours. Delete it only if you are sure."));
    draw_what_destroying_does(context, nullptr);
    if (word_to_delete_field(context, m_word))
        m_model.type_word(m_word);
    const auto pressed = page.foot();
    if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "back")
        m_model.back();
}

void DestroyFileScreen::draw_hold(Context& context, const State& state)
{
    Page page(context, "destroy-file-hold", Foot { .back = leave_action(), .main = {} });
    heading(context, tr("Now hold it for two seconds"));
    card_heading(context, Words(state.name));
    if (state.let_go)
        attention_notice(context, tr("You let go in time: nothing was erased."));
    paragraph(context,
        fill(
            tr("Hold the key {key} until the ring is full, or keep this button pressed. The file is destroyed and the program closes without a message."),
            { { "key", hide_key_name(state.key) } }));
    initial_focus(context);
    const bool held = danger_held(context, "hold", tr("Keep pressing to delete"));
    hint(context, tr("If you let go before, nothing is erased. A short press of the key hides."));
    if (page.foot() == "back")
        m_model.back();
    else if (held)
        m_model.hold_button();
}

} // namespace ui
