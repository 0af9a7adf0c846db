// SPDX-License-Identifier: MIT
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
    void discardedRoundStaysDiscarded();
    void endedRoundIsOfferedForItsRating();
    void openRatingGivesWayToANewerRound();
    void closedRoundIsNotOffered();
    void ratedRoundBecomesEvidenceOnce();
    void ratingNeedsEveryCriterion();
    void presetTextIsSavedWithoutTyping();
    void promptsAskedBeforeCountAsSeen();
    void unknownRoundIsAnError();

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

void TestSessionService::discardedRoundStaysDiscarded()
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
    m_bench->services.journal().loadPromptAges(this, [&](const auto &) { isBack = true; });
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

void TestSessionService::presetTextIsSavedWithoutTyping()
{
    QVERIFY(sessions().start(m_round, Level::L5, 1));
    const QString item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(item, QStringLiteral("preset"));
    // Ending flushes, although no timer has run.
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(sessions().isSaved());
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

QTEST_GUILESS_MAIN(TestSessionService)
#include "tst_sessionservice.moc"
