// SPDX-License-Identifier: MIT
#include "content/yamlmap.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

QString quoted(const char *key)
{
    return QStringLiteral("'%1'").arg(QString::fromUtf8(key));
}

} // namespace

YamlMap::YamlMap(const YamlNode &node, QString file, int lineOffset, ContentProblems *problems)
    : m_node(&node)
    , m_file(std::move(file))
    , m_lineOffset(lineOffset)
    , m_problems(problems)
{
}

bool YamlMap::has(const char *key) const
{
    return (*m_node)[key].isDefined();
}

const YamlNode &YamlMap::take(const char *key, bool required)
{
    m_read.emplace_back(key);
    const YamlNode &value = (*m_node)[key];
    if (required && (!value.isDefined() || value.isNull())) {
        note(QStringLiteral("%1 is missing").arg(quoted(key)));
    }
    return value;
}

int YamlMap::lineOf(const YamlNode &node) const
{
    return node.isDefined() ? node.line() + m_lineOffset : 0;
}

void YamlMap::note(const QString &message)
{
    m_problems->append({ m_file, lineOf(*m_node), message });
}

void YamlMap::noteAt(const YamlNode &node, const QString &message)
{
    m_problems->append({ m_file, lineOf(node), message });
}

void YamlMap::note(const char *key, const QString &message)
{
    const YamlNode &value = (*m_node)[key];
    m_problems->append(
        { m_file, lineOf(value.isDefined() ? value : *m_node), quoted(key) + QLatin1Char(' ') + message });
}

QString YamlMap::scalar(const YamlNode &node, const char *key)
{
    if (!node.isDefined() || node.isNull()) {
        return {};
    }
    if (!node.isScalar()) {
        m_problems->append({ m_file, lineOf(node), quoted(key) + QStringLiteral(" must be a text") });
        return {};
    }
    return QString::fromStdString(node.scalar()).trimmed();
}

QString YamlMap::text(const char *key)
{
    const YamlNode &node = take(key, true);
    QString value = scalar(node, key);
    if (value.isEmpty() && node.isDefined() && node.isScalar()) {
        note(key, QStringLiteral("must not be empty"));
    }
    return value;
}

QString YamlMap::optionalText(const char *key)
{
    return scalar(take(key, false), key);
}

int YamlMap::integer(const char *key, int low, int high)
{
    const YamlNode &node = take(key, true);
    if (!node.isDefined() || node.isNull()) {
        return low;
    }
    bool isNumber = false;
    const int value = scalar(node, key).toInt(&isNumber);
    if (!isNumber || value < low || value > high) {
        note(key, QStringLiteral("must be a whole number from %1 to %2").arg(low).arg(high));
        return low;
    }
    return value;
}

double YamlMap::real(const char *key, double low, double high)
{
    const YamlNode &node = take(key, true);
    if (!node.isDefined() || node.isNull()) {
        return low;
    }
    bool isNumber = false;
    const double value = scalar(node, key).toDouble(&isNumber);
    // Written so that not-a-number is refused, too.
    if (!isNumber || !(value >= low && value <= high)) {
        note(key, QStringLiteral("must be a number from %1 to %2").arg(low).arg(high));
        return low;
    }
    return value;
}

bool YamlMap::flag(const char *key, bool absent)
{
    const YamlNode &node = take(key, false);
    if (!node.isDefined() || node.isNull()) {
        return absent;
    }
    const QString value = scalar(node, key);
    if (value == QStringLiteral("true") || value == QStringLiteral("false")) {
        return value == QStringLiteral("true");
    }
    note(key, QStringLiteral("must be true or false"));
    return absent;
}

QStringList YamlMap::textsOf(const YamlNode &node, const char *key)
{
    if (!node.isDefined() || node.isNull()) {
        return {};
    }
    if (!node.isSequence()) {
        note(key, QStringLiteral("must be a list"));
        return {};
    }
    QStringList result;
    for (const YamlNode &entry : node.items()) {
        result.append(scalar(entry, key));
        if (result.last().isEmpty() && !entry.isMap() && !entry.isSequence()) {
            m_problems->append({ m_file, lineOf(entry), quoted(key) + QStringLiteral(" must hold nothing empty") });
        }
    }
    return result;
}

QStringList YamlMap::texts(const char *key)
{
    return textsOf(take(key, true), key);
}

QStringList YamlMap::optionalTexts(const char *key)
{
    return textsOf(take(key, false), key);
}

QList<int> YamlMap::integers(const char *key, int low, int high)
{
    QList<int> result;
    const QStringList values = texts(key);
    for (const QString &value : values) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < low || number > high) {
            note(key, QStringLiteral("must hold whole numbers from %1 to %2").arg(low).arg(high));
            return {};
        }
        result.append(number);
    }
    return result;
}

QList<YamlMap> YamlMap::mapsOf(const YamlNode &node, const char *key, const QString &form)
{
    QList<YamlMap> result;
    if (!node.isDefined() || node.isNull()) {
        return result;
    }
    if (!node.isSequence()) {
        note(key, QStringLiteral("must be a list of tables"));
        return result;
    }
    for (const YamlNode &entry : node.items()) {
        if (entry.isMap()) {
            result.append(YamlMap(entry, m_file, m_lineOffset, m_problems));
        } else {
            const QString wanted = form.isEmpty() ? QStringLiteral(" must hold tables of names and values")
                                                  : QStringLiteral(" must be ") + form;
            m_problems->append({ m_file, lineOf(entry), quoted(key) + wanted });
        }
    }
    return result;
}

QList<YamlMap> YamlMap::maps(const char *key)
{
    return mapsOf(take(key, true), key);
}

QList<YamlMap> YamlMap::optionalMaps(const char *key, const QString &form)
{
    return mapsOf(take(key, false), key, form);
}

std::optional<YamlMap> YamlMap::optionalMap(const char *key)
{
    const YamlNode &node = take(key, false);
    if (!node.isDefined() || node.isNull()) {
        return std::nullopt;
    }
    if (!node.isMap()) {
        note(key, QStringLiteral("must be a table of names and values"));
        return std::nullopt;
    }
    return YamlMap(node, m_file, m_lineOffset, m_problems);
}

Source YamlMap::source(const char *key)
{
    Source result;
    if (!has(key)) {
        m_read.emplace_back(key);
        note(QStringLiteral("%1 is missing: every item says where it comes from").arg(quoted(key)));
        return result;
    }
    std::optional<YamlMap> table = optionalMap(key);
    if (!table) {
        return result;
    }
    const QString badge = table->text("badge");
    if (const std::optional<Badge> known = badgeFromKey(badge)) {
        result.badge = *known;
    } else if (!badge.isEmpty()) {
        table->note("badge", QStringLiteral("must be S1, S2, both or app, not '%1'").arg(badge));
    }
    result.note = table->optionalText("note");
    const QString wording = table->optionalText("wording");
    if (!wording.isEmpty() && wording != QStringLiteral("ours")) {
        table->note("wording", QStringLiteral("can only be 'ours'"));
    }
    table->refuseUnknownKeys();
    return result;
}

Level YamlMap::level(const char *key)
{
    const QString value = text(key);
    if (const std::optional<Level> known = levelFromKey(value)) {
        return *known;
    }
    if (!value.isEmpty()) {
        note(key, QStringLiteral("must be one of L3 to L7, not '%1'").arg(value));
    }
    return Level::L5;
}

const YamlNode &YamlMap::raw(const char *key)
{
    return take(key, false);
}

void YamlMap::refuse(const YamlNode::Entry &entry)
{
    m_problems->append({ m_file, entry.line + m_lineOffset,
        QStringLiteral("'%1' is not a known name here").arg(QString::fromStdString(entry.name)) });
}

void YamlMap::refuseUnknownKeys()
{
    for (const YamlNode::Entry &entry : m_node->entries()) {
        if (std::find(m_read.cbegin(), m_read.cend(), entry.name) == m_read.cend()) {
            refuse(entry);
        }
    }
}

void YamlMap::refuseOtherKeys(const YamlNode &table, std::initializer_list<const char *> known)
{
    for (const YamlNode::Entry &entry : table.entries()) {
        if (std::find(known.begin(), known.end(), entry.name) == known.end()) {
            refuse(entry);
        }
    }
}

} // namespace sevenrounds
