// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

/// What a desktop can do for a round that runs: keep the machine awake, and hold other programs' notifications. What was asked for ends with the
/// program, however it ends: the desktop watches its connection.
class RoundQuiet : public QObject
{
    Q_OBJECT

public:
    enum class Notifications {
        /// Not asked yet, or nobody answers.
        Unknown,
        /// The desktop holds them when it is asked.
        CanBeHeld,
        /// They are shown, and no program may switch them off.
        NotOffered,
        /// There is no session bus to ask on.
        Unreachable,
    };

    using QObject::QObject;

    /// Asking again while it is held changes nothing.
    virtual void hold() = 0;
    virtual void release() = 0;
    [[nodiscard]] virtual Notifications notifications() const = 0;

signals:
    /// Nothing on this desktop keeps the machine awake.
    void refused();
    void notificationsChanged();
};
