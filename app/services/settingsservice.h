// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/level.h"
#include "storage/storagethread.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <optional>

namespace sevenrounds {

enum class Loop {
    AiEngineer,
    Research,
};

enum class ThemeChoice {
    System,
    Light,
    Dark,
};

/// The person's answers and choices, in memory, saved as they change. Each has a default, so that nothing has to be answered.
class SettingsService : public QObject
{
    Q_OBJECT

public:
    SettingsService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    [[nodiscard]] std::optional<QDate> interviewDay() const;
    void setInterviewDay(std::optional<QDate> day);
    [[nodiscard]] Loop loop() const;
    void setLoop(Loop loop);
    [[nodiscard]] Level targetLevel() const;
    void setTargetLevel(Level level);
    /// 0 where it was not said.
    [[nodiscard]] int hoursAWeek() const;
    void setHoursAWeek(int hours);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Percent, 100 to 200.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    [[nodiscard]] bool isReducedMotion() const;
    void setReducedMotion(bool reduced);
    /// The first page of questions was answered or skipped.
    [[nodiscard]] bool isWelcomed() const;
    void setWelcomed(bool welcomed);
    /// Lines of derivations are written as LaTeX instead of as formulas.
    [[nodiscard]] bool writesSource() const;
    void setWritesSource(bool writesSource);
    /// How many lines of a derivation stand open.
    [[nodiscard]] int revealedLines(const QString &derivation) const;
    void setRevealedLines(const QString &derivation, int lines);

signals:
    void changed(const QString &key);
    void refused(const sevenrounds::Error &error);

private:
    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    void setValue(const QString &key, const QString &value);

    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<QString, QString> m_values;
};

} // namespace sevenrounds
