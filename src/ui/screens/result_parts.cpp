#include "ui/screens/result_parts.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/answer_icons.hpp"

#include <algorithm>
#include <array>

namespace ui {

using i18n::tr;

namespace {

    struct QuestionIcon {
        std::string_view question;
        Icon icon;
    };

    /// Questions whose drawing says more than that of their step.
    constexpr std::array QUESTION_ICONS {
        QuestionIcon { "Q1.04", Icon::MehOutline },
        QuestionIcon { "Q1.05", Icon::Language },
        QuestionIcon { "Q2.01", Icon::MapMarker },
        QuestionIcon { "Q2.02", Icon::Scales },
        QuestionIcon { "Q2.04", Icon::Calendar },
        QuestionIcon { "Q2.05", Icon::Venus },
        QuestionIcon { "Q2.06", Icon::ClockOutline },
        QuestionIcon { "Q4.02", Icon::History },
        QuestionIcon { "Q4.03", Icon::LineChart },
        QuestionIcon { "Q4.04", Icon::Venus },
        QuestionIcon { "Q5.01", Icon::Child },
        QuestionIcon { "Q5.02", Icon::Child },
        QuestionIcon { "Q5.03", Icon::Child },
        QuestionIcon { "Q5.04", Icon::CommentsOutline },
        QuestionIcon { "Q11.06", Icon::Bed },
        QuestionIcon { "Q11.07", Icon::CommentsOutline },
        QuestionIcon { "Q12.02", Icon::Phone },
        QuestionIcon { "Q12.03", Icon::VolumeControlPhone },
        QuestionIcon { "Q12.05", Icon::People },
    };

    constexpr std::array STEP_ICONS { Icon::Sliders, Icon::Person, Icon::MapOutline, Icon::People,
        Icon::CommentOutline, Icon::Home, Icon::BuildingOutline, Icon::Road, Icon::Mobile,
        Icon::Scales, Icon::Money, Icon::HeartOutline, Icon::People, Icon::CheckSquareOutline };

    constexpr float UNDER_AN_ICON = 34;

} // namespace

Level level_look(domain::Level level)
{
    switch (level) {
    case domain::Level::Low:
        return Level::Low;
    case domain::Level::Medium:
        return Level::Medium;
    case domain::Level::High:
        return Level::High;
    case domain::Level::VeryHigh:
        return Level::VeryHigh;
    case domain::Level::Emergency:
        return Level::Emergency;
    }
    return Level::Low;
}

Icon reason_icon(const app::ReasonText& reason)
{
    using Source = domain::Item::Source;
    if (const auto drawing = answer_icon(reason.question, reason.code); drawing != Icon::None)
        return drawing;
    switch (reason.source) {
    case Source::Opponent:
        return Icon::PersonTimes;
    case Source::Supporter:
        return Icon::People;
    case Source::Incidents:
        return Icon::Calendar;
    case Source::FiveSteps:
        return Icon::Search;
    case Source::Question:
        break;
    }
    const auto found = std::ranges::find(QUESTION_ICONS, reason.question, &QuestionIcon::question);
    if (found != QUESTION_ICONS.end())
        return found->icon;
    return STEP_ICONS[static_cast<std::size_t>(
        std::clamp<int>(reason.step, 0, STEP_ICONS.size() - 1))];
}

void draw_reason(Context& context, const app::ReasonText& reason)
{
    icon_line(context, reason_icon(reason), reason.heading);
    if (reason.answer.empty())
        return;
    gap(context, Gap::None);
    const Indent indent(context, UNDER_AN_ICON);
    small_text(context, reason.answer);
}

EmergencyPressed draw_emergency_first(
    Context& context, const app::EmergencyFirst& first, const Words& level_name, SafeButton safe)
{
    EmergencyPressed pressed;
    const IdScope scope(context, "emergency");
    const Card card(context);
    {
        const Row row(context);
        chip(context, Level::Emergency, level_name);
        card_heading(context, tr("First of all, get to safety"));
    }
    if (first.call_now) {
        icon_line(context, Icon::Phone,
            rich("**" + std::string(tr("Call now.")) + "** "
                + std::string(first.contacts.empty()
                        ? tr("Somebody near you whom you trust. Do not be alone with this.")
                        : tr("Your people:"))));
        for (const auto& contact : first.contacts)
            bullet(context, contact);
    }
    if (!first.cards.empty()) {
        const Row row(context);
        for (std::size_t i = 0; i < first.cards.size(); ++i) {
            const auto id = "card" + std::to_string(i);
            const ButtonOptions look { .icon = Icon::LifeRing };
            const bool is_pressed = i == 0
                ? primary_button(context, id, first.cards[i].title, look)
                : secondary_button(context, id, first.cards[i].title, look);
            if (is_pressed)
                pressed.card = first.cards[i].id;
        }
    }
    if (!first.measures.empty()) {
        section(context, tr("And then"));
        Grid grid(context, 2, Gap::Small, 300);
        for (std::size_t i = 0; i < first.measures.size(); ++i) {
            grid.cell();
            if (text_link(context, "measure" + std::to_string(i), first.measures[i].title,
                    Icon::ChevronRight))
                pressed.measure = first.measures[i].id;
        }
    }
    if (safe == SafeButton::Shown)
        pressed.safe = secondary_button(
            context, "safe", tr("I am safe now"), { .height = ButtonHeight::Small });
    return pressed;
}

void draw_what_if(Context& context, const app::WhatIfView& view)
{
    WhatIf picture;
    for (std::size_t band = 0; band < picture.bands.size(); ++band)
        picture.bands[band] = view.bands[band];
    picture.points
        = { Words(tr("Today")), Words(tr("With what is done")), Words(tr("With all of it")) };
    picture.today = view.today;
    picture.with_done = view.with_done;
    picture.with_all = view.with_all;
    picture.done_legend = tr("With what you have already done");
    picture.planned_legend = tr("With what you plan to do");
    what_if_line(context, picture);
    {
        const Row row(context);
        chip(context, level_look(view.level_today.level), view.level_today.name);
        if (view.level_all.level != view.level_today.level) {
            small_icon(context, Icon::LongArrowRight);
            chip(context, level_look(view.level_all.level), view.level_all.name);
        }
    }
    if (!view.any_done && !view.any_planned)
        small_text(
            context, tr("Mark measures as “I have it” or “I will do it”, and the line moves."));
}

} // namespace ui
