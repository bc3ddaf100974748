#pragma once

#include "base/date.hpp"
#include "domain/case.hpp"

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// What of the dated list is looked at. Days in the future (the clock was set back) are in
/// every period.
enum class IncidentPeriod { All, Year, Quarter };
struct IncidentFilter {
    IncidentPeriod period { IncidentPeriod::All };
    std::string kind;                                      ///< empty: every kind
    std::optional<std::pair<base::Date, base::Date>> days; ///< first and last

    bool active() const { return period != IncidentPeriod::All || !kind.empty() || days; }
    bool operator==(const IncidentFilter&) const = default;
};

struct IncidentRow {
    domain::RecordId id { 0 };
    std::string kind;
    base::Date date;
    int seriousness { 1 };
    std::string note; ///< its beginning, without characters that cannot be seen
};

/// Incidents along a line of time. Places are parts of the line, 0 to 1. Marks that would cover
/// each other are one mark.
struct IncidentTimeline {
    static constexpr double LEAST_BETWEEN_MARKS = 0.04;

    struct Mark {
        double at { 0 };
        int seriousness { 1 }; ///< the highest
        std::size_t count { 1 };
        domain::RecordId id { 0 }; ///< when it is one
        base::Date first;
        base::Date last;
        std::string name; ///< "Robo del celular", "7 hechos"
        std::string date;
    };
    struct Tick {
        double at { 0 };
        std::string label;
    };
    std::vector<Mark> marks; ///< in order of time
    std::vector<Tick> ticks;
    std::optional<double> today;
};

struct IncidentBar {
    std::string code; ///< of the kind; empty for a month
    std::string label;
    std::size_t count { 0 };
};

/// Which rows are made: a page of a long list.
struct IncidentRowSpan {
    std::size_t first { 0 };
    std::size_t most { std::numeric_limits<std::size_t>::max() };
};

struct IncidentOverview {
    static constexpr std::size_t MOST_MONTHS = 12;
    static constexpr std::size_t NOTE_LETTERS = 240;

    std::size_t count { 0 };       ///< that pass the filter
    std::vector<IncidentRow> rows; ///< the newest first, of the span that was asked for
    IncidentTimeline timeline;
    std::vector<IncidentBar> months; ///< one after the other, the latest
    std::vector<std::string> words;  ///< what the picture says
};

using KindWords = std::function<std::string(std::string_view kind)>;

/// The kinds there are, the most frequent first.
std::vector<IncidentBar> incident_kinds(
    const std::vector<domain::Incident>& incidents, const KindWords& kind_words);

bool passes(const domain::Incident& incident, const IncidentFilter& filter, base::Date today);
IncidentOverview make_incident_overview(const std::vector<domain::Incident>& incidents,
    const IncidentFilter& filter, base::Date today, const KindWords& kind_words,
    const IncidentRowSpan& span = {});

} // namespace app
