#include "ui/screens/answer_icons.hpp"

#include <algorithm>
#include <array>

namespace ui {

namespace {

    struct AnswerIcon {
        std::string_view question;
        std::string_view code;
        Icon icon;
    };

    constexpr std::array DRAWINGS {
        AnswerIcon { "Q1.01", "tierra", Icon::Tree },
        AnswerIcon { "Q1.01", "vcm", Icon::Woman },
        AnswerIcon { "Q1.01", "dsr", Icon::Venus },
        AnswerIcon { "Q1.01", "lgbti", Icon::Heart },
        AnswerIcon { "Q1.01", "justicia", Icon::Scales },
        AnswerIcon { "Q1.01", "trabajo", Icon::Briefcase },
        AnswerIcon { "Q1.01", "prensa", Icon::Microphone },
        AnswerIcon { "Q1.01", "indig", Icon::People },
        AnswerIcon { "Q1.01", "migra", Icon::Road },
        AnswerIcon { "Q1.01", "desap", Icon::Search },
        AnswerIcon { "Q1.01", "corr", Icon::Institution },
        AnswerIcon { "Q1.01", "salud", Icon::Stethoscope },
        AnswerIcon { "Q1.01", "otro", Icon::Pencil },

        AnswerIcon { "Q4.01", "llam", Icon::Phone },
        AnswerIcon { "Q4.01", "msj", Icon::CommentOutline },
        AnswerIcon { "Q4.01", "muerte", Icon::Exclamation },
        AnswerIcon { "Q4.01", "sex", Icon::Venus },
        AnswerIcon { "Q4.01", "hijos", Icon::Child },
        AnswerIcon { "Q4.01", "sigue", Icon::Motorcycle },
        AnswerIcon { "Q4.01", "foto", Icon::Camera },
        AnswerIcon { "Q4.01", "robo", Icon::Laptop },
        AnswerIcon { "Q4.01", "casa", Icon::Home },
        AnswerIcon { "Q4.01", "ofi", Icon::BuildingOutline },
        AnswerIcon { "Q4.01", "aut", Icon::IdCard },
        AnswerIcon { "Q4.01", "leg", Icon::Scales },
        AnswerIcon { "Q4.01", "dif", Icon::Bullhorn },
        AnswerIcon { "Q4.01", "hack", Icon::UnlockAlt },
        AnswerIcon { "Q4.01", "intim", Icon::Picture },
        AnswerIcon { "Q4.01", "linea", Icon::Globe },
        AnswerIcon { "Q4.01", "golpe", Icon::Hand },
        AnswerIcon { "Q4.01", "toque", Icon::Ban },
        AnswerIcon { "Q4.01", "arma", Icon::Fire },
        AnswerIcon { "Q4.01", "llevar", Icon::Car },
        AnswerIcon { "Q4.01", "tierra", Icon::Leaf },
        AnswerIcon { "Q4.01", "empleo", Icon::Money },
        AnswerIcon { "Q4.01", "marcha", Icon::Road },
        AnswerIcon { "Q4.01", "pareja", Icon::PersonTimes },
        AnswerIcon { "Q4.01", "orgm", Icon::People },
        AnswerIcon { "Q4.01", "exp", Icon::SignOut },

        AnswerIcon { "Q4.14", "a", Icon::Exclamation },
        AnswerIcon { "Q4.14", "b", Icon::Bolt },
        AnswerIcon { "Q4.14", "c", Icon::Eye },
        AnswerIcon { "Q4.14", "d", Icon::Medkit },
        AnswerIcon { "Q4.14", "e", Icon::PersonTimes },
        AnswerIcon { "Q4.14", "f", Icon::Home },
        AnswerIcon { "Q4.14", "g", Icon::Leaf },
        AnswerIcon { "Q4.14", "h", Icon::Scales },
        AnswerIcon { "Q4.14", "i", Icon::Child },
        AnswerIcon { "Q4.14", "j", Icon::Bed },
    };

} // namespace

Icon answer_icon(std::string_view question, std::string_view code)
{
    const auto found
        = std::find_if(DRAWINGS.begin(), DRAWINGS.end(), [&](const AnswerIcon& drawing) {
              return drawing.question == question && drawing.code == code;
          });
    return found == DRAWINGS.end() ? Icon::None : found->icon;
}

} // namespace ui
