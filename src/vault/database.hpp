#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace crypto {
class Arena;
}

namespace vault {

/// Sets SQLite up for the whole process, once, before any Database: its memory comes
/// from the arena (null: the ordinary heap, for tests), and a file system that
/// refuses every file is the only one it knows, so that a mistake cannot write
/// plaintext anywhere. security-design.md 11.3.
[[nodiscard]] bool start_sqlite(crypto::Arena* arena);

class Database;

/// One prepared statement. Parameters and columns count from 0.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::int64_t number);
    /// Runs a statement that gives no rows and makes it ready to run again.
    base::Result<> run();
    /// True when there is a row to read, false at the end.
    base::Result<bool> next();

    /// Leaves a row early; the statement can be bound and run again.
    void reset();

    /// Copied: the row is gone at the next step.
    std::string text(int column) const;
    std::int64_t number(int column) const;

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) { }
    sqlite3_stmt* m_statement { nullptr };
};

/// A SQLite database that lives only in memory.
class Database {
public:
    /// Empty.
    static base::Result<Database> create();
    /// Empty, and able to hold a full-text index (FTS5). For the search through what everybody may
    /// read; a database that came from a file never gets it.
    static base::Result<Database> create_for_search();
    /// Takes a copy of an image. Whoever made it may have been anyone: compare schema() before
    /// anything else, then check(). What reading costs is bounded; beyond it VaultDamaged.
    static base::Result<Database> from_image(base::ByteView image);
    /// VaultDamaged when the tables are not sound. Runs what the schema says, such as a condition
    /// on a column, so only once the schema is known to be ours.
    base::Result<> check();
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Several statements without parameters.
    base::Result<> execute(const char* sql);
    base::Result<Statement> prepare(std::string_view sql);
    /// The SQL texts of all tables and indices, sorted, one per line.
    base::Result<std::string> schema();
    base::Result<crypto::WipedBytes> image(std::pmr::memory_resource* memory);

private:
    explicit Database(sqlite3* handle) : m_handle(handle) { }
    static base::Result<Database> open();
    base::Result<> harden();
    void close() noexcept;

    sqlite3* m_handle { nullptr };
    /// What is left for a database that came as an image; SQLite counts it down.
    std::unique_ptr<std::size_t> m_budget;
};

} // namespace vault
