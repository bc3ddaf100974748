#pragma once

#include "ui/widgets/action.hpp"

#include <string>
#include <vector>

namespace ui {

enum class NoticeKind { Good, Attention, Error };

/// A sentence that stays until it is no longer true. At most two actions; in an
/// error the first is the green button of the page. The id pressed, or "".
std::string notice(Context& context, NoticeKind kind, const Words& words,
    const std::vector<Action>& actions = {}, Icon icon = Icon::None, const Words& small_words = {});
inline std::string good_notice(Context& context, const Words& words)
{
    return notice(context, NoticeKind::Good, words);
}
inline std::string attention_notice(Context& context, const Words& words)
{
    return notice(context, NoticeKind::Attention, words);
}
inline std::string error_notice(
    Context& context, const Words& words, const std::vector<Action>& actions = {})
{
    return notice(context, NoticeKind::Error, words, actions);
}

/// What a place says about erasing: a drawing, a word, and never only a colour.
enum class StorageKind { ErasesWell, MayLeaveRemains, DoesNotErase };
void storage_light(Context& context, StorageKind kind, const Words& title, const Words& words);

/// Nothing here yet: a tree, one bold line, one sentence, one button.
std::string empty_state(Context& context, const Words& title, const Words& words,
    const Action& action, bool action_is_green = true);

} // namespace ui
