#include "app/models/print_model.hpp"

#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    constexpr std::string_view GUIDE = "guide:";
    constexpr std::string_view CARD = "card:";
    constexpr std::string_view POSTER = "poster";

} // namespace

std::string detail_of(PaperKind kind, const std::string& id)
{
    if (kind == PaperKind::Guide)
        return std::string(GUIDE) + id;
    return kind == PaperKind::Card ? std::string(CARD) + id : std::string(POSTER);
}

std::optional<PaperOrder> public_order(std::string_view detail)
{
    PaperOrder order;
    if (detail == POSTER) {
        order.kind = PaperKind::Poster;
        return order;
    }
    for (const auto& [prefix, kind] :
        { std::pair { GUIDE, PaperKind::Guide }, std::pair { CARD, PaperKind::Card } }) {
        if (detail.starts_with(prefix) && detail.size() > prefix.size()) {
            order.kind = kind;
            order.id = detail.substr(prefix.size());
            return order;
        }
    }
    return std::nullopt;
}

PrintModel::PrintModel(App& app, const std::string& detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
    , m_errand(app, PaperErrand::What::Handout)
{
    // A name that says nothing to a stranger.
    m_state.file.name = "hoja";
    const auto order = public_order(detail);
    if (!order)
        return;
    for (const auto& thing : state().things) {
        if (thing.kind == order->kind && thing.id == order->id) {
            choose(thing);
            m_came_for_one = true;
        }
    }
}

const PrintModel::State& PrintModel::state()
{
    m_state.things = { { PaperKind::Poster, {}, std::string(i18n::tr("Emergency numbers")) } };
    for (const auto& card : m_app.library().cards)
        m_state.things.push_back({ PaperKind::Card, card.id, card.title });
    for (const auto& guide : m_app.library().guides)
        m_state.things.push_back({ PaperKind::Guide, guide.id, guide.title });
    for (const auto& thing : m_state.things) {
        if (thing.kind == m_state.order.kind && thing.id == m_state.order.id)
            m_state.title = thing.title;
    }
    m_state.forbidden = m_app.is_paper_forbidden();
    m_state.may_be_folded
        = m_state.order.kind == PaperKind::Guide && m_state.order.format == PaperFormat::Pdf;
    m_state.file.ending = m_state.order.format == PaperFormat::Html ? ".html" : ".pdf";
    m_state.file.look_at(m_browser);
    follow_errand();
    return m_state;
}

void PrintModel::follow_errand()
{
    const auto errand = m_errand.look(m_state.file);
    m_state.step = step_after(errand, m_state.step);
    if (errand.step == PaperErrand::Step::Done) {
        m_state.pages = errand.pages;
        m_state.missing_letters = errand.missing_letters;
    }
    if (errand.step == PaperErrand::Step::Failed) {
        m_state.error = errand.reason;
        m_browser.look_again();
    }
}

void PrintModel::choose(const Thing& thing)
{
    m_state.order.kind = thing.kind;
    m_state.order.id = thing.id;
    m_state.order.folded = false;
    m_state.step = Step::Choose;
}

void PrintModel::choose(PaperFormat format) { m_state.order.format = format; }

void PrintModel::choose(PaperSize size) { m_state.order.size = size; }

void PrintModel::fold(bool folded)
{
    m_state.order.folded = folded && m_state.order.kind == PaperKind::Guide;
}

base::Result<Paper> PrintModel::make()
{
    // Made here, in the language in use, as every paper.
    domain::PlanView nothing_of_hers;
    nothing_of_hers.today = m_app.clock().today();
    return m_app.tools().paper.make(m_state.order, nothing_of_hers);
}

void PrintModel::go_on()
{
    m_state.error.reset();
    if (state().forbidden || m_state.step != Step::Choose)
        return;
    m_state.step = Step::Place;
    m_browser.look_again();
}

void PrintModel::back()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Choose:
        if (!m_came_for_one) {
            m_state.step = Step::What;
            return;
        }
        break;
    case Step::Place:
        m_state.step = Step::Choose;
        return;
    case Step::What:
    case Step::Writing:
    case Step::Done:
        break;
    }
    leave();
}

void PrintModel::set_name(const std::string& name) { m_state.file.name = name; }

void PrintModel::write()
{
    m_state.error.reset();
    m_state.file.left_behind = false;
    const auto& now = state();
    if (now.forbidden || now.step != Step::Place || !now.file.may_be_written()
        || m_app.paper().is_writing())
        return;
    auto paper = make();
    if (!paper) {
        m_state.error = paper.error().code;
        return;
    }
    m_app.paper().start(m_state.order, std::move(*paper),
        joined_path(m_browser.state().folder, now.file.file_name()));
    m_errand.follow();
}

void PrintModel::open_settings() { m_app.router().go({ Screen::Settings, {} }); }

void PrintModel::leave()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ Screen::Guides, {} });
}

} // namespace app
