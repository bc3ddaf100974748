#pragma once

#include "age/public_key.hpp"
#include "app/app.hpp"
#include "app/file_reading.hpp"
#include "app/models/file_browser_model.hpp"
#include "qr/qr_code.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Her card with the public key, and the keys of the people she trusts.
class SharingModel {
public:
    enum class Step { Overview, Card, Add, File, Compare };
    struct Person {
        domain::RecordId id { 0 };
        std::string name;
        std::optional<base::Date> checked;
    };
    struct State {
        Step step { Step::Overview };
        bool writable { true };
        bool has_key { false };
        std::string key; ///< "age1..."
        std::array<std::string_view, 6> words {};
        std::vector<Person> people;

        // Adding or looking at one person.
        std::string name;
        std::string typed;
        bool name_is_missing { false };
        bool already_there { false };
        std::optional<age::PublicKeyFault> fault;
        std::optional<base::ErrorCode> error; ///< of the file
        bool reading { false };
        std::string their_key;
        std::array<std::string_view, 6> their_words {};
        std::optional<base::Date> checked;
        bool is_new { false }; ///< not kept yet
    };

    explicit SharingModel(App& app);
    const State& state();
    FileBrowserModel& browser() { return *m_browser; }
    /// Of her public key; only once she has one.
    const qr::Code& code();

    void make_key();
    void show_card();
    void add_person();
    void set_name(const std::string& name);
    void set_typed(const std::string& text);
    void choose_file();
    /// Reads a small file with a key in it.
    void take_file(const std::string& path);
    /// What was typed becomes a key whose words can be compared.
    void go_on();
    void open_person(domain::RecordId id);
    /// She called her: the words are the same, are not, or she will call another day.
    void words_are_the_same();
    void words_differ();
    void compare_later();
    void remove_person();
    void seal() { m_app.router().go({ Screen::Seal, {} }); }
    void seal_for_person();
    void open_sealed() { m_app.router().go({ Screen::Unseal, {} }); }
    void back();

private:
    void use_own_key();
    void keep(std::optional<base::Date> checked);
    void start_over();

    App& m_app;
    State m_state;
    std::optional<FileBrowserModel> m_browser;
    FileReading m_reading;
    std::shared_ptr<const domain::HeldSecret> m_seen_key;
    std::optional<qr::Code> m_code;
    domain::RecordId m_person { 0 };
};

} // namespace app
