// SPDX-License-Identifier: MIT
#include "recording/segmentname.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace sevenrounds {

namespace {

constexpr int kElapsedDigits = 10;
const QString kDateFormat = QStringLiteral("yyyyMMdd");
const QString kTimeFormat = QStringLiteral("HHmmsszzz");

} // namespace

QString SegmentName::fileName() const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toEpochMs(at), QTimeZone::utc());
    const QString counted = number > 1 ? QStringLiteral("-%1").arg(number) : QString();
    return QStringLiteral("%1T%2-%3%4.wav")
        .arg(time.date().toString(kDateFormat), time.time().toString(kTimeFormat))
        .arg(begins.count(), kElapsedDigits, 10, QLatin1Char('0'))
        .arg(counted);
}

std::optional<SegmentName> parseSegmentName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9]{8})T([0-9]{9})-([0-9]{10})(?:-([1-9][0-9]{0,3}))?\\.wav\\z"));
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    // Apart from each other: read as one they would be a time of this zone, which lacks an hour a year.
    const QDate date = QDate::fromString(match.captured(1), kDateFormat);
    const QTime clock = QTime::fromString(match.captured(2), kTimeFormat);
    if (!date.isValid() || !clock.isValid()) {
        return std::nullopt;
    }
    SegmentName parsed;
    parsed.at = fromEpochMs(QDateTime(date, clock, QTimeZone::utc()).toMSecsSinceEpoch());
    parsed.begins = Milliseconds { match.captured(3).toLongLong() };
    parsed.number = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt();
    return parsed.fileName() == name ? std::optional(parsed) : std::nullopt;
}

} // namespace sevenrounds
