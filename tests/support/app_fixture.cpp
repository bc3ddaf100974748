#include "support/app_fixture.hpp"

#include "content/case_file.hpp"
#include "resources/resources.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

namespace test {

namespace {

    std::vector<content::SourceFile> embedded_guides()
    {
        std::vector<content::SourceFile> files;
        for (const auto path : resources::list("guides/"))
            files.push_back({ std::string(path), *resources::find(path) });
        return files;
    }

    i18n::Languages languages_of(const app::LoadedContent* content)
    {
        std::vector<i18n::LanguageSource> sources;
        if (content)
            sources = app::language_sources(content->files);
        else
            sources.push_back({ "es", resources::find_text("locales/es.po").value_or("") });
        auto languages = i18n::Languages::create(sources);
        REQUIRE(languages.has_value());
        return std::move(*languages);
    }

} // namespace

base::Result<app::Paper> FakePaper::make(const app::PaperOrder& order, const domain::PlanView&)
{
    ordered = order;
    app::Paper paper;
    paper.bytes = { 'p', 'a', 'p', 'e', 'r' };
    paper.pages = 3;
    paper.overflow = overflow;
    paper.missing_letters = missing_letters;
    return paper;
}

std::vector<app::ReadBlock> FakePaper::read(
    const app::PaperOrder& order, const domain::PlanView& view)
{
    using Kind = app::ReadBlock::Kind;
    std::vector<app::ReadBlock> blocks;
    if (!order.left_out.contains(domain::PlanPart::People)) {
        blocks.push_back({ Kind::Part, {}, "4. Mi gente" });
        for (const auto& contact : view.plan.people.contacts)
            blocks.push_back({ Kind::Fact, contact.code_name, contact.phone });
    }
    if (!order.left_out.contains(domain::PlanPart::Agreements)) {
        blocks.push_back({ Kind::Part, {}, "1. Mis acuerdos" });
        for (const auto& line : view.plan.agreements)
            blocks.push_back({ Kind::Item, {}, line.text });
    }
    return blocks;
}

base::Result<> FakePaper::verify(
    const app::PaperOrder&, const app::Paper& meant, base::ByteView read_back)
{
    if (!std::ranges::equal(meant.bytes, read_back))
        return base::fail(base::ErrorCode::ExportFailed);
    return {};
}

AppFixture::AppFixture(std::string_view language, const AppOptions& options)
    : m_shelf(
        std::make_unique<app::Shelf>(options.content ? options.content->files : embedded_guides()))
    , m_paper(options.paper ? options.paper(*m_shelf) : nullptr)
    , m_languages(std::make_unique<i18n::Languages>(languages_of(options.content)))
{
    REQUIRE(crypto::start());
    m_languages->use(language);
    m_disk = std::make_unique<base::StoppableDisk>(
        options.disk != nullptr ? *options.disk : disk, vault::KEY_AREA_SIZE);
    base::Disk& chosen = *m_disk;
    const app::Destroyer::Hooks hooks { .end = [this] { ++ends; } };
    if (options.destroyer_thread)
        m_destroyer = std::make_unique<app::DestroyerThread>(*m_disk, hooks);
    else
        m_destroyer = std::make_unique<app::Destroyer>(*m_disk, hooks);
    m_session = std::make_unique<app::Session>(app::SessionTools {
        chosen,
        clock,
        m_random,
        options.stretcher ? *options.stretcher : m_stretcher,
        std::pmr::get_default_resource(),
        [] {
            return crypto::MachineMemory { std::uint64_t { 4 } << 30, std::uint64_t { 2 } << 30 };
        },
        [this](std::int64_t until) {
            clock.pass_ms(std::max<std::int64_t>(0, until - clock.monotonic_ms()));
        },
        options.jobs != nullptr ? *options.jobs : jobs,
        errands,
        m_shelf->method(),
        *m_destroyer,
    });
    m_app = std::make_unique<app::App>(app::AppTools {
        chosen,
        clock,
        *m_shelf,
        *m_languages,
        *m_session,
        m_paper ? *m_paper : paper,
        options.program_folder,
        options.home_folder,
        crypto::WordList(resources::find_text("assets/words/es.txt").value_or("")),
        crypto::WordList(resources::find_text("assets/words/common.txt").value_or("")),
        m_random,
        errands,
        [this] { return protections; },
        sticks,
        "/proc/program",
        "ceiba",
        options.content ? options.content->origin : app::ContentOrigin {},
    });
}

void AppFixture::create_vault()
{
    domain::Workbook first;
    first.settings.language = m_languages->current();
    m_session->create(PATH, credentials(), first, crypto::Preset::from_bits(0));
    turn();
    REQUIRE(m_session->is_open());
}

void AppFixture::create_elena()
{
    create_vault();
    m_session->edit([this](domain::Workbook& workbook) {
        workbook.her_case = case_of("Elena");
        workbook.assessment.begun = true;
        workbook.assessment.path = domain::Path::Full;
    });
    m_app->router().restart({ app::Screen::Home, {} });
}

void AppFixture::unlock()
{
    m_session->unlock(credentials());
    turn();
    REQUIRE(m_session->is_open());
}

domain::Case AppFixture::case_of(std::string_view name)
{
    std::ifstream file(std::string(CEIBA_SOURCE_DIR) + "/tests/vectors/method/test-vectors.json");
    const auto all = nlohmann::json::parse(file);
    for (const auto& vector : all.at("vectors")) {
        if (vector.at("name").get<std::string>().find(name) == std::string::npos)
            continue;
        const std::string text = vector.dump();
        const base::ByteView bytes(reinterpret_cast<const base::Byte*>(text.data()), text.size());
        auto parsed = content::parse_case_file(bytes, m_shelf->method(), clock.today());
        REQUIRE(parsed.has_value());
        return std::move(*parsed);
    }
    FAIL("no such case");
    return {};
}

} // namespace test
