// SPDX-License-Identifier: MIT
#include "startupid.h"

#include <QTest>
#include <QWindow>

/// F18: what a desktop's identifier says. That it is passed on and obeyed is tst_comingforward's.
class TestStartupId : public QObject
{
    Q_OBJECT

private slots:
    void namesTheMomentOfTheClick_data();
    void namesTheMomentOfTheClick();
    void withoutAnXServerNothingHappens();
};

void TestStartupId::namesTheMomentOfTheClick_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<quint32>("time");
    QTest::newRow("GNOME's") << QByteArray("gnome-shell/Seven Rounds/4711-2-host_TIME8250314") << quint32 { 8250314 };
    QTest::newRow("the last mark counts") << QByteArray("a_TIME1/b_TIME2") << quint32 { 2 };
    QTest::newRow("the latest moment") << QByteArray("x_TIME4294967295") << quint32 { 4294967295U };
    QTest::newRow("beyond it") << QByteArray("x_TIME4294967296") << quint32 { 0 };
    QTest::newRow("no number") << QByteArray("x_TIMEsoon") << quint32 { 0 };
    QTest::newRow("a negative one") << QByteArray("x_TIME-5") << quint32 { 0 };
    QTest::newRow("no mark") << QByteArray("4711-host") << quint32 { 0 };
    QTest::newRow("nothing") << QByteArray() << quint32 { 0 };
}

void TestStartupId::namesTheMomentOfTheClick()
{
    QFETCH(QByteArray, id);
    QTEST(startupTime(id), "time");
}

void TestStartupId::withoutAnXServerNothingHappens()
{
    QWindow window;
    window.create();
    showStartedBy(QByteArrayLiteral("x_TIME5"), window);
    QVERIFY(!window.isVisible());
    qputenv("DESKTOP_STARTUP_ID", "x_TIME5");
    QCOMPARE(readStartupId(), QByteArray("x_TIME5"));
    // For Qt, which tells the desktop that the first window is there.
    QVERIFY(qEnvironmentVariableIsSet("DESKTOP_STARTUP_ID"));
    qunsetenv("DESKTOP_STARTUP_ID");
    QCOMPARE(readStartupId(), QByteArray());
}

QTEST_MAIN(TestStartupId)
#include "tst_startupid.moc"
