#pragma once

// Everything a screen draws with.
#include "ui/widgets/action.hpp"
#include "ui/widgets/actor_discs.hpp"
#include "ui/widgets/boxes.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/choices.hpp"
#include "ui/widgets/emergency.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/frame.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/lists.hpp"
#include "ui/widgets/notices.hpp"
#include "ui/widgets/photo.hpp"
#include "ui/widgets/pictures.hpp"
#include "ui/widgets/progress.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/timeline.hpp"
