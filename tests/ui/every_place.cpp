#include "every_place.hpp"

#include "age/age.hpp"
#include "crypto/random.hpp"
#include "domain/shared_plan.hpp"
#include "i18n/tr.hpp"
#include "resources/resources.hpp"
#include "support/photos.hpp"
#include "support/stick_files.hpp"
#include "vault/shared_plan.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <tuple>

namespace test {

using app::Screen;
using domain::Workbook;

namespace {

    /// As she does: from the first page, so that there is a way back.
    void come_to(WholeProgram& it, Screen screen, std::string detail = {})
    {
        it.go(it.session().is_open() ? Screen::Home : Screen::Start);
        it.app().router().go({ screen, std::move(detail) });
        it.driver.settle();
    }

    /// A stop that a link leads to, and what is pressed there.
    Stop at(std::string name, Screen screen, std::string detail = {},
        std::vector<std::string> presses = {})
    {
        return { std::move(name), [=](WholeProgram& it) {
                    come_to(it, screen, detail);
                    for (const auto& press : presses)
                        it.driver.click(press);
                } };
    }

    using Presses = std::vector<std::string>;

    void walk_card(WholeProgram& it, const std::string& card, const Presses& presses)
    {
        come_to(it, Screen::EmergencyCard, card);
        for (const auto& press : presses)
            it.driver.click(press);
    }

    /// Every page of a card once, and what is pressed to come there by the shortest way.
    std::vector<std::pair<std::string, Presses>> pages_of(const content::EmergencyCard& card)
    {
        std::vector<std::pair<std::string, Presses>> pages { { card.steps.front().id, {} } };
        const auto reach = [&](const std::string& step, const Presses& way, std::string press) {
            if (step.empty()
                || std::ranges::find(pages, step, &std::pair<std::string, Presses>::first)
                    != pages.end())
                return;
            auto presses = way;
            presses.push_back(std::move(press));
            pages.emplace_back(step, std::move(presses));
        };
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const auto way = pages[i].second;
            const auto& step = *content::find_step(card, pages[i].first);
            reach(step.next, way, "next");
            for (const auto& branch : step.branches)
                reach(branch.step, way, branch.id);
        }
        return pages;
    }

    void add_emergency(WholeProgram& it, std::vector<Stop>& stops)
    {
        stops.push_back(at("emergency", Screen::EmergencyMenu));
        for (const auto& card : it.app().library().cards) {
            auto name = "emergency-" + card.id;
            std::ranges::replace(name, '/', '-');
            for (auto& [step, presses] : pages_of(card)) {
                auto arrive = [id = card.id, way = std::move(presses)](
                                  WholeProgram& w) { walk_card(w, id, way); };
                stops.push_back({ name + "-" + step, std::move(arrive) });
            }
        }
    }

    void add_guides(WholeProgram& it, std::vector<Stop>& stops)
    {
        stops.push_back(at("guides", Screen::Guides));
        stops.push_back(at("print-what", Screen::Print));
        stops.push_back(at("print-guide", Screen::Print, "guide:violencia-sexual"));
        stops.push_back(at("print-guide-folded", Screen::Print, "guide:allanamientos", { "fold" }));
        stops.push_back(at("print-card", Screen::Print, "card:violencia-sexual/primeras-horas"));
        stops.push_back(at("print-place", Screen::Print, "poster", { "go_on" }));
        stops.push_back(at("print-done", Screen::Print, "poster", { "go_on", "write" }));
        for (const auto& [name, typed] :
            std::initializer_list<std::pair<const char*, const char*>> {
                { "guides-found", "72 horas" }, { "guides-misspelt", "alanamiento pdh" },
                { "guides-not-found", "xyzzyx" } })
            stops.push_back({ name, [typed = typed](WholeProgram& program) {
                                 come_to(program, Screen::Guides);
                                 program.driver.click("search");
                                 program.driver.type(typed);
                             } });
        stops.push_back(at("guides-words", Screen::Guides, "words"));
        stops.push_back(at("guides-word", Screen::Guides, "words/exhibicion-personal"));
        stops.push_back({ "guide-find", [](WholeProgram& program) {
                             come_to(program, Screen::Guide, "allanamientos");
                             program.driver.click("find");
                             program.driver.type("orden");
                             program.driver.key(Key::Enter, 2);
                         } });
        stops.push_back({ "guide-step", [](WholeProgram& program) {
                             come_to(program, Screen::Guide, "allanamientos/puerta");
                             program.driver.click("steps");
                         } });
        stops.push_back({ "guide-word", [](WholeProgram& program) {
                             come_to(program, Screen::Guide, "allanamientos/acta");
                             program.driver.click("term-acta/word");
                         } });
        for (const auto& guide : it.app().library().guides) {
            for (const auto& section : guide.sections)
                stops.push_back(at("guide-" + guide.id + "-" + section.id, Screen::Guide,
                    guide.id + "/" + section.id));
        }
    }

    void add_contacts(std::vector<Stop>& stops)
    {
        stops.push_back(at("contacts", Screen::Contacts));
        stops.push_back(at("contacts-body", Screen::Contacts, "udefegua"));
        stops.push_back(at("contacts-sources", Screen::Contacts, "oacnudh", { "sources" }));
        stops.push_back(at("contacts-without-number", Screen::Contacts, "red-defensoras"));
        for (const auto& [name, typed] :
            std::initializer_list<std::pair<const char*, const char*>> {
                { "contacts-found", "abogada" }, { "contacts-not-found", "xyzzyx" } })
            stops.push_back({ name, [typed = typed](WholeProgram& program) {
                                 come_to(program, Screen::Contacts);
                                 program.driver.click("find");
                                 program.driver.type(typed);
                             } });
    }

    constexpr const char* LIST = "/usb/directory.toml";

    /// The list of the program with another number for the PDH, as a network would send it.
    std::string newer_list()
    {
        std::string text(*resources::find_text("guides/directory.toml"));
        const auto pdh = text.find("value = \"1555\"");
        text.replace(pdh, 14, "value = \"1666\"");
        return text.replace(text.find("updated = \"2026-11-22"), 21, "updated = \"2026-12-01");
    }

    Stop with_list(std::string name, std::string text, std::vector<std::string> presses)
    {
        return { std::move(name),
            [text = std::move(text), presses = std::move(presses)](WholeProgram& it) {
                it.disk.put(LIST, base::Bytes(text.begin(), text.end()));
                come_to(it, Screen::Contacts);
                it.app().router().go({ Screen::LoadDirectory, {} });
                it.driver.settle();
                for (const auto& press : presses) {
                    it.driver.click(press);
                    it.driver.settle();
                }
            } };
    }

    /// The last two leave the loaded list in her file.
    void add_loading(std::vector<Stop>& stops)
    {
        stops.push_back(at("contacts-people", Screen::Contacts));
        stops.push_back(at("load-directory", Screen::LoadDirectory));
        stops.push_back(with_list("load-directory-faults",
            "version = 1\nupdated = \"ayer\"\n[[entry]]\nid = \"pdh\"\n",
            { "directory.toml/entry" }));
        stops.push_back(
            with_list("load-directory-changes", newer_list(), { "directory.toml/entry" }));
        stops.push_back(with_list(
            "contacts-loaded", newer_list(), { "directory.toml/entry", "accept", "pdh" }));
        stops.push_back(at("load-directory-back", Screen::LoadDirectory, "back"));
    }

    constexpr const char* STICK = "/media/ana/NUEVA";

    /// The folder as it was handed out, two sticks, and nothing that an earlier stop left.
    void come_to_sticks(WholeProgram& it, const std::vector<std::string>& presses = {})
    {
        it.errands.let_go();
        it.app().captures().end();
        it.app().captures().system_says(false);
        it.disk.fail_writes_with(std::nullopt);
        it.sticks.full_at.reset();
        put_program_folder(it.disk);
        it.sticks.plugged_in = { { STICK, "NUEVA" }, { "/usb", "LLAVE" } };
        come_to(it, Screen::Stick);
        for (const auto& press : presses)
            it.driver.click(press);
    }

    Stop with_captures(std::string name, bool guarded, bool lifted)
    {
        return { std::move(name), [=](WholeProgram& it) {
                    it.app().captures().end();
                    it.app().captures().system_says(guarded);
                    if (lifted)
                        it.app().captures().lift();
                    come_to(it, Screen::WorkshopTools);
                } };
    }

    void add_workshop_tools(std::vector<Stop>& stops)
    {
        const auto prepare = [&stops](std::string name, Presses presses) {
            stops.push_back({ std::move(name), [presses = std::move(presses)](WholeProgram& it) {
                                 come_to_sticks(it, presses);
                             } });
        };
        stops.push_back(with_captures("workshop-tools", false, false));
        stops.push_back(with_captures("workshop-tools-guarded", true, false));
        stops.push_back(with_captures("workshop-tools-lifted", true, true));
        prepare("stick", {});
        stops.push_back({ "stick-none", [](WholeProgram& it) {
                             come_to_sticks(it);
                             it.sticks.plugged_in.clear();
                             it.driver.click("again");
                         } });
        stops.push_back({ "stick-missing", [](WholeProgram& it) {
                             come_to_sticks(it);
                             for (const char* file : { "/usb/LEAME.txt", "/usb/LICENCIAS.txt" })
                                 static_cast<void>(it.disk.remove(file));
                             come_to(it, Screen::Stick);
                             it.driver.click("folder");
                             it.driver.type("usb");
                             it.driver.click("use_folder");
                         } });
        prepare("stick-own", { "/usb/drive" });
        prepare("stick-list", { "list" });
        stops.push_back({ "stick-list-faults", [](WholeProgram& it) {
                             it.disk.put(LIST, bytes_of("version = 1\nupdated = \"ayer\"\n"));
                             come_to_sticks(it, { "list", "directory.toml/entry" });
                         } });
        stops.push_back({ "stick-with-list", [](WholeProgram& it) {
                             it.disk.put(LIST, bytes_of(newer_list()));
                             come_to_sticks(it, { "list", "directory.toml/entry" });
                         } });
        prepare("stick-look", { "/media/ana/NUEVA/drive" });
        stops.push_back({ "stick-full", [](WholeProgram& it) {
                             come_to_sticks(it);
                             it.sticks.full_at = "LEAME.txt";
                             it.driver.click("/media/ana/NUEVA/drive");
                             it.driver.click("copy");
                         } });
        stops.push_back({ "stick-writing", [](WholeProgram& it) {
                             come_to_sticks(it, { "/media/ana/NUEVA/drive" });
                             it.errands.hold();
                             it.driver.click("copy");
                         } });
        stops.push_back({ "stick-replaces", [](WholeProgram& it) {
                             it.disk.put("/media/ana/NUEVA/Ceiba/LEAME.txt", bytes_of("otra cosa"));
                             it.disk.put("/media/ana/NUEVA/Ceiba/ceiba", linux_program("antes"));
                             it.disk.put("/media/ana/NUEVA/Ceiba/LICENCIAS.txt",
                                 base::Bytes(std::size_t { 4 } << 20));
                             it.disk.put("/media/ana/NUEVA/Ceiba/otro", {});
                             it.disk.put("/media/ana/NUEVA/Ceiba/directory.toml", bytes_of("otra"));
                             come_to_sticks(it, { "/media/ana/NUEVA/drive" });
                         } });
        stops.push_back({ "stick-done", [](WholeProgram& it) {
                             static_cast<void>(
                                 it.disk.remove("/media/ana/NUEVA/Ceiba/LICENCIAS.txt"));
                             come_to_sticks(it, { "/media/ana/NUEVA/drive", "copy" });
                         } });
    }

    std::string words_on_screen(WholeProgram& it)
    {
        std::string words;
        for (const auto& text : it.driver.texts()) {
            if (it.app().tools().words.contains(text.words))
                words += (words.empty() ? "" : " ") + text.words;
        }
        return words;
    }

    void come_to_repeat(WholeProgram& it)
    {
        come_to(it, Screen::Create);
        const auto words = words_on_screen(it);
        it.driver.click("accept");
        it.driver.type(words);
    }

    void add_entry(std::vector<Stop>& stops)
    {
        stops.push_back(at("start", Screen::Start));
        stops.push_back({ "start-unprotected", [](WholeProgram& it) {
                             it.protections = { { app::Protection::Destroyer, app::Granted::No } };
                             come_to(it, Screen::EmergencyMenu);
                             come_to(it, Screen::Start);
                             it.protections.clear();
                         } });
        stops.push_back(at("create-words", Screen::Create));
        stops.push_back(at("create-covered", Screen::Create, "", { "cover" }));
        stops.push_back({ "create-own", [](WholeProgram& it) {
                             come_to(it, Screen::Create);
                             it.driver.click("create-words/own");
                             it.driver.click("own");
                             it.driver.type("mi abuela siembra maiz en la luna");
                         } });
        stops.push_back({ "create-weak", [](WholeProgram& it) {
                             come_to(it, Screen::Create);
                             it.driver.click("create-words/own");
                             it.driver.click("own");
                             it.driver.type("corta");
                             it.driver.key(Key::Enter);
                         } });
        stops.push_back({ "create-repeat", come_to_repeat });
        stops.push_back({ "create-different", [](WholeProgram& it) {
                             come_to_repeat(it);
                             it.driver.type("otra");
                             it.driver.key(Key::Enter);
                         } });
        stops.push_back({ "create-place", [](WholeProgram& it) {
                             come_to_repeat(it);
                             it.driver.key(Key::Enter);
                             it.driver.settle();
                         } });
        stops.push_back({ "create-more", [](WholeProgram& it) {
                             come_to_repeat(it);
                             it.driver.key(Key::Enter);
                             it.driver.settle();
                             it.driver.click("more");
                             it.driver.settle();
                         } });
        stops.push_back(at("unlock-browse", Screen::Unlock));
        stops.push_back(at("unlock", Screen::Unlock, "/usb/otro.vault"));
        stops.push_back({ "unlock-wrong", [](WholeProgram& it) {
                             come_to(it, Screen::Unlock, "/usb/otro.vault");
                             it.driver.type("esto no abre nada");
                             it.driver.key(Key::Enter);
                             it.driver.settle();
                         } });
    }

    constexpr const char* OF_SOMEBODY = "/usb/papeles/plan.vault";

    void come_to_hold(WholeProgram& it)
    {
        come_to(it, Screen::DestroyFile, OF_SOMEBODY);
        it.driver.click("word");
        it.driver.type(i18n::trc("word to type", "DELETE"));
        it.driver.click("go_on");
    }

    void add_destroying(std::vector<Stop>& stops)
    {
        stops.push_back(at("destroy-file", Screen::DestroyFile, OF_SOMEBODY));
        stops.push_back(at("destroy-file-doubtful", Screen::DestroyFile, "/usb/otro.vault"));
        stops.push_back(at("destroy-file-refused", Screen::DestroyFile, "/usb/papeles/nota.txt"));
        stops.push_back({ "destroy-file-hold", come_to_hold });
        stops.push_back({ "destroy-file-ring", [](WholeProgram& it) {
                             come_to_hold(it);
                             it.app().panic().press(it.clock.monotonic_ms());
                             it.clock.pass_ms(1'000);
                             it.driver.settle();
                         } });
        stops.push_back({ "destroy-file-let-go", [](WholeProgram& it) {
                             auto& panic = it.app().panic();
                             if (!it.app().is_aimed_at_file()) {
                                 come_to_hold(it);
                                 panic.press(it.clock.monotonic_ms());
                                 it.clock.pass_ms(1'000);
                             }
                             panic.release(it.clock.monotonic_ms());
                             it.driver.settle();
                         } });
    }

    void add_questions(WholeProgram& it, std::vector<Stop>& stops)
    {
        struct Question {
            const char* name;
            const char* detail;
        };
        // One of every kind, and the quiet pages between them.
        for (const auto& question : { Question { "first", "Q0.01" }, { "one", "Q4.04" },
                 { "sensitive", "Q5.05" }, { "seven", "Q2.01" }, { "long-list", "Q4.01" },
                 { "flags", "Q4.14" }, { "close", "Q5.06" }, { "defend", "Q1.01" },
                 { "life", "Q1.03" }, { "wheel", "Q6.11" }, { "risks", "Q13.01" },
                 { "harm", "Q13.02" }, { "decision", "Q13.03" }, { "words", "Q13.04" },
                 { "date", "Q13.07" }, { "thanks", "Q5.05/thanks" }, { "hiding", "Q0.01/hiding" },
                 { "care", "Q11.10/care" }, { "erasing", "Q0.04/erasing" }, { "end", "end" } })
            stops.push_back(
                at(std::string("question-") + question.name, Screen::Question, question.detail));
        stops.push_back(at("question-why", Screen::Question, "Q4.04", { "why" }));

        const auto& her_case = it.session().workbook().her_case;
        const auto actor = std::to_string(her_case.actors.front().id);
        stops.push_back(at("actors", Screen::Actors));
        stops.push_back(at("actors-list", Screen::Actors, "list"));
        stops.push_back({ "actors-moving", [disc = "disc" + actor](WholeProgram& program) {
                             come_to(program, Screen::Actors);
                             if (!program.driver.has(disc))
                                 return; // The list stands for the map with large letters.
                             program.driver.tab_to(disc);
                             program.driver.key(Key::Enter);
                             program.driver.key(Key::Up);
                             program.driver.key(Key::Down);
                         } });
        std::vector<std::string> presses;
        for (int page = 1; page <= 6; ++page) {
            stops.push_back(at("actor-" + std::to_string(page), Screen::Actors, actor, presses));
            presses.emplace_back("next");
        }
        const auto threat = std::to_string(her_case.threats.front().id);
        stops.push_back(at("threats", Screen::Threats));
        presses.clear();
        for (int page = 1; page <= 5; ++page) {
            stops.push_back(at("threat-" + std::to_string(page), Screen::Threats, threat, presses));
            presses.emplace_back("next");
        }
        stops.push_back(at("incidents", Screen::Incidents));
        stops.push_back(at("incidents-line", Screen::Incidents, "picture"));
        stops.push_back(at("incident-new", Screen::Incidents, "new"));
        const auto incident = std::to_string(her_case.incidents.front().id);
        stops.push_back(
            at("incident-erased", Screen::Incidents, incident, { "ask_erase", "erase" }));
    }

    void add_assessment(std::vector<Stop>& stops)
    {
        stops.push_back(at("assessment", Screen::Assessment));
        stops.push_back(at("assessment-paths", Screen::Assessment, "", { "path" }));
        stops.push_back(
            { "assessment-begin", [](WholeProgram& it) {
                 it.session().edit([](Workbook& book) { book.assessment.begun = false; });
                 come_to(it, Screen::Assessment);
                 it.session().edit([](Workbook& book) { book.assessment.begun = true; });
                 it.session().edit([](Workbook& book) { book.assessment.begun = false; });
                 it.driver.settle();
             } });
        stops.push_back(
            { "assessment-stopped", [](WholeProgram& it) {
                 it.session().edit([](Workbook& book) {
                     book.assessment.begun = true;
                     book.assessment.erasing_offered.clear();
                     book.assessment.path = domain::Path::Express;
                     book.assessment.later = { "Q1.02", "Q9.01" };
                     book.her_case.answers["Q0.04"] = domain::several_answers({ "duelo" });
                     book.her_case.answers["Q4.05"] = domain::several_answers({ "fam" });
                 });
                 come_to(it, Screen::Assessment, "stopped");
             } });
        stops.push_back({ "question-skipped-topic", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) {
                                 book.assessment.path = domain::Path::Full;
                                 book.her_case.answers["Q0.04"]
                                     = domain::several_answers({ "nada" });
                             });
                             come_to(it, Screen::Question, "Q5.06");
                         } });
    }

    void add_results(std::vector<Stop>& stops)
    {
        stops.push_back(at("results", Screen::Results));
        stops.push_back(at("results-gender", Screen::Results, "gender"));
        stops.push_back(at("results-balance", Screen::Results, "balance"));
        stops.push_back(at("results-wheel", Screen::Results, "wheel"));
        stops.push_back(at("results-whatif", Screen::Results, "whatif/R18"));
        stops.push_back(at("risk", Screen::RiskDetail, "R04"));
        stops.push_back(at("risk-higher", Screen::RiskDetail, "R18", { "agree/higher" }));
        stops.push_back(at("risk-lower", Screen::RiskDetail, "R18", { "agree/lower" }));
        stops.push_back(at("risk-accept", Screen::RiskDetail, "R08", { "decision/accept" }));
        stops.push_back(at("risk-share", Screen::RiskDetail, "R08", { "decision/share" }));
        stops.push_back(at("measures", Screen::Measures));
        stops.push_back(at("measures-risk", Screen::Measures, "R06"));
        stops.push_back(at("measures-rest", Screen::Measures, "", { "rest" }));
        stops.push_back(at("measure", Screen::Measures, "measure/CAS-03"));
        stops.push_back(at("measure-not", Screen::Measures, "measure/VIA-03", { "state/2" }));
        stops.push_back({ "results-emergency", [](WholeProgram& it) {
                             it.session().edit(
                                 [&](Workbook& book) { book.her_case = it.case_of("Marta"); });
                             come_to(it, Screen::Results);
                         } });
        stops.push_back(at("results-safe", Screen::Results, "", { "safe" }));
        stops.push_back(at("risk-emergency", Screen::RiskDetail, "R12"));
        stops.push_back(at("measures-emergency", Screen::Measures));
        stops.push_back(at("measure-partner", Screen::Measures, "measure/FAM-05"));
        stops.push_back(at("home-emergency", Screen::Home));
        stops.push_back(at("emergency-safe", Screen::EmergencyMenu));
        stops.push_back({ "results-none", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) { book.her_case = {}; });
                             come_to(it, Screen::Results);
                         } });
        stops.push_back(at("home-none", Screen::Home));
        stops.push_back(at("actors-none", Screen::Actors));
        stops.push_back(at("threats-none", Screen::Threats));
        stops.push_back(at("incidents-none", Screen::Incidents));
        stops.push_back({ "plan-3-none", [](WholeProgram& it) {
                             auto plan = it.session().workbook().plan;
                             it.session().edit([](Workbook& book) { book.plan = {}; });
                             come_to(it, Screen::Plan, "3");
                         } });
        stops.push_back(at("plan-7-day", Screen::Plan, "7", { "month/2026-05-12" }));
        stops.push_back(at("plan-4-none", Screen::Plan, "4"));
        stops.push_back(at("plan-8-none", Screen::Plan, "8"));
        stops.push_back(
            { "measures-none", [](WholeProgram& it) { come_to(it, Screen::Measures); } });
        stops.push_back({ "home-old", [](WholeProgram& it) {
                             fill_everything(it);
                             it.session().edit([](Workbook& book) {
                                 book.plan.made_on = base::Date { 2024, 5, 1 };
                                 book.plan.reviewed_on = book.plan.made_on;
                             });
                             come_to(it, Screen::Home);
                         } });
    }

    /// A second visit, a month later: something is different, a measure waits, another is old.
    void add_review(std::vector<Stop>& stops)
    {
        const auto visit = [](WholeProgram& it) {
            fill_everything(it);
            it.session().edit([&it](Workbook& book) {
                book.reviews.clear();
                for (const int days : { 150, 90, 30 }) {
                    auto record = domain::review_record(it.app().method(), book.her_case,
                        it.app().analysis().assessment(), base::add_days(it.clock.today(), -days));
                    record.risks.front().hers = domain::Level::Emergency;
                    record.risks.back().calculated.reset();
                    record.answers["Q13.06"] = domain::one_answer("nada");
                    book.reviews.push_back(std::move(record));
                }
                book.plan.reviewed_on = book.reviews.back().date;
                const auto old = base::add_days(it.clock.today(), -200);
                domain::mark_done(
                    domain::choose_measure(book.plan, "RES-03", domain::MeasureState::Have), old,
                    old);
                for (const auto* id : { "COL-01", "CAS-03", "VIA-01" }) {
                    auto& choice
                        = domain::choose_measure(book.plan, id, domain::MeasureState::WillDo);
                    choice.reason = domain::MeasureReason::Money;
                    choice.date = base::add_days(it.clock.today(), -7);
                }
            });
        };
        stops.push_back({ "review", [visit](WholeProgram& it) {
                             visit(it);
                             come_to(it, Screen::Review);
                         } });
        stops.push_back({ "review-reasons", [visit](WholeProgram& it) {
                             visit(it);
                             come_to(it, Screen::Review);
                             it.driver.click("CAS-03/not_yet");
                         } });
        stops.push_back({ "review-done", [visit](WholeProgram& it) {
                             visit(it);
                             come_to(it, Screen::Review);
                             it.driver.click("finish");
                         } });
    }

    void add_plan(std::vector<Stop>& stops)
    {
        for (int part = 1; part <= 8; ++part) {
            const auto number = std::to_string(part);
            stops.push_back(at("plan-" + number, Screen::Plan, number));
            stops.push_back(at("plan-" + number + "-edit", Screen::Plan, number, { "edit" }));
        }
        stops.push_back(at("plan-2-own", Screen::Plan, "2", { "add_card" }));
        stops.push_back(at("plan-2-viaje", Screen::Plan, "2/viaje"));
        stops.push_back(at("plan-3-written", Screen::Plan, "3/R18"));
        stops.push_back(at("drill-before", Screen::Plan, "3/R18", { "rehearse" }));
        stops.push_back(at("drill-step", Screen::Plan, "drill/R18", { "next", "next" }));
        stops.push_back(at("drill-how", Screen::Plan, "drill/R18", { "next", "stop" }));
        stops.push_back(at("plan-3-rehearsed", Screen::Plan, "3/R18"));
        stops.push_back({ "plan-9", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) {
                                 book.her_case.answers["Q0.03"]
                                     = domain::several_answers({ "org" });
                             });
                             come_to(it, Screen::Plan, "9");
                         } });
        stops.push_back(at("plan-9-edit", Screen::Plan, "9", { "edit" }));
        stops.push_back({ "plan-4-asks", [](WholeProgram& it) {
                             const auto id = it.session().workbook().plan.people.contacts[0].id;
                             come_to(it, Screen::Plan, "4");
                             it.driver.click("edit");
                             it.driver.settle();
                             it.driver.click("contact" + std::to_string(id) + "/remove");
                             it.driver.settle();
                         } });
        stops.push_back(at("export-cards", Screen::Export, "cards"));
        stops.push_back(at("export-plan", Screen::Export, "plan"));
        stops.push_back(at("export-pocket", Screen::Export, "pocket"));
        stops.push_back(at("export-place", Screen::Export, "plan", { "go_on" }));
        stops.push_back(at("export-done", Screen::Export, "plan", { "go_on", "write" }));
        stops.push_back({ "export-leave-out", [](WholeProgram& it) {
                             it.paper.overflow = { { "Llamo a",
                                 { { "a", "1 Ceniza" }, { "b", "2 Abuelas" } }, 1 } };
                             come_to(it, Screen::Export, "pocket");
                             it.driver.click("go_on");
                             it.paper.overflow.clear();
                         } });
        for (const auto& [name, screen, detail] :
            { std::tuple { "export-forbidden", Screen::Export, "plan" },
                std::tuple { "print-forbidden", Screen::Print, "poster" } })
            stops.push_back({ name, [screen, detail](WholeProgram& it) {
                                 it.session().edit([](Workbook& book) {
                                     book.settings.printing_allowed_on_shared = false;
                                 });
                                 come_to(it, screen, detail);
                             } });
        stops.push_back(at("copy-words", Screen::Create, "copy"));
    }

    /// As far as pressing this on the way leads; the passphrase is what stands there.
    void seal_with_words(WholeProgram& it)
    {
        come_to(it, Screen::Seal);
        for (const auto* press : { "whom/passphrase", "go_on", "go_on", "go_on" })
            it.driver.click(press);
        const auto words = it.words_on_screen();
        it.driver.click("accept");
        it.driver.type(words);
        it.driver.key(Key::Enter);
        it.driver.settle();
    }

    void open_file(WholeProgram& it, base::ByteView plain)
    {
        const auto& own = it.session().workbook().sharing.own;
        const std::array whom { age::Identity::from_secret(own->bytes()).recipient() };
        crypto::SystemRandom random;
        it.disk.put("/usb/carta.age", *age::seal(plain, whom, random));
        come_to(it, Screen::Unseal);
        it.driver.click("carta.age/entry");
        it.driver.settle();
    }

    base::ByteView bytes_of(std::string_view text)
    {
        return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
    }

    void add_sharing(std::vector<Stop>& stops)
    {
        constexpr auto KEY = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
        stops.push_back(at("sharing-none", Screen::Sharing));
        stops.push_back(at("seal-none", Screen::Seal));
        stops.push_back(at("sharing-card", Screen::Sharing, "", { "make_key" }));
        stops.push_back(at("sharing-add", Screen::Sharing, "", { "add" }));
        stops.push_back(at("sharing-add-wrong", Screen::Sharing, "", { "add", "go_on" }));
        stops.push_back(at("sharing-file", Screen::Sharing, "", { "add", "from_file" }));
        stops.push_back({ "sharing-compare", [=](WholeProgram& it) {
                             come_to(it, Screen::Sharing);
                             it.driver.click("add");
                             it.driver.click("name");
                             it.driver.type("Ceniza");
                             it.driver.click("key");
                             it.driver.type(KEY);
                             it.driver.click("go_on");
                         } });
        stops.push_back({ "sharing-person", [=](WholeProgram& it) {
                             it.session().edit([=](Workbook& book) {
                                 book.sharing.people = { { 1, "Ceniza", KEY, std::nullopt },
                                     { 2, "Abuelas", KEY, base::Date { 2026, 5, 1 } } };
                                 book.sharing.last_id = 2;
                             });
                             come_to(it, Screen::Sharing);
                             it.driver.click("1/person");
                         } });
        stops.push_back(at("sharing", Screen::Sharing));
        stops.push_back(at("seal", Screen::Seal));
        stops.push_back(at("seal-what", Screen::Seal, "1"));
        stops.push_back(at("seal-without-names", Screen::Seal, "1", { "names" }));
        stops.push_back(at("seal-preview", Screen::Seal, "1", { "go_on" }));
        stops.push_back(at("seal-place", Screen::Seal, "1", { "go_on", "go_on" }));
        stops.push_back(at("seal-done", Screen::Seal, "1", { "go_on", "go_on", "write" }));
        stops.push_back({ "seal-words-place", seal_with_words });
        stops.push_back(at("unseal", Screen::Unseal));
        stops.push_back({ "unseal-wrong", [](WholeProgram& it) {
                             it.disk.put("/usb/carta.age", base::Bytes(9));
                             come_to(it, Screen::Unseal);
                             it.driver.click("carta.age/entry");
                             it.driver.settle();
                         } });
        stops.push_back({ "unseal-passphrase", [](WholeProgram& it) {
                             crypto::SystemRandom random;
                             const crypto::Passphrase passphrase(std::string_view("una frase"));
                             it.disk.put("/usb/carta.age",
                                 *age::seal(bytes_of("hola"), passphrase, random, 10));
                             come_to(it, Screen::Unseal);
                             it.driver.click("carta.age/entry");
                             it.driver.settle();
                         } });
        for (const auto& [name, practice] :
            { std::pair { "unseal-plan", false }, std::pair { "unseal-practice", true } })
            stops.push_back(
                { name, [practice](WholeProgram& it) {
                     domain::AssessmentSummary summary;
                     summary.practice = practice;
                     auto view = domain::plan_view(
                         it.session().workbook().plan, summary, base::Date { 2026, 5, 12 });
                     const auto plan = domain::shared_plan(std::move(view),
                         { { domain::EVERY_PLAN_PART.begin(), domain::EVERY_PLAN_PART.end() } });
                     const auto data
                         = vault::write_shared_plan(plan, std::pmr::get_default_resource());
                     open_file(it, data->view());
                 } });
        stops.push_back({ "unseal-text", [](WholeProgram& it) {
                             open_file(it, bytes_of("Nos vemos el lunes donde siempre."));
                         } });
        stops.push_back(
            { "unseal-pdf", [](WholeProgram& it) { open_file(it, bytes_of("%PDF-1.4 \x01")); } });
        stops.push_back({ "unseal-forbidden", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) {
                                 book.settings.printing_allowed_on_shared = false;
                                 book.her_case.answers["Q0.02"] = domain::one_answer("cafe");
                             });
                             open_file(it, bytes_of("%PDF-1.4 \x01"));
                         } });
        stops.push_back({ "unseal-place", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) {
                                 book.settings.printing_allowed_on_shared = true;
                                 book.her_case.answers["Q0.02"] = domain::one_answer("mia");
                             });
                             open_file(it, bytes_of("%PDF-1.4 \x01"));
                             it.driver.click("save");
                             it.driver.settle();
                         } });
        stops.push_back({ "unseal-done", [](WholeProgram& it) {
                             static_cast<void>(it.disk.remove("/usb/notas.pdf"));
                             open_file(it, bytes_of("%PDF-1.4 \x01"));
                             it.driver.click("save");
                             it.driver.settle();
                             it.driver.click("write");
                             it.driver.settle();
                         } });
    }

    constexpr const char* PHOTO = "/usb/fotos/porton.jpg";

    /// One photo and one text, both about what happened at the gate.
    void have_attachments(WholeProgram& it)
    {
        fill_everything(it);
        it.session().edit([](Workbook& book) {
            book.her_case.incidents = { { 2001, "foto", { 2026, 5, 4 }, 2, "" } };
            book.attachments.clear();
            const auto add = [&book](domain::RecordId id, domain::AttachmentKind kind,
                                 std::string title, base::Bytes content) {
                domain::Attachment one;
                one.id = id;
                one.kind = kind;
                one.title = std::move(title);
                one.added = { 2026, 5, 5 };
                one.original_size = 3'200'000;
                one.incident = 2001;
                one.content = std::make_shared<const base::Bytes>(std::move(content));
                book.attachments.push_back(std::move(one));
            };
            add(2002, domain::AttachmentKind::Photo, "El portón, el lunes", jpeg_photo(1600, 1000));
            std::string words;
            for (int i = 0; i < 300; ++i)
                words += "A las siete pasó otra vez el mismo carro.\n";
            add(2003, domain::AttachmentKind::Text, "", base::Bytes(words.begin(), words.end()));
            add(2004, domain::AttachmentKind::Photo, "Dañada", base::Bytes(9, 'x'));
        });
        it.disk.put(PHOTO, with_exif(jpeg_photo(640, 400), 6));
        it.disk.put("/usb/fotos/otra.png", base::Bytes(64, 'x'));
    }

    Stop with_attachments(std::string name, std::vector<std::string> presses)
    {
        return { std::move(name), [presses = std::move(presses)](WholeProgram& it) {
                    have_attachments(it);
                    come_to(it, Screen::Attachments);
                    for (const auto& press : presses)
                        it.driver.click(press);
                } };
    }

    void add_attachments(std::vector<Stop>& stops)
    {
        stops.push_back({ "attachments-none", [](WholeProgram& it) {
                             fill_everything(it);
                             it.session().edit([](Workbook& book) { book.attachments.clear(); });
                             come_to(it, Screen::Attachments);
                         } });
        stops.push_back(with_attachments("attachments", {}));
        stops.push_back(with_attachments("attachments-choose", { "add", "fotos/entry" }));
        stops.push_back(
            with_attachments("attachments-refused", { "add", "fotos/entry", "otra.png/entry" }));
        stops.push_back(
            with_attachments("attachment-new", { "add", "fotos/entry", "porton.jpg/entry" }));
        stops.push_back(with_attachments("attachment-photo", { "attachment2002" }));
        stops.push_back(with_attachments("attachment-real-size", { "attachment2002", "size/1" }));
        stops.push_back(with_attachments("attachment-text", { "attachment2003", "after" }));
        stops.push_back(with_attachments("attachment-damaged", { "attachment2004" }));
        stops.push_back(
            with_attachments("attachment-facts", { "attachment2002", "change", "more" }));
        stops.push_back(
            with_attachments("attachments-removed", { "attachment2003", "change", "remove" }));
        stops.push_back(with_attachments(
            "attachments-erased", { "attachment2003", "change", "remove", "erase" }));
        stops.push_back({ "incident-with-photos", [](WholeProgram& it) {
                             have_attachments(it);
                             come_to(it, Screen::Incidents, "2001");
                         } });
        stops.push_back({ "attachments-of-incident", [](WholeProgram& it) {
                             have_attachments(it);
                             come_to(it, Screen::Attachments, "2001");
                         } });
    }

    void add_settings(std::vector<Stop>& stops)
    {
        stops.push_back(at("settings", Screen::Settings));
        stops.push_back(at("settings-text", Screen::Settings, "", { "destroy_on" }));
        stops.push_back(at("settings-rehearsal", Screen::Settings, "", { "destroy_on", "read" }));
        stops.push_back({ "settings-ring", [](WholeProgram& it) {
                             come_to(it, Screen::Settings);
                             it.driver.click("destroy_on");
                             it.driver.click("read");
                             it.app().panic().press(it.clock.monotonic_ms());
                             it.clock.pass_ms(1'000);
                             it.driver.settle();
                         } });
        stops.push_back({ "settings-rehearsed", [](WholeProgram& it) {
                             it.clock.pass_ms(1'100);
                             it.driver.settle();
                             it.app().panic().release(it.clock.monotonic_ms());
                             it.driver.settle();
                         } });
        stops.push_back(at("settings-global-key", Screen::Settings, "", { "global_key/1" }));
        stops.push_back(
            { "diagnostics", [](WholeProgram& it) {
                 it.protections.clear();
                 for (const auto which : { app::Protection::NoCrashFiles,
                          app::Protection::ClosedToOthers, app::Protection::NoNetwork,
                          app::Protection::NoPrograms, app::Protection::OutOfCrashFiles,
                          app::Protection::SleepClock, app::Protection::Destroyer })
                     it.protections.push_back({ which, app::Granted::Yes });
                 it.protections.push_back({ app::Protection::MemoryLocked, app::Granted::Partly });
                 it.protections.push_back({ app::Protection::HiddenKey, app::Granted::No });
                 it.app().global_key_is(app::GlobalKeyState::Taken);
                 it.app().captures().system_says(true);
                 come_to(it, Screen::Diagnostics);
             } });
        stops.push_back(at("keys", Screen::Keys));
        stops.push_back(at("keys-words", Screen::Keys, "", { "change" }));
        stops.push_back(at("keys-own", Screen::Keys, "", { "change", "own" }));
        stops.push_back(at("keys-repeat", Screen::Keys, "", { "change", "accept" }));
        stops.push_back(at("keys-code", Screen::Keys, "", { "code" }));
        stops.push_back({ "keys-code-back", [](WholeProgram& it) {
                             come_to(it, Screen::Keys);
                             it.driver.click("code");
                             it.driver.type(AppFixture::PASSPHRASE);
                             it.driver.click("go_on");
                             it.driver.settle(6);
                             it.driver.click("written");
                             it.driver.type("123456");
                         } });
        stops.push_back(at("deletion", Screen::Deletion));
    }

    constexpr const char* EMERGENCY = "se termino el frijol de la olla grande";
    constexpr const char* OF_THE_COPY = "luna nueva sobre la milpa de abuela";

    /// Her own words as a new passphrase, typed twice.
    void choose_own(WholeProgram& it, const char* words)
    {
        it.driver.click("own");
        it.driver.click("create-own/own");
        it.driver.type(words);
        it.driver.click("accept");
        it.driver.type(words);
        it.driver.click("go_on");
        it.driver.settle(6);
    }

    void come_to_rehearsal(WholeProgram& it)
    {
        come_to(it, Screen::EmergencyKey);
        it.driver.click("choose");
        choose_own(it, EMERGENCY);
    }

    void try_in_rehearsal(WholeProgram& it, const char* words)
    {
        come_to_rehearsal(it);
        it.driver.click("practice");
        it.driver.type(words);
        it.driver.click("practice_open");
        it.driver.settle(6);
    }

    void come_to_place(WholeProgram& it, const char* detail)
    {
        come_to(it, Screen::Create, detail);
        it.driver.click("create-words/own");
        it.driver.click("create-own/own");
        it.driver.type(OF_THE_COPY);
        it.driver.click("accept");
        it.driver.type(OF_THE_COPY);
        it.driver.click("go_on");
        it.driver.settle(6);
    }

    void add_keys(std::vector<Stop>& stops)
    {
        stops.push_back(at("emergency-key", Screen::EmergencyKey));
        stops.push_back({ "emergency-key-rehearsal", come_to_rehearsal });
        stops.push_back({ "emergency-key-nothing",
            [](WholeProgram& it) { try_in_rehearsal(it, "otra clave cualquiera de prueba"); } });
        stops.push_back({ "emergency-key-destroyed",
            [](WholeProgram& it) { try_in_rehearsal(it, EMERGENCY); } });
        stops.push_back({ "emergency-key-present", [](WholeProgram& it) {
                             try_in_rehearsal(it, EMERGENCY);
                             it.driver.click("rehearsed");
                             it.driver.settle();
                         } });
        stops.push_back(at("key-file", Screen::KeyFile));
        stops.push_back(at("key-file-choose", Screen::KeyFile, "", { "choose_file" }));
        stops.push_back(at("key-file-new", Screen::KeyFile, "", { "make_file" }));
        stops.push_back({ "key-file-present", [](WholeProgram& it) {
                             come_to(it, Screen::KeyFile);
                             it.driver.click("make_file");
                             it.driver.settle();
                             static_cast<void>(it.disk.remove("/usb/foto-0412.dat"));
                             it.driver.click("make");
                             it.driver.settle(6);
                             it.driver.click("use");
                             it.driver.settle();
                         } });
    }

    void add_copies(std::vector<Stop>& stops)
    {
        stops.push_back(at("copies", Screen::Copies));
        stops.push_back(at("copies-new", Screen::Copies, "", { "add" }));
        stops.push_back({ "copies-looked", [](WholeProgram& it) {
                             it.session().edit([](Workbook& book) {
                                 book.copies
                                     = { { domain::take_id(book.plan), base::Date { 2026, 5, 3 },
                                         domain::CopyKind::Backup, "Memoria azul, donde Ceniza" } };
                             });
                             come_to(it, Screen::Copies);
                             it.driver.click("look");
                             it.driver.settle();
                             it.driver.click("erase");
                             it.driver.settle(6);
                         } });
        stops.push_back({ "backup-place", [](WholeProgram& it) { come_to_place(it, "backup"); } });
        stops.push_back({ "backup-more", [](WholeProgram& it) {
                             come_to_place(it, "backup");
                             it.driver.click("more");
                             it.driver.settle();
                         } });
        stops.push_back({ "backup-done", [](WholeProgram& it) {
                             static_cast<void>(it.disk.remove("/usb/cuaderno-2.vault"));
                             come_to_place(it, "backup");
                             it.driver.click("create");
                             it.driver.settle(6);
                         } });
        stops.push_back(at("travel", Screen::Travel));
        stops.push_back({ "travel-place", [](WholeProgram& it) { come_to_place(it, "travel"); } });
        // Each makes its copy anew: a lock in between forgets that there was one.
        const auto come_to_check = [](WholeProgram& it) {
            static_cast<void>(it.disk.remove("/usb/cuaderno-2.vault"));
            come_to_place(it, "backup");
            it.driver.click("create");
            it.driver.settle(6);
            come_to(it, Screen::Travel, "empty");
        };
        stops.push_back({ "travel-check", come_to_check });
        stops.push_back({ "travel-wrong", [come_to_check](WholeProgram& it) {
                             come_to_check(it);
                             it.driver.click("copy_passphrase");
                             it.driver.type("esto no abre la copia");
                             it.driver.click("check");
                             it.driver.settle(6);
                         } });
        stops.push_back({ "travel-empty", [come_to_check](WholeProgram& it) {
                             come_to_check(it);
                             it.driver.click("copy_passphrase");
                             it.driver.type(OF_THE_COPY);
                             it.driver.click("check");
                             it.driver.settle(6);
                         } });
        stops.push_back(at("old-file", Screen::OldFile));
    }

} // namespace

std::vector<Stop> stops_without_vault(WholeProgram& it)
{
    it.disk.put("/usb/otro.vault", base::Bytes(4 << 20));
    it.disk.put("/usb/papeles/nota.txt", base::Bytes(4));
    base::Bytes like_a_vault(4 << 20);
    crypto::SystemRandom().fill(like_a_vault);
    it.disk.put(OF_SOMEBODY, std::move(like_a_vault));
    std::vector<Stop> stops;
    add_entry(stops);
    add_destroying(stops);
    add_emergency(it, stops);
    add_guides(it, stops);
    add_contacts(stops);
    add_workshop_tools(stops);
    return stops;
}

void fill_everything(WholeProgram& it)
{
    if (!it.session().is_open())
        it.create_vault();
    it.session().edit([&](Workbook& book) {
        book.her_case = it.case_of("Elena");
        book.assessment = {};
        book.assessment.begun = true;
        book.assessment.path = domain::Path::Full;
        book.assessment.position = "Q7.03";
        book.assessment.later = { "Q1.05", "Q9.05" };
        book.settings.printing_allowed_on_shared = true;
        book.plan = {};
        auto& plan = book.plan;
        domain::choose_measure(plan, "COL-01", domain::MeasureState::Have);
        domain::choose_measure(plan, "CAS-03", domain::MeasureState::WillDo).date
            = base::Date { 2026, 5, 14 };
        domain::choose_measure(plan, "VIA-01", domain::MeasureState::WillDo).repeated = true;
        plan.agreements.push_back({ domain::take_id(plan), "Avisar al salir y al llegar." });
        plan.steps_before.push_back({ domain::take_id(plan), domain::StepsKind::Trip, {},
            { { domain::take_id(plan), "Digo a Ceniza por dónde voy y a qué hora vuelvo." },
                { domain::take_id(plan), "Cargo los dos teléfonos." } } });
        auto& people = plan.people;
        people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", "" },
            { domain::take_id(plan), "Abuelas", "de la organización", "55550102", "" },
            { domain::take_id(plan), "la abogada", "de fuera", "55550103", "" },
            { domain::take_id(plan), "Doña Chayo", "vecina", "55550104", "la tienda" } };
        people.chain = { people.contacts[1].id, people.contacts[0].id };
        people.chain_rule = "Si no contestan en 10 minutos, llamo a la que sigue.";
        people.code_words = { { domain::take_id(plan), "luciérnaga", "Vengan por mí ya." } };
        people.dependants = { { domain::take_id(plan), "La niña y el niño", "La tía",
            "La niña toma su jarabe a las siete." } };
        plan.self_care.rest = "Los domingos no contesto.";
        plan.self_care.green = "Duermo y me río.";
        plan.limits.not_give_up = "A mi palabra.";
        plan.bag = { { domain::take_id(plan), "Papeles", true },
            { domain::take_id(plan), "Medicinas", false } };
        plan.relocation = "Con mi tía, una semana.";
        auto& decision = domain::decide(plan, "R13", domain::Decision::Accept);
        decision.reason = "No puedo dejar de publicar.";
        decision.person = "Ceniza";
        decision.date = base::Date { 2026, 5, 1 };
        plan.calendar.push_back({ domain::take_id(plan), base::Date { 2026, 6, 1 },
            "Llevar papeles a Techo", domain::CalendarKind::Own, {} });
        domain::ensure_protocols(plan, { "R18" });
        auto& card = *domain::find_protocol(plan, "R18");
        card.signal = "Un carro sin placas pasa dos veces.";
        card.who_warns = "La que lo ve primero.";
        card.code_word = people.code_words[0].id;
        card.where_to = "A la casa de Abuelas.";
        card.call = { people.contacts[0].id, people.contacts[1].id };
        card.what_not = "No salir sola a ver.";
    });
}

std::vector<Stop> stops_in_vault(WholeProgram& it)
{
    std::vector<Stop> stops;
    stops.push_back(at("home", Screen::Home));
    stops.push_back({ "emergency-with-plan",
        [](WholeProgram& w) { walk_card(w, "allanamientos/puerta", {}); } });
    stops.push_back({ "emergency-with-steps", [](WholeProgram& w) {
                         w.session().edit([](Workbook& book) {
                             domain::ensure_protocols(book.plan, { "R01" });
                             auto& hers = *domain::find_protocol(book.plan, "R01");
                             hers.signal = "Golpean la puerta de madrugada.";
                             hers.who_warns = "La que oye primero.";
                             hers.who_cares_for_whom = "Los niños con la tía.";
                             hers.where_to = "A la casa de Abuelas.";
                             hers.what_not = "No abrir antes de ver el papel.";
                             hers.afterwards = "Anotar con calma.";
                         });
                         walk_card(w, "allanamientos/puerta", {});
                     } });
    add_plan(stops);
    add_sharing(stops);
    add_settings(stops);
    add_keys(stops);
    add_copies(stops);
    add_questions(it, stops);
    add_assessment(stops);
    stops.push_back({ "home-again", [](WholeProgram& w) {
                         fill_everything(w);
                         come_to(w, Screen::Home);
                     } });
    add_results(stops);
    add_attachments(stops);
    add_review(stops);
    add_loading(stops);
    return stops;
}

std::vector<Stop> stops_of_the_end()
{
    std::vector<Stop> stops;
    stops.push_back({ "home-not-saved", [](WholeProgram& it) {
                         it.disk.fail_writes_with(base::ErrorCode::DeviceGone);
                         it.session().edit([](Workbook&) {});
                         it.session().save_now();
                         it.turn();
                         come_to(it, Screen::Home);
                     } });
    stops.push_back({ "lock", [](WholeProgram& it) {
                         it.disk.fail_writes_with({});
                         it.session().save_now();
                         it.turn();
                         it.app().hide();
                         it.driver.settle();
                     } });
    stops.push_back({ "receipt", [](WholeProgram& it) {
                         it.driver.type(AppFixture::PASSPHRASE);
                         it.driver.key(Key::Enter);
                         it.driver.settle();
                         come_to(it, Screen::Deletion);
                         it.driver.click("word");
                         it.driver.type(i18n::trc("word to type", "DELETE"));
                         it.driver.settle();
                         it.driver.click("deletion/destroy");
                         it.driver.settle();
                     } });
    return stops;
}

} // namespace test
