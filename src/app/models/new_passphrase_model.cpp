#include "app/models/new_passphrase_model.hpp"

#include "crypto/normalise.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    constexpr double DAY = 86'400;
    constexpr double YEAR = 365.25 * DAY;

    std::string_view text_of(const crypto::Passphrase& passphrase)
    {
        const auto bytes = passphrase.expose();
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
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

NewPassphraseModel::NewPassphraseModel(App& app) : m_app(app) { other_words(); }

std::vector<std::string_view> NewPassphraseModel::words() const
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

void NewPassphraseModel::other_words()
{
    const auto& tools = m_app.tools();
    m_generated = crypto::generate_passphrase(tools.words, tools.random);
    m_state.strength = crypto::estimate_strength(m_generated, tools.words, tools.common);
}

void NewPassphraseModel::write_own()
{
    m_state.source = Source::Own;
    m_state.strength = {};
    m_state.fault.reset();
}

void NewPassphraseModel::use_generated()
{
    m_state.source = Source::Generated;
    m_state.fault.reset();
    m_state.strength
        = crypto::estimate_strength(m_generated, m_app.tools().words, m_app.tools().common);
}

void NewPassphraseModel::look_at_own(const crypto::Passphrase& typed)
{
    m_state.strength = crypto::estimate_strength(typed, m_app.tools().words, m_app.tools().common);
    m_state.unusual_letters = crypto::has_unusual_letters(typed);
}

void NewPassphraseModel::choose_own(crypto::Passphrase typed)
{
    const auto checked
        = crypto::check_new_passphrase(typed, m_app.tools().words, m_app.tools().common);
    if (!checked) {
        m_state.fault = checked.error().code;
        return;
    }
    m_state.fault.reset();
    m_chosen = std::move(typed);
    m_state.step = Step::Repeat;
}

void NewPassphraseModel::accept_generated()
{
    m_chosen = crypto::Passphrase(m_generated.expose());
    m_state.step = Step::Repeat;
}

void NewPassphraseModel::repeat(crypto::Passphrase typed)
{
    if (typed.empty())
        return;
    if (!same_secret(typed, m_chosen)) {
        m_state.repeat_fault = RepeatFault::Different;
        return;
    }
    m_state.repeat_fault = RepeatFault::None;
    m_state.step = Step::Chosen;
}

void NewPassphraseModel::look_again()
{
    m_state.repeat_fault = RepeatFault::None;
    m_state.covered = false;
    m_state.step = Step::Choose;
}

} // namespace app
