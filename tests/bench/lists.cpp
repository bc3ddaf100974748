// Measures long lists without a window: sixty actors, two thousand incidents, two hundred
// measures. What one answer costs, and what our own code needs for a frame of each page.
//
//     bench_lists          processor time, so that a busy machine matters less

#include "measure.hpp"

#include "domain/assessment.hpp"
#include "domain/suggestion.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <ctime>

using app::Screen;
using test::WholeProgram;

namespace {

constexpr int ACTORS = 60;
constexpr int INCIDENTS = 2000;
constexpr int MEASURES = 200;

template <typename Work> double processor_ms(Work work)
{
    const auto start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

void fill(domain::Workbook& book, const domain::MethodIndex& method)
{
    const char* const stands[] { "ataco", "opone", "neutral", "apoya", "apoyaM" };
    const char* const powers[] { "nada", "poco", "bast", "mucho" };
    const char* const kinds[] { "robo", "llam", "dif", "msj", "sigue", "foto", "casa", "leg" };
    auto& her_case = book.her_case;
    her_case.actors.clear();
    for (int i = 0; i < ACTORS; ++i) {
        domain::Actor actor;
        actor.id = domain::take_id(book.plan);
        actor.name = "Actor " + std::to_string(i);
        actor.type = "empr";
        actor.stand = stands[i % 5];
        actor.power = actor.interest = powers[i % 4];
        actor.means = { "armas", "ley" };
        actor.history = "varias";
        her_case.actors.push_back(std::move(actor));
    }
    her_case.incidents.clear();
    for (int i = 0; i < INCIDENTS; ++i)
        her_case.incidents.push_back({ domain::take_id(book.plan), kinds[i % 8],
            base::add_days({ 2026, 5, 12 }, -i), 1 + i % 3, "una nota de dos renglones" });
    int chosen = 0;
    for (const auto& measure : method.method().measures) {
        if (++chosen > MEASURES)
            break;
        domain::choose_measure(book.plan, measure.id, domain::MeasureState::WillDo).date
            = base::add_days({ 2026, 5, 12 }, chosen);
    }
    for (; chosen < MEASURES; ++chosen) {
        domain::MeasureChoice own;
        own.id = domain::take_id(book.plan);
        own.own_text = "Medida mía " + std::to_string(chosen);
        own.state = domain::MeasureState::WillDo;
        book.plan.measures.push_back(std::move(own));
    }
}

void measure_recompute(WholeProgram& it)
{
    const auto& method = it.app().method();
    auto her_case = it.session().workbook().her_case;
    std::vector<double> assessments;
    std::vector<double> whole;
    for (int i = 0; i < 300; ++i) {
        her_case.answers["Q7.02"] = domain::one_answer(i % 2 == 0 ? "si" : "no");
        domain::Assessment assessment;
        assessments.push_back(processor_ms([&] {
            assessment = domain::assess(method, her_case, { 2026, 5, 12 });
        }));
        whole.push_back(assessments.back()
            + processor_ms([&] { domain::suggest(method, her_case, assessment); }));
    }
    bench::report("lists_recompute", bench::spread(assessments).median, "ms");
    bench::report("lists_recompute_p95", bench::spread(assessments).p95, "ms");
    bench::report("lists_recompute_with_suggestions", bench::spread(whole).median, "ms");
}

void measure_frames(WholeProgram& it, const char* name, Screen screen, const char* detail)
{
    it.go(screen, detail);
    std::vector<double> frames;
    for (int i = 0; i < 200; ++i)
        frames.push_back(processor_ms([&] { it.driver.settle(1); }));
    std::vector<double> changes;
    for (int i = 0; i < 20; ++i) {
        it.session().edit([&](domain::Workbook& book) {
            book.her_case.answers["Q7.02"] = domain::one_answer(i % 2 == 0 ? "si" : "no");
        });
        changes.push_back(processor_ms([&] { it.driver.settle(1); }));
    }
    bench::report(std::string("frame_") + name, bench::spread(frames).median, "ms");
    bench::report(std::string("frame_") + name + "_p95", bench::spread(frames).p95, "ms");
    bench::report(std::string("frame_after_a_change_") + name, bench::spread(changes).median, "ms");
}

} // namespace

TEST_CASE("figures of long lists")
{
    WholeProgram it;
    it.create_elena();
    it.session().edit([&](domain::Workbook& book) { fill(book, it.app().method()); });
    measure_recompute(it);
    measure_frames(it, "start_of_the_assessment", Screen::Assessment, "");
    measure_frames(it, "map_of_60_actors", Screen::Actors, "");
    measure_frames(it, "list_of_60_actors", Screen::Actors, "list");
    measure_frames(it, "list_of_2000_incidents", Screen::Incidents, "");
    measure_frames(it, "line_of_2000_incidents", Screen::Incidents, "picture");
    measure_frames(it, "list_of_200_measures", Screen::Measures, "");
    measure_frames(it, "calendar_of_200_measures", Screen::Plan, "7");
    measure_frames(it, "results", Screen::Results, "");
}
