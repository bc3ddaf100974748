#include "app/models/export_model.hpp"

#include "app/plan_summary.hpp"
#include "app/plan_text.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/circumstances.hpp"
#include "domain/plan_cards.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    constexpr std::string_view POCKET = "pocket";
    constexpr std::string_view CARDS = "cards";

    std::string card_title(App& app, const domain::PlanCard& card)
    {
        if (card.protocol)
            return protocol_title(app.texts().risk(card.protocol->risk).title);
        const auto kind = card.steps->kind;
        const auto* starter = kind == domain::StepsKind::Own
            ? nullptr
            : content::find_prevention_starter(app.library().plan_starters, kind);
        return starter ? starter->title : card.steps->title;
    }

} // namespace

bool ExportModel::State::may_go_on() const
{
    return !forbidden
        && (order.kind != PaperKind::Cards || std::ranges::any_of(cards, &Card::chosen));
}

ExportModel::ExportModel(App& app, std::string_view detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
    , m_errand(app, PaperErrand::What::Paper)
{
    const auto slash = std::min(detail.find('/'), detail.size());
    if (detail == POCKET)
        m_state.order.kind = PaperKind::Pocket;
    if (detail.substr(0, slash) == CARDS)
        m_state.order.kind = PaperKind::Cards;
    if (slash < detail.size())
        m_only_card = detail.substr(slash + 1);
    // A name that says nothing to a stranger.
    m_state.file.name = "notas";
}

const ExportModel::State& ExportModel::state()
{
    const auto& book = m_app.workbook();
    m_state.forbidden = m_app.is_paper_forbidden();
    m_state.keeps_photos = !book.attachments.empty();
    m_state.organisation = domain::addressee(book.her_case.answers) == domain::Addressee::Group;
    m_state.file.ending = m_state.order.format == PaperFormat::Html ? ".html" : ".pdf";
    m_state.file.look_at(m_browser);
    if (m_state.order.kind == PaperKind::Cards)
        list_cards();
    follow_errand();
    return m_state;
}

void ExportModel::list_cards()
{
    std::pair listed { m_app.session().revision(), m_app.preferences().language };
    if (m_listed == listed)
        return;
    m_listed = std::move(listed);
    const auto view = plan_view_of(m_app.method(), m_app.workbook(), m_app.clock().today());
    const auto before = std::exchange(m_state.cards, {});
    for (const auto& card : domain::plan_cards(view)) {
        const auto found = std::ranges::find(before, card.id, &Card::id);
        const bool chosen
            = found != before.end() ? found->chosen : m_only_card.empty() || m_only_card == card.id;
        m_state.cards.push_back({ card.id, card_title(m_app, card), chosen });
    }
    order_chosen_cards();
}

void ExportModel::order_chosen_cards()
{
    m_state.order.cards.clear();
    for (const auto& card : m_state.cards) {
        if (card.chosen)
            m_state.order.cards.insert(card.id);
    }
}

void ExportModel::follow_errand()
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

// --- What is on it -----------------------------------------------------------------------

void ExportModel::choose(PaperKind kind)
{
    m_state.order.kind = kind;
    m_state.order.lines_left_out.clear();
    m_state.overflow.clear();
}

void ExportModel::choose(PaperFormat format) { m_state.order.format = format; }

void ExportModel::choose(PaperSize size) { m_state.order.size = size; }

void ExportModel::toggle_part(domain::PlanPart part)
{
    if (m_state.order.left_out.erase(part) == 0)
        m_state.order.left_out.insert(part);
}

void ExportModel::print_telephones(bool print) { m_state.order.telephones = print; }

void ExportModel::toggle_card(const std::string& card)
{
    for (auto& each : m_state.cards) {
        if (each.id == card)
            each.chosen = !each.chosen;
    }
    order_chosen_cards();
}

void ExportModel::toggle_line(const std::string& line)
{
    auto& lines = m_state.order.lines_left_out;
    if (lines.erase(line) == 0)
        lines.insert(line);
    if (auto paper = make()) {
        const crypto::WipedAtEnd wiped(paper->bytes);
        m_state.fits = paper->overflow.empty();
        // The lists stay as they were, so that what she left out can be taken back.
        for (auto& panel : m_state.overflow) {
            panel.too_many = 0;
            for (const auto& full : paper->overflow) {
                if (full.panel == panel.panel)
                    panel.too_many = full.too_many;
            }
        }
    }
}

base::Result<Paper> ExportModel::make()
{
    // Here and not on a worker: it is made in the language in use, which she can change, and
    // takes no longer than a picture of the screen.
    const auto view = plan_view_of(m_app.method(), m_app.workbook(), m_app.clock().today());
    auto paper = m_app.tools().paper.make(m_state.order, view);
    m_state.hidden_words = view.hidden_words;
    m_state.missing_letters = paper ? paper->missing_letters : 0;
    return paper;
}

void ExportModel::go_on()
{
    m_state.error.reset();
    if (!state().may_go_on())
        return;
    if (m_state.step == Step::LeaveOut) {
        if (m_state.fits)
            m_state.step = Step::Place;
        return;
    }
    m_state.order.lines_left_out.clear();
    auto paper = make();
    if (!paper) {
        m_state.error = paper.error().code;
        return;
    }
    const crypto::WipedAtEnd wiped(paper->bytes);
    m_state.overflow = std::move(paper->overflow);
    m_state.fits = m_state.overflow.empty();
    m_state.step = m_state.fits ? Step::Place : Step::LeaveOut;
    m_browser.look_again();
}

void ExportModel::back()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Choose:
    case Step::Writing:
    case Step::Done:
        m_app.router().back();
        return;
    case Step::LeaveOut:
        m_state.step = Step::Choose;
        return;
    case Step::Place:
        m_state.step = m_state.overflow.empty() ? Step::Choose : Step::LeaveOut;
        return;
    }
}

// --- Where it goes -----------------------------------------------------------------------

void ExportModel::set_name(const std::string& name) { m_state.file.name = name; }

void ExportModel::write()
{
    m_state.error.reset();
    m_state.file.left_behind = false;
    const auto& now = state();
    if (!now.may_go_on() || !now.file.may_be_written() || m_app.paper().is_writing())
        return;
    auto paper = make();
    if (!paper) {
        m_state.error = paper.error().code;
        return;
    }
    if (!paper->overflow.empty()) {
        const crypto::WipedAtEnd wiped(paper->bytes);
        m_state.overflow = std::move(paper->overflow);
        m_state.fits = false;
        m_state.step = Step::LeaveOut;
        return;
    }
    m_app.paper().start(m_state.order, std::move(*paper),
        joined_path(m_browser.state().folder, now.file.file_name()));
    m_errand.follow();
}

void ExportModel::open_settings() { m_app.router().go({ Screen::Settings, {} }); }
void ExportModel::leave() { m_app.router().back(); }

} // namespace app
