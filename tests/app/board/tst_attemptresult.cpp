// SPDX-License-Identifier: MIT
#include "boardbuilder.h"

#include <limits>

using namespace sevenrounds;

namespace {

UtcTime onDay(int day)
{
    return UtcTime { std::chrono::days { day } };
}

AttemptSummary run(AttemptMode mode, int had, int wrong, int seconds, int day)
{
    AttemptResult result;
    result.mode = mode;
    result.lines = 4;
    result.had = had;
    result.wrong = wrong;
    result.worked = std::chrono::seconds { seconds };
    return { result, onDay(day) };
}

} // namespace

class TestAttemptResult : public QObject
{
    Q_OBJECT

private slots:
    void scoresRunsFromMemory();
    void scoresNothing();
    void proposesAGradeForTheWhole_data();
    void proposesAGradeForTheWhole();
    void comesBackFromJson();
    void numbersOfAForeignRowAreBroughtIntoTheirRange();
};

void TestAttemptResult::scoresRunsFromMemory()
{
    const DerivationScore score
        = scoreOf({ run(AttemptMode::Recall, 4, 0, 300, 1), run(AttemptMode::Blank, 4, 0, 250, 2),
            run(AttemptMode::Recall, 4, 1, 100, 3), run(AttemptMode::Recall, 3, 0, 90, 4),
            run(AttemptMode::Order, 4, 0, 20, 5), run(AttemptMode::Justify, 4, 0, 20, 6) });
    QCOMPARE(score.runs, 4);
    QCOMPARE(score.cleanRuns, 2);
    QCOMPARE(score.best, std::optional(Milliseconds { 250000 }));
    QCOMPARE(score.recallPercent, 75);
    QCOMPARE(score.last, std::optional(onDay(4)));
}

void TestAttemptResult::scoresNothing()
{
    const DerivationScore score = scoreOf({ run(AttemptMode::Order, 4, 0, 20, 5) });
    QCOMPARE(score.runs, 0);
    QVERIFY(!score.best);
    QVERIFY(!score.last);
}

void TestAttemptResult::proposesAGradeForTheWhole_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("had");
    QTest::addColumn<int>("wrong");
    QTest::addColumn<int>("grade");
    QTest::newRow("clean") << 7 << 7 << 0 << 3;
    QTest::newRow("one slip on the way") << 7 << 7 << 1 << 2;
    QTest::newRow("one of seven missed") << 7 << 6 << 0 << 2;
    QTest::newRow("four of five") << 5 << 4 << 0 << 2;
    QTest::newRow("three of four") << 4 << 3 << 0 << 1;
}

void TestAttemptResult::proposesAGradeForTheWhole()
{
    QFETCH(int, lines);
    QFETCH(int, had);
    QFETCH(int, wrong);
    QFETCH(int, grade);
    AttemptResult result;
    result.lines = lines;
    result.had = had;
    result.wrong = wrong;
    QCOMPARE(static_cast<int>(proposedGrade(result)), grade);
}

void TestAttemptResult::comesBackFromJson()
{
    const AttemptResult result = run(AttemptMode::Blank, 3, 2, 77, 1).result;
    const std::optional<AttemptResult> back = AttemptResult::fromJson(result.toJson());
    QVERIFY(back.has_value());
    QCOMPARE(back->toJson(), result.toJson());
    QVERIFY(!AttemptResult::fromJson({}));
}

void TestAttemptResult::numbersOfAForeignRowAreBroughtIntoTheirRange()
{
    constexpr int most = std::numeric_limits<int>::max();
    QJsonObject json = run(AttemptMode::Recall, 3, 0, 77, 1).result.toJson();
    json.insert(QStringLiteral("had"), most);
    json.insert(QStringLiteral("wrong"), -1);
    const std::optional<AttemptResult> more = AttemptResult::fromJson(json);
    QVERIFY(more.has_value());
    QCOMPARE(more->had, 4);
    QCOMPARE(more->wrong, 0);
    QCOMPARE(more->percent(), 100);
    json.insert(QStringLiteral("lines"), most);
    QCOMPARE(AttemptResult::fromJson(json)->percent(), 100);
    json.insert(QStringLiteral("had"), -most);
    QCOMPARE(AttemptResult::fromJson(json)->percent(), 0);
}

QTEST_GUILESS_MAIN(TestAttemptResult)
#include "tst_attemptresult.moc"
