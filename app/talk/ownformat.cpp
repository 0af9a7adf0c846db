// SPDX-License-Identifier: MIT
#include "talk/ownformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace sevenrounds {

namespace {

const QString kPrefix = QStringLiteral("own-format-");
/// As the shipped formats warn; only those that lie within the talk.
constexpr std::array kWarnings { 10, 5, 1 };

SectionsFault faultOf(const QRegularExpressionMatch &match, const QString &title, const QString &lands)
{
    if (!match.hasMatch() || match.captured(1).toInt() < 1 || match.captured(1).toInt() > kMostTalkMinutes) {
        return SectionsFault::NoMinutes;
    }
    if (title.isEmpty()) {
        return SectionsFault::NoTitle;
    }
    return title.size() > kLongestFormatTitle || lands.size() > kLongestLands ? SectionsFault::TooLong
                                                                              : SectionsFault::None;
}

TalkFormat formatOf(const TalkFormatId &id, const QString &title, int discussion, const SectionsReading &read)
{
    TalkFormat format;
    format.id = id;
    format.title = title;
    format.source.badge = Badge::Own;
    format.talkMinutes = read.minutes();
    format.discussionMinutes = discussion;
    std::copy_if(kWarnings.cbegin(), kWarnings.cend(), std::back_inserter(format.warnMinutes),
        [&](int minutes) { return minutes < format.talkMinutes; });
    format.sections = read.sections;
    return format;
}

} // namespace

int SectionsReading::minutes() const
{
    return std::accumulate(sections.cbegin(), sections.cend(), 0,
        [](int sum, const TalkSection &section) { return sum + section.minutes; });
}

SectionsReading readSections(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\s*([0-9]{1,3})(?![0-9])(?:\\s*(?:min\\b\\.?|'))?\\s*(.*)\\z"));
    SectionsReading read;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty()) {
            continue;
        }
        const QRegularExpressionMatch match = pattern.match(lines.at(i));
        const QString rest = match.captured(2);
        const QString title = rest.section(QLatin1Char('|'), 0, 0).simplified();
        const QString lands = rest.section(QLatin1Char('|'), 1).simplified();
        read.fault = read.sections.size() == kMostSections ? SectionsFault::TooMany : faultOf(match, title, lands);
        if (read.fault != SectionsFault::None) {
            read.line = static_cast<int>(i) + 1;
            return read;
        }
        read.sections.append(
            { QStringLiteral("s%1").arg(read.sections.size() + 1), title, match.captured(1).toInt(), lands });
    }
    read.fault = read.sections.isEmpty()    ? SectionsFault::Empty
        : read.minutes() > kMostTalkMinutes ? SectionsFault::TooManyMinutes
                                            : SectionsFault::None;
    return read;
}

QString sectionsText(const QList<TalkSection> &sections)
{
    QStringList lines;
    for (const TalkSection &section : sections) {
        const QString line = QStringLiteral("%1 %2").arg(section.minutes).arg(section.title);
        lines.append(section.lands.isEmpty() ? line : line + QStringLiteral(" | ") + section.lands);
    }
    return lines.join(QLatin1Char('\n'));
}

bool isOwnFormat(const TalkFormatId &id)
{
    return id.value().startsWith(kPrefix);
}

TalkFormatId freshFormatId(const QList<TalkFormat> &formats)
{
    int highest = 0;
    for (const TalkFormat &format : formats) {
        highest = std::max(highest, format.id.value().mid(kPrefix.size()).toInt());
    }
    return TalkFormatId(kPrefix + QString::number(highest + 1));
}

QByteArray ownFormatsToJson(const QList<TalkFormat> &formats)
{
    QJsonArray array;
    for (const TalkFormat &format : formats) {
        array.append(QJsonObject { { QStringLiteral("id"), format.id.value() },
            { QStringLiteral("title"), format.title }, { QStringLiteral("discussion"), format.discussionMinutes },
            { QStringLiteral("sections"), sectionsText(format.sections) } });
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<TalkFormat> ownFormatsFromJson(const QByteArray &json)
{
    QList<TalkFormat> formats;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const TalkFormatId id(object.value(QLatin1String("id")).toString());
        const QString title = object.value(QLatin1String("title")).toString().simplified();
        const int discussion = object.value(QLatin1String("discussion")).toInt();
        const SectionsReading read = readSections(object.value(QLatin1String("sections")).toString());
        const bool isKnown
            = std::any_of(formats.cbegin(), formats.cend(), [&](const TalkFormat &format) { return format.id == id; });
        if (!isOwnFormat(id) || isKnown || title.isEmpty() || title.size() > kLongestFormatTitle || discussion < 1
            || discussion > kMostTalkMinutes || read.fault != SectionsFault::None
            || formats.size() == kMostOwnFormats) {
            continue;
        }
        formats.append(formatOf(id, title, discussion, read));
    }
    return formats;
}

} // namespace sevenrounds
