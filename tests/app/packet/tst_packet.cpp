// SPDX-License-Identifier: MIT
#include "packet/packet.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <numeric>

using namespace sevenrounds;

namespace {

/// A round with these bands; every text says its band.
PacketRound roundOf(Skill skill, const QList<int> &bands, int hints = 0)
{
    PacketRound round;
    round.round = RoundId(skillKey(skill));
    round.skill = skill;
    round.title = skillKey(skill);
    round.hints = hints;
    for (qsizetype i = 0; i < bands.size(); ++i) {
        PacketCriterion criterion { QStringLiteral("criterion %1").arg(i), bands.at(i), {} };
        for (std::size_t band = 0; band < criterion.bands.size(); ++band) {
            criterion.bands[band] = QStringLiteral("%1: band %2").arg(criterion.name).arg(band + 1);
        }
        round.criteria.append(criterion);
    }
    return round;
}

int sumOf(const QList<int> &list)
{
    return std::accumulate(list.cbegin(), list.cend(), 0);
}

PacketRound moved(PacketRound round, int bands)
{
    for (PacketCriterion &criterion : round.criteria) {
        const int to = qBound(1, criterion.band + bands, 6);
        bands -= to - criterion.band;
        criterion.band = to;
    }
    return round;
}

/// The least number of bands, up or down, after which the rule decides as wanted, by trying every way to spread them; -1 for none.
int bruteForce(const QList<PacketRound> &rounds, const CommitteeRule &rule, int step, bool wanted)
{
    int least = -1;
    QList<PacketRound> tried = rounds;
    const std::function<void(qsizetype, int)> spread = [&](qsizetype at, int used) {
        if (least >= 0 && used >= least) {
            return;
        }
        if (at == rounds.size()) {
            if ((clauseAgainst(tried, rule) == PacketClause::None) == wanted) {
                least = used;
            }
            return;
        }
        const PacketRound &round = rounds.at(at);
        const int room = step > 0 ? round.roomAbove() : round.roomBelow();
        for (int bands = 0; bands <= room; ++bands) {
            tried[at] = moved(round, step * bands);
            spread(at + 1, used + bands);
        }
        tried[at] = round;
    };
    spread(0, 0);
    return least;
}

} // namespace

/// The committee's reading of a loop.
class TestPacket : public QObject
{
    Q_OBJECT

private slots:
    void scoresAsTheRubricDoes();
    void gradesAtTheirLines();
    void isSilentWhileARoundIsUnrated();
    void namesTheClause_data();
    void namesTheClause();
    void objectsToTheLowestRound();
    void objectsToWhatCostsTheMeanMost();
    void saysWhatWouldHaveHadToBeSeen();
    void saysWhatWouldSinkIt();
    void roundsThatAllWeighNothingWeighAlike();
    void smallestChangeIsExact_data();
    void smallestChangeIsExact();
};

void TestPacket::scoresAsTheRubricDoes()
{
    // Bands 3 and 4 average 3.5: 1 + 0.6 * 2.5.
    QCOMPARE(roundOf(Skill::Coding, { 3, 4 }).score(), 2.5);
    QCOMPARE(roundOf(Skill::Coding, { 6, 6, 6 }).score(), 4.0);
    QCOMPARE(roundOf(Skill::Coding, { 3, 4 }, 3).score(), 2.2);
    QCOMPARE(roundOf(Skill::Coding, { 1, 1 }, 4).score(), 1.0);
    QCOMPARE(roundOf(Skill::Coding, { 3, 4 }).scoreWith(1), 2.8);
    QCOMPARE(roundOf(Skill::Coding, { 3, 4 }).roomAbove(), 5);
    QCOMPARE(roundOf(Skill::Coding, { 3, 4 }).roomBelow(), 5);
}

void TestPacket::gradesAtTheirLines()
{
    QCOMPARE(gradeOf(1.0), PacketGrade::Poor);
    QCOMPARE(gradeOf(1.74), PacketGrade::Poor);
    QCOMPARE(gradeOf(1.75), PacketGrade::Mixed);
    QCOMPARE(gradeOf(2.49), PacketGrade::Mixed);
    QCOMPARE(gradeOf(2.5), PacketGrade::Good);
    QCOMPARE(gradeOf(3.25), PacketGrade::Excellent);
}

void TestPacket::isSilentWhileARoundIsUnrated()
{
    PacketRound unrated = roundOf(Skill::Ml, {});
    const Packet packet = makePacket({ roundOf(Skill::Coding, { 5, 5 }), unrated }, {});
    QCOMPARE(packet.rated, 1);
    QVERIFY(!packet.isComplete() && !packet.passes());
    QCOMPARE(packet.objection, -1);
    QVERIFY(packet.change.isEmpty());
    QVERIFY(!makePacket({}, {}).isComplete());
}

void TestPacket::namesTheClause_data()
{
    QTest::addColumn<QList<int>>("coding");
    QTest::addColumn<QList<int>>("ml");
    QTest::addColumn<QList<int>>("design");
    QTest::addColumn<PacketClause>("clause");
    const auto row = [](const char *name, const QList<int> &coding, const QList<int> &ml, const QList<int> &design,
                         PacketClause clause) { QTest::newRow(name) << coding << ml << design << clause; };
    row("passes", { 4, 4 }, { 4, 4 }, { 4, 4 }, PacketClause::None);
    row("exactly at the mean", { 3, 4 }, { 3, 4 }, { 3, 4 }, PacketClause::None);
    row("one weak round is carried", { 3, 3 }, { 4, 4 }, { 4, 4 }, PacketClause::None);
    row("two weak rounds are not", { 3, 3 }, { 3, 3 }, { 6, 6 }, PacketClause::SoftFloor);
    row("one below the hard floor sinks all", { 2, 2 }, { 6, 6 }, { 6, 6 }, PacketClause::HardFloor);
    row("mean", { 2, 3 }, { 3, 4 }, { 3, 4 }, PacketClause::MeanFloor);
}

void TestPacket::namesTheClause()
{
    QFETCH(QList<int>, coding);
    QFETCH(QList<int>, ml);
    QFETCH(QList<int>, design);
    QFETCH(PacketClause, clause);
    const Packet packet
        = makePacket({ roundOf(Skill::Coding, coding), roundOf(Skill::Ml, ml), roundOf(Skill::Design, design) }, {});
    QCOMPARE(packet.clause, clause);
    QCOMPARE(packet.passes(), clause == PacketClause::None);
}

void TestPacket::objectsToTheLowestRound()
{
    const Packet packet = makePacket(
        { roundOf(Skill::Coding, { 5, 5 }), roundOf(Skill::Behavioral, { 2, 2 }), roundOf(Skill::Ml, { 3, 3 }) }, {});
    QCOMPARE(packet.clause, PacketClause::HardFloor);
    QCOMPARE(packet.objection, 1);
}

void TestPacket::objectsToWhatCostsTheMeanMost()
{
    // The recruiter's round is as low as a weak one may be and hardly counts; coding is a little short and counts three times as much.
    const Packet packet
        = makePacket({ roundOf(Skill::Recruiter, { 3, 3, 3, 3 }), roundOf(Skill::Coding, { 3, 3, 4, 4 }, 1),
                         roundOf(Skill::Ml, { 3, 3, 4, 4 }) },
            {});
    QCOMPARE(packet.clause, PacketClause::MeanFloor);
    QCOMPARE(packet.objection, 1);
}

void TestPacket::saysWhatWouldHaveHadToBeSeen()
{
    const Packet packet = makePacket({ roundOf(Skill::Coding, { 4, 2 }), roundOf(Skill::Ml, { 3, 4 }) }, {});
    QCOMPARE(packet.clause, PacketClause::MeanFloor);
    QCOMPARE(packet.change.size(), 1);
    QCOMPARE(packet.change.first().round, 0);
    QCOMPARE(packet.change.first().criterion, QStringLiteral("criterion 1"));
    QCOMPARE(packet.change.first().from, 2);
    QCOMPARE(packet.change.first().to, 3);
    QCOMPARE(packet.change.first().seen, QStringLiteral("criterion 1: band 3"));
}

void TestPacket::saysWhatWouldSinkIt()
{
    const Packet packet = makePacket({ roundOf(Skill::Coding, { 3, 4 }), roundOf(Skill::Ml, { 4, 4 }) }, {});
    QVERIFY(packet.passes());
    QCOMPARE(packet.change.size(), 2);
    int fall = 0;
    for (const BandChange &change : packet.change) {
        QVERIFY(change.to < change.from);
        fall += change.from - change.to;
    }
    QCOMPARE(fall, 2);
}

void TestPacket::roundsThatAllWeighNothingWeighAlike()
{
    CommitteeRule rule;
    rule.weights[index(Skill::Coding)] = 0.0;
    rule.weights[index(Skill::Ml)] = 0.0;
    CommitteeRule alike;
    alike.weights.fill(1.0);
    for (const QList<int> &bands : { QList<int> { 3, 3, 4 }, QList<int> { 6, 6, 6 } }) {
        const QList<PacketRound> rounds { roundOf(Skill::Coding, bands), roundOf(Skill::Ml, bands) };
        const Packet packet = makePacket(rounds, rule);
        const Packet wanted = makePacket(rounds, alike);
        QCOMPARE(packet.mean, wanted.mean);
        QCOMPARE(packet.clause, wanted.clause);
        QCOMPARE(packet.change.size(), wanted.change.size());
        QVERIFY(!packet.change.isEmpty());
    }
    // Above the floors of a round and below the mean's.
    const QList<PacketRound> weak { roundOf(Skill::Coding, { 3, 3, 4 }), roundOf(Skill::Ml, { 3, 3, 4 }) };
    QCOMPARE(makePacket(weak, rule).clause, PacketClause::MeanFloor);
    // One that weighs something is all that counts.
    const QList<PacketRound> mixed { roundOf(Skill::Coding, { 3, 3 }), roundOf(Skill::Design, { 6, 6 }) };
    QCOMPARE(makePacket(mixed, rule).mean, roundOf(Skill::Design, { 6, 6 }).score());
}

void TestPacket::smallestChangeIsExact_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestPacket::smallestChangeIsExact()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QList<PacketRound> rounds;
    const int count = random.bounded(2, 5);
    for (int i = 0; i < count; ++i) {
        QList<int> bands;
        for (int criterion = random.bounded(1, 3); criterion >= 0; --criterion) {
            bands.append(random.bounded(1, 7));
        }
        rounds.append(roundOf(kSkills[random.bounded(quint32 { kSkillCount })], bands, random.bounded(4)));
    }
    CommitteeRule rule;
    rule.allowedBelowSoftFloor = random.bounded(3);
    rule.meanFloor = 2.2 + 0.1 * random.bounded(8);
    const bool passes = clauseAgainst(rounds, rule) == PacketClause::None;
    const QList<int> found = passes ? smallestLoss(rounds, rule) : smallestGain(rounds, rule);
    const int expected = bruteForce(rounds, rule, passes ? -1 : 1, !passes);
    QCOMPARE(found.isEmpty() ? -1 : sumOf(found), expected);
    if (found.isEmpty()) {
        return;
    }
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        QVERIFY(found.at(i) >= 0);
        rounds[i] = moved(rounds.at(i), passes ? -found.at(i) : found.at(i));
    }
    QCOMPARE(clauseAgainst(rounds, rule) == PacketClause::None, !passes);
}

QTEST_GUILESS_MAIN(TestPacket)
#include "tst_packet.moc"
