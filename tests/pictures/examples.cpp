#include "examples.hpp"

#include "ui/widgets/secret_field.hpp"
#include "ui/widgets/widgets.hpp"

using namespace ui;

namespace examples {

void buttons(Context& context)
{
    Page page(context, "buttons");
    heading(context, "Botones");
    {
        Row row(context);
        primary_button(context, "next", "Siguiente", { .icon = Icon::ArrowRight });
        primary_button(context, "open", "Abrir");
        primary_button(context, "off", "Siguiente", { .enabled = Enabled::No });
        secondary_button(context, "back", "Atrás", { .icon = Icon::ArrowLeft });
        secondary_button(context, "back_off", "Atrás", { .enabled = Enabled::No });
    }
    {
        Row row(context);
        danger_button(context, "erase", "Borrar");
        danger_button(context, "erase_off", "Borrar", { .enabled = Enabled::No });
        help_button(context, "help", "Necesito ayuda ya");
        secondary_button(
            context, "hide", "Ocultar", { .icon = Icon::EyeSlash, .height = ButtonHeight::Small });
        key_cap(context, "Esc");
        text_link(context, "all", "Ver todos");
        text_link(context, "key", "Usar archivo llave", Icon::Key);
    }
    section(context, "Una de tres");
    option_buttons(context, "take", { "Ya la tengo", "La voy a hacer", "No me sirve" }, 1);
    button_row(context,
        { { "a", "Guardar otra vez" }, { "b", "Guardar en otro lugar" },
            { .id = "c", .label = "Borrar este archivo", .danger = true } },
        FirstIs::Primary);
    section(context, "Segmentos");
    {
        Row row(context);
        segmented(context, "language", { "Español", "English" }, 0);
        letter_size(context, "letters", { "Normal", "Grande", "Muy grande" }, 0);
        segmented(context, "colours", { "Claro", "Oscuro", "Contraste" }, 2);
    }
    tabs(context, "tabs",
        { "Lista y cuadro", "Mirada de género", "Lo que la expone y la protege",
            "¿Cómo quedaría?" },
        0);
    progress_steps(context,
        { .label = "Paso 4 de 13",
            .short_label = "Paso 4",
            .steps = 13,
            .done = 4,
            .part = 0.4F,
            .count = "Contestadas 22 de 55",
            .short_count = "22 de 55" });
    numbered_steps(context, { "Su clave", "Escríbala una vez", "Dónde se guarda" }, 1);
    strength_bars(context, "Adivinarla tomaría", 3, "más de mil años");
    fact_state(context, FactState::Checked, "Comprobado en dic. 2025");
    fact_state(context, FactState::ToReview, "Dato de 2019, por revisar");
}

void choices(Context& context)
{
    Page page(context, "choices");
    Columns columns(context, Split::Halves);
    section(context, "Una respuesta");
    choice_list(context, "often",
        { { .id = "never", .text = "Nunca", .dots = 0 },
            { .id = "once", .text = "Una o dos veces", .dots = 1 },
            { .id = "some", .text = "Varias veces", .dots = 2, .chosen = Chosen::Yes },
            { .id = "much", .text = "Muy seguido", .dots = 3 },
            { .id = "off", .text = "Apagada", .enabled = Enabled::No } });
    section(context, "De 0 a 4");
    const std::vector<Words> words { "Vacío", "Poco", "A medias", "Bastante", "Completo" };
    slider04(context, "slider", "¿Tienen un plan escrito?", 2, words);
    slider04(context, "slider0", "", 0, words);
    slider04(context, "slidern", "", std::nullopt, words);
    columns.next();
    section(context, "Varias respuestas");
    choice_list(context, "kinds",
        { { .id = "one",
              .text
              = "Amenazas de daño sexual por teléfono, por escrito o por medio de otras personas",
              .chosen = Chosen::Yes },
            { .id = "two", .text = "Con explicación", .hint = "Una línea que dice más." },
            { .id = "three", .text = "Con dibujo", .icon = Icon::Phone } },
        { .kind = ChoiceKind::Several });
    section(context, "Lista por marcar");
    check_line(
        context, "c1", "Una persona adulta queda a cargo de las niñas y niños.", Chosen::Yes);
    check_line(context, "c2", "Carpeta con papeles: copia con alguien de confianza.", Chosen::No);
    section(context, "En una tarjeta");
    Card card(context);
    choice_list(context, "agree",
        { { .id = "yes", .text = "Sí", .chosen = Chosen::Yes },
            { .id = "higher", .text = "Yo lo siento más alto" },
            { .id = "lower", .text = "Yo lo siento más bajo" } },
        { .compact = true });
}

void fields(Context& context)
{
    static std::string name = "Ceniza";
    static std::string empty;
    static std::string note
        = "Ese día llegaron dos motos. Una se quedó en la esquina y la otra pasó tres veces.\nLa vecina también las vio. Anotó un número.";
    static DateInput wrong { "31/02/2026", {}, false, {} };
    static DateInput right = [] {
        DateInput input = DateInput::of(base::Date { 2026, 5, 12 });
        input.calendar_open = true;
        input.shown = { 2026, 5, 1 };
        return input;
    }();
    static SecretField secret;
    CalendarWords words;
    words.months = { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre" };
    words.weekdays = { "lun", "mar", "mié", "jue", "vie", "sáb", "dom" };
    Page page(context, "fields");
    Columns columns(context, Split::Halves);
    text_field(context, "name", "Nombre clave", name);
    text_field(context, "search", "", empty,
        { .placeholder = "Buscar en las guías", .icon = Icon::Search });
    text_area(
        context, "note", "Nota solo para mí", note, 4, { .hint = "No sale en ningún papel." });
    context.set_capitals_lock(true);
    secret.draw(context, "secret", "Clave",
        { .capitals_on = "Las mayúsculas están encendidas.",
            .show = "Ver la clave",
            .hide = "Tapar la clave" });
    columns.next();
    text_field(context, "off", "Apagado", name, { .enabled = Enabled::No });
    date_field(context, "wrong", "¿Qué día fue?", wrong, { 2026, 5, 12 }, words,
        { .fault = { "Ese día no existe.", "Ejemplo: 12/05/2026" } });
    date_field(context, "right", "Para el", right, { 2026, 5, 12 }, words);
}

void notices(Context& context)
{
    Page page(context, "notices");
    Columns columns(context, Split::Halves);
    good_notice(context, rich("**Listo.** El papel se revisó y coincide."));
    attention_notice(
        context, rich("**Memoria USB:** si se borra, un laboratorio podría hallar restos."));
    error_notice(context,
        rich(
            "**No se pudo guardar.** Falta la memoria USB. Lo que escribió sigue aquí. Conéctela y apriete **Guardar otra vez**."));
    notice(context, NoticeKind::Good,
        "Una casa solo se puede registrar con orden escrita de juez, entre las 6 de la mañana y las 6 de la tarde.",
        {}, Icon::Scales,
        "Comprobado en la Constitución. Lo que falta confirmar dice «sin confirmar».");
    storage_light(
        context, StorageKind::ErasesWell, "Se borra bien aquí", "Es un disco que borra de verdad.");
    storage_light(context, StorageKind::MayLeaveRemains, "Podrían quedar restos",
        "Las memorias USB guardan pedazos viejos.");
    storage_light(context, StorageKind::DoesNotErase, "Aquí no se borra de verdad",
        "Esta carpeta se copia a internet.");
    columns.next();
    empty_state(context, "Todavía no hay nada anotado",
        "Lo pequeño también cuenta. Toma dos minutos.",
        { "add", "Registrar algo que pasó", Icon::Plus });
    error_notice(context, rich("**No se pudo guardar desde las 10:32.** Falta la memoria USB."),
        { { "again", "Guardar otra vez", Icon::Refresh },
            { "elsewhere", "Guardar en otro lugar" } });
    static bool open = true;
    static bool closed = false;
    {
        Fold fold(context, "why", "¿Por qué me pregunta esto?", open);
        if (fold.is_open()) {
            paragraph(context, "Es un indicador de género: cambia qué protección sirve.");
            hint(context, "Si prefiere no contestar, ningún riesgo sube ni baja.");
        }
    }
    Fold fold(context, "more", "Más opciones", closed,
        { .hint = "Código de recuperación, archivo llave" });
}

namespace {

    const std::array<Words, LEVEL_COUNT> LEVEL_WORDS { "Bajo", "Medio", "Alto", "Muy alto",
        "Emergencia" };

} // namespace

void levels(Context& context)
{
    Page page(context, "levels");
    heading(context, "Niveles");
    level_legend(context, LEVEL_WORDS);
    {
        Row row(context);
        for (std::size_t i = 0; i < LEVEL_COUNT; ++i)
            quiet_label(context, static_cast<Level>(i), LEVEL_WORDS[i]);
    }
    {
        Row row(context);
        for (std::size_t i = 0; i < LEVEL_COUNT; ++i)
            faded_label(context, static_cast<Level>(i), LEVEL_WORDS[i]);
    }
    {
        Row row(context);
        chip(context, Level::VeryHigh, "Muy alto", ChipSize::Big);
        chip(context, Level::Emergency, "Emergencia", ChipSize::Big);
        no_level_chip(context, "Todavía no hay respuestas suficientes para decir");
    }
    {
        Row row(context);
        tag(context, "Hoy", Icon::Calendar);
        tag(context, "Fácil");
        tag(context, "Sin confirmar", Icon::Question);
        tag(context, "Provisional");
        trend(context, Trend::Up, "Subió");
        trend(context, Trend::Same, "Igual");
        trend(context, Trend::Down, "Bajó");
    }
    Matrix picture;
    for (std::size_t row = 0; row < 5; ++row) {
        for (std::size_t column = 0; column < 5; ++column)
            picture.levels[row][column] = static_cast<Level>(std::min<std::size_t>(4, column));
    }
    picture.rows = { "Encima", "Muy cerca", "Cerca", "Posible", "Lejos por ahora" };
    picture.columns = { "Pequeño", "Mediano", "Serio", "Muy grave", "No tiene arreglo" };
    picture.up = "Qué tan cerca está";
    picture.right = "Qué tan grave sería";
    for (int i = 0; i < 5; ++i)
        picture.discs.push_back(
            { "d" + std::to_string(i), i + 1, "Riesgo", i, i, chosen_if(i == 2) });
    Columns columns(context, Split::Halves);
    matrix(context, "matrix", picture);
    columns.next();
    what_if_line(context,
        { .bands = { "Encima", "Muy cerca", "Cerca", "Posible", "Lejos" },
            .points = { "Hoy", "Con lo hecho", "Con todo" },
            .today = 3,
            .with_done = 2.7F,
            .with_all = 2.2F,
            .done_legend = "Con lo que ya hizo",
            .planned_legend = "Con lo que piensa hacer" });
    security_wheel(context,
        { { "Experiencia", 2 }, { "Formación", 1 }, { "Conciencia", 2 }, { "Planes", 0 },
            { "Responsables", 0 }, { "Acuerdos", 1 }, { "Incidentes", 1 },
            { "Revisión", std::nullopt } });
}

void lists(Context& context)
{
    Page page(context, "lists");
    Columns columns(context, Split::Halves);
    section(context, "Archivos de esta memoria");
    file_row(context, "up", FileKind::Up, "Carpeta de arriba", {}, Chosen::No);
    file_row(context, "folder", FileKind::Folder, "Documentos", "Carpeta", Chosen::No);
    file_row(context, "vault", FileKind::Vault, "cuaderno", "4 MB · 12 de mayo", Chosen::Yes);
    file_row(context, "file", FileKind::File,
        "Un nombre muy largo de archivo que alguien escribió sin pensar en quién lo lee.pdf",
        "200 kB", Chosen::No);
    gap(context, Gap::Section);
    section(context, "Motos");
    fact_row(context, "Qué es", "No sé quiénes son");
    fact_row(context, "Postura", rich("**Se opone y ha atacado**"));
    fact_row(context, "Usa", "Armas o golpes, y también mensajes en el teléfono de la organización",
        true);
    bullet(context, "No corra ni empuje.");
    numbered(context, 1,
        "Respire y reúna a todas las personas. Las niñas y los niños, con una persona adulta.");
    columns.next();
    dots(context, "Qué tan cerca está", 5, 5, "Encima");
    dots(context, "Qué tan completo está", 3, 4, "Casi todo");
    six_words(context, { "maleta", "remolino", "tibio", "canasto", "pepita", "lunar" }, false);
    gap(context, Gap::Large);
    six_words(context, { "maleta", "remolino", "tibio", "canasto", "pepita", "lunar" }, true);
    gap(context, Gap::Large);
    step_row(context, Icon::BellOutline, "Señal", "Una moto desconocida, mensajes raros.",
        StepLook::Ordinary, false);
    step_row(context, Icon::Hand, "Qué NO hacer", "No regresar sola. No contestar el audio.",
        StepLook::Never, true);
}

std::vector<Example> all()
{
    return {
        { "00-buttons", buttons, "next" },
        { "00-choices", choices, "often/some" },
        { "00-fields", fields, "note" },
        { "00-notices", notices, "again" },
        { "00-levels", levels, "d1" },
        { "00-lists", lists, "vault" },
        { "01-start", start, "open" },
        { "02-emergency", emergency, "yes" },
        { "03-create", create, "" },
        { "04-home", home, "start1" },
        { "04-home-not-saved", home_not_saved, "again" },
        { "05-question", question, "some" },
        { "06-results", results, "risk-1" },
        { "07-risk", risk, "share" },
        { "08-gender", gender, "talk" },
        { "09-measures", measures, "take/1" },
        { "10-plan", plan, "edit" },
        { "13-guide", guide, "c2" },
        { "14-ring", ring, "" },
        { "15-lock", lock, "secret" },
    };
}

} // namespace examples
