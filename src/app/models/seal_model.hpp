#pragma once

#include "app/app.hpp"
#include "app/models/export_model.hpp"
#include "app/models/file_browser_model.hpp"
#include "app/models/new_file.hpp"
#include "app/models/new_passphrase_model.hpp"
#include "app/read_pages.hpp"
#include "domain/shared_plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Her plan, or a part of it, sealed for somebody in a new file: for whom, what goes, a look at
/// it, where it goes, and the proof that it was written (security-design.md 5.6, 7.7).
class SealModel {
public:
    enum class Step { Whom, What, Preview, Words, Place, Writing, Done };
    enum class Form {
        Data, ///< another Ceiba shows it
        Pdf,  ///< any program for age files and PDF
    };
    struct Person {
        domain::RecordId id { 0 };
        std::string name;
        std::optional<base::Date> checked;
    };
    struct State {
        Step step { Step::Whom };
        std::vector<Person> people;
        /// Who was chosen; 0 with `by_passphrase` false: nobody yet.
        domain::RecordId person { 0 };
        bool by_passphrase { false };
        std::string person_name;
        bool person_checked { false };

        Form form { Form::Data };
        domain::ShareChoice choice;
        bool organisation { false };
        /// There are photos or texts in her file; they stay there.
        bool keeps_photos { false };
        /// Nothing of the chosen parts is written yet.
        bool nothing_in_it { false };

        std::vector<ReadPage> pages; ///< what goes, as it will be read
        std::size_t page { 0 };
        std::size_t hidden_words { 0 };

        NewFile file;
        std::optional<base::ErrorCode> error;
    };

    /// detail: the id of a person, or empty.
    SealModel(App& app, const std::string& detail);
    const State& state();
    FileBrowserModel& browser() { return m_browser; }
    NewPassphraseModel& new_passphrase() { return *m_new_passphrase; }

    void choose_person(domain::RecordId id);
    void choose_passphrase();
    void choose(Form form);
    void toggle_part(domain::PlanPart part);
    void keep_names(bool kept);
    void keep_telephones(bool kept);
    void open_page(std::size_t page);
    void set_name(const std::string& name);
    void go_on();
    /// The passphrase is chosen and typed once.
    void passphrase_chosen();
    void write();
    void back();
    void note_copy(bool noted) { m_errand.note(m_state.file, noted); }
    void leave() { m_app.router().back(); }
    void open_sharing() { m_app.router().go({ Screen::Sharing, {} }); }

private:
    domain::SharedPlan shared();
    PaperOrder order() const;
    base::Result<crypto::WipedBytes> payload();
    void make_preview();
    void follow_errand();
    const domain::TrustedKey* chosen_person() const;

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    std::optional<NewPassphraseModel> m_new_passphrase;
    FollowedErrand m_errand;
};

} // namespace app
