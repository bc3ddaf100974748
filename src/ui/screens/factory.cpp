#include "ui/screens/factory.hpp"

#include "app/content_links.hpp"
#include "ui/screens/actors_screen.hpp"
#include "ui/screens/assessment_screen.hpp"
#include "ui/screens/attachments_screen.hpp"
#include "ui/screens/contacts_screen.hpp"
#include "ui/screens/copies_screen.hpp"
#include "ui/screens/create_screen.hpp"
#include "ui/screens/destroy_file_screen.hpp"
#include "ui/screens/diagnostics_screen.hpp"
#include "ui/screens/drill_screen.hpp"
#include "ui/screens/emergency_key_screen.hpp"
#include "ui/screens/emergency_screens.hpp"
#include "ui/screens/export_screen.hpp"
#include "ui/screens/glossary_screen.hpp"
#include "ui/screens/guide_screen.hpp"
#include "ui/screens/guides_screen.hpp"
#include "ui/screens/home_screen.hpp"
#include "ui/screens/incidents_screen.hpp"
#include "ui/screens/keys_screen.hpp"
#include "ui/screens/load_directory_screen.hpp"
#include "ui/screens/measures_screen.hpp"
#include "ui/screens/old_file_screen.hpp"
#include "ui/screens/plan_screen.hpp"
#include "ui/screens/print_screen.hpp"
#include "ui/screens/question_screen.hpp"
#include "ui/screens/results_screen.hpp"
#include "ui/screens/review_screen.hpp"
#include "ui/screens/risk_detail_screen.hpp"
#include "ui/screens/seal_screen.hpp"
#include "ui/screens/settings_screens.hpp"
#include "ui/screens/sharing_screen.hpp"
#include "ui/screens/start_screen.hpp"
#include "ui/screens/stick_screen.hpp"
#include "ui/screens/threats_screen.hpp"
#include "ui/screens/travel_screen.hpp"
#include "ui/screens/unlock_screen.hpp"
#include "ui/screens/unseal_screen.hpp"
#include "ui/screens/vault_key_file_screen.hpp"
#include "ui/screens/workshop_tools_screen.hpp"

namespace ui {

std::unique_ptr<Screen> make_screen(app::App& app, const app::Place& place)
{
    switch (place.screen) {
    case app::Screen::Home:
        return std::make_unique<HomeScreen>(app);
    case app::Screen::Settings:
        return std::make_unique<SettingsScreen>(app);
    case app::Screen::Keys:
        return std::make_unique<KeysScreen>(app, place.detail);
    case app::Screen::EmergencyKey:
        return std::make_unique<EmergencyKeyScreen>(app);
    case app::Screen::KeyFile:
        return std::make_unique<VaultKeyFileScreen>(app);
    case app::Screen::Copies:
        return std::make_unique<CopiesScreen>(app);
    case app::Screen::Travel:
        return std::make_unique<TravelScreen>(app, place.detail);
    case app::Screen::OldFile:
        return std::make_unique<OldFileScreen>(app);
    case app::Screen::Deletion:
        return std::make_unique<DeletionScreen>(app, place.detail);
    case app::Screen::Diagnostics:
        return std::make_unique<DiagnosticsScreen>(app);
    case app::Screen::EmergencyMenu:
        return std::make_unique<EmergencyMenuScreen>(app);
    case app::Screen::EmergencyCard:
        return std::make_unique<EmergencyCardScreen>(app, place.detail);
    case app::Screen::Guides:
        if (place.detail.starts_with(app::GLOSSARY_DETAIL))
            return std::make_unique<GlossaryScreen>(app, place.detail);
        return std::make_unique<GuidesScreen>(app);
    case app::Screen::Guide:
        return std::make_unique<GuideScreen>(app, place.detail);
    case app::Screen::Contacts:
        return std::make_unique<ContactsScreen>(app, place.detail);
    case app::Screen::LoadDirectory:
        return std::make_unique<LoadDirectoryScreen>(app, place.detail);
    case app::Screen::Print:
        return std::make_unique<PrintScreen>(app, place.detail);
    case app::Screen::WorkshopTools:
        return std::make_unique<WorkshopToolsScreen>(app);
    case app::Screen::Stick:
        return std::make_unique<StickScreen>(app);
    case app::Screen::Start:
        return std::make_unique<StartScreen>(app);
    case app::Screen::Create:
        return std::make_unique<CreateScreen>(app, place.detail);
    case app::Screen::Unlock:
        return std::make_unique<UnlockScreen>(app, place.detail);
    case app::Screen::DestroyFile:
        return std::make_unique<DestroyFileScreen>(app, place.detail);
    case app::Screen::Lock:
        return std::make_unique<UnlockScreen>(app);
    case app::Screen::Assessment:
        return std::make_unique<AssessmentScreen>(app, place.detail);
    case app::Screen::Question:
        return std::make_unique<QuestionScreen>(app, place.detail);
    case app::Screen::Actors:
        return std::make_unique<ActorsScreen>(app, place.detail);
    case app::Screen::Threats:
        return std::make_unique<ThreatsScreen>(app, place.detail);
    case app::Screen::Incidents:
        return std::make_unique<IncidentsScreen>(app, place.detail);
    case app::Screen::Attachments:
        return std::make_unique<AttachmentsScreen>(app, place.detail);
    case app::Screen::Export:
        return std::make_unique<ExportScreen>(app, place.detail);
    case app::Screen::Sharing:
        return std::make_unique<SharingScreen>(app);
    case app::Screen::Seal:
        return std::make_unique<SealScreen>(app, place.detail);
    case app::Screen::Unseal:
        return std::make_unique<UnsealScreen>(app);
    case app::Screen::Plan:
        if (place.detail.starts_with(app::DRILL_DETAIL))
            return std::make_unique<DrillScreen>(
                app, std::string_view(place.detail).substr(app::DRILL_DETAIL.size()));
        return std::make_unique<PlanScreen>(app, place.detail);
    case app::Screen::Review:
        return std::make_unique<ReviewScreen>(app);
    case app::Screen::Results:
        return std::make_unique<ResultsScreen>(app, place.detail);
    case app::Screen::RiskDetail:
        return std::make_unique<RiskDetailScreen>(app, place.detail);
    case app::Screen::Measures:
        return std::make_unique<MeasuresScreen>(app, place.detail);
    }
    return nullptr;
}

} // namespace ui
