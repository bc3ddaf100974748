#pragma once

#include "domain/case.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class ActorStand { Unknown, Supports, Neutral, Opposes, Attacked };
ActorStand stand_of(const domain::Actor& actor);
/// Of private life (risk-method.md 9, GI-2): by its kind, or because she says it is close.
bool is_private(const domain::Actor& actor);

constexpr int MAP_COLUMNS = 5; ///< answers of Q3.03, from "opposes and has attacked" to "a lot"
constexpr int MAP_ROWS = 4;    ///< answers of Q3.04, from none to much

/// Where a card stands: the same as its answers to Q3.03 and Q3.04.
struct ActorPlace {
    int column { 0 };
    int power { 0 };

    bool operator==(const ActorPlace&) const = default;
};
/// Nothing while one of the two was not said, or is not known.
std::optional<ActorPlace> place_of(const domain::Actor& actor);
/// 0 to 3; -1 when it was not said or is not known.
int power_of(const domain::Actor& actor);
void put(domain::Actor& actor, const ActorPlace& place);
/// One cell further, never off the map; `power` is up.
ActorPlace stepped(const ActorPlace& place, int columns, int power);

/// The people and groups as discs: with her or against by how much power they have.
struct ActorMap {
    struct Disc {
        domain::RecordId id { 0 };
        int number { 1 }; ///< that of the list
        std::string name;
        ActorStand stand { ActorStand::Neutral };
        bool is_private { false };
        ActorPlace place;
        bool chosen { false };
        bool lifted { false }; ///< the arrows move it
    };
    std::array<std::string, MAP_COLUMNS> columns;
    std::array<std::string, MAP_ROWS> powers; ///< "Poco"
    std::vector<Disc> discs;                  ///< column by column, the most powerful first
};

/// `chosen` and `lifted` are cards; 0 is none.
ActorMap make_actor_map(
    const std::vector<domain::Actor>& actors, domain::RecordId chosen, domain::RecordId lifted);

/// Her code name without characters that cannot be seen, or "No name yet".
std::string actor_name(const domain::Actor& actor);
/// "Motos: Se opone y ha atacado / bastante poder."
std::string place_sentence(const domain::Actor& actor, const ActorPlace& place);

} // namespace app
