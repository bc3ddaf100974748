#include "ui/screens/destroying_words.hpp"

#include "app/word_to_delete.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/copies_words.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

void draw_what_destroying_does(Context& context, const std::vector<domain::CopyNote>* copies)
{
    section(context, tr("What it does"));
    paragraph(context,
        tr("It destroys the keys of this file and removes it from this disk or stick, almost always in less than a "
           "second. Nobody will be able to open it, not even you."));
    section(context, tr("What it does not do"));
    bullet(context,
        tr("It does not erase other copies: backups, sticks, mail, cloud, copies somebody already made."));
    bullet(context, tr("It does not erase what you printed, photographed or sent."));
    bullet(context, tr("It does not erase signs that this program was used here."));
    bullet(context,
        tr("On SSD disks and sticks a laboratory could find remains. Without your passphrase those remains are of "
           "no use; that is why the passphrase must be long."));
    bullet(context,
        tr("If Windows keeps restore points, an older copy of the file may remain, always closed with your "
           "passphrase."));
    if (copies != nullptr)
        draw_copies_left(context, *copies);
    section(context, tr("Think first"));
    paragraph(context,
        tr("If somebody with authority has already asked for the computer, erasing can have legal consequences. "
           "Talk to your lawyer before."));
    paragraph(context, rich(tr("**Your safety is worth more than this file.**")));
}

bool word_to_delete_field(Context& context, std::string& word)
{
    initial_focus(context);
    return static_cast<bool>(text_field(context, "word",
        i18n::fill(
            tr("Type {word} to delete it"), { { "word", std::string(app::word_to_delete()) } }),
        word, { .most_bytes = 32, .width = 320 }));
}

} // namespace ui
