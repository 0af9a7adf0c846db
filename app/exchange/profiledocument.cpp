// SPDX-License-Identifier: MIT
#include "exchange/profiledocument.h"

#include "storage/codingshape.h"
#include "storage/interviewnoteshape.h"
#include "storage/owncardshape.h"
#include "storage/papernoteshape.h"
#include "storage/portfolionoteshape.h"
#include "storage/rowstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenrounds {

namespace {

constexpr QLatin1String kFormat("sevenrounds-profile");
constexpr qint64 kVersion = 19;
constexpr QLatin1String kHashKey("row_hash");
constexpr qsizetype kHashSize = 32;

QString columnName(const ColumnShape &column)
{
    return QString::fromLatin1(column.name);
}

/// JSON text as an object where writing it again gives the same text, so that people can read it; else as it is, so that its hash still
/// fits after the way back.
QJsonValue nested(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(utf8);
    return document.isObject() && document.toJson(QJsonDocument::Compact) == utf8 ? QJsonValue(document.object())
                                                                                  : QJsonValue(text);
}

QJsonValue toJsonValue(const SqlValue &value, ColumnType type)
{
    if (const auto *integer = std::get_if<qint64>(&value)) {
        return type == ColumnType::WideInteger ? QJsonValue(QString::number(*integer)) : QJsonValue(*integer);
    }
    if (const auto *real = std::get_if<double>(&value)) {
        return QJsonValue(*real);
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return type == ColumnType::Json ? nested(*text) : QJsonValue(*text);
    }
    if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        return QJsonValue(QString::fromLatin1(bytes->toBase64()));
    }
    return QJsonValue(QJsonValue::Null);
}

/// Absent where the number has a fraction or does not fit.
std::optional<qint64> integerOf(const QJsonValue &value)
{
    const qint64 first = value.toInteger(0);
    return value.isDouble() && first == value.toInteger(1) ? std::optional(first) : std::nullopt;
}

/// Absent where the text is not base64.
std::optional<SqlValue> bytesOf(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        value.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && decoded ? std::optional<SqlValue>(*decoded) : std::nullopt;
}

/// Absent where the value is not of the column's type.
std::optional<SqlValue> fromJsonValue(const QJsonValue &value, const ColumnShape &column)
{
    if (value.isNull()) {
        return column.isNullable ? std::optional<SqlValue>(SqlValue()) : std::nullopt;
    }
    switch (column.type) {
    case ColumnType::Integer: {
        const std::optional<qint64> integer = integerOf(value);
        return integer ? std::optional<SqlValue>(*integer) : std::nullopt;
    }
    case ColumnType::WideInteger: {
        bool isNumber = false;
        const qint64 integer = value.toString().toLongLong(&isNumber);
        return isNumber ? std::optional<SqlValue>(integer) : std::nullopt;
    }
    case ColumnType::Real:
        return value.isDouble() ? std::optional<SqlValue>(value.toDouble()) : std::nullopt;
    case ColumnType::Text:
        return value.isString() ? std::optional<SqlValue>(value.toString()) : std::nullopt;
    case ColumnType::Json:
        if (value.isObject()) {
            return SqlValue(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
        }
        return value.isString() ? std::optional<SqlValue>(value.toString()) : std::nullopt;
    case ColumnType::Blob:
        return bytesOf(value);
    }
    return std::nullopt;
}

tl::unexpected<Error> badShape(const QString &place, const QString &what)
{
    return failure(ErrorKind::InvalidInput, place + QStringLiteral(": ") + what);
}

Result<DocumentRow> readRow(const QJsonValue &value, const TableShape &shape, const QString &place)
{
    if (!value.isObject()) {
        return badShape(place, QStringLiteral("is not an object"));
    }
    QJsonObject object = value.toObject();
    DocumentRow row;
    for (const ColumnShape &column : shape.columns) {
        const QString at = place + QLatin1Char('.') + columnName(column);
        if (!object.contains(columnName(column))) {
            return badShape(at, QStringLiteral("is missing"));
        }
        const std::optional<SqlValue> read = fromJsonValue(object.take(columnName(column)), column);
        if (!read) {
            return badShape(at, QStringLiteral("has the wrong type"));
        }
        row.values.append(*read);
    }
    if (shape.hasHash) {
        const QJsonValue hash = object.take(kHashKey);
        row.hash = QByteArray::fromHex(hash.toString().toLatin1());
        if (row.hash.size() != kHashSize) {
            return badShape(
                place + QStringLiteral(".row_hash"), QStringLiteral("is not a hash of 64 hexadecimal digits"));
        }
    }
    if (!object.isEmpty()) {
        return badShape(place + QLatin1Char('.') + object.keys().first(), QStringLiteral("is not known"));
    }
    return row;
}

Result<QList<DocumentRow>> readTable(const QJsonValue &value, const TableShape &shape)
{
    const QString place = QStringLiteral("tables.") + shape.tableName();
    if (!value.isArray()) {
        return badShape(place, QStringLiteral("is not a list"));
    }
    QList<DocumentRow> rows;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(
            DocumentRow row, readRow(array.at(i), shape, QStringLiteral("%1[%2]").arg(place).arg(i)));
        rows.append(std::move(row));
    }
    return rows;
}

/// A file from before the table is read as one in which it is empty.
Result<> addTable(QJsonObject &tables, const TableShape &shape, int firstVersion)
{
    const QString table = shape.tableName();
    if (tables.contains(table)) {
        return badShape(
            QStringLiteral("tables.") + table, QStringLiteral("is not known before version %1").arg(firstVersion));
    }
    tables.insert(table, QJsonArray());
    return {};
}

/// Makes the tables of an older file those of the present version, one version after the other.
Result<> bringUpToDate(QJsonObject &tables, qint64 version)
{
    if (version < 2) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kReview, 2));
    }
    if (version < 3) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kOwnDerivation, 3));
    }
    if (version < 4) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kWhiteboardEvent, 4));
    }
    if (version < 5) {
        for (const TableShape *shape :
            { &shape::kStory, &shape::kStoryDraft, &shape::kTelling, &shape::kQuestionNote }) {
            ROUNDS_RETURN_IF_ERROR(addTable(tables, *shape, 5));
        }
    }
    if (version < 6) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kRecording, 6));
    }
    if (version < 7) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kPromptNote, 7));
    }
    if (version < 8) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kMockLoop, 8));
    }
    if (version < 9) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kGuideNote, 9));
    }
    if (version < 10) {
        for (const TableShape *shape : { &shape::kReviewNote, &shape::kStudySession, &shape::kQuizAnswer }) {
            ROUNDS_RETURN_IF_ERROR(addTable(tables, *shape, 10));
        }
    }
    if (version < 11) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kPlanNote, 11));
    }
    if (version < 12) {
        for (const TableShape *shape : { &shape::kOwnPaper, &shape::kOwnPaperDraft, &shape::kPanelAnswer }) {
            ROUNDS_RETURN_IF_ERROR(addTable(tables, *shape, 12));
        }
    }
    if (version < 13) {
        for (const TableShape *shape : { &shape::kCodingAttempt, &shape::kCodingEvent, &shape::kCodingDraft }) {
            ROUNDS_RETURN_IF_ERROR(addTable(tables, *shape, 13));
        }
    }
    if (version < 14) {
        for (const TableShape *shape : { &shape::kPaperFile, &shape::kPaperNote }) {
            ROUNDS_RETURN_IF_ERROR(addTable(tables, *shape, 14));
        }
    }
    if (version < 15) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kCodingRating, 15));
    }
    if (version < 16) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kInterviewNote, 16));
    }
    if (version < 17) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kOwnCard, 17));
    }
    if (version < 18) {
        ROUNDS_RETURN_IF_ERROR(addTable(tables, shape::kPortfolioNote, 18));
    }
    return {};
}

} // namespace

bool DocumentRow::isIntact(const TableShape &shape) const
{
    return !shape.hasHash || hash == rowHash(shape, values);
}

qint64 DocumentRow::integerAt(qsizetype column) const
{
    const auto *integer = std::get_if<qint64>(&values.at(column));
    return integer != nullptr ? *integer : 0;
}

QByteArray ProfileDocument::toJson() const
{
    QJsonObject tableObjects;
    for (const TableShape *shape : allTables()) {
        QJsonArray rows;
        for (const DocumentRow &row : tables.value(shape->tableName())) {
            QJsonObject object;
            for (std::size_t i = 0; i < shape->columns.size(); ++i) {
                const ColumnShape &column = shape->columns[i];
                object.insert(columnName(column), toJsonValue(row.values.at(static_cast<qsizetype>(i)), column.type));
            }
            if (shape->hasHash) {
                object.insert(kHashKey, QString::fromLatin1(row.hash.toHex()));
            }
            rows.append(object);
        }
        tableObjects.insert(shape->tableName(), rows);
    }
    const QJsonObject root { { QStringLiteral("format"), QString(kFormat) }, { QStringLiteral("version"), kVersion },
        { QStringLiteral("exported_at_ms"), toEpochMs(exportedAt) }, { QStringLiteral("tables"), tableObjects } };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<ProfileDocument> ProfileDocument::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return badShape(QStringLiteral("byte %1").arg(parseError.offset), parseError.errorString());
    }
    const QJsonObject root = parsed.object();
    if (root.value(QStringLiteral("format")).toString() != kFormat) {
        return badShape(QStringLiteral("format"), QStringLiteral("this is no exported profile"));
    }
    const std::optional<qint64> version = integerOf(root.value(QStringLiteral("version")));
    if (!version || *version < 1) {
        return badShape(QStringLiteral("version"), QStringLiteral("is missing or no number"));
    }
    if (*version > kVersion) {
        return failure(ErrorKind::NewerData, QStringLiteral("version: %1 is not known here").arg(*version));
    }
    const std::optional<qint64> exportedAt = integerOf(root.value(QStringLiteral("exported_at_ms")));
    if (!exportedAt) {
        return badShape(QStringLiteral("exported_at_ms"), QStringLiteral("is missing or no number"));
    }
    ProfileDocument document;
    document.exportedAt = fromEpochMs(*exportedAt);
    QJsonObject tableObjects = root.value(QStringLiteral("tables")).toObject();
    ROUNDS_RETURN_IF_ERROR(bringUpToDate(tableObjects, *version));
    for (const TableShape *shape : allTables()) {
        ROUNDS_ASSIGN_OR_RETURN(
            document.tables[shape->tableName()], readTable(tableObjects.take(shape->tableName()), *shape));
    }
    if (!tableObjects.isEmpty()) {
        return badShape(QStringLiteral("tables.") + tableObjects.keys().first(), QStringLiteral("is not known"));
    }
    return document;
}

} // namespace sevenrounds
