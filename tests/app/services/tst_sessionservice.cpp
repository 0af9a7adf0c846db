// SPDX-License-Identifier: MIT
#include "storage/connection.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

class TestSessionService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oneRoundAtATime();
    void unfinishedRoundComesBackWithTextPhaseAndTime();
    void F07_discardedRoundStaysDiscarded();
    void endedRoundIsOfferedForItsRating();
    void openRatingGivesWayToANewerRound();
    void closedRoundIsNotOffered();
    void ratedRoundBecomesEvidenceOnce();
    void ratingNeedsEveryCriterion();
    void F07_presetTextIsSavedWithoutTyping();
    void promptsAskedBeforeCountAsSeen();
    void unknownRoundIsAnError();
    void strictRoundCatchesUpAfterALongSleep();
    void otherTimeTeachesAndDoesNotMeasure();
    void hintsTakeTheirPriceOffTheScore();
    void theNextDrawKnowsWhatWasMissed();
    void laddersAreRatedByTheDepthRound();
    void aDiscussionRemembersItsPaper();
    void aDiscussionTakesThePaperThatIsPresented();
    void aForecastCountsOnceItsRoundIsRated();
    void anUnratedForecastCountsNothing();
    void aListenerDecidesWhatCameOfAForecast();
    void aForecastIsAPercentage();
    void whatIsNoRoundIsSaidSoWhileOneRuns();
    void aClosedRoundIsReadWhereNothingCanBeSaved();

private:
    void endAndRate();
    [[nodiscard]] bool isAnswered();
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    std::unique_ptr<ProfileBench> m_bench;
    const RoundId m_round { QStringLiteral("ml") };
};

void TestSessionService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestSessionService::oneRoundAtATime()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    const Result<> second = sessions().start(m_round, Level::L5, 2);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
}

void TestSessionService::unfinishedRoundComesBackWithTextPhaseAndTime()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    m_bench->clock.advance(std::chrono::minutes { 10 });
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    const QString item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(item, QStringLiteral("half a thought"));
    QVERIFY(sessions().apply(SessionEventKind::Marked));
    m_bench->clock.advance(std::chrono::minutes { 3 });
    sessions().flush();
    const QJsonObject plan = sessions().plan().toJson();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    // The time away does not count.
    m_bench->clock.advance(std::chrono::hours { 5 });
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().plan().toJson(), plan);
    QCOMPARE(sessions().state().status, SessionStatus::Paused);
    QCOMPARE(currentItem(sessions().plan(), sessions().state()).id, item);
    QCOMPARE(sessions().draft(item), QStringLiteral("half a thought"));
    QCOMPARE(sessions().clock().elapsed, Milliseconds(std::chrono::minutes { 13 }));
    QCOMPARE(sessions().clock().remaining, Milliseconds(std::chrono::minutes { 47 }));
    QCOMPARE(sessions().state().marks.size(), 1);
    QVERIFY(!sessions().hasUnfinished());
}

void TestSessionService::F07_discardedRoundStaysDiscarded()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, QStringLiteral("gone"));
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(m_bench->reopen());
    QVERIFY(isAnswered());
    QVERIFY(!sessions().hasUnfinished());
}

void TestSessionService::endedRoundIsOfferedForItsRating()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    const QString item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(item, QStringLiteral("an answer"));
    m_bench->clock.advance(std::chrono::minutes { 40 });
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    const QString criterion = sessions().rubric()->criteria.first().name;
    QVERIFY(sessions().apply(SessionEventKind::Rated, criterion, 4));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().unfinished().isOver);
    m_bench->clock.advance(std::chrono::hours { 9 });
    QVERIFY(sessions().restore());
    QVERIFY(!sessions().hasUnfinished());
    QCOMPARE(sessions().state().status, SessionStatus::Ended);
    QCOMPARE(sessions().state().bands.value(criterion), 4);
    QCOMPARE(sessions().draft(item), QStringLiteral("an answer"));
    for (const Criterion &one : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, one.name, 4));
    }
    QVERIFY(sessions().closeDebrief());
    QCOMPARE(sessions().state().status, SessionStatus::Debriefed);
}

void TestSessionService::openRatingGivesWayToANewerRound()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(sessions().start(m_round, Level::L5, 2));
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(m_bench->reopen());
    QVERIFY(isAnswered());
    QVERIFY(!sessions().hasUnfinished());
}

void TestSessionService::closedRoundIsNotOffered()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    endAndRate();
    QVERIFY(sessions().closeDebrief());
    QVERIFY(m_bench->reopen());
    QVERIFY(isAnswered());
    QVERIFY(!sessions().hasUnfinished());
}

/// A read that stands behind the search for unfinished rounds in the storage's queue has come back.
bool TestSessionService::isAnswered()
{
    bool isBack = false;
    m_bench->services.journal().loadLastAsked(this, [&](const auto &) { isBack = true; });
    return QTest::qWaitFor([&] { return isBack; });
}

void TestSessionService::endAndRate()
{
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
}

void TestSessionService::ratedRoundBecomesEvidenceOnce()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    const Level level = sessions().plan().level;
    endAndRate();
    QSignalSpy added(&sessions(), &SessionService::evidenceAdded);
    QVERIFY(sessions().closeDebrief());
    QVERIFY(!sessions().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    QList<EvidenceRecord> rows;
    QList<RatingRecord> ratings;
    m_bench->services.storage().read(
        this, [](Database &database) { return EvidenceRepository(database).loadAll(); },
        [&](const Result<QList<EvidenceRecord>> &all) { rows = all.value(); });
    m_bench->services.storage().read(
        this, [](Database &database) { return PracticeRepository(database).loadRatings(1); },
        [&](const Result<QList<RatingRecord>> &all) { ratings = all.value(); });
    QTRY_COMPARE(rows.size(), 1);
    QCOMPARE(rows.first().skill, Skill::Ml);
    QCOMPARE(rows.first().level, level);
    QCOMPARE(rows.first().score, std::optional<double>(2.8));
    QVERIFY(!rows.first().isObjective);
    QVERIFY(!rows.first().wasSeenBefore);
    QTRY_COMPARE(ratings.size(), sessions().rubric()->criteria.size());
}

void TestSessionService::ratingNeedsEveryCriterion()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(sessions().apply(SessionEventKind::Rated, sessions().rubric()->criteria.first().name, 4));
    QVERIFY(!sessions().closeDebrief());
    QVERIFY(!sessions().score());
}

void TestSessionService::F07_presetTextIsSavedWithoutTyping()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    const QString item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(item, QStringLiteral("preset"));
    // Ending flushes, although no timer has run.
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(sessions().isSaved());
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item), QStringLiteral("preset"));
}

void TestSessionService::promptsAskedBeforeCountAsSeen()
{
    QVERIFY(sessions().startShort(m_round, Level::L5, 1));
    const PromptId first = sessions().plan().phases.first().items.first().prompt;
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    sessions().leave();
    QVERIFY(m_bench->reopen());
    QTest::qWait(50);
    QVERIFY(sessions().startShort(m_round, Level::L5, 1));
    QVERIFY(sessions().plan().phases.first().items.first().prompt != first);
}

void TestSessionService::unknownRoundIsAnError()
{
    const Result<> result = sessions().start(RoundId(QStringLiteral("astrology")), Level::L5);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
}

void TestSessionService::strictRoundCatchesUpAfterALongSleep()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1, { true, 100 }));
    QVERIFY(!sessions().keepPace());
    m_bench->clock.advance(std::chrono::hours { 3 });
    QVERIFY(sessions().keepPace());
    QCOMPARE(sessions().state().status, SessionStatus::Ended);
    // Each phase got its own time and no more, however late the clock was looked at.
    QCOMPARE(sessions().state().elapsed, Milliseconds(std::chrono::minutes { 60 }));
    QVERIFY(!sessions().keepPace());
}

void TestSessionService::otherTimeTeachesAndDoesNotMeasure()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1, { false, 200 }));
    endAndRate();
    QSignalSpy added(&sessions(), &SessionService::evidenceAdded);
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    bool isRead = false;
    m_bench->services.storage().read(
        this, [](Database &database) { return EvidenceRepository(database).loadAll(); },
        [&](const Result<QList<EvidenceRecord>> &all) {
            QVERIFY(all->isEmpty());
            isRead = true;
        });
    QTRY_VERIFY(isRead);
}

void TestSessionService::hintsTakeTheirPriceOffTheScore()
{
    QVERIFY(sessions().startShort(m_round, Level::L5, 1));
    QVERIFY(sessions().hintsShown().isEmpty());
    QVERIFY(sessions().hintsLeft() >= 2);
    QVERIFY(sessions().apply(SessionEventKind::HintTaken));
    QCOMPARE(sessions().hintsShown().size(), 1);
    QVERIFY(sessions().apply(SessionEventKind::HintTaken));
    endAndRate();
    // Band 4 everywhere is 2.8.
    QVERIFY(std::abs(*sessions().score() - 2.6) < 1e-12);
}

void TestSessionService::theNextDrawKnowsWhatWasMissed()
{
    QVERIFY(sessions().startShort(m_round, Level::L5, 1));
    const PlanItem item = sessions().plan().phases.first().items.first();
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(sessions().apply(SessionEventKind::PointTicked, item.id + QStringLiteral("#0"), 1));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions().closeDebrief());
    const auto check = [&] {
        const Prompt *prompt = m_bench->services.library().findPrompt(item.prompt);
        const auto points = static_cast<double>(prompt->points.size());
        const PromptHistory &history = m_bench->services.promptHistory();
        QCOMPARE(history.lastResult(item.prompt)->made, 1);
        QVERIFY(std::abs(history.weakness().value(prompt->area) - (1.0 - 1.0 / points)) < 1e-12);
        QCOMPARE(history.daysSinceAsked().value(item.prompt, -1), 0);
    };
    check();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(m_bench->services.promptHistory().lastResult(item.prompt));
    check();
}

void TestSessionService::laddersAreRatedByTheDepthRound()
{
    const LadderId ladder = m_bench->services.library().ladders().first().id;
    QVERIFY(sessions().startLadder(ladder, Level::L5));
    QCOMPARE(sessions().rubric()->round.value(), QStringLiteral("depth"));
    QCOMPARE(sessions().hintsLeft(), 1);
    const auto rungs = static_cast<int>(m_bench->services.library().ladders().first().rungs.size());
    for (int i = 1; i < rungs; ++i) {
        QVERIFY(sessions().apply(SessionEventKind::Deeper));
    }
    QVERIFY(!sessions().apply(SessionEventKind::Deeper));
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    const Rung &first = m_bench->services.library().ladders().first().rungs.first();
    for (int i = 0; i < first.holds.size(); ++i) {
        QVERIFY(sessions().apply(SessionEventKind::PointTicked, QStringLiteral("ladder-1#%1").arg(i), 1));
    }
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 3));
    }
    QVERIFY(sessions().closeDebrief());
    QCOMPARE(m_bench->services.promptHistory().bestHeld(ladder), 1);
    QVERIFY(!sessions().startLadder(LadderId(QStringLiteral("L-none")), Level::L5));
}

void TestSessionService::aDiscussionRemembersItsPaper()
{
    const RoundPaper brought { QStringLiteral("own/grokking"), QStringLiteral("Grokking, ∂ and all") };
    QVERIFY(sessions().start(m_round, Level::L5, 1, {}, { brought }));
    // No other round is about a paper.
    QVERIFY(!sessions().plan().paper.exists());
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(sessions().start(RoundId(QStringLiteral("paper")), Level::L5, 1, {}, { brought }));
    QCOMPARE(sessions().plan().paper, brought);
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().plan().paper, brought);
}

void TestSessionService::aDiscussionTakesThePaperThatIsPresented()
{
    const RoundId discussion(QStringLiteral("paper"));
    QVERIFY(sessions().startShort(discussion, Level::L5, 1));
    QVERIFY(!sessions().plan().paper.exists());
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    PaperService &papers = m_bench->services.papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = QStringLiteral("Grokking");
    papers.edit(paper);
    papers.settle(paper.id);
    papers.choose(paper.id, true);
    QVERIFY(sessions().startShort(discussion, Level::L5, 1));
    QCOMPARE(sessions().plan().paper, (RoundPaper { PaperService::keyOf(paper.id), paper.title }));
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    // Who says that there is none has none.
    QVERIFY(sessions().start(discussion, Level::L5, 1, {}, { RoundPaper {} }));
    QVERIFY(!sessions().plan().paper.exists());
}

void TestSessionService::aForecastCountsOnceItsRoundIsRated()
{
    const auto forecasts
        = [this]() -> const std::vector<ConfidenceSample> & { return m_bench->services.promptHistory().forecasts(); };
    // Strict as well as short, and one of which nothing was said.
    QVERIFY(sessions().startShort(m_round, Level::L5, 1));
    endAndRate();
    QVERIFY(sessions().closeDebrief());
    QVERIFY(forecasts().empty());
    QVERIFY(sessions().start(m_round, Level::L5, 1, { true, 100 }, { {}, 30 }));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().plan().hireForecast, std::optional(30));
    endAndRate();
    QVERIFY(forecasts().empty());
    QVERIFY(sessions().closeDebrief());
    const auto check = [&] {
        // 30 % is 70 % no, and band 4 everywhere is a hire.
        QCOMPARE(forecasts().size(), 1U);
        QCOMPARE(forecasts().front().confidence, 0.7);
        QVERIFY(!forecasts().front().isRight);
    };
    check();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(!forecasts().empty());
    check();
}

void TestSessionService::anUnratedForecastCountsNothing()
{
    QVERIFY(sessions().startShort(m_round, Level::L5, 1, {}, { {}, 90 }));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    sessions().leave();
    QVERIFY(sessions().startShort(m_round, Level::L5, 2, {}, { {}, 90 }));
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(m_bench->reopen());
    QVERIFY(isAnswered());
    QVERIFY(m_bench->services.promptHistory().forecasts().empty());
}

void TestSessionService::aListenerDecidesWhatCameOfAForecast()
{
    QVERIFY(sessions().startShort(m_round, Level::L5, 1, {}, { {}, 90 }));
    endAndRate();
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::PeerRated, criterion.name, 2));
    }
    QVERIFY(sessions().closeDebrief());
    QCOMPARE(m_bench->services.promptHistory().forecasts().size(), 1U);
    QVERIFY(!m_bench->services.promptHistory().forecasts().front().isRight);
}

void TestSessionService::aForecastIsAPercentage()
{
    for (const int percent : { -1, 101 }) {
        const Result<> result = sessions().start(m_round, Level::L5, 1, {}, { {}, percent });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    }
    QVERIFY(!sessions().hasSession());
}

void TestSessionService::whatIsNoRoundIsSaidSoWhileOneRuns()
{
    TalkService &talks = m_bench->services.talks();
    QVERIFY(talks.startPitch(QStringLiteral("A pitch"), {}, Level::L5));
    QVERIFY(talks.apply(TalkEventKind::Ended));
    QVERIFY(talks.closeDebrief());
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    QTRY_COMPARE(m_bench->services.storage().pendingWrites(), 0);
    std::optional<ErrorKind> round;
    sessions().reread(
        *talks.practice(), [&round](const Result<> &opened) { round = opened ? ErrorKind::Io : opened.error().kind; });
    QTRY_VERIFY(round);
    QCOMPARE(*round, ErrorKind::NotFound);
    std::optional<bool> isOpen;
    talks.reread(*talks.practice(), [&isOpen](const Result<> &opened) { isOpen = opened.has_value(); });
    QTRY_VERIFY(isOpen);
    QVERIFY(*isOpen);
    // A round of the past still waits for the one that runs.
    round.reset();
    sessions().reread(*sessions().practice().shared(),
        [&round](const Result<> &opened) { round = opened ? ErrorKind::Io : opened.error().kind; });
    QTRY_VERIFY(round);
    QCOMPARE(*round, ErrorKind::Conflict);
}

void TestSessionService::aClosedRoundIsReadWhereNothingCanBeSaved()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    endAndRate();
    QVERIFY(sessions().closeDebrief());
    QVERIFY(sessions().start(m_round, Level::L5, 2));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    TalkService &talks = m_bench->services.talks();
    QVERIFY(talks.startPitch(QStringLiteral("A pitch"), {}, Level::L5));
    QVERIFY(talks.apply(TalkEventKind::Ended));
    QVERIFY(talks.closeDebrief());
    QTRY_COMPARE(m_bench->services.storage().pendingWrites(), 0);
    const qint64 unrated = *sessions().practice().shared();
    const qint64 talk = *talks.practice();
    const ContentLibrary library = m_bench->services.library();
    QVERIFY(m_bench->services.shutDown(Milliseconds { 60000 }));
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnly;
    auto connection = Connection::open(ProfilePaths { m_bench->folder.path() }.database(), options);
    QVERIFY(connection);
    StorageThread storage { Database(std::move(*connection)) };
    PracticeJournal journal(storage, m_bench->clock);
    PromptHistory history(library, journal);
    SessionService rounds(library, journal, history);
    TalkService readTalks(library, journal, history);
    std::optional<Result<>> opened;
    const auto take = [&opened](const Result<> &result) { opened = result; };
    rounds.reread(unrated, take);
    QTRY_VERIFY(opened);
    QVERIFY(!*opened && opened->error().kind == ErrorKind::Unavailable);
    opened.reset();
    rounds.reread(unrated - 1, take);
    QTRY_VERIFY(opened);
    QVERIFY(*opened);
    QCOMPARE(rounds.state().status, SessionStatus::Debriefed);
    opened.reset();
    readTalks.reread(talk, take);
    QTRY_VERIFY(opened);
    QVERIFY(*opened);
}

QTEST_GUILESS_MAIN(TestSessionService)
#include "tst_sessionservice.moc"
