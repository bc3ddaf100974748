#pragma once

#include "domain/plan.hpp"
#include "domain/plan_view.hpp"

#include <string>

namespace test {

/// The plan of Elena, who is invented, as design/ shows it. Her code word is in it.
inline constexpr const char* CODE_WORD = "luciérnaga";

inline domain::Plan sample_plan()
{
    using namespace domain;
    Plan plan;
    const auto contact = [&](std::string name, std::string relation, std::string phone) {
        plan.people.contacts.push_back(
            { take_id(plan), std::move(name), std::move(relation), std::move(phone), {} });
        return plan.people.contacts.back().id;
    };
    const auto ceniza = contact("Ceniza", "cerca", "55550101");
    const auto abuelas = contact("Abuelas", "llegan en grupo", "55550102");
    contact("Río", "de la organización", "55550103");
    plan.people.chain_rule
        = "Si no contestan en 10 minutos, llamo a la que sigue. Solo una devuelve la llamada.";
    plan.people.code_words.push_back({ take_id(plan), CODE_WORD, "Vengan por mí" });
    plan.people.dependants = {
        { take_id(plan), "Niña y niño", "con la tía", {} },
        { take_id(plan), "Mamá", "con Techo", "Medicinas: bolsa azul. Rutina escrita en la caja." },
    };

    EmergencyProtocol violence;
    violence.id = take_id(plan);
    violence.risk = "R04";
    violence.signal = "Una moto desconocida, mensajes raros.";
    violence.who_warns = "Yo, a Ceniza.";
    violence.code_word = plan.people.code_words.front().id;
    violence.who_cares_for_whom = "Niña y niño con la tía. Mamá con Techo.";
    violence.where_to = "Al lugar 2. Nunca a la casa.";
    violence.what_to_take = "La mochila: papeles, medicinas, cargador.";
    violence.call = { ceniza, abuelas };
    violence.whom_to_call = "la abogada";
    violence.what_not = "No regresar sola. No contestar el audio.";
    violence.afterwards = "Pausa de 72 horas. Anotar con calma.";
    plan.protocols.push_back(violence);
    EmergencyProtocol eviction;
    eviction.id = take_id(plan);
    eviction.risk = "R03";
    eviction.signal = "Camiones en la entrada, gente que mide.";
    eviction.who_warns = "La vecina toca la campana.";
    plan.protocols.push_back(eviction);

    const auto measure = [&](const char* id, WhoDoes who, std::optional<base::Date> date) -> auto&
    {
        auto& choice = choose_measure(plan, id, MeasureState::WillDo);
        choice.who = who;
        choice.date = date;
        return choice;
    };
    measure("COL-01", WhoDoes::Me, base::Date { 2026, 5, 12 });
    measure("VIA-01", WhoDoes::Me, base::Date { 2026, 5, 12 }).reminded_by = "Abuelas";
    measure("RES-03", WhoDoes::Group, base::Date { 2026, 5, 12 });
    measure("CAS-03", WhoDoes::Family, base::Date { 2026, 5, 17 });
    measure("VIA-04", WhoDoes::Me, std::nullopt).repeated = true;
    auto& have = choose_measure(plan, "LEG-02", MeasureState::Have);
    have.done = base::Date { 2026, 2, 1 };
    choose_measure(plan, "DIG-07", MeasureState::NotUseful).reason_words = "No tengo otro aparato.";
    plan.agreements.push_back({ take_id(plan), "No decimos por teléfono a dónde vamos." });

    StepsCard trip;
    trip.id = take_id(plan);
    trip.kind = StepsKind::Trip;
    for (const char* step : { "Digo ruta, placa y hora", "A los 30 minutos sin aviso, me llaman",
             "A los 60, empieza la cadena" })
        trip.steps.push_back({ take_id(plan), step });
    plan.steps_before.push_back(trip);

    plan.self_care = { "Comer, dormir, no estar sola hoy.", "Canto en la mañana.",
        "No duermo dos noches seguidas.", "Lloro sin saber por qué.", "Mi hermana, los jueves." };
    plan.limits.not_give_up = "A mi tierra.";
    plan.limits.too_much_thought = true;
    plan.calendar.push_back({ take_id(plan), base::Date { 2026, 6, 3 }, "con las abuelas",
        CalendarKind::DangerousEvent, "marcha" });
    decide(plan, "R04", Decision::Share);
    decide(plan, "R03", Decision::Reduce);
    auto& accepted = decide(plan, "R10", Decision::Accept);
    accepted.reason = "No puedo dejar el teléfono: es mi trabajo.";
    accepted.person = "Ceniza";
    accepted.date = base::Date { 2026, 5, 12 };

    for (const char* item : { "Papeles y copias", "Medicinas de mamá", "Cargador y pila",
             "Algo de dinero", "Ropa", "Agua y comida" })
        plan.bag.push_back({ take_id(plan), item, false });
    plan.bag.front().ticked = true;
    plan.documents.push_back({ take_id(plan), "DPI y copia del título", false });
    plan.review_due = base::Date { 2026, 5, 19 };
    return plan;
}

inline domain::AssessmentSummary sample_summary()
{
    using domain::ShownLevel;
    domain::AssessmentSummary summary;
    summary.risks = {
        { "R04", ShownLevel::VeryHigh, false, domain::Adjustment::None, {} },
        { "R05", ShownLevel::VeryHigh, false, domain::Adjustment::Raised, {} },
        { "R03", ShownLevel::High, false, domain::Adjustment::None, {} },
        { "R10", ShownLevel::Medium, true, domain::Adjustment::None, {} },
        { "R01", ShownLevel::Low, false, domain::Adjustment::Lowered, {} },
        { "R13", ShownLevel::Emergency, false, domain::Adjustment::None, {} },
        { "R12", ShownLevel::NotAsked, false, domain::Adjustment::None, {} },
        { "R14", ShownLevel::NotEnough, false, domain::Adjustment::None, {} },
    };
    summary.calendar.events = { "marcha", "proy" };
    summary.barely_moves = true;
    return summary;
}

inline domain::PlanView sample_view()
{
    return domain::plan_view(sample_plan(), sample_summary(), { 2026, 5, 12 });
}

} // namespace test
