#pragma once

#include "base/error.hpp"

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace base {

/// A value or an Error. One alias, so that the day std::expected is everywhere
/// only this line changes.
template <typename T = void> using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(ErrorCode code, std::string note = {})
{
    return Failure(Error { code, std::move(note) });
}

/// For TRY: also works for a result that carries no value.
template <typename T> T take_value(Result<T>&& result)
{
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace base

/// Gives the value, or leaves the enclosing function with the error. Never
/// nested inside another TRY.
#define TRY(expression)                                                                            \
    __extension__({                                                                                \
        auto&& try_result_ = (expression);                                                         \
        if (!try_result_.has_value()) [[unlikely]]                                                 \
            return ::base::Failure(std::move(try_result_).error());                                \
        ::base::take_value(std::move(try_result_));                                                \
    })
