// SPDX-License-Identifier: MIT
#include "talkbuilder.h"

#include <QTest>

using namespace sevenrounds;

using Kind = TalkEventKind;

class TalkReducerTest : public QObject
{
    Q_OBJECT

private slots:
    void startsSpeakingInTheFirstSection();
    void logMustBeginWithItsStart();
    void acceptsOrRefuses_data();
    void acceptsOrRefuses();
    void refusalChangesNothing();
    void timeMayNotRunBackwards();
    void visitsToASectionAddUp();
    void pauseOutlivesAChangeOfSection();
    void interruptionOutlivesAChangeOfSection();
    void pausedInterruptionGoesOnAsInterruption();
    void discussionEndsAPausedInterruption();
    void pauseGoesOnIntoTheDiscussion();
    void discussionEndsAnInterruption();
    void questionsHaveTheirOwnTimes();
    void marksReplaceEachOther();
    void remembersWhatLandedUntilItIsTakenBack();
    void keepsMarksWithTheirTimes();
    void restoringPausesOnce();
    void endStopsTheClock();
    void bandsCanBeChangedAndTakenBack();
    void ratersAreKeptApart();
    void closingClosesTheRating();
    void slidesHaveTheTimeAndVisitsAddUp();
    void slidesLeaveNoTimeToSections();
    void aSlideOutlivesPauseAndInterruption();
    void slidesOfTheDiscussionTakeNoTime();
    void refusesSlidesThatAreNotThere();
    void thePanelCutsIntoAStrictTalk();
    void pausesAndQuestionsPutTheCutOff();
    void cutsInOnlyWhereTimeIsUp();
};

namespace {

/// The situations that the table of transitions is about, by the events that lead there (each at one second more).
const QHash<QString, QList<TalkEvent>> &situations()
{
    static const QHash<QString, QList<TalkEvent>> all {
        { QStringLiteral("speaking"), {} },
        { QStringLiteral("last section"),
            { entry(Kind::NextSection, seconds(1)), entry(Kind::NextSection, seconds(2)) } },
        { QStringLiteral("paused"), { entry(Kind::Paused, seconds(1)) } },
        { QStringLiteral("interrupted"), { entry(Kind::Interrupted, seconds(1)) } },
        { QStringLiteral("discussion"), { entry(Kind::DiscussionStarted, seconds(1)) } },
        { QStringLiteral("last question"),
            { entry(Kind::DiscussionStarted, seconds(1)), entry(Kind::NextQuestion, seconds(2)),
                entry(Kind::NextQuestion, seconds(3)), entry(Kind::NextQuestion, seconds(4)) } },
        { QStringLiteral("discussion paused"),
            { entry(Kind::DiscussionStarted, seconds(1)), entry(Kind::Paused, seconds(2)) } },
        { QStringLiteral("ended"), { entry(Kind::Ended, seconds(1)) } },
        { QStringLiteral("debriefed"), { entry(Kind::Ended, seconds(1)), entry(Kind::Debriefed, seconds(2)) } },
        { QStringLiteral("discarded"), { entry(Kind::Discarded, seconds(1)) } },
    };
    return all;
}

Result<TalkState> reach(const TalkPlan &plan, const QString &situation)
{
    QList<TalkEvent> log { TalkEvent {} };
    log.append(situations().value(situation));
    return replay(plan, log);
}

} // namespace

void TalkReducerTest::startsSpeakingInTheFirstSection()
{
    const TalkPlan plan = threeSections();
    const Result<TalkState> state = play(plan, {});
    QVERIFY(state.has_value());
    QCOMPARE(state->stage, TalkStage::Talk);
    QCOMPARE(state->flow, TalkFlow::Speaking);
    QCOMPARE(state->section, 0);
    QCOMPARE(state->sectionUsed.size(), plan.sections.size());
    QCOMPARE(state->questionUsed.size(), plan.questions.size());
    QCOMPARE(state->questionMarks.size(), plan.questions.size());
    QCOMPARE(sumOf(*state).count(), 0);
}

void TalkReducerTest::logMustBeginWithItsStart()
{
    const TalkPlan plan = threeSections();
    QCOMPARE(replay(plan, {}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(replay(plan, { entry(Kind::Paused, seconds(1)) }).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(replay(plan, { TalkEvent {}, entry(Kind::Started, seconds(1)) }).error().kind, ErrorKind::Conflict);
}

void TalkReducerTest::acceptsOrRefuses_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("isAccepted");

    struct Rule {
        Kind kind;
        QString key;
        qint64 value;
        QStringList acceptedIn;
    };
    const QStringList live { QStringLiteral("speaking"), QStringLiteral("last section"), QStringLiteral("paused"),
        QStringLiteral("interrupted"), QStringLiteral("discussion"), QStringLiteral("last question"),
        QStringLiteral("discussion paused") };
    const QStringList talk = live.mid(0, 4);
    const QStringList discussion = live.mid(4);
    const QString why = QStringLiteral("why");
    const QList<Rule> rules {
        { Kind::Started, {}, 0, {} },
        { Kind::Paused, {}, 0, { live.at(0), live.at(1), live.at(3), live.at(4), live.at(5) } },
        { Kind::Resumed, {}, 0, { live.at(2), live.at(6) } },
        { Kind::Interrupted, {}, 0, { live.at(0), live.at(1) } },
        { Kind::InterruptionEnded, {}, 0, { live.at(3) } },
        { Kind::NextSection, {}, 0, { live.at(0), live.at(2), live.at(3) } },
        { Kind::PreviousSection, {}, 0, { live.at(1) } },
        { Kind::Landed, why, 1, live },
        { Kind::Landed, why, 0, live },
        { Kind::Landed, QStringLiteral("nowhere"), 1, {} },
        { Kind::Landed, {}, 1, {} },
        { Kind::DiscussionStarted, {}, 0, talk },
        { Kind::NextQuestion, {}, 0, { live.at(4), live.at(6) } },
        { Kind::QuestionMarked, {}, 1, discussion },
        { Kind::QuestionMarked, {}, 2, discussion },
        { Kind::QuestionMarked, {}, 3, discussion },
        { Kind::QuestionMarked, {}, 0, {} },
        { Kind::QuestionMarked, {}, 4, {} },
        { Kind::Marked, {}, 0, live },
        { Kind::Ended, {}, 0, live },
        { Kind::Restored, {}, 5000, live },
        { Kind::Rated, QStringLiteral("Taste"), 0, { QStringLiteral("ended") } },
        { Kind::Rated, QStringLiteral("Taste"), 1, { QStringLiteral("ended") } },
        { Kind::Rated, QStringLiteral("Taste"), 6, { QStringLiteral("ended") } },
        { Kind::Rated, QStringLiteral("Taste"), 7, {} },
        { Kind::Rated, QStringLiteral("Taste"), -1, {} },
        { Kind::Rated, {}, 3, {} },
        { Kind::PeerRated, QStringLiteral("Taste"), 0, { QStringLiteral("ended") } },
        { Kind::PeerRated, QStringLiteral("Taste"), 6, { QStringLiteral("ended") } },
        { Kind::PeerRated, QStringLiteral("Taste"), 7, {} },
        { Kind::PeerRated, {}, 3, {} },
        { Kind::ReplayRated, QStringLiteral("Taste"), 0, { QStringLiteral("ended") } },
        { Kind::ReplayRated, QStringLiteral("Taste"), 6, { QStringLiteral("ended"), QStringLiteral("debriefed") } },
        { Kind::ReplayRated, QStringLiteral("Taste"), 7, {} },
        { Kind::ReplayRated, {}, 3, {} },
        { Kind::Debriefed, {}, 0, { QStringLiteral("ended") } },
    };
    for (const Rule &rule : rules) {
        for (auto situation = situations().cbegin(); situation != situations().cend(); ++situation) {
            QTest::addRow("%s %s %lld, %s", qPrintable(talkEventKey(rule.kind)), qPrintable(rule.key), rule.value,
                qPrintable(situation.key()))
                << situation.key() << static_cast<int>(rule.kind) << rule.key << rule.value
                << rule.acceptedIn.contains(situation.key());
        }
    }
}

void TalkReducerTest::acceptsOrRefuses()
{
    QFETCH(QString, situation);
    QFETCH(int, kind);
    QFETCH(QString, key);
    QFETCH(qint64, value);
    QFETCH(bool, isAccepted);
    const TalkPlan plan = threeSections();
    const Result<TalkState> before = reach(plan, situation);
    QVERIFY(before.has_value());
    const Result<TalkState> after = reduce(plan, *before, entry(static_cast<Kind>(kind), minutes(1), key, value));
    QCOMPARE(after.has_value(), isAccepted);
    if (!isAccepted) {
        QCOMPARE(after.error().kind, ErrorKind::Conflict);
    } else if (before->isLive()) {
        QCOMPARE(sumOf(*after), minutes(1));
    }
}

void TalkReducerTest::refusalChangesNothing()
{
    const TalkPlan plan = threeSections();
    const TalkState before = play(plan, { entry(Kind::Paused, minutes(1)) }).value();
    QVERIFY(!reduce(plan, before, entry(Kind::Paused, minutes(2))));
    QCOMPARE(before.at, minutes(1));
    QCOMPARE(before.paused.count(), 0);
}

void TalkReducerTest::timeMayNotRunBackwards()
{
    const TalkPlan plan = threeSections();
    const TalkState state = play(plan, { entry(Kind::Marked, minutes(3)) }).value();
    QVERIFY(reduce(plan, state, entry(Kind::Marked, minutes(3))).has_value());
    QCOMPARE(
        reduce(plan, state, entry(Kind::Marked, minutes(3) - Milliseconds { 1 })).error().kind, ErrorKind::Conflict);
}

void TalkReducerTest::visitsToASectionAddUp()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::NextSection, minutes(4)), entry(Kind::PreviousSection, minutes(6)),
            entry(Kind::NextSection, minutes(7)), entry(Kind::Marked, minutes(10)) })
                                .value();
    QCOMPARE(state.sectionUsed.at(0), minutes(5));
    QCOMPARE(state.sectionUsed.at(1), minutes(5));
    QCOMPARE(state.sectionUsed.at(2).count(), 0);
    QCOMPARE(state.section, 1);
}

void TalkReducerTest::pauseOutlivesAChangeOfSection()
{
    const TalkPlan plan = threeSections();
    TalkState state = play(plan,
        { entry(Kind::Paused, minutes(1)), entry(Kind::NextSection, minutes(2)),
            entry(Kind::PreviousSection, minutes(3)), entry(Kind::NextSection, minutes(4)) })
                          .value();
    QCOMPARE(state.flow, TalkFlow::Paused);
    QCOMPARE(state.section, 1);
    state = reduce(plan, state, entry(Kind::Resumed, minutes(9))).value();
    QCOMPARE(state.paused, minutes(8));
    QCOMPARE(state.sectionUsed.at(0), minutes(1));
    QCOMPARE(state.sectionUsed.at(1).count(), 0);
}

void TalkReducerTest::interruptionOutlivesAChangeOfSection()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Interrupted, minutes(1)), entry(Kind::NextSection, minutes(2)),
            entry(Kind::InterruptionEnded, minutes(4)), entry(Kind::Marked, minutes(5)) })
                                .value();
    QCOMPARE(state.interrupted, minutes(3));
    QCOMPARE(state.sectionUsed.at(0), minutes(1));
    QCOMPARE(state.sectionUsed.at(1), minutes(1));
}

void TalkReducerTest::pausedInterruptionGoesOnAsInterruption()
{
    const TalkPlan plan = threeSections();
    TalkState state = play(plan,
        { entry(Kind::Interrupted, minutes(1)), entry(Kind::Paused, minutes(2)), entry(Kind::Resumed, minutes(5)) })
                          .value();
    QCOMPARE(state.flow, TalkFlow::Interrupted);
    state = reduce(plan, state, entry(Kind::InterruptionEnded, minutes(6))).value();
    QCOMPARE(state.interrupted, minutes(2));
    QCOMPARE(state.paused, minutes(3));
    QCOMPARE(state.sectionUsed.at(0), minutes(1));
}

void TalkReducerTest::discussionEndsAPausedInterruption()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Interrupted, minutes(1)), entry(Kind::Paused, minutes(2)),
            entry(Kind::DiscussionStarted, minutes(3)), entry(Kind::Resumed, minutes(4)),
            entry(Kind::Marked, minutes(6)) })
                                .value();
    QCOMPARE(state.flow, TalkFlow::Speaking);
    QCOMPARE(state.interrupted, minutes(1));
    QCOMPARE(state.paused, minutes(2));
    QCOMPARE(state.discussed, minutes(2));
}

void TalkReducerTest::pauseGoesOnIntoTheDiscussion()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Paused, minutes(1)), entry(Kind::DiscussionStarted, minutes(2)),
            entry(Kind::Marked, minutes(5)) })
                                .value();
    QCOMPARE(state.stage, TalkStage::Discussion);
    QCOMPARE(state.flow, TalkFlow::Paused);
    QCOMPARE(state.paused, minutes(4));
    QCOMPARE(state.discussed.count(), 0);
}

void TalkReducerTest::discussionEndsAnInterruption()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Interrupted, minutes(1)), entry(Kind::DiscussionStarted, minutes(2)),
            entry(Kind::Marked, minutes(5)) })
                                .value();
    QCOMPARE(state.flow, TalkFlow::Speaking);
    QCOMPARE(state.interrupted, minutes(1));
    QCOMPARE(state.discussed, minutes(3));
}

void TalkReducerTest::questionsHaveTheirOwnTimes()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::DiscussionStarted, minutes(20)), entry(Kind::QuestionMarked, minutes(22), {}, 1),
            entry(Kind::NextQuestion, minutes(23)), entry(Kind::Paused, minutes(24)), entry(Kind::Resumed, minutes(30)),
            entry(Kind::Ended, minutes(31)) })
                                .value();
    QCOMPARE(state.questionUsed.at(0), minutes(3));
    QCOMPARE(state.questionUsed.at(1), minutes(2));
    QCOMPARE(state.discussed, minutes(5));
    QCOMPARE(state.questionMarks.at(0), QuestionMark::Answered);
    QCOMPARE(state.questionMarks.at(1), QuestionMark::None);
}

void TalkReducerTest::marksReplaceEachOther()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::DiscussionStarted, minutes(1)), entry(Kind::QuestionMarked, minutes(2), {}, 3),
            entry(Kind::QuestionMarked, minutes(3), {}, 2) })
                                .value();
    QCOMPARE(state.questionMarks.at(0), QuestionMark::Partly);
}

void TalkReducerTest::remembersWhatLandedUntilItIsTakenBack()
{
    const TalkPlan plan = threeSections();
    TalkState state = play(plan,
        { entry(Kind::Landed, minutes(1), QStringLiteral("why"), 1),
            entry(Kind::Landed, minutes(2), QStringLiteral("position"), 1) })
                          .value();
    QCOMPARE(state.landed, QSet<QString>({ QStringLiteral("why"), QStringLiteral("position") }));
    state = reduce(plan, state, entry(Kind::Landed, minutes(3), QStringLiteral("why"), 0)).value();
    QCOMPARE(state.landed, QSet<QString>({ QStringLiteral("position") }));
}

void TalkReducerTest::keepsMarksWithTheirTimes()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Marked, minutes(1)), entry(Kind::Marked, minutes(3), QStringLiteral("slow here")) })
                                .value();
    QCOMPARE(state.marks.size(), 2);
    QCOMPARE(state.marks.at(0).at, minutes(1));
    QCOMPARE(state.marks.at(1).note, QStringLiteral("slow here"));
}

void TalkReducerTest::restoringPausesOnce()
{
    const TalkPlan plan = threeSections();
    TalkState state = play(plan,
        { entry(Kind::Interrupted, minutes(1)), entry(Kind::Restored, minutes(2), {}, 99),
            entry(Kind::Restored, minutes(3), {}, 99) })
                          .value();
    QCOMPARE(state.flow, TalkFlow::Paused);
    QCOMPARE(state.interrupted, minutes(1));
    QCOMPARE(state.paused, minutes(1));
    state = reduce(plan, state, entry(Kind::Resumed, minutes(4))).value();
    QCOMPARE(state.flow, TalkFlow::Interrupted);
}

void TalkReducerTest::endStopsTheClock()
{
    const TalkState state = play(threeSections(),
        { entry(Kind::Ended, minutes(10), {}, 1), entry(Kind::Rated, minutes(30), QStringLiteral("Taste"), 4) })
                                .value();
    QCOMPARE(state.at, minutes(10));
    QCOMPARE(sumOf(state), minutes(10));
    QVERIFY(state.endedEarly);
    QVERIFY(!play(threeSections(), { entry(Kind::Ended, minutes(10)) }).value().endedEarly);
}

void TalkReducerTest::bandsCanBeChangedAndTakenBack()
{
    const TalkPlan plan = threeSections();
    const QString taste = QStringLiteral("Taste");
    TalkState state = play(plan,
        { entry(Kind::Ended, minutes(1)), entry(Kind::Rated, minutes(2), taste, 4),
            entry(Kind::Rated, minutes(2), taste, 5) })
                          .value();
    QCOMPARE(state.bands.value(taste), 5);
    state = reduce(plan, state, entry(Kind::Rated, minutes(3), taste, 0)).value();
    QVERIFY(!state.bands.contains(taste));
}

void TalkReducerTest::ratersAreKeptApart()
{
    const QString taste = QStringLiteral("Taste");
    const TalkState state = play(threeSections(),
        { entry(Kind::Ended, minutes(1)), entry(Kind::Rated, minutes(2), taste, 2),
            entry(Kind::PeerRated, minutes(2), taste, 3), entry(Kind::ReplayRated, minutes(2), taste, 4),
            entry(Kind::PeerRated, minutes(3), taste, 5), entry(Kind::ReplayRated, minutes(4), taste, 0) })
                                .value();
    const QHash<QString, int> own { { taste, 2 } };
    const QHash<QString, int> peer { { taste, 5 } };
    QCOMPARE(state.bands, own);
    QCOMPARE(state.peerBands, peer);
    QVERIFY(state.replayBands.isEmpty());
}

void TalkReducerTest::closingClosesTheRating()
{
    const TalkPlan plan = threeSections();
    const TalkState state = play(plan, { entry(Kind::Ended, minutes(1)), entry(Kind::Debriefed, minutes(2)) }).value();
    QCOMPARE(state.stage, TalkStage::Debriefed);
    QVERIFY(!state.isLive());
    QVERIFY(!reduce(plan, state, entry(Kind::Rated, minutes(3), QStringLiteral("Taste"), 4)));
}

void TalkReducerTest::slidesHaveTheTimeAndVisitsAddUp()
{
    const TalkState state = play(fourSlides(),
        { entry(Kind::SlideShown, minutes(1), {}, 1), entry(Kind::SlideShown, minutes(3), {}, 2),
            entry(Kind::SlideShown, minutes(4), {}, 0), entry(Kind::SlideShown, minutes(6), {}, 3),
            entry(Kind::Ended, minutes(10)) })
                                .value();
    QCOMPARE(state.slide, 3);
    QCOMPARE(state.slideUsed, QList<Milliseconds>({ minutes(3), minutes(2), minutes(1), minutes(4) }));
    QCOMPARE(state.slideVisits, QList<int>({ 2, 1, 1, 1 }));
    QCOMPARE(sumOf(state), minutes(10));
}

void TalkReducerTest::slidesLeaveNoTimeToSections()
{
    const TalkPlan plan = fourSlides();
    const TalkState state = play(plan, { entry(Kind::Marked, minutes(2)) }).value();
    QCOMPARE(state.sectionUsed, QList<Milliseconds>(3, Milliseconds { 0 }));
    QVERIFY(!reduce(plan, state, entry(Kind::NextSection, minutes(3))));
    // What must land is still ticked off.
    const Result<TalkState> landed = reduce(plan, state, entry(Kind::Landed, minutes(3), QStringLiteral("why"), 1));
    QVERIFY(landed.has_value() && landed->landed.contains(QStringLiteral("why")));
}

void TalkReducerTest::aSlideOutlivesPauseAndInterruption()
{
    const TalkPlan plan = fourSlides();
    TalkState state
        = play(plan, { entry(Kind::Paused, minutes(1)), entry(Kind::SlideShown, minutes(2), {}, 1) }).value();
    QCOMPARE(state.flow, TalkFlow::Paused);
    state = reduce(plan, state, entry(Kind::Resumed, minutes(3))).value();
    state = reduce(plan, state, entry(Kind::Interrupted, minutes(4))).value();
    state = reduce(plan, state, entry(Kind::SlideShown, minutes(6), {}, 2)).value();
    QCOMPARE(state.flow, TalkFlow::Interrupted);
    QCOMPARE(state.slideUsed, QList<Milliseconds>({ minutes(1), minutes(1), minutes(0), minutes(0) }));
    QCOMPARE(state.paused, minutes(2));
    QCOMPARE(state.interrupted, minutes(2));
}

void TalkReducerTest::slidesOfTheDiscussionTakeNoTime()
{
    const TalkState state = play(fourSlides(),
        { entry(Kind::DiscussionStarted, minutes(5)), entry(Kind::SlideShown, minutes(6), {}, 2),
            entry(Kind::Ended, minutes(9)) })
                                .value();
    QCOMPARE(state.slide, 2);
    QCOMPARE(state.slideUsed.first(), minutes(5));
    QCOMPARE(state.slideUsed.at(2), minutes(0));
    QCOMPARE(state.discussed, minutes(4));
}

void TalkReducerTest::refusesSlidesThatAreNotThere()
{
    const TalkState state = play(fourSlides(), {}).value();
    for (const qint64 slide : { -1, 0, 4 }) {
        QVERIFY(!reduce(fourSlides(), state, entry(Kind::SlideShown, seconds(1), {}, slide)));
    }
    QVERIFY(!play(threeSections(), { entry(Kind::SlideShown, seconds(1), {}, 1) }));
    QVERIFY(!play(fourSlides(), { entry(Kind::Ended, seconds(1)), entry(Kind::SlideShown, seconds(2), {}, 1) }));
}

void TalkReducerTest::thePanelCutsIntoAStrictTalk()
{
    TalkPlan plan = fourSlides();
    plan.isStrict = true;
    TalkState state = play(plan, { entry(Kind::SlideShown, minutes(15), {}, 1) }).value();
    // It is heard of two minutes late; the time is the discussion's from the moment on.
    const TalkState cut = reduce(plan, state, entry(Kind::CutIn, minutes(22))).value();
    QCOMPARE(cut.stage, TalkStage::Discussion);
    QCOMPARE(cut.slideUsed, QList<Milliseconds>({ minutes(15), minutes(5), minutes(0), minutes(0) }));
    QCOMPARE(cut.discussed, minutes(2));
    QCOMPARE(cut.questionUsed.first(), minutes(2));
    QCOMPARE(sumOf(cut), minutes(22));
    // The same where the log holds something else at that time.
    state = reduce(plan, state, entry(Kind::Marked, minutes(22))).value();
    QCOMPARE(state.stage, TalkStage::Discussion);
    QCOMPARE(state.slideUsed, cut.slideUsed);
    QVERIFY(!reduce(plan, state, entry(Kind::CutIn, minutes(23))));
    state = reduce(plan, state, entry(Kind::Ended, minutes(45))).value();
    QCOMPARE(state.discussed, minutes(25));
    plan.isStrict = false;
    QCOMPARE(play(plan, { entry(Kind::Marked, minutes(22)) }).value().stage, TalkStage::Talk);
}

void TalkReducerTest::pausesAndQuestionsPutTheCutOff()
{
    TalkPlan plan = threeSections();
    plan.isStrict = true;
    TalkState state = play(plan,
        { entry(Kind::Paused, minutes(5)), entry(Kind::Resumed, minutes(15)), entry(Kind::Interrupted, minutes(20)),
            entry(Kind::InterruptionEnded, minutes(40)) })
                          .value();
    QCOMPARE(state.stage, TalkStage::Talk);
    state = reduce(plan, state, entry(Kind::Marked, minutes(50) - Milliseconds { 1 })).value();
    QCOMPARE(state.stage, TalkStage::Talk);
    state = reduce(plan, state, entry(Kind::CutIn, minutes(50))).value();
    QCOMPARE(state.stage, TalkStage::Discussion);
    QCOMPARE(state.discussed, minutes(0));
    QCOMPARE(sumOf(state), minutes(50));
}

void TalkReducerTest::cutsInOnlyWhereTimeIsUp()
{
    TalkPlan plan = threeSections();
    QVERIFY(!play(plan, { entry(Kind::CutIn, minutes(30)) }));
    plan.isStrict = true;
    QVERIFY(!play(plan, { entry(Kind::CutIn, minutes(19)) }));
    QVERIFY(play(plan, { entry(Kind::CutIn, minutes(20)) }).has_value());
    // Nobody asks after a pitch.
    plan.discussion = minutes(0);
    QVERIFY(!play(plan, { entry(Kind::CutIn, minutes(30)) }));
}

QTEST_GUILESS_MAIN(TalkReducerTest)
#include "tst_talkreducer.moc"
