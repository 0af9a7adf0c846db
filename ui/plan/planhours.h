// SPDX-License-Identifier: MIT
#pragma once

#include "services/planservice.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// How much time there is on which day of the week.
class PlanHours : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    /// Monday first.
    Q_PROPERTY(QList<QString> dayNames READ dayNames CONSTANT FINAL)
    Q_PROPERTY(QList<QString> minutesTexts READ minutesTexts NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> minutes READ minutes NOTIFY changed FINAL)
    Q_PROPERTY(QList<bool> easyDays READ easyDays NOTIFY changed FINAL)
    /// Of the longest day of the week, 0 to 1: the day itself, and what the plan takes of it.
    Q_PROPERTY(QList<double> shares READ shares NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> plannedShares READ plannedShares NOTIFY changed FINAL)
    Q_PROPERTY(int most READ most CONSTANT FINAL)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed FINAL)
    /// Said day by day, and not spread from the hours a week.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY changed FINAL)

public:
    PlanHours(sevenrounds::PlanService &plan, sevenrounds::SettingsService &settings, QObject *parent = nullptr);

    [[nodiscard]] QStringList dayNames() const;
    [[nodiscard]] QStringList minutesTexts() const;
    [[nodiscard]] QList<int> minutes() const;
    [[nodiscard]] QList<bool> easyDays() const;
    [[nodiscard]] QList<double> shares() const;
    [[nodiscard]] QList<double> plannedShares() const;
    [[nodiscard]] int most() const { return sevenrounds::kMostMinutesADay; }
    [[nodiscard]] QString weekText() const;
    [[nodiscard]] bool isOwn() const { return m_plan.hasOwnMinutes(); }

    /// Steps of a quarter of an hour.
    Q_INVOKABLE void step(int weekday, int steps);
    /// The day is easy or not, for reviews as well.
    Q_INVOKABLE void toggleEasy(int weekday);
    /// Back to the hours a week.
    Q_INVOKABLE void reset();

signals:
    void changed();

private:
    /// Monday first, an easy day halved.
    [[nodiscard]] QList<int> plannedMinutes() const;
    [[nodiscard]] QList<double> sharesOf(const QList<int> &parts) const;

    sevenrounds::PlanService &m_plan;
    sevenrounds::SettingsService &m_settings;
};
