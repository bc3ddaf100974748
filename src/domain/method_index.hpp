#pragma once

#include "domain/method.hpp"

#include <memory>
#include <string_view>

namespace domain {

struct CompiledMethod;

/// The method with every id turned into a position, made once at start. Everything
/// that calculates takes it. Cheap to copy; never changes, so it may be shared by
/// threads.
///
/// Takes only a method whose ids are sound: content::load_method reports any other
/// as faults, and here they are bugs.
class MethodIndex {
public:
    explicit MethodIndex(Method method);

    const Method& method() const;
    const Rules& rules() const { return method().rules; }

    /// Nothing when there is no such id.
    const Question* question(std::string_view id) const;
    const Option* option(std::string_view question, std::string_view code) const;
    const Risk* risk(std::string_view id) const;
    const Measure* measure(std::string_view id) const;
    const FirstLine* first_line(std::string_view risk) const;
    const GenderIndicator* indicator(std::string_view id) const;

    const CompiledMethod& compiled() const { return *m_compiled; }

private:
    std::shared_ptr<const CompiledMethod> m_compiled;
};

} // namespace domain
