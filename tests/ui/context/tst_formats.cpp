// SPDX-License-Identifier: MIT
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"

#include <QTest>

using namespace sevenrounds;

class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void remaining_data();
    void remaining();
    void elapsedRoundsDown();
    void timesAreRead_data();
    void timesAreRead();
    void daysAgo();
};

void TestFormats::remaining_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("full") << qint64(60 * 60000) << QStringLiteral("1:00:00");
    QTest::newRow("just begun") << qint64(60 * 60000 - 1) << QStringLiteral("1:00:00");
    QTest::newRow("minutes") << qint64(24 * 60000 + 41000) << QStringLiteral("24:41");
    QTest::newRow("last moment") << qint64(1) << QStringLiteral("0:01");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0:00");
    QTest::newRow("under a second over") << qint64(-999) << QStringLiteral("0:00");
    QTest::newRow("over") << qint64(-84000) << QStringLiteral("+1:24");
}

void TestFormats::remaining()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(remainingText(Milliseconds { milliseconds }), text);
}

void TestFormats::elapsedRoundsDown()
{
    QCOMPARE(elapsedText(Milliseconds { 1999 }), QStringLiteral("0:01"));
    QCOMPARE(elapsedText(Milliseconds { 3'661'000 }), QStringLiteral("1:01:01"));
}

void TestFormats::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("minutes and seconds") << QStringLiteral("3:31") << qint64(211'000);
    QTest::newRow("minutes") << QStringLiteral(" 3 ") << qint64(180'000);
    QTest::newRow("many minutes") << QStringLiteral("120:05") << qint64(7'205'000);
    QTest::newRow("hours") << QStringLiteral("1:02:03") << qint64(3'723'000);
    QTest::newRow("as it is said") << elapsedText(Milliseconds { 7'205'000 }) << qint64(7'205'000);
    QTest::newRow("nothing yet") << QStringLiteral("0") << qint64(0);
    for (const char *wrong : { "", "x", "3:", ":31", "3:60", "3:5", "1:2:03", "1:62:03", "1:02:", "1:002:03",
             "100:00:00", "-3", "3.5", "1000" }) {
        QTest::addRow("\"%s\"", wrong) << QString::fromLatin1(wrong) << qint64(-1);
    }
}

void TestFormats::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    QCOMPARE(timeOfText(text).value_or(Milliseconds { -1 }), Milliseconds { milliseconds });
}

void TestFormats::daysAgo()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(agoText(today, today), QStringLiteral("today"));
    QCOMPARE(agoText(today.addDays(-1), today), QStringLiteral("yesterday"));
    QCOMPARE(agoText(today.addDays(-9), today), QStringLiteral("9 days ago"));
    // A clock that was set back shows no future past.
    QCOMPARE(agoText(today.addDays(3), today), QStringLiteral("today"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
