// SPDX-License-Identifier: MIT
#include "storage/backupname.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <numeric>

namespace sevenrounds {

namespace {

constexpr std::array kReasons { "daily", "manual", "before-migration", "before-import", "before-restore" };
constexpr int kDays = 7;
constexpr int kWeeks = 4;
constexpr int kMonths = 12;

constexpr QLatin1String kTimeFormat("yyyy-MM-ddTHHmmsszzz");
constexpr QLatin1String kDayFormat("yyyy-MM-dd");
constexpr QLatin1String kHourFormat("HHmmsszzz");
constexpr qsizetype kDayLetters = 10;

int weekKey(QDate date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return year * 100 + week;
}

int monthKey(QDate date)
{
    return date.year() * 100 + date.month();
}

} // namespace

std::optional<BackupName> BackupName::parse(const QString &fileName)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d{9})Z-(daily|manual|before-migration|before-import|before-restore)(?:"
                       "-flagged(\\d+))?\\.sqlite$"));
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    // Day and time apart: as one they would be read in the system's zone, in which an hour of a spring night is missing.
    const QDateTime time(QDate::fromString(match.captured(1).left(kDayLetters), QString(kDayFormat)),
        QTime::fromString(match.captured(1).mid(kDayLetters + 1), QString(kHourFormat)), QTimeZone::utc());
    if (!time.isValid()) {
        return std::nullopt;
    }
    const auto reason = std::find(kReasons.begin(), kReasons.end(), match.captured(2).toLatin1());
    const BackupName parsed { fromEpochMs(time.toMSecsSinceEpoch()),
        static_cast<BackupReason>(reason - kReasons.begin()), match.captured(3).toLongLong() };
    return parsed.fileName() == fileName ? std::optional(parsed) : std::nullopt;
}

QString BackupName::fileName() const
{
    const QString flagged = damagedRows > 0 ? QStringLiteral("-flagged%1").arg(damagedRows) : QString();
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(madeAt), QTimeZone::utc()).toString(kTimeFormat)
        + QStringLiteral("Z-") + QString::fromLatin1(kReasons.at(static_cast<std::size_t>(reason))) + flagged
        + QStringLiteral(".sqlite");
}

QList<qsizetype> keptBackups(const QList<BackupStamp> &stamps, QDate today)
{
    QList<qsizetype> newestFirst(stamps.size());
    std::iota(newestFirst.begin(), newestFirst.end(), 0);
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
        [&stamps](qsizetype a, qsizetype b) { return stamps.at(a).madeAt > stamps.at(b).madeAt; });

    QSet<QDate> days;
    QSet<int> weeks;
    QSet<int> months;
    QList<qsizetype> kept;
    // True for the newest backup of a period, as long as the rule has room for another period.
    const auto opens = [](auto &periods, const auto &period, int limit) {
        if (periods.size() >= limit || periods.contains(period)) {
            return false;
        }
        periods.insert(period);
        return true;
    };
    for (const qsizetype i : newestFirst) {
        const BackupStamp &stamp = stamps.at(i);
        // Each rule sees every backup, so no short cuts between them.
        const bool isOfDay = opens(days, stamp.localDate, kDays);
        const bool isOfWeek = opens(weeks, weekKey(stamp.localDate), kWeeks);
        const bool isOfMonth = opens(months, monthKey(stamp.localDate), kMonths);
        const bool isRecent = stamp.localDate >= today.addDays(-1);
        if (stamp.isProtected || isRecent || isOfDay || isOfWeek || isOfMonth) {
            kept.append(i);
        }
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

} // namespace sevenrounds
