#pragma once

#include "app/router.hpp"
#include "domain/method_index.hpp"
#include "domain/visibility.hpp"
#include "domain/workbook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One place on the way through the questions: a question, or one of the three forms that
/// stand for many (actors for Q3.x, threats for Q4.06 to Q4.13, and the dated list).
struct Stop {
    enum class Kind { Question, Actors, Incidents, Threats };

    Kind kind { Kind::Question };
    /// The question; "actors", "incidents" or "threats" for a form. Stored as her position.
    std::string id;
    int step { 0 };

    bool operator==(const Stop&) const = default;
};

inline constexpr std::string_view ACTORS_STOP = "actors";
inline constexpr std::string_view INCIDENTS_STOP = "incidents";
inline constexpr std::string_view THREATS_STOP = "threats";

/// The way she walks now, on her path, with every condition and closed topic applied.
/// Red flags (Q4.14) come early in their step, as risk-method.md 8 asks.
std::vector<Stop> stops(const domain::MethodIndex& method, const domain::Workbook& workbook);
std::vector<Stop> stops(
    const domain::MethodIndex& method, const domain::Workbook& workbook, domain::Path path);

/// Like domain::is_answered, and also for what belongs to her plan: decisions (Q13.03),
/// limits (Q13.04, Q13.05), the day of the review (Q13.07).
bool is_answered(
    const domain::MethodIndex& method, const domain::Workbook& workbook, std::string_view question);
/// A form is done when something is in it.
bool is_done(const domain::MethodIndex& method, const domain::Workbook& workbook, const Stop& stop);
/// Neither done, nor skipped on purpose, nor put aside for later.
bool is_open(const domain::MethodIndex& method, const domain::Workbook& workbook, const Stop& stop);

/// Questions, not stops, so that "Answered 22 of 55" is true.
domain::Progress progress_of_path(
    const domain::MethodIndex& method, const domain::Workbook& workbook, domain::Path path);
domain::Progress progress_of_step(const domain::MethodIndex& method,
    const domain::Workbook& workbook, domain::Path path, int step);

/// Where "go on" leads: where she stopped while that is still open, else the first open stop.
/// Nothing: the path is finished.
std::optional<Stop> resume_stop(
    const domain::MethodIndex& method, const domain::Workbook& workbook);
/// The stop after or before this one in the order of the way; nothing at its ends. A stop that
/// is no longer on the way still has its neighbours.
std::optional<Stop> stop_after(
    const domain::MethodIndex& method, const domain::Workbook& workbook, std::string_view id);
std::optional<Stop> stop_before(
    const domain::MethodIndex& method, const domain::Workbook& workbook, std::string_view id);
std::optional<Stop> open_stop_after(
    const domain::MethodIndex& method, const domain::Workbook& workbook, std::string_view id);
/// Of one step: the first that is open, else its first.
std::optional<Stop> first_of_step(
    const domain::MethodIndex& method, const domain::Workbook& workbook, int step);

Place place_of(const Stop& stop);
/// The quiet page after the last question.
Place place_of_end();

/// How many questions a path has before any condition: 42, 58, 132.
int length_of(const domain::MethodIndex& method, domain::Path path);
std::optional<domain::Path> longer_path(domain::Path path);
/// Questions she has not answered yet on a path.
int left_on(const domain::MethodIndex& method, const domain::Workbook& workbook, domain::Path path);

/// The risks she is asked to rate and to decide about: those she chose (Q13.01).
std::vector<std::string> chosen_risks(
    const domain::MethodIndex& method, const domain::Answers& answers);

} // namespace app
