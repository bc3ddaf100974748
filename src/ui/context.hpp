#pragma once

#include "ui/fonts.hpp"
#include "ui/geometry.hpp"
#include "ui/metrics.hpp"
#include "ui/observer.hpp"
#include "ui/theme.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ImGuiWindow;

namespace ui {

struct Bitmap;
struct FieldEdit;

enum class Enabled { No, Yes };
enum class Chosen { No, Yes };

/// Two-valued things as the widgets want them.
inline Enabled enabled_if(bool yes) { return yes ? Enabled::Yes : Enabled::No; }
inline Chosen chosen_if(bool yes) { return yes ? Chosen::Yes : Chosen::No; }

/// Where the next widget goes. Widgets fill it from top to bottom; a Row fills it
/// from left to right and starts a new line when there is no more room.
struct Flow {
    float left { 0 };
    float right { 0 };
    float top { 0 };
    float y { 0 };      ///< Where the next widget starts, the gap before it not counted.
    float gap { 0 };    ///< Space before the next widget; dropped when nothing follows.
    float bottom { 0 }; ///< Where the room ends, for what fills the rest.
    float lowest { 0 }; ///< Bottom of the lowest thing placed so far.
    bool started { false };
    // Only in a row.
    bool row { false };
    float x { 0 };
    float row_gap { 0 };
    float line_height { 0 };
    float top_line_height { 0 };
    float natural_line { 0 };
    int row_line { 0 };
    unsigned row_memory { 0 };
    // Only in a cell of a grid: the height its box should reach.
    float fill_height { 0 };
    float* natural_height { nullptr };

    float width() const { return right - left; }
};

/// What every widget needs: colours, sizes, letters, the place where it goes and
/// who watches. Made once by whoever owns the window and passed by reference.
/// What it remembers between frames is little and never text, except the field
/// being edited, which forget() wipes.
class Context {
public:
    Context(const Theme& theme, const Metrics& metrics, const Fonts& fonts,
        ItemObserver* observer = nullptr);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    const Theme& theme() const { return *m_theme; }
    const Metrics& metrics() const { return m_metrics; }
    const Fonts& fonts() const { return *m_fonts; }
    ItemObserver* observer() const { return m_observer; }

    /// For whoever owns the window, between frames.
    void use(const Theme& theme) { m_theme = &theme; }
    void use(const Metrics& metrics) { m_metrics = metrics; }
    void use(const Fonts& fonts) { m_fonts = &fonts; }
    void set_capitals_lock(bool on) { m_capitals_lock = on; }
    bool capitals_lock() const { return m_capitals_lock; }

    /// Around everything that is drawn in a frame: opens and closes the one
    /// window that fills the screen with the colour of the desk.
    void begin_frame();
    void end_frame();

    /// Wipes the text of the field being edited and what was remembered of pages.
    /// Called at every lock, before the Dear ImGui context goes.
    void forget();

    /// Drawn at the top of every page, before what is on it: what she has to know
    /// wherever she is. Set around the drawing of a screen.
    void set_page_notices(std::function<void(Context&)> draw) { m_page_notices = std::move(draw); }
    void draw_page_notices()
    {
        if (m_page_notices)
            m_page_notices(*this);
    }

    /// True when a field holds the keyboard: single keys are letters then.
    bool is_typing() const;

    // --- For widgets, not for screens. ---

    Flow& flow() { return m_flows.back(); }
    const Flow& flow() const { return m_flows.back(); }
    void push_flow(const Flow& flow) { m_flows.push_back(flow); }
    void pop_flow() { m_flows.pop_back(); }
    /// Takes room for a widget and moves on. The gap is what stays free after it
    /// unless the next widget or gap() says otherwise.
    Rect place(float width, float height, float gap_after);
    /// Room left to the right of where the next widget would start.
    float room() const;

    void push_id(std::string_view id);
    void pop_id();
    const std::string& path() const { return m_path; }
    std::string path_of(std::string_view id) const;

    /// The clip of the region being drawn into, and whether it scrolls.
    struct Region {
        Rect clip;
        bool scrolls { false };
        /// Parts hidden a frame ago, because a row did not fit whole.
        const std::vector<Rect>* covers { nullptr };
    };
    const Region& region() const { return m_regions.back(); }
    void push_region(Region region)
    {
        region.clip = region.clip.cut_to(m_regions.back().clip);
        if (region.covers == nullptr)
            region.covers = m_regions.back().covers;
        m_regions.push_back(region);
    }
    /// What can be seen of something in the region being drawn into.
    Rect visible_clip(const Rect& rect) const;
    /// What a scrolled region hides at its bottom, by the id of the region.
    std::vector<Rect>& covers_of(unsigned region) { return m_covers[region]; }
    void pop_region() { m_regions.pop_back(); }

    /// The item whose text is being drawn, so that reports can say whose it is.
    struct Owner {
        std::string path;
        Rect room;
    };
    void push_owner(Owner owner) { m_owners.push_back(std::move(owner)); }
    void pop_owner() { m_owners.pop_back(); }
    const Owner* owner() const { return m_owners.empty() ? nullptr : &m_owners.back(); }

    /// The pixels of a picture of this frame; they go when the next one begins.
    void keep(std::shared_ptr<const Bitmap> bitmap) { m_bitmaps.push_back(std::move(bitmap)); }

    void set_floating(bool floating) { m_floating = floating; }
    bool floating() const { return m_floating; }

    /// Where the page goes, and the strip of desk below it; decided by the Frame.
    Rect page_area() const { return m_page_area; }
    Rect strip_area() const { return m_strip_area; }
    void set_areas(const Rect& page, const Rect& strip)
    {
        m_page_area = page;
        m_strip_area = strip;
        m_has_frame = true;
    }
    bool has_frame() const { return m_has_frame; }
    /// How high the strip had to be a frame ago; 0 before it was ever drawn.
    float strip_height() const { return m_strip_height; }
    void set_strip_height(float height) { m_strip_height = height; }

    /// How many things that can be operated were drawn so far in this frame.
    int operated() const { return m_operated; }
    void count_operated() { ++m_operated; }

    /// Grids and rows in the order they are drawn, so that each finds its own measures.
    unsigned next_grid() { return ++m_grids; }
    unsigned next_row() { return ++m_rows; }

    /// Spans of the region that may not be cut in two (lines, rows), so that a
    /// scrolled page ends between them.
    void keep_whole(const Rect& rect);
    /// A box of another colour than the page, so that what is hidden in it is hidden
    /// with its colour.
    struct Backdrop {
        Rect rect;
        Colour colour;
    };
    std::vector<Backdrop>& backdrops() { return m_backdrops; }
    std::vector<Rect>* unbroken() { return m_unbroken; }
    void set_unbroken(std::vector<Rect>* spans) { m_unbroken = spans; }

    /// A page with this id is being drawn; tells whether it was not there in the
    /// frame before.
    bool page_is_new(std::string_view id);
    bool page_just_opened() const { return m_page_just_opened; }
    void want_focus() { m_focus_wanted = true; }
    bool take_focus_wish();
    void want_in_sight() { m_sight_wanted = true; }
    bool take_sight_wish() { return std::exchange(m_sight_wanted, false); }
    /// The next Mark::Present that is drawn is scrolled into sight.
    void want_mark_in_sight() { m_mark_wanted = true; }
    bool take_mark_wish() { return std::exchange(m_mark_wanted, false); }
    /// The screen is another one although its page may have the same id: a new beginning.
    void page_is_gone() { m_page_before.clear(); }

    /// Something that can hold the keyboard, in the order in which Tab goes.
    struct Stop {
        unsigned id { 0 };
        bool enabled { true };
        bool typed { false }; ///< Typing goes into it.
        bool on_page { false };
        ImGuiWindow* window { nullptr }; ///< Only while this frame is drawn.
        unsigned scope { 0 };
        Rect rect;
    };
    void add_stop(Stop stop);
    /// The keyboard was given to this item after the last frame: a field begins to be edited.
    bool was_given_keyboard(unsigned id)
    {
        const bool given = m_given == id;
        if (given)
            m_given = 0;
        return given;
    }

    /// The field being edited: one at a time.
    std::unique_ptr<FieldEdit>& edit() { return m_edit; }
    unsigned edited_item() const { return m_edited_item; }
    void set_edited_item(unsigned id) { m_edited_item = id; }
    void edit_is_drawn() { m_edit_was_drawn = true; }
    /// What a field says when not everything that was pasted fits into it.
    const std::string& words_of_a_full_field() const { return m_full_field; }
    void set_words_of_a_full_field(std::string words) { m_full_field = std::move(words); }

private:
    void keep_keyboard();

    const Theme* m_theme;
    Metrics m_metrics;
    const Fonts* m_fonts;
    ItemObserver* m_observer;
    bool m_capitals_lock { false };

    std::vector<Flow> m_flows;
    std::vector<Region> m_regions;
    std::vector<Owner> m_owners;
    std::map<unsigned, std::vector<Rect>> m_covers;
    std::string m_path;
    std::vector<std::size_t> m_path_lengths;
    std::vector<Rect>* m_unbroken { nullptr };
    std::vector<Backdrop> m_backdrops;
    bool m_floating { false };
    Rect m_page_area;
    Rect m_strip_area;
    bool m_has_frame { false };
    float m_strip_height { 0 };
    int m_operated { 0 };
    unsigned m_grids { 0 };
    unsigned m_rows { 0 };

    std::function<void(Context&)> m_page_notices;
    std::string m_page;
    std::string m_page_before;
    bool m_page_just_opened { false };
    bool m_focus_wanted { false };
    bool m_sight_wanted { false };
    bool m_mark_wanted { false };
    std::vector<std::shared_ptr<const Bitmap>> m_bitmaps;
    std::vector<Stop> m_stops;
    std::vector<Stop> m_stops_before; ///< When something last had the keyboard,
    unsigned m_keyboard { 0 };        ///< and what.
    unsigned m_given { 0 };
    std::unique_ptr<FieldEdit> m_edit;
    unsigned m_edited_item { 0 };
    std::string m_full_field;
    bool m_edit_was_drawn { false };
};

/// Ids inside are told apart by this one: IdScope scope(context, risk.id).
class IdScope {
public:
    IdScope(Context& context, std::string_view id) : m_context(context) { m_context.push_id(id); }
    ~IdScope() { m_context.pop_id(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Context& m_context;
};

} // namespace ui
