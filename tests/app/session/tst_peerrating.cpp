// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"
#include "session/sessionreducer.h"
#include "session/sessionresult.h"
#include "support/samplecontent.h"

#include <QTest>

using namespace sevenrounds;
using Kind = SessionEventKind;

/// Bands that a listener gives, apart from one's own.
class TestPeerRating : public QObject
{
    Q_OBJECT

private slots:
    void bandsOfAListenerStandApart();
    void aListenerRatesAfterTheEndAndBeforeTheClosing();
    void anEventOfAListenerSurvivesTheLog();
    void bothScoresSurviveJson();

private:
    [[nodiscard]] static SessionPlan plan()
    {
        static const Prompt prompt = sample::prompt(QStringLiteral("P-1"));
        return shortRound(sample::round(), prompt, { 1, Level::L5, {}, {}, {} });
    }
};

void TestPeerRating::bandsOfAListenerStandApart()
{
    const SessionState state = replay(plan(),
        { SessionEvent {}, { Kind::Ended, {}, {}, 1 }, { Kind::Rated, {}, QStringLiteral("Depth"), 5 },
            { Kind::PeerRated, {}, QStringLiteral("Depth"), 3 },
            { Kind::PeerRated, {}, QStringLiteral("Depth"),
                2 } }).value();
    QCOMPARE(state.bands, (QHash<QString, int> { { QStringLiteral("Depth"), 5 } }));
    QCOMPARE(state.peerBands, (QHash<QString, int> { { QStringLiteral("Depth"), 2 } }));
}

void TestPeerRating::aListenerRatesAfterTheEndAndBeforeTheClosing()
{
    const QList<SessionEvent> live { SessionEvent {} };
    const SessionEvent rated { Kind::PeerRated, {}, QStringLiteral("Depth"), 3 };
    QVERIFY(!reduce(plan(), replay(plan(), live).value(), rated));
    const SessionState ended = replay(plan(), live + QList<SessionEvent> { { Kind::Ended, {}, {}, 1 } }).value();
    QVERIFY(reduce(plan(), ended, rated));
    for (const qint64 band : { 0, 7 }) {
        QVERIFY(!reduce(plan(), ended, { Kind::PeerRated, {}, QStringLiteral("Depth"), band }));
    }
    const SessionState closed = reduce(plan(), ended, { Kind::Debriefed, {}, {}, 0 }).value();
    QVERIFY(!reduce(plan(), closed, rated));
}

void TestPeerRating::anEventOfAListenerSurvivesTheLog()
{
    const SessionEvent event { Kind::PeerRated, Milliseconds { 7 }, QStringLiteral("Depth"), 3 };
    const auto read = SessionEvent::fromLog(sessionEventKey(event.kind), event.at, event.body());
    QVERIFY(read);
    QCOMPARE(read->kind, Kind::PeerRated);
    QCOMPARE(read->key, event.key);
    QCOMPARE(read->value, event.value);
}

void TestPeerRating::bothScoresSurviveJson()
{
    SessionResult result;
    result.score = 3.2;
    result.peerScore = 2.4;
    const auto read = SessionResult::fromJson(result.toJson());
    QVERIFY(read);
    QCOMPARE(read->score, result.score);
    QCOMPARE(read->peerScore, result.peerScore);
    result.peerScore.reset();
    QVERIFY(!SessionResult::fromJson(result.toJson())->peerScore);
}

QTEST_GUILESS_MAIN(TestPeerRating)
#include "tst_peerrating.moc"
