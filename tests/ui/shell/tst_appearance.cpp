// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/profilebench.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");

} // namespace

/// What a desktop's portal answers; only its settings.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    bool isKeyKnown = true;
    int questions = 0;

public slots:
    // NOLINTNEXTLINE(readability-identifier-naming): the portal's name.
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++questions;
        if (!isKeyKnown || group != kGroup || key != kKey) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("no such key"));
            return QDBusVariant(QVariant(0U));
        }
        // A variant in a variant, as the portals answer.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant(scheme))));
    }
};

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAPortalTheDesktopIsLight();
    void takesTheDesktopsScheme_data();
    void takesTheDesktopsScheme();
    void anUnknownKeyIsLight();
    void followsTheDesktop();
    void othersKeysAreNotOurs();
    void choiceOfThePersonWins();
    void goesBackToTheDesktopsScheme();
    void sizeAndMotionTellOfChangesOnly();
    void settingsAreApplied();

private:
    void providePortal();
    /// Sends the portal's signal, as the desktop does when its style changes.
    void announce(uint scheme, const QString &group = kGroup, const QString &key = kKey);
    /// Waits until what was sent before has come through the bus.
    void settle();

    test::PrivateBus m_bus;
    std::unique_ptr<FakePortal> m_portal;
};

void TestAppearance::initTestCase()
{
    QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon could not be started");
    // Before anybody asks for the session bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestAppearance::init()
{
    m_portal = std::make_unique<FakePortal>();
}

void TestAppearance::cleanup()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_portal.reset();
}

void TestAppearance::providePortal()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    QVERIFY(desktop.registerObject(kPath, m_portal.get(), QDBusConnection::ExportAllSlots));
    // The name of the test before goes with its connection, which the bus may not have noticed yet.
    QTRY_VERIFY(desktop.registerService(kService));
}

void TestAppearance::announce(uint scheme, const QString &group, const QString &key)
{
    QDBusMessage signal = QDBusMessage::createSignal(kPath, kInterface, QStringLiteral("SettingChanged"));
    signal.setArguments({ group, key, QVariant::fromValue(QDBusVariant(QVariant(scheme))) });
    QVERIFY(QDBusConnection(QStringLiteral("portal")).send(signal));
}

void TestAppearance::settle()
{
    // Signals of one sender come in their order: when a watched one is here, those before it are.
    Appearance watcher;
    watcher.followDesktop();
    const int questions = m_portal->questions;
    QTRY_VERIFY(m_portal->questions > questions);
    const uint before = m_portal->scheme;
    announce(1);
    QTRY_VERIFY(watcher.isDark());
    announce(0);
    QTRY_VERIFY(!watcher.isDark());
    m_portal->scheme = before;
}

void TestAppearance::withoutAPortalTheDesktopIsLight()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::isDarkChanged);
    appearance.followDesktop();
    // The bus has answered the question when it answers a later one.
    QVERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.DBus")));
    QCoreApplication::processEvents();
    QVERIFY(!appearance.isDark());
    QCOMPARE(changed.size(), 0);
}

void TestAppearance::takesTheDesktopsScheme_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("no preference, GNOME's light") << 0U << false;
    QTest::newRow("dark") << 1U << true;
    QTest::newRow("light") << 2U << false;
    QTest::newRow("a number of the future") << 7U << false;
}

void TestAppearance::takesTheDesktopsScheme()
{
    QFETCH(uint, scheme);
    QFETCH(bool, isDark);
    m_portal->scheme = scheme;
    providePortal();
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::isDarkChanged);
    appearance.followDesktop();
    QTRY_COMPARE(m_portal->questions, 1);
    QTRY_COMPARE(appearance.isDark(), isDark);
    QCOMPARE(changed.size(), isDark ? 1 : 0);
}

void TestAppearance::anUnknownKeyIsLight()
{
    m_portal->isKeyKnown = false;
    m_portal->scheme = 1;
    providePortal();
    Appearance appearance;
    appearance.followDesktop();
    QTRY_COMPARE(m_portal->questions, 1);
    QVERIFY(!appearance.isDark());
}

void TestAppearance::followsTheDesktop()
{
    providePortal();
    Appearance appearance;
    appearance.followDesktop();
    QTRY_COMPARE(m_portal->questions, 1);
    QSignalSpy changed(&appearance, &Appearance::isDarkChanged);
    announce(1);
    QTRY_VERIFY(appearance.isDark());
    announce(2);
    QTRY_VERIFY(!appearance.isDark());
    announce(1);
    QTRY_VERIFY(appearance.isDark());
    announce(0);
    QTRY_VERIFY(!appearance.isDark());
    QCOMPARE(changed.size(), 4);
}

void TestAppearance::othersKeysAreNotOurs()
{
    m_portal->scheme = 1;
    providePortal();
    Appearance appearance;
    appearance.followDesktop();
    QTRY_VERIFY(appearance.isDark());
    QSignalSpy changed(&appearance, &Appearance::isDarkChanged);
    announce(2, QStringLiteral("org.gnome.desktop.interface"), kKey);
    announce(2, kGroup, QStringLiteral("contrast"));
    announce(2);
    QTRY_VERIFY(!appearance.isDark());
    QCOMPARE(changed.size(), 1);
}

void TestAppearance::choiceOfThePersonWins()
{
    m_portal->scheme = 1;
    providePortal();
    Appearance appearance;
    appearance.followDesktop();
    QTRY_VERIFY(appearance.isDark());
    appearance.setChoice(Appearance::Choice::Light);
    QVERIFY(!appearance.isDark());
    QSignalSpy changed(&appearance, &Appearance::isDarkChanged);
    announce(2);
    announce(1);
    settle();
    QVERIFY(!appearance.isDark());
    QCOMPARE(changed.size(), 0);
    appearance.setChoice(Appearance::Choice::Dark);
    appearance.setChoice(Appearance::Choice::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(appearance.isDark());
}

void TestAppearance::goesBackToTheDesktopsScheme()
{
    providePortal();
    Appearance appearance;
    appearance.followDesktop();
    QTRY_COMPARE(m_portal->questions, 1);
    appearance.setChoice(Appearance::Choice::Light);
    // The desktop changed in the meantime.
    announce(1);
    settle();
    announce(1);
    QVERIFY(!appearance.isDark());
    appearance.setChoice(Appearance::Choice::System);
    QTRY_VERIFY(appearance.isDark());
}

void TestAppearance::sizeAndMotionTellOfChangesOnly()
{
    Appearance appearance;
    QSignalSpy scale(&appearance, &Appearance::scaleChanged);
    QSignalSpy motion(&appearance, &Appearance::isReducedMotionChanged);
    QCOMPARE(appearance.scale(), 1.0);
    QVERIFY(!appearance.isReducedMotion());
    appearance.setScale(1.0);
    appearance.setScale(1.3);
    appearance.setScale(1.3);
    QCOMPARE(scale.size(), 1);
    QCOMPARE(appearance.scale(), 1.3);
    appearance.setReducedMotion(false);
    appearance.setReducedMotion(true);
    appearance.setReducedMotion(true);
    QCOMPARE(motion.size(), 1);
    QVERIFY(appearance.isReducedMotion());
}

void TestAppearance::settingsAreApplied()
{
    m_portal->scheme = 1;
    providePortal();
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    Appearance appearance;
    appearance.followDesktop();
    SettingsViewModel settings(bench.services, navigation, appearance);
    QTRY_VERIFY(appearance.isDark());
    bench.services.settings().setTheme(ThemeChoice::Light);
    QVERIFY(!appearance.isDark());
    bench.services.settings().setTheme(ThemeChoice::System);
    QVERIFY(appearance.isDark());
    bench.services.settings().setTextScale(150);
    QCOMPARE(appearance.scale(), 1.5);
    bench.services.settings().setReducedMotion(true);
    QVERIFY(appearance.isReducedMotion());
}

QTEST_GUILESS_MAIN(TestAppearance)
#include "tst_appearance.moc"
