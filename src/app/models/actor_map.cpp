#include "app/models/actor_map.hpp"

#include "base/utf8.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace app {

using domain::Actor;
using domain::RecordId;
using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::array<std::string_view, MAP_COLUMNS> STANDS { "ataco", "opone", "neutral",
        "apoya", "apoyaM" };
    constexpr std::array<std::string_view, MAP_ROWS> POWERS { "nada", "poco", "bast", "mucho" };
    constexpr std::array<std::string_view, 4> PRIVATE_TYPES { "pareja", "fam", "com", "orgp" };

    template <typename List> int place_in(const List& list, std::string_view code)
    {
        const auto found = std::ranges::find(list, code);
        return found == list.end() ? -1 : static_cast<int>(found - list.begin());
    }

    std::array<std::string, MAP_COLUMNS> column_words()
    {
        return { std::string(trc("actor", "Opposes and has attacked")),
            std::string(trc("actor", "Opposes")), std::string(trc("actor", "Neutral")),
            std::string(trc("actor", "Supports a little")),
            std::string(trc("actor", "Supports a lot")) };
    }

    std::array<std::string, MAP_ROWS> power_words()
    {
        return { std::string(trc("power", "None")), std::string(trc("power", "A little")),
            std::string(trc("power", "Quite some")), std::string(trc("power", "Much")) };
    }

    std::array<std::string_view, MAP_ROWS> power_sentences()
    {
        return { tr("{name}: {stand} / no power."), tr("{name}: {stand} / a little power."),
            tr("{name}: {stand} / quite some power."), tr("{name}: {stand} / much power.") };
    }

    std::size_t index(int value) { return static_cast<std::size_t>(value); }

} // namespace

ActorStand stand_of(const Actor& actor)
{
    switch (place_in(STANDS, actor.stand)) {
    case 0:
        return ActorStand::Attacked;
    case 1:
        return ActorStand::Opposes;
    case 2:
        return ActorStand::Neutral;
    case 3:
    case 4:
        return ActorStand::Supports;
    default:
        return ActorStand::Unknown;
    }
}

bool is_private(const Actor& actor)
{
    return place_in(PRIVATE_TYPES, actor.type) >= 0 || actor.close == "si";
}

int power_of(const Actor& actor) { return place_in(POWERS, actor.power); }

std::optional<ActorPlace> place_of(const Actor& actor)
{
    const ActorPlace place { place_in(STANDS, actor.stand), power_of(actor) };
    if (place.column < 0 || place.power < 0)
        return std::nullopt;
    return place;
}

void put(Actor& actor, const ActorPlace& place)
{
    const auto inside = stepped(place, 0, 0);
    actor.stand = STANDS[index(inside.column)];
    actor.power = POWERS[index(inside.power)];
}

ActorPlace stepped(const ActorPlace& place, int columns, int power)
{
    return { std::clamp(place.column + columns, 0, MAP_COLUMNS - 1),
        std::clamp(place.power + power, 0, MAP_ROWS - 1) };
}

ActorMap make_actor_map(const std::vector<Actor>& actors, RecordId chosen, RecordId lifted)
{
    ActorMap map;
    map.columns = column_words();
    map.powers = power_words();
    int number = 0;
    for (const auto& actor : actors) {
        ++number;
        const auto place = place_of(actor);
        if (!place)
            continue;
        map.discs.push_back({ actor.id, number, actor_name(actor), stand_of(actor),
            is_private(actor), *place, actor.id == chosen, actor.id == lifted });
    }
    std::ranges::stable_sort(map.discs, {}, [](const ActorMap::Disc& disc) {
        return std::tuple(disc.place.column, -disc.place.power, disc.number);
    });
    return map;
}

std::string actor_name(const Actor& actor)
{
    const auto seen = base::without_invisible(actor.name);
    return seen.empty() ? std::string(tr("No name yet")) : seen;
}

std::string place_sentence(const Actor& actor, const ActorPlace& place)
{
    const auto inside = stepped(place, 0, 0);
    return fill(power_sentences()[index(inside.power)],
        { { "name", actor_name(actor) }, { "stand", column_words()[index(inside.column)] } });
}

} // namespace app
