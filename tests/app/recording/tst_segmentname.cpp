// SPDX-License-Identifier: MIT
#include "recording/segmentname.h"

#include <QTest>

#include <ctime>

using namespace sevenrounds;

class TestSegmentName : public QObject
{
    Q_OBJECT

private slots:
    void nameSaysWhenItBegan();
    void namesComeBack();
    void theHourThatAZoneLacksIsRead();
    void otherNamesLeadNowhere_data();
    void otherNamesLeadNowhere();
};

void TestSegmentName::nameSaysWhenItBegan()
{
    const SegmentName name { fromEpochMs(1795287600123), Milliseconds { 754210 }, 1 };
    QCOMPARE(name.fileName(), QStringLiteral("20261121T190000123-0000754210.wav"));
}

void TestSegmentName::namesComeBack()
{
    // Years, leap days and the hour that a clock change gives twice are all the same in UTC.
    for (const qint64 ms : { qint64 { 0 }, qint64 { 1795287600123 }, qint64 { 1709164800000 }, qint64 { 1792890000000 },
             qint64 { 2208988800000 } }) {
        for (const int number : { 1, 2, 37 }) {
            const SegmentName name { fromEpochMs(ms), Milliseconds { 9'876'543 }, number };
            const auto parsed = parseSegmentName(name.fileName());
            QVERIFY(parsed);
            QCOMPARE(parsed->at, name.at);
            QCOMPARE(parsed->begins, name.begins);
            QCOMPARE(parsed->number, number);
        }
    }
}

void TestSegmentName::theHourThatAZoneLacksIsRead()
{
    // In Berlin the clock went from two to three in that night; the name is of no zone.
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const auto parsed = parseSegmentName(QStringLiteral("20260329T023000000-0000000000.wav"));
    before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    QVERIFY(parsed);
    QCOMPARE(toEpochMs(parsed->at), qint64 { 1774751400000 });
}

void TestSegmentName::otherNamesLeadNowhere_data()
{
    QTest::addColumn<QString>("name");
    const QString good = QStringLiteral("20261121T190000123-0000754210.wav");
    QTest::newRow("empty") << QString();
    QTest::newRow("folder above") << QString(QStringLiteral("../") + good);
    QTest::newRow("absolute") << QString(QStringLiteral("/tmp/") + good);
    QTest::newRow("folder below") << QString(good.left(20) + QLatin1Char('/') + good.mid(20));
    QTest::newRow("another kind") << QString(good.chopped(3) + QStringLiteral("exe"));
    QTest::newRow("more behind it") << QString(good + QStringLiteral(".wav"));
    QTest::newRow("line break") << QString(good + QLatin1Char('\n'));
    QTest::newRow("NUL") << QString(good + QChar());
    QTest::newRow("no such day") << QStringLiteral("20260230T190000123-0000754210.wav");
    QTest::newRow("number one") << QStringLiteral("20261121T190000123-0000754210-1.wav");
    QTest::newRow("other digits") << QStringLiteral("20261121T190000123-000075421٠.wav");
}

void TestSegmentName::otherNamesLeadNowhere()
{
    QFETCH(QString, name);
    QVERIFY(!parseSegmentName(name));
}

QTEST_GUILESS_MAIN(TestSegmentName)
#include "tst_segmentname.moc"
