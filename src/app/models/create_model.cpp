#include "app/models/create_model.hpp"

#include "crypto/normalise.hpp"
#include "crypto/strength.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    constexpr double DAY = 86'400;
    constexpr double YEAR = 365.25 * DAY;
    constexpr const char* ENDING = ".vault";
    constexpr std::size_t LONGEST_NAME = 80;

    std::string_view text_of(const crypto::Passphrase& passphrase)
    {
        const auto bytes = passphrase.expose();
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }

    bool is_good_name(const std::string& name)
    {
        return !name.empty() && name.size() <= LONGEST_NAME
            && name.find_first_of("/\\:*?\"<>|") == std::string::npos && !name.starts_with('.')
            && !name.starts_with(' ');
    }

    bool same_secret(const crypto::Passphrase& left, const crypto::Passphrase& right)
    {
        const auto first = crypto::normalise(left);
        const auto second = crypto::normalise(right);
        return first && second && crypto::equal(first->expose(), second->expose());
    }

} // namespace

GuessTime guess_time(double seconds)
{
    if (seconds < DAY)
        return GuessTime::Moments;
    if (seconds < YEAR)
        return GuessTime::Days;
    if (seconds < 100 * YEAR)
        return GuessTime::Years;
    return seconds < 1'000 * YEAR ? GuessTime::Centuries : GuessTime::ThousandYears;
}

CreateModel::CreateModel(App& app, const std::string& detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
{
    m_state.copy = detail == "copy";
    // A name that says nothing to a stranger.
    m_state.name = m_state.copy ? "cuaderno-2" : "cuaderno";
    m_app.session().forget_failure();
    other_words();
}

const CreateModel::State& CreateModel::state()
{
    auto& session = m_app.session();
    m_state.busy = session.state() == VaultState::Opening || session.is_copying();
    m_state.error = session.failure();
    const auto& place = m_browser.state();
    m_state.looking = place.looking;
    m_state.storage = { place.storage.light, place.storage };
    m_state.name_is_bad = !is_good_name(m_state.name);
    m_state.name_is_taken = !m_state.busy && m_browser.holds(file_name());
    return m_state;
}

// --- 1. The passphrase -------------------------------------------------------------------

std::vector<std::string_view> CreateModel::words() const
{
    std::vector<std::string_view> words;
    auto rest = text_of(m_generated);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

void CreateModel::other_words()
{
    const auto& tools = m_app.tools();
    m_generated = crypto::generate_passphrase(tools.words, tools.random);
    m_state.strength = crypto::estimate_strength(m_generated, tools.words, tools.common);
}

void CreateModel::write_own()
{
    m_state.source = Source::Own;
    m_state.strength = {};
    m_state.passphrase_fault.reset();
}

void CreateModel::use_generated()
{
    m_state.source = Source::Generated;
    m_state.passphrase_fault.reset();
    m_state.strength
        = crypto::estimate_strength(m_generated, m_app.tools().words, m_app.tools().common);
}

void CreateModel::look_at_own(const crypto::Passphrase& typed)
{
    m_state.strength = crypto::estimate_strength(typed, m_app.tools().words, m_app.tools().common);
    m_state.unusual_letters = crypto::has_unusual_letters(typed);
}

void CreateModel::choose_own(crypto::Passphrase typed)
{
    const auto checked
        = crypto::check_new_passphrase(typed, m_app.tools().words, m_app.tools().common);
    if (!checked) {
        m_state.passphrase_fault = checked.error().code;
        return;
    }
    m_state.passphrase_fault.reset();
    m_chosen = std::move(typed);
    m_state.step = Step::Repeat;
}

void CreateModel::accept_generated()
{
    m_chosen = crypto::Passphrase(m_generated.expose());
    m_state.step = Step::Repeat;
}

// --- 2. Typed once -----------------------------------------------------------------------

void CreateModel::repeat(crypto::Passphrase typed)
{
    if (typed.empty())
        return;
    if (!same_secret(typed, m_chosen)) {
        m_state.repeat_fault = RepeatFault::Different;
        return;
    }
    m_state.repeat_fault = RepeatFault::None;
    m_state.step = Step::Place;
    m_browser.look_again();
}

void CreateModel::look_again()
{
    m_state.repeat_fault = RepeatFault::None;
    m_state.covered = false;
    m_state.step = Step::Choose;
}

// --- 3. The place ------------------------------------------------------------------------

std::string CreateModel::file_name() const
{
    return m_state.name.ends_with(ENDING) ? m_state.name : m_state.name + ENDING;
}

std::string CreateModel::path() const { return joined_path(m_browser.state().folder, file_name()); }

void CreateModel::set_name(const std::string& name) { m_state.name = name; }

void CreateModel::create()
{
    auto& session = m_app.session();
    const auto& now = state();
    if (now.name_is_bad || now.name_is_taken || now.looking || now.busy)
        return;
    session.forget_failure();
    vault::Credentials credentials { crypto::Passphrase(m_chosen.expose()), std::nullopt };
    if (m_state.copy) {
        // The page stays until it is made, so that a failure is read where it can be mended.
        session.save_elsewhere(path(), std::move(credentials));
        return;
    }
    domain::Workbook first;
    const auto& preferences = m_app.preferences();
    first.settings.language = preferences.language;
    first.settings.text_size = preferences.text_size;
    first.settings.theme = preferences.theme;
    session.create(path(), std::move(credentials), std::move(first));
}

void CreateModel::back()
{
    m_app.session().forget_failure();
    switch (m_state.step) {
    case Step::Choose:
        m_app.router().back();
        return;
    case Step::Repeat:
        look_again();
        return;
    case Step::Place:
        m_state.step = Step::Repeat;
        return;
    }
}

} // namespace app
