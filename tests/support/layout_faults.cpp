#include "support/layout_faults.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace test {

namespace {

    using ui::ItemKind;
    using ui::ItemReport;
    using ui::Rect;
    using ui::TextReport;

    std::string quoted(const std::string& words) { return "\"" + words + "\""; }

    std::string numbers(const Rect& rect)
    {
        const auto whole = [](float value) { return std::to_string(std::lround(value)); };
        return " (" + whole(rect.left) + "," + whole(rect.top) + " to " + whole(rect.right) + ","
            + whole(rect.bottom) + ")";
    }

    /// How far a rectangle stands out of another at its worst side.
    std::string cut_side(const Rect& rect, const Rect& clip, bool scrolls)
    {
        constexpr float SLACK = 1.5F;
        if (rect.left < clip.left - SLACK)
            return "at the left";
        if (rect.right > clip.right + SLACK)
            return "at the right";
        if (scrolls)
            return {};
        if (rect.top < clip.top - SLACK)
            return "at the top";
        if (rect.bottom > clip.bottom + SLACK)
            return "at the bottom";
        return {};
    }

    bool overlap(const Rect& first, const Rect& second, float slack)
    {
        const Rect common = first.cut_to(second);
        return common.width() > slack && common.height() > slack;
    }

    bool holds(const Rect& outer, const Rect& inner)
    {
        const Rect grown = outer.grown(2);
        return grown.left <= inner.left && grown.top <= inner.top && grown.right >= inner.right
            && grown.bottom >= inner.bottom;
    }

    /// Rows and regions may hold other things.
    bool may_hold_others(ItemKind kind)
    {
        return kind == ItemKind::Row || kind == ItemKind::Scroll;
    }

    bool is_field(ItemKind kind) { return kind == ItemKind::Field || kind == ItemKind::Secret; }

    class Faults {
    public:
        Faults(const std::vector<ItemReport>& items, const std::vector<TextReport>& texts,
            const Rect& window, float least_target)
            : m_items(items)
            , m_texts(texts)
            , m_window(window)
            , m_least_target(least_target)
        {
        }

        std::vector<std::string> find()
        {
            look_at_items();
            look_at_texts();
            look_at_pairs();
            return m_faults;
        }

    private:
        Rect seen(const ItemReport& item) const { return item.rect.cut_to(item.clip); }
        Rect seen(const TextReport& text) const { return text.rect.cut_to(text.clip); }

        void look_at_items()
        {
            std::set<std::string> paths;
            for (const ItemReport& item : m_items) {
                if (!paths.insert(item.path).second)
                    m_faults.push_back("two things have the id " + item.path);
                const std::string side
                    = cut_side(item.rect, item.clip.cut_to(m_window), item.scrolls);
                if (!side.empty() && item.kind != ItemKind::Scroll)
                    m_faults.push_back(item.path + " is cut " + side + numbers(item.rect));
                const bool small
                    = item.rect.height() < m_least_target - 0.5F || item.rect.width() < 24;
                if (small && item.kind != ItemKind::Disc)
                    m_faults.push_back(item.path + " is too small to press" + numbers(item.rect));
            }
        }

        bool in_field(const TextReport& text) const
        {
            return text.has_room && std::ranges::any_of(m_items, [&](const ItemReport& item) {
                return item.path == text.owner && is_field(item.kind);
            });
        }

        void look_at_texts()
        {
            for (const TextReport& text : m_texts) {
                if (!text.missing.empty())
                    m_faults.push_back(
                        "no drawing for " + quoted(text.missing) + " in " + quoted(text.words));
                if (text.floating) {
                    if (const std::string side = cut_side(text.rect, m_window, false);
                        !side.empty())
                        m_faults.push_back("the name " + quoted(text.words) + " is cut " + side);
                    continue;
                }
                if (in_field(text))
                    continue;
                const std::string side
                    = cut_side(text.rect, text.clip.cut_to(m_window), text.scrolls);
                if (!side.empty())
                    m_faults.push_back(quoted(text.words) + " is cut " + side + numbers(text.rect));
                if (text.has_room) {
                    const std::string out = cut_side(text.rect, text.room, false);
                    if (!out.empty())
                        m_faults.push_back(quoted(text.words) + " stands out of " + text.owner + " "
                            + out + numbers(text.rect));
                }
            }
        }

        void look_at_pairs()
        {
            for (std::size_t i = 0; i < m_items.size(); ++i) {
                for (std::size_t j = i + 1; j < m_items.size(); ++j)
                    compare(m_items[i], m_items[j]);
                for (const TextReport& text : m_texts)
                    compare(m_items[i], text);
            }
            for (std::size_t i = 0; i < m_texts.size(); ++i) {
                for (std::size_t j = i + 1; j < m_texts.size(); ++j)
                    compare(m_texts[i], m_texts[j]);
            }
        }

        void compare(const ItemReport& first, const ItemReport& second)
        {
            if (first.floating != second.floating || !overlap(seen(first), seen(second), 1.5F))
                return;
            if (may_hold_others(first.kind) && holds(first.rect, second.rect))
                return;
            if (may_hold_others(second.kind) && holds(second.rect, first.rect))
                return;
            if (first.kind == ItemKind::Scroll || second.kind == ItemKind::Scroll)
                return;
            m_faults.push_back(first.path + numbers(first.rect) + " and " + second.path
                + numbers(second.rect) + " overlap");
        }

        void compare(const ItemReport& item, const TextReport& text)
        {
            if (text.floating || item.floating || text.owner == item.path
                || !overlap(seen(item), seen(text), 2))
                return;
            if (may_hold_others(item.kind) && holds(item.rect, text.rect))
                return;
            if (item.kind == ItemKind::Scroll)
                return;
            // What stands in the room of its own item may touch the one below it.
            m_faults.push_back(quoted(text.words) + numbers(text.rect) + " is under " + item.path
                + numbers(item.rect));
        }

        void compare(const TextReport& first, const TextReport& second)
        {
            if (first.floating || second.floating || !overlap(seen(first), seen(second), 2))
                return;
            m_faults.push_back(quoted(first.words) + numbers(first.rect) + " and "
                + quoted(second.words) + numbers(second.rect) + " overlap");
        }

        const std::vector<ItemReport>& m_items;
        const std::vector<TextReport>& m_texts;
        Rect m_window;
        float m_least_target;
        std::vector<std::string> m_faults;
    };

} // namespace

std::vector<std::string> layout_faults(const std::vector<ItemReport>& items,
    const std::vector<TextReport>& texts, const Rect& window, float least_target)
{
    return Faults(items, texts, window, least_target).find();
}

} // namespace test
