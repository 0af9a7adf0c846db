// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "storage/draftspill.h"
#include "storage/sqlvalue.h"
#include "storage/tableshape.h"

#include <QList>

#include <optional>
#include <span>
#include <utility>

namespace sevenrounds {

class Database;

/// One state of a text that a person writes beside practices, as it stands in its table.
struct TextRow {
    const TableShape *table = nullptr;
    /// In the order of the shape; of a log without the number, which is given when it is written.
    QList<SqlValue> values;
    /// The draft of this key is taken away: of the values only those that say what it is about, and when that was, count.
    bool isRemoval = false;
};

/// A table of texts: what a row is about, and how old it is.
struct TextTable {
    const TableShape *shape = nullptr;
    /// How many columns say what it is about: the first ones, behind the number of a log.
    std::size_t keys = 1;
    /// Of drafts that are states of a log in the making: that log.
    const TableShape *log = nullptr;
    /// A draft without a log that is older than what stands keeps a place of its own.
    bool hasAside = false;

    [[nodiscard]] std::size_t firstKey() const { return shape->isAppendOnly ? 1 : 0; }
    [[nodiscard]] std::size_t timeColumn() const;
};

/// Every table whose rows have a second place while they cannot be saved.
[[nodiscard]] std::span<const TextTable> textTables();
/// Null where it is none of them.
[[nodiscard]] const TextTable *findTextTable(const QString &name);

/// A removal of the draft that these first values name.
[[nodiscard]] TextRow removedDraft(const TableShape &table, const QList<SqlValue> &keys, UtcTime at);

/// Appends the row to its log, or puts it in place of the draft of the same key; a removal takes that away.
[[nodiscard]] Result<> writeTextRow(Database &database, const TextRow &row);

/// For the second place.
[[nodiscard]] SpilledDraft spilledRow(const TextRow &row);
/// Nothing where it is no row of a table of texts. A column that a newer schema has added is empty.
[[nodiscard]] std::optional<TextRow> textRowOf(const SpilledDraft &spilled);

/// A write of texts: while it is held they stand in the second place (StorageThread). The one way in which what is typed beside practices is written.
template <typename Work>
struct TextWork {
    Work work;
    /// What is written, as rows.
    QList<TextRow> rows;

    auto operator()(Database &database) const { return work(database); }
    [[nodiscard]] QList<SpilledDraft> spilled() const
    {
        QList<SpilledDraft> texts;
        for (const TextRow &row : rows) {
            texts.append(spilledRow(row));
        }
        return texts;
    }
};

/// One row, written as it is.
[[nodiscard]] inline auto textWork(TextRow row)
{
    auto work = [row](Database &database) { return writeTextRow(database, row); };
    return TextWork<decltype(work)> { std::move(work), { std::move(row) } };
}

} // namespace sevenrounds
