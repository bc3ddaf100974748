#include "app/models/seal_model.hpp"

#include "age/public_key.hpp"
#include "app/outgoing_sealed.hpp"
#include "app/plan_summary.hpp"
#include "domain/circumstances.hpp"
#include "vault/shared_plan.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace app {

namespace {

    constexpr const char* ENDING = ".age";

    domain::RecordId id_of(const std::string& detail)
    {
        domain::RecordId id = 0;
        std::from_chars(detail.data(), detail.data() + detail.size(), id);
        return id;
    }

} // namespace

SealModel::SealModel(App& app, const std::string& detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
    , m_errand(app, PaperErrand::What::Sealed)
{
    // A name that says nothing to a stranger.
    m_state.keeps_photos = !app.workbook().attachments.empty();
    m_state.file.name = "notas";
    m_state.file.ending = ENDING;
    m_state.organisation
        = domain::addressee(app.workbook().her_case.answers) == domain::Addressee::Group;
    for (const auto part : PAPER_PARTS) {
        if (part != domain::PlanPart::Organisation || m_state.organisation)
            m_state.choice.parts.insert(part);
    }
    if (const auto id = id_of(detail); id != 0) {
        choose_person(id);
        if (chosen_person())
            m_state.step = Step::What;
    }
}

const domain::TrustedKey* SealModel::chosen_person() const
{
    const auto& people = m_app.workbook().sharing.people;
    const auto found = std::ranges::find(people, m_state.person, &domain::TrustedKey::id);
    return found == people.end() ? nullptr : &*found;
}

const SealModel::State& SealModel::state()
{
    m_state.people.clear();
    for (const auto& person : m_app.workbook().sharing.people)
        m_state.people.push_back({ person.id, person.name, person.checked });
    const auto* person = chosen_person();
    m_state.person_name = person ? person->name : std::string();
    m_state.person_checked = person && person->checked.has_value();
    m_state.file.look_at(m_browser);
    follow_errand();
    return m_state;
}

void SealModel::follow_errand()
{
    const auto errand = m_errand.look(m_state.file);
    m_state.step = step_after(errand, m_state.step);
    if (errand.step == PaperErrand::Step::Failed) {
        m_state.error = errand.reason;
        m_browser.look_again();
    }
}

// --- For whom, and what ------------------------------------------------------------------

void SealModel::choose_person(domain::RecordId id)
{
    m_state.person = id;
    m_state.by_passphrase = false;
    m_new_passphrase.reset();
}

void SealModel::choose_passphrase()
{
    m_state.person = 0;
    m_state.by_passphrase = true;
}

void SealModel::choose(Form form) { m_state.form = form; }

void SealModel::toggle_part(domain::PlanPart part)
{
    auto& parts = m_state.choice.parts;
    if (parts.erase(part) == 0)
        parts.insert(part);
    m_state.nothing_in_it = false;
}

void SealModel::keep_names(bool kept)
{
    m_state.choice.names = kept ? domain::Names::Kept : domain::Names::LeftOut;
}

void SealModel::keep_telephones(bool kept)
{
    m_state.choice.telephones = kept ? domain::Telephones::Kept : domain::Telephones::LeftOut;
}

domain::SharedPlan SealModel::shared()
{
    return domain::shared_plan(
        plan_view_of(m_app.method(), m_app.workbook(), m_app.clock().today()), m_state.choice);
}

PaperOrder SealModel::order() const
{
    PaperOrder order;
    for (const auto part : PAPER_PARTS) {
        if (!m_state.choice.parts.contains(part))
            order.left_out.insert(part);
    }
    order.telephones = m_state.choice.telephones == domain::Telephones::Kept;
    return order;
}

base::Result<crypto::WipedBytes> SealModel::payload()
{
    const auto plan = shared();
    if (m_state.form == Form::Data)
        return vault::write_shared_plan(plan, m_app.session().memory());
    auto paper = TRY(m_app.tools().paper.make(order(), plan.view));
    const crypto::WipedAtEnd wiped(paper.bytes);
    return crypto::WipedBytes(paper.bytes, m_app.session().memory());
}

void SealModel::make_preview()
{
    const auto plan = shared();
    m_state.hidden_words = plan.view.hidden_words;
    m_state.pages = read_pages(m_app.tools().paper.read(order(), plan.view));
    m_state.page = 0;
    m_state.nothing_in_it = m_state.pages.empty();
}

void SealModel::open_page(std::size_t page)
{
    if (page < m_state.pages.size())
        m_state.page = page;
}

void SealModel::go_on()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Whom:
        if (m_state.by_passphrase || chosen_person())
            m_state.step = Step::What;
        return;
    case Step::What:
        make_preview();
        if (!m_state.nothing_in_it)
            m_state.step = Step::Preview;
        return;
    case Step::Preview:
        if (m_state.by_passphrase) {
            m_new_passphrase.emplace(m_app);
            m_state.step = Step::Words;
        } else {
            m_state.step = Step::Place;
            m_browser.look_again();
        }
        return;
    case Step::Words:
    case Step::Place:
    case Step::Writing:
    case Step::Done:
        return;
    }
}

void SealModel::passphrase_chosen()
{
    m_state.step = Step::Place;
    m_browser.look_again();
}

void SealModel::back()
{
    m_state.error.reset();
    switch (m_state.step) {
    case Step::Whom:
    case Step::Writing:
    case Step::Done:
        m_app.router().back();
        return;
    case Step::What:
        m_state.step = Step::Whom;
        return;
    case Step::Preview:
        m_state.pages.clear();
        m_state.step = Step::What;
        return;
    case Step::Words:
        m_new_passphrase.reset();
        m_state.step = Step::Preview;
        return;
    case Step::Place:
        m_state.step = Step::Preview;
        if (m_state.by_passphrase) {
            m_new_passphrase->type_again();
            m_state.step = Step::Words;
        }
        return;
    }
}

// --- Where it goes -----------------------------------------------------------------------

void SealModel::set_name(const std::string& name) { m_state.file.name = name; }

void SealModel::write()
{
    m_state.error.reset();
    m_state.file.left_behind = false;
    const auto& now = state();
    if (now.step != Step::Place || !now.file.may_be_written() || m_app.paper().is_writing())
        return;
    auto plain = payload();
    if (!plain) {
        m_state.error = plain.error().code;
        return;
    }
    std::optional<SealedFor> whom;
    if (m_state.by_passphrase) {
        whom.emplace(m_new_passphrase->chosen().copy());
    } else if (const auto* person = chosen_person()) {
        // What stands in the file of the vault is looked at as what comes from outside.
        if (const auto given = age::read_public_key(person->key); given.key)
            whom.emplace(*given.key);
    }
    if (!whom) {
        m_state.error = base::ErrorCode::BadInput;
        return;
    }
    m_app.paper().start(PaperErrand::What::Sealed,
        std::make_unique<OutgoingSealed>(
            std::move(*plain), std::move(*whom), m_app.tools().random, m_app.session().memory()),
        joined_path(m_browser.state().folder, m_state.file.file_name()));
    m_errand.follow();
}

} // namespace app
