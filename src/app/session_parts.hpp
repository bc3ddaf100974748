#pragma once

#include "app/session.hpp"

#include <functional>

/// What only the parts of Session share.
namespace app {

/// A change of keys under way: filled on the main thread, worked on by the worker.
struct Session::KeyChange {
    vault::Credentials current;
    vault::Credentials added;
    domain::Workbook stored; ///< as it is saved
    std::function<base::Result<>(KeyChange&, vault::Vault&)> work;
    /// What the workbook says of its keys afterwards.
    std::function<void(domain::Workbook&)> apply;
    base::Result<> result;
    bool done { false };
};

} // namespace app
