// SPDX-License-Identifier: MIT
#pragma once

#include "services/settingsservice.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// How much is learned on which day: new cards a day, and the days of the week with little to do.
class StudySettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SettingsViewModel")
    Q_PROPERTY(int newCards READ newCards NOTIFY changed FINAL)
    Q_PROPERTY(QString newCardsText READ newCardsText NOTIFY changed FINAL)
    Q_PROPERTY(bool canRaise READ canRaise NOTIFY changed FINAL)
    /// Monday first.
    Q_PROPERTY(QList<QString> dayNames READ dayNames CONSTANT FINAL)
    Q_PROPERTY(QList<bool> easyDays READ easyDays NOTIFY changed FINAL)

public:
    explicit StudySettings(sevenrounds::SettingsService &settings, QObject *parent = nullptr);

    [[nodiscard]] int newCards() const { return m_settings.newCardsADay(); }
    [[nodiscard]] QString newCardsText() const;
    [[nodiscard]] bool canRaise() const;
    [[nodiscard]] QStringList dayNames() const;
    [[nodiscard]] QList<bool> easyDays() const;

    Q_INVOKABLE void stepNewCards(int steps);
    /// 0 is Monday.
    Q_INVOKABLE void toggleDay(int day);

signals:
    void changed();

private:
    sevenrounds::SettingsService &m_settings;
};
