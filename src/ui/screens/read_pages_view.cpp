#include "ui/screens/read_pages_view.hpp"

#include "ui/widgets/widgets.hpp"

#include <charconv>

namespace ui {

namespace {

    using Kind = app::ReadBlock::Kind;

    void draw_block(Context& context, const app::ReadBlock& block)
    {
        switch (block.kind) {
        case Kind::Part:
        case Kind::Card:
            section(context, block.text);
            return;
        case Kind::Paragraph:
            paragraph(context, block.text);
            return;
        case Kind::Item:
            if (int number = 0;
                std::from_chars(block.label.data(), block.label.data() + block.label.size(), number)
                    .ptr
                != block.label.data())
                numbered(context, number, block.text);
            else
                bullet(context, block.text);
            return;
        case Kind::Fact:
            gap(context, Gap::Small);
            if (!block.label.empty())
                aligned_text(context, block.label, Font::MBold, Tone::Ink, TextAlign::Left);
            gap(context, Gap::Tiny);
            if (!block.text.empty())
                paragraph(context, block.text);
            return;
        }
    }

} // namespace

std::optional<std::size_t> read_pages_view(
    Context& context, const std::vector<app::ReadPage>& pages, std::size_t chosen, bool& list_open)
{
    if (chosen >= pages.size())
        return std::nullopt;
    std::optional<std::size_t> pressed;
    const auto rows = [&] {
        for (std::size_t at = 0; at < pages.size(); ++at) {
            if (at == chosen)
                initial_focus(context);
            if (list_row(
                    context, "page" + std::to_string(at), pages[at].title, chosen_if(at == chosen)))
                pressed = at;
        }
    };
    Columns columns(context, Split::ListAndMain);
    if (context.metrics().is_large()) {
        const Fold fold(context, "pages", pages[chosen].title, list_open);
        if (fold.is_open())
            rows();
    } else {
        const ScrollRegion region(context, "pages");
        rows();
    }
    columns.next();
    ScrollRegion region(context, "page");
    if (!context.metrics().is_large())
        card_heading(context, pages[chosen].title);
    for (const auto& block : pages[chosen].blocks)
        draw_block(context, block);
    if (pressed) {
        region.to_top();
        list_open = false;
    }
    return pressed;
}

} // namespace ui
