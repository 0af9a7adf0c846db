// SPDX-License-Identifier: MIT
#include "story/storywords.h"

#include <QTest>

using namespace sevenrounds;

class TestStoryWords : public QObject
{
    Q_OBJECT

private slots:
    void findsSentences_data();
    void findsSentences();
    void countsWords_data();
    void countsWords();
    void knowsQuotations_data();
    void knowsQuotations();
};

void TestStoryWords::findsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, const QString &text, const QStringList &sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("two", QStringLiteral("I stopped it. We lost a week."),
        { QStringLiteral("I stopped it."), QStringLiteral("We lost a week.") });
    row("abbreviations", QStringLiteral("I asked Dr. Wu, e.g. about the U.S. data. She agreed."),
        { QStringLiteral("I asked Dr. Wu, e.g. about the U.S. data."), QStringLiteral("She agreed.") });
    row("ends with an abbreviation", QStringLiteral("We sold it in the U.S. The rest came later."),
        { QStringLiteral("We sold it in the U.S."), QStringLiteral("The rest came later.") });
    row("decimals", QStringLiteral("It rose by 3.5 points. I checked."),
        { QStringLiteral("It rose by 3.5 points."), QStringLiteral("I checked.") });
    row("initials", QStringLiteral("J. Pearl answered. I read it."),
        { QStringLiteral("J. Pearl answered."), QStringLiteral("I read it.") });
    row("number sign", QStringLiteral("It was ticket no. 12. I took it."),
        { QStringLiteral("It was ticket no. 12."), QStringLiteral("I took it.") });
    row("list", QStringLiteral("- first thing\n- second thing"),
        { QStringLiteral("first thing"), QStringLiteral("second thing") });
    row("paragraphs", QStringLiteral("no period\n\nanother one"),
        { QStringLiteral("no period"), QStringLiteral("another one") });
    row("quoted end", QStringLiteral("She said \"stop.\" I stopped."),
        { QStringLiteral("She said \"stop.\""), QStringLiteral("I stopped.") });
    row("wrapped", QStringLiteral("one line\nand the next"), { QStringLiteral("one line and the next") });
    row("nothing", QStringLiteral("  \n\n--- "), {});
}

void TestStoryWords::findsSentences()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, sentences);
    QStringList found;
    const QList<SpokenSentence> spoken = spokenSentences(text);
    for (const SpokenSentence &sentence : spoken) {
        found.append(sentence.text);
    }
    QCOMPARE(found, sentences);
}

void TestStoryWords::countsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("plain") << QStringLiteral("three plain words") << 3;
    QTest::newRow("a percent sign is no word") << QStringLiteral("fell by 40 %") << 3;
    QTest::newRow("a formula is one word") << QStringLiteral("so $x^2 + y^2 = 1$ holds") << 3;
    QTest::newRow("a displayed formula too") << QStringLiteral("so $$a + b$$ holds") << 3;
    QTest::newRow("money is no formula") << QStringLiteral("from $5M to $3M a year") << 6;
    QTest::newRow("code blocks are not said") << QStringLiteral("run\n```\na b c\n```\nit") << 2;
    QTest::newRow("addresses are not said") << QStringLiteral("see https://a.example/b now") << 2;
    QTest::newRow("links are their text") << QStringLiteral("see [the note](https://a.example) now") << 4;
    QTest::newRow("emphasis") << QStringLiteral("**very** _much_ so") << 3;
    QTest::newRow("names with underscores") << QStringLiteral("set max_steps to ten") << 4;
    QTest::newRow("dashes part") << QStringLiteral("I did\u2014she knew") << 4;
    QTest::newRow("empty") << QString() << 0;
}

void TestStoryWords::countsWords()
{
    QFETCH(const QString, text);
    QFETCH(const int, words);
    QCOMPARE(countWords(text), words);
}

void TestStoryWords::knowsQuotations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("straight") << QStringLiteral("He said \"we are late\" twice") << QStringLiteral("we are late");
    QTest::newRow("curly") << QStringLiteral("He said \u201Cwe are late\u201D twice") << QStringLiteral("we are late");
    QTest::newRow("single") << QStringLiteral("He said 'we are late' twice") << QStringLiteral("we are late");
    QTest::newRow("apostrophe inside") << QStringLiteral("He said 'we don't know' twice")
                                       << QStringLiteral("we don't know");
    QTest::newRow("an apostrophe is no quotation") << QStringLiteral("We didn't ask the users' lawyers") << QString();
    QTest::newRow("never closed") << QStringLiteral("He said \"we are late") << QString();
    QTest::newRow("block quote") << QStringLiteral("> we are late") << QStringLiteral("we are late");
}

void TestStoryWords::knowsQuotations()
{
    QFETCH(const QString, text);
    QFETCH(const QString, quoted);
    QStringList found;
    const QList<SpokenSentence> spoken = spokenSentences(text);
    for (const SpokenSentence &sentence : spoken) {
        for (const SpokenWord &word : sentence.words) {
            if (word.isQuoted) {
                found.append(word.core);
            }
        }
    }
    QCOMPARE(found.join(QLatin1Char(' ')), quoted);
}

QTEST_GUILESS_MAIN(TestStoryWords)
#include "tst_storywords.moc"
