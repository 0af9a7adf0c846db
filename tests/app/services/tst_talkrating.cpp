// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "storage/practicerepository.h"
#include "support/profilebench.h"
#include "support/ratingrows.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kRatedBy { TalkEventKind::Rated, TalkEventKind::PeerRated, TalkEventKind::ReplayRated };

} // namespace

/// A talk's own bands, a listener's, and those on replay: what each leaves, and that none takes another one's place.
class TestTalkRating : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noneOverwritesAnother();
    void aListenerIsEvidenceOfItsOwn();
    void aListenerAloneClosesTheRating();
    void onReplayIsKeptAndIsNoEvidence();
    void onReplayMayFollowLater();
    void allThreeOutliveAKill();
    void allThreeComeBackFromAnExport();

private:
    void rate(TalkEventKind kind, int band);
    [[nodiscard]] TalkService &talks() { return m_bench->services.talks(); }
    [[nodiscard]] QList<EvidenceRecord> evidence() { return test::evidenceRows(m_bench->services); }
    [[nodiscard]] QList<RatingRecord> ratings() { return test::ratingRows(m_bench->services); }
    /// How many rows of this rater there are, all of this band.
    [[nodiscard]] qsizetype rowsOf(Rater rater, int band);

    std::unique_ptr<ProfileBench> m_bench;
};

void TestTalkRating::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    QVERIFY(talks().start(TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Grokking"), Level::L5, 7));
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
}

void TestTalkRating::rate(TalkEventKind kind, int band)
{
    for (const Criterion &criterion : talks().rubric()->criteria) {
        QVERIFY(talks().apply(kind, criterion.name, band));
    }
}

qsizetype TestTalkRating::rowsOf(Rater rater, int band)
{
    const QList<RatingRecord> rows = ratings();
    const auto isOf = [&](const RatingRecord &row) { return row.rater == rater; };
    const bool isAlike = std::all_of(
        rows.cbegin(), rows.cend(), [&](const RatingRecord &row) { return !isOf(row) || row.band == band; });
    return isAlike ? std::count_if(rows.cbegin(), rows.cend(), isOf) : -1;
}

void TestTalkRating::noneOverwritesAnother()
{
    const QString first = talks().rubric()->criteria.first().name;
    for (const TalkEventKind kind : kRatedBy) {
        QVERIFY(talks().apply(kind, first, 2 + static_cast<int>(kind) - static_cast<int>(TalkEventKind::Rated)));
    }
    const TalkState &state = talks().state();
    QCOMPARE(state.bands.value(first), 2);
    QCOMPARE(state.peerBands.value(first), 3);
    QCOMPARE(state.replayBands.value(first), 4);
    // Taking one back leaves the others as they are.
    QVERIFY(talks().apply(TalkEventKind::PeerRated, first, 0));
    QCOMPARE(state.bands.value(first), 2);
    QVERIFY(!state.peerBands.contains(first));
    QCOMPARE(state.replayBands.value(first), 4);
}

void TestTalkRating::aListenerIsEvidenceOfItsOwn()
{
    rate(TalkEventKind::Rated, 5);
    rate(TalkEventKind::PeerRated, 3);
    QSignalSpy added(&talks(), &TalkService::evidenceAdded);
    QVERIFY(talks().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    const QList<EvidenceRecord> rows = evidence();
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows.at(0).isObjective);
    QVERIFY(rows.at(1).isObjective);
    QCOMPARE(rows.at(0).score.value_or(0.0), 3.4);
    QCOMPARE(rows.at(1).score.value_or(0.0), 2.2);
    QCOMPARE(rows.at(0).skill, Skill::Presentation);
    QCOMPARE(rows.at(0).practiceId, rows.at(1).practiceId);
    const qsizetype criteria = talks().rubric()->criteria.size();
    QCOMPARE(rowsOf(Rater::Self, 5), criteria);
    QCOMPARE(rowsOf(Rater::Peer, 3), criteria);
    QCOMPARE(rowsOf(Rater::Replay, 0), 0);
}

void TestTalkRating::aListenerAloneClosesTheRating()
{
    // One band of one's own is none of a whole rubric.
    QVERIFY(talks().apply(TalkEventKind::Rated, talks().rubric()->criteria.first().name, 6));
    QVERIFY(!talks().closeDebrief());
    rate(TalkEventKind::PeerRated, 4);
    QSignalSpy added(&talks(), &TalkService::evidenceAdded);
    QVERIFY(talks().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    const QList<EvidenceRecord> rows = evidence();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().isObjective);
    QCOMPARE(rowsOf(Rater::Self, 6), 1);
}

void TestTalkRating::onReplayIsKeptAndIsNoEvidence()
{
    rate(TalkEventKind::ReplayRated, 6);
    QCOMPARE(talks().replayScore().value_or(0.0), 4.0);
    // The second look alone closes nothing.
    const Result<> refused = talks().closeDebrief();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    rate(TalkEventKind::Rated, 2);
    QSignalSpy added(&talks(), &TalkService::evidenceAdded);
    QVERIFY(talks().closeDebrief());
    QTRY_COMPARE(added.size(), 1);
    const QList<EvidenceRecord> rows = evidence();
    QCOMPARE(rows.size(), 1);
    QVERIFY(!rows.first().isObjective);
    QCOMPARE(rows.first().score.value_or(0.0), 1.6);
    QCOMPARE(rowsOf(Rater::Replay, 6), talks().rubric()->criteria.size());
}

void TestTalkRating::onReplayMayFollowLater()
{
    rate(TalkEventKind::Rated, 4);
    QSignalSpy added(&talks(), &TalkService::evidenceAdded);
    QVERIFY(talks().closeDebrief());
    const QString first = talks().rubric()->criteria.first().name;
    m_bench->clock.advance(std::chrono::hours { 2 });
    rate(TalkEventKind::ReplayRated, 2);
    QVERIFY(talks().apply(TalkEventKind::ReplayRated, first, 3));
    QVERIFY(!talks().apply(TalkEventKind::ReplayRated, first, 0));
    QVERIFY(!talks().apply(TalkEventKind::PeerRated, first, 3));
    QVERIFY(!talks().apply(TalkEventKind::Rated, first, 3));
    QCOMPARE(talks().state().replayBands.value(first), 3);
    QCOMPARE(talks().state().bands.value(first), 4);
    // Its rows come behind those of the closing, the latest word last; nothing counts twice.
    const QList<RatingRecord> rows = ratings();
    const qsizetype criteria = talks().rubric()->criteria.size();
    QCOMPARE(rows.size(), 2 * criteria + 1);
    QCOMPARE(rows.last().rater, Rater::Replay);
    QCOMPARE(rows.last().criterion, first);
    QCOMPARE(rows.last().band, 3);
    QCOMPARE(rows.last().at, m_bench->clock.now());
    QCOMPARE(rowsOf(Rater::Self, 4), criteria);
    QCOMPARE(added.size(), 1);
    QCOMPARE(evidence().size(), 1);
}

void TestTalkRating::allThreeOutliveAKill()
{
    for (const TalkEventKind kind : kRatedBy) {
        rate(kind, 2 + static_cast<int>(kind) - static_cast<int>(TalkEventKind::Rated));
    }
    const TalkState before = talks().state();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(talks().hasUnfinished());
    QVERIFY(talks().restore());
    QCOMPARE(talks().state().bands, before.bands);
    QCOMPARE(talks().state().peerBands, before.peerBands);
    QCOMPARE(talks().state().replayBands, before.replayBands);
    QVERIFY(!before.replayBands.isEmpty());
    QCOMPARE(talks().peerScore().value_or(0.0), 2.2);
    QVERIFY(talks().closeDebrief());
    QCOMPARE(ratings().size(), 3 * talks().rubric()->criteria.size());
}

void TestTalkRating::allThreeComeBackFromAnExport()
{
    for (const TalkEventKind kind : kRatedBy) {
        rate(kind, 2 + static_cast<int>(kind) - static_cast<int>(TalkEventKind::Rated));
    }
    QVERIFY(talks().closeDebrief());
    std::optional<Result<ProfileDocument>> written;
    m_bench->services.storage().read(
        this, [](Database &database) { return readProfile(database, UtcTime {}); },
        [&written](Result<ProfileDocument> document) { written = std::move(document); });
    QTRY_VERIFY(written.has_value());
    QVERIFY(written->has_value());
    const Result<ProfileDocument> read = ProfileDocument::fromJson((*written)->toJson());
    QVERIFY(read.has_value());
    Result<Database> other = Database::openInMemory();
    QVERIFY(other && mergeProfile(*other, *read));
    const Result<QList<RatingRecord>> rows = PracticeRepository(*other).loadRatings(1);
    QVERIFY(rows.has_value());
    const QList<RatingRecord> here = ratings();
    QCOMPARE(rows->size(), here.size());
    QSet<Rater> raters;
    for (qsizetype i = 0; i < here.size(); ++i) {
        QVERIFY(!rows->at(i).isDamaged);
        QCOMPARE(rows->at(i).rater, here.at(i).rater);
        QCOMPARE(rows->at(i).criterion, here.at(i).criterion);
        QCOMPARE(rows->at(i).band, here.at(i).band);
        raters.insert(rows->at(i).rater);
    }
    QCOMPARE(raters, QSet<Rater>({ Rater::Self, Rater::Peer, Rater::Replay }));
    // And the log, of which the talk is rebuilt.
    const Result<QList<PracticeEventRecord>> log = PracticeRepository(*other).loadLog(1);
    QVERIFY(log.has_value());
    const auto count = [&](TalkEventKind kind) {
        return std::count_if(log->cbegin(), log->cend(),
            [&](const PracticeEventRecord &event) { return event.kind == talkEventKey(kind); });
    };
    for (const TalkEventKind kind : kRatedBy) {
        QCOMPARE(count(kind), talks().rubric()->criteria.size());
    }
}

QTEST_GUILESS_MAIN(TestTalkRating)
#include "tst_talkrating.moc"
