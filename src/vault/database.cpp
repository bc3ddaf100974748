#include "vault/database.hpp"

#include "base/assert.hpp"
#include "crypto/arena.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

/// FTS5 is linked, not loaded, and started for one database at a time.
extern "C" int sqlite3Fts5Init(sqlite3* database);

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    /// SQLite asks for its memory through plain functions, so the arena has to be
    /// reachable from them. Set once, before SQLite starts, and never again.
    crypto::Arena* g_arena = nullptr;

    void* take(int size) { return g_arena->take(static_cast<std::size_t>(size)); }
    void give_back(void* block) { g_arena->give_back(block); }
    void* resize(void* block, int size)
    {
        return g_arena->resize(block, static_cast<std::size_t>(size));
    }
    int size_of(void* block) { return static_cast<int>(g_arena->size_of(block)); }
    int round_up(int size) { return (size + 15) & ~15; }
    int begin(void*) { return SQLITE_OK; }
    void end(void*) { }

    int refuse_open(sqlite3_vfs*, const char*, sqlite3_file*, int, int*) { return SQLITE_CANTOPEN; }
    int refuse_delete(sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE; }
    int nothing_there(sqlite3_vfs*, const char*, int, int* answer)
    {
        *answer = 0;
        return SQLITE_OK;
    }
    int same_name(sqlite3_vfs*, const char* name, int size, char* full)
    {
        sqlite3_snprintf(size, full, "%s", name);
        return SQLITE_OK;
    }
    int random_bytes(sqlite3_vfs*, int size, char* to)
    {
        crypto::SystemRandom().fill(
            { reinterpret_cast<base::Byte*>(to), static_cast<std::size_t>(size) });
        return size;
    }
    int no_sleep(sqlite3_vfs*, int) { return 0; }
    int no_time(sqlite3_vfs*, double* day)
    {
        *day = 2440587.5;
        return SQLITE_OK;
    }
    int no_error(sqlite3_vfs*, int, char*) { return SQLITE_OK; }

    /// The only file system SQLite sees: it has no files.
    sqlite3_vfs g_no_files {};

    sqlite3_vfs* no_files()
    {
        g_no_files.iVersion = 1;
        g_no_files.szOsFile = static_cast<int>(sizeof(sqlite3_file));
        g_no_files.mxPathname = 64;
        g_no_files.zName = "no-files";
        g_no_files.xOpen = refuse_open;
        g_no_files.xDelete = refuse_delete;
        g_no_files.xAccess = nothing_there;
        g_no_files.xFullPathname = same_name;
        g_no_files.xRandomness = random_bytes;
        g_no_files.xSleep = no_sleep;
        g_no_files.xCurrentTime = no_time;
        g_no_files.xGetLastError = no_error;
        return &g_no_files;
    }

    /// Steps of SQLite's machine that reading an image may take: far more than the largest
    /// vault needs, seconds on an old laptop.
    constexpr int STEPS_IN_A_ROUND = 10'000;
    constexpr std::size_t MOST_ROUNDS = 20'000;

    /// Not zero: SQLite stops.
    int count_round(void* budget)
    {
        auto& left = *static_cast<std::size_t*>(budget);
        if (left == 0)
            return 1;
        --left;
        return 0;
    }

    base::Failure failure(int code, const char* where)
    {
        if (code == SQLITE_NOMEM)
            return fail(ErrorCode::OutOfMemory, where);
        return fail(
            ErrorCode::VaultDamaged, std::string(where) + ": sqlite " + std::to_string(code));
    }

} // namespace

bool start_sqlite(crypto::Arena* arena)
{
    static bool started = false;
    if (started)
        return true;
    g_arena = arena;
    if (arena != nullptr) {
        static sqlite3_mem_methods methods { take, give_back, resize, size_of, round_up, begin, end,
            nullptr };
        if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
            return false;
    }
    // Statistics would take a lock on every allocation; nobody reads them.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (sqlite3_initialize() != SQLITE_OK)
        return false;
    started = sqlite3_vfs_register(no_files(), 1) == SQLITE_OK;
    return started;
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::bind(int parameter, std::string_view text)
{

    const int code = sqlite3_bind_text64(m_statement, parameter + 1,
        text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    CEIBA_ASSERT(code == SQLITE_OK || code == SQLITE_NOMEM || code == SQLITE_TOOBIG);
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number)
{
    const int code = sqlite3_bind_int64(m_statement, parameter + 1, number);
    CEIBA_ASSERT(code == SQLITE_OK || code == SQLITE_NOMEM);
    return *this;
}

base::Result<> Statement::run()
{
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    if (code != SQLITE_DONE)
        return failure(code, "run");
    return {};
}

base::Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return failure(code, "read");
    return false;
}

void Statement::reset() { sqlite3_reset(m_statement); }

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr)
        return {};
    return { bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) };
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

base::Result<Database> Database::open()
{
    CEIBA_ASSERT(start_sqlite(nullptr));
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX,
        nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return failure(code, "open");
    return database;
}

base::Result<> Database::harden()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 6'000'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    return execute("PRAGMA secure_delete=ON; PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY;"
                   "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;");
}

base::Result<Database> Database::create()
{
    auto database = TRY(open());
    TRY(database.harden());
    return database;
}

base::Result<Database> Database::create_for_search()
{
    auto database = TRY(create());
    if (const int code = sqlite3Fts5Init(database.m_handle); code != SQLITE_OK)
        return failure(code, "full-text search");
    return database;
}

base::Result<Database> Database::from_image(base::ByteView image)
{
    // The size of a page and the number of pages come first in the file; anything
    // shorter than one page cannot be a database.
    if (image.size() < 512)
        return fail(ErrorCode::VaultDamaged, "database too short");
    auto database = TRY(open());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
    if (copy == nullptr)
        return fail(ErrorCode::OutOfMemory, "database");
    std::memcpy(copy, image.data(), image.size());
    const int code = sqlite3_deserialize(database.m_handle, "main", copy,
        static_cast<sqlite3_int64>(image.size()), static_cast<sqlite3_int64>(image.size()),
        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        return failure(code, "deserialize");
    database.m_budget = std::make_unique<std::size_t>(MOST_ROUNDS);
    sqlite3_progress_handler(
        database.m_handle, STEPS_IN_A_ROUND, count_round, database.m_budget.get());
    TRY(database.harden());
    return database;
}

base::Result<> Database::check()
{
    auto check = TRY(prepare("PRAGMA quick_check(1)"));
    const bool row = TRY(check.next());
    if (!row || check.text(0) != "ok")
        return fail(ErrorCode::VaultDamaged, "quick_check");
    return {};
}

Database::~Database() { close(); }

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_budget(std::move(other.m_budget))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, nullptr);
        m_budget = std::move(other.m_budget);
    }
    return *this;
}

void Database::close() noexcept
{
    const int code = sqlite3_close(m_handle);
    CEIBA_ASSERT(code == SQLITE_OK);
    m_handle = nullptr;
}

base::Result<> Database::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "execute");
    return {};
}

base::Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(
        m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "prepare");
    return Statement(statement);
}

base::Result<std::string> Database::schema()
{
    auto rows = TRY(
        prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"));
    std::string all;
    for (;;) {
        const bool row = TRY(rows.next());
        if (!row)
            return all;
        all += rows.text(0) + " " + rows.text(1) + ": " + rows.text(2) + "\n";
    }
}

base::Result<crypto::WipedBytes> Database::image(std::pmr::memory_resource* memory)
{
    sqlite3_int64 size = 0;
    // A database that was deserialised is contiguous; otherwise SQLite makes a copy.
    unsigned char* bytes = sqlite3_serialize(m_handle, "main", &size, 0);
    if (bytes == nullptr)
        return fail(ErrorCode::OutOfMemory, "serialize");
    const base::MutableByteView view(bytes, static_cast<std::size_t>(size));
    crypto::WipedBytes image(view, memory);
    crypto::wipe(view);
    sqlite3_free(bytes);
    return image;
}

} // namespace vault
