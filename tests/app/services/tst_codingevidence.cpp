// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/codingevidence.h"

#include <QTest>

#include <limits>

using namespace sevenrounds;

namespace {

constexpr std::chrono::minutes kLength { 40 };

CodingProblem problem()
{
    CodingProblem one;
    one.level = Level::L6;
    one.minutes = static_cast<int>(kLength.count());
    one.hints = { { QStringLiteral("mild"), 1 }, { QStringLiteral("strong"), 2 } };
    return one;
}

CodingAttempt submission(const char *verdict, qint64 atMs)
{
    CodingAttempt attempt;
    attempt.at = fromEpochMs(atMs);
    attempt.isSubmit = true;
    attempt.verdict = QLatin1String(verdict);
    return attempt;
}

} // namespace

/// What a go in the coding room is worth to the readiness model.
class TestCodingEvidence : public QObject
{
    Q_OBJECT

private slots:
    void scoreHasItsPrices_data();
    void scoreHasItsPrices();
    void unsolvedIsTheBottom();
    void evidenceIsObjectiveAndOfTheCodingRound();
    void onlyJudgedProgramsAreRefusals();
    void aLaterGoIsSeenBefore();
    void hintsOfAForeignLogCanBeCounted_data();
    void hintsOfAForeignLogCanBeCounted();
    void theNewestBandOfThisGoStands();
    void hintsCapTheRating();
    void theRatingIsOnesOwnWord();
};

void TestCodingEvidence::scoreHasItsPrices_data()
{
    QTest::addColumn<int>("hints");
    QTest::addColumn<int>("refusals");
    QTest::addColumn<Milliseconds>("spent");
    QTest::addColumn<double>("score");
    const Milliseconds inTime { kLength };
    const Milliseconds tick { 1 };
    QTest::newRow("alone, at once, in time") << 0 << 0 << inTime << kMostByTests;
    QTest::newRow("a hint") << 1 << 0 << inTime << 3.4;
    QTest::newRow("two hints") << 2 << 0 << inTime << 2.2;
    QTest::newRow("refused once") << 0 << 1 << inTime << 3.4;
    QTest::newRow("refused often costs two bands") << 0 << 9 << inTime << 2.8;
    QTest::newRow("a little late") << 0 << 0 << inTime + tick << 3.4;
    QTest::newRow("half over is one band") << 0 << 0 << inTime + Milliseconds { kLength / 2 } << 3.4;
    QTest::newRow("more than half over") << 0 << 0 << inTime + Milliseconds { kLength / 2 } + tick << 2.8;
    QTest::newRow("hours late costs three") << 0 << 0 << 9 * inTime << 2.2;
    QTest::newRow("accepted is never the bottom") << 2 << 9 << 9 * inTime << 1.6;
}

void TestCodingEvidence::scoreHasItsPrices()
{
    QFETCH(int, hints);
    QFETCH(int, refusals);
    QFETCH(Milliseconds, spent);
    QFETCH(double, score);
    CodingGo go;
    go.hints = hints;
    go.refusals = refusals;
    QCOMPARE(acceptedScore(problem(), go, spent), score);
}

void TestCodingEvidence::unsolvedIsTheBottom()
{
    QCOMPARE(unsolvedScore(), 1.0);
}

void TestCodingEvidence::evidenceIsObjectiveAndOfTheCodingRound()
{
    const ManualClock clock(fromEpochMs(1795287600000));
    const EvidenceRecord evidence = codingEvidence(problem(), 2.8, true, clock);
    QCOMPARE(evidence.kind, EvidenceKind::Mock);
    QCOMPARE(evidence.skill, Skill::Coding);
    QCOMPARE(evidence.level, Level::L6);
    QCOMPARE(evidence.score, std::optional(2.8));
    QCOMPARE(evidence.localDate, clock.today());
    QVERIFY(evidence.isObjective && evidence.wasSeenBefore && !evidence.practiceId);
}

void TestCodingEvidence::onlyJudgedProgramsAreRefusals()
{
    const CodingEvent begun { {}, fromEpochMs(1000), CodingEventKind::Begun, {} };
    QList<CodingAttempt> attempts;
    for (const char *verdict : { "wrong-answer", "time-limit", "memory-limit", "runtime-error", "output-limit" }) {
        attempts.append(submission(verdict, 2000));
    }
    QCOMPARE(lastGo({ begun }, attempts).refusals, 5);
    for (const char *verdict : { "syntax-error", "empty", "unavailable", "problem-fault" }) {
        attempts.append(submission(verdict, 3000));
    }
    attempts.append(submission("accepted", 4000));
    // After the first accepted one, nothing counts any more.
    attempts.append(submission("wrong-answer", 5000));
    CodingAttempt run = submission("wrong-answer", 2000);
    run.isSubmit = false;
    attempts.prepend(run);
    const CodingGo go = lastGo({ begun }, attempts);
    QCOMPARE(go.refusals, 5);
    QVERIFY(go.isSolved);
}

void TestCodingEvidence::aLaterGoIsSeenBefore()
{
    const CodingEvent first { {}, fromEpochMs(1000), CodingEventKind::Begun, {} };
    const CodingEvent second { {}, fromEpochMs(9000), CodingEventKind::Begun, {} };
    QVERIFY(!lastGo({ first }, {}).isAgain);
    const CodingGo go = lastGo({ first, second }, { submission("wrong-answer", 2000) });
    QVERIFY(go.isAgain);
    QCOMPARE(go.refusals, 0);
}

void TestCodingEvidence::hintsOfAForeignLogCanBeCounted_data()
{
    QTest::addColumn<int>("hint");
    QTest::addColumn<int>("hints");
    QTest::newRow("the first") << 0 << 1;
    QTest::newRow("below all") << std::numeric_limits<int>::min() << 1;
    QTest::newRow("above all") << std::numeric_limits<int>::max() << 100;
}

void TestCodingEvidence::hintsOfAForeignLogCanBeCounted()
{
    QFETCH(int, hint);
    QFETCH(int, hints);
    const CodingEvent begun { {}, fromEpochMs(1000), CodingEventKind::Begun, {} };
    const CodingEvent taken { {}, fromEpochMs(2000), CodingEventKind::Hint, hintBody(hint) };
    const CodingGo go = lastGo({ begun, taken }, {});
    QCOMPARE(go.hints, hints);
    QCOMPARE(go.paidHints, hints);
    QCOMPARE(ceilingAfter(problem(), go.hints), hints == 1 ? 5 : 3);
}

void TestCodingEvidence::theNewestBandOfThisGoStands()
{
    const QString keys = QStringLiteral("Keys");
    const QString scan = QStringLiteral("The loop");
    CodingGo go;
    const QList<CodingRating> ratings { { {}, fromEpochMs(1000), keys, 6 }, { {}, fromEpochMs(1001), {}, 0 },
        { {}, fromEpochMs(5000), keys, 2 }, { {}, fromEpochMs(5001), scan, 3 }, { {}, fromEpochMs(5002), keys, 5 },
        { {}, fromEpochMs(5003), scan, 0 } };
    QVERIFY(bandsOf(go, ratings).bands.isEmpty());
    go.isBegun = true;
    go.begunAt = fromEpochMs(2000);
    const CodingBands given = bandsOf(go, ratings);
    QCOMPARE(given.bands, (QHash<QString, int> { { keys, 5 } }));
    // The closing belongs to the go before.
    QVERIFY(!given.isClosed);
    QList<CodingRating> closed = ratings;
    closed.append({ {}, fromEpochMs(5004), {}, 0 });
    closed.append({ {}, fromEpochMs(5005), keys, 1 });
    QVERIFY(bandsOf(go, closed).isClosed);
    QCOMPARE(bandsOf(go, closed).bands.value(keys), 5);
}

void TestCodingEvidence::hintsCapTheRating()
{
    CodingGo go;
    QCOMPARE(ratedScore(problem(), go, 4.0), 4.0);
    go.paidHints = 1;
    QCOMPARE(ratedScore(problem(), go, 4.0), 3.4);
    QCOMPARE(ratedScore(problem(), go, 2.0), 2.0);
}

void TestCodingEvidence::theRatingIsOnesOwnWord()
{
    const ManualClock clock(fromEpochMs(1795287600000));
    const EvidenceRecord evidence = ratedEvidence(problem(), 3.4, false, clock);
    QCOMPARE(evidence.skill, Skill::Coding);
    QCOMPARE(evidence.level, Level::L6);
    QCOMPARE(evidence.score, std::optional(3.4));
    QVERIFY(!evidence.isObjective && !evidence.practiceId);
}

QTEST_GUILESS_MAIN(TestCodingEvidence)
#include "tst_codingevidence.moc"
