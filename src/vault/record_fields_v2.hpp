#pragma once

#include "vault/record_fields.hpp"

namespace vault {

/// What schema 2 has beyond schema 1 (document_schema.hpp has the same order).

template <> struct StoredNames<domain::CopyKind> {
    static constexpr std::string_view NAMES[] { "backup", "sealed-file", "paper", "other" };
};

template <typename Row, Is<domain::CopyNote> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.date);
    row(it.kind);
    row(it.place);
}

} // namespace vault
