// SPDX-License-Identifier: MIT
#include "search/readabletext.h"
#include "search/searchwords.h"
#include "storage/searchindex.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sevenrounds;

/// What is typed, and how formulas read.
class TestSearchWords : public QObject
{
    Q_OBJECT

private slots:
    void makesAnExpression_data();
    void makesAnExpression();
    void aBeginningOfTwoLettersIsNotRanked();
    void nothingThatIsTypedIsSyntax_data();
    void nothingThatIsTypedIsSyntax();
    void noDrawOfSignsIsSyntax();
    void readsFormulas_data();
    void readsFormulas();
    void readsMarkdown();
};

void TestSearchWords::makesAnExpression_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("one letter") << QStringLiteral(" a ") << QString();
    QTest::newRow("only signs") << QStringLiteral("*\"'()-+^:{}") << QString();
    QTest::newRow("beginning of a word") << QStringLiteral("vari") << QStringLiteral("\"vari\"*");
    QTest::newRow("all words, the last one's beginning")
        << QStringLiteral("negative div") << QStringLiteral("\"negative\" AND \"div\"*");
    QTest::newRow("signs part words") << QStringLiteral("KL-div(q||p)")
                                      << QStringLiteral("\"KL\" AND \"div\" AND \"q\" AND \"p\"*");
    QTest::newRow("words of the language")
        << QStringLiteral("NOT near OR") << QStringLiteral("\"NOT\" AND \"near\" AND \"OR\"*");
    QTest::newRow("beside each other") << QStringLiteral("\"policy gradient\" loss")
                                       << QStringLiteral("\"policy gradient\" AND \"loss\"*");
    QTest::newRow("quotes still open") << QStringLiteral("\"policy gra") << QStringLiteral("\"policy gra\"*");
    QTest::newRow("quotes closed") << QStringLiteral("\"policy\"") << QStringLiteral("\"policy\"");
    QTest::newRow("a Greek letter") << QStringLiteral("\\theta x")
                                    << QStringLiteral(u"(\"theta\" OR \"θ\") AND \"x\"*");
    QTest::newRow("a mark stays on its letter") << QStringLiteral(u"cafe\u0301") << QStringLiteral(u"\"cafe\u0301\"*");
    QTest::newRow("a mark alone is no word") << QStringLiteral(u"\u0301\u0301\u0301") << QString();
}

void TestSearchWords::makesAnExpression()
{
    QFETCH(QString, typed);
    QFETCH(QString, expression);
    QCOMPARE(searchExpression(typed), expression);
}

void TestSearchWords::aBeginningOfTwoLettersIsNotRanked()
{
    for (const QString &typed :
        { QStringLiteral("ml"), QStringLiteral(" po "), QStringLiteral("p("), QStringLiteral(u"π") }) {
        QVERIFY2(!isRankedSearch(typed), qPrintable(typed));
    }
    // A third letter, a second word, a word that is whole.
    for (const QString &typed : { QStringLiteral("mlp"), QStringLiteral("q 1"), QStringLiteral("\"ml\"") }) {
        QVERIFY2(isRankedSearch(typed), qPrintable(typed));
    }
}

void TestSearchWords::nothingThatIsTypedIsSyntax_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList hostile { QStringLiteral("\""), QStringLiteral("\"\"\"ab"), QStringLiteral("ab\" OR 1=1 --"),
        QStringLiteral("'; DROP TABLE passage; --"), QStringLiteral("title:ab"), QStringLiteral("{title body}:ab"),
        QStringLiteral("^ab"), QStringLiteral("ab*"), QStringLiteral("*ab"), QStringLiteral("ab + cd"),
        QStringLiteral("NEAR(ab cd, 5)"), QStringLiteral("ab AND"), QStringLiteral("AND OR NOT"), QStringLiteral("(ab"),
        QStringLiteral("ab)"), QStringLiteral("-ab"), QStringLiteral("\\frac{ab}{cd}"), QStringLiteral("$ab$"),
        QStringLiteral("ab\tcd\nef"), QStringLiteral("%ab_"), QString(QChar(u'\0')) + QStringLiteral("ab"),
        QStringLiteral("ab") + QChar(0xD800), QString(QChar(0xDC00)) + QStringLiteral("ab"),
        QStringLiteral(u"ab \U0001F600"), QString(10000, QLatin1Char('a')), QStringLiteral("ab ").repeated(5000),
        QStringLiteral("\"ab cd\" ").repeated(500), QString(QChar(0x0301)).repeated(3000) + QStringLiteral("ab") };
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        QTest::addRow("%d", static_cast<int>(i)) << hostile.at(i);
    }
}

void TestSearchWords::nothingThatIsTypedIsSyntax()
{
    QFETCH(QString, typed);
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    const QString expression = searchExpression(typed);
    QVERIFY(expression.size() < 20000);
    if (!expression.isEmpty()) {
        const Result<QList<SearchHit>> hits = index->find(expression, 5);
        QVERIFY2(hits, hits ? "" : qPrintable(describe(hits.error())));
    }
}

void TestSearchWords::noDrawOfSignsIsSyntax()
{
    Result<SearchIndex> index = SearchIndex::inMemory();
    QVERIFY(index);
    const QString signs = QStringLiteral("ab1 \"'*^:(){}[]+-,.\\$%&|<>=~`!?/;_ANDORNTE\t");
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        QString typed;
        for (int length = random.bounded(30); length >= 0; --length) {
            typed += signs.at(random.bounded(static_cast<int>(signs.size())));
        }
        const QString expression = searchExpression(typed);
        QVERIFY2(expression.isEmpty() || index->find(expression, 5), qPrintable(typed));
    }
}

void TestSearchWords::readsFormulas_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("text");
    QTest::newRow("fonts and braces go") << QStringLiteral("\\mathrm{KL}(q\\|p)") << QStringLiteral(u"KL(q‖p)");
    QTest::newRow("signs") << QStringLiteral("\\nabla_\\theta \\log \\pi_{\\theta}(a\\mid s)")
                           << QStringLiteral(u"∇_θ log π_θ(a| s)");
    QTest::newRow("fraction") << QStringLiteral("\\frac{a}{b}") << QStringLiteral("a/b");
    QTest::newRow("short fractions") << QStringLiteral("\\tfrac12x+\\frac1n+\\frac\\pi2")
                                     << QStringLiteral(u"1/2x+1/n+π/2");
    QTest::newRow("what a slash would part")
        << QStringLiteral("\\frac{a+b}{c}-\\dfrac{1}{2\\sigma}") << QStringLiteral(u"(a+b)/c-1/2σ");
    QTest::newRow("a fraction in a fraction")
        << QStringLiteral("\\frac{\\frac{a}{b}}{\\{c\\}}") << QStringLiteral("(a/b)/({c})");
    QTest::newRow("a fraction that is cut") << QStringLiteral("\\frac{a") << QStringLiteral("a/");
    QTest::newRow("a command that is cut") << QStringLiteral("\\frac\\") << QStringLiteral("/");
    QTest::newRow("struck out") << QStringLiteral("x\\not\\in A") << QStringLiteral(u"x∈\u0338 A");
    QTest::newRow("many fractions in each other")
        << QStringLiteral("\\frac{").repeated(2000) + QStringLiteral("}{}").repeated(2000) << QString();
    QTest::newRow("environment") << QStringLiteral("\\begin{aligned}a&=b\\\\c\\end{aligned}")
                                 << QStringLiteral("a =b c");
    QTest::newRow("ends in a backslash") << QStringLiteral("a\\") << QStringLiteral("a");
    QTest::newRow("open argument") << QStringLiteral("\\begin{al") << QString();
    QTest::newRow("an escaped sign") << QStringLiteral("95\\%") << QStringLiteral("95%");
    QTest::newRow("what marks are made of")
        << QString(QStringLiteral("a") + kMarkStart + kMarkEnd + QStringLiteral("b")) << QStringLiteral("ab");
}

void TestSearchWords::readsFormulas()
{
    QFETCH(QString, tex);
    QFETCH(QString, text);
    if (text.isEmpty()) {
        // What comes out of it is nobody's concern, as long as it ends.
        QVERIFY(readableTex(tex, nullptr).size() <= 2 * tex.size());
        return;
    }
    QCOMPARE(readableTex(tex, nullptr), text);
}

void TestSearchWords::readsMarkdown()
{
    QStringList names;
    const QString text = readableMarkdown(
        QStringLiteral("# A *title*\n\n- first $\\nabla f$\n- `code`\n\n| a | b |\n|---|---|\n| c | d |\n"), &names);
    QCOMPARE(text, QStringLiteral(u"A title first ∇ f code a b c d"));
    QCOMPARE(names, QStringList { QStringLiteral("nabla") });
    QCOMPARE(readableMarkdown(QString(), nullptr), QString());
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
