#include "app/models/incident_overview.hpp"

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <map>

namespace app {

using base::Date;
using domain::Incident;
using i18n::fill;
using i18n::tr;
using i18n::trn;

namespace {

    constexpr std::int64_t YEAR_DAYS = 365;
    constexpr std::int64_t QUARTER_DAYS = 90;
    /// From here on nothing written down is worth a sentence.
    constexpr std::int64_t QUIET_DAYS = 60;
    /// Fewer are no pattern.
    constexpr std::size_t LEAST_FOR_TREND = 3;
    constexpr int MOST_TICKS = 12;
    constexpr double MONTH_DAYS = 30.44;

    using Sorted = std::vector<const Incident*>; ///< the oldest first

    Sorted chosen(const std::vector<Incident>& incidents, const IncidentFilter& filter, Date today)
    {
        Sorted found;
        found.reserve(incidents.size());
        for (const auto& incident : incidents) {
            if (passes(incident, filter, today))
                found.push_back(&incident);
        }
        std::ranges::stable_sort(found, {}, &Incident::date);
        return found;
    }

    std::string beginning(std::string_view note)
    {
        constexpr std::size_t BYTES = IncidentOverview::NOTE_LETTERS * 4;
        std::string_view rest = note.substr(0, std::min(note.size(), BYTES));
        std::string letters;
        for (std::size_t count = 0; count < IncidentOverview::NOTE_LETTERS; ++count) {
            const auto letter = base::take_code_point(rest);
            if (!letter)
                break;
            base::append_code_point(letters, *letter);
        }
        const bool is_whole = letters.size() == note.size();
        auto seen = base::without_invisible(letters);
        return is_whole ? seen : fill(tr("{beginning} (goes on)"), { { "beginning", seen } });
    }

    int clamped(int seriousness) { return std::clamp(seriousness, 1, 3); }

    class Words {
    public:
        explicit Words(const KindWords& make) : m_make(make) { }
        const std::string& of(const std::string& kind)
        {
            const auto [found, added] = m_words.try_emplace(kind);
            if (added)
                found->second = m_make(kind);
            return found->second;
        }

    private:
        const KindWords& m_make;
        std::map<std::string, std::string, std::less<>> m_words;
    };

    std::vector<IncidentRow> rows_of(Sorted incidents, const IncidentRowSpan& span, Words& words)
    {
        std::ranges::stable_sort(incidents, std::ranges::greater {}, &Incident::date);
        const auto first = std::min(span.first, incidents.size());
        const auto last = first + std::min(span.most, incidents.size() - first);
        std::vector<IncidentRow> rows;
        for (auto i = first; i < last; ++i) {
            const auto& incident = *incidents[i];
            rows.push_back({ incident.id, words.of(incident.kind), incident.date,
                clamped(incident.seriousness), beginning(incident.note) });
        }
        return rows;
    }

    // --- The line ------------------------------------------------------------------------

    Date month_start(Date date) { return { date.year, date.month, 1 }; }

    Date months_later(Date date, int months)
    {
        const int month = date.year * 12 + date.month - 1 + months;
        return { month / 12, month % 12 + 1, 1 };
    }

    struct Axis {
        Date from;
        double days { 1 };

        double at(Date date) const
        {
            return static_cast<double>(base::days_between(from, date)) / days;
        }
    };

    /// Room for half a mark on both sides.
    Axis axis_of(const Sorted& incidents, Date today)
    {
        const Date first = std::min(incidents.front()->date, today);
        const Date last = std::max(incidents.back()->date, today);
        const auto from = base::days_from_epoch(month_start(first));
        const auto days = std::max<std::int64_t>(28, base::days_from_epoch(last) - from);
        const auto room = std::max<std::int64_t>(1, days / 30);
        return { base::date_from_days(from - room), static_cast<double>(days + 2 * room) };
    }

    int months_between_ticks(double months)
    {
        for (const int step : { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000 }) {
            if (months / step <= MOST_TICKS)
                return step;
        }
        return 24000;
    }

    std::vector<IncidentTimeline::Tick> ticks_of(const Axis& axis, Date first)
    {
        const int step = months_between_ticks(axis.days / MONTH_DAYS);
        std::vector<IncidentTimeline::Tick> ticks;
        Date date = month_start(first);
        if (step >= 12)
            date = { (date.year + step / 12 - 1) / (step / 12) * (step / 12), 1, 1 };
        for (; axis.at(date) <= 1; date = months_later(date, step)) {
            const auto label = step >= 12 ? std::to_string(date.year) : i18n::short_month(date);
            ticks.push_back({ axis.at(date), label });
            if (date.year + step / 12 > 9998)
                break;
        }
        return ticks;
    }

    void describe(IncidentTimeline::Mark& mark, Date today)
    {
        const auto from = i18n::relative_day(mark.first, today);
        const auto to = i18n::relative_day(mark.last, today);
        mark.date = mark.first == mark.last
            ? from
            : fill(tr("{from} to {to}"), { { "from", from }, { "to", to } });
        if (mark.count == 1)
            return;
        mark.id = 0;
        mark.name = fill(trn("{count} thing", "{count} things", mark.count),
            { { "count", i18n::whole_number(static_cast<long long>(mark.count)) } });
    }

    IncidentTimeline timeline_of(const Sorted& incidents, Date today, Words& words)
    {
        IncidentTimeline line;
        if (incidents.empty())
            return line;
        const Axis axis = axis_of(incidents, today);
        line.ticks = ticks_of(axis, std::min(incidents.front()->date, today));
        line.today = axis.at(today);
        for (const auto* incident : incidents) {
            const double at = axis.at(incident->date);
            if (!line.marks.empty()
                && at - line.marks.back().at < IncidentTimeline::LEAST_BETWEEN_MARKS) {
                auto& mark = line.marks.back();
                mark.seriousness = std::max(mark.seriousness, clamped(incident->seriousness));
                mark.last = incident->date;
                ++mark.count;
                continue;
            }
            line.marks.push_back({ at, clamped(incident->seriousness), 1, incident->id,
                incident->date, incident->date, words.of(incident->kind), {} });
        }
        for (auto& mark : line.marks)
            describe(mark, today);
        return line;
    }

    // --- Bars ----------------------------------------------------------------------------

    std::vector<IncidentBar> months_of(const Sorted& incidents, Date today)
    {
        if (incidents.empty())
            return {};
        const auto number = [](Date date) { return date.year * 12 + date.month - 1; };
        const Date end = month_start(std::max(incidents.back()->date, today));
        const int first = std::max(number(std::min(incidents.front()->date, today)),
            number(end) - static_cast<int>(IncidentOverview::MOST_MONTHS) + 1);
        std::vector<IncidentBar> bars(static_cast<std::size_t>(number(end) - first + 1));
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const int month = first + static_cast<int>(i);
            bars[i].label = i18n::short_month({ month / 12, month % 12 + 1, 1 });
        }
        for (const auto* incident : incidents) {
            if (number(incident->date) >= first)
                ++bars[static_cast<std::size_t>(number(incident->date) - first)].count;
        }
        return bars;
    }

    // --- In words ------------------------------------------------------------------------

    void say_trend(std::vector<std::string>& words, const Sorted& incidents, Date today)
    {
        // A list that has just begun would seem to get worse.
        if (base::days_between(incidents.front()->date, today) <= QUARTER_DAYS)
            return;
        std::size_t now = 0;
        std::size_t before = 0;
        for (const auto* incident : incidents) {
            const auto days = base::days_between(incident->date, today);
            if (days >= 0 && days <= QUARTER_DAYS)
                ++now;
            else if (days > QUARTER_DAYS && days <= 2 * QUARTER_DAYS)
                ++before;
        }
        if (now + before < LEAST_FOR_TREND)
            return;
        const auto text = now > before
            ? tr("It happens more often: {now} in the last three months, "
                 "{before} in the three before.")
            : now < before
            ? tr("It happens less often: {now} in the last three months, {before} in the three "
                 "before.")
            : tr("It happens as often as before: {now} in the last three months, {before} in the "
                 "three before.");
        words.push_back(
            fill(text, { { "now", std::to_string(now) }, { "before", std::to_string(before) } }));
    }

    void say_quiet(std::vector<std::string>& words, const Sorted& incidents, Date today)
    {
        std::pair<Date, Date> quiet;
        std::int64_t longest = 0;
        for (std::size_t i = 1; i < incidents.size(); ++i) {
            const auto days = base::days_between(incidents[i - 1]->date, incidents[i]->date);
            if (days <= longest)
                continue;
            longest = days;
            quiet = { incidents[i - 1]->date, incidents[i]->date };
        }
        if (longest >= QUIET_DAYS)
            words.push_back(fill(tr("Nothing is written down between {from} and {to}."),
                { { "from", i18n::relative_day(quiet.first, today) },
                    { "to", i18n::relative_day(quiet.second, today) } }));
    }

    std::vector<std::string> words_of(
        const Sorted& incidents, const IncidentFilter& filter, Date today)
    {
        std::vector<std::string> words;
        words.push_back(fill(trn("{count} thing is written down.",
                                 "{count} things are written down.", incidents.size()),
            { { "count", i18n::whole_number(static_cast<long long>(incidents.size())) } }));
        if (incidents.empty())
            return words;
        // A part of the time says nothing of what came before it.
        if (filter.period == IncidentPeriod::All && !filter.days)
            say_trend(words, incidents, today);
        say_quiet(words, incidents, today);
        return words;
    }

} // namespace

std::vector<IncidentBar> incident_kinds(
    const std::vector<Incident>& incidents, const KindWords& kind_words)
{
    std::map<std::string_view, std::size_t> counts;
    for (const auto& incident : incidents)
        ++counts[incident.kind];
    std::vector<IncidentBar> bars;
    for (const auto& [kind, count] : counts)
        bars.push_back({ std::string(kind), kind_words(kind), count });
    std::ranges::stable_sort(bars, std::ranges::greater {}, &IncidentBar::count);
    return bars;
}

bool passes(const Incident& incident, const IncidentFilter& filter, Date today)
{
    if (!filter.kind.empty() && incident.kind != filter.kind)
        return false;
    if (filter.days && (incident.date < filter.days->first || incident.date > filter.days->second))
        return false;
    const auto days = base::days_between(incident.date, today);
    return filter.period == IncidentPeriod::All
        || days <= (filter.period == IncidentPeriod::Year ? YEAR_DAYS : QUARTER_DAYS);
}

IncidentOverview make_incident_overview(const std::vector<Incident>& incidents,
    const IncidentFilter& filter, Date today, const KindWords& kind_words,
    const IncidentRowSpan& span)
{
    Words words(kind_words);
    const auto sorted = chosen(incidents, filter, today);
    IncidentOverview overview;
    overview.count = sorted.size();
    overview.rows = rows_of(sorted, span, words);
    overview.timeline = timeline_of(sorted, today, words);
    overview.months = months_of(sorted, today);
    overview.words = words_of(sorted, filter, today);
    return overview;
}

} // namespace app
