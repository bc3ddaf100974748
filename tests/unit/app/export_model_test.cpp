#include "app/models/export_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::ExportModel;
using test::AppFixture;
using Step = ExportModel::Step;

namespace {

/// Where everybody may sit down.
void share_computer(AppFixture& it)
{
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.02"] = domain::one_answer("publica");
    });
}

} // namespace

TEST_CASE("a paper is written, read back and only then done", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    model.go_on();
    REQUIRE(model.state().step == Step::Place);
    model.set_name("lista");
    model.write();
    CHECK(model.state().step == Step::Done);
    CHECK(model.state().written == "/usb/lista.pdf");
    CHECK(it.disk.exists("/usb/lista.pdf"));
}

TEST_CASE("what she leaves out is left out of the order", "[export]")
{
    AppFixture it;
    it.create_vault();
    ExportModel model(it.app(), "plan");
    model.toggle_part(domain::PlanPart::Risks);
    model.toggle_part(domain::PlanPart::People);
    model.toggle_part(domain::PlanPart::People);
    model.print_telephones(false);
    model.choose(app::PaperFormat::Html);
    model.go_on();
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->left_out == std::set { domain::PlanPart::Risks });
    CHECK_FALSE(it.paper.ordered->telephones);
    CHECK(it.paper.ordered->format == app::PaperFormat::Html);
}

TEST_CASE("when writing fails no file is left and the reason is kept", "[export]")
{
    for (const auto code : { base::ErrorCode::DiskFull, base::ErrorCode::DiskFault,
             base::ErrorCode::DeviceGone, base::ErrorCode::NotPermitted }) {
        AppFixture it;
        it.create_vault();
        ExportModel model(it.app(), "plan");
        model.go_on();
        it.disk.fail_writes_with(code);
        model.write();
        CHECK(model.state().step == Step::Place);
        CHECK(model.state().error == code);
        CHECK_FALSE(it.disk.exists("/usb/notas.pdf"));
    }
}

TEST_CASE("a file that is there is never written over", "[export]")
{
    AppFixture it;
    it.create_vault();
    it.disk.put("/usb/notas.pdf", { 1, 2, 3 });
    ExportModel model(it.app(), "pocket");
    model.go_on();
    CHECK(model.state().name_is_taken);
    model.write();
    CHECK(model.state().step == Step::Place);
    CHECK(it.disk.content("/usb/notas.pdf") == base::Bytes { 1, 2, 3 });
    model.set_name("../otro");
    CHECK(model.state().name_is_bad);
}

TEST_CASE("lines that do not fit are asked about before the place", "[export]")
{
    AppFixture it;
    it.create_vault();
    it.paper.overflow = { { "Llamo a", { { "a", "1 Ceniza" }, { "b", "2 Abuelas" } }, 1 } };
    ExportModel model(it.app(), "pocket");
    model.go_on();
    CHECK(model.state().step == Step::LeaveOut);
    CHECK_FALSE(model.state().fits);
    model.go_on();
    CHECK(model.state().step == Step::LeaveOut);
    it.paper.overflow.clear();
    model.toggle_line("b");
    CHECK(model.state().fits);
    model.go_on();
    CHECK(model.state().step == Step::Place);
    model.write();
    CHECK(model.state().step == Step::Done);
    CHECK(it.paper.ordered->lines_left_out == std::set<std::string> { "b" });
}

TEST_CASE("on a shared computer paper waits for the settings", "[export]")
{
    AppFixture it;
    it.create_vault();
    share_computer(it);
    REQUIRE(it.app().is_shared_computer());
    ExportModel model(it.app(), "plan");
    CHECK(model.state().forbidden);
    model.go_on();
    model.write();
    CHECK(model.state().step == Step::Choose);
    CHECK_FALSE(it.disk.exists("/usb/notas.pdf"));
    it.session().edit(
        [](domain::Workbook& book) { book.settings.printing_allowed_on_shared = true; });
    CHECK_FALSE(model.state().forbidden);
    model.go_on();
    CHECK(model.state().step == Step::Place);
}
