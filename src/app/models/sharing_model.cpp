#include "app/models/sharing_model.hpp"

#include "base/utf8.hpp"
#include "vault/sharing_record.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    /// A public key has 62 letters; a file with a page of remarks around it is still read.
    constexpr std::uint64_t LARGEST_KEY_FILE = 16'384;

    const domain::TrustedKey* find(const domain::Sharing& sharing, domain::RecordId id)
    {
        const auto found = std::ranges::find(sharing.people, id, &domain::TrustedKey::id);
        return found == sharing.people.end() ? nullptr : &*found;
    }

} // namespace

SharingModel::SharingModel(App& app) : m_app(app), m_reading(app.tools().errands, app.tools().disk)
{
}

const SharingModel::State& SharingModel::state()
{
    const auto& sharing = m_app.workbook().sharing;
    m_state.writable = m_app.session().is_writable();
    if (sharing.own != m_seen_key)
        use_own_key();
    m_state.people.clear();
    for (const auto& person : sharing.people)
        m_state.people.push_back({ person.id, person.name, person.checked });
    m_state.reading = m_reading.is_reading();
    return m_state;
}

void SharingModel::use_own_key()
{
    m_seen_key = m_app.workbook().sharing.own;
    m_code.reset();
    m_state.has_key = m_seen_key != nullptr;
    if (!m_seen_key)
        return;
    const auto own = age::Identity::from_secret(m_seen_key->bytes()).recipient();
    m_state.key = own.text();
    m_state.words = age::check_words(own, m_app.tools().words);
}

const qr::Code& SharingModel::code()
{
    static_cast<void>(state());
    if (!m_code)
        m_code = qr::encode(m_state.key).value_or(qr::Code {});
    return *m_code;
}

// --- Her own -----------------------------------------------------------------------------

void SharingModel::make_key()
{
    auto& session = m_app.session();
    if (!session.is_writable() || m_app.workbook().sharing.own)
        return;
    const auto pair = age::Identity::make(m_app.tools().random);
    const auto today = m_app.clock().today();
    session.edit([&](domain::Workbook& book) {
        book.sharing.own = vault::hold_secret(pair.secret());
        book.sharing.own_made = today;
    });
    m_state.step = Step::Card;
}

void SharingModel::show_card()
{
    if (m_app.workbook().sharing.own)
        m_state.step = Step::Card;
}

// --- Other people ------------------------------------------------------------------------

void SharingModel::start_over()
{
    m_person = 0;
    m_state.name.clear();
    m_state.typed.clear();
    m_state.their_key.clear();
    m_state.name_is_missing = m_state.already_there = m_state.is_new = false;
    m_state.fault.reset();
    m_state.error.reset();
    m_state.checked.reset();
}

void SharingModel::add_person()
{
    start_over();
    m_state.is_new = true;
    m_state.step = Step::Add;
}

void SharingModel::set_name(const std::string& name)
{
    m_state.name = name;
    m_state.name_is_missing = false;
}

void SharingModel::set_typed(const std::string& text)
{
    m_state.typed = text;
    m_state.fault.reset();
    m_state.already_there = false;
}

void SharingModel::choose_file()
{
    m_state.error.reset();
    m_browser.emplace(m_app, FileBrowserModel::Shows::Files);
    m_state.step = Step::File;
}

void SharingModel::take_file(const std::string& path)
{
    m_state.error.reset();
    m_reading.read(path, LARGEST_KEY_FILE, [this](base::Result<base::Bytes>& bytes) {
        if (!bytes && bytes.error().code != base::ErrorCode::TooLarge) {
            m_state.error = bytes.error().code;
            return;
        }
        std::string text;
        if (bytes)
            text.assign(bytes->begin(), bytes->end());
        // Shown as it will be used, not with what stood around it in the file.
        const auto given = age::read_public_key(text);
        std::ranges::fill(text, '\0');
        set_typed(given.key ? given.key->text() : std::string());
        if (!given.key)
            m_state.fault = given.fault;
        m_state.step = Step::Add;
    });
}

void SharingModel::go_on()
{
    const auto name = base::without_invisible(m_state.name);
    m_state.name_is_missing = name.find_first_not_of(" \n\t") == std::string::npos;
    const auto given = age::read_public_key(m_state.typed);
    m_state.fault.reset();
    m_state.already_there = false;
    if (!given.key) {
        m_state.fault = given.fault;
        if (given.fault == age::PublicKeyFault::SecretKey)
            m_state.typed.clear();
        return;
    }
    const auto text = given.key->text();
    m_state.already_there = text == m_state.key
        || std::ranges::any_of(m_app.workbook().sharing.people,
            [&](const domain::TrustedKey& person) { return person.key == text; });
    if (m_state.name_is_missing || m_state.already_there)
        return;
    m_state.name = name;
    m_state.their_key = text;
    m_state.their_words = age::check_words(*given.key, m_app.tools().words);
    m_state.step = Step::Compare;
}

void SharingModel::open_person(domain::RecordId id)
{
    const auto* person = find(m_app.workbook().sharing, id);
    if (!person)
        return;
    start_over();
    m_person = id;
    m_state.name = person->name;
    m_state.their_key = person->key;
    m_state.checked = person->checked;
    if (const auto given = age::read_public_key(person->key); given.key)
        m_state.their_words = age::check_words(*given.key, m_app.tools().words);
    m_state.step = Step::Compare;
}

void SharingModel::keep(std::optional<base::Date> checked)
{
    m_app.session().edit([&](domain::Workbook& book) {
        auto& sharing = book.sharing;
        if (m_person == 0) {
            if (sharing.people.size() < vault::MOST_TRUSTED_KEYS)
                sharing.people.push_back(
                    { ++sharing.last_id, m_state.name, m_state.their_key, checked });
            return;
        }
        for (auto& person : sharing.people) {
            if (person.id == m_person)
                person.checked = checked;
        }
    });
    start_over();
    m_state.step = Step::Overview;
}

void SharingModel::words_are_the_same() { keep(m_app.clock().today()); }

void SharingModel::compare_later()
{
    // Of a person that is kept already, nothing changes.
    if (m_person == 0)
        keep(std::nullopt);
    else
        back();
}

void SharingModel::words_differ() { remove_person(); }

void SharingModel::remove_person()
{
    if (m_person != 0)
        m_app.session().edit([id = m_person](domain::Workbook& book) {
            std::erase_if(book.sharing.people,
                [id](const domain::TrustedKey& person) { return person.id == id; });
        });
    start_over();
    m_state.step = Step::Overview;
}

void SharingModel::seal_for_person()
{
    if (m_person != 0)
        m_app.router().go({ Screen::Seal, std::to_string(m_person) });
}

void SharingModel::back()
{
    switch (m_state.step) {
    case Step::Overview:
        m_app.router().back();
        return;
    case Step::Card:
    case Step::Add:
        m_state.step = Step::Overview;
        return;
    case Step::File:
        m_reading.give_up();
        m_state.step = Step::Add;
        return;
    case Step::Compare:
        m_state.step = m_person == 0 ? Step::Add : Step::Overview;
        return;
    }
}

} // namespace app
