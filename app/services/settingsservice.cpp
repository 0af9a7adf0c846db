// SPDX-License-Identifier: MIT
#include "services/settingsservice.h"

#include "core/logging.h"
#include "storage/settingrepository.h"

namespace sevenrounds {

namespace {

// These keys stand in people's databases and in exports.
const QString kInterviewDay = QStringLiteral("interview-day");
const QString kLoop = QStringLiteral("loop");
const QString kTargetLevel = QStringLiteral("target-level");
const QString kHoursAWeek = QStringLiteral("hours-a-week");
const QString kTheme = QStringLiteral("theme");
const QString kTextScale = QStringLiteral("text-scale");
const QString kReducedMotion = QStringLiteral("reduced-motion");
const QString kWritesSource = QStringLiteral("writes-source");
const QString kWelcomed = QStringLiteral("welcomed");
const QString kRevealed = QStringLiteral("revealed-lines/");

const QString kYes = QStringLiteral("yes");
const QString kResearch = QStringLiteral("research");
const QString kEngineer = QStringLiteral("ai-engineer");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");
const QString kSystem = QStringLiteral("system");

constexpr int kMinScale = 100;
constexpr int kMaxScale = 200;
constexpr int kMaxHours = 80;

} // namespace

SettingsService::SettingsService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
{
}

void SettingsService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return SettingRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<SettingRecord>> &rows) {
        if (!rows) {
            done(failure(rows.error()));
            return;
        }
        for (const SettingRecord &row : *rows) {
            m_values.insert(row.key, row.value);
        }
        done({});
    });
}

void SettingsService::setValue(const QString &key, const QString &value)
{
    if (m_values.value(key) == value) {
        return;
    }
    m_values.insert(key, value);
    const SettingRecord row { key, value, m_clock.now() };
    m_storage.write(
        this, [row](Database &database) { return SettingRepository(database).save(row); },
        [this](const Result<> &result) {
            if (!result) {
                qCWarning(lcServices).noquote() << describe(result.error());
                emit refused(result.error());
            }
        });
    emit changed(key);
}

std::optional<QDate> SettingsService::interviewDay() const
{
    const QDate day = QDate::fromString(value(kInterviewDay), Qt::ISODate);
    return day.isValid() ? std::optional<QDate>(day) : std::nullopt;
}

void SettingsService::setInterviewDay(std::optional<QDate> day)
{
    setValue(kInterviewDay, day ? day->toString(Qt::ISODate) : QString());
}

Loop SettingsService::loop() const
{
    return value(kLoop) == kResearch ? Loop::Research : Loop::AiEngineer;
}

void SettingsService::setLoop(Loop loop)
{
    setValue(kLoop, loop == Loop::Research ? kResearch : kEngineer);
}

Level SettingsService::targetLevel() const
{
    return levelFromKey(value(kTargetLevel)).value_or(Level::L5);
}

void SettingsService::setTargetLevel(Level level)
{
    setValue(kTargetLevel, levelKey(level));
}

int SettingsService::hoursAWeek() const
{
    return qBound(0, value(kHoursAWeek).toInt(), kMaxHours);
}

void SettingsService::setHoursAWeek(int hours)
{
    setValue(kHoursAWeek, QString::number(qBound(0, hours, kMaxHours)));
}

ThemeChoice SettingsService::theme() const
{
    const QString chosen = value(kTheme);
    return chosen == kLight ? ThemeChoice::Light : chosen == kDark ? ThemeChoice::Dark : ThemeChoice::System;
}

void SettingsService::setTheme(ThemeChoice theme)
{
    setValue(kTheme, theme == ThemeChoice::Light ? kLight : theme == ThemeChoice::Dark ? kDark : kSystem);
}

int SettingsService::textScale() const
{
    return qBound(kMinScale, value(kTextScale).toInt(), kMaxScale);
}

void SettingsService::setTextScale(int percent)
{
    setValue(kTextScale, QString::number(qBound(kMinScale, percent, kMaxScale)));
}

bool SettingsService::isReducedMotion() const
{
    return value(kReducedMotion) == kYes;
}

void SettingsService::setReducedMotion(bool reduced)
{
    setValue(kReducedMotion, reduced ? kYes : QString());
}

bool SettingsService::writesSource() const
{
    return value(kWritesSource) == kYes;
}

void SettingsService::setWritesSource(bool writesSource)
{
    setValue(kWritesSource, writesSource ? kYes : QString());
}

bool SettingsService::isWelcomed() const
{
    return value(kWelcomed) == kYes;
}

void SettingsService::setWelcomed(bool welcomed)
{
    setValue(kWelcomed, welcomed ? kYes : QString());
}

int SettingsService::revealedLines(const QString &derivation) const
{
    return qMax(0, value(kRevealed + derivation).toInt());
}

void SettingsService::setRevealedLines(const QString &derivation, int lines)
{
    setValue(kRevealed + derivation, QString::number(lines));
}

} // namespace sevenrounds
