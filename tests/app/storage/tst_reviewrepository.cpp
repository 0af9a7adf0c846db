// SPDX-License-Identifier: MIT
#include "storage/database.h"
#include "storage/integrity.h"
#include "storage/reviewrepository.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestReviewRepository : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void gradeComesBackAsItWas_data();
    void gradeComesBackAsItWas();
    void undoComesBackAsItWas();
    void everyKindOfItemComesBack();
    void logComesInOrderOfTime();
    void eventThatDoesNotFitItsKindIsRefused();
    void flippedValueIsMarked();

private:
    [[nodiscard]] ReviewRecord graded(const char *id, Milliseconds later = Milliseconds { 0 }) const;

    ManualClock m_clock { kStart };
    std::optional<Database> m_database;
};

void TestReviewRepository::init()
{
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

ReviewRecord TestReviewRepository::graded(const char *id, Milliseconds later) const
{
    ReviewRecord review;
    review.item = { ReviewItemKind::Line, QString::fromLatin1(id) };
    review.at = m_clock.now() + later;
    review.studyDay = m_clock.localDate(review.at);
    review.grade = Grade::Hard;
    return review;
}

void TestReviewRepository::gradeComesBackAsItWas_data()
{
    QTest::addColumn<int>("grade");
    QTest::addColumn<int>("took");
    for (const Grade grade : kGrades) {
        QTest::addRow("grade %d", static_cast<int>(grade)) << static_cast<int>(grade) << 5200;
        QTest::addRow("grade %d, not measured", static_cast<int>(grade)) << static_cast<int>(grade) << -1;
    }
}

void TestReviewRepository::gradeComesBackAsItWas()
{
    QFETCH(int, grade);
    QFETCH(int, took);
    ReviewRecord review = graded("D-01/s3");
    review.grade = static_cast<Grade>(grade);
    if (took >= 0) {
        review.took = Milliseconds { took };
    }
    ReviewRepository reviews(*m_database);
    const auto id = reviews.append(review);
    QVERIFY(id);
    const auto all = reviews.loadAll();
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    const ReviewRecord &back = all->first();
    QCOMPARE(back.id, *id);
    QCOMPARE(back.item, review.item);
    QCOMPARE(back.at, review.at);
    QCOMPARE(back.studyDay, review.studyDay);
    QCOMPARE(back.event, ReviewEventKind::Graded);
    QCOMPARE(back.grade, review.grade);
    QCOMPARE(back.took, review.took);
    QVERIFY(!back.undoneAt);
    QVERIFY(!back.isDamaged);
}

void TestReviewRepository::undoComesBackAsItWas()
{
    ReviewRecord undone = graded("D-01/s3", std::chrono::seconds(4));
    undone.event = ReviewEventKind::Undone;
    undone.grade.reset();
    undone.undoneAt = m_clock.now();
    ReviewRepository reviews(*m_database);
    QVERIFY(reviews.append(undone));
    const auto all = reviews.loadAll();
    QVERIFY(all);
    QCOMPARE(all->first().event, ReviewEventKind::Undone);
    QVERIFY(!all->first().grade);
    QCOMPARE(all->first().undoneAt, undone.undoneAt);
    QVERIFY(!all->first().isDamaged);
}

void TestReviewRepository::everyKindOfItemComesBack()
{
    ReviewRepository reviews(*m_database);
    for (const ReviewItemKind kind : kReviewItemKinds) {
        ReviewRecord review = graded("ähnlich/∂");
        review.item = { kind, QStringLiteral("Übung/∂ 1") };
        QVERIFY(reviews.append(review));
    }
    const auto all = reviews.loadAll();
    QVERIFY(all);
    QCOMPARE(all->size(), static_cast<qsizetype>(kReviewItemKinds.size()));
    for (qsizetype i = 0; i < all->size(); ++i) {
        QCOMPARE(all->at(i).item.kind, kReviewItemKinds.at(static_cast<std::size_t>(i)));
        QCOMPARE(all->at(i).item.id, QStringLiteral("Übung/∂ 1"));
    }
}

void TestReviewRepository::logComesInOrderOfTime()
{
    ReviewRepository reviews(*m_database);
    QVERIFY(reviews.append(graded("third", std::chrono::seconds(9))));
    QVERIFY(reviews.append(graded("first")));
    QVERIFY(reviews.append(graded("second")));
    const auto all = reviews.loadAll();
    QVERIFY(all);
    QStringList ids;
    for (const ReviewRecord &review : *all) {
        ids.append(review.item.id);
    }
    QCOMPARE(ids, QStringList({ QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third") }));
}

void TestReviewRepository::eventThatDoesNotFitItsKindIsRefused()
{
    ReviewRepository reviews(*m_database);
    ReviewRecord noGrade = graded("a");
    noGrade.grade.reset();
    ReviewRecord both = graded("a");
    both.undoneAt = m_clock.now();
    ReviewRecord noItem = graded("");
    ReviewRecord noDay = graded("a");
    noDay.studyDay = QDate();
    for (const ReviewRecord &wrong : { noGrade, both, noItem, noDay }) {
        const auto refused = reviews.append(wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
    QVERIFY(reviews.loadAll()->isEmpty());
}

void TestReviewRepository::flippedValueIsMarked()
{
    ReviewRepository reviews(*m_database);
    QVERIFY(reviews.append(graded("a")));
    QVERIFY(reviews.append(graded("b")));
    QVERIFY(m_database->connection().execute(
        QStringLiteral("DROP TRIGGER review_keeps_values; UPDATE review SET grade = 3 WHERE id = 2")));
    const auto all = reviews.loadAll();
    QVERIFY(all);
    QVERIFY(!all->at(0).isDamaged);
    QVERIFY(all->at(1).isDamaged);
    QCOMPARE(countDamagedRows(m_database->connection()).value_or(-1), 1);
}

QTEST_GUILESS_MAIN(TestReviewRepository)
#include "tst_reviewrepository.moc"
