// SPDX-License-Identifier: MIT
#include "recording/segmentname.h"

#include <QDateTime>
#include <QRegularExpression>

namespace sevenrounds {

namespace {

constexpr int kElapsedDigits = 10;
const QString kTimeFormat = QStringLiteral("yyyyMMddTHHmmsszzz");

} // namespace

QString SegmentName::fileName() const
{
    const QString time = QDateTime::fromMSecsSinceEpoch(toEpochMs(at), Qt::UTC).toString(kTimeFormat);
    const QString counted = number > 1 ? QStringLiteral("-%1").arg(number) : QString();
    return QStringLiteral("%1-%2%3.wav")
        .arg(time)
        .arg(begins.count(), kElapsedDigits, 10, QLatin1Char('0'))
        .arg(counted);
}

std::optional<SegmentName> parseSegmentName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9]{8}T[0-9]{9})-([0-9]{10})(?:-([1-9][0-9]{0,3}))?\\.wav\\z"));
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QDateTime time = QDateTime::fromString(match.captured(1), kTimeFormat);
    if (!time.isValid()) {
        return std::nullopt;
    }
    time.setTimeSpec(Qt::UTC);
    SegmentName parsed;
    parsed.at = fromEpochMs(time.toMSecsSinceEpoch());
    parsed.begins = Milliseconds { match.captured(2).toLongLong() };
    parsed.number = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    return parsed.fileName() == name ? std::optional(parsed) : std::nullopt;
}

} // namespace sevenrounds
