// SPDX-License-Identifier: MIT
#include "ui/format/durationtext.h"

#include "ui/format/numberentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sevenrounds {

namespace {

constexpr qint64 kSecondsAMinute = 60;
constexpr qint64 kSecondsAnHour = 3600;

QString digits(qint64 seconds)
{
    const QString tail = QStringLiteral("%1").arg(seconds % kSecondsAMinute, 2, 10, QLatin1Char('0'));
    if (seconds < kSecondsAnHour) {
        return QStringLiteral("%1:%2").arg(seconds / kSecondsAMinute).arg(tail);
    }
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / kSecondsAnHour)
        .arg(seconds % kSecondsAnHour / kSecondsAMinute, 2, 10, QLatin1Char('0'))
        .arg(tail);
}

} // namespace

QString remainingText(Milliseconds remaining)
{
    if (remaining.count() > 0) {
        return digits(std::chrono::ceil<std::chrono::seconds>(remaining).count());
    }
    const qint64 over = std::chrono::floor<std::chrono::seconds>(-remaining).count();
    return over == 0 ? digits(0) : QLatin1Char('+') + digits(over);
}

QString elapsedText(Milliseconds elapsed)
{
    return digits(std::chrono::floor<std::chrono::seconds>(elapsed).count());
}

std::optional<Milliseconds> timeOfText(const QString &text)
{
    static const QRegularExpression kTime(QStringLiteral(
        "^\\s*(?:(?<hours>\\d{1,2}):(?=[0-5]\\d:))?(?<minutes>\\d{1,3})(?::(?<seconds>[0-5]\\d))?\\s*$"));
    const QRegularExpressionMatch match = kTime.match(plainDigits(text));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto part = [&match](const char *name) { return match.captured(QLatin1String(name)).toInt(); };
    return std::chrono::hours { part("hours") } + std::chrono::minutes { part("minutes") }
    + std::chrono::seconds { part("seconds") };
}

QString hoursText(int minutes)
{
    constexpr int kMinutesAnHour = 60;
    const int hours = minutes / kMinutesAnHour;
    if (hours == 0) {
        return minutesText(minutes);
    }
    const int rest = minutes % kMinutesAnHour;
    return rest == 0 ? QCoreApplication::translate("DurationText", "%L1 h").arg(hours)
                     : QCoreApplication::translate("DurationText", "%L1 h %L2 min").arg(hours).arg(rest);
}

QString minutesText(int minutes)
{
    return QCoreApplication::translate("DurationText", "%L1 min").arg(minutes);
}

} // namespace sevenrounds
