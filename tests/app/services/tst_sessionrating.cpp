// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "support/ratingrows.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

/// What closing a debrief leaves: mistakes, one's own bands and a listener's.
class TestSessionRating : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasSeenIsTickedWhenTheRoundEnds();
    void aTickThatWasTakenBackStaysSoAfterARestart();
    void aListenerIsEvidenceOfItsOwn();
    void aListenerAloneClosesTheRating();
    void anIncompleteRatingIsNoEvidence_data();
    void anIncompleteRatingIsNoEvidence();

private:
    /// A design prompt answered without a figure and without operation, in the time.
    void answerBadly();
    void rate(SessionEventKind kind, int band);
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] QList<EvidenceRecord> evidence() { return test::evidenceRows(m_bench->services); }
    [[nodiscard]] QList<RatingRecord> ratings() { return test::ratingRows(m_bench->services); }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestSessionRating::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestSessionRating::answerBadly()
{
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("design")), Level::L5, 3));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id,
        QStringLiteral("A candidate stage with an index and then a ranker. The ranker is trained on clicks and put "
                       "behind the interface."));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
}

void TestSessionRating::rate(SessionEventKind kind, int band)
{
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(kind, criterion.name, band));
    }
}

void TestSessionRating::whatWasSeenIsTickedWhenTheRoundEnds()
{
    answerBadly();
    QCOMPARE(sessions().mistakeReport().judged, 1);
    QSet<MistakeSign> seen;
    for (const MistakeFinding &finding : sessions().mistakeReport().findings) {
        seen.insert(finding.sign);
    }
    QCOMPARE(seen, (QSet<MistakeSign> { MistakeSign::NoOperations, MistakeSign::NoNumber }));
    QCOMPARE(sessions().state().mistakes,
        (QSet<QString> { QStringLiteral("mistake-no-operations"), QStringLiteral("mistake-no-estimate") }));
}

void TestSessionRating::aTickThatWasTakenBackStaysSoAfterARestart()
{
    answerBadly();
    QVERIFY(sessions().apply(SessionEventKind::MistakeTicked, QStringLiteral("mistake-no-estimate"), 0));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().state().mistakes, QSet<QString> { QStringLiteral("mistake-no-operations") });
    // Looked for again, since the report is not stored.
    QCOMPARE(sessions().mistakeReport().findings.size(), 2);
}

void TestSessionRating::aListenerIsEvidenceOfItsOwn()
{
    answerBadly();
    rate(SessionEventKind::Rated, 5);
    rate(SessionEventKind::PeerRated, 3);
    QSignalSpy added(&sessions(), &SessionService::evidenceAdded);
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    const QList<EvidenceRecord> rows = evidence();
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows.at(0).isObjective);
    QVERIFY(rows.at(1).isObjective);
    QCOMPARE(rows.at(0).score.value_or(0.0), 3.4);
    QCOMPARE(rows.at(1).score.value_or(0.0), 2.2);
    QCOMPARE(rows.at(0).practiceId, rows.at(1).practiceId);
    int own = 0;
    int peer = 0;
    for (const RatingRecord &row : ratings()) {
        own += row.rater == Rater::Self && row.band == 5 ? 1 : 0;
        peer += row.rater == Rater::Peer && row.band == 3 ? 1 : 0;
    }
    const auto criteria = static_cast<int>(sessions().rubric()->criteria.size());
    QCOMPARE(own, criteria);
    QCOMPARE(peer, criteria);
}

void TestSessionRating::aListenerAloneClosesTheRating()
{
    answerBadly();
    rate(SessionEventKind::PeerRated, 4);
    QVERIFY(!sessions().score());
    QSignalSpy added(&sessions(), &SessionService::evidenceAdded);
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    const QList<EvidenceRecord> rows = evidence();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().isObjective);
}

void TestSessionRating::anIncompleteRatingIsNoEvidence_data()
{
    QTest::addColumn<bool>("isPeer");
    QTest::newRow("own") << false;
    QTest::newRow("a listener's") << true;
}

void TestSessionRating::anIncompleteRatingIsNoEvidence()
{
    QFETCH(bool, isPeer);
    answerBadly();
    const QString first = sessions().rubric()->criteria.first().name;
    QVERIFY(sessions().apply(isPeer ? SessionEventKind::PeerRated : SessionEventKind::Rated, first, 4));
    QVERIFY(!sessions().closeDebrief());
    rate(isPeer ? SessionEventKind::Rated : SessionEventKind::PeerRated, 4);
    QVERIFY(sessions().closeDebrief());
    // As a row, but not as evidence.
    QCOMPARE(ratings().size(), sessions().rubric()->criteria.size() + 1);
    QCOMPARE(evidence().size(), 1);
    QCOMPARE(evidence().first().isObjective, !isPeer);
}

QTEST_GUILESS_MAIN(TestSessionRating)
#include "tst_sessionrating.moc"
