#pragma once

#include "app/app.hpp"
#include "domain/suggestion.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// All there is to say and to decide about one measure, in the language in use.
struct MeasureCard {
    struct Link {
        std::string id;
        std::string title;
    };
    /// "¿Actualizamos su respuesta?"
    struct Update {
        std::string statement;
        std::string from; ///< empty: not answered
        std::string to;
    };

    std::string id; ///< of the catalogue; "own/12" when it is hers
    bool own { false };
    std::string title; ///< her words when it is hers
    std::string action;
    std::string gender;
    std::string backfire;
    std::vector<std::string> tags; ///< "Hoy", "Fácil", "Sin dinero"
    std::string why;               ///< from her answers; empty when she looks it up herself
    std::string partner_warning;   ///< comes before everything else
    std::vector<std::string> notes;
    std::optional<Link> before_it; ///< "Antes de esta, haga"
    std::optional<Link> card;      ///< of a guide

    std::optional<domain::MeasureState> state;
    bool in_place { false }; ///< she has it or did it
    domain::WhoDoes who { domain::WhoDoes::Me };
    std::string who_words;
    std::string reminded_by;
    std::optional<base::Date> date;
    std::optional<base::Date> reminder;
    std::optional<base::Date> done;
    bool repeated { false };
    domain::MeasureReason reason { domain::MeasureReason::NotSaid };
    std::string reason_words;
    std::string time_left; ///< "Faltan 2 días"
    bool needs_renewal { false };
    std::vector<Update> updates; ///< empty: nothing to ask
};

/// `suggested` says why it is on the list; nothing when she looks it up herself.
MeasureCard measure_card(App& app, std::string_view measure, const domain::Suggested* suggested);
MeasureCard own_measure_card(App& app, const domain::MeasureChoice& choice);

/// The id of its card: of the catalogue, or "own/12".
std::string card_id(const domain::MeasureChoice& choice);
/// Nothing when she has not chosen it.
const domain::MeasureChoice* find_choice(const domain::Plan& plan, std::string_view card);
bool is_own_measure(std::string_view card);

/// "Ya la tengo", "La voy a hacer", "No me sirve".
std::string_view measure_state_text(domain::MeasureState state);
std::string_view who_does_text(domain::WhoDoes who);
std::string_view measure_reason_text(domain::MeasureReason reason);
/// Those she can choose from, in this order: all but "not said".
std::vector<domain::MeasureReason> measure_reasons();
/// The answer of Q13.06 a reason belongs to; empty for those that have none.
std::string_view filter_code(domain::MeasureReason reason);

} // namespace app
