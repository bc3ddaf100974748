#include "journeys/answering.hpp"

#include "app/models/assessment_flow.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace journeys {

using app::Screen;
using domain::Actor;
using domain::Answer;
using domain::Case;
using domain::QuestionKind;
using domain::Threat;
using test::Person;

namespace {

    constexpr int MOST_PAGES = 400;

    /// The question of a card (an actor, a threat) that is on the screen: pages are named after it.
    std::string question_of_card(const test::UiDriver& driver)
    {
        const auto& path = driver.item("next").path;
        const auto begin = path.find("-Q");
        REQUIRE(begin != std::string::npos);
        return path.substr(begin + 1, path.find('-', begin + 1) - begin - 1);
    }

    /// Marks what of these stands on this page and is not marked yet; true when something was.
    bool mark_on_page(
        Person& she, const std::vector<std::string>& codes, std::set<std::string>& done)
    {
        bool marked = false;
        for (const auto& code : codes) {
            if (!she.it.driver.has("answers/" + code) || !done.insert(code).second)
                continue;
            she.press("answers/" + code);
            marked = true;
        }
        return marked;
    }

    /// Long lists of a card stand on themed pages behind tabs.
    void mark_in_card(Person& she, const std::vector<std::string>& codes)
    {
        std::set<std::string> done;
        mark_on_page(she, codes, done);
        for (int theme = 0; done.size() < codes.size(); ++theme) {
            const auto tab = "themes/" + std::to_string(theme);
            REQUIRE(she.it.driver.has(tab));
            she.press(tab);
            mark_on_page(she, codes, done);
        }
    }

    void fill_card(Person& she, const std::function<Answer(const std::string&)>& answer_to)
    {
        for (int fields = 0; she.it.driver.has("close"); ++fields) {
            REQUIRE(fields < MOST_PAGES);
            const auto question = question_of_card(she.it.driver);
            const auto answer = answer_to(question);
            if (!answer.text.empty())
                she.write(she.it.driver.has("name") ? "name" : "text", answer.text);
            else
                mark_in_card(she, answer.codes);
            she.press("next");
        }
    }

    Answer one(const std::string& code)
    {
        return code.empty() ? Answer {} : domain::one_answer(code);
    }

    Answer words(const std::string& text)
    {
        Answer answer;
        answer.text = text;
        return answer;
    }

    Answer of_actor(const Actor& actor, const std::string& question)
    {
        const std::map<std::string, Answer> answers { { "Q3.01", words(actor.name) },
            { "Q3.02", one(actor.type) }, { "Q3.03", one(actor.stand) },
            { "Q3.04", one(actor.power) }, { "Q3.05", one(actor.interest) },
            { "Q3.06", domain::several_answers(actor.means) }, { "Q3.07", one(actor.history) },
            { "Q3.08", one(actor.close) }, { "Q3.09", one(actor.reach) } };
        return answers.at(question);
    }

    Answer of_threat(const Threat& threat, const std::string& question)
    {
        const std::map<std::string, Answer> answers { { "Q4.06", words(threat.what) },
            { "Q4.07", one(threat.facts) }, { "Q4.08", one(threat.pattern) },
            { "Q4.09", domain::several_answers(threat.objective) }, { "Q4.10", one(threat.source) },
            { "Q4.11", one(threat.details) }, { "Q4.12", one(threat.conclusion) },
            { "Q4.13", one(threat.risk) } };
        return answers.at(question);
    }

    void write_actors(Person& she, const Case& her_case)
    {
        for (const auto& actor : her_case.actors) {
            she.press("add");
            fill_card(she, [&](const std::string& question) { return of_actor(actor, question); });
        }
        she.press("next");
    }

    void write_threats(Person& she, const Case& her_case)
    {
        for (const auto& threat : her_case.threats) {
            she.press("add");
            fill_card(
                she, [&](const std::string& question) { return of_threat(threat, question); });
        }
        she.press("next");
    }

    void write_incidents(Person& she, const Case& her_case)
    {
        for (const auto& incident : her_case.incidents) {
            she.press("add");
            for (int theme = 0; !she.it.driver.has("answers/" + incident.kind); ++theme) {
                const auto tab = "theme" + std::to_string(theme);
                REQUIRE(she.it.driver.has(tab));
                she.press(tab);
            }
            she.press("answers/" + incident.kind);
            she.press("next");
            const auto& day = incident.date;
            she.write("date",
                std::to_string(day.day) + "/" + std::to_string(day.month) + "/"
                    + std::to_string(day.year));
            she.press("seriousness/" + std::to_string(incident.seriousness - 1));
            she.press("save");
        }
        she.press("next");
    }

    /// Sets the sliders of this page to what the case says; those not moved stay.
    void move_sliders(Person& she, const std::string& name,
        const std::vector<std::optional<int>>& marks, std::set<std::string>& done)
    {
        for (std::size_t index = 0; index < marks.size(); ++index) {
            const auto id = name + std::to_string(index);
            if (!marks[index] || !she.it.driver.has(id) || !done.insert(id).second)
                continue;
            she.slide(id, *marks[index]);
        }
    }

    /// What she says to one page of one question. `page` counts the pages of this question.
    void answer_page(Person& she, const Case& her_case, const std::string& question, int page,
        std::set<std::string>& done)
    {
        const auto kind = she.it.app().method().question(question)->kind;
        if (kind == QuestionKind::Harm) {
            const auto& risks = her_case.answers.at("Q13.01").codes;
            const auto harm = her_case.harm.find(risks.at(static_cast<std::size_t>(page)));
            done.clear(); // Each page is another risk with the same six.
            if (harm != her_case.harm.end())
                move_sliders(she, "sphere", harm->second, done);
            return;
        }
        const auto answer = her_case.answers.find(question);
        if (answer == her_case.answers.end())
            return;
        if (kind == QuestionKind::Wheel)
            move_sliders(she, "part", answer->second.marks, done);
        else
            mark_on_page(she, answer->second.codes, done);
        // Otherwise it is erased when the file closes.
        if (she.it.driver.has("keep") && !she.it.session().kept_answers().contains(question))
            she.press("keep");
    }

    /// Pages without a question: emergency, thanks, care, hiding.
    void pass_quiet_page(Person& she)
    {
        const auto screen = she.it.place().screen;
        const bool helps = screen == Screen::EmergencyCard || screen == Screen::EmergencyMenu;
        she.press(helps ? "back" : "go_on");
    }

} // namespace

void answer_as(Person& she, const Case& her_case)
{
    auto& driver = she.it.driver;
    she.press(
        "paths/path" + std::to_string(app::length_of(she.it.app().method(), domain::Path::Full)));
    she.press("assessment-begin/go_on");
    std::string question;
    int page = 0;
    std::set<std::string> done;
    for (int pages = 0; she.it.place().detail != "end"; ++pages) {
        REQUIRE(pages < MOST_PAGES);
        switch (she.it.place().screen) {
        case Screen::Actors:
            write_actors(she, her_case);
            continue;
        case Screen::Incidents:
            write_incidents(she, her_case);
            continue;
        case Screen::Threats:
            write_threats(she, her_case);
            continue;
        default:
            break;
        }
        if (!driver.has("next") || she.it.place().screen != Screen::Question) {
            pass_quiet_page(she);
            continue;
        }
        const auto& here = she.it.place().detail;
        page = here == question ? page + 1 : 0;
        if (here != question)
            done.clear();
        question = here;
        answer_page(she, her_case, question, page, done);
        she.press(driver.item("next").enabled ? "next" : "skip");
    }
    she.press("end/results");
    REQUIRE(she.it.place().screen == Screen::Results);
}

} // namespace journeys
