#pragma once

#include "ui/widgets/action.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ui {

struct RailTab {
    std::string id;
    Icon icon { Icon::None };
    Words name;       ///< "Evaluación"
    Words short_name; ///< "Evaluar": in the small window, under the icon.
};

enum class SaveKind { Nothing, Saved, Saving, NotSaved };

struct SaveState {
    SaveKind kind { SaveKind::Nothing };
    Words text;       ///< "Guardado 10:32", "NO GUARDADO: falta la memoria USB"
    Words short_text; ///< "10:32", "NO GUARDADO"
};

/// What stands around the page: rail, place, state of saving, help and hide.
struct FrameParts {
    Words program { "Ceiba" };
    /// Empty: no rail (start, create, lock, emergency); the mark stands at the
    /// left of the top bar and the page is as wide as the window.
    std::vector<RailTab> tabs;
    std::string chosen_tab;
    /// "Evaluación", "Incidentes y amenazas"; on shared computers only the first.
    std::vector<Words> place;
    SaveState save;
    /// Purple and always there, except inside an emergency, where it becomes
    /// other_card; its short label is "Ayuda ya". No id: no button.
    Action help;
    /// An ordinary button in the place of help ("Cambiar de tarjeta").
    Action other;
    Action hide;
    /// The key that is set for hiding, "Esc"; empty draws no cap.
    Words hide_key;
    /// 0: as wide as there is room. Otherwise the page and the top bar are
    /// centred and no wider than this (1000 on the start screen).
    float page_width { 0 };
    /// Leaves a strip of desk below the page for a BottomBar.
    bool bottom_bar { false };
};

/// Draws everything around the page and decides where the page goes.
///     Frame frame(context, parts);
///     if (frame.pressed() == "hide") ...
///     Page page(context, "home");
/// pressed() is the id of the tab or button, or "save_state" for the chip that
/// says nothing was saved.
class Frame {
public:
    Frame(Context& context, const FrameParts& parts);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    const std::string& pressed() const { return m_pressed; }

private:
    Context& m_context;
    std::string m_pressed;
};

/// The foot of a page: it never scrolls. Back is at the left, the main action at
/// the right, the others between. Parts without an id are left out.
struct Foot {
    Action back;
    std::vector<Action> left {};   ///< After back.
    std::vector<Action> others {}; ///< Before the main action.
    Action main;
    /// Stands in the room that is left while something is hidden below, and brings it into sight.
    Action more {};
    /// The main action is drawn green. No only where an error notice has the
    /// green button, or in an emergency (No sé).
    bool main_is_green { true };
    /// A page that was just opened begins with the main action: Enter goes on.
    bool main_has_keyboard { false };
    bool empty() const
    {
        return back.id.empty() && left.empty() && others.empty() && main.id.empty();
    }
};

/// Whether the page scrolls as a whole when it has more than fits. A page with
/// columns that scroll by themselves says No.
enum class PageScroll { Yes, No };

/// The sheet of paper. Everything between construction and foot() is on it.
///     Page page(context, "question", foot);
///     ...
///     if (page.foot() == "next") ...
class Page {
public:
    Page(Context& context, std::string_view id, PageScroll scroll = PageScroll::Yes);
    Page(Context& context, std::string_view id, Foot foot, PageScroll scroll = PageScroll::Yes);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// Ends the page and draws its foot; the id that was pressed, or "".
    const std::string& foot();

private:
    void begin(std::string_view id, PageScroll scroll);
    void end_body();
    void draw_more();

    Context& m_context;
    Foot m_foot;
    std::string m_pressed;
    struct State;
    std::unique_ptr<State> m_state;
};

/// The strip of desk under the page of the start screen.
class BottomBar {
public:
    explicit BottomBar(Context& context);
    ~BottomBar();
    /// The rest of the bar, of this width, ends at its right edge.
    void at_the_right(float width);
    BottomBar(const BottomBar&) = delete;
    BottomBar& operator=(const BottomBar&) = delete;

private:
    Context& m_context;
};

/// A card of paper in the middle of the desk, with nothing around it: the lock
/// and unlock screens. height is what its content will need, about; the card
/// grows when it needs more.
class CentredCard {
public:
    CentredCard(Context& context, std::string_view id, float width, float height);
    ~CentredCard();
    CentredCard(const CentredCard&) = delete;
    CentredCard& operator=(const CentredCard&) = delete;

    /// Ends the card; what follows stands centred below it, on the desk.
    void end();

private:
    Context& m_context;
    struct State;
    std::unique_ptr<State> m_state;
};

/// The tree and the name, at the top of a CentredCard.
void mark_and_name(Context& context, const Words& name);

/// The next thing that can be operated takes the keyboard, if the page has just
/// been opened: the first answer, the field, the first branch.
void initial_focus(Context& context);
/// The same at once, for a field that was just refused.
void take_focus(Context& context);
/// The next thing that can be operated is scrolled into sight; the keyboard stays where it is.
void show(Context& context);
/// The same for the next text with Mark::Present in it.
void show_mark(Context& context);

} // namespace ui
