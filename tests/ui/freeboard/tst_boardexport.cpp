// SPDX-License-Identifier: MIT
#include "ui/freeboard/boardexport.h"

#include <QTest>

using namespace sevenrounds;

class TestBoardExport : public QObject
{
    Q_OBJECT

private slots:
    void latexAlignsLinesAtTheirRelations();
    void latexWithoutLinesIsADocumentToo();
    void latexEscapesWhatIsNoFormula();
    void markdownSaysWhatWasChecked();
    void fileIsNamedAfterTheTitle();
};

static OwnDerivation evidence()
{
    OwnDerivation own;
    own.title = QStringLiteral("Evidence");
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.goal = QStringLiteral("\\log\\sum_z p(z)p(x|z)");
    own.lines = { { QStringLiteral("= \\log\\sum_z p(x,z)"), QStringLiteral("equal"), QStringLiteral("="), 8 },
        { QStringLiteral("\\log\\sum_z p(z)p(x|z)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    return own;
}

void TestBoardExport::latexAlignsLinesAtTheirRelations()
{
    const QString latex = boardAsLatex(evidence());
    QVERIFY(latex.startsWith(QLatin1String("\\documentclass")));
    QVERIFY(latex.contains(QLatin1String("\\section*{Evidence}")));
    QVERIFY(latex.contains(QLatin1String("\\log p(x)\n  &= \\log\\sum_z p(x,z) \\\\ % equal on 8 random instances\n")));
    // The relation that the second line left out, and no break behind the last line.
    QVERIFY(latex.contains(QLatin1String("  &= \\log\\sum_z p(z)p(x|z) % equal on 8 random instances\n\\end{align*}")));
    QVERIFY(latex.contains(QLatin1String("Goal: $\\displaystyle \\log\\sum_z p(z)p(x|z)$")));
    QVERIFY(latex.endsWith(QLatin1String("\\end{document}\n")));
}

void TestBoardExport::latexWithoutLinesIsADocumentToo()
{
    OwnDerivation own = evidence();
    own.lines.clear();
    own.goal.clear();
    const QString latex = boardAsLatex(own);
    QVERIFY(latex.contains(QLatin1String("\\begin{align*}\n\\log p(x)\n\\end{align*}")));
    QVERIFY(!latex.contains(QLatin1String("Goal")));
}

void TestBoardExport::latexEscapesWhatIsNoFormula()
{
    OwnDerivation own = evidence();
    own.title = QStringLiteral("50% of {q_1} & \\evil ~ x^2");
    QVERIFY(boardAsLatex(own).contains(
        QLatin1String("\\section*{50\\% of \\{q\\_1\\} \\& \\textbackslash{}evil \\textasciitilde{} x\\^{}2}")));
}

void TestBoardExport::markdownSaysWhatWasChecked()
{
    const QString text = boardAsMarkdown(evidence());
    QVERIFY(text.startsWith(QLatin1String("# Evidence\n\nModel: Latent table\n")));
    QVERIFY(text.contains(QLatin1String("$$\\log p(x)$$")));
    QVERIFY(text.contains(QLatin1String("1. equal on 8 random instances\n\n   $$= \\log\\sum_z p(x,z)$$")));
    QVERIFY(text.contains(QLatin1String("2. equal on 8 random instances\n\n   $$= \\log\\sum_z p(z)p(x|z)$$")));
}

void TestBoardExport::fileIsNamedAfterTheTitle()
{
    OwnDerivation own = evidence();
    own.title = QStringLiteral("  KL ≥ 0, by Jensen!  ");
    QVERIFY(suggestedBoardPath(own, BoardFormat::Latex).endsWith(QLatin1String("/kl-0-by-jensen.tex")));
    QVERIFY(suggestedBoardPath(own, BoardFormat::Pdf).endsWith(QLatin1String("/kl-0-by-jensen.pdf")));
    own.title = QStringLiteral("…");
    QVERIFY(suggestedBoardPath(own, BoardFormat::Markdown).endsWith(QLatin1String("/derivation.md")));
}

QTEST_GUILESS_MAIN(TestBoardExport)
#include "tst_boardexport.moc"
