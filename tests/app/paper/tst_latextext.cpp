// SPDX-License-Identifier: MIT
#include "paper/latextext.h"

#include <QTest>

using namespace sevenrounds;

class TestLatexText : public QObject
{
    Q_OBJECT

private slots:
    void readsAsWords_data();
    void readsAsWords();
    void deepBracesAreNoRecursion();
};

void TestLatexText::readsAsWords_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *latex, const char *plain) {
        QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(plain);
    };
    row("{Grokking}: {G}eneralization", "Grokking: Generalization");
    row("Sch\\\"{o}lkopf", "Schölkopf");
    row("Sch{\\\"o}lkopf", "Schölkopf");
    row("Poincar\\'e", "Poincaré");
    row("Gar\\c{c}on", "Garçon");
    row("Bj\\o rn and \\AA se", "Bjørn and Åse");
    row("Ho\\v{r}ava, Erd\\H{o}s", "Hořava, Erdős");
    row("Wei\\ss", "Weiß");
    row("na\\\"{\\i}ve", "naïve");
    row("A \\& B, 5\\%", "A & B, 5%");
    row("1--2 and---so", "1–2 and—so");
    row("a~b\n  c", "a b c");
    row("\\emph{Deep} \\textbf{nets}", "Deep nets");
    row("The $L^2$ norm of $x_{i}$", "The $L^2$ norm of $x_{i}$");
    row("5$ bill", "5$ bill");
    row("ends in \\", "ends in");
    row("\\\"", "");
    row("", "");
}

void TestLatexText::readsAsWords()
{
    QFETCH(QString, latex);
    QFETCH(QString, plain);
    QCOMPARE(plainOfLatex(latex), plain);
}

void TestLatexText::deepBracesAreNoRecursion()
{
    const QString deep = QString(100000, QLatin1Char('{')) + QStringLiteral("x") + QString(100000, QLatin1Char('}'));
    QCOMPARE(plainOfLatex(deep), QStringLiteral("x"));
    QCOMPARE(plainOfLatex(QString(100000, QLatin1Char('\\'))).size(), 0);
}

QTEST_GUILESS_MAIN(TestLatexText)
#include "tst_latextext.moc"
