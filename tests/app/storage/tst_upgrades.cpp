// SPDX-License-Identifier: MIT
#include "storage/codingshape.h"
#include "storage/integrity.h"
#include "storage/interviewnoteshape.h"
#include "storage/owncardshape.h"
#include "storage/papernoteshape.h"
#include "storage/portfolionoteshape.h"
#include "storage/practicerepository.h"
#include "storage/reviewrepository.h"
#include "storage/rowstore.h"
#include "storage/salvage.h"
#include "storage/statement.h"
#include "support/storagefixture.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

const QString kVersion1 = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/storage/profile-v1.sql");

QStringList schemaOf(Connection &connection)
{
    QStringList lines;
    auto rows = Statement::prepare(connection,
        QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name"));
    if (rows) {
        for (auto hasRow = rows->step(); hasRow.value_or(false); hasRow = rows->step()) {
            lines.append(rows->text(0));
        }
    }
    return lines;
}

/// What version 1 did not have.
bool isNewer(const TableShape &shape)
{
    const QList<const TableShape *> newer { &shape::kReview, &shape::kOwnDerivation, &shape::kWhiteboardEvent,
        &shape::kStory, &shape::kStoryDraft, &shape::kTelling, &shape::kQuestionNote, &shape::kRecording,
        &shape::kPromptNote, &shape::kMockLoop, &shape::kGuideNote, &shape::kReviewNote, &shape::kStudySession,
        &shape::kQuizAnswer, &shape::kPlanNote, &shape::kOwnPaper, &shape::kOwnPaperDraft, &shape::kPanelAnswer,
        &shape::kCodingAttempt, &shape::kCodingEvent, &shape::kCodingDraft, &shape::kPaperFile, &shape::kPaperNote,
        &shape::kCodingRating, &shape::kInterviewNote, &shape::kOwnCard, &shape::kPortfolioNote };
    return newer.contains(&shape);
}

/// Every row of a table as text, to be compared before and after.
QStringList rowsOf(Connection &connection, const TableShape &shape)
{
    QStringList lines;
    auto rows = Statement::prepare(connection, selectAll(shape) + QStringLiteral("ORDER BY rowid"));
    if (!rows) {
        return { describe(rows.error()) };
    }
    for (auto hasRow = rows->step(); hasRow.value_or(false); hasRow = rows->step()) {
        QStringList columns;
        for (int column = 0; column < rows->columnCount(); ++column) {
            columns.append(
                rows->isNull(column) ? QStringLiteral("null") : QString::fromLatin1(rows->bytes(column).toHex()));
        }
        lines.append(columns.join(QLatin1Char('|')));
    }
    return lines;
}

} // namespace

/// Profiles that older programs have left behind, kept as SQL in tests/fixtures/storage.
class TestUpgrades : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void profileOfVersion1KeepsEveryRow();
    void upgradedSchemaEqualsFreshOne();
    void upgradedProfileTakesReviews();
    void ratingThatBreaksARuleIsKept();
    void upgradedProfileTakesRatingsOnReplay();
    void missingTableOfAnOlderFileIsNotDamage();

private:
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestUpgrades::init()
{
    m_folder = std::make_unique<ProfileFolder>();
}

void TestUpgrades::profileOfVersion1KeepsEveryRow()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    QMap<QString, QStringList> before;
    {
        auto connection = Connection::open(m_folder->paths().database());
        QVERIFY(connection);
        for (const TableShape *shape : allTables()) {
            if (!isNewer(*shape)) {
                before.insert(shape->tableName(), rowsOf(*connection, *shape));
            }
        }
    }
    QCOMPARE(before.value(QStringLiteral("practice")).size(), 4);
    ProfileStore store(m_folder->options(), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Upgraded);
    QCOMPARE(report.foundVersion, 1);
    QVERIFY(report.backupBeforeUpgrade);
    auto database = store.takeDatabase();
    QVERIFY(database);
    for (const TableShape *shape : allTables()) {
        QCOMPARE(rowsOf(database->connection(), *shape), before.value(shape->tableName()));
    }
    QCOMPARE(countDamagedRows(database->connection()).value_or(-1), 0);
    QVERIFY(checkStructure(database->connection(), CheckDepth::Full));
}

void TestUpgrades::upgradedSchemaEqualsFreshOne()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Upgraded);
    auto upgraded = store.takeDatabase();
    QVERIFY(upgraded);
    auto fresh = Database::openInMemory();
    QVERIFY(fresh);
    QCOMPARE(schemaOf(upgraded->connection()), schemaOf(fresh->connection()));
}

void TestUpgrades::upgradedProfileTakesReviews()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Upgraded);
    auto database = store.takeDatabase();
    QVERIFY(database);
    ReviewRecord review;
    review.item = { ReviewItemKind::Card, QStringLiteral("c1") };
    review.at = kStart;
    review.studyDay = QDate(2026, 11, 21);
    review.grade = Grade::Good;
    QVERIFY(ReviewRepository(*database).append(review));
    QCOMPARE(ReviewRepository(*database).loadAll()->size(), 1);
}

void TestUpgrades::ratingThatBreaksARuleIsKept()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    QStringList before;
    {
        auto connection = Connection::open(m_folder->paths().database());
        // A flipped bit: no rule of the table and not its hash either.
        QVERIFY(connection
            && connection->execute(
                QStringLiteral("DROP TRIGGER rating_keeps_values; PRAGMA ignore_check_constraints=ON;"
                               "UPDATE rating SET band = 4097, rater = 'sel&' WHERE id = 2;"
                               "CREATE TRIGGER rating_keeps_values BEFORE UPDATE ON rating"
                               " BEGIN SELECT RAISE(ABORT, 'rating is append-only'); END")));
        before = rowsOf(*connection, shape::kRating);
    }
    QVERIFY(before.size() > 2);
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Upgraded);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(rowsOf(database->connection(), shape::kRating), before);
    QCOMPARE(countDamagedRows(database->connection()).value_or(-1), 1);
    // The rules hold again for what comes after.
    QVERIFY(
        !PracticeRepository(*database).appendRating({ 0, 1, Rater::Self, QStringLiteral("Depth"), 9, kStart, false }));
}

void TestUpgrades::upgradedProfileTakesRatingsOnReplay()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Upgraded);
    auto database = store.takeDatabase();
    QVERIFY(database);
    PracticeRepository practices(*database);
    const auto before = practices.loadRatings(1);
    QVERIFY(before && !before->isEmpty());
    QVERIFY(practices.appendRating({ 0, 1, Rater::Replay, QStringLiteral("Depth"), 5, kStart, false }));
    const auto after = practices.loadRatings(1);
    QVERIFY(after);
    QCOMPARE(after->size(), before->size() + 1);
    QCOMPARE(after->first().rater, before->first().rater);
    QCOMPARE(after->last().rater, Rater::Replay);
    QVERIFY(!after->last().isDamaged);
}

void TestUpgrades::missingTableOfAnOlderFileIsNotDamage()
{
    QVERIFY(layDown(*m_folder, kVersion1));
    const auto report = salvageReport(m_folder->paths().database());
    QVERIFY(report && report->canBeOpened);
    QCOMPARE(report->tables.size(), allTables().size());
    for (const TableSalvage &table : report->tables) {
        QVERIFY2(table.isComplete, qPrintable(table.table));
        const QList<const TableShape *> shapes = allTables();
        const auto shape = std::find_if(
            shapes.begin(), shapes.end(), [&](const TableShape *one) { return one->tableName() == table.table; });
        QVERIFY(shape != shapes.end());
        QCOMPARE(table.readable > 0, !isNewer(**shape));
    }
}

QTEST_GUILESS_MAIN(TestUpgrades)
#include "tst_upgrades.moc"
