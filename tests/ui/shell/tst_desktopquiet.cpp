// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "ui/shell/desktopquiet.h"

#include <QDBusContext>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using sevenrounds::test::PrivateBus;

namespace {

const QString kServer = QStringLiteral("desktop");
constexpr int kPatienceMs = 20000;

} // namespace

// The methods below have the names that D-Bus gives them.
// NOLINTBEGIN(readability-identifier-naming)

/// One request at the portal; closing it lets the machine sleep again.
class FakeRequest : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public slots:
    void Close() { ++closed; }
};

class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    bool isRefusing = false;
    /// What the request says after it was made; below 0 nothing.
    int response = -1;
    QList<uint> flags;
    FakeRequest request;

public slots:
    QDBusObjectPath Inhibit(const QString &window, uint wanted, const QVariantMap &options)
    {
        Q_UNUSED(window)
        flags.append(wanted);
        if (isRefusing) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotAllowed"), QStringLiteral("no"));
            return QDBusObjectPath(QStringLiteral("/"));
        }
        QString sender = message().service().mid(1);
        sender.replace(QLatin1Char('.'), QLatin1Char('_'));
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                 .arg(sender, options.value(QStringLiteral("handle_token")).toString());
        QDBusConnection desktop(kServer);
        desktop.registerObject(path, &request, QDBusConnection::ExportAllSlots);
        if (response >= 0) {
            QDBusMessage answer = QDBusMessage::createSignal(
                path, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
            answer.setArguments({ static_cast<uint>(response), QVariantMap() });
            desktop.send(answer);
        }
        return QDBusObjectPath(path);
    }
};

class FakeScreenSaver : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    bool isRefusing = false;
    int asked = 0;
    QList<uint> freed;

public slots:
    uint Inhibit(const QString &program, const QString &reason)
    {
        Q_UNUSED(program)
        Q_UNUSED(reason)
        if (isRefusing) {
            sendErrorReply(QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"), QStringLiteral("no"));
        }
        return 40U + static_cast<uint>(++asked);
    }
    void UnInhibit(uint cookie) { freed.append(cookie); }
};

class FakeNotifications : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities { QStringLiteral("body"), QStringLiteral("inhibitions") };
    QStringList held;
    QList<uint> freed;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Inhibit(const QString &program, const QString &reason, const QVariantMap &hints)
    {
        Q_UNUSED(reason)
        Q_UNUSED(hints)
        held.append(program);
        return 70U + static_cast<uint>(held.size());
    }
    void UnInhibit(uint cookie) { freed.append(cookie); }
};

// NOLINTEND(readability-identifier-naming)

/// What a desktop does for a round that runs: its parts of a desktop stand on a bus of the test's own, one or the other missing or refusing.
class TestDesktopQuiet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void asksThePortalAndLetsGo();
    void anAnswerThatComesTooLateIsUndone();
    void asksTheScreenSaverWhereThePortalDoesNot_data();
    void asksTheScreenSaverWhereThePortalDoesNot();
    void F28_refusedByAllIsSaid_data();
    void F28_refusedByAllIsSaid();
    void F62_withoutABusIsSaid();
    void holdsNotificationsWhereTheServerCan();
    void leavesNotificationsAloneWhereItCannot_data();
    void leavesNotificationsAloneWhereItCannot();

private:
    enum Part { Portal = 1, ScreenSaver = 2, Notifications = 4 };
    void provide(int parts);

    PrivateBus m_bus;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<FakeScreenSaver> m_screenSaver;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<DesktopQuiet> m_quiet;
};

void TestDesktopQuiet::initTestCase()
{
    QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon could not be started");
}

void TestDesktopQuiet::init()
{
    m_portal = std::make_unique<FakePortal>();
    m_screenSaver = std::make_unique<FakeScreenSaver>();
    m_notifications = std::make_unique<FakeNotifications>();
    const QString address = QString::fromLocal8Bit(m_bus.address());
    QVERIFY(QDBusConnection::connectToBus(address, kServer).isConnected());
    m_quiet = std::make_unique<DesktopQuiet>(QDBusConnection::connectToBus(address, QStringLiteral("program")));
}

void TestDesktopQuiet::cleanup()
{
    m_quiet.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("program"));
    QDBusConnection::disconnectFromBus(kServer);
    m_portal.reset();
    m_screenSaver.reset();
    m_notifications.reset();
}

void TestDesktopQuiet::provide(int parts)
{
    QDBusConnection desktop(kServer);
    const auto stand = [&desktop](QObject *part, const QString &service, const QString &path) {
        QVERIFY(desktop.registerObject(path, part, QDBusConnection::ExportAllSlots));
        // The name of the test before goes with its connection, which the bus may not have noticed yet.
        QTRY_VERIFY_WITH_TIMEOUT(desktop.registerService(service), kPatienceMs);
    };
    if ((parts & Portal) != 0) {
        stand(m_portal.get(), QStringLiteral("org.freedesktop.portal.Desktop"),
            QStringLiteral("/org/freedesktop/portal/desktop"));
    }
    if ((parts & ScreenSaver) != 0) {
        stand(m_screenSaver.get(), QStringLiteral("org.freedesktop.ScreenSaver"),
            QStringLiteral("/org/freedesktop/ScreenSaver"));
    }
    if ((parts & Notifications) != 0) {
        stand(m_notifications.get(), QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("/org/freedesktop/Notifications"));
    }
}

void TestDesktopQuiet::asksThePortalAndLetsGo()
{
    m_portal->response = 0;
    provide(Portal | ScreenSaver);
    const QSignalSpy refused(m_quiet.get(), &RoundQuiet::refused);
    // Each hold is one question, also the second time.
    for (int round = 1; round <= 2; ++round) {
        m_quiet->hold();
        m_quiet->hold();
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->flags.size(), round, kPatienceMs);
        QCOMPARE(m_portal->flags.last(), 4U | 8U);
        // The answer is on its way still, or here; either way the request is closed.
        m_quiet->release();
        m_quiet->release();
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->request.closed, round, kPatienceMs);
    }
    QCOMPARE(m_screenSaver->asked, 0);
    QCOMPARE(refused.size(), 0);
}

void TestDesktopQuiet::anAnswerThatComesTooLateIsUndone()
{
    provide(ScreenSaver);
    // What the portal says to the first round comes in the second one: it asks nobody.
    m_quiet->hold();
    m_quiet->release();
    m_quiet->hold();
    QTRY_COMPARE_WITH_TIMEOUT(m_screenSaver->asked, 1, kPatienceMs);
    m_quiet->release();
    QTRY_COMPARE_WITH_TIMEOUT(m_screenSaver->freed, QList<uint> { 41U }, kPatienceMs);
    QCOMPARE(m_screenSaver->asked, 1);
}

void TestDesktopQuiet::asksTheScreenSaverWhereThePortalDoesNot_data()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<bool>("isRefusing");
    QTest::addColumn<int>("response");
    QTest::newRow("no portal") << int(ScreenSaver) << false << -1;
    QTest::newRow("the portal refuses") << int(Portal | ScreenSaver) << true << -1;
    QTest::newRow("the portal's backend refuses afterwards") << int(Portal | ScreenSaver) << false << 2;
    QTest::newRow("the person's permissions refuse") << int(Portal | ScreenSaver) << false << 1;
}

void TestDesktopQuiet::asksTheScreenSaverWhereThePortalDoesNot()
{
    QFETCH(int, parts);
    QFETCH(bool, isRefusing);
    QFETCH(int, response);
    m_portal->isRefusing = isRefusing;
    m_portal->response = response;
    provide(parts);
    const QSignalSpy refused(m_quiet.get(), &RoundQuiet::refused);
    m_quiet->hold();
    QTRY_COMPARE_WITH_TIMEOUT(m_screenSaver->asked, 1, kPatienceMs);
    m_quiet->release();
    QTRY_COMPARE_WITH_TIMEOUT(m_screenSaver->freed, QList<uint> { 41U }, kPatienceMs);
    QCOMPARE(refused.size(), 0);
}

void TestDesktopQuiet::F28_refusedByAllIsSaid_data()
{
    QTest::addColumn<int>("parts");
    QTest::newRow("nobody there") << 0;
    QTest::newRow("both refuse") << int(Portal | ScreenSaver);
}

void TestDesktopQuiet::F28_refusedByAllIsSaid()
{
    QFETCH(int, parts);
    m_portal->isRefusing = true;
    m_screenSaver->isRefusing = true;
    provide(parts);
    QSignalSpy refused(m_quiet.get(), &RoundQuiet::refused);
    m_quiet->hold();
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kPatienceMs);
    m_quiet->release();
    QVERIFY(m_screenSaver->freed.isEmpty());
    QCOMPARE(m_portal->request.closed, 0);
}

void TestDesktopQuiet::F62_withoutABusIsSaid()
{
    DesktopQuiet quiet(QDBusConnection(QStringLiteral("there is none")));
    QSignalSpy refused(&quiet, &RoundQuiet::refused);
    quiet.look();
    QCOMPARE(quiet.notifications(), RoundQuiet::Notifications::Unreachable);
    quiet.hold();
    // Not while the round is being started.
    QCOMPARE(refused.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kPatienceMs);
    quiet.release();
}

void TestDesktopQuiet::holdsNotificationsWhereTheServerCan()
{
    provide(Portal | Notifications);
    QSignalSpy changed(m_quiet.get(), &RoundQuiet::notificationsChanged);
    m_quiet->look();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMs);
    QCOMPARE(m_quiet->notifications(), RoundQuiet::Notifications::CanBeHeld);
    QVERIFY(m_notifications->held.isEmpty());
    m_quiet->hold();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_notifications->held, QStringList { QStringLiteral("org.sevenrounds.SevenRounds") }, kPatienceMs);
    m_quiet->release();
    QTRY_COMPARE_WITH_TIMEOUT(m_notifications->freed, QList<uint> { 71U }, kPatienceMs);
}

void TestDesktopQuiet::leavesNotificationsAloneWhereItCannot_data()
{
    QTest::addColumn<int>("parts");
    QTest::newRow("no server") << int(Portal);
    QTest::newRow("a server without inhibitions") << int(Portal | Notifications);
}

void TestDesktopQuiet::leavesNotificationsAloneWhereItCannot()
{
    QFETCH(int, parts);
    m_notifications->capabilities.removeLast();
    provide(parts);
    m_quiet->look();
    QTRY_COMPARE_WITH_TIMEOUT(m_quiet->notifications(), RoundQuiet::Notifications::NotOffered, kPatienceMs);
    m_quiet->hold();
    QTRY_COMPARE_WITH_TIMEOUT(m_portal->flags.size(), 1, kPatienceMs);
    m_quiet->release();
    QTRY_COMPARE_WITH_TIMEOUT(m_portal->request.closed, 1, kPatienceMs);
    QVERIFY(m_notifications->held.isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopQuiet)
#include "tst_desktopquiet.moc"
