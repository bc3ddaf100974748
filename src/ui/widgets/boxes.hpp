#pragma once

#include "ui/widgets/action.hpp"

#include <memory>

namespace ui {

enum class CardLook {
    Card,     ///< Card colour and a thin line: things at the side.
    Page,     ///< Page colour and a thin line: reasons.
    Operable, ///< Page colour and the outline of things that can be operated.
};

/// A box around what follows, as high as its content.
class Card {
public:
    explicit Card(Context& context, CardLook look = CardLook::Card);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    Context& m_context;
    struct State;
    std::unique_ptr<State> m_state;
};

/// A box with a heading that opens and closes it; the whole heading is the button.
///     Fold fold(context, "why", tr("Why?"), m_why_open);
///     if (fold.is_open()) { ... }
class Fold {
public:
    struct Options {
        Words hint {};
        Icon icon { Icon::None };   ///< Before the title instead of nothing.
        bool tinted { true };       ///< The heading is tinted while open (side panels).
        std::vector<Words> tags {}; ///< At the right of the heading (measures).
    };
    Fold(Context& context, std::string_view id, const Words& title, bool& open);
    Fold(Context& context, std::string_view id, const Words& title, bool& open,
        const Options& options);
    ~Fold();
    Fold(const Fold&) = delete;
    Fold& operator=(const Fold&) = delete;

    bool is_open() const { return m_open; }

private:
    Context& m_context;
    bool m_open { false };
    struct State;
    std::unique_ptr<State> m_state;
};

/// A box that is itself a button: the tiles of the start, the files of a list.
struct TileParts {
    std::string id;
    Icon icon { Icon::None };
    Words title;
    Words text {};
    bool help { false };  ///< Purple, with a chevron: Necesito ayuda ya.
    float height { 0 };   ///< At least this high.
    bool dense { false }; ///< Less air above and below: many have to be in sight at once.
};
bool tile(Context& context, const TileParts& parts);

} // namespace ui
