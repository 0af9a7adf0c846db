// SPDX-License-Identifier: MIT
#include "planning/lastsheet.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

/// What stands on the two-page sheet.
class TestLastSheet : public QObject
{
    Q_OBJECT

private slots:
    void partsHaveKeysOfTheirOwn();
    void aShortTextStandsAsItIs();
    void marksOfAListAreLeftOut();
    void nothingMakesABlockOfItself();
    void aLongTextIsCutAtAWord();
    void wideSignsTakeTwice();
    void noFormulaIsCutInTwo();
    void aFormulaOverLinesIsOne();
    void noMarkIsLeftOpen_data();
    void noMarkIsLeftOpen();
    void whatIsKeptNeverTakesMore_data();
    void whatIsKeptNeverTakesMore();
    void storiesSpeakForAsMuchAsCanBe();
    void equalStoriesKeepTheirOrder();
};

namespace {

Story story(const QStringList &tags)
{
    Story story;
    for (const QString &tag : tags) {
        story.tags.append(StoryTopicId(tag));
    }
    return story;
}

int takes(const QStringList &lines)
{
    int sum = 0;
    for (const QString &line : lines) {
        sum += static_cast<int>((line.size() + kSheetLineLength - 1) / kSheetLineLength);
    }
    return sum;
}

} // namespace

void TestLastSheet::partsHaveKeysOfTheirOwn()
{
    QSet<QString> keys;
    for (const SheetPart part : kSheetParts) {
        QVERIFY(!sheetPartKey(part).isEmpty());
        QVERIFY(sheetLines(part) > 0);
        keys.insert(sheetPartKey(part));
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(kSheetParts.size()));
}

void TestLastSheet::aShortTextStandsAsItIs()
{
    const FittedText fitted = fitToLines(QStringLiteral("One\n\n  two   words \n"), 3);
    QCOMPARE(fitted.lines, (QStringList { QStringLiteral("One"), QStringLiteral("two words") }));
    QCOMPARE(fitted.needed, 2);
    QCOMPARE(fitted.wordsLeftOut, 0);
    const FittedText nothing = fitToLines(QStringLiteral(" \n\n"), 3);
    QVERIFY(nothing.lines.isEmpty());
    QCOMPARE(nothing.needed, 0);
}

void TestLastSheet::marksOfAListAreLeftOut()
{
    QCOMPARE(fitToLines(QStringLiteral("- a\n* b\n-c"), 9).lines,
        (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("-c") }));
}

void TestLastSheet::nothingMakesABlockOfItself()
{
    QCOMPARE(fitToLines(QStringLiteral("## a\n> b\n1. c\n$$d$$\n#e\n-"), 9).lines,
        (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("1\\. c"), QStringLiteral("$d$"),
            QStringLiteral("#e") }));
    // Marks behind marks, without a space after them, and lines that are nothing else.
    QCOMPARE(fitToLines(QStringLiteral(">a\n> - # b\n>>c\n- 1) d\n2."), 9).lines,
        (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("1\\. d"),
            QStringLiteral("2\\.") }));
    QCOMPARE(
        fitToLines(QStringLiteral("```python\nx = 1\n```\n~~~\n---\n* * *\n___\n===\n- ```\n+\n**bold**"), 9).lines,
        (QStringList { QStringLiteral("x = 1"), QStringLiteral("**bold**") }));
}

void TestLastSheet::aLongTextIsCutAtAWord()
{
    const QString line = QStringLiteral("word ").repeated(60).trimmed();
    const FittedText fitted = fitToLines(line, 2);
    QCOMPARE(fitted.lines.size(), 1);
    QVERIFY(fitted.lines.first().endsWith(QStringLiteral("word…")));
    QCOMPARE(fitted.needed, 4);
    const auto kept = static_cast<int>(fitted.lines.first().count(QStringLiteral("word")));
    QCOMPARE(kept + fitted.wordsLeftOut, 60);
    // What comes after what was cut is left out whole, however short.
    const FittedText more = fitToLines(line + QStringLiteral("\nend"), 2);
    QCOMPARE(more.lines, fitted.lines);
    QCOMPARE(more.wordsLeftOut, fitted.wordsLeftOut + 1);
    // A line without a space is cut all the same.
    const FittedText unbroken = fitToLines(QString(500, u'x'), 1);
    QCOMPARE(unbroken.lines.first().size(), kSheetLineLength);
    QCOMPARE(unbroken.wordsLeftOut, 1);
}

void TestLastSheet::wideSignsTakeTwice()
{
    const QString sign(QChar(0x7814));
    QCOMPARE(fitToLines(sign.repeated(44), 1).needed, 1);
    QCOMPARE(fitToLines(sign.repeated(45), 1).needed, 2);
    const FittedText fitted = fitToLines(QStringLiteral("Why ") + sign.repeated(100), 1);
    // 4 letters, 41 signs and the mark are 87; another sign would be one too many.
    QCOMPARE(fitted.lines, QStringList { QStringLiteral("Why ") + sign.repeated(41) + QChar(0x2026) });
    QCOMPARE(fitted.wordsLeftOut, 59);
    // One that is two units of the text stays whole.
    const QString pair = QString::fromUcs4(U"\U00020000");
    QCOMPARE(fitToLines(pair.repeated(100), 1).lines.first(), pair.repeated(43) + QChar(0x2026));
}

void TestLastSheet::noFormulaIsCutInTwo()
{
    const QString line
        = QStringLiteral("Say that $") + QStringLiteral("x + ").repeated(40) + QStringLiteral("y$ holds");
    const FittedText fitted = fitToLines(line, 1);
    QCOMPARE(fitted.lines, QStringList { QStringLiteral("Say that…") });
}

void TestLastSheet::aFormulaOverLinesIsOne()
{
    QCOMPARE(fitToLines(QStringLiteral("So\n$$\nx =\n- y\n$$\nend"), 9).lines,
        (QStringList { QStringLiteral("So"), QStringLiteral("$x = - y$"), QStringLiteral("end") }));
    // What was never closed joins nothing.
    QCOMPARE(fitToLines(QStringLiteral("$$x$$ and $$\ny"), 9).lines,
        (QStringList { QStringLiteral("$x$ and $"), QStringLiteral("y") }));
}

void TestLastSheet::noMarkIsLeftOpen_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("strong") << QStringLiteral("**");
    QTest::newRow("code") << QStringLiteral("`");
}

void TestLastSheet::noMarkIsLeftOpen()
{
    QFETCH(QString, mark);
    const QString words = QStringLiteral("word ").repeated(30).trimmed();
    const QString closed = mark + QStringLiteral("a") + mark + u' ';
    const QString kept = fitToLines(closed + mark + words + mark, 1).lines.first();
    QCOMPARE(kept.count(mark), 2);
    QVERIFY(kept.startsWith(closed + QStringLiteral("word")));
    QVERIFY(kept.endsWith(QStringLiteral("word") + QChar(0x2026)));
}

void TestLastSheet::whatIsKeptNeverTakesMore_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QStringLiteral("ab ").repeated(900);
    QTest::newRow("many lines") << QStringLiteral("a short one\n").repeated(90);
    QTest::newRow("long and short") << (QStringLiteral("ab ").repeated(50) + u'\n').repeated(20);
    QTest::newRow("no spaces") << QString(4000, u'w');
}

void TestLastSheet::whatIsKeptNeverTakesMore()
{
    QFETCH(QString, text);
    for (int lines = 0; lines <= 12; ++lines) {
        const FittedText fitted = fitToLines(text, lines);
        QVERIFY2(takes(fitted.lines) <= lines, qPrintable(QString::number(lines)));
        QVERIFY(lines == 0 || takes(fitted.lines) > 0);
        QVERIFY(fitted.needed > lines);
    }
}

void TestLastSheet::storiesSpeakForAsMuchAsCanBe()
{
    const QList<Story> stories { story({ QStringLiteral("a") }), story({ QStringLiteral("a"), QStringLiteral("b") }),
        story({ QStringLiteral("b") }), story({ QStringLiteral("c") }) };
    QCOMPARE(storiesForSheet(stories, 2), (QList<int> { 1, 3 }));
    QCOMPARE(storiesForSheet(stories, 4), (QList<int> { 1, 3, 0, 2 }));
    QCOMPARE(storiesForSheet(stories).size(), 4);
}

void TestLastSheet::equalStoriesKeepTheirOrder()
{
    const QList<Story> stories(9, story({}));
    QCOMPARE(storiesForSheet(stories), (QList<int> { 0, 1, 2, 3, 4, 5 }));
    QVERIFY(storiesForSheet({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestLastSheet)
#include "tst_lastsheet.moc"
