// SPDX-License-Identifier: MIT
#include "services/codingevidence.h"
#include "services/codingservice.h"
#include "services/judgerecord.h"
#include "session/rubricscore.h"
#include "storage/evidencerepository.h"
#include "support/profilebench.h"

#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const ProblemId kProblem(QStringLiteral("C-14-ndcg-mrr"));
const ProblemId kRated(QStringLiteral("C-12"));
constexpr int kPatience = 60000;

} // namespace

/// The rubric of a coding problem as the person's word on a go: what is kept, and what of it counts.
class TestCodingRating : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRubricIsRatedInALog();
    void aClosedRatingIsEvidenceOnce();
    void aRatingWithoutNewsCountsForNothing();
    void whatARatingWillBeWorthIsSaidBeforehand();
    void hintsAfterTheVerdictCostNothing();

private:
    [[nodiscard]] CodingService &coding() { return m_bench->services.coding(); }
    void begin();
    [[nodiscard]] judge::JudgeReport judgeNow();
    /// Opens the problem with a rubric and begins a go at it.
    void beginRated();
    void rateAll(int band);
    [[nodiscard]] QList<EvidenceRecord> evidence();
    /// Goes that the readiness of the coding round was told of.
    [[nodiscard]] int told() { return m_bench->services.readiness().sessions(Skill::Coding).problems; }
    [[nodiscard]] double mean() { return m_bench->services.readiness().report().skills[index(Skill::Coding)].mean; }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestCodingRating::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    QVERIFY(coding().open(kProblem));
}

void TestCodingRating::cleanup()
{
    m_bench.reset();
}

void TestCodingRating::begin()
{
    QVERIFY(coding().begin(false, false));
    // A later go must not count the attempts of this one.
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

judge::JudgeReport TestCodingRating::judgeNow()
{
    QSignalSpy judged(&coding(), &CodingService::judgedChanged);
    const Result<> started = coding().submit();
    if (!started || (judged.isEmpty() && !judged.wait(kPatience)) || !coding().judged()) {
        judge::JudgeReport none;
        none.verdict = judge::Verdict::ProblemFault;
        return none;
    }
    return fromRecord(coding().judged()->verdict, coding().judged()->report);
}

void TestCodingRating::beginRated()
{
    QVERIFY(coding().open(kRated));
    begin();
}

void TestCodingRating::rateAll(int band)
{
    for (const Criterion &criterion : coding().current()->rubric.criteria) {
        QVERIFY(coding().rate(criterion.name, band));
    }
}

QList<EvidenceRecord> TestCodingRating::evidence()
{
    std::optional<QList<EvidenceRecord>> rows;
    m_bench->services.storage().read(
        this, [](Database &database) { return EvidenceRepository(database).loadAll(); },
        [&rows](const Result<QList<EvidenceRecord>> &found) { rows = found.value_or(QList<EvidenceRecord> {}); });
    (void)QTest::qWaitFor([&rows] { return rows.has_value(); });
    return rows.value_or(QList<EvidenceRecord> {});
}

void TestCodingRating::aRubricIsRatedInALog()
{
    QCOMPARE(coding().rate(QStringLiteral("Keys"), 4).error().kind, ErrorKind::Conflict);
    begin();
    // This problem has no rubric.
    QCOMPARE(coding().rate(QStringLiteral("Keys"), 4).error().kind, ErrorKind::InvalidInput);
    beginRated();
    QSignalSpy changed(&coding(), &CodingService::bandsChanged);
    QCOMPARE(coding().rate(QStringLiteral("Locks"), 4).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(coding().rate(QStringLiteral("Keys"), 7).error().kind, ErrorKind::InvalidInput);
    QVERIFY(coding().rate(QStringLiteral("Keys"), 4));
    QVERIFY(coding().rate(QStringLiteral("Keys"), 4));
    QCOMPARE(changed.size(), 1);
    QVERIFY(coding().rate(QStringLiteral("Keys"), 0));
    QVERIFY(coding().bands().bands.isEmpty());
    QVERIFY(coding().rate(QStringLiteral("Keys"), 3));
    QVERIFY(!coding().ratedScore() && !coding().canCloseRating());
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kRated));
    QCOMPARE(coding().bands().bands, (QHash<QString, int> { { QStringLiteral("Keys"), 3 } }));
    rateAll(4);
    QCOMPARE(coding().ratedScore().value_or(0.0), 2.8);
    // The tests have not accepted anything.
    QCOMPARE(coding().ratingWorth(), RatingWorth::Unsolved);
    QCOMPARE(coding().closeRating().error().kind, ErrorKind::Conflict);
    // Another go is rated anew.
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QVERIFY(coding().begin(false, false));
    QVERIFY(coding().bands().bands.isEmpty());
}

void TestCodingRating::aClosedRatingIsEvidenceOnce()
{
    beginRated();
    QVERIFY(coding().takeHint());
    rateAll(6);
    coding().setText(CodingField::Source, QString::fromUtf8(coding().current()->reference));
    QCOMPARE(judgeNow().verdict, judge::Verdict::Accepted);
    QTRY_COMPARE(told(), 1);
    QCOMPARE(coding().ratingWorth(), RatingWorth::Evidence);
    // One hint at the price of one has left band 5, which is 3.4.
    QCOMPARE(coding().ratedScore().value_or(0.0), 3.4);
    const double before = mean();
    m_bench->clock.advance(std::chrono::minutes { 5 });
    QVERIFY(coding().closeRating());
    QTRY_COMPARE(evidence().size(), 2);
    const EvidenceRecord own = evidence().constLast();
    QVERIFY(!own.isObjective);
    QCOMPARE(own.score.value_or(0.0), 3.4);
    QCOMPARE(own.level, coding().current()->level);
    QTRY_VERIFY(mean() != before);
    // It is the same go: one coding problem, and no mock round beside it.
    QCOMPARE(told(), 1);
    QCOMPARE(m_bench->services.readiness().sessions(Skill::Coding).mocks, 1);
    QCOMPARE(coding().rate(QStringLiteral("Keys"), 1).error().kind, ErrorKind::Conflict);
    QCOMPARE(coding().closeRating().error().kind, ErrorKind::Conflict);
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kRated));
    QVERIFY(coding().bands().isClosed);
    QCOMPARE(coding().bands().bands.value(QStringLiteral("Keys")), 6);
    QCOMPARE(evidence().size(), 2);
}

void TestCodingRating::aRatingWithoutNewsCountsForNothing()
{
    beginRated();
    const auto submit = [this] {
        coding().setText(CodingField::Source, QString::fromUtf8(coding().current()->reference));
        QCOMPARE(judgeNow().verdict, judge::Verdict::Accepted);
        m_bench->clock.advance(std::chrono::seconds { 1 });
        rateAll(5);
    };
    submit();
    QVERIFY(coding().closeRating());
    QTRY_COMPARE(evidence().size(), 2);
    // The same problem before it is due.
    m_bench->clock.advance(std::chrono::seconds { 1 });
    begin();
    submit();
    QCOMPARE(coding().ratingWorth(), RatingWorth::Known);
    QVERIFY(coding().closeRating());
    QCOMPARE(evidence().size(), 2);
    // Due again, and read out.
    m_bench->clock.advance(std::chrono::days { 400 });
    begin();
    coding().reveal();
    submit();
    QCOMPARE(coding().ratingWorth(), RatingWorth::Revealed);
    QVERIFY(coding().closeRating());
    QCOMPARE(evidence().size(), 2);
    // Due once more, and done.
    m_bench->clock.advance(std::chrono::days { 400 });
    begin();
    submit();
    QCOMPARE(coding().ratingWorth(), RatingWorth::Evidence);
    QVERIFY(coding().closeRating());
    QTRY_COMPARE(evidence().size(), 4);
    QVERIFY(evidence().constLast().wasSeenBefore);
}

void TestCodingRating::whatARatingWillBeWorthIsSaidBeforehand()
{
    beginRated();
    rateAll(4);
    QCOMPARE(coding().ratingWorth(), RatingWorth::Unsolved);
    // Given up with nothing accepted: no verdict of the tests will make it count.
    coding().reveal();
    QVERIFY(!coding().go().isSolved);
    QCOMPARE(coding().ratingWorth(), RatingWorth::Revealed);
    // Begun anew before it is due.
    m_bench->clock.advance(std::chrono::seconds { 1 });
    begin();
    rateAll(4);
    QVERIFY(!coding().go().isSolved && !coding().go().isRevealed);
    QCOMPARE(coding().ratingWorth(), RatingWorth::Known);
    m_bench->clock.advance(std::chrono::days { 400 });
    begin();
    QCOMPARE(coding().ratingWorth(), RatingWorth::Unsolved);
}

void TestCodingRating::hintsAfterTheVerdictCostNothing()
{
    beginRated();
    QVERIFY(coding().current()->hints.size() >= 2);
    rateAll(6);
    coding().setText(CodingField::Source, QString::fromUtf8(coding().current()->reference));
    QCOMPARE(judgeNow().verdict, judge::Verdict::Accepted);
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QCOMPARE(coding().takeHint().error().kind, ErrorKind::NotFound);
    QCOMPARE(coding().go().hints, 0);
    QCOMPARE(coding().ratedScore().value_or(0.0), 4.0);
    begin();
    coding().reveal();
    QCOMPARE(coding().takeHint().error().kind, ErrorKind::NotFound);
    // A log of an older version may hold one that was taken after the verdict: it is shown, and lowers nothing.
    const UtcTime start = m_bench->clock.now();
    const auto at = [start](int seconds) { return start + std::chrono::seconds { seconds }; };
    CodingAttempt accepted;
    accepted.problem = kRated;
    accepted.isSubmit = true;
    accepted.verdict = judge::verdictKey(judge::Verdict::Accepted);
    accepted.at = at(2);
    const CodingGo go = lastGo({ { kRated, at(0), CodingEventKind::Begun, beginBody(false, {}) },
                                   { kRated, at(1), CodingEventKind::Hint, hintBody(0) },
                                   { kRated, at(3), CodingEventKind::Hint, hintBody(1) } },
        { accepted });
    QCOMPARE(go.hints, 2);
    QCOMPARE(go.paidHints, 1);
    QCOMPARE(ratedScore(*coding().current(), go, 4.0), bandScore(ceilingAfter(*coding().current(), 1)));
}

QTEST_GUILESS_MAIN(TestCodingRating)
#include "tst_codingrating.moc"
