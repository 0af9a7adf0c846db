// SPDX-License-Identifier: MIT
#include "core/startlog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr UtcTime kNow { Milliseconds { 1'795'287'600'000 } };
constexpr Milliseconds kMinute { 60'000 };

} // namespace

/// F04: how starts without an end are counted.
class TestStartLog : public QObject
{
    Q_OBJECT

private slots:
    void F04_countsStartsThatDidNotEnd();
    void F04_anEndForgets();
    void F04_onlyTheLastTenMinutesCount();
    void F04_whatIsNoMomentIsLeftOut_data();
    void F04_whatIsNoMomentIsLeftOut();
    void F04_whereNothingCanBeWrittenNothingIsCounted();

private:
    [[nodiscard]] static QString fileIn(const QTemporaryDir &folder)
    {
        return folder.filePath(QStringLiteral("starts"));
    }
};

void TestStartLog::F04_countsStartsThatDidNotEnd()
{
    const QTemporaryDir folder;
    for (int start = 0; start < 5; ++start) {
        // Each is a program of its own.
        StartLog log(fileIn(folder));
        QCOMPARE(log.begin(kNow + start * kMinute), start);
    }
}

void TestStartLog::F04_anEndForgets()
{
    const QTemporaryDir folder;
    StartLog log(fileIn(folder));
    QCOMPARE(log.begin(kNow), 0);
    QCOMPARE(log.begin(kNow), 1);
    log.end();
    QVERIFY(!QFile::exists(fileIn(folder)));
    QCOMPARE(log.begin(kNow), 0);
}

void TestStartLog::F04_onlyTheLastTenMinutesCount()
{
    const QTemporaryDir folder;
    StartLog log(fileIn(folder));
    QCOMPARE(log.begin(kNow), 0);
    QCOMPARE(log.begin(kNow + 6 * kMinute), 1);
    QCOMPARE(log.begin(kNow + 10 * kMinute), 1);
    // The wall clock was set back: moments that are to come say nothing.
    QCOMPARE(log.begin(kNow - 60 * kMinute), 0);
}

void TestStartLog::F04_whatIsNoMomentIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    const QByteArray now = QByteArray::number(toEpochMs(kNow));
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("words") << QByteArray("hello\nworld\n") << 0;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << 0;
    QTest::newRow("cut off in the middle") << QByteArray(now + '\n' + now.left(5)) << 1;
    QTest::newRow("too large a number") << QByteArray("99999999999999999999999\n" + now + '\n') << 1;
    QTest::newRow("huge") << QByteArray(10'000'000, '1') << 0;
}

void TestStartLog::F04_whatIsNoMomentIsLeftOut()
{
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    const QTemporaryDir folder;
    QFile file(fileIn(folder));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    StartLog log(fileIn(folder));
    QCOMPARE(log.begin(kNow), count);
    QCOMPARE(log.begin(kNow), count + 1);
    QVERIFY(QFile(fileIn(folder)).size() < 1000);
}

void TestStartLog::F04_whereNothingCanBeWrittenNothingIsCounted()
{
    const QTemporaryDir folder;
    StartLog log(folder.filePath(QStringLiteral("missing/starts")));
    for (int start = 0; start < 5; ++start) {
        QCOMPARE(log.begin(kNow), 0);
    }
    log.end();
}

QTEST_APPLESS_MAIN(TestStartLog)
#include "tst_startlog.moc"
