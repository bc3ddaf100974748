#include "ui/screens/paper_view.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

namespace ui {

using app::PaperFormat;
using app::PaperSize;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;

namespace {

    Foot foot_of(Action main) { return Foot { .back = back_action(), .main = std::move(main) }; }

} // namespace

bool says_paper_is_forbidden(Context& context)
{
    return notice(context, NoticeKind::Attention,
               tr("Others use this computer. Making paper is switched off here; you can allow it "
                  "in the settings."),
               { { .id = "settings", .label = tr("Settings") } })
        == "settings";
}

Foot foot_to_place(bool enabled)
{
    return foot_of({ .id = "go_on",
        .label = tr("Choose the place"),
        .icon = Icon::ArrowRight,
        .enabled = enabled_if(enabled),
        .short_label = tr("Place") });
}

Foot foot_to_make_paper(bool enabled)
{
    return foot_of({ .id = "write",
        .label = tr("Make the paper here"),
        .icon = Icon::Check,
        .enabled = enabled_if(enabled),
        .short_label = tr("Make it here") });
}

PaperFormChoice draw_paper_form(Context& context, const app::PaperOrder& order)
{
    PaperFormChoice chosen;
    section(context, tr("Kind of file"));
    const auto format = choice_list(context, "format",
        { { .id = "pdf",
              .text = tr("PDF, to print"),
              .chosen = chosen_if(order.format == PaperFormat::Pdf) },
            { .id = "html",
                .text = tr("HTML, for a screen reader"),
                .chosen = chosen_if(order.format == PaperFormat::Html) } },
        { .columns = 2, .compact = true });
    if (format)
        chosen.format = *format == 1 ? PaperFormat::Html : PaperFormat::Pdf;
    if (order.format != PaperFormat::Pdf)
        return chosen;
    section(context, tr("Size of the paper"));
    const std::vector<Words> sizes { trc("paper size", "Letter"), "A4" };
    if (const auto size = segmented(context, "size", sizes, order.size == PaperSize::A4 ? 1 : 0))
        chosen.size = *size == 1 ? PaperSize::A4 : PaperSize::Letter;
    return chosen;
}

std::string missing_letters_words(std::size_t letters)
{
    if (letters == 0)
        return {};
    return fill(
        trn("{count} letter cannot be printed: a box stands in its place.",
            "{count} letters cannot be printed: a box stands in the place of each.", letters),
        { { "count", std::to_string(letters) } });
}

void draw_paper_made(Context& context, const app::NewFile& file, std::size_t pages)
{
    good_notice(context, rich(tr("**Done.** The paper was checked and it matches.")));
    paragraph(context, file.written);
    if (pages > 0)
        small_text(context,
            fill(trn("{count} page", "{count} pages", pages),
                { { "count", std::to_string(pages) } }));
}

} // namespace ui
