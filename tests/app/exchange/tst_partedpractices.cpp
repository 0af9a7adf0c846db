// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "storage/database.h"
#include "storage/evidencerepository.h"
#include "storage/integrity.h"
#include "storage/practicerepository.h"
#include "storage/recordingrepository.h"
#include "storage/whiteboardrepository.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// One practice that went on at two computers, and the profiles of both read into each other.
class TestPartedPractices : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bothHistoriesAreKept();
    void readAgainNothingIsAdded();
    void bothComputersEndWithTheSame();
    void whatTheTwoShareCountsOnce();
    void whatEachMadeOfItCountsTwice();
    void theRestOfTheFileComesIn();
    void aBoardThatPartedIsKeptTwice();
    void eachWentOnInAnotherLog();
    void damageInTheFilePartsNothing();
    void damageHereIsMadeGoodBesideIt();

private:
    [[nodiscard]] static Result<> append(Database &database, const char *kind);
    [[nodiscard]] static ProfileDocument exported(Database &database);
    [[nodiscard]] static QStringList kinds(Database &database, qint64 practice);
    [[nodiscard]] static qint64 rows(Database &database, const char *table);
    /// Of the file of there, into here.
    [[nodiscard]] Result<ImportSummary> bringHere() { return mergeProfile(*m_here, exported(*m_there)); }

    std::optional<Database> m_here;
    std::optional<Database> m_there;
};

void TestPartedPractices::init()
{
    m_here.emplace(std::move(*Database::openInMemory()));
    m_there.emplace(std::move(*Database::openInMemory()));
    QVERIFY(addRows(*m_here, ManualClock { kStart }, 3));
    QVERIFY(mergeProfile(*m_there, exported(*m_here)));
    QCOMPARE(dump(*m_there), dump(*m_here));
}

Result<> TestPartedPractices::append(Database &database, const char *kind)
{
    PracticeEventRecord event;
    event.practiceId = 1;
    event.kind = QString::fromLatin1(kind);
    event.elapsed = Milliseconds { 4000 };
    ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const int sequence, PracticeRepository(database).appendEvent(event));
    return {};
}

ProfileDocument TestPartedPractices::exported(Database &database)
{
    // By way of the file's text, as two computers would.
    const auto document = readProfile(database, kStart);
    return document ? ProfileDocument::fromJson(document->toJson()).value_or(ProfileDocument {}) : ProfileDocument {};
}

QStringList TestPartedPractices::kinds(Database &database, qint64 practice)
{
    QStringList kinds;
    const auto log = PracticeRepository(database).loadLog(practice);
    for (const PracticeEventRecord &event : log.value_or(QList<PracticeEventRecord> {})) {
        kinds.append(event.kind);
    }
    return kinds;
}

qint64 TestPartedPractices::rows(Database &database, const char *table)
{
    return countRows(database.connection()).value_or(RowCounts {}).value(QString::fromLatin1(table), -1);
}

void TestPartedPractices::bothHistoriesAreKept()
{
    const QStringList before = kinds(*m_here, 1);
    QVERIFY(append(*m_here, "asked"));
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(append(*m_there, "discarded"));
    const auto merged = bringHere();
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QCOMPARE(kinds(*m_here, 1), before + QStringList({ QStringLiteral("asked"), QStringLiteral("finished") }));
    QCOMPARE(rows(*m_here, "practice"), 4);
    QCOMPARE(kinds(*m_here, 4), before + QStringList { QStringLiteral("discarded") });
    QCOMPARE(PracticeRepository(*m_here).loadDrafts(4)->size(), 1);
    QCOMPARE(PracticeRepository(*m_here).loadRatings(4)->size(), 1);
    QCOMPARE(WhiteboardRepository(*m_here).load(4)->size(), 2);
    QCOMPARE(countDamagedRows(m_here->connection()).value_or(-1), 0);
    QVERIFY(checkStructure(m_here->connection(), CheckDepth::Full));
    // And it is said which one.
    QCOMPARE(merged->parted.size(), 1);
    QCOMPARE(merged->parted.first().title, QStringLiteral("round-1"));
    QCOMPARE(merged->parted.first().day, QDate(2026, 11, 21));
    QCOMPARE(merged->added.value(QStringLiteral("practice")), 1);
    QCOMPARE(merged->added.value(QStringLiteral("practice_event")), before.size() + 1);
    QCOMPARE(merged->alreadyThere.value(QStringLiteral("practice")), 2);
}

void TestPartedPractices::readAgainNothingIsAdded()
{
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(append(*m_there, "discarded"));
    QVERIFY(bringHere());
    const QByteArray before = dump(*m_here);
    const auto again = bringHere();
    QVERIFY(again);
    QCOMPARE(dump(*m_here), before);
    QVERIFY(again->parted.isEmpty());
    // What went on there since goes on in its own history here.
    QVERIFY(append(*m_there, "finished"));
    const auto later = bringHere();
    QVERIFY(later);
    QVERIFY(later->parted.isEmpty());
    QCOMPARE(rows(*m_here, "practice"), 4);
    QCOMPARE(kinds(*m_here, 4), kinds(*m_there, 1));
}

void TestPartedPractices::bothComputersEndWithTheSame()
{
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(append(*m_there, "discarded"));
    QVERIFY(bringHere());
    const auto back = mergeProfile(*m_there, exported(*m_here));
    QVERIFY(back);
    QCOMPARE(back->parted.size(), 1);
    for (const char *table : { "practice", "practice_event", "evidence", "recording", "rating", "draft" }) {
        QCOMPARE(rows(*m_there, table), rows(*m_here, table));
    }
    const QByteArray before = dump(*m_here);
    QVERIFY(bringHere());
    QCOMPARE(dump(*m_here), before);
    Database third = std::move(*Database::openInMemory());
    QVERIFY(mergeProfile(third, exported(*m_here)));
    QCOMPARE(dump(third), before);
}

void TestPartedPractices::whatTheTwoShareCountsOnce()
{
    const qint64 evidence = rows(*m_here, "evidence");
    const qint64 recordings = rows(*m_here, "recording");
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(append(*m_there, "discarded"));
    QVERIFY(bringHere());
    QCOMPARE(rows(*m_here, "evidence"), evidence);
    QCOMPARE(rows(*m_here, "recording"), recordings);
    QVERIFY(bringHere());
    QCOMPARE(rows(*m_here, "evidence"), evidence);
    QCOMPARE(rows(*m_here, "recording"), recordings);
}

void TestPartedPractices::whatEachMadeOfItCountsTwice()
{
    const qint64 evidence = rows(*m_here, "evidence");
    EvidenceRecord mock;
    mock.practiceId = 1;
    mock.localDate = QDate(2026, 11, 21);
    mock.score = 2.0;
    mock.at = kStart + std::chrono::hours(1);
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(EvidenceRepository(*m_here).append(mock));
    mock.at = kStart + std::chrono::hours(2);
    QVERIFY(append(*m_there, "asked"));
    QVERIFY(EvidenceRepository(*m_there).append(mock));
    QVERIFY(bringHere());
    QCOMPARE(rows(*m_here, "evidence"), evidence + 2);
    QVERIFY(bringHere());
    QCOMPARE(rows(*m_here, "evidence"), evidence + 2);
    const auto ofTheOther = m_here->connection().queryInteger(
        QStringLiteral("SELECT count(*) FROM evidence WHERE practice_id = 4 AND at_ms = %1").arg(toEpochMs(mock.at)));
    QCOMPARE(ofTheOther.value_or(-1), 1);
}

void TestPartedPractices::theRestOfTheFileComesIn()
{
    QVERIFY(append(*m_here, "finished"));
    QVERIFY(append(*m_there, "discarded"));
    QVERIFY(addRows(*m_there, ManualClock { kStart + std::chrono::hours(240) }, 2));
    const auto merged = bringHere();
    QVERIFY(merged);
    QCOMPARE(merged->parted.size(), 1);
    QCOMPARE(rows(*m_here, "practice"), 6);
    QCOMPARE(rows(*m_here, "story"), rows(*m_there, "story"));
    QCOMPARE(rows(*m_here, "evidence"), rows(*m_there, "evidence"));
}

void TestPartedPractices::aBoardThatPartedIsKeptTwice()
{
    WhiteboardEventRecord stroke;
    stroke.kind = QStringLiteral("undone");
    stroke.elapsed = Milliseconds { 5000 };
    QVERIFY(WhiteboardRepository(*m_here).append(1, { stroke }));
    stroke.elapsed = Milliseconds { 6000 };
    QVERIFY(WhiteboardRepository(*m_there).append(1, { stroke, stroke }));
    const auto merged = bringHere();
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QCOMPARE(merged->parted.size(), 1);
    QCOMPARE(WhiteboardRepository(*m_here).load(1)->size(), 3);
    QCOMPARE(WhiteboardRepository(*m_here).load(4)->size(), 4);
}

void TestPartedPractices::eachWentOnInAnotherLog()
{
    WhiteboardEventRecord stroke;
    stroke.kind = QStringLiteral("undone");
    stroke.elapsed = Milliseconds { 5000 };
    QVERIFY(WhiteboardRepository(*m_there).append(1, { stroke }));
    QVERIFY(append(*m_here, "finished"));
    const auto merged = bringHere();
    QVERIFY(merged);
    // The board of there is none of the round that was finished here.
    QCOMPARE(merged->parted.size(), 1);
    QCOMPARE(WhiteboardRepository(*m_here).load(1)->size(), 2);
    QCOMPARE(WhiteboardRepository(*m_here).load(4)->size(), 3);
}

void TestPartedPractices::damageInTheFilePartsNothing()
{
    QVERIFY(m_there->connection().execute(QStringLiteral(
        "DROP TRIGGER practice_event_keeps_values; UPDATE practice_event SET kind = 'asjed' WHERE id = 2")));
    const QByteArray before = dump(*m_here);
    const auto merged = bringHere();
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QVERIFY(merged->parted.isEmpty());
    QCOMPARE(merged->leftOut, QStringList { QStringLiteral("tables.practice_event[1]") });
    QCOMPARE(dump(*m_here), before);
}

void TestPartedPractices::damageHereIsMadeGoodBesideIt()
{
    QVERIFY(m_here->connection().execute(QStringLiteral(
        "DROP TRIGGER practice_event_keeps_values; UPDATE practice_event SET kind = 'asjed' WHERE id = 2")));
    const auto merged = bringHere();
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QCOMPARE(merged->parted.size(), 1);
    QCOMPARE(kinds(*m_here, 4), kinds(*m_there, 1));
    QCOMPARE(countDamagedRows(m_here->connection()).value_or(-1), 1);
}

QTEST_GUILESS_MAIN(TestPartedPractices)
#include "tst_partedpractices.moc"
