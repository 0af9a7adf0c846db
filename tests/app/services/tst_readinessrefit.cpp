// SPDX-License-Identifier: MIT
#include "storage/practicerepository.h"
#include "support/mockevidence.h"
#include "support/profilebench.h"

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr std::chrono::days kDay { 1 };
constexpr std::chrono::hours kHour { 1 };

} // namespace

/// What a person's own log tells about the model: how fast they learn, and where real bars lie. Neither is stored.
class TestReadinessRefit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hoursBetweenResultsAreRead();
    void hoursOfADayCountOnTheirSideOfAResult();
    void pausesDoNotCountAndAForgottenClockEnds();
    void aGoInTheCodingRoomIsHalfAnHour();
    void bestUseGoesByAPaceThatIsKnown();
    void outcomesOfMeasuredMorningsCount();
    void twentyOutcomesSayWhereTheBarLies();
    void nothingMovesByItself();

private:
    [[nodiscard]] ReadinessService &readiness() { return m_bench->services.readiness(); }
    [[nodiscard]] bool rate(Skill skill, double score)
    {
        return test::writeEvidence(m_bench->services, test::mockNow(m_bench->clock, skill, score));
    }
    /// A round as it is written: begun, with events at minutes of its own clock.
    [[nodiscard]] bool write(const QString &content, const QList<QPair<QString, int>> &events);
    /// An hour of design, after which it is now.
    [[nodiscard]] bool sit();
    /// Every other day an hour of design that is rated.
    [[nodiscard]] bool study(int times, double from, double to);
    [[nodiscard]] bool reopen() { return m_bench->reopen(); }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestReadinessRefit::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

bool TestReadinessRefit::write(const QString &content, const QList<QPair<QString, int>> &events)
{
    std::optional<bool> isDone;
    const auto work
        = [content, events, at = m_bench->clock.now(), day = m_bench->clock.today()](Database &database) -> Result<> {
        PracticeRepository repository(database);
        PracticeRecord row;
        row.contentId = content;
        row.startedAt = at;
        row.localDate = day;
        PracticeEventRecord event;
        ROUNDS_ASSIGN_OR_RETURN(event.practiceId, repository.create(row));
        for (const auto &[kind, minutes] : events) {
            event.kind = kind;
            event.at = at + std::chrono::minutes(minutes);
            event.elapsed = std::chrono::minutes(minutes);
            ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
        }
        return {};
    };
    m_bench->services.storage().write(this, work, [&isDone](const Result<> &done) { isDone = done.has_value(); });
    return QTest::qWaitFor([&isDone] { return isDone.has_value(); }, 20000) && *isDone;
}

bool TestReadinessRefit::sit()
{
    const bool isWritten
        = write(QStringLiteral("design"), { { QStringLiteral("started"), 0 }, { QStringLiteral("ended"), 60 } });
    m_bench->clock.advance(kHour);
    return isWritten;
}

bool TestReadinessRefit::study(int times, double from, double to)
{
    for (int i = 0; i < times; ++i) {
        if (!write(QStringLiteral("design"), { { QStringLiteral("started"), 0 }, { QStringLiteral("ended"), 60 } })) {
            return false;
        }
        m_bench->clock.advance(kDay);
        if (!rate(Skill::Design, from + (to - from) * i / times)) {
            return false;
        }
        m_bench->clock.advance(kDay);
    }
    return true;
}

void TestReadinessRefit::hoursBetweenResultsAreRead()
{
    QCOMPARE(readiness().ownPace().hours, 0.0);
    QVERIFY(!readiness().ownPace().since);
    const UtcTime first = m_bench->clock.now() + kDay;
    QVERIFY(study(10, 2.2, 3.0));
    QVERIFY(reopen());
    // The hour before the first result tells nothing of what came after it.
    QTRY_COMPARE(readiness().ownPace().hours, 9.0);
    QCOMPARE(readiness().ownPace().results, 10);
    QCOMPARE(readiness().ownPace().since, std::optional(first));
    QVERIFY(!readiness().ownPace().isKnown());
    QCOMPARE(readiness().ownPace().counted(), 1.0);
    const double factor = readiness().ownPace().factor;
    QVERIFY(factor != 1.0);
    // Nothing of it is stored: another start works out the same.
    QVERIFY(reopen());
    QTRY_COMPARE(readiness().ownPace().hours, 9.0);
    QCOMPARE(readiness().ownPace().factor, factor);
}

void TestReadinessRefit::hoursOfADayCountOnTheirSideOfAResult()
{
    // From ten to eleven with the round's first result, from two to three with another one, and on without one, all on one day.
    m_bench->clock.advance(
        std::chrono::ceil<std::chrono::days>(m_bench->clock.now()) + 10 * kHour - m_bench->clock.now());
    QVERIFY(sit());
    QVERIFY(rate(Skill::Design, 2.5));
    m_bench->clock.advance(3 * kHour);
    QVERIFY(sit());
    QVERIFY(rate(Skill::Design, 2.5));
    for (int i = 0; i < 4; ++i) {
        m_bench->clock.advance(kHour);
        QVERIFY(sit());
    }
    QVERIFY(reopen());
    // What came before the first result is not what it rose by.
    QTRY_COMPARE(readiness().ownPace().hours, 1.0);
    // Of one content and day no more than three.
    m_bench->clock.advance(kDay);
    QVERIFY(rate(Skill::Design, 2.5));
    QVERIFY(reopen());
    QTRY_COMPARE(readiness().ownPace().hours, 3.0);
}

void TestReadinessRefit::pausesDoNotCountAndAForgottenClockEnds()
{
    QVERIFY(rate(Skill::Design, 2.5));
    m_bench->clock.advance(kDay);
    QVERIFY(write(QStringLiteral("design"),
        { { QStringLiteral("started"), 0 }, { QStringLiteral("paused"), 30 }, { QStringLiteral("resumed"), 90 },
            { QStringLiteral("ended"), 120 } }));
    m_bench->clock.advance(kDay);
    QVERIFY(write(QStringLiteral("design"), { { QStringLiteral("started"), 0 }, { QStringLiteral("ended"), 900 } }));
    m_bench->clock.advance(kDay);
    QVERIFY(rate(Skill::Design, 2.5));
    QVERIFY(reopen());
    QTRY_COMPARE(readiness().ownPace().hours, 1.0 + 3.0);
}

void TestReadinessRefit::aGoInTheCodingRoomIsHalfAnHour()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(rate(Skill::Coding, 2.5));
        m_bench->clock.advance(kDay);
    }
    QVERIFY(reopen());
    QTRY_COMPARE(readiness().ownPace().hours, 1.0);
}

void TestReadinessRefit::bestUseGoesByAPaceThatIsKnown()
{
    QVERIFY(study(60, 2.5, 2.3));
    QVERIFY(reopen());
    QTRY_VERIFY(readiness().ownPace().isKnown());
    const double pace = readiness().ownPace().counted();
    QVERIFY2(pace < 0.8, qPrintable(QString::number(pace)));
    const QList<BestUse> uses = m_bench->services.bestUse().best(60);
    QVERIFY(!uses.isEmpty());
    // What the first use promises is what the planner says at this pace, and more where everybody's counted.
    NextBestQuestion question;
    question.state = readiness().state();
    question.target = readiness().target();
    question.assumptions = readiness().assumptions();
    question.minutes = 60;
    const BestUse &use = uses.first();
    const std::vector<SessionCandidate> same { { use.skill, use.minutes, std::nullopt } };
    const double expected = nextBest(same, question).front().gain;
    question.pace = pace;
    QVERIFY(std::abs(nextBest(same, question).front().gain - use.gain) < 1e-9);
    QVERIFY(use.gain < expected);
}

void TestReadinessRefit::outcomesOfMeasuredMorningsCount()
{
    const QDate today = m_bench->clock.today();
    QVERIFY(rate(Skill::Design, 2.5));
    m_bench->clock.advance(3 * kDay);
    QVERIFY(reopen());
    QTRY_VERIFY(readiness().report().measuredRounds == 1);
    // Before the first result nothing was said, and a day to come says nothing yet.
    const BarReading reading = readiness().barReading({ { today.addDays(-5), Level::L5, true },
        { today, Level::L5, true }, { today.addDays(1), Level::L5, false }, { today.addDays(3), Level::L4, true },
        { today.addDays(9), Level::L5, true }, { QDate(), Level::L5, true } });
    QCOMPARE(reading.outcomes, 2);
    QVERIFY(!reading.shift);
}

void TestReadinessRefit::twentyOutcomesSayWhereTheBarLies()
{
    for (const Skill skill : kSkills) {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(rate(skill, 3.0));
        }
    }
    m_bench->clock.advance(2 * kDay);
    QVERIFY(reopen());
    const QDate today = m_bench->clock.today();
    QTRY_VERIFY(readiness().report().measuredRounds == 7);
    const QList<LoopDecision> refusals(20, { today, Level::L5, false });
    QVERIFY(!readiness().barReading(refusals.mid(1)).shift);
    const BarReading higher = readiness().barReading(refusals);
    QVERIFY(higher.shift);
    QCOMPARE(higher.outcomes, 20);
    QVERIFY(higher.shift->mean > 0.2);
    const BarReading lower = readiness().barReading(QList<LoopDecision>(20, { today, Level::L6, true }));
    QVERIFY(lower.shift->mean < -0.2);
    // Asked again it says the same.
    QCOMPARE(readiness().barReading(refusals).shift->mean, higher.shift->mean);
}

void TestReadinessRefit::nothingMovesByItself()
{
    QVERIFY(rate(Skill::Design, 3.0));
    m_bench->clock.advance(2 * kDay);
    QVERIFY(reopen());
    QTRY_VERIFY(readiness().report().measuredRounds == 1);
    const QList<LoopDecision> offers(20, { m_bench->clock.today(), Level::L7, true });
    const double bar = readiness().report().skills[index(Skill::Coding)].bar;
    const double shift = readiness().barReading(offers).shift->mean;
    QCOMPARE(readiness().assumptions().barShift, 0.0);
    QCOMPARE(readiness().ownAssumptions(), 0);
    QVERIFY(readiness().assume({ AssumptionKind::BarShift }, -0.5));
    QCOMPARE(readiness().report().skills[index(Skill::Coding)].bar, bar - 0.5);
    QCOMPARE(readiness().ownAssumptions(), 1);
    // What was taken brings up no further offer.
    QCOMPARE(readiness().barReading(offers).shift->mean, shift);
    QVERIFY(readiness().assume({ AssumptionKind::BarShift }, 0.0));
    QCOMPARE(readiness().ownAssumptions(), 0);
}

QTEST_GUILESS_MAIN(TestReadinessRefit)
#include "tst_readinessrefit.moc"
