// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "storage/sqlvalue.h"
#include "storage/tableshape.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace sevenrounds {

/// The largest file that is read back, in bytes: all of it and what is made of it are in memory at once.
inline constexpr qint64 kLargestProfileFile = qint64 { 256 } * 1024 * 1024;

/// One row in the order of its table's shape.
struct DocumentRow {
    QList<SqlValue> values;
    /// Empty for tables without hashes.
    QByteArray hash;

    [[nodiscard]] bool isIntact(const TableShape &shape) const;
    /// 0 where the column holds no integer.
    [[nodiscard]] qint64 integerAt(qsizetype column) const;
};

/// A whole profile as it stands in an export file; app/exchange/README.md describes the file.
struct ProfileDocument {
    UtcTime exportedAt {};
    /// By table name; every table of `allTables()` is there.
    QMap<QString, QList<DocumentRow>> tables;

    [[nodiscard]] QByteArray toJson() const;
    /// Fails with NewerData for a version this program does not know, else with InvalidInput; the context names the place, for example
    /// "tables.rating[3].band".
    [[nodiscard]] static Result<ProfileDocument> fromJson(const QByteArray &json);
};

} // namespace sevenrounds
