#pragma once

#include "domain/plan.hpp"

#include <string>

namespace domain {

/// What lies outside the vault and is not touched when it is destroyed (security-design.md 7.7).
enum class CopyKind { Backup, SealedFile, Paper, Other };

/// One copy she knows of. Nothing checks that it is still there: only she can.
struct CopyNote {
    RecordId id { 0 };
    base::Date date;
    CopyKind kind { CopyKind::Backup };
    std::string place; ///< in her words: "memoria azul, donde Ceniza"

    bool operator==(const CopyNote&) const = default;
};

} // namespace domain
