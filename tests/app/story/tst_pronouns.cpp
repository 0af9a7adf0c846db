// SPDX-License-Identifier: MIT
#include "story/pronouns.h"

#include <QTest>

using namespace sevenrounds;

class TestPronouns : public QObject
{
    Q_OBJECT

private slots:
    void countsWhoDidIt_data();
    void countsWhoDidIt();
};

void TestPronouns::countsWhoDidIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("shared");
    const auto row = [](const QString &text, int own, int shared) {
        QTest::newRow(qUtf8Printable(text)) << text << own << shared;
    };
    row(QStringLiteral("We built it, and our team told us."), 0, 3);
    row(QStringLiteral("I built it with my own hands; it was mine."), 3, 0);
    row(QStringLiteral("We're late, we've lost, let's stop; I'd warned, I'm sure."), 2, 3);
    row(QStringLiteral("She told me: \"we need our data\"."), 1, 0);
    row(QStringLiteral("The US team and the U.S. office sent it."), 0, 0);
    row(QStringLiteral("It took 40 us a call, so they gave us the slot."), 0, 1);
    row(QStringLiteral("Phase I ended and the I/O stalled."), 0, 0);
    row(QStringLiteral("In that phase I wrote the test."), 1, 0);
    row(QStringLiteral("A type I error is what I feared."), 1, 0);
    row(QStringLiteral("i wrote it and i'm sure"), 2, 0);
    row(QStringLiteral("For each i we take $i + 1$ and `i++`."), 0, 1);
    row(QStringLiteral("We\u2019d have asked; I\u2019ve asked."), 1, 1);
    row(QStringLiteral("They dug a mine."), 0, 0);
    row(QStringLiteral("> we never said that"), 0, 0);
    row(QString(), 0, 0);
}

void TestPronouns::countsWhoDidIt()
{
    QFETCH(const QString, text);
    QFETCH(const int, own);
    QFETCH(const int, shared);
    const PronounCount count = countPronouns(spokenSentences(text));
    QCOMPARE(count.own, own);
    QCOMPARE(count.shared, shared);
}

QTEST_GUILESS_MAIN(TestPronouns)
#include "tst_pronouns.moc"
