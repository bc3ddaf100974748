#pragma once

#include "ui/widgets/action.hpp"

#include <string>
#include <vector>

namespace ui {

class Context;

/// One page inside the frame. Draws what its model says and calls its verbs; owns at most
/// scratch, such as whether a fold is open.
class Screen {
public:
    virtual ~Screen() = default;

    /// Draws the page (ui::Page) and everything on it.
    virtual void draw(Context& context) = 0;

    /// "Evaluación", "Incidentes y amenazas". The second is never shown on shared computers.
    virtual std::vector<std::string> place() const = 0;

    /// What the frame around it has.
    enum class Surroundings {
        WithRail,  ///< the ordinary page of an open vault
        TopBar,    ///< start, create, guides without a vault: no rail
        Emergency, ///< no rail, "change card" in the place of help
        Bare,      ///< lock screen: nothing
    };
    virtual Surroundings surroundings() const { return Surroundings::WithRail; }
    /// "I need help now" in the top bar; the start screen has it large on the page.
    virtual bool has_help_button() const { return true; }
    /// Which tab of the rail is chosen: "home", "assessment", "plan", "guides", "contacts",
    /// "settings".
    virtual std::string tab() const { return {}; }
    /// 0: as wide as there is room (FrameParts::page_width).
    virtual float page_width() const { return 0; }
    /// Leaves room for a BottomBar, which draw() then draws.
    virtual bool has_bottom_bar() const { return false; }

protected:
    /// For pages that are also read without a plan.
    static Surroundings rail_if(bool has_vault)
    {
        return has_vault ? Surroundings::WithRail : Surroundings::TopBar;
    }
};

} // namespace ui
