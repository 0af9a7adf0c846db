// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"
#include "session/sessionpace.h"
#include "session/sessionreducer.h"
#include "support/samplecontent.h"

#include <QTest>

using namespace sevenrounds;
using Kind = SessionEventKind;

namespace {

Milliseconds minutes(int count)
{
    return std::chrono::minutes { count };
}

} // namespace

class TestSessionPace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyAStrictClockActs();
    void phasesEndWhenTheirTimeIsUsedUp();
    void theInterviewerCutsInOnceATopic();
    void aPhaseThatEndsFirstIsNotCutInOn();
    void whatIsOverdueIsDueAtOnce();
    void aWholeRoundRunsByItself();

private:
    [[nodiscard]] SessionState after(const QList<SessionEvent> &events) const;
    SessionPlan m_plan;
    QList<Prompt> m_prompts { sample::prompt(QStringLiteral("P-1")), sample::prompt(QStringLiteral("P-2")) };
};

void TestSessionPace::initTestCase()
{
    Round round = sample::round();
    round.phases[1].interruptAfter = 6;
    DrawOptions options { 1, Level::L5 };
    options.rules.isStrict = true;
    m_plan = drawRound(round, { { &m_prompts[0], &m_prompts[1] } }, options).value();
}

SessionState TestSessionPace::after(const QList<SessionEvent> &events) const
{
    return replay(m_plan, QList<SessionEvent> { SessionEvent {} } + events).value();
}

void TestSessionPace::onlyAStrictClockActs()
{
    SessionPlan plan = m_plan;
    plan.rules = {};
    QVERIFY(!nextDue(plan, after({})));
    plan.rules = { true, 0 };
    QVERIFY(!nextDue(plan, after({})));
    QVERIFY(nextDue(m_plan, after({})));
    QVERIFY(!nextDue(m_plan, after({ { Kind::Restored, minutes(2), {}, 0 } })));
    QVERIFY(!nextDue(m_plan, after({ { Kind::Ended, minutes(2), {}, 0 } })));
}

void TestSessionPace::phasesEndWhenTheirTimeIsUsedUp()
{
    const SessionEvent due = nextDue(m_plan, after({})).value();
    QCOMPARE(due.kind, Kind::NextPhase);
    QCOMPARE(due.at, minutes(5));
    // Time away after a crash is not the phase's.
    const SessionEvent later
        = nextDue(m_plan, after({ { Kind::Restored, minutes(2), {}, 0 }, { Kind::Resumed, minutes(10), {}, 0 } }))
              .value();
    QCOMPARE(later.at, minutes(13));
    const SessionEvent last
        = nextDue(m_plan, after({ { Kind::NextPhase, minutes(1), {}, 0 }, { Kind::NextPhase, minutes(2), {}, 0 } }))
              .value();
    QCOMPARE(last.kind, Kind::Ended);
    QCOMPARE(last.at, minutes(7));
}

void TestSessionPace::theInterviewerCutsInOnceATopic()
{
    const QList<SessionEvent> toMain { { Kind::NextPhase, minutes(1), {}, 0 } };
    const SessionEvent due = nextDue(m_plan, after(toMain)).value();
    QCOMPARE(due.kind, Kind::Interrupted);
    QCOMPARE(due.at, minutes(7));
    const SessionState cutIn = after(toMain + QList<SessionEvent> { due });
    QCOMPARE(nextDue(m_plan, cutIn)->kind, Kind::NextPhase);
    QCOMPARE(nextDue(m_plan, cutIn)->at, minutes(21));
    // Who went deeper on their own is not cut in on either.
    const SessionState own = after(toMain + QList<SessionEvent> { { Kind::Deeper, minutes(3), {}, 0 } });
    QCOMPARE(nextDue(m_plan, own)->kind, Kind::NextPhase);
    // The next topic has its own time.
    const SessionState second = after(toMain + QList<SessionEvent> { { Kind::NextItem, minutes(4), {}, 0 } });
    QCOMPARE(nextDue(m_plan, second)->kind, Kind::Interrupted);
    QCOMPARE(nextDue(m_plan, second)->at, minutes(10));
}

void TestSessionPace::aPhaseThatEndsFirstIsNotCutInOn()
{
    const SessionState late = after({ { Kind::NextPhase, minutes(1), {}, 0 }, { Kind::NextItem, minutes(16), {}, 0 } });
    QCOMPARE(nextDue(m_plan, late)->kind, Kind::NextPhase);
    QCOMPARE(nextDue(m_plan, late)->at, minutes(21));
}

void TestSessionPace::whatIsOverdueIsDueAtOnce()
{
    // A mark after the phase's end, before the clock was looked at.
    const SessionState late = after({ { Kind::Marked, minutes(8), {}, 0 } });
    QCOMPARE(nextDue(m_plan, late)->at, minutes(8));
}

void TestSessionPace::aWholeRoundRunsByItself()
{
    SessionState state = after({});
    int steps = 0;
    while (const std::optional<SessionEvent> due = nextDue(m_plan, state)) {
        state = reduce(m_plan, state, *due).value();
        QVERIFY(++steps < 20);
    }
    QCOMPARE(state.status, SessionStatus::Ended);
    QVERIFY(!state.endedEarly);
    QCOMPARE(state.elapsed, minutes(30));
    QCOMPARE(state.phaseUsed, (QList<Milliseconds> { minutes(5), minutes(20), minutes(5) }));
}

QTEST_GUILESS_MAIN(TestSessionPace)
#include "tst_sessionpace.moc"
