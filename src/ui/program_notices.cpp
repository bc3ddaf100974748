#include "app/content_text.hpp"
#include "app/error_text.hpp"
#include "app/notice_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/context.hpp"
#include "ui/program.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

// What the program says on whatever page she is: not saved and why, what became of a paper.

namespace ui {

using i18n::tr;

void Program::save_elsewhere()
{
    m_why_not_saved = false;
    m_app.router().go({ app::Screen::Create, "copy" });
}

void Program::follow_failed_save(std::string_view pressed)
{
    if (pressed == "save_again")
        m_app.session().save_now();
    else if (pressed == "save_elsewhere")
        save_elsewhere();
    else if (pressed == "quit_anyway")
        m_app.quit_anyway();
}

void Program::draw_failed_save(Context& context)
{
    auto& session = m_app.session();
    const auto& status = session.save_status();
    std::vector<Action> actions { { .id = "save_again", .label = tr("Save again") } };
    if (m_app.quit_was_refused())
        actions.push_back({ .id = "quit_anyway", .label = tr("Close without saving") });
    else if (!session.is_copying() && m_app.router().place().screen != app::Screen::Create)
        actions.push_back({ .id = "save_elsewhere", .label = tr("Save elsewhere") });
    const auto pressed = notice(context, NoticeKind::Error,
        rich(i18n::fill(
            tr("**It could not be saved.** {why}"), { { "why", app::error_text(status.reason) } })),
        actions, Icon::None,
        session.is_copying() ? Words(tr("It is being saved in another place. You can go on."))
            : status.asks_for_another_place()
            ? Words(tr("It failed several times: save it in another place."))
            : Words());
    follow_failed_save(pressed);
}

/// Whose words these are, when they are not ours.
void Program::draw_content_notice(Context& context)
{
    const auto said = app::content_notice(
        m_app.tools().content, m_app.router().place().screen, m_app.refused_content_was_read());
    if (said.words.empty())
        return;
    if (!said.refused) {
        icon_line(context, Icon::Warning, Words(said.words));
        return;
    }
    std::string words = said.words;
    for (const auto& fault : said.faults)
        words += "\n" + fault;
    if (notice(context, NoticeKind::Attention, Words(words),
            { { .id = "content_read", .label = tr("I have read it") } })
        == "content_read")
        m_app.read_refused_content();
}

/// Others may see her screen: that is said wherever she goes.
void Program::draw_lifted_guard(Context& context)
{
    auto& guard = m_app.captures();
    if (!guard.is_lifted())
        return;
    if (notice(context, NoticeKind::Attention,
            Words(i18n::fill(
                tr("Until {time} pictures of the screen and shared screens show this window."),
                { { "time", i18n::time_of_day(guard.ends_at_minute()) } })),
            { { .id = "guard_again", .label = tr("End it now") } }, Icon::Eye)
        == "guard_again")
        guard.end();
}

/// What stands at the top of every page until it is no longer true.
void Program::draw_notices(Context& context)
{
    draw_lifted_guard(context);
    draw_content_notice(context);
    if (const auto words
        = app::loaded_directory_text(m_app.library(), m_app.router().place().screen);
        !words.empty())
        icon_line(context, Icon::AddressBook, Words(words));
    auto& session = m_app.session();
    if (!session.is_open())
        return;
    const auto screen = m_app.router().place().screen;
    if (session.save_status().state == app::SaveState::NotSaved)
        draw_failed_save(context);
    // The page for it says it itself.
    if (const auto failure = session.failure(); failure && screen != app::Screen::Create) {
        if (notice(context, NoticeKind::Attention,
                Words(i18n::fill(tr("It could not be saved in the other place. {why}"),
                    { { "why", app::error_text(*failure) } })),
                { { .id = "copy_failure_read", .label = tr("I have read it") } })
            == "copy_failure_read")
            session.forget_failure();
    }
    if (const auto words = app::read_only_text(session);
        !words.empty() && m_screen->surroundings() == Screen::Surroundings::WithRail) {
        std::vector<Action> actions;
        // A version that knows more than ours would lose something in our copy.
        if (session.why_read_only() != vault::Notice::NewerVersionMustWrite
            && !session.is_copying())
            actions.push_back({ .id = "save_elsewhere", .label = tr("Save elsewhere") });
        if (notice(context, NoticeKind::Attention, Words(words), actions) == "save_elsewhere")
            save_elsewhere();
    }
    if (const auto words = app::paper_text(m_app.paper().state()); !words.empty()) {
        if (notice(context, NoticeKind::Attention, Words(words),
                { { .id = "paper_read", .label = tr("I have read it") } })
            == "paper_read")
            m_app.paper().forget();
    }
    for (const auto& words : app::notice_texts(session, m_app.clock())) {
        if (notice(context, NoticeKind::Attention, Words(words),
                { { .id = "understood", .label = tr("I have read it") } })
            == "understood") {
            session.forget_notices();
            break;
        }
    }
}

/// Behind the chip that says NOT SAVED.
void Program::draw_why_not_saved(Context& context)
{
    auto& session = m_app.session();
    const auto& status = session.save_status();
    Page page(context, "why-not-saved", Foot { .back = back_action(), .main = {} });
    heading(context, tr("It is not saved yet"));
    paragraph(context, app::error_text(status.reason));
    section(context, tr("What is not lost"));
    const auto day
        = i18n::relative_day(m_app.clock().local_date(status.saved_at), m_app.clock().today());
    bullet(context,
        i18n::fill(tr("All that you wrote until {day}, {time}, is in the file."),
            { { "day", day },
                { "time", i18n::time_of_day(m_app.clock().minute_of_day(status.saved_at)) } }));
    bullet(context,
        tr("What you wrote after that is here, in the program. It is tried again by itself."));
    bullet(context,
        tr("If you hide, it stays locked with your passphrase until you open again. It would be lost if the computer is switched off before."));
    section(context, tr("What you can do now"));
    const bool many = status.asks_for_another_place();
    paragraph(context,
        session.is_copying() ? tr("It is being saved in another place. You can go on.")
            : many           ? tr("It failed several times: save it in another place.")
                   : tr("Mend what is said above and save again, or save it in another place."));
    initial_focus(context);
    std::vector<Action> actions { { .id = "save_again", .label = tr("Save again") } };
    if (!session.is_copying())
        actions.insert(many ? actions.begin() : actions.end(),
            { .id = "save_elsewhere", .label = tr("Save elsewhere") });
    if (m_app.quit_was_refused())
        actions.push_back({ .id = "quit_anyway", .label = tr("Close without saving") });
    const auto pressed = button_row(context, actions, FirstIs::Primary);
    follow_failed_save(pressed);
    if (page.foot() == "back")
        m_why_not_saved = false;
}

} // namespace ui
