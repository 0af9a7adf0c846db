// SPDX-License-Identifier: MIT
#include "storage/statement.h"

#include "storage/connection.h"
#include "storage/sqlitecause.h"

#include <sqlite3.h>

namespace sevenrounds {

namespace {

struct Binder {
    sqlite3_stmt *statement;
    int parameter;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, parameter); }
    int operator()(qint64 value) const { return sqlite3_bind_int64(statement, parameter, value); }
    int operator()(double value) const { return sqlite3_bind_double(statement, parameter, value); }
    int operator()(const QString &value) const
    {
        const QByteArray utf8 = value.toUtf8();
        return sqlite3_bind_text64(statement, parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
            SQLITE_TRANSIENT, SQLITE_UTF8); // NOLINT(cppcoreguidelines-pro-type-cstyle-cast): SQLite's own macro
    }
    int operator()(const QByteArray &value) const
    {
        return sqlite3_bind_blob64(statement, parameter, value.constData(), static_cast<sqlite3_uint64>(value.size()),
            SQLITE_TRANSIENT); // NOLINT(cppcoreguidelines-pro-type-cstyle-cast): SQLite's own macro
    }
};

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    // Its code repeats the last step's failure, which was reported then.
    sqlite3_finalize(statement);
}

Statement::Statement(std::unique_ptr<sqlite3_stmt, Finalizer> statement)
    : m_statement(std::move(statement))
{
}

Result<Statement> Statement::prepare(Connection &connection, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *raw = nullptr;
    const int code
        = sqlite3_prepare_v2(connection.handle(), utf8.constData(), static_cast<int>(utf8.size()), &raw, nullptr);
    if (code != SQLITE_OK) {
        return failure(sqliteError(connection.handle(), code, QStringLiteral("preparing a statement")));
    }
    ROUNDS_CHECK(raw != nullptr);
    return Statement(std::unique_ptr<sqlite3_stmt, Finalizer>(raw));
}

Result<> Statement::bind(int parameter, const SqlValue &value)
{
    const int code = std::visit(Binder { m_statement.get(), parameter + 1 }, value);
    if (code != SQLITE_OK) {
        return failure(sqliteError(sqlite3_db_handle(m_statement.get()), code, QStringLiteral("binding a value")));
    }
    return {};
}

Result<> Statement::bindAll(std::span<const SqlValue> values)
{
    int parameter = 0;
    for (const SqlValue &value : values) {
        ROUNDS_RETURN_IF_ERROR(bind(parameter++, value));
    }
    return {};
}

Result<> Statement::bindAll(std::initializer_list<SqlValue> values)
{
    return bindAll(std::span<const SqlValue>(values.begin(), values.size()));
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    const Error error = sqliteError(sqlite3_db_handle(m_statement.get()), code, QStringLiteral("running a statement"));
    // A failed statement that is not reset keeps its transaction from ending.
    sqlite3_reset(m_statement.get());
    return failure(error);
}

Result<> Statement::run()
{
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, step());
        if (!hasRow) {
            reset();
            return {};
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

bool Statement::hasScanned() const
{
    return sqlite3_stmt_status(m_statement.get(), SQLITE_STMTSTATUS_FULLSCAN_STEP, 0) > 0;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Statement::bytes(int column) const
{
    // The blob call first: asking for text would convert what is stored.
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(data, sqlite3_column_bytes(m_statement.get(), column));
}

SqlValue Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return std::monostate {};
    }
}

} // namespace sevenrounds
