// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/roundquiet.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

#include <functional>

/// Asks the desktop on the session bus: the portal first, which GNOME and KDE both have and which reaches out of a Flatpak, then the older
/// org.freedesktop.ScreenSaver. Notifications are held where their server says that it can ("inhibitions", KDE's); there is no portable way, and a
/// switch of the person's own settings would stay switched after a kill.
class DesktopQuiet final : public RoundQuiet
{
    Q_OBJECT

public:
    explicit DesktopQuiet(QDBusConnection bus, QObject *parent = nullptr);

    /// Finds out what the desktop can do with notifications. Starts no server that is not there.
    void look();
    void hold() override;
    void release() override;
    [[nodiscard]] Notifications notifications() const override { return m_notifications; }

public slots:
    /// The portal's second answer, in which a backend or the person's permissions may say no.
    void portalAnswered(uint response, const QVariantMap &results);

private:
    using Then = std::function<void(const QDBusMessage &)>;
    /// `then` gets the answer, or the error, only while the object lives.
    void call(const QDBusMessage &question, const Then &then);
    void askPortal();
    void askScreenSaver();
    void askNotifications();
    void closePortal(const QString &handle);
    void freeScreenSaver(uint cookie);
    void freeNotifications(uint cookie);
    void forgetPortal();
    void say(Notifications notifications);

    QDBusConnection m_bus;
    Notifications m_notifications = Notifications::Unknown;
    bool m_isHeld = false;
    /// Answers to an earlier hold() are undone, not kept.
    int m_turn = 0;
    /// The request whose second answer is listened for.
    QString m_request;
    QString m_handle;
    uint m_screenSaver = 0;
    uint m_quiet = 0;
};
