#include "app/addressee.hpp"

#include "i18n/tr.hpp"

namespace app {

using domain::Addressee;
using i18n::tr;
using i18n::trc;

std::string who_answers(Addressee addressee)
{
    switch (addressee) {
    case Addressee::AnotherWoman:
        return std::string(trc("who answers", "she answers"));
    case Addressee::Group:
        return std::string(trc("who answers", "the group answers"));
    case Addressee::Practice:
        return std::string(trc("who answers", "practice"));
    case Addressee::Herself:
        break;
    }
    return {};
}

std::string whose_it_is(Addressee addressee)
{
    switch (addressee) {
    case Addressee::AnotherWoman:
        return std::string(tr("You are helping her: look at it together, and she decides."));
    case Addressee::Group:
        return std::string(tr("It is about the group: look at it together, and decide together."));
    case Addressee::Practice:
        return std::string(tr("This is practice with an invented case."));
    case Addressee::Herself:
        break;
    }
    return {};
}

} // namespace app
