#pragma once

#include "base/bytes.hpp"
#include "base/date.hpp"
#include "domain/plan.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace domain {

/// A secret the workbook only carries: copies of the workbook share it, nobody copies its
/// bytes, and whoever made it zeroes them when the last copy goes.
class HeldSecret {
public:
    virtual ~HeldSecret() = default;
    virtual base::ByteView bytes() const = 0;
};

/// Somebody to whom she seals files.
struct TrustedKey {
    RecordId id { 0 };
    std::string name;                  ///< a code name
    std::string key;                   ///< "age1..."
    std::optional<base::Date> checked; ///< when they compared the six words; nothing: not yet

    bool operator==(const TrustedKey&) const = default;
};

/// What files are sealed with and opened by (security-design.md 5.6).
struct Sharing {
    /// The secret half of her own key pair; null until she makes one.
    std::shared_ptr<const HeldSecret> own;
    std::optional<base::Date> own_made;
    std::vector<TrustedKey> people;
    RecordId last_id { 0 };
};

} // namespace domain
