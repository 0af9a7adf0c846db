// SPDX-License-Identifier: MIT
#include "markdown/spokentext.h"

#include <QTest>

using namespace sevenrounds;

class TestSpokenText : public QObject
{
    Q_OBJECT

private slots:
    void saysSentences_data();
    void saysSentences();
    void longTextEnds();
};

void TestSpokenText::saysSentences_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *markdown, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(words);
    };
    row("nothing", "", "");
    row("plain", "Why does it work?", "Why does it work?");
    row("marks are not said", "It is **very** *slow*, `O(n)`", "It is very slow, O(n).");
    row("formula", "Bound $x^2$, please.", "Bound x squared, please.");
    row("displayed formula", "We have\n\n$$a=b$$\n\nso what?", "We have. a equals b. so what?");
    row("list", "Say:\n\n- one\n- two", "Say: one. two.");
    row("code", "Read this:\n\n```python\nprint(1)\n```", "Read this: There is code on the screen.");
    row("table", "| a | b |\n|---|---|\n| 1 | 2 |", "There is a table on the screen.");
    row("link", "See [the paper](https://example.org/x).", "See the paper.");
    row("markup is text", "a <b>bold</b> claim", "a <b>bold</b> claim.");
}

void TestSpokenText::saysSentences()
{
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    QCOMPARE(spokenText(markdown), words);
}

void TestSpokenText::longTextEnds()
{
    QVERIFY(spokenText(QStringLiteral("A sentence. ").repeated(10000)).size() <= 6100);
}

QTEST_GUILESS_MAIN(TestSpokenText)
#include "tst_spokentext.moc"
