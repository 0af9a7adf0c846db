// SPDX-License-Identifier: MIT
#include "storage/rowstore.h"

#include "storage/connection.h"
#include "storage/statement.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QtEndian>

#include <bit>

namespace sevenrounds {

namespace {

class RowHasher
{
public:
    explicit RowHasher(const TableShape &shape)
    {
        const QByteArrayView name(shape.name);
        addTagged('t', name);
        addNumber('c', shape.columns.size());
    }

    void operator()(std::monostate) { m_hash.addData(QByteArrayView("n", 1)); }
    void operator()(qint64 value) { addNumber('i', static_cast<quint64>(value)); }
    // SQLite gives -0.0 back as 0.0; the sum makes them one before hashing.
    void operator()(double value) { addNumber('r', std::bit_cast<quint64>(value + 0.0)); }
    void operator()(const QString &value) { addTagged('s', value.toUtf8()); }
    void operator()(const QByteArray &value) { addTagged('b', value); }

    void addTagged(char tag, QByteArrayView data)
    {
        addNumber(tag, static_cast<quint64>(data.size()));
        m_hash.addData(data);
    }

    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    void addNumber(char tag, quint64 number)
    {
        char bytes[1 + sizeof number] = { tag };
        qToBigEndian(number, bytes + 1);
        m_hash.addData(QByteArrayView(bytes, sizeof bytes));
    }

    QCryptographicHash m_hash { QCryptographicHash::Sha256 };
};

Result<> runWith(Connection &connection, const QString &sql, std::span<const SqlValue> values, const QByteArray &hash)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(connection, sql));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll(values));
    if (!hash.isEmpty()) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(static_cast<int>(values.size()), hash));
    }
    return statement.run();
}

} // namespace

QByteArray rowHash(const TableShape &shape, std::span<const SqlValue> values)
{
    RowHasher hasher(shape);
    for (const SqlValue &value : values) {
        std::visit(hasher, value);
    }
    return hasher.result();
}

bool isRowIntact(const Statement &statement, const TableShape &shape)
{
    if (!shape.hasHash) {
        return true;
    }
    RowHasher hasher(shape);
    int column = 0;
    for (; column < static_cast<int>(shape.columns.size()); ++column) {
        const SqlValue value = statement.value(column);
        // As stored: text that is no longer UTF-8 must not be repaired before it is hashed.
        if (std::holds_alternative<QString>(value)) {
            hasher.addTagged('s', statement.bytes(column));
        } else {
            std::visit(hasher, value);
        }
    }
    return statement.bytes(column) == hasher.result();
}

QString columnList(const TableShape &shape, const QString &alias)
{
    const QString prefix = alias.isEmpty() ? QString() : QString(alias + QLatin1Char('.'));
    QStringList names;
    for (const ColumnShape &column : shape.columns) {
        names.append(prefix + QString::fromLatin1(column.name));
    }
    if (shape.hasHash) {
        names.append(prefix + QStringLiteral("row_hash"));
    }
    return names.join(QStringLiteral(", "));
}

QString selectAll(const TableShape &shape, const QString &table)
{
    return QStringLiteral("SELECT ") + columnList(shape, {}) + QStringLiteral(" FROM ")
        + (table.isEmpty() ? shape.tableName() : table) + QLatin1Char(' ');
}

QString mainTable(const TableShape &shape)
{
    return QStringLiteral("main.") + shape.tableName();
}

QString insertSql(const TableShape &shape, const QString &verb, const QString &table)
{
    QStringList names;
    for (const ColumnShape &column : shape.columns) {
        names.append(QString::fromLatin1(column.name));
    }
    if (shape.hasHash) {
        names.append(QStringLiteral("row_hash"));
    }
    const QString marks = QStringList(names.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return verb + QStringLiteral(" INTO ") + table + QStringLiteral(" (") + names.join(QStringLiteral(", "))
        + QStringLiteral(") VALUES (") + marks + QStringLiteral(")");
}

Result<> insertRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> values)
{
    return insertRowWithHash(connection, shape, values, shape.hasHash ? rowHash(shape, values) : QByteArray());
}

Result<> insertRow(Connection &connection, const TableShape &shape, std::initializer_list<SqlValue> values)
{
    return insertRow(connection, shape, std::span<const SqlValue>(values.begin(), values.size()));
}

Result<> insertRowWithHash(
    Connection &connection, const TableShape &shape, std::span<const SqlValue> values, const QByteArray &hash)
{
    ROUNDS_CHECK(values.size() == shape.columns.size());
    return runWith(connection, insertSql(shape, QStringLiteral("INSERT"), mainTable(shape)), values, hash);
}

Result<> replaceRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> values)
{
    ROUNDS_CHECK(values.size() == shape.columns.size());
    return runWith(connection, insertSql(shape, QStringLiteral("INSERT OR REPLACE"), mainTable(shape)), values,
        shape.hasHash ? rowHash(shape, values) : QByteArray());
}

Result<> replaceRow(Connection &connection, const TableShape &shape, std::initializer_list<SqlValue> values)
{
    return replaceRow(connection, shape, std::span<const SqlValue>(values.begin(), values.size()));
}

Result<> removeRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> key)
{
    QStringList conditions;
    for (std::size_t i = 0; i < key.size(); ++i) {
        conditions.append(QString::fromLatin1(shape.columns[i].name) + QStringLiteral(" = ?"));
    }
    return runWith(connection,
        QStringLiteral("DELETE FROM ") + mainTable(shape) + QStringLiteral(" WHERE ")
            + conditions.join(QStringLiteral(" AND ")),
        key, {});
}

Result<qint64> nextId(Connection &connection, const TableShape &shape)
{
    ROUNDS_ASSIGN_OR_RETURN(
        const qint64 last, connection.queryInteger(QStringLiteral("SELECT max(id) FROM ") + mainTable(shape)));
    return last + 1;
}

} // namespace sevenrounds
