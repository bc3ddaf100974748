#pragma once

#include "paper/pdf_writer.hpp"
#include "paper/plan_texts.hpp"
#include "resources/resources.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace test {

inline paper::Fonts paper_fonts()
{
    const auto regular = resources::find("assets/fonts/NotoSans-Regular.ttf");
    const auto bold = resources::find("assets/fonts/NotoSans-Bold.ttf");
    REQUIRE(regular);
    REQUIRE(bold);
    return { *regular, *bold };
}

/// Words of the method as far as the sample plan uses them.
inline paper::PlanTexts sample_texts()
{
    paper::PlanTexts texts;
    texts.risks = {
        { "R01", "Allanamiento o registro en la casa" },
        { "R03", "Desalojo" },
        { "R04", "Violencia sexual" },
        { "R05", "Ataque físico o intento de asesinato (femicidio)" },
        { "R10", "Violencia digital" },
        { "R12", "Violencia de pareja o de familia" },
        { "R13", "Amenazas o daño a hijas, hijos o personas a su cargo" },
        { "R14", "Violencia o discriminación dentro de la organización o movimiento" },
    };
    texts.measures = {
        { "COL-01", "Tres contactos de emergencia" },
        { "VIA-01", "Aviso de salida y llegada" },
        { "RES-03", "Pausa de 72 horas" },
        { "CAS-03", "Señal de alarma con vecinas" },
        { "VIA-04", "Qué hacer si la siguen" },
        { "LEG-02", "Qué hacer en un allanamiento" },
    };
    texts.events = { { "marcha", "Marcha, concentración o conmemoración" },
        { "proy", "Un proyecto o licencia al que nos oponemos" } };
    texts.steps = { { "viaje", "Antes de salir" } };
    texts.levels = { { "B", "Bajo" }, { "M", "Medio" }, { "A", "Alto" }, { "MA", "Muy alto" },
        { "E", "Emergencia" }, { "skipped", "No lo preguntamos, por eso no sabemos" },
        { "coverage", "Todavía no hay respuestas suficientes para decir" } };
    texts.decisions = { { "reducir", "Reducirlo" }, { "compartir", "Compartirlo con otras" },
        { "evitar", "Evitarlo: cambiar o parar algo" }, { "aceptar", "Vivir con él por ahora" },
        { "pend", "Decidir después, con fecha" } };
    texts.guides = { { "R04", "Qué hacer después de una agresión sexual" } };
    return texts;
}

#ifdef CEIBA_PAPER_FOLDER
/// Where tests put the papers they make, to be looked at afterwards.
inline std::filesystem::path paper_folder()
{
    const auto folder = std::filesystem::path(CEIBA_PAPER_FOLDER);
    std::filesystem::create_directories(folder);
    return folder;
}

inline std::filesystem::path keep_paper(const std::string& name, base::ByteView bytes)
{
    const auto path = paper_folder() / name;
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
    return path;
}
#endif

} // namespace test
