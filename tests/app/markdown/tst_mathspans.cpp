// SPDX-License-Identifier: MIT
#include "markdown/mathspans.h"

#include <QTest>

using sevenrounds::ExtractedMath;
using sevenrounds::extractMath;

class TestMathSpans : public QObject
{
    Q_OBJECT

private slots:
    void findsFormulas_data();
    void findsFormulas();
    void keepsTheSource();
    void removesForgedPlaceholders();
    void joinsLinesOfAQuotedFormula();
    void readsManyUnclosedDelimitersInLinearTime();
};

void TestMathSpans::findsFormulas_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("formulas");
    // A display formula is marked with a D before it.
    const auto row = [](const char *name, const char *markdown, const QStringList &formulas) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << formulas;
    };
    row("inline", "the $x$ and $y_1$", { QStringLiteral("x"), QStringLiteral("y_1") });
    row("display", "$$\na = b\n$$", { QStringLiteral("Da = b") });
    row("display in a line", "so $$a$$ holds", { QStringLiteral("Da") });
    row("line that starts with a minus", "$$\nx\n- z\n+ w\n$$", { QStringLiteral("Dx\n- z\n+ w") });
    row("escapes stay", "$\\{a\\}\\$$", { QStringLiteral("\\{a\\}\\$") });
    row("bar and bracket", "$E[f](x|y)$", { QStringLiteral("E[f](x|y)") });
    row("prices", "from $5 to $6 a month", {});
    row("digit behind", "$5$6", {});
    row("space inside", "a $ b $ c", {});
    row("escaped dollar", "\\$x$", {});
    row("code span", "`$x$` and ``a`$y$``", {});
    row("unclosed code span", "`a $x$", { QStringLiteral("x") });
    row("fence", "```\n$x$\n```\n$y$", { QStringLiteral("y") });
    row("unclosed fence", "~~~\n$x$", {});
    row("fence in a quotation", "> ```\n> $x$\n> ```\n", {});
    row("blank line", "$x\n\ny$", {});
    row("display and blank line", "$$\nx\n\ny\n$$", {});
    row("nothing between", "$$$$ and $$", {});
    row("over one line end", "$x +\ny$", { QStringLiteral("x +\ny") });
    row("only a dollar", "$", {});
    row("ends with a backslash", "$x\\", {});
}

void TestMathSpans::findsFormulas()
{
    QFETCH(QString, markdown);
    const ExtractedMath extracted = extractMath(markdown);
    QStringList formulas;
    for (const auto &span : extracted.spans) {
        formulas.append((span.isDisplay ? QStringLiteral("D") : QString()) + span.tex);
    }
    QTEST(formulas, "formulas");
}

void TestMathSpans::keepsTheSource()
{
    const ExtractedMath extracted = extractMath(QStringLiteral("a $x$ b"));
    QCOMPARE(extracted.spans.size(), 1);
    QCOMPARE(extracted.spans.first().source, QStringLiteral("$x$"));
    QStringList pieces;
    sevenrounds::splitPlaceholders(
        extracted.text, [&](const QString &text) { pieces.append(text); },
        [&](int index) { pieces.append(QString::number(index)); });
    QCOMPARE(pieces, QStringList({ QStringLiteral("a "), QStringLiteral("0"), QStringLiteral(" b") }));
}

void TestMathSpans::removesForgedPlaceholders()
{
    const ExtractedMath extracted = extractMath(QStringLiteral("\uE000") + u'7' + QStringLiteral("\uE001"));
    QVERIFY(!extracted.text.contains(sevenrounds::kPlaceholderStart));
    QVERIFY(!extracted.text.contains(sevenrounds::kPlaceholderEnd));
}

void TestMathSpans::joinsLinesOfAQuotedFormula()
{
    const ExtractedMath extracted = extractMath(QStringLiteral("> $$\n> a\n> = b\n> $$"));
    QCOMPARE(extracted.spans.size(), 1);
    QCOMPARE(extracted.spans.first().tex.simplified(), QStringLiteral("a = b"));
}

void TestMathSpans::readsManyUnclosedDelimitersInLinearTime()
{
    QString hostile;
    for (int i = 1; hostile.size() < 1000000; ++i) {
        hostile += QString(i % 2000, u'`') + QStringLiteral(" $$a $b ");
    }
    // Quadratic time would run into the test's own time limit.
    QVERIFY(!extractMath(hostile).text.isEmpty());
}

QTEST_GUILESS_MAIN(TestMathSpans)
#include "tst_mathspans.moc"
