// SPDX-License-Identifier: MIT
#include "talk/talkclock.h"
#include "talkbuilder.h"

#include <QTest>

using namespace sevenrounds;

using Kind = TalkEventKind;

class TalkClockTest : public QObject
{
    Q_OBJECT

private slots:
    void runsBetweenEvents();
    void doesNotRunBack();
    void standsStillAfterTheEnd();
    void pauseStopsEverythingButItself();
    void interruptionIsTakenFromTheDiscussion();
    void overtimeIsTakenFromTheDiscussion();
    void overtimeCountsUp();
    void earlyEndOfTheTalkGivesTimeToTheDiscussion();
    void discussionCountsDownAndOver();
    void behind_data();
    void behind();
    void interruptionIsNotBehind();
    void questionHasItsOwnTime();
    void warnsOnce_data();
    void warnsOnce();
    void warnsEachTimeExactlyOnceOverAWholeTalk();
    void namesTheNearestWarningAfterASuspend();
    void slidesAreMeasuredAgainstTheirPlan();
};

namespace {

TalkClock at(const TalkPlan &plan, const Result<TalkState> &state, Milliseconds moment)
{
    return clockAt(plan, state.value(), moment);
}

} // namespace

void TalkClockTest::runsBetweenEvents()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::NextSection, minutes(4)) });
    const TalkClock clock = at(plan, state, minutes(7));
    QCOMPARE(clock.elapsed, minutes(7));
    QCOMPARE(clock.talkRemaining, minutes(13));
    QCOMPARE(clock.discussionRemaining, minutes(25));
    QCOMPARE(clock.sectionElapsed, minutes(3));
    QCOMPARE(clock.sectionRemaining, minutes(7));
    QCOMPARE(clock.sum(), minutes(7));
}

void TalkClockTest::doesNotRunBack()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::Marked, minutes(4)) });
    QCOMPARE(at(plan, state, minutes(3)).sum(), minutes(4));
}

void TalkClockTest::standsStillAfterTheEnd()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::Ended, minutes(4)) });
    QCOMPARE(at(plan, state, minutes(40)).sum(), minutes(4));
    QCOMPARE(at(plan, state, minutes(40)).elapsed, minutes(4));
}

void TalkClockTest::pauseStopsEverythingButItself()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::Paused, minutes(4)) });
    const TalkClock clock = at(plan, state, minutes(10));
    QCOMPARE(clock.paused, minutes(6));
    QCOMPARE(clock.elapsed, minutes(4));
    QCOMPARE(clock.talkRemaining, minutes(16));
    QCOMPARE(clock.discussionRemaining, minutes(25));
    QCOMPARE(clock.sum(), minutes(10));
}

void TalkClockTest::interruptionIsTakenFromTheDiscussion()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::Interrupted, minutes(4)) });
    const TalkClock clock = at(plan, state, minutes(7));
    QCOMPARE(clock.talkRemaining, minutes(16));
    QCOMPARE(clock.discussionRemaining, minutes(22));
    QCOMPARE(clock.sectionElapsed, minutes(4));
    QCOMPARE(clock.elapsed, minutes(7));
}

void TalkClockTest::overtimeIsTakenFromTheDiscussion()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> talking = play(plan, {});
    QCOMPARE(at(plan, talking, minutes(20)).discussionRemaining, minutes(25));
    QCOMPARE(at(plan, talking, minutes(23)).discussionRemaining, minutes(22));
    const Result<TalkState> discussing = play(plan, { entry(Kind::DiscussionStarted, minutes(23)) });
    QCOMPARE(at(plan, discussing, minutes(23)).discussionRemaining, minutes(22));
    QCOMPARE(at(plan, discussing, minutes(45)).discussionRemaining.count(), 0);
}

void TalkClockTest::overtimeCountsUp()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, {});
    QCOMPARE(at(plan, state, minutes(21)).talkRemaining, -minutes(1));
    QCOMPARE(at(plan, state, minutes(22)).talkRemaining, -minutes(2));
}

void TalkClockTest::earlyEndOfTheTalkGivesTimeToTheDiscussion()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::DiscussionStarted, minutes(18)) });
    QCOMPARE(at(plan, state, minutes(18)).discussionRemaining, minutes(27));
}

void TalkClockTest::discussionCountsDownAndOver()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, { entry(Kind::DiscussionStarted, minutes(20)) });
    QCOMPARE(at(plan, state, minutes(40)).discussionRemaining, minutes(5));
    QCOMPARE(at(plan, state, minutes(46)).discussionRemaining, -minutes(1));
    QCOMPARE(at(plan, state, minutes(46)).discussed, minutes(26));
}

void TalkClockTest::behind_data()
{
    QTest::addColumn<QList<int>>("leaveAt"); // minutes at which each section is left for the next
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("behind");
    QTest::newRow("in time") << QList<int> {} << 3 << 0;
    QTest::newRow("over the section") << QList<int> {} << 7 << 2;
    QTest::newRow("left in time") << QList<int> { 5 } << 9 << 0;
    QTest::newRow("left early") << QList<int> { 3 } << 4 << -2;
    QTest::newRow("left late") << QList<int> { 8 } << 9 << 3;
    QTest::newRow("made good again") << QList<int> { 8, 15 } << 16 << 0;
}

void TalkClockTest::behind()
{
    QFETCH(QList<int>, leaveAt);
    QFETCH(int, now);
    QFETCH(int, behind);
    const TalkPlan plan = threeSections();
    QList<TalkEvent> log { TalkEvent {} };
    for (const int moment : leaveAt) {
        log.append(entry(Kind::NextSection, minutes(moment)));
    }
    QCOMPARE(clockAt(plan, replay(plan, log).value(), minutes(now)).behind, minutes(behind));
}

void TalkClockTest::interruptionIsNotBehind()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state
        = play(plan, { entry(Kind::Interrupted, minutes(4)), entry(Kind::InterruptionEnded, minutes(14)) });
    QCOMPARE(at(plan, state, minutes(15)).behind.count(), 0);
    QCOMPARE(at(plan, state, minutes(16)).behind, minutes(1));
}

void TalkClockTest::questionHasItsOwnTime()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state
        = play(plan, { entry(Kind::DiscussionStarted, minutes(20)), entry(Kind::NextQuestion, minutes(23)) });
    QCOMPARE(at(plan, state, minutes(25)).questionElapsed, minutes(2));
    const TalkPlan pitch = planPitch(QStringLiteral("x"), {}, minutes(2), Level::L5);
    QCOMPARE(at(pitch, play(pitch, {}), minutes(1)).questionElapsed.count(), 0);
}

void TalkClockTest::warnsOnce_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("warning"); // 0 for none
    const qint64 five = minutes(5).count();
    QTest::newRow("reached") << five + 1 << five << five;
    QTest::newRow("crossed") << five + 100 << five - 150 << five;
    QTest::newRow("was there") << five << five - 250 << qint64 { 0 };
    QTest::newRow("not yet") << five + 250 << five + 1 << qint64 { 0 };
    QTest::newRow("standing still above") << five + 1 << five + 1 << qint64 { 0 };
    QTest::newRow("standing still on it") << five << five << qint64 { 0 };
    QTest::newRow("going back up") << five - 1 << five + 1 << qint64 { 0 };
    QTest::newRow("over time") << qint64 { -100 } << qint64 { -400 } << qint64 { 0 };
}

void TalkClockTest::warnsOnce()
{
    QFETCH(qint64, before);
    QFETCH(qint64, now);
    QFETCH(qint64, warning);
    const std::optional<Milliseconds> crossed
        = warningCrossed(threeSections(), Milliseconds { before }, Milliseconds { now });
    QCOMPARE(crossed.value_or(Milliseconds { 0 }).count(), warning);
}

void TalkClockTest::warnsEachTimeExactlyOnceOverAWholeTalk()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, {});
    QList<Milliseconds> warned;
    Milliseconds last = plan.talk;
    // A repaint every 250 ms, with a few odd ones in between.
    for (Milliseconds moment { 0 }; moment < minutes(22);
         moment += Milliseconds { moment.count() % 7 == 0 ? 250 : 233 }) {
        const Milliseconds left = at(plan, state, moment).talkRemaining;
        if (const auto crossed = warningCrossed(plan, last, left)) {
            warned.append(*crossed);
        }
        last = left;
    }
    QCOMPARE(warned, plan.warnings);
}

void TalkClockTest::namesTheNearestWarningAfterASuspend()
{
    QCOMPARE(warningCrossed(threeSections(), minutes(12), minutes(3)).value_or(Milliseconds { 0 }), minutes(5));
    QCOMPARE(warningCrossed(threeSections(), minutes(12), -minutes(3)).value_or(Milliseconds { 0 }), minutes(1));
}

void TalkClockTest::slidesAreMeasuredAgainstTheirPlan()
{
    const TalkPlan plan = fourSlides();
    const Result<TalkState> state
        = play(plan, { entry(Kind::SlideShown, minutes(7), {}, 1), entry(Kind::Paused, minutes(8)) });
    const TalkClock clock = at(plan, state, minutes(10));
    QCOMPARE(clock.slideUsed.first(), minutes(7));
    QCOMPARE(clock.slideElapsed, minutes(1));
    QCOMPARE(clock.slideRemaining, minutes(4));
    QCOMPARE(clock.behind, minutes(2));
    QCOMPARE(clock.talkRemaining, minutes(12));
    QCOMPARE(clock.elapsed, minutes(8));
    QCOMPARE(clock.sum(), minutes(10));
}

QTEST_GUILESS_MAIN(TalkClockTest)
#include "tst_talkclock.moc"
