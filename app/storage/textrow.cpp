// SPDX-License-Identifier: MIT
#include "storage/textrow.h"

#include "storage/codingshape.h"
#include "storage/database.h"
#include "storage/interviewnoteshape.h"
#include "storage/owncardshape.h"
#include "storage/papernoteshape.h"
#include "storage/portfolionoteshape.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstring>

namespace sevenrounds {

namespace {

constexpr std::array kTables {
    TextTable { &shape::kStory },
    TextTable { &shape::kStoryDraft, 1, &shape::kStory },
    TextTable { &shape::kOwnPaper },
    TextTable { &shape::kOwnPaperDraft, 1, &shape::kOwnPaper },
    TextTable { &shape::kPaperNote, 2 },
    TextTable { &shape::kOwnCard },
    TextTable { &shape::kReviewNote, 2 },
    TextTable { &shape::kPortfolioNote },
    TextTable { &shape::kGuideNote },
    TextTable { &shape::kInterviewNote },
    TextTable { &shape::kPromptNote },
    TextTable { &shape::kQuestionNote },
    TextTable { &shape::kOwnDerivation },
    TextTable { &shape::kCodingDraft, 2, nullptr, true },
    // Each event stands for itself.
    TextTable { &shape::kCodingEvent, 3 },
    TextTable { &shape::kStudySession },
};

/// Stands in files that a newer version reads; no column has this name.
const QString kDraftRemoved = QStringLiteral("draft removed");

QJsonValue jsonOf(const SqlValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        return *number;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    // Texts have neither fractions nor blobs.
    return {};
}

bool isJsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).isObject();
}

/// Nothing where the value is none of that column.
std::optional<SqlValue> valueOf(const ColumnShape &column, const QJsonValue &value)
{
    const bool isMissing = value.isUndefined() || value.isNull();
    if (isMissing && column.isNullable) {
        return SqlValue();
    }
    switch (column.type) {
    case ColumnType::Integer:
    case ColumnType::WideInteger:
        return isMissing || value.isDouble() ? std::optional<SqlValue>(value.toInteger()) : std::nullopt;
    case ColumnType::Text:
        return isMissing || value.isString() ? std::optional<SqlValue>(value.toString()) : std::nullopt;
    case ColumnType::Json:
        return isJsonObject(value.toString()) ? std::optional<SqlValue>(value.toString()) : std::nullopt;
    case ColumnType::Real:
    case ColumnType::Blob:
        break;
    }
    return std::nullopt;
}

} // namespace

std::size_t TextTable::timeColumn() const
{
    const auto found = std::find_if(shape->columns.begin(), shape->columns.end(), [](const ColumnShape &column) {
        return std::strcmp(column.name, "at_ms") == 0 || std::strcmp(column.name, "changed_at_ms") == 0;
    });
    return static_cast<std::size_t>(found - shape->columns.begin());
}

std::span<const TextTable> textTables()
{
    return kTables;
}

const TextTable *findTextTable(const QString &name)
{
    const auto found = std::find_if(
        kTables.cbegin(), kTables.cend(), [&name](const TextTable &table) { return table.shape->tableName() == name; });
    return found == kTables.cend() ? nullptr : &*found;
}

TextRow removedDraft(const TableShape &table, const QList<SqlValue> &keys, UtcTime at)
{
    const TextTable &texts = *findTextTable(table.tableName());
    TextRow row { &table, keys, true };
    row.values.resize(static_cast<qsizetype>(table.columns.size()));
    row.values[static_cast<qsizetype>(texts.timeColumn())] = toColumn(at);
    return row;
}

Result<> writeTextRow(Database &database, const TextRow &row)
{
    return database.transact([&row](Database &open) -> Result<> {
        const std::span<const SqlValue> values(row.values.cbegin(), row.values.cend());
        if (row.isRemoval) {
            return removeRow(open.connection(), *row.table, values.first(findTextTable(row.table->tableName())->keys));
        }
        if (!row.table->isAppendOnly) {
            return replaceRow(open.connection(), *row.table, values);
        }
        ROUNDS_ASSIGN_OR_RETURN(const qint64 number, nextId(open.connection(), *row.table));
        QList<SqlValue> numbered { number };
        numbered.append(row.values);
        return insertRow(open.connection(), *row.table, std::span<const SqlValue>(numbered.cbegin(), numbered.cend()));
    });
}

SpilledDraft spilledRow(const TextRow &row)
{
    SpilledDraft spilled;
    spilled.table = row.table->tableName();
    const TextTable *table = findTextTable(spilled.table);
    ROUNDS_CHECK(table != nullptr);
    QStringList keys;
    for (std::size_t i = table->firstKey(); i < row.table->columns.size(); ++i) {
        const QJsonValue value = jsonOf(row.values.at(static_cast<qsizetype>(i - table->firstKey())));
        const bool isKey = i < table->firstKey() + table->keys;
        if (!row.isRemoval || isKey || i == table->timeColumn()) {
            spilled.row.insert(QLatin1String(row.table->columns[i].name), value);
        }
        if (isKey) {
            keys.append(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        }
    }
    if (row.isRemoval) {
        spilled.row.insert(kDraftRemoved, true);
    }
    spilled.item = keys.join(u'/');
    spilled.changedAt
        = fromEpochMs(spilled.row.value(QLatin1String(row.table->columns[table->timeColumn()].name)).toInteger());
    return spilled;
}

std::optional<TextRow> textRowOf(const SpilledDraft &spilled)
{
    const TextTable *table = findTextTable(spilled.table);
    if (table == nullptr) {
        return std::nullopt;
    }
    TextRow row { table->shape, {}, !table->shape->isAppendOnly && spilled.row.value(kDraftRemoved).toBool() };
    for (std::size_t i = table->firstKey(); i < table->shape->columns.size(); ++i) {
        const ColumnShape &column = table->shape->columns[i];
        const QJsonValue value = spilled.row.value(QLatin1String(column.name));
        const bool isNeeded = i < table->firstKey() + table->keys || i == table->timeColumn();
        if (row.isRemoval && !isNeeded) {
            row.values.append(SqlValue());
            continue;
        }
        const std::optional<SqlValue> read = valueOf(column, value);
        if (!read || (isNeeded && value.isUndefined())) {
            return std::nullopt;
        }
        row.values.append(*read);
    }
    return row;
}

} // namespace sevenrounds
