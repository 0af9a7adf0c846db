// SPDX-License-Identifier: MIT
#include "ui/loop/packetdocument.h"

#include <QTest>

using namespace sevenrounds;

namespace {

PacketRound roundOf(Skill skill, const QString &title, const QList<int> &bands)
{
    PacketRound round;
    round.skill = skill;
    round.title = title;
    round.day = QDate(2026, 11, 21);
    round.points = 6;
    round.pointsMade = 4;
    round.missed = { { QStringLiteral("A cache"), { QStringLiteral("Names the key"), QStringLiteral("Sizes it") } } };
    for (qsizetype i = 0; i < bands.size(); ++i) {
        PacketCriterion criterion { QStringLiteral("Criterion %1").arg(i + 1), bands.at(i), {} };
        for (std::size_t band = 0; band < criterion.bands.size(); ++band) {
            criterion.bands[band] = QStringLiteral("seen at %1").arg(band + 1);
        }
        round.criteria.append(criterion);
    }
    return round;
}

const MockLoop kLoop { MockLoopId(QStringLiteral("a")), LoopFormatId(QStringLiteral("day")), QStringLiteral("A day"),
    {}, 15, Level::L5, false, {} };

QString textOf(const QList<PacketRound> &rounds)
{
    const CommitteeRule rule;
    return packetDocument(kLoop, makePacket(rounds, rule), rule).plainText();
}

} // namespace

/// What a person reads of a loop.
class TestPacketDocument : public QObject
{
    Q_OBJECT

private slots:
    void quotesTheObjectionAndTheChange();
    void saysHowNearItWas();
    void saysWhatIsStillOpen();
    void everyClauseHasItsWords_data();
    void everyClauseHasItsWords();
    void namesHintsAndMistakes();
};

void TestPacketDocument::quotesTheObjectionAndTheChange()
{
    const QString text = textOf({ roundOf(Skill::Coding, QStringLiteral("Coding"), { 4, 2 }),
        roundOf(Skill::Ml, QStringLiteral("Models"), { 3, 4 }) });
    QVERIFY(text.contains(QStringLiteral("Coding, Saturday 21 November: mixed")));
    QVERIFY(text.contains(QStringLiteral("Points made that a strong answer holds: 4 of 6")));
    QVERIFY(text.contains(QStringLiteral("Names the key")) && text.contains(QStringLiteral("A cache")));
    QVERIFY(text.contains(QStringLiteral("One band more")));
    QVERIFY(text.contains(QStringLiteral("band 2 to 3")) && text.contains(QStringLiteral("seen at 3")));
    QVERIFY(text.contains(QStringLiteral("assumed")));
}

void TestPacketDocument::saysHowNearItWas()
{
    const QString text = textOf({ roundOf(Skill::Coding, QStringLiteral("Coding"), { 3, 4 }),
        roundOf(Skill::Ml, QStringLiteral("Models"), { 4, 4 }) });
    QVERIFY(text.contains(QStringLiteral("Yes, on these scores")));
    QVERIFY(text.contains(QStringLiteral("2 bands less")));
    QVERIFY(text.contains(QStringLiteral("How near it was")));
}

void TestPacketDocument::saysWhatIsStillOpen()
{
    const QString text = textOf({ roundOf(Skill::Coding, QStringLiteral("Coding"), { 5, 5 }),
        roundOf(Skill::Ml, QStringLiteral("Models"), {}) });
    QVERIFY(text.contains(QStringLiteral("1 of 2 rounds are rated")));
    QVERIFY(text.contains(QStringLiteral("Still open: Models")));
    QVERIFY(!text.contains(QStringLiteral("strongest objection")));
}

void TestPacketDocument::everyClauseHasItsWords_data()
{
    QTest::addColumn<QList<int>>("first");
    QTest::addColumn<QList<int>>("second");
    QTest::addColumn<QString>("words");
    QTest::newRow("hard floor") << QList<int> { 2, 2 } << QList<int> { 6, 6 } << QStringLiteral("buys that out");
    QTest::newRow("soft floor") << QList<int> { 3, 3 } << QList<int> { 3, 3 }
                                << QStringLiteral("a second one is a pattern");
    QTest::newRow("mean") << QList<int> { 2, 3 } << QList<int> { 3, 4 } << QStringLiteral("nothing lifts it");
}

void TestPacketDocument::everyClauseHasItsWords()
{
    QFETCH(QList<int>, first);
    QFETCH(QList<int>, second);
    QFETCH(QString, words);
    const QString text = textOf({ roundOf(Skill::Coding, QStringLiteral("Coding"), first),
        roundOf(Skill::Ml, QStringLiteral("Models"), second) });
    QVERIFY2(text.contains(words), qPrintable(text.left(400)));
}

void TestPacketDocument::namesHintsAndMistakes()
{
    PacketRound round = roundOf(Skill::Coding, QStringLiteral("Coding"), { 5, 5 });
    round.hints = 2;
    round.mistakes = { QStringLiteral("The listener could not follow.") };
    round.isListeners = true;
    const QString text = textOf({ round, roundOf(Skill::Ml, QStringLiteral("Models"), { 5, 5 }) });
    QVERIFY(text.contains(QStringLiteral("Hints taken: 2")));
    QVERIFY(text.contains(QStringLiteral("Mistake: The listener could not follow.")));
    QVERIFY(text.contains(QStringLiteral("rated by a listener")));
}

QTEST_GUILESS_MAIN(TestPacketDocument)
#include "tst_packetdocument.moc"
