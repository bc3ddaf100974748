#include "app/models/assessment_moves.hpp"

#include "app/models/assessment_flow.hpp"

#include <algorithm>

namespace app {

namespace {

    void edit(App& app, const std::function<void(domain::Workbook&)>& change)
    {
        if (app.session().is_writable())
            app.session().edit(change);
    }

} // namespace

Arrival arrive_at(App& app, std::string_view id)
{
    const auto way = stops(app.method(), app.workbook());
    const auto here
        = std::find_if(way.begin(), way.end(), [id](const Stop& stop) { return stop.id == id; });
    if (here == way.end())
        return Arrival::OffTheWay;
    const bool done = is_done(app.method(), app.workbook(), *here);
    if (app.workbook().assessment.position != id)
        edit(app, [id](domain::Workbook& book) { book.assessment.position = id; });
    return done ? Arrival::Review : Arrival::First;
}

void go_on_from(App& app, std::string_view id, Arrival arrival)
{
    if (arrival == Arrival::OffTheWay) {
        app.router().replace({ Screen::Assessment, {} });
        return;
    }
    const auto next = arrival == Arrival::Review
        ? stop_after(app.method(), app.workbook(), id)
        : open_stop_after(app.method(), app.workbook(), id);
    app.router().replace(next ? place_of(*next) : place_of_end());
}

void go_back_from(App& app, std::string_view id, Arrival arrival)
{
    const auto before = arrival == Arrival::OffTheWay
        ? std::nullopt
        : stop_before(app.method(), app.workbook(), id);
    app.router().replace(before ? place_of(*before) : Place { Screen::Assessment, {} });
}

void put_aside(App& app, std::string_view id, Arrival arrival)
{
    edit(app, [id](domain::Workbook& book) {
        book.assessment.later.emplace(id);
        const auto skipped = book.assessment.skipped.find(id);
        if (skipped != book.assessment.skipped.end())
            book.assessment.skipped.erase(skipped);
    });
    go_on_from(app, id, arrival);
}

void pass_over(App& app, std::string_view id, Arrival arrival)
{
    const auto way = stops(app.method(), app.workbook());
    const auto here
        = std::find_if(way.begin(), way.end(), [id](const Stop& stop) { return stop.id == id; });
    if (here != way.end() && !is_done(app.method(), app.workbook(), *here))
        edit(app, [id](domain::Workbook& book) {
            book.assessment.skipped.emplace(id);
            const auto later = book.assessment.later.find(id);
            if (later != book.assessment.later.end())
                book.assessment.later.erase(later);
        });
    go_on_from(app, id, arrival);
}

} // namespace app
