// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "core/manualclock.h"
#include "ui/readiness/readinesstext.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kToday(2026, 11, 21);

SkillReading measured(double sd, double readiness)
{
    SkillReading reading;
    reading.mean = 5.0;
    reading.sd = sd;
    reading.readiness = readiness;
    reading.chanceOnTheDay = readiness;
    reading.confidence = confidenceOf(sd);
    reading.count.selfMocks = 1;
    return reading;
}

ReadinessReport fresh()
{
    return makeReadinessReport({}, {});
}

} // namespace

class TestReadinessText : public QObject
{
    Q_OBJECT

private slots:
    void verdictFollowsTheDisplayRules_data();
    void verdictFollowsTheDisplayRules();
    void aRoundKnownByItsNeighborsIsNotMeasured();
    void dayTextOnlyWithAPercentage();
    void rangesAreWorded();
    void sessionsAreCountedAndDated();
    void overallStaysSilentUntilEnoughIsKnown();
    void whatSinksThePacketIsSaidWhereItCanFail();
    void biasIsNamedOnlyWhenKnown();
    void movesNameTheirCauses();
    void everySkillHasATitle();
};

void TestReadinessText::verdictFollowsTheDisplayRules_data()
{
    QTest::addColumn<double>("sd");
    QTest::addColumn<double>("readiness");
    QTest::addColumn<QString>("text");
    QTest::newRow("unmeasured says no number") << 1.1 << 0.5 << QStringLiteral("unmeasured");
    QTest::newRow("thin, low") << 0.9 << 0.1 << QStringLiteral("unlikely");
    QTest::newRow("thin, middle") << 0.9 << 0.5 << QStringLiteral("open");
    QTest::newRow("thin, high") << 0.9 << 0.9 << QStringLiteral("likely");
    QTest::newRow("fair rounds to ten") << 0.6 << 0.46 << QStringLiteral("50%");
    QTest::newRow("fair is never certain") << 0.6 << 0.99 << QStringLiteral("over 90%");
    QTest::newRow("solid rounds to five") << 0.4 << 0.46 << QStringLiteral("45%");
    QTest::newRow("solid is never certain") << 0.4 << 0.99 << QStringLiteral("over 95%");
    QTest::newRow("solid is never impossible") << 0.4 << 0.01 << QStringLiteral("under 5%");
}

void TestReadinessText::verdictFollowsTheDisplayRules()
{
    QFETCH(double, sd);
    QFETCH(double, readiness);
    QFETCH(QString, text);
    QCOMPARE(verdictText(measured(sd, readiness)), text);
}

void TestReadinessText::aRoundKnownByItsNeighborsIsNotMeasured()
{
    SkillReading reading = measured(0.9, 0.9);
    QVERIFY(isMeasured(reading));
    reading.count = {};
    QVERIFY(!isMeasured(reading));
    QCOMPARE(verdictText(reading), QStringLiteral("unmeasured"));
    QCOMPARE(dayText(reading), QString());
}

void TestReadinessText::dayTextOnlyWithAPercentage()
{
    QCOMPARE(dayText(measured(0.9, 0.6)), QString());
    QCOMPARE(dayText(measured(0.6, 0.62)), QStringLiteral("60% on one day"));
    QCOMPARE(dayText(measured(0.4, 0.63)), QStringLiteral("65% on one day"));
}

void TestReadinessText::rangesAreWorded()
{
    SkillReading reading = measured(0.5, 0.5);
    QCOMPARE(levelRangeText(reading), QStringLiteral("L4.4–5.6"));
    QCOMPARE(chanceRangeText(0.312, 0.618), QStringLiteral("31–62%"));
}

void TestReadinessText::sessionsAreCountedAndDated()
{
    SkillSessions sessions;
    QCOMPARE(sessionsText(sessions, kToday), QStringLiteral("no session yet"));
    sessions.mocks = 2;
    sessions.lastDay = kToday.addDays(-9);
    QCOMPARE(sessionsText(sessions, kToday), QStringLiteral("2 mocks, 9 days ago"));
    sessions.mocks = 1;
    sessions.quizAnswers = 1;
    sessions.lastDay = kToday;
    QCOMPARE(sessionsText(sessions, kToday), QStringLiteral("1 mock, 1 answer, today"));
    sessions.mocks = 0;
    sessions.quizAnswers = 7;
    sessions.lastDay = kToday.addDays(-1);
    QCOMPARE(sessionsText(sessions, kToday), QStringLiteral("7 answers, yesterday"));
    // Goes in the coding room are judged like mocks and are none.
    sessions.mocks = 3;
    sessions.problems = 2;
    sessions.quizAnswers = 0;
    QVERIFY(sessionsText(sessions, kToday).startsWith(QStringLiteral("1 mock, ")));
    sessions.mocks = 1;
    sessions.problems = 1;
    QCOMPARE(sessionsText(sessions, kToday), QStringLiteral("1 coding problem, yesterday"));
}

void TestReadinessText::overallStaysSilentUntilEnoughIsKnown()
{
    ReadinessReport report = fresh();
    QCOMPARE(overallFigureText(report), QStringLiteral("0 of 7 rounds measured"));
    QVERIFY(overallRangeText(report).startsWith(QStringLiteral("anywhere in 0–")));
    report.measuredRounds = 3;
    QCOMPARE(overallFigureText(report), QStringLiteral("3 of 7 rounds measured"));
    QVERIFY(overallRangeText(report).startsWith(QStringLiteral("likely ")));
    for (SkillReading &reading : report.skills) {
        reading.confidence = Confidence::Solid;
    }
    report.isOverallShown = true;
    report.overall = { 0.46, 0.31, 0.62 };
    QCOMPARE(overallFigureText(report), QStringLiteral("45%"));
    QCOMPARE(overallRangeText(report), QStringLiteral("likely 31–62%"));
    report.overall.probability = 0.001;
    QCOMPARE(overallFigureText(report), QStringLiteral("under 5%"));
}

void TestReadinessText::whatSinksThePacketIsSaidWhereItCanFail()
{
    ReadinessReport report = fresh();
    report.overall.probability = 0.46;
    report.overall.sunkByOne = 0.713;
    report.overall.sinker = Skill::Design;
    QCOMPARE(sunkText(report, {}),
        QStringLiteral("Where it says no, in 71% of cases a round lies below the lowest score allowed, most often "
                       "System design."));
    report.overall.probability = 0.995;
    QCOMPARE(sunkText(report, {}), QString());
}

void TestReadinessText::biasIsNamedOnlyWhenKnown()
{
    ReadinessReport report = fresh();
    QVERIFY(biasText(report).startsWith(QStringLiteral("Not known yet")));
    report.biasSd = 0.2;
    report.biasMean = 0.42;
    QCOMPARE(biasText(report),
        QStringLiteral(
            "You rate yourself 0.4 points too high on average (likely +0.16 to +0.68); scores are corrected for it."));
    report.biasMean = -0.31;
    QVERIFY(biasText(report).contains(QStringLiteral("0.3 points too low")));
    // Nothing is said that the likely range does not bear out.
    report.biasMean = 0.2;
    QVERIFY(biasText(report).contains(QStringLiteral("about right")));
}

void TestReadinessText::movesNameTheirCauses()
{
    // Saturday 21 November 2026, 09:00.
    const ManualClock clock(fromEpochMs(1'795'251'600'000));
    const QString title = QStringLiteral("Coding");
    SkillMove move;
    QCOMPARE(moveText(move, title, clock), QString());
    move.total = 0.03;
    move.time = 0.03;
    QCOMPARE(moveText(move, title, clock), QString());
    move.mocks = { { clock.now() - std::chrono::days { 4 }, 0.21 } };
    move.quizzes = -0.05;
    move.time = -0.03;
    move.total = 0.13;
    QCOMPARE(moveText(move, title, clock),
        QStringLiteral("Coding +0.13: mock on Tuesday +0.21, quizzes −0.05, time passing −0.03"));
    move.mocks.first().isProblem = true;
    QVERIFY(moveText(move, title, clock).startsWith(QStringLiteral("Coding +0.13: problem on Tuesday +0.21")));
    // One go is not told as two problems.
    move.mocks.append({ move.mocks.first().time, 0.05, true, true });
    move.total = 0.18;
    QCOMPARE(moveText(move, title, clock),
        QStringLiteral("Coding +0.18: problem on Tuesday +0.21, own rating of a problem on Tuesday +0.05, "
                       "quizzes −0.05, time passing −0.03"));
    move = {};
    move.otherRounds = 0.002;
    move.time = -0.12;
    move.total = -0.118;
    QCOMPARE(moveText(move, title, clock), QStringLiteral("Coding −0.12: time passing −0.12"));
}

void TestReadinessText::everySkillHasATitle()
{
    const ContentLibrary none;
    QStringList titles;
    for (const Skill skill : kSkills) {
        titles.append(skillTitle(skill, none));
    }
    QVERIFY(!titles.contains(QString()));
    QCOMPARE(titles.removeDuplicates(), 0);
    const auto library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    QCOMPARE(skillTitle(Skill::Design, *library), QStringLiteral("ML system design"));
}

QTEST_GUILESS_MAIN(TestReadinessText)
#include "tst_readinesstext.moc"
