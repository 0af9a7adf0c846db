// SPDX-License-Identifier: MIT
// The least that a second start can be: a program of the desktop's libraries that asks the session bus one question, and ends.
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QGuiApplication>

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.DBus"))) {
        return 1;
    }
    return 0;
}
