// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/shell/sleepnotice.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace sevenrounds;
using sevenrounds::test::PrivateBus;

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kProgram = QStringLiteral("program");
const QString kStranger = QStringLiteral("stranger");
constexpr int kPatienceMs = 20000;

} // namespace

/// F24: a login1 of the test's own says that the machine falls asleep.
class TestSleepNotice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void F24_saysItBeforeTheMachineSleeps();
    void F24_believesNobodyElse();
    void F24_whatIsTypedIsSavedBeforeTheMachineSleeps();
    void F24_theLineOfADerivationIsSavedBeforeTheMachineSleeps();
    void withoutABusNothingIsHeard();

private:
    static void say(const QString &from, bool isBeginning);
    [[nodiscard]] QDBusConnection program() const
    {
        return QDBusConnection::connectToBus(QString::fromLocal8Bit(m_bus.address()), kProgram);
    }

    PrivateBus m_bus;
};

void TestSleepNotice::initTestCase()
{
    QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon could not be started");
}

void TestSleepNotice::init()
{
    const QString address = QString::fromLocal8Bit(m_bus.address());
    QVERIFY(QDBusConnection::connectToBus(address, kStranger).isConnected());
    QDBusConnection login = QDBusConnection::connectToBus(address, kLogin);
    // The name of the test before goes with its connection, which the bus may not have noticed yet.
    QTRY_VERIFY_WITH_TIMEOUT(login.registerService(kLogin), kPatienceMs);
}

void TestSleepNotice::cleanup()
{
    for (const QString &name : { kProgram, kLogin, kStranger }) {
        QDBusConnection::disconnectFromBus(name);
    }
}

void TestSleepNotice::say(const QString &from, bool isBeginning)
{
    QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
    message.setArguments({ isBeginning });
    QVERIFY(QDBusConnection(from).send(message));
}

void TestSleepNotice::F24_saysItBeforeTheMachineSleeps()
{
    SleepNotice notice;
    QSignalSpy told(&notice, &SleepNotice::aboutToSleep);
    QVERIFY(notice.listen(program()));
    // Awake again, which nobody need be told, and asleep.
    say(kLogin, false);
    say(kLogin, true);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatienceMs);
}

void TestSleepNotice::F24_believesNobodyElse()
{
    SleepNotice notice;
    QSignalSpy told(&notice, &SleepNotice::aboutToSleep);
    QVERIFY(notice.listen(program()));
    say(kStranger, true);
    // Behind it on the same bus, so that it has arrived by then.
    QVERIFY(!QDBusConnection(kStranger)
                 .call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                     QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
                     QStringLiteral("GetId")))
                 .arguments()
                 .isEmpty());
    QCOMPARE(told.size(), 0);
    say(kLogin, true);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatienceMs);
}

void TestSleepNotice::F24_whatIsTypedIsSavedBeforeTheMachineSleeps()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QVERIFY(bench.open());
    SleepNotice notice;
    connect(&notice, &SleepNotice::aboutToSleep, &context, &AppContext::flush);
    QVERIFY(notice.listen(program()));
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, QStringLiteral("half a sen"));
    QVERIFY(!sessions.isSaved());
    // In the same turn of the loop: the pause of typing cannot have come before.
    notice.prepareForSleep(true);
    QVERIFY(sessions.isSaved());
    QTRY_COMPARE_WITH_TIMEOUT(bench.services.storage().pendingWrites(), 0, kPatienceMs);
}

void TestSleepNotice::F24_theLineOfADerivationIsSavedBeforeTheMachineSleeps()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QVERIFY(bench.open());
    SleepNotice notice;
    connect(&notice, &SleepNotice::aboutToSleep, &context, &AppContext::flush);
    AttemptService &attempts = bench.services.attempts();
    QVERIFY(attempts.enter(bench.services.library().derivations().first().id, AttemptMode::Blank));
    attempts.setDraft(QStringLiteral("line"), QStringLiteral("half a li"));
    notice.prepareForSleep(true);
    // Asked in the same turn of the loop, so that what the pause of typing saves comes behind the answer.
    std::optional<QList<UnfinishedPractice>> open;
    bench.services.journal().findAllUnfinished(
        PracticeKind::Derivation, this, [&open](const Result<QList<UnfinishedPractice>> &found) {
            open = found.has_value() ? *found : QList<UnfinishedPractice>();
        });
    QTRY_VERIFY_WITH_TIMEOUT(open.has_value(), kPatienceMs);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().drafts.size(), 1);
    QCOMPARE(open->first().drafts.first().body, QStringLiteral("half a li"));
}

void TestSleepNotice::withoutABusNothingIsHeard()
{
    SleepNotice notice;
    QVERIFY(!notice.listen(
        QDBusConnection::connectToBus(QString::fromLatin1(PrivateBus::none()), QStringLiteral("nowhere"))));
}

QTEST_GUILESS_MAIN(TestSleepNotice)
#include "tst_sleepnotice.moc"
