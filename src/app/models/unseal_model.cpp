#include "app/models/unseal_model.hpp"

#include "app/outgoing_sealed.hpp"
#include "base/utf8.hpp"
#include "vault/shared_plan.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace app {

namespace {

    /// Sealed files that are larger are not for this program; three times this is the most
    /// memory a stranger's file can cost here.
    constexpr std::uint64_t LARGEST_FILE = std::uint64_t { 64 } << 20;
    /// Longer texts are saved and read elsewhere: a page lays out all of its lines.
    constexpr std::size_t LONGEST_TEXT = 65'536;
    constexpr std::string_view PDF_BEGIN = "%PDF-";

    std::string_view letters(base::ByteView bytes)
    {
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }

    bool is_text(base::ByteView bytes)
    {
        return bytes.size() <= LONGEST_TEXT && std::ranges::find(bytes, 0) == bytes.end()
            && base::is_utf8(letters(bytes));
    }

    PaperOrder order_of(const domain::SharedPlan& plan)
    {
        PaperOrder order;
        for (const auto part : domain::EVERY_PLAN_PART) {
            if (!plan.parts.contains(part))
                order.left_out.insert(part);
        }
        return order;
    }

} // namespace

UnsealModel::UnsealModel(App& app)
    : m_app(app)
    , m_files(app, FileBrowserModel::Shows::Files)
    , m_reading(app.tools().errands, app.tools().disk)
    , m_opening(app.tools().errands, app.session().memory())
    , m_errand(app, PaperErrand::What::Opened)
{
}

FileBrowserModel& UnsealModel::browser()
{
    return m_state.step == Step::Place && m_place ? *m_place : m_files;
}

const UnsealModel::State& UnsealModel::state()
{
    m_state.forbidden = m_app.is_paper_forbidden();
    m_state.busy = m_reading.is_reading() || m_opening.is_opening();
    if (m_place)
        m_state.file_outside.look_at(*m_place);
    follow_errand();
    return m_state;
}

void UnsealModel::follow_errand()
{
    const auto errand = m_errand.look(m_state.file_outside);
    m_state.step = step_after(errand, m_state.step);
    if (errand.step == PaperErrand::Step::Failed) {
        // She may have left the page in between, and the content is gone with it.
        if (!m_place)
            m_state.step = Step::Choose;
        m_state.error = base::Error { errand.reason, {} };
    }
}

// --- Opening -----------------------------------------------------------------------------

void UnsealModel::forget()
{
    m_reading.give_up();
    m_opening.give_up();
    m_sealed.reset();
    m_content = {};
    m_place.reset();
    m_state = {};
}

void UnsealModel::choose_file(const std::string& path)
{
    forget();
    m_state.file = shown_file_name(path);
    m_reading.read(
        path, LARGEST_FILE, [this](base::Result<base::Bytes>& bytes) { take_file(bytes); });
}

void UnsealModel::take_file(base::Result<base::Bytes>& bytes)
{
    if (!bytes) {
        m_state.error = bytes.error();
        return;
    }
    const auto needs = age::what_opens(*bytes);
    if (!needs) {
        m_state.error = needs.error();
        return;
    }
    m_sealed = std::make_shared<const base::Bytes>(std::move(*bytes));
    if (*needs == age::Needs::Passphrase) {
        m_state.step = Step::Passphrase;
        return;
    }
    const auto& own = m_app.workbook().sharing.own;
    m_state.no_own_key = !own;
    if (own)
        begin_opening(age::Identity::from_secret(own->bytes()));
}

void UnsealModel::submit(crypto::Passphrase passphrase)
{
    if (passphrase.empty() || m_opening.is_opening())
        return;
    begin_opening(std::move(passphrase));
}

void UnsealModel::begin_opening(OpenedWith with)
{
    m_state.error.reset();
    if (!m_sealed)
        return;
    m_opening.open(m_sealed, std::move(with),
        [this](base::Result<crypto::WipedBytes>& opened) { take_content(opened); });
}

void UnsealModel::take_content(base::Result<crypto::WipedBytes>& opened)
{
    if (!opened) {
        m_state.error = opened.error();
        return;
    }
    m_sealed.reset();
    m_content = std::move(*opened);
    const auto view = m_content.view();
    m_state.size = view.size();
    if (vault::is_shared_plan(view)) {
        show_plan();
    } else if (letters(view).starts_with(PDF_BEGIN)) {
        m_state.kind = Kind::Pdf;
        m_state.step = Step::Other;
    } else if (is_text(view)) {
        m_state.text = base::without_invisible(letters(view));
        m_state.step = Step::Text;
    } else {
        m_state.kind = Kind::Unknown;
        m_state.step = Step::Other;
    }
}

void UnsealModel::show_plan()
{
    const auto plan = vault::read_shared_plan(m_content.view());
    m_content = {};
    if (!plan) {
        m_state.step = Step::Choose;
        m_state.error = plan.error();
        return;
    }
    m_state.pages = read_pages(m_app.tools().paper.read(order_of(*plan), plan->view));
    m_state.page = 0;
    m_state.made = plan->view.today;
    m_state.practice = plan->view.practice;
    m_state.without_names = plan->names == domain::Names::LeftOut;
    m_state.step = Step::Plan;
}

void UnsealModel::open_page(std::size_t page)
{
    if (page < m_state.pages.size())
        m_state.page = page;
}

void UnsealModel::another_file()
{
    forget();
    m_files.look_again();
}

void UnsealModel::back()
{
    switch (m_state.step) {
    case Step::Choose:
    case Step::Writing:
    case Step::Done:
        m_app.router().back();
        return;
    case Step::Passphrase:
    case Step::Plan:
    case Step::Text:
    case Step::Other:
        another_file();
        return;
    case Step::Place:
        m_state.error.reset();
        m_place.reset();
        m_state.step = m_state.text.empty() ? Step::Other : Step::Text;
        return;
    }
}

// --- What can only be saved --------------------------------------------------------------

void UnsealModel::save_as_it_is()
{
    if (m_content.empty() || state().forbidden)
        return;
    m_state.file_outside.name = "notas";
    m_state.file_outside.ending = m_state.kind == Kind::Pdf ? ".pdf" : "";
    m_place.emplace(m_app, FileBrowserModel::Shows::Folders);
    m_state.step = Step::Place;
}

void UnsealModel::set_name(const std::string& name) { m_state.file_outside.name = name; }

void UnsealModel::write()
{
    const auto& now = state();
    if (now.step != Step::Place || now.forbidden || !now.file_outside.may_be_written()
        || m_content.empty() || m_app.paper().is_writing())
        return;
    m_state.error.reset();
    m_state.file_outside.left_behind = false;
    m_app.paper().start(PaperErrand::What::Opened,
        std::make_unique<OutgoingBytes>(
            crypto::WipedBytes(m_content.view(), m_app.session().memory())),
        joined_path(m_place->state().folder, now.file_outside.file_name()));
    m_errand.follow();
}

} // namespace app
