#include "examples.hpp"

#include "ui/widgets/secret_field.hpp"
#include "ui/widgets/widgets.hpp"

using namespace ui;

namespace examples {

namespace {

    FrameParts frame_parts(std::string chosen, std::vector<Words> place)
    {
        FrameParts parts;
        parts.tabs = { { "home", Icon::Home, "Inicio", "Inicio" },
            { "assessment", Icon::CheckSquareOutline, "Evaluación", "Evaluar" },
            { "plan", Icon::Book, "Mi plan", "Mi plan" },
            { "registry", Icon::Calendar, "Registro", "Registro" },
            { "support", Icon::EnvelopeOutline, "Pedir apoyo", "Apoyo" },
            { "guides", Icon::Signs, "Guías", "Guías" },
            { "contacts", Icon::AddressBook, "Contactos", "Contactos" },
            { "workshop", Icon::People, "Taller", "Taller" },
            { "settings", Icon::Sliders, "Ajustes", "Ajustes" } };
        parts.chosen_tab = std::move(chosen);
        parts.place = std::move(place);
        parts.save = { SaveKind::Saved, "Guardado 10:32", "10:32" };
        parts.help = { .id = "help", .label = "Necesito ayuda ya", .short_label = "Ayuda ya" };
        parts.hide = { .id = "hide", .label = "Ocultar", .icon = Icon::EyeSlash };
        parts.hide_key = "Esc";
        return parts;
    }

    void three_steps(Context& context, bool green)
    {
        Row row(context);
        heading(context, "Tres pasos para hoy");
        row.at_the_right(text_width(context, Font::S, "Martes 12 de mayo de 2026"));
        small_text(context, "Martes 12 de mayo de 2026");
        (void)green;
    }

    void step_card(Context& context, std::string_view id, Icon icon, const Words& title,
        const Words& text, bool green)
    {
        const Card card(context, CardLook::Operable);
        icon_line(context, icon, "Hoy · fácil · sin dinero", Tone::Ink2, Font::S);
        section(context, title);
        gap(context, Gap::None);
        small_text(context, text);
        const ButtonOptions options { .icon = Icon::ArrowRight, .height = ButtonHeight::Small };
        if (green)
            primary_button(context, id, "Empezar", options);
        else
            secondary_button(context, id, "Empezar", options);
    }

    void risk_line(Context& context, std::string_view id, const Words& name, Trend direction,
        const Words& trend_word, Level level, const Words& word, bool last = false)
    {
        TableRow row(context, id, { 0, 92, 116 }, Chosen::No, last);
        row.call(name);
        paragraph(context, name);
        row.next();
        trend(context, direction, trend_word);
        row.next();
        quiet_label(context, level, word);
    }

    void home_content(Context& context, bool saved)
    {
        three_steps(context, saved);
        {
            Grid grid(context, 3, Gap::Large, 280);
            grid.cell();
            step_card(context, "start1", Icon::People, "Tres contactos de emergencia",
                "Ya tiene uno. Faltan dos.", saved);
            grid.cell();
            step_card(context, "start2", Icon::ClockOutline, "Aviso de salida y llegada",
                "¿Quién va a esperar su mensaje?", false);
            grid.cell();
            step_card(context, "start3", Icon::HeartOutline, "Pausa de 72 horas",
                "Alguien más toma las llamadas.", false);
        }
        gap(context, Gap::Section);
        Columns columns(context, { 636, 392 }, 300);
        {
            Row row(context);
            section(context, "Sus riesgos, desde la última vez");
            row.at_the_right(link_width(context, "Ver todos"));
            text_link(context, "all", "Ver todos");
        }
        gap(context, Gap::None);
        risk_line(
            context, "r1", "Violencia sexual", Trend::Up, "Subió", Level::VeryHigh, "Muy alto");
        risk_line(context, "r2", "Ataque físico o intento de asesinato", Trend::Same, "Igual",
            Level::VeryHigh, "Muy alto");
        risk_line(context, "r3", "Secuestro o desaparición", Trend::Up, "Subió", Level::VeryHigh,
            "Muy alto");
        risk_line(context, "r4", "Desalojo", Trend::Same, "Igual", Level::High, "Alto");
        risk_line(context, "r5", "Daño a hijas, hijos o a quienes cuida", Trend::Down, "Bajó",
            Level::High, "Alto", true);
        notice(context, NoticeKind::Good, rich("**Qué cambió:** un seguimiento y un audio nuevos."),
            {}, Icon::Exchange);
        columns.next();
        section(context, "Lo que toca");
        gap(context, Gap::None);
        dated_row(context, "Hoy", "Probar la señal con la vecina");
        dated_row(context, "Vie 15", "Avisar a Ceniza antes de la marcha");
        dated_row(context, "Mar 19", rich("**Revisar el plan**"),
            "Cada semana mientras haya «muy alto»", true);
        section(context, "Últimos incidentes");
        gap(context, Gap::None);
        dated_row(context, "2 may", "La siguió una moto");
        dated_row(context, "22 abr", "Audio con amenaza", {}, true);
        secondary_button(context, "add", "Registrar algo que pasó",
            { .icon = Icon::Plus, .height = ButtonHeight::Small });
    }

} // namespace

void start(Context& context)
{
    FrameParts parts;
    parts.page_width = 1000;
    parts.bottom_bar = true;
    parts.hide = { .id = "hide", .label = "Ocultar", .icon = Icon::EyeSlash };
    parts.hide_key = "Esc";
    Frame frame(context, parts);
    {
        Page page(context, "start");
        heading(context, "¿Qué quiere hacer?");
        gap(context, Gap::None);
        hint(context, "Tómese su tiempo. Nada de lo que haga aquí sale a internet.");
        gap(context, Gap::Large);
        tile(context,
            { .id = "emergency",
                .icon = Icon::LifeRing,
                .title = "Necesito ayuda ya",
                .text = "Pasos cortos y teléfonos. No pide clave.",
                .help = true });
        Grid grid(context, 2, Gap::Large, 300);
        grid.cell();
        initial_focus(context);
        tile(context,
            { .id = "open",
                .icon = Icon::Book,
                .title = "Abrir mi plan",
                .text = rich("Hay un archivo en esta memoria: **cuaderno**") });
        grid.cell();
        tile(context,
            { .id = "create",
                .icon = Icon::Write,
                .title = "Crear mi plan",
                .text = "Se puede hacer en partes. El camino corto toma unos 20 minutos." });
        grid.cell();
        tile(context,
            { .id = "guides",
                .icon = Icon::Signs,
                .title = "Leer las guías",
                .text = "Qué hacer, paso a paso. No pide clave." });
        grid.cell();
        tile(context,
            { .id = "workshop",
                .icon = Icon::People,
                .title = "Taller",
                .text = "Agenda, hojas y un caso inventado para practicar." });
    }
    BottomBar bar(context);
    icon_line(context, Icon::Globe, "Idioma", Tone::Ink2);
    segmented(context, "language", { "Español", "English" }, 0);
    bar.at_the_right(text_width(context, Font::M, "Letra") + text_width(context, Font::M, "Colores")
        + 158 + 284 + 30);
    paragraph(context, "Letra", Tone::Ink2);
    letter_size(context, "letters", { "Normal", "Grande", "Muy grande" }, 0);
    paragraph(context, "Colores", Tone::Ink2);
    segmented(context, "colours", { "Claro", "Oscuro", "Contraste" }, 0);
}

void emergency(Context& context)
{
    FrameParts parts;
    parts.place = { "Allanamiento", "En la puerta" };
    parts.other = {
        .id = "change", .label = "Cambiar de tarjeta", .icon = Icon::Grid, .short_label = "Tarjetas"
    };
    parts.hide = { .id = "hide", .label = "Ocultar", .icon = Icon::EyeSlash };
    parts.hide_key = "Esc";
    Frame frame(context, parts);
    const Foot foot { .back = { "back", "Atrás", Icon::ArrowLeft },
        .main = { "unknown", "No sé", Icon::ArrowRight },
        .main_is_green = false };
    Page page(context, "step3", foot);
    Columns columns(context, Split::MainAndWideSide);
    progress_steps(
        context, { .label = "Paso 3 de 10", .short_label = "Paso 3", .steps = 10, .done = 3 });
    sentence(context, "Pregunte sin abrir: ¿traen orden escrita de juez?");
    large_paragraph(context,
        "Hable con calma, detrás de la puerta cerrada. Mire el reloj: una casa solo se puede registrar de 6 de la mañana a 6 de la tarde.");
    gap(context, Gap::Large);
    branches(context,
        { { "yes", Icon::FileTextOutline, "Sí, muestran la orden",
              "Pida verla y que le den su copia" },
            { "odd", Icon::QuestionCircleOutline, "La orden tiene algo raro",
                "Otra dirección, sin firma, vencida" },
            { "no", Icon::Ban, "No traen orden", "Dicen que no hace falta" },
            { "who", Icon::PersonTimes, "No sé quiénes son", "No se identifican o van armados" } });
    gap(context, Gap::Section);
    say_box(context, "Puede decir:",
        "«Buenos días. ¿De qué institución vienen y quién está a cargo? Muéstreme la orden del juez, por favor.»");
    columns.next();
    call_card(context, "Llame",
        { { .number = "110",
              .who = "PNC: pregunte si hay operativo en su dirección",
              .state = FactState::Checked,
              .state_words = "Comprobado en dic. 2025" },
            { .number = "1555",
                .who = "PDH: pida que llegue alguien",
                .state = FactState::ToReview,
                .state_words = "Dato de 2019, por revisar" },
            { .who = "Su red y su abogada", .hint = "Abra su plan para verlas aquí" } });
    never_card(context, "Qué NO hacer",
        { "No corra ni empuje.", "No esconda ni rompa nada.", "No firme lo que no leyó." });
    small_text(context, "En revisión legal · 12 de mayo de 2026");
}

void create(Context& context)
{
    FrameParts parts;
    parts.place = { "Crear mi plan" };
    parts.help = { .id = "help", .label = "Necesito ayuda ya", .short_label = "Ayuda ya" };
    parts.hide = { .id = "hide", .label = "Ocultar", .icon = Icon::EyeSlash };
    parts.hide_key = "Esc";
    Frame frame(context, parts);
    static bool more = false;
    const Foot foot { .back = { "back", "Atrás", Icon::ArrowLeft },
        .main = { "next", "Ya la aprendí, seguir", Icon::ArrowRight } };
    Page page(context, "create", foot);
    numbered_steps(context, { "Su clave", "Escríbala una vez", "Dónde se guarda" }, 0);
    Columns columns(context, Split::MainAndSide);
    heading(context, "Estas seis palabras abren su plan");
    gap(context, Gap::None);
    hint(context,
        "Invente una historia con ellas, en este orden. Nadie más puede abrirlo ni recuperarlo.");
    six_words(context, { "maleta", "remolino", "tibio", "canasto", "pepita", "lunar" }, false);
    {
        Row row(context);
        secondary_button(context, "other", "Otras palabras",
            { .icon = Icon::Refresh, .height = ButtonHeight::Small });
        secondary_button(
            context, "cover", "Tapar", { .icon = Icon::EyeSlash, .height = ButtonHeight::Small });
        row.at_the_right(link_width(context, "Prefiero escribir la mía"));
        text_link(context, "own", "Prefiero escribir la mía");
    }
    gap(context, Gap::Section);
    {
        const Card card(context);
        strength_bars(context, "Adivinarla tomaría", 4, "más de mil años");
        small_text(context,
            "Cálculo para alguien que prueba 100,000 claves por segundo. No cuenta que alguien la vea o la obligue.");
    }
    columns.next();
    {
        const Card card(context);
        section(context, "Para recordarla");
        paragraph(context, "Apréndala antes de cerrar.");
        gap(context, Gap::None);
        paragraph(
            context, "Si la escribe, guarde el papel lejos de la computadora y de esta memoria.");
        gap(context, Gap::None);
        paragraph(context, "Rómpalo cuando ya la sepa.");
    }
    Fold fold(
        context, "more", "Más opciones", more, { .hint = "Código de recuperación, archivo llave" });
    if (fold.is_open())
        paragraph(context, "Código de recuperación");
}

void home(Context& context)
{
    Frame frame(context, frame_parts("home", { "Inicio" }));
    Page page(context, "home");
    home_content(context, true);
}

void home_not_saved(Context& context)
{
    FrameParts parts = frame_parts("home", { "Inicio" });
    parts.save = { SaveKind::NotSaved, "NO GUARDADO: falta la memoria USB", "NO GUARDADO" };
    Frame frame(context, parts);
    Page page(context, "home");
    error_notice(context,
        rich(
            "**No se pudo guardar desde las 10:32.** Falta la memoria USB. Lo que escribió sigue aquí. No apague."),
        { { "again", "Guardar otra vez", Icon::Refresh },
            { "elsewhere", "Guardar en otro lugar" } });
    home_content(context, false);
}

void question(Context& context)
{
    static bool why = true;
    static bool note = false;
    static std::size_t chosen = 2;
    Frame frame(context, frame_parts("assessment", { "Evaluación", "Incidentes y amenazas" }));
    const Foot foot { .back = { "back", "Atrás", Icon::ArrowLeft },
        .others = { { .id = "later", .label = "Regreso después", .short_label = "Después" },
            { .id = "skip", .label = "Saltar" } },
        .main = { "next", "Siguiente", Icon::ArrowRight } };
    Page page(context, "question", foot);
    progress_steps(context,
        { .label = "Paso 4 de 13",
            .short_label = "Paso 4",
            .steps = 13,
            .done = 4,
            .part = 0.4F,
            .count = "Contestadas 22 de 55",
            .short_count = "22 de 55" });
    Columns columns(context, Split::MainAndSide);
    heading(context,
        "¿Los ataques hablan de su cuerpo, su sexualidad, de ser madre o esposa, o de «lo que debe hacer una mujer»?");
    gap(context, Gap::Large);
    initial_focus(context);
    std::vector<Choice> answers { { .id = "never", .text = "Nunca", .dots = 0 },
        { .id = "once", .text = "Una o dos veces", .dots = 1 },
        { .id = "some", .text = "Varias veces", .dots = 2 },
        { .id = "much", .text = "Muy seguido", .dots = 3 },
        { .id = "rather_not", .text = "Prefiero no contestar" } };
    answers[chosen].chosen = Chosen::Yes;
    if (const auto pressed = choice_list(context, "answers", answers, { .digits = Digits::OnPage }))
        chosen = *pressed;
    columns.next();
    {
        Fold fold(context, "why", "¿Por qué me pregunta esto?", why);
        if (fold.is_open()) {
            paragraph(context, "Es un indicador de género: cambia qué protección sirve.");
            paragraph(context, "Cuenta para violencia sexual, difamación y violencia digital.");
            hint(context, "Si prefiere no contestar, ningún riesgo sube ni baja.");
        }
    }
    Fold fold(context, "note", "Nota solo para mí", note);
}

void results(Context& context)
{
    static std::size_t tab = 0;
    Frame frame(context, frame_parts("assessment", { "Evaluación", "Resultados" }));
    Page page(context, "results", PageScroll::No);
    title_row(context, "Sus riesgos hoy", { { "measures", "Ver medidas", Icon::ArrowRight } });
    if (const auto pressed = tabs(context, "tabs",
            { "Lista y cuadro", "Mirada de género", "Lo que la expone y la protege",
                "¿Cómo quedaría?" },
            tab))
        tab = *pressed;
    Columns columns(context, { 456, 560 }, 300);
    {
        ScrollRegion region(context, "list");
        const auto head = [&](Level level, const Words& word, const Words& what) {
            Row row(context);
            chip(context, level, word);
            small_text(context, what);
        };
        head(Level::VeryHigh, "Muy alto", "Actúe hoy, no lo lleve sola");
        gap(context, Gap::Tiny);
        risk_row(context, "risk-1", 1, "Violencia sexual", Level::VeryHigh, Chosen::Yes);
        risk_row(context, "risk-2", 2, "Ataque físico o intento de asesinato", Level::VeryHigh,
            Chosen::No);
        risk_row(context, "risk-3", 3, "Secuestro o desaparición", Level::VeryHigh, Chosen::No);
        gap(context, Gap::Small);
        head(Level::High, "Alto", "Haga medidas esta semana y cuéntelo a su red");
        gap(context, Gap::Tiny);
        int number = 4;
        for (const char* name : { "Desalojo", "Daño a hijas, hijos o a quienes cuida",
                 "Ataque en viajes, marchas o campo", "Difamación", "Ataque a aparatos y cuentas",
                 "Criminalización o detención", "Vigilancia y seguimiento",
                 "Robo de información" }) {
            risk_row(
                context, "risk-" + std::to_string(number), number, name, Level::High, Chosen::No);
            ++number;
        }
    }
    columns.next();
    Matrix picture;
    using L = Level;
    picture.levels = { { { L::Medium, L::High, L::High, L::VeryHigh, L::VeryHigh },
        { L::Medium, L::Medium, L::High, L::High, L::VeryHigh },
        { L::Medium, L::Medium, L::Medium, L::High, L::High },
        { L::Low, L::Low, L::Medium, L::Medium, L::High },
        { L::Low, L::Low, L::Low, L::Medium, L::Medium } } };
    picture.rows = { "Encima", "Muy cerca", "Cerca", "Posible", "Lejos por ahora" };
    picture.columns = { "Pequeño", "Mediano", "Serio", "Muy grave", "No tiene arreglo" };
    picture.up = "Qué tan cerca está";
    picture.right = "Qué tan grave sería";
    const int places[][3] { { 1, 0, 4 }, { 2, 0, 4 }, { 3, 1, 4 }, { 4, 2, 4 }, { 5, 2, 4 },
        { 6, 1, 3 }, { 7, 0, 2 }, { 8, 0, 2 }, { 9, 2, 3 }, { 10, 0, 1 }, { 11, 1, 2 },
        { 12, 2, 2 }, { 13, 2, 2 }, { 14, 2, 2 }, { 15, 2, 2 }, { 16, 3, 3 }, { 17, 3, 2 } };
    for (const auto& place : places)
        picture.discs.push_back({ "disc-" + std::to_string(place[0]), place[0], "Violencia sexual",
            place[1], place[2], chosen_if(place[0] == 1) });
    {
        // At very large letters the picture comes below the list and scrolls with it.
        ScrollRegion region(context, "picture");
        matrix(context, "matrix", picture);
        level_legend(context, { "Bajo", "Medio", "Alto", "Muy alto", "Emergencia" });
        small_text(context,
            rich(
                "Esto no adivina el futuro. Es una forma de ordenar las cosas. **Nada de esto es su culpa.**"));
    }
}

void risk(Context& context)
{
    Frame frame(
        context, frame_parts("assessment", { "Evaluación", "Resultados", "Violencia sexual" }));
    const Foot foot {
        .back = { "back", "Volver a la lista", Icon::ArrowLeft, Enabled::Yes, "Lista" },
        .others = { { .id = "guide",
            .label = "Abrir la guía",
            .icon = Icon::Signs,
            .short_label = "Guía" } },
        .main = { "measures", "Ver medidas para esto", Icon::ArrowRight, Enabled::Yes, "Medidas" }
    };
    Page page(context, "risk", foot);
    Columns columns(context, Split::MainAndWideSide);
    {
        Row row(context, Gap::Large);
        heading(context, "Violencia sexual");
        chip(context, Level::VeryHigh, "Muy alto", ChipSize::Big);
    }
    gap(context, Gap::Tiny);
    paragraph(context, rich("Actúe hoy, no lo lleve sola. **Nada de esto es su culpa.**"));
    {
        Row row(context, Gap::Part);
        dots(context, "Qué tan cerca está", 5, 5, "Encima");
        dots(context, "Qué tan grave sería", 5, 5, "No tiene arreglo");
        dots(context, "Qué tan completo está", 4, 4, "Casi todo");
    }
    gap(context, Gap::Section);
    section(context, "Por qué sale así");
    const auto reason = [&](Icon icon, const Words& what, const Words& why) {
        icon_line(context, icon, what);
        gap(context, Gap::None);
        Indent indent(context, 34);
        small_text(context, why);
    };
    {
        const Card card(context);
        underlined_section(context, "Lo que lo sube", Icon::ArrowUp, Underline::Ink2);
        Grid grid(context, 2, Gap::Large, 240);
        grid.cell();
        reason(Icon::CommentOutline, "Amenazas de daño sexual", "En los últimos 12 meses");
        grid.cell();
        reason(Icon::LineChart, "Pasa más, o más fuerte", "Usted contestó: más");
    }
    {
        Grid grid(context, 2, Gap::Large, 260);
        grid.cell();
        {
            const Card card(context, CardLook::Page);
            underlined_section(context, "Lo que la expone", Icon::UnlockAlt, Underline::Ink2);
            reason(Icon::ClockOutline, "La ayuda tarda en llegar", "De una a tres horas");
            line(context);
            reason(Icon::MehOutline, "La tratan mal", "Varias veces, por ser quien es");
        }
        grid.cell();
        const Card card(context, CardLook::Page);
        underlined_section(context, "Lo que la protege", Icon::Umbrella, Underline::Prim);
        reason(Icon::People, "Abuelas la apoyan mucho", "Puede contactarlas rápido");
        line(context);
        reason(Icon::HeartOutline, "Tiene con quién hablar", "Sí, sin que la juzguen");
    }
    columns.next();
    {
        const Card card(context);
        section(context, "¿Está de acuerdo?");
        choice_list(context, "agree",
            { { .id = "yes", .text = "Sí", .chosen = Chosen::Yes },
                { .id = "higher", .text = "Yo lo siento más alto" },
                { .id = "lower", .text = "Yo lo siento más bajo" } },
            { .compact = true });
    }
    const Card card(context);
    section(context, "¿Qué decide usted?");
    choice_list(context, "decision",
        { { .id = "reduce", .text = "Reducirlo" },
            { .id = "share", .text = "Compartirlo con otras", .chosen = Chosen::Yes },
            { .id = "avoid", .text = "Evitarlo: cambiar algo" },
            { .id = "accept", .text = "Vivir con él por ahora" },
            { .id = "later", .text = "Decidir después, con fecha" } },
        { .compact = true });
}

void gender(Context& context)
{
    Frame frame(
        context, frame_parts("assessment", { "Evaluación", "Resultados", "Mirada de género" }));
    const Foot foot { .back
        = { "back", "Volver a la lista", Icon::ArrowLeft, Enabled::Yes, "Lista" },
        .main = { "measures", "Ver medidas", Icon::ArrowRight } };
    Page page(context, "gender", foot);
    heading(context, "Mirada de género");
    gap(context, Gap::None);
    hint(context, "No suma puntos. Cambia lo que le recomendamos y por qué.");
    Columns columns(context, Split::MainAndSide);
    underlined_section(context, "Esto está pasando (8)", Icon::CheckCircle, Underline::Prim);
    {
        Grid grid(context, 2, Gap::Section, 250);
        struct Indicator {
            Icon icon;
            const char* title;
            const char* text;
        };
        for (const Indicator& indicator :
            { Indicator { Icon::CommentOutline, "Ataques con contenido sexual",
                  "Enlaza la guía. Pregunta a quién quiere de acompañante." },
                { Icon::Venus, "La castigan por salirse del papel de madre, esposa, «buena mujer»",
                    "Frases para no contestar sobre su vida privada." },
                { Icon::Child, "Cuida sin relevo",
                    "Primero el relevo de cuidados; después, lo que pide salir." },
                { Icon::BuildingOutline, "Violencia o desprecio en su organización",
                    "El reporte de grupo no muestra sus respuestas." },
                { Icon::Institution, "Las instituciones no respondieron o la culparon",
                    "Denunciar, solo con compañía. Lo de la policía, al final." },
                { Icon::Clone, "Varias discriminaciones juntas",
                    "Primero idioma, intérprete y compañía." } }) {
            grid.cell();
            indicator_row(context, indicator.icon, indicator.title, indicator.text);
        }
    }
    columns.next();
    {
        const Card card(context);
        section(context, "Una fortaleza por construir", Icon::StarOutline);
        section(context, "Una red de mujeres que responde");
        gap(context, Gap::None);
        small_text(context, "Usted contestó «No sé» si la apoyarían cuando el agresor es cercano.");
        secondary_button(context, "talk", "Hablarlo con mi red",
            { .icon = Icon::ArrowRight, .height = ButtonHeight::Small });
    }
    underlined_section(context, "No se ve ahora (3)", Icon::CircleOutline, Underline::Line);
    gap(context, Gap::Tiny);
    for (const char* name : { "Agresor en la vida privada", "Depende económicamente",
             "Violencia digital contra las mujeres" }) {
        paragraph(context, name);
        gap(context, Gap::Tiny);
        line(context);
        gap(context, Gap::Tiny);
    }
    small_text(context, "Quién es usted nunca cuenta como debilidad. Cuenta lo que otros hacen.");
}

void measures(Context& context)
{
    static bool closed1 = false;
    static bool closed2 = false;
    static std::string who = "Yo";
    static std::string when = "12 de mayo";
    Frame frame(context, frame_parts("plan", { "Mi plan", "Medidas" }));
    const Foot foot { .back = { "back", "Atrás", Icon::ArrowLeft },
        .others = { { .id = "later", .label = "Cuando pueda (7)" },
            { .id = "own", .label = "Medida propia", .icon = Icon::Plus } },
        .main = { "plan", "Ir a mi plan", Icon::ArrowRight } };
    Page page(context, "measures", foot);
    Columns columns(context, Split::MainAndWideSide);
    heading(context, "Medidas para empezar");
    gap(context, Gap::None);
    hint(context, "Cinco primero, porque hay cansancio. Las otras 7 pueden esperar.");
    {
        const Card card(context, CardLook::Operable);
        {
            Row row(context, Gap::Medium);
            card_heading(context, "Tres contactos de emergencia");
            row.at_the_right(tag_width(context, "Hoy", Icon::Calendar) + tag_width(context, "Fácil")
                + tag_width(context, "Sin dinero") + 24);
            tag(context, "Hoy", Icon::Calendar);
            tag(context, "Fácil");
            tag(context, "Sin dinero");
        }
        gap(context, Gap::Tiny);
        paragraph(context,
            "Escoja tres: cerca, lejos y de una organización. Pregúnteles si aceptan. Diga a cada una qué hacer y qué no.");
        icon_line(context, Icon::QuestionCircleOutline,
            rich("**Por qué a usted:** de noche le contestaría una sola persona."));
        icon_line(context, Icon::Venus, rich("**Género:** al menos una que no viva en su casa."));
        icon_line(context, Icon::Warning,
            rich("**Puede salir al revés:** quien no sabe qué hacer puede exponerla."));
        option_buttons(context, "take", { "Ya la tengo", "La voy a hacer", "No me sirve" }, 1);
        line(context);
        Row row(context);
        text_field(context, "who", "Quién", who, { .width = 110, .label_beside = true });
        text_field(context, "when", "Para el", when, { .width = 190, .label_beside = true });
        row.at_the_right(text_width(context, Font::M, "Faltan 2"));
        paragraph(context, "Faltan 2", Tone::Ink2);
    }
    gap(context, Gap::Small);
    {
        Fold fold(context, "m2", "Aviso de salida y llegada", closed1,
            { .tinted = false, .tags = { "Hoy", "Fácil" } });
    }
    gap(context, Gap::Small);
    {
        Fold fold(context, "m3", "Siete días actuando como si fuera cierta", closed2,
            { .tinted = false, .tags = { "Hoy", "Da trabajo" } });
    }
    columns.next();
    {
        const Card card(context);
        section(context, "¿Cómo quedaría?");
        gap(context, Gap::None);
        small_text(context, "Secuestro o desaparición");
        what_if_line(context,
            { .bands = { "Encima", "Muy cerca", "Cerca", "Posible", "Lejos" },
                .points = { "Hoy", "Con lo hecho", "Con todo" },
                .today = 3,
                .with_done = 2.7F,
                .with_all = 2.2F,
                .done_legend = "Con lo que ya hizo",
                .planned_legend = "Con lo que piensa hacer" });
        Row row(context);
        chip(context, Level::VeryHigh, "Muy alto");
        small_icon(context, Icon::LongArrowRight);
        chip(context, Level::High, "Alto");
    }
    notice(context, NoticeKind::Attention,
        rich(
            "En violencia sexual ayudan, pero sigue muy alto porque la amenaza sigue. **Hace falta apoyo de otras.**"),
        {}, Icon::InfoCircle);
}

void plan(Context& context)
{
    Frame frame(context, frame_parts("plan", { "Mi plan", "Pasos para la emergencia" }));
    const Foot foot { .back
        = { "before", "Tarjeta anterior", Icon::ArrowLeft, Enabled::Yes, "Anterior" },
        .left = { { "after", "Tarjeta siguiente", Icon::ArrowRight, Enabled::Yes, "Siguiente" } },
        .others = { { "pocket", "Hoja de bolsillo", Icon::Print, Enabled::Yes, "Hoja" } },
        .main = { "edit", "Editar", Icon::Pencil } };
    Page page(context, "plan", foot);
    Columns columns(context, Split::ListAndMain);
    heading(context, "Mi plan");
    gap(context, Gap::None);
    small_text(context, "Revisar el 19 de mayo de 2026");
    gap(context, Gap::Large);
    int number = 1;
    for (const char* name :
        { "Mis acuerdos de todos los días", "Pasos para antes", "Pasos para la emergencia",
            "Mi gente", "Cuidarme", "Mis límites", "Calendario", "Lo que decidí asumir" }) {
        list_row(context, "part-" + std::to_string(number), name, chosen_if(number == 3),
            Words(std::to_string(number)));
        ++number;
    }
    columns.next();
    {
        Row row(context);
        card_heading(context, "Si hay señales de violencia sexual");
        row.at_the_right(chip_width(context, "Muy alto"));
        chip(context, Level::VeryHigh, "Muy alto");
    }
    gap(context, Gap::Tiny);
    {
        Row row(context);
        tag(context, "Tarjeta 1 de 4", Icon::Clone);
        tag(context, "Guía: primeras horas", Icon::Signs);
    }
    step_row(context, Icon::BellOutline, "Señal", "Una moto desconocida, mensajes raros.",
        StepLook::Ordinary, false);
    step_row(context, Icon::Phone, "Quién avisa", "Yo, a Ceniza. Palabra clave: •••••",
        StepLook::Ordinary, false);
    step_row(context, Icon::Child, "Quién cuida a quién", "Niña y niño con la tía. Mamá con Techo.",
        StepLook::Ordinary, false);
    step_row(
        context, Icon::Home, "A dónde", "Al lugar 2. Nunca a la casa.", StepLook::Ordinary, false);
    step_row(context, Icon::Suitcase, "Qué llevar", "La mochila: papeles, medicinas, cargador.",
        StepLook::Ordinary, false);
    step_row(context, Icon::AddressBook, "A quién llamar", "1 Ceniza · 2 Abuelas · 3 la abogada",
        StepLook::Ordinary, false);
    step_row(context, Icon::Hand, "Qué NO hacer", "No regresar sola. No contestar el audio.",
        StepLook::Never, false);
    step_row(context, Icon::HeartOutline, "Después", "Pausa de 72 horas. Anotar con calma.",
        StepLook::Ordinary, true);
}

void guide(Context& context)
{
    static std::string search;
    static std::array<bool, 5> ticks { true, true, false, false, false };
    Frame frame(context, frame_parts("guides", { "Guías", "Allanamiento" }));
    const Foot foot { .back = { "door", "En la puerta", Icon::ArrowLeft },
        .others = { { "print", "Imprimir tarjeta", Icon::Print, Enabled::Yes, "Imprimir" },
            { "steps", "Paso a paso", Icon::Play } },
        .main = { "next", "Durante el registro", Icon::ArrowRight, Enabled::Yes, "Siguiente" } };
    Page page(context, "guide", foot, PageScroll::No);
    Columns columns(context, Split::NarrowAndMain);
    {
        ScrollRegion region(context, "sections");
        text_field(context, "search", "", search,
            { .placeholder = "Buscar en las guías", .icon = Icon::Search });
        int number = 1;
        for (const char* name :
            { "En la puerta: 15 minutos", "Antes: prepararse", "Durante el registro",
                "Teléfonos y computadoras", "Frases que puede decir", "La primera hora después",
                "Las primeras 72 horas", "Género y cuidados", "Palabras difíciles" }) {
            list_row(context, "section-" + std::to_string(number), name, chosen_if(number == 2));
            ++number;
        }
    }
    columns.next();
    ScrollRegion region(context, "text");
    heading(context, "Qué hacer en caso de allanamiento");
    gap(context, Gap::Tiny);
    {
        Row row(context);
        tag(context, "En revisión legal", Icon::Question);
        tag(context, "Versión 3 · 12 de mayo de 2026");
    }
    gap(context, Gap::Section);
    card_heading(context, "Antes: prepararse");
    paragraph(context,
        "Prepararse en calma protege más que correr. Escoja hoy dos cosas de esta lista; las demás pueden esperar.");
    const char* lines[] { "Una persona adulta queda a cargo de las niñas y niños.",
        "Una persona escribe; otra acompaña a quienes registran.",
        "La palabra de aviso y a quién se le manda, antes de abrir.",
        "Carpeta con papeles: copia con alguien de confianza.",
        "Lo delicado de otras personas ya no está en la casa." };
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        if (check_line(context, "c" + std::to_string(i), lines[i], chosen_if(ticks[i])))
            ticks[i] = !ticks[i];
    }
    gap(context, Gap::Medium);
    notice(context, NoticeKind::Good,
        "Una casa solo se puede registrar con orden escrita de juez, entre las 6 de la mañana y las 6 de la tarde.",
        {}, Icon::Scales,
        "Comprobado en la Constitución. Lo que falta confirmar dice «sin confirmar».");
}

void ring(Context& context)
{
    hold_ring(context,
        { .filled = 0.64F,
            .inside_small = "Siga",
            .inside = "apretando",
            .below = "Si suelta, no se borra nada",
            .explanation
            = "Al cerrarse el círculo, este archivo se destruye.\nNadie podrá abrirlo, ni usted." });
}

void lock(Context& context)
{
    static SecretField secret;
    CentredCard card(context, "lock", 500, 470);
    mark_and_name(context, "Ceiba");
    gap(context, Gap::Section);
    context.set_capitals_lock(true);
    initial_focus(context);
    secret.draw(context, "secret", "Clave",
        { .capitals_on = "Las mayúsculas están encendidas.",
            .show = "Ver la clave",
            .hide = "Tapar la clave" });
    primary_button(context, "open", "Abrir", { .width = ButtonWidth::Fill });
    centred_link(context, "key", "Usar archivo llave", Icon::Key);
    card.end();
    centred_buttons(context,
        { { "help", "Necesito ayuda ya", Icon::LifeRing },
            { "guides", "Leer las guías", Icon::Signs } });
}

} // namespace examples
