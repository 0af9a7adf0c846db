// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

/// What login1 says on the system bus before the machine falls asleep, so that what is typed is saved first. How long it slept is told by the clock's
/// two hands, with or without this: where there is no login1, nothing else is missing.
class SleepNotice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// False where there is no such bus. Starts no service that is not there.
    bool listen(QDBusConnection systemBus);

signals:
    void aboutToSleep();

public slots:
    /// login1's PrepareForSleep: true before, false when it is awake again.
    void prepareForSleep(bool isBeginning);
};
