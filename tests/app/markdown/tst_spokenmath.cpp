// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "markdown/spokenmath.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace sevenrounds;

class TestSpokenMath : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatOneWouldSay_data();
    void saysWhatOneWouldSay();
    void hostileInputEnds_data();
    void hostileInputEnds();
    void noiseEnds();
    void noFormulaOfThePackIsSilentOrRaw();
};

void TestSpokenMath::saysWhatOneWouldSay_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *tex, const char *words) {
        QTest::newRow(tex) << QString::fromLatin1(tex) << QString::fromLatin1(words);
    };
    row("x^2", "x squared");
    row("x_i", "x sub i");
    row("x_i^2", "x sub i squared");
    row("x_{i+1}", "x sub i plus 1");
    row("A^\\top A", "A transpose A");
    row("A^{-1}", "A inverse");
    row("10^{12}", "10 to the power 12");
    row("e^{-x}", "e to the power minus x");
    row("\\frac{a}{b}", "a over b");
    row("\\frac12", "1 over 2");
    row("\\frac{a+b}{c}", "a plus b, over c");
    row("\\sqrt{d_k}", "the square root of d sub k");
    row("\\alpha\\le\\beta", "alpha is at most beta");
    row("p(x|z)", "p of x given z");
    row("f'(x)", "f prime of x");
    row("2(a+b)", "2 a plus b");
    row("\\sum_{i=1}^n x_i", "the sum from i equals 1 to n of x sub i");
    row("\\max_a Q(s,a)", "the maximum over a of Q of s, a");
    row("\\mathbb{E}[X]", "the expectation X");
    row("\\log p_\\theta(x)", "log p sub theta of x");
    row("\\hat{y}", "y hat");
    row("\\bar\\rho", "rho bar");
    row("\\operatorname{softmax}(z)", "softmax of z");
    row("\\text{recall at 10}", "recall at 10");
    row("\\left(\\frac{1}{n}\\right)", "1 over n");
    row("3.5\\,\\mathrm{ms}", "3.5 ms");
    row("n!", "n factorial");
    row("\\unknowncommand x", "unknowncommand x");
    row("\\begin{cases} 1 & x>0 \\\\ 0 \\end{cases}", "1 x is greater than 0, 0");
    row("", "");
}

void TestSpokenMath::saysWhatOneWouldSay()
{
    QFETCH(QString, tex);
    QFETCH(QString, words);
    QCOMPARE(spokenMath(tex), words);
}

void TestSpokenMath::hostileInputEnds_data()
{
    QTest::addColumn<QString>("tex");
    QTest::newRow("open groups") << QStringLiteral("{").repeated(100000);
    QTest::newRow("closed groups") << QStringLiteral("}").repeated(100000);
    QTest::newRow("fractions without end") << QStringLiteral("\\frac{").repeated(50000);
    QTest::newRow("roots without end") << QStringLiteral("\\sqrt").repeated(50000);
    QTest::newRow("scripts") << QStringLiteral("^_").repeated(50000);
    QTest::newRow("backslash") << QStringLiteral("\\");
    QTest::newRow("argument is missing") << QStringLiteral("\\frac{a}");
    QTest::newRow("text without end") << QString(QStringLiteral("\\text{") + QString(100000, u'x'));
    QTest::newRow("long") << QStringLiteral("x+").repeated(100000);
    QTest::newRow("nested accents") << QStringLiteral("\\hat").repeated(50000);
}

void TestSpokenMath::hostileInputEnds()
{
    QFETCH(QString, tex);
    QElapsedTimer clock;
    clock.start();
    const QString words = spokenMath(tex);
    QVERIFY(words.size() <= tex.size() + 4000);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

void TestSpokenMath::noiseEnds()
{
    const QString signs = QStringLiteral("\\{}^_ab1+-()|,&$ ");
    Random random(7);
    for (int run = 0; run < 5000; ++run) {
        QString tex;
        for (quint64 i = random.below(60); i > 0; --i) {
            tex += signs.at(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(signs.size()))));
        }
        (void)spokenMath(tex);
    }
}

void TestSpokenMath::noFormulaOfThePackIsSilentOrRaw()
{
    static const QRegularExpression formula(QStringLiteral("\\$([^$\\n]+)\\$"));
    static const QRegularExpression raw(QStringLiteral("[\\\\{}^_]"));
    QDirIterator prompts(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content/prompts"), { QStringLiteral("*.md") },
        QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (prompts.hasNext()) {
        QFile file(prompts.next());
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto formulas = formula.globalMatch(text); formulas.hasNext();) {
            const QString tex = formulas.next().captured(1);
            const QString words = spokenMath(tex);
            QVERIFY2(!words.isEmpty() && !words.contains(raw), qPrintable(tex + QStringLiteral(" -> ") + words));
            ++count;
        }
    }
    QVERIFY(count > 100);
}

QTEST_GUILESS_MAIN(TestSpokenMath)
#include "tst_spokenmath.moc"
