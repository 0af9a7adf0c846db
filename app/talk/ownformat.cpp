// SPDX-License-Identifier: MIT
#include "talk/ownformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace sevenrounds {

namespace {

const QString kPrefix = QStringLiteral("own-format-");
constexpr int kHighestNumber = 1'000'000;
constexpr std::array kWarnings { 10, 5, 1 };
const QString kWarnKey = QStringLiteral("warn");

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

const QString kAboutKey = QStringLiteral("about");
// These words stand in people's databases: they may be added to, never changed.
constexpr std::array kSubjects { std::pair { TalkSubject::Paper, "paper" },
    std::pair { TalkSubject::OwnProject, "own-project" } };

QString subjectKey(TalkSubject subject)
{
    for (const auto &[known, key] : kSubjects) {
        if (known == subject) {
            return QLatin1String(key);
        }
    }
    return {};
}

TalkSubject subjectFromKey(const QString &text)
{
    for (const auto &[known, key] : kSubjects) {
        if (text == QLatin1String(key)) {
            return known;
        }
    }
    return TalkSubject::Any;
}

TalkFormat formatOf(const TalkFormatId &id, const QString &title, int discussion, const SectionsReading &read,
    const QList<int> &warnings)
{
    TalkFormat format;
    format.id = id;
    format.title = title;
    format.source.badge = Badge::Own;
    format.talkMinutes = read.minutes();
    format.discussionMinutes = discussion;
    format.warnMinutes = warningsWithin(warnings, format.talkMinutes);
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

std::optional<QList<int>> readWarnings(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QList<int> minutes;
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (!isNumber || number < 1 || number > kMostTalkMinutes) {
            return std::nullopt;
        }
        if (!minutes.contains(number)) {
            minutes.append(number);
        }
    }
    if (minutes.size() > kMostWarnings) {
        return std::nullopt;
    }
    std::sort(minutes.begin(), minutes.end(), std::greater<>());
    return minutes;
}

QString warningsText(const QList<int> &minutes)
{
    QStringList words;
    for (const int number : minutes) {
        words.append(QString::number(number));
    }
    return words.join(QStringLiteral(", "));
}

QList<int> usualWarnings()
{
    return QList<int>(kWarnings.cbegin(), kWarnings.cend());
}

QList<int> warningsWithin(const QList<int> &warnings, int talkMinutes)
{
    QList<int> within;
    std::copy_if(warnings.cbegin(), warnings.cend(), std::back_inserter(within),
        [talkMinutes](int minutes) { return minutes < talkMinutes; });
    return within;
}

bool isOwnFormat(const TalkFormatId &id)
{
    return id.value().startsWith(kPrefix);
}

TalkFormatId freshFormatId(const QList<TalkFormat> &formats)
{
    const auto isTaken = [&](const TalkFormatId &id) {
        return std::any_of(formats.cbegin(), formats.cend(), [&](const TalkFormat &format) { return format.id == id; });
    };
    // Above the highest, so that the number of one that was removed is not soon another's. A number that only another program can have
    // written does not count.
    int number = 1;
    for (const TalkFormat &format : formats) {
        const int taken = format.id.value().mid(kPrefix.size()).toInt();
        number = taken < kHighestNumber ? std::max(number, taken + 1) : number;
    }
    while (isTaken(TalkFormatId(kPrefix + QString::number(number)))) {
        ++number;
    }
    return TalkFormatId(kPrefix + QString::number(number));
}

QByteArray ownFormatsToJson(const QList<TalkFormat> &formats)
{
    QJsonArray array;
    for (const TalkFormat &format : formats) {
        QJsonObject object { { QStringLiteral("id"), format.id.value() }, { QStringLiteral("title"), format.title },
            { QStringLiteral("discussion"), format.discussionMinutes },
            { QStringLiteral("sections"), sectionsText(format.sections) } };
        // One that warns as usual goes on doing so when its sections become longer.
        const int minutes = SectionsReading { format.sections, SectionsFault::None, 0 }.minutes();
        if (format.warnMinutes != warningsWithin(usualWarnings(), minutes)) {
            object.insert(kWarnKey, warningsText(format.warnMinutes));
        }
        if (format.subject != TalkSubject::Any) {
            object.insert(kAboutKey, subjectKey(format.subject));
        }
        array.append(object);
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
        // Whoever says nothing of it, and what cannot be read, warns as usual.
        const QJsonValue warn = object.value(kWarnKey);
        const std::optional<QList<int>> warnings = warn.isString() ? readWarnings(warn.toString()) : std::nullopt;
        formats.append(formatOf(id, title, discussion, read, warnings.value_or(usualWarnings())));
        formats.last().subject = subjectFromKey(object.value(kAboutKey).toString());
    }
    return formats;
}

} // namespace sevenrounds
