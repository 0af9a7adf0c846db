// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "session/sessiondraw.h"
#include "session/sessionreducer.h"
#include "support/samplecontent.h"

#include <QTest>

#include <numeric>

using namespace sevenrounds;
using Kind = SessionEventKind;

namespace {

Milliseconds minutes(int count)
{
    return std::chrono::minutes { count };
}

} // namespace

class TestSessionReducer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLogBeginsWithItsStart();
    void pausesStopTheClock();
    void itemsThenPhasesFollow();
    void nextPhaseSkipsWhatIsLeft();
    void marksKeepTheirMoment();
    void nothingIsAskedAfterTheLast();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void ratingOpensAfterTheEndAndClosesOnce();
    void restoredMeansPaused();
    void eventsSurviveTheLog();
    void timeIsNeverLostOrInvented();
    void goingDeeperStaysInTheTopic();
    void stuckGoesOnAndIsRemembered();
    void hintsAreCountedByItem();
    void strictRoundsHaveNoPause();
    void mistakesAreTickedAfterTheEnd();

private:
    [[nodiscard]] SessionState after(const QList<SessionEvent> &events) const;
    SessionPlan m_plan;
};

void TestSessionReducer::initTestCase()
{
    static const QList<Prompt> prompts { sample::prompt(QStringLiteral("P-1")), sample::prompt(QStringLiteral("P-2")) };
    m_plan = drawRound(sample::round(), { { &prompts[0], &prompts[1] } }, { 1, Level::L5, {} }).value();
}

SessionState TestSessionReducer::after(const QList<SessionEvent> &events) const
{
    const Result<SessionState> state = replay(m_plan, QList<SessionEvent> { SessionEvent {} } + events);
    if (!state) {
        qFatal("%s", qPrintable(describe(state.error())));
    }
    return *state;
}

void TestSessionReducer::aLogBeginsWithItsStart()
{
    QVERIFY(!replay(m_plan, {}));
    QVERIFY(!replay(m_plan, { { Kind::Paused, minutes(1), {}, 0 } }));
    QCOMPARE(after({}).asked, QStringList { QStringLiteral("opening-1") });
}

void TestSessionReducer::pausesStopTheClock()
{
    const SessionState state = after({ { Kind::Paused, minutes(2), {}, 0 }, { Kind::Resumed, minutes(12), {}, 0 } });
    QCOMPARE(state.elapsed, minutes(2));
    QCOMPARE(state.paused, minutes(10));
    const SessionClock clock = clockAt(m_plan, state, minutes(13));
    QCOMPARE(clock.elapsed, minutes(3));
    QCOMPARE(clock.remaining, minutes(27));
    QCOMPARE(clock.phaseRemaining, minutes(2));
    const SessionState paused = after({ { Kind::Paused, minutes(2), {}, 0 } });
    QCOMPARE(clockAt(m_plan, paused, minutes(50)).elapsed, minutes(2));
}

void TestSessionReducer::itemsThenPhasesFollow()
{
    const SessionState state = after({ { Kind::NextItem, minutes(1), {}, 0 }, { Kind::NextItem, minutes(3), {}, 0 },
        { Kind::NextItem, minutes(6), {}, 0 } });
    QCOMPARE(state.phase, 2);
    QCOMPARE(state.item, 0);
    QCOMPARE(state.phaseUsed.at(0), minutes(1));
    QCOMPARE(state.phaseUsed.at(1), minutes(5));
    QCOMPARE(state.itemUsed.value(QStringLiteral("main-2")), minutes(3));
    QCOMPARE(state.asked.size(), 4);
}

void TestSessionReducer::nextPhaseSkipsWhatIsLeft()
{
    const SessionState state
        = after({ { Kind::NextPhase, minutes(1), {}, 0 }, { Kind::NextPhase, minutes(2), {}, 0 } });
    QCOMPARE(state.phase, 2);
    QCOMPARE(state.asked,
        (QStringList { QStringLiteral("opening-1"), QStringLiteral("main-1"), QStringLiteral("probe-1") }));
}

void TestSessionReducer::marksKeepTheirMoment()
{
    const SessionState state = after({ { Kind::Paused, minutes(1), {}, 0 }, { Kind::Resumed, minutes(3), {}, 0 },
        { Kind::Marked, minutes(4), QStringLiteral("here"), 0 } });
    QCOMPARE(state.marks.size(), 1);
    QCOMPARE(state.marks.first().elapsed, minutes(2));
    QCOMPARE(state.marks.first().note, QStringLiteral("here"));
}

void TestSessionReducer::nothingIsAskedAfterTheLast()
{
    QList<SessionEvent> events;
    for (int i = 0; i < 4; ++i) {
        events.append({ Kind::NextItem, minutes(1), {}, 0 });
    }
    const SessionState state = after(events);
    QVERIFY(!hasNext(m_plan, state));
    QVERIFY(!reduce(m_plan, state, { Kind::NextItem, minutes(2), {}, 0 }));
    QVERIFY(!reduce(m_plan, state, { Kind::NextPhase, minutes(2), {}, 0 }));
}

void TestSessionReducer::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("value");
    QTest::newRow("started again") << int(Kind::Started) << QString() << 0;
    QTest::newRow("resumed while running") << int(Kind::Resumed) << QString() << 0;
    QTest::newRow("rated before the end") << int(Kind::Rated) << QStringLiteral("a") << 3;
    QTest::newRow("ticked before the end") << int(Kind::PointTicked) << QStringLiteral("main-1#0") << 1;
    QTest::newRow("debriefed before the end") << int(Kind::Debriefed) << QString() << 0;
}

void TestSessionReducer::refusesWhatMakesNoSense()
{
    QFETCH(int, kind);
    QFETCH(QString, key);
    QFETCH(int, value);
    const Result<SessionState> result = reduce(m_plan, after({}), { static_cast<Kind>(kind), minutes(1), key, value });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Conflict);
    QVERIFY(!reduce(m_plan, after({ { Kind::Marked, minutes(5), {}, 0 } }), { Kind::Marked, minutes(4), {}, 0 }));
}

void TestSessionReducer::ratingOpensAfterTheEndAndClosesOnce()
{
    const SessionState ended = after({ { Kind::Ended, minutes(9), {}, 1 } });
    QVERIFY(ended.endedEarly);
    QVERIFY(!reduce(m_plan, ended, { Kind::Paused, minutes(9), {}, 0 }));
    QVERIFY(!reduce(m_plan, ended, { Kind::Rated, minutes(9), QStringLiteral("a"), 7 }));
    QVERIFY(!reduce(m_plan, ended, { Kind::PointTicked, minutes(9), QStringLiteral("none#0"), 1 }));
    const SessionState rated = after({ { Kind::Ended, minutes(9), {}, 0 },
        { Kind::Rated, minutes(12), QStringLiteral("a"), 3 }, { Kind::Rated, minutes(13), QStringLiteral("a"), 4 },
        { Kind::PointTicked, minutes(13), QStringLiteral("main-1#0"), 1 },
        { Kind::PointTicked, minutes(13), QStringLiteral("main-1#1"), 1 },
        { Kind::PointTicked, minutes(14), QStringLiteral("main-1#0"), 0 } });
    QCOMPARE(rated.bands.value(QStringLiteral("a")), 4);
    QCOMPARE(rated.tickedPoints, QSet<QString> { QStringLiteral("main-1#1") });
    // What comes after the end is not the round's time.
    QCOMPARE(rated.elapsed, minutes(9));
    const SessionState closed = reduce(m_plan, rated, { Kind::Debriefed, minutes(15), {}, 0 }).value();
    QCOMPARE(closed.status, SessionStatus::Debriefed);
    QVERIFY(!reduce(m_plan, closed, { Kind::Rated, minutes(16), QStringLiteral("a"), 5 }));
}

void TestSessionReducer::restoredMeansPaused()
{
    const SessionState state = after({ { Kind::Restored, minutes(7), {}, 60000 } });
    QCOMPARE(state.status, SessionStatus::Paused);
    QCOMPARE(state.elapsed, minutes(7));
    QCOMPARE(clockAt(m_plan, state, minutes(9)).remaining, minutes(23));
}

void TestSessionReducer::eventsSurviveTheLog()
{
    for (int kind = 0; kind <= int(Kind::Discarded); ++kind) {
        const SessionEvent event { static_cast<Kind>(kind), Milliseconds { 123 }, QStringLiteral("k"), 5 };
        QVERIFY(!sessionEventKey(event.kind).isEmpty());
        const Result<SessionEvent> back = SessionEvent::fromLog(sessionEventKey(event.kind), event.at, event.body());
        QVERIFY(back);
        QCOMPARE(back->kind, event.kind);
        QCOMPARE(back->key, event.key);
        QCOMPARE(back->value, event.value);
    }
    QVERIFY(!SessionEvent::fromLog(QStringLiteral("invented"), Milliseconds { 0 }, {}));
}

void TestSessionReducer::timeIsNeverLostOrInvented()
{
    Random random(20261121);
    for (int run = 0; run < 200; ++run) {
        SessionState state = after({});
        Milliseconds at { 0 };
        for (int i = 0; i < 60; ++i) {
            at += Milliseconds { static_cast<qint64>(random.below(60000)) };
            const auto kind = static_cast<Kind>(1 + random.below(9));
            if (Result<SessionState> next = reduce(m_plan, state, { kind, at, {}, 0 })) {
                state = *next;
            } else {
                // A refused event changes nothing; the moment is booked by the next one.
                QCOMPARE(next.error().kind, ErrorKind::Conflict);
            }
        }
        state = reduce(m_plan, state, { Kind::Ended, at, {}, 0 }).value();
        QCOMPARE(state.elapsed + state.paused, at);
        QCOMPARE(std::accumulate(state.phaseUsed.cbegin(), state.phaseUsed.cend(), Milliseconds { 0 }), state.elapsed);
        QCOMPARE(std::accumulate(state.itemUsed.cbegin(), state.itemUsed.cend(), Milliseconds { 0 }), state.elapsed);
    }
}

void TestSessionReducer::goingDeeperStaysInTheTopic()
{
    // Nothing deepens the opening.
    QVERIFY(!reduce(m_plan, after({}), { Kind::Deeper, minutes(1), {}, 0 }));
    const QList<SessionEvent> toMain { { Kind::NextItem, minutes(1), {}, 0 } };
    QVERIFY(canGoDeeper(m_plan, after(toMain)));
    const SessionState deep = after(toMain + QList<SessionEvent> { { Kind::Deeper, minutes(2), {}, 0 } });
    QCOMPARE(currentItem(m_plan, deep).id, QStringLiteral("main-1+1"));
    const TopicPlace place = topicPlace(m_plan, deep);
    QCOMPARE(place.depth, 2);
    QCOMPARE(place.count, 2);
    QCOMPARE(place.first, 0);
    QVERIFY(!canGoDeeper(m_plan, deep));
    // On from here, and on from the topic's first question, is the same next topic.
    const SessionState next = reduce(m_plan, deep, { Kind::NextItem, minutes(3), {}, 0 }).value();
    QCOMPARE(currentItem(m_plan, next).id, QStringLiteral("main-2"));
    const SessionState skipped = reduce(m_plan, after(toMain), { Kind::NextItem, minutes(3), {}, 0 }).value();
    QCOMPARE(currentItem(m_plan, skipped).id, QStringLiteral("main-2"));
    const SessionState cutIn = reduce(m_plan, after(toMain), { Kind::Interrupted, minutes(3), {}, 0 }).value();
    QCOMPARE(cutIn.interruptions, QSet<QString> { QStringLiteral("main-1+1") });
}

void TestSessionReducer::stuckGoesOnAndIsRemembered()
{
    const SessionState state = after({ { Kind::NextItem, minutes(1), {}, 0 }, { Kind::Stuck, minutes(2), {}, 0 } });
    QCOMPARE(state.stuck, QSet<QString> { QStringLiteral("main-1") });
    QCOMPARE(currentItem(m_plan, state).id, QStringLiteral("main-2"));
}

void TestSessionReducer::hintsAreCountedByItem()
{
    const SessionState state = after({ { Kind::NextItem, minutes(1), {}, 0 }, { Kind::HintTaken, minutes(2), {}, 0 },
        { Kind::HintTaken, minutes(2), {}, 0 }, { Kind::NextItem, minutes(3), {}, 0 },
        { Kind::HintTaken, minutes(4), {}, 0 } });
    QCOMPARE(state.hints.value(QStringLiteral("main-1")), 2);
    QCOMPARE(state.hints.value(QStringLiteral("main-2")), 1);
    QCOMPARE(hintsTaken(state), 3);
}

void TestSessionReducer::strictRoundsHaveNoPause()
{
    SessionPlan strict = m_plan;
    strict.rules.isStrict = true;
    QVERIFY(!reduce(strict, after({}), { Kind::Paused, minutes(1), {}, 0 }));
    // A crash is no pause of one's own: it stands, and can go on.
    const SessionState restored = reduce(strict, after({}), { Kind::Restored, minutes(1), {}, 0 }).value();
    QCOMPARE(restored.status, SessionStatus::Paused);
    QVERIFY(reduce(strict, restored, { Kind::Resumed, minutes(2), {}, 0 }));
}

void TestSessionReducer::mistakesAreTickedAfterTheEnd()
{
    QVERIFY(!reduce(m_plan, after({}), { Kind::MistakeTicked, minutes(1), QStringLiteral("m"), 1 }));
    const SessionState state
        = after({ { Kind::Ended, minutes(9), {}, 0 }, { Kind::MistakeTicked, minutes(10), QStringLiteral("m"), 1 },
            { Kind::MistakeTicked, minutes(10), QStringLiteral("n"), 1 },
            { Kind::MistakeTicked, minutes(11), QStringLiteral("m"), 0 } });
    QCOMPARE(state.mistakes, QSet<QString> { QStringLiteral("n") });
}

QTEST_GUILESS_MAIN(TestSessionReducer)
#include "tst_sessionreducer.moc"
