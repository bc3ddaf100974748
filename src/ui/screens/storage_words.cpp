#include "ui/screens/storage_words.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

namespace {

    Words yellow_words(const base::StorageReport& report)
    {
        if (report.removable)
            return tr(
                "On a stick a laboratory could find remains. Without your passphrase they are of no use.");
        if (report.compressed || report.copy_on_write)
            return tr(
                "This disk writes every change in a new place: older copies could remain, always closed with your passphrase.");
        return tr("On this disk older copies could remain, always closed with your passphrase.");
    }

    Words red_words(const base::StorageReport& report)
    {
        if (report.read_only)
            return tr("This place cannot be written.");
        if (report.synced_folder || report.network)
            return tr("Copies go to another computer or to the internet. Choose another place.");
        return tr("There is too little room. Choose another place.");
    }

} // namespace

void draw_storage(Context& context, const base::StorageReport& report)
{
    switch (report.light) {
    case base::StorageLight::Green:
        storage_light(context, StorageKind::ErasesWell, tr("Erases well here"),
            tr("If you destroy the file, nothing that opens remains."));
        return;
    case base::StorageLight::Yellow:
        storage_light(context, StorageKind::MayLeaveRemains, tr("Remains could be left"),
            yellow_words(report));
        return;
    case base::StorageLight::Red:
        storage_light(context, StorageKind::DoesNotErase, tr("Here it does not really erase"),
            red_words(report));
        return;
    }
}

} // namespace ui
