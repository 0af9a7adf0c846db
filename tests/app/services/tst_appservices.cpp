// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/appservices.h"
#include "storage/connection.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace sevenrounds;

namespace {

const QString kContent = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");
constexpr Milliseconds kPatience { 5000 };

} // namespace

/// The life of a profile around the opening, which runs on another thread.
class TestAppServices : public QObject
{
    Q_OBJECT

private slots:
    void F03_leavingWhileItOpensIsSafe_data();
    void F03_leavingWhileItOpensIsSafe();
    void nothingComesOfAnOpeningThatWasLeft();
    void twoOpeningsEndInOne();
    void whatWasOpenedAheadWaitsToBeAskedFor();
    void askedForBeforeItIsThereItComesByItself();
    void nothingComesOfAnOpeningAheadThatWasLeft();
    void opensAgainAfterAShutDown();
    void F08_whatIsLostAtAReopeningIsSaid();

private:
    ManualClock m_clock { fromEpochMs(1795287600000) };
};

void TestAppServices::F03_leavingWhileItOpensIsSafe_data()
{
    // What is there of the profile when the program is told to go. Behind the marker the content is read, which takes longest.
    QTest::addColumn<QString>("file");
    QTest::newRow("at once") << QString();
    QTest::newRow("the lock") << QStringLiteral("sevenrounds.lock");
    QTest::newRow("the database") << QStringLiteral("sevenrounds.sqlite");
    QTest::newRow("the marker") << QStringLiteral("profile");
}

void TestAppServices::F03_leavingWhileItOpensIsSafe()
{
    QFETCH(QString, file);
    for (int run = 0; run < 5; ++run) {
        const QTemporaryDir folder;
        {
            AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
            services.open();
            // Without a turn of the loop, so that nothing of it has come here yet.
            QDeadlineTimer patience(20000);
            while (!file.isEmpty() && !QFile::exists(folder.filePath(file)) && !patience.hasExpired()) {
                QThread::yieldCurrentThread();
            }
            if (run % 2 == 0) {
                QVERIFY(services.shutDown(kPatience));
            }
        }
        AppServices next({ ProfilePaths { folder.path() }, kContent }, m_clock);
        next.openNow();
        QTRY_COMPARE(next.stage(), AppStage::Ready);
        QCOMPARE(next.report().damagedRows, 0);
    }
}

void TestAppServices::nothingComesOfAnOpeningThatWasLeft()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.open();
    QSignalSpy stages(&services, &AppServices::stageChanged);
    QVERIFY(services.shutDown(kPatience));
    // What the opening had posted is here now, if it comes at all.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCOMPARE(stages.size(), 0);
    QCOMPARE(services.stage(), AppStage::Opening);
}

void TestAppServices::twoOpeningsEndInOne()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.open();
    services.open();
    QSignalSpy stages(&services, &AppServices::stageChanged);
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    QCOMPARE(stages.size(), 1);
    QCOMPARE(services.report().outcome, OpenOutcome::Current);
    QVERIFY(services.shutDown(kPatience));
}

void TestAppServices::whatWasOpenedAheadWaitsToBeAskedFor()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.openAhead();
    QSignalSpy stages(&services, &AppServices::stageChanged);
    // The profile is there and the content was read, and still nobody is told.
    QTRY_VERIFY(services.hasOpenedAhead());
    QCOMPARE(stages.size(), 0);
    services.open();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    QVERIFY(!services.library().prompts().isEmpty());
    QVERIFY(services.shutDown(kPatience));
}

void TestAppServices::askedForBeforeItIsThereItComesByItself()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.openAhead();
    services.open();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    // It was one opening: another one would have to wait for the first one's lock.
    QCOMPARE(services.report().outcome, OpenOutcome::Created);
    QVERIFY(services.shutDown(kPatience));
}

void TestAppServices::nothingComesOfAnOpeningAheadThatWasLeft()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.openAhead();
    QTRY_VERIFY(services.hasOpenedAhead());
    QVERIFY(services.shutDown(kPatience));
    QVERIFY(!services.hasOpenedAhead());
    AppServices next({ ProfilePaths { folder.path() }, kContent }, m_clock);
    next.openNow();
    QTRY_COMPARE(next.stage(), AppStage::Ready);
}

void TestAppServices::opensAgainAfterAShutDown()
{
    const QTemporaryDir folder;
    AppServices services({ ProfilePaths { folder.path() }, kContent }, m_clock);
    services.open();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    QCOMPARE(services.report().outcome, OpenOutcome::Created);
    services.settings().setWelcomed(true);
    QVERIFY(services.shutDown(kPatience));
    services.open();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    QVERIFY(services.settings().isWelcomed());
    QVERIFY(services.shutDown(kPatience));
}

void TestAppServices::F08_whatIsLostAtAReopeningIsSaid()
{
    const QTemporaryDir folder;
    AppOptions options { ProfilePaths { folder.path() }, kContent };
    options.isSafe = true;
    AppServices services(options, m_clock);
    services.openNow();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    QVERIFY(services.storage().flush(kPatience));
    QSignalSpy left(&services, &AppServices::leftUnsaved);
    {
        // Another program holds the file: a setting waits, and has no second place.
        auto holder = Connection::open(options.paths.database());
        QVERIFY(holder && holder->execute(QStringLiteral("BEGIN IMMEDIATE")));
        services.settings().setHoursAWeek(7);
        services.leaveSafeMode();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().at(0).toInt(), 0);
        QCOMPARE(left.first().at(1).toInt(), 1);
    }
    QTRY_VERIFY(services.stage() != AppStage::Opening);
    QVERIFY(services.shutDown(kPatience));
}

QTEST_GUILESS_MAIN(TestAppServices)
#include "tst_appservices.moc"
