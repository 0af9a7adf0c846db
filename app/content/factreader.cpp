// SPDX-License-Identifier: MIT
#include "content/factreader.h"

#include "content/factshape.h"

#include <QFileInfo>
#include <QSet>

#include <limits>

namespace sevenrounds {

namespace {

/// What links call a kind where it is not the folder's name.
QString linkedKind(const QString &key)
{
    return key == QLatin1String("formats") ? QStringLiteral("talk-formats")
        : key == QLatin1String("stages")   ? QStringLiteral("pipeline")
                                           : key;
}

QString referenceTo(const QString &kind, const QString &id)
{
    return kind.isEmpty() || id.contains(QLatin1Char('/')) ? id : kind + QLatin1Char('/') + id;
}

std::optional<double> toNumber(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<double> numberOf(YamlMap &table, const char *key)
{
    const QString text = table.optionalText(key);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const std::optional<double> value = toNumber(text);
    if (!value) {
        table.note(key, QStringLiteral("must be a number"));
    }
    return value;
}

FigureRange readRange(YamlMap table)
{
    FigureRange range;
    const std::optional<double> low = numberOf(table, "low");
    if (!low) {
        table.note(QStringLiteral("a range has a 'low'"));
    }
    range.low = low.value_or(0.0);
    range.high = numberOf(table, "high");
    range.isOpen = table.flag("open", false);
    range.isAbout = table.flag("about", false);
    range.unit = table.optionalText("unit");
    // Where in the guide a second figure stands; the record's own place says the same of the first.
    (void)table.optionalText("place");
    if (!range.high && !range.isOpen) {
        table.note(QStringLiteral("a range that is not open has a 'high'"));
    }
    if (range.high && *range.high < range.low) {
        table.note(QStringLiteral("a range runs from its lower end to its higher one"));
    }
    table.refuseUnknownKeys();
    return range;
}

/// Numbers, ranges, lists of numbers and words under names that are not known before.
FactItem readFigures(YamlMap table, const YamlNode &node)
{
    FactItem item;
    for (const YamlNode::Entry &entry : node.entries()) {
        const char *key = entry.name.c_str();
        FactField field { QString::fromStdString(entry.name) };
        if (entry.value.isMap()) {
            if (std::optional<YamlMap> range = table.optionalMap(key)) {
                field.ranges.append(readRange(*range));
            }
        } else if (entry.value.isSequence()) {
            const QStringList numbers = table.texts(key);
            for (const QString &number : numbers) {
                const std::optional<double> value = toNumber(number);
                if (!value) {
                    table.note(key, QStringLiteral("must hold numbers, not '%1'").arg(number));
                }
                field.ranges.append({ value.value_or(0.0), value.value_or(0.0) });
            }
        } else {
            const QString text = table.text(key);
            if (const std::optional<double> value = toNumber(text)) {
                field.ranges.append({ *value, *value });
            }
            field.texts.append(text);
        }
        item.fields.append(field);
    }
    return item;
}

FactSource readFactSource(YamlMap &table)
{
    FactSource source;
    std::optional<YamlMap> map = table.optionalMap("source");
    if (!map) {
        table.note(QStringLiteral("'source' is missing: every fact says where it comes from"));
        return source;
    }
    if (const std::optional<Badge> badge = badgeFromKey(map->text("badge"))) {
        source.source.badge = *badge;
    } else {
        map->note("badge", QStringLiteral("must be S1, S2, both or app"));
    }
    source.source.note = map->optionalText("note");
    source.place = map->optionalText("place");
    // For whoever checks the wording against the guides.
    (void)map->optionalText("section");
    if (const QString wording = map->optionalText("wording"); !wording.isEmpty() && wording != QLatin1String("ours")) {
        map->note("wording", QStringLiteral("can only be 'ours'"));
    }
    map->refuseUnknownKeys();
    return source;
}

FactItem readItem(YamlMap table, const FactFieldShape &shape);

/// Absent where it is not there.
std::optional<FactField> readField(YamlMap &table, const FactFieldShape &shape)
{
    const char *key = shape.key;
    if (!table.has(key)) {
        if (shape.isRequired) {
            table.note(QStringLiteral("'%1' is missing").arg(QLatin1String(key)));
        }
        return std::nullopt;
    }
    FactField field { QLatin1String(key) };
    switch (shape.kind) {
    case FactFieldKind::Text:
        field.texts.append(shape.isRequired ? table.text(key) : table.optionalText(key));
        break;
    case FactFieldKind::Texts:
        field.texts = table.texts(key);
        break;
    case FactFieldKind::Number:
        field.texts.append(QString::number(table.integer(key, 0, std::numeric_limits<int>::max())));
        break;
    case FactFieldKind::Numbers:
        for (const int value : table.integers(key, 0, std::numeric_limits<int>::max())) {
            field.texts.append(QString::number(value));
        }
        break;
    case FactFieldKind::Flag:
        field.texts.append(table.flag(key, false) ? QStringLiteral("true") : QString());
        break;
    case FactFieldKind::Choice: {
        const QString word = table.text(key);
        if (!word.isEmpty() && !shape.words.contains(word)) {
            table.note(key, QStringLiteral("is none of ") + shape.words.join(QStringLiteral(", ")));
        }
        field.texts.append(word);
        break;
    }
    case FactFieldKind::Range:
        if (std::optional<YamlMap> range = table.optionalMap(key)) {
            field.ranges.append(readRange(*range));
        }
        break;
    case FactFieldKind::Figures:
        if (std::optional<YamlMap> figures = table.optionalMap(key)) {
            field.parts.append(readFigures(*figures, table.raw(key)));
        }
        break;
    case FactFieldKind::Reference:
        field.isReference = true;
        if (const QString id = table.optionalText(key); !id.isEmpty()) {
            field.texts.append(referenceTo(shape.words.value(0), id));
        }
        break;
    case FactFieldKind::References:
        field.isReference = true;
        for (const QString &id : table.texts(key)) {
            field.texts.append(referenceTo(shape.words.value(0), id));
        }
        break;
    case FactFieldKind::Places:
        field.isReference = true;
        field.texts = table.raw(key).isSequence() ? table.texts(key) : QStringList { table.text(key) };
        break;
    case FactFieldKind::Links:
        field.isReference = true;
        if (std::optional<YamlMap> links = table.optionalMap(key)) {
            for (const YamlNode::Entry &entry : table.raw(key).entries()) {
                const QString kind = linkedKind(QString::fromStdString(entry.name));
                for (const QString &id : links->texts(entry.name.c_str())) {
                    field.texts.append(kind == QLatin1String("records") ? id : referenceTo(kind, id));
                }
            }
        }
        break;
    case FactFieldKind::Part:
        if (std::optional<YamlMap> part = table.optionalMap(key)) {
            field.parts.append(readItem(*part, shape));
        }
        break;
    case FactFieldKind::Parts:
        for (const YamlMap &part : table.maps(key)) {
            field.parts.append(readItem(part, shape));
        }
        break;
    }
    return field;
}

FactItem readItem(YamlMap table, const FactFieldShape &shape)
{
    FactItem item;
    for (const FactFieldShape &inner : shape.fields) {
        if (const std::optional<FactField> field = readField(table, inner)) {
            item.fields.append(*field);
        }
    }
    if (shape.isSourced) {
        item.source = readFactSource(table);
    }
    table.refuseUnknownKeys();
    return item;
}

FactRecord readRecord(YamlMap table, const FactListShape &shape)
{
    FactRecord record;
    record.id = FactId(table.text("id"));
    record.kind = shape.kind;
    record.list = shape.list;
    QSet<QString> known;
    for (const QList<FactFieldShape> &fields : { shape.fields, commonFactFields() }) {
        for (const FactFieldShape &field : fields) {
            if (known.contains(QLatin1String(field.key))) {
                continue;
            }
            known.insert(QLatin1String(field.key));
            if (const std::optional<FactField> read = readField(table, field)) {
                record.fields.append(*read);
            }
        }
    }
    record.source = readFactSource(table);
    record.ours = table.optionalTexts("ours");
    for (const QString &key : record.ours) {
        if (!known.contains(key) && key != QLatin1String("ordinal")) {
            table.note("ours", QStringLiteral("names '%1', which is no field here").arg(key));
        }
    }
    table.refuseUnknownKeys();
    return record;
}

} // namespace

QList<FactRecord> readFacts(const PackFile &file, ContentProblems *problems)
{
    const QString kind = QFileInfo(file.file).completeBaseName();
    QList<FactRecord> records;
    if (!isFactKind(kind)) {
        problems->append({ file.file, 0, QStringLiteral("'%1' is no kind of facts").arg(kind) });
        return records;
    }
    YamlMap root = file.root(problems);
    QSet<FactId> ids;
    for (const FactListShape &shape : factLists()) {
        if (shape.kind != kind) {
            continue;
        }
        for (YamlMap &table : root.optionalMaps(shape.list.toUtf8().constData())) {
            const FactRecord record = readRecord(table, shape);
            if (ids.contains(record.id)) {
                table.note("id", QStringLiteral("'%1' stands twice in this file").arg(record.id.value()));
            }
            ids.insert(record.id);
            records.append(record);
        }
    }
    root.refuseUnknownKeys();
    return records;
}

QList<CoverageEntry> readCoverage(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<CoverageEntry> entries;
    for (YamlMap &table : root.maps("coverage")) {
        entries.append({ table.text("item"), table.texts("where"), table.flag("pending", false) });
        (void)table.optionalText("note");
        table.refuseUnknownKeys();
    }
    root.refuseUnknownKeys();
    return entries;
}

} // namespace sevenrounds
