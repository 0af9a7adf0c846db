// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/sqlvalue.h"

#include <initializer_list>
#include <memory>
#include <span>

struct sqlite3_stmt;

namespace sevenrounds {

class Connection;

/// One prepared statement. Columns and parameters count from 0.
class Statement
{
public:
    [[nodiscard]] static Result<Statement> prepare(Connection &connection, const QString &sql);

    Statement(Statement &&other) noexcept = default;
    Statement &operator=(Statement &&other) noexcept = default;
    ~Statement() = default;

    [[nodiscard]] Result<> bind(int parameter, const SqlValue &value);
    [[nodiscard]] Result<> bindAll(std::span<const SqlValue> values);
    [[nodiscard]] Result<> bindAll(std::initializer_list<SqlValue> values);

    /// True when a row is there to be read, false at the end.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end, for statements without rows, and makes the statement ready for the next run.
    [[nodiscard]] Result<> run();
    void reset();
    /// So far it had to go through a table row by row, for want of a key.
    [[nodiscard]] bool hasScanned() const;

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The bytes of a TEXT or BLOB column as they are stored.
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] SqlValue value(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit Statement(std::unique_ptr<sqlite3_stmt, Finalizer> statement);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace sevenrounds
