// SPDX-License-Identifier: MIT
#include "guide/toldrounds.h"

#include <QTest>

using namespace sevenrounds;

namespace {

Round named(const char *id, const char *title)
{
    Round round;
    round.id = RoundId(QString::fromLatin1(id));
    round.title = QString::fromLatin1(title);
    return round;
}

/// As the shipped ones are called, those of a scientist first.
QList<Round> known()
{
    return { named("recruiter", "Recruiter screen"), named("phone", "Research phone screen"),
        named("paper", "Paper discussion"), named("research-coding", "Research coding"),
        named("theory", "Theory and mathematics"), named("depth", "Research depth"),
        named("breadth", "Research breadth"), named("collaboration", "Collaboration"),
        named("coding", "Coding and algorithms"), named("ml", "Machine learning and modeling"),
        named("design", "ML system design"), named("presentation", "Presentation"), named("manager", "Hiring manager"),
        named("behavioral", "Behavioral"), named("vision", "Research vision") };
}

QString read(const QString &told)
{
    QStringList ids;
    for (const RoundId &round : toldRounds(told, known()).rounds) {
        ids.append(round.value());
    }
    return ids.join(QLatin1Char(' '));
}

} // namespace

/// The rounds of an onsite as people note them.
class TestToldRounds : public QObject
{
    Q_OBJECT

private slots:
    void readsThemInTheirOrder_data();
    void readsThemInTheirOrder();
    void whatIsNoneIsSaid();
    void ofEqualsTheFirstIsMeant();
};

void TestToldRounds::readsThemInTheirOrder_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("rounds");
    const auto row = [](const char *told, const char *rounds) {
        QTest::newRow(told) << QString::fromUtf8(told) << QString::fromLatin1(rounds);
    };
    row("coding, theory, depth, breadth, collaboration", "research-coding theory depth breadth collaboration");
    row("depth and breadth", "depth breadth");
    row("theory and mathematics; coding and algorithms", "theory coding");
    row("ML and design", "ml design");
    row("Math, then hiring manager", "theory manager");
    row("1. Maths 2. ML system design (60 min) 3. behavioural", "theory design behavioral");
    row("ML → system design → ML design", "ml design design");
    row("two coding rounds\ncode\nvision", "research-coding research-coding vision");
    row("research coding | machine learning | talk about a paper", "research-coding ml paper");
    row("hiring manager + behavioral", "manager behavioral");
    row("a break, research, a screen", "");
    row("", "");
    row("60 min", "");
}

void TestToldRounds::readsThemInTheirOrder()
{
    QFETCH(QString, told);
    QFETCH(QString, rounds);
    QCOMPARE(read(told), rounds);
}

void TestToldRounds::whatIsNoneIsSaid()
{
    const ToldRounds told = toldRounds(QStringLiteral("coding, lunch with the team , depth"), known());
    QCOMPARE(told.rounds.size(), 2);
    QCOMPARE(told.unknown, QStringList { QStringLiteral("lunch with the team") });
}

void TestToldRounds::ofEqualsTheFirstIsMeant()
{
    QList<Round> engineer = known();
    engineer.prepend(named("coding", "Coding and algorithms"));
    QCOMPARE(toldRounds(QStringLiteral("coding"), engineer).rounds.value(0), RoundId(QStringLiteral("coding")));
    QCOMPARE(toldRounds(QStringLiteral("research coding"), engineer).rounds.value(0),
        RoundId(QStringLiteral("research-coding")));
}

QTEST_GUILESS_MAIN(TestToldRounds)
#include "tst_toldrounds.moc"
