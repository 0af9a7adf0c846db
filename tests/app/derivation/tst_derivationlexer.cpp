// SPDX-License-Identifier: MIT
#include "derivation/lexer.h"
#include "derivation/names.h"

#include <QTest>

using namespace sevenrounds::derive;

class TestDerivationLexer : public QObject
{
    Q_OBJECT

private slots:
    void readsSynonymsAlike_data();
    void readsSynonymsAlike();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void pointsAtTheOffendingCommand();
    void namesKeepTheirScripts();
    void variablesLoseTheirDecoration();
};

void TestDerivationLexer::readsSynonymsAlike_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *first, const char *second) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second);
    };
    row("sizes", R"(\left(\frac{a}{b}\right))", R"(\bigl(\dfrac{a}{b}\bigr))");
    row("bars", R"(p(x\mid z))", "p(x|z)");
    row("double bars", R"(q\,\|\,p)", "q||p");
    row("middle bar", R"(\left.q\middle\|p\right.)", R"(q\parallel p)");
    row("relations", R"(a\leq b\geqslant c)", R"(a\le b\ge c)");
    row("words", R"(\operatorname{\mathrm{KL}}(q))", "KL(q)");
    row("starred word", R"(\operatorname*{arg\,max})", R"(\operatorname{argmax})");
    row("logarithm", R"(\ln x)", R"(\log x)");
    row("bold", R"(\mathbf{x}+\boldsymbol{\theta})", R"(x+\theta)");
    row("Greek variants", R"(\varepsilon\varphi)", R"(\epsilon\phi)");
    row("accent", R"(\widehat{m}_t)", R"(\hat m_t)");
    row("accent over a subscript", R"(\hat{m_t})", R"(\hat m_t)");
    row("brace below", R"(\underbrace{a+b}_{\text{why}})", "a+b");
    row("sign above", R"(\stackrel{(1)}{=})", "=");
    row("full stop", "a+b.", "a+b");
    row("definition", ":=", "=");
    row("indicator", R"(\mathbf{1}[a=b])", R"(\mathbb{1}[a=b])");
    row("invisible bracket", R"(\left.x\right|)", "x|");
    row("big brackets", R"(\Bigl[x\Bigr])", "[x]");
    QTest::newRow("letters outside ASCII") << QStringLiteral("θ ≥ ∑") << QStringLiteral("\\theta \\ge \\sum");
}

void TestDerivationLexer::readsSynonymsAlike()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const LexedLine a = lex(first.toStdString());
    const LexedLine b = lex(second.toStdString());
    QVERIFY2(a.problem.empty(), a.problem.c_str());
    QVERIFY2(b.problem.empty(), b.problem.c_str());
    QCOMPARE(spelling(a.tokens), spelling(b.tokens));
}

void TestDerivationLexer::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("command") << QStringLiteral("\\input{x}");
    QTest::newRow("environment") << QStringLiteral("\\begin{tabular}1\\end{tabular}");
    QTest::newRow("open cases") << QStringLiteral("\\begin{cases}1");
    QTest::newRow("closed cases") << QStringLiteral("1\\end{cases}");
    QTest::newRow("open brace") << QStringLiteral("{x");
    QTest::newRow("closed brace") << QStringLiteral("x}");
    QTest::newRow("left alone") << QStringLiteral("\\left(x)");
    QTest::newRow("right alone") << QStringLiteral("(x\\right)");
    QTest::newRow("control character") << QStringLiteral("a\x01b");
    QTest::newRow("accent on nothing") << QStringLiteral("\\hat");
    QTest::newRow("stacked accents") << QStringLiteral("\\hat").repeated(200) + QStringLiteral("x");
    QTest::newRow("too long") << QStringLiteral("x").repeated(100000);
}

void TestDerivationLexer::refusesWhatItDoesNotKnow()
{
    QFETCH(QString, line);
    const LexedLine lexed = lex(line.toStdString());
    QVERIFY(!lexed.problem.empty());
    QCOMPARE(lexed.tokens.back().kind, TokenKind::End);
}

void TestDerivationLexer::pointsAtTheOffendingCommand()
{
    const LexedLine lexed = lex("a + \\foo b");
    QCOMPARE(lexed.place.begin, std::size_t { 4 });
    QCOMPARE(lexed.place.end, std::size_t { 8 });
}

void TestDerivationLexer::namesKeepTheirScripts()
{
    QCOMPARE(nameKey("V^\\pi"), std::string("V^{\\pi}"));
    QCOMPARE(nameKey("V^{\\pi_\\theta}"), std::string("V^{\\pi_\\theta}"));
    QCOMPARE(nameKey("d^\\pi_{\\gamma}"), nameKey("d_\\gamma^{\\pi}"));
    QCOMPARE(nameKey("x^{(i)}"), std::string("x_{(i)}"));
    QCOMPARE(nameKey("p_{\\text{data}}"), nameKey("p_{\\mathrm{data}}"));
    QCOMPARE(nameKey("a+b"), std::string());
}

void TestDerivationLexer::variablesLoseTheirDecoration()
{
    QCOMPARE(baseOf(nameKey("s''")), std::string("s"));
    QCOMPARE(baseOf(nameKey("\\tilde z")), std::string("z"));
    QCOMPARE(baseOf(nameKey("s_{t+1}")), std::string("s"));
    QCOMPARE(baseOf(nameKey("\\hat{x}_i")), std::string("x"));
    QCOMPARE(baseOf(nameKey("\\mu'")), std::string("\\mu"));
}

QTEST_GUILESS_MAIN(TestDerivationLexer)
#include "tst_derivationlexer.moc"
