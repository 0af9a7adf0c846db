// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "talk/talkclock.h"
#include "talkbuilder.h"

#include <QTest>

#include <array>

using namespace sevenrounds;

using Kind = TalkEventKind;

/// Whatever happens in a talk of 45 minutes and more, the accounts add up to the wall time, and the log alone rebuilds them.
class TalkAccountsTest : public QObject
{
    Q_OBJECT

private slots:
    void addUpToTheWallTime_data();
    void addUpToTheWallTime();
    void partsOfSecondsAreNotLost();
};

namespace {

constexpr std::array kKinds { Kind::Paused, Kind::Resumed, Kind::Interrupted, Kind::InterruptionEnded,
    Kind::NextSection, Kind::PreviousSection, Kind::SlideShown, Kind::Landed, Kind::DiscussionStarted,
    Kind::NextQuestion, Kind::QuestionMarked, Kind::Marked, Kind::Restored };

/// What an independent bookkeeper says: a walk over the log with four counters, without sections and questions.
struct Ledger {
    Milliseconds spoken { 0 };
    Milliseconds interrupted { 0 };
    Milliseconds paused { 0 };
    Milliseconds discussed { 0 };
};

Ledger ledgerOf(const QList<TalkEvent> &log)
{
    Ledger ledger;
    bool isPaused = false;
    bool isInterrupted = false;
    bool isDiscussion = false;
    for (qsizetype i = 1; i < log.size(); ++i) {
        const Milliseconds since = log.at(i).at - log.at(i - 1).at;
        (isPaused               ? ledger.paused
                : isDiscussion  ? ledger.discussed
                : isInterrupted ? ledger.interrupted
                                : ledger.spoken)
            += since;
        const Kind kind = log.at(i).kind;
        isPaused = (isPaused || kind == Kind::Paused || kind == Kind::Restored) && kind != Kind::Resumed;
        isInterrupted = (isInterrupted || kind == Kind::Interrupted) && kind != Kind::InterruptionEnded;
        isDiscussion = isDiscussion || kind == Kind::DiscussionStarted;
    }
    return ledger;
}

bool isSame(const TalkState &a, const TalkState &b)
{
    return a.stage == b.stage && a.flow == b.flow && a.heldFlow == b.heldFlow && a.section == b.section
        && a.slide == b.slide && a.slideUsed == b.slideUsed && a.slideVisits == b.slideVisits
        && a.question == b.question && a.at == b.at && a.sectionUsed == b.sectionUsed && a.interrupted == b.interrupted
        && a.discussed == b.discussed && a.paused == b.paused && a.questionUsed == b.questionUsed
        && a.questionMarks == b.questionMarks && a.landed == b.landed && a.marks.size() == b.marks.size();
}

} // namespace

void TalkAccountsTest::addUpToTheWallTime_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 300; ++seed) {
        QTest::addRow("seed %llu", seed) << seed;
    }
}

void TalkAccountsTest::addUpToTheWallTime()
{
    QFETCH(quint64, seed);
    // Half of the talks have slides.
    const TalkPlan plan = seed % 2 == 0 ? fourSlides() : threeSections();
    Random random(seed);
    QList<TalkEvent> log { TalkEvent {} };
    TalkState state = play(plan, {}).value();
    Milliseconds wall { 0 };
    const Milliseconds end = minutes(45) + Milliseconds { static_cast<qint64>(random.below(300'000)) };
    int refusals = 0;
    while (wall < end) {
        wall = std::min(end, wall + Milliseconds { static_cast<qint64>(random.below(40'000)) });
        const Kind kind = kKinds.at(random.below(kKinds.size()));
        // The discussion is one-way: let half of the runs stay in the talk for long.
        if (kind == Kind::DiscussionStarted && random.below(8) != 0) {
            continue;
        }
        const TalkEvent next = entry(kind, wall, kind == Kind::Landed ? QStringLiteral("why") : QString(),
            kind == Kind::QuestionMarked ? 1 + static_cast<qint64>(random.below(3))
                                         : static_cast<qint64>(random.below(kind == Kind::SlideShown ? 5 : 2)));
        const TalkClock clock = clockAt(plan, state, wall);
        QCOMPARE(clock.sum(), wall);
        QCOMPARE(clock.elapsed + clock.paused, wall);
        if (const Result<TalkState> after = reduce(plan, state, next)) {
            log.append(next);
            state = *after;
            QCOMPARE(sumOf(state), wall);
        } else {
            ++refusals;
        }
    }
    state = reduce(plan, state, entry(Kind::Ended, end)).value();
    log.append(entry(Kind::Ended, end));
    QVERIFY(refusals > 0);
    QVERIFY(log.size() > 20);

    QCOMPARE(sumOf(state), end);
    Milliseconds asked { 0 };
    for (const Milliseconds used : state.questionUsed) {
        QVERIFY(used.count() >= 0);
        asked += used;
    }
    QCOMPARE(asked, state.discussed);
    const Ledger ledger = ledgerOf(log);
    QCOMPARE(sumOf(state) - state.paused - state.interrupted - state.discussed, ledger.spoken);
    QCOMPARE(state.paused, ledger.paused);
    QCOMPARE(state.interrupted, ledger.interrupted);
    QCOMPARE(state.discussed, ledger.discussed);

    // The stored log, and that alone, rebuilds the state.
    QList<TalkEvent> stored;
    for (const TalkEvent &line : std::as_const(log)) {
        stored.append(TalkEvent::fromLog(talkEventKey(line.kind), line.at, line.body()).value());
    }
    const Result<TalkState> rebuilt = replay(TalkPlan::fromJson(plan.toJson()).value(), stored);
    QVERIFY(rebuilt.has_value());
    QVERIFY(isSame(*rebuilt, state));
}

void TalkAccountsTest::partsOfSecondsAreNotLost()
{
    const TalkPlan plan = threeSections();
    TalkState state = play(plan, {}).value();
    Milliseconds wall { 0 };
    // 2,700 pauses and 2,700 resumptions at odd milliseconds: nothing may be rounded on the way.
    for (int i = 0; i < 5400; ++i) {
        wall += Milliseconds { 499 + i % 3 };
        state = reduce(plan, state, entry(i % 2 == 0 ? Kind::Paused : Kind::Resumed, wall)).value();
    }
    QCOMPARE(sumOf(state), wall);
    QVERIFY(wall >= minutes(44));
    QCOMPARE(state.paused, Milliseconds { 1'350'000 });
}

QTEST_GUILESS_MAIN(TalkAccountsTest)
#include "tst_talkaccounts.moc"
