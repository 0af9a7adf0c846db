// SPDX-License-Identifier: MIT
#include "webharness.h"

#include <QGuiApplication>
#include <QSignalSpy>

using sevenrounds::PageDocument;

/// Faults F36 and F37: formulas that are meant to do harm.
class TestWebLatex : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void endsEachBombInTime_data();
    void endsEachBombInTime();
    void drawsUntrustedCommandsAsTheirName_data();
    void drawsUntrustedCommandsAsTheirName();
    void definitionsEndWithTheirFormula();
    void limitsSizes();
    void F59_formulasStandLeftToRight();
    void drawsTheFormulasOfTheField_data();
    void drawsTheFormulasOfTheField();

private:
    /// Milliseconds that the page took to draw it, all in.
    [[nodiscard]] double drawnMs(const QString &tex);
    [[nodiscard]] bool showFormula(const QString &tex);
    [[nodiscard]] bool isAllDrawn();

    /// How many formulas were drawn by drawnMs(), which makes each a text of its own.
    int m_drawn = 0;
    std::unique_ptr<WebHarness> m_web;
};

/// The mark is 200 ms on a quiet machine, where an honest formula of 1,800 characters took 68 when this was set: three of them. What counts is the
/// ratio to that formula, drawn just before.
static constexpr double kMostFloors = 3.0;

static PageDocument formula(const QString &tex)
{
    PageDocument document(QStringLiteral("formula"));
    document.addEquation(QStringLiteral("f"), tex, {});
    return document;
}

void TestWebLatex::initTestCase()
{
    m_web = std::make_unique<WebHarness>();
    QVERIFY(m_web->start());
    // The first document is shown whole; those after it are redrawn where they differ.
    QVERIFY(m_web->show(formula(QStringLiteral("x"))));
}

void TestWebLatex::cleanupTestCase()
{
    QVERIFY(m_web->host().blockedRequests().isEmpty());
    QCOMPARE(m_web->host().state(), MathHost::State::Ready);
    m_web.reset();
}

double TestWebLatex::drawnMs(const QString &tex)
{
    QSignalSpy drawn(&m_web->host(), &MathHost::sectionDrawn);
    m_web->setDocument(formula(QStringLiteral("%1%%2\n").arg(tex).arg(++m_drawn)));
    return drawn.wait(20000) ? drawn.first().at(1).toDouble() : 1e9;
}

bool TestWebLatex::showFormula(const QString &tex)
{
    return drawnMs(tex) < 1e9;
}

bool TestWebLatex::isAllDrawn()
{
    return m_web
        ->evaluate(QStringLiteral("[...document.querySelectorAll('.math')].every(e => e.firstElementChild "
                                  "|| e.classList.contains('math-source'))"))
        .toBool();
}

void TestWebLatex::endsEachBombInTime_data()
{
    QTest::addColumn<QString>("tex");
    const auto row = [](const char *name, const QString &tex) { QTest::newRow(name) << tex; };
    const auto times = [](const char *text, int count) { return QString::fromUtf8(text).repeated(count); };
    row("doubling", QStringLiteral("\\def\\a{xx}") + times("\\edef\\a{\\a\\a}", 40) + QStringLiteral("\\a"));
    row("doubling by names",
        QStringLiteral("\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{\\f\\f}"
                       "\\def\\f{\\g\\g}\\def\\g{\\h\\h}\\def\\h{\\i\\i}\\def\\i{\\j\\j}\\def\\j{xx}\\a"));
    row("endless", QStringLiteral("\\def\\a{\\a}\\a"));
    row("endless and growing", QStringLiteral("\\def\\a{x\\a}\\a"));
    row("long body, many uses",
        QStringLiteral("\\def\\a{") + times("x^2_3", 300) + QStringLiteral("}") + times("\\a", 700));
    row("many copies of an argument",
        QStringLiteral("\\def\\a#1{#1#1#1#1#1#1#1#1}") + times("\\a{", 40) + times("x", 1000) + times("}", 40));
    row("superscripts", times("x⁵⁵⁵⁵⁵⁵⁵⁵⁵⁵", 270));
    row("superscripts, too many", times("x⁵⁵⁵⁵⁵⁵⁵⁵⁵⁵", 1800));
    row("one long superscript", QStringLiteral("x") + times("⁵", 2990));
    row("rules", times("\\rule{9999em}{9999em}", 140));
    row("deep braces", times("{", 10000) + times("}", 10000));
    row("braces just allowed", times("{", 99) + QStringLiteral("x") + times("}", 99));
    row("deep fractions", times("\\frac{1}{", 2000) + times("}", 2000));
    row("deep roots", times("\\sqrt{", 3000) + times("}", 3000));
    row("roots just allowed", times("\\sqrt{", 95) + QStringLiteral("x") + times("}", 95));
    row("nested accents", times("\\hat", 700) + QStringLiteral("x"));
    row("nested styles", times("\\displaystyle ", 210) + QStringLiteral("x"));
    row("nested colors", times("\\color{red}", 270) + QStringLiteral("x"));
    row("nested exponents", times("x^{", 5000) + times("}", 5000));
    row("pairs of fences", times("\\left(", 3000) + times("\\right)", 3000));
    row("fences just allowed", times("\\left(", 99) + QStringLiteral("x") + times("\\right)", 99));
    row("open braces only", times("{", 20000));
    row("one megabyte", times("x+y^2 ", 170000));
    row("longest allowed", times("x+y^2 ", 499));
    row("longest allowed, heavy", times("\\frac12", 420));
    row("wide matrix", QStringLiteral("\\begin{matrix}") + times("a&", 1480) + QStringLiteral("\\end{matrix}"));
    row("long matrix", QStringLiteral("\\begin{matrix}") + times("a\\\\", 980) + QStringLiteral("\\end{matrix}"));
    row("many arrows", times("\\xrightarrow{x}", 190));
    row("many lines", times("\\underline{\\overline{x}}", 120));
    row("many sizes", times("\\Huge x\\tiny ", 220));
    row("operators", times("\\operatorname{a}", 180));
    row("characters outside the plane", times("𝔘", 1490));
    row("combining marks", QStringLiteral("x") + times("\u0301", 2990));
    row("primes", times("x'", 1490));
    row("roots", times("\\sqrt2", 490));
    row("boxes", times("\\boxed{x}", 330));
    row("operators with a gap", times("\\bmod ", 490));
    row("unknown commands", times("\\q", 1400));
    row("control characters", times("\x01\x02\u202e", 990));
}

void TestWebLatex::endsEachBombInTime()
{
    QFETCH(QString, tex);
    // A machine that is busy elsewhere may hold up one try; none of three means that the formula itself is slow.
    double ratio = kMostFloors + 1;
    for (int attempt = 0; attempt < 3 && ratio > kMostFloors; ++attempt) {
        const double floorMs = drawnMs(QStringLiteral("x+y^2 ").repeated(300));
        const double ms = drawnMs(tex);
        const double layoutMs
            = m_web
                  ->evaluate(QStringLiteral("(() => { const start = performance.now(); document.body.offsetHeight; "
                                            "return performance.now() - start; })()"))
                  .toDouble(1e9);
        ratio = std::max(ms, layoutMs) / floorMs;
        const bool isSource
            = m_web->evaluate(QStringLiteral("document.querySelector('.math-source') !== null")).toBool();
        qInfo("%s: drawn in %.0f ms, laid out in %.0f ms (budget 200 ms), %.2f floors", isSource ? "source" : "formula",
            ms, layoutMs, ratio);
    }
    QVERIFY(ratio <= kMostFloors);
    QCOMPARE(m_web->host().state(), MathHost::State::Ready);
}

void TestWebLatex::drawsUntrustedCommandsAsTheirName_data()
{
    QTest::addColumn<QString>("tex");
    QTest::newRow("href") << QStringLiteral("\\href{javascript:canary()}{x}");
    QTest::newRow("url") << QStringLiteral("\\url{https://canary.invalid}");
    QTest::newRow("image") << QStringLiteral("\\includegraphics{https://canary.invalid/x.png}");
    QTest::newRow("data") << QStringLiteral("\\htmlData{a=b}{x}");
    QTest::newRow("style") << QStringLiteral("\\htmlStyle{background:url(https://canary.invalid)}{x}");
    QTest::newRow("class") << QStringLiteral("\\htmlClass{math-source}{x}");
    QTest::newRow("id") << QStringLiteral("\\htmlId{page}{x}");
}

void TestWebLatex::drawsUntrustedCommandsAsTheirName()
{
    QFETCH(QString, tex);
    QVERIFY(showFormula(tex));
    // What each of them would leave in the page: an address, data, a name, a style with an address, a class of ours within what is drawn.
    const QString found
        = m_web
              ->evaluate(QStringLiteral(
                  "[...document.querySelectorAll(\"#page a, #page img, #page [data-a], #page [id], #page "
                  "[style*='url'], "
                  "#page [style*='background'], #page .math .math-source\")].map(e => e.outerHTML).join()"))
              .toString(QStringLiteral("no answer"));
    QCOMPARE(found, QString());
    QCOMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math').length")).toInt(-1), 1);
    QVERIFY(m_web->evaluate(QStringLiteral("document.querySelector('.math').textContent.length > 0")).toBool());
}

void TestWebLatex::definitionsEndWithTheirFormula()
{
    PageDocument document(QStringLiteral("definitions"));
    document.addCard(QStringLiteral("a"), {}, QStringLiteral("$\\gdef\\foo{bar}\\foo$ and $\\foo$"))
        .addCard(QStringLiteral("b"), {}, QStringLiteral("$\\foo$ and $\\R$"))
        .addCard(QStringLiteral("c"), {}, QStringLiteral("$\\global\\def\\R{x}\\R$ and $\\R$"));
    QVERIFY(m_web->show(document));
    QTRY_VERIFY_WITH_TIMEOUT(isAllDrawn(), 20000);
    const QString drawn
        = m_web
              ->evaluate(QStringLiteral("[...document.querySelectorAll('.math')].map(e => "
                                        "e.classList.contains('math-source') ? 'source' : 'drawn').join()"))
              .toString();
    QCOMPARE(drawn, QStringLiteral("drawn,source,source,drawn,drawn,drawn"));
    // \R is one of KaTeX's own, and stays what it was.
    QCOMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math')[5].querySelectorAll('.mathbb').length"))
                 .toInt(-1),
        1);
    QVERIFY(m_web->show(formula(QStringLiteral("\\foo"))));
    QTRY_VERIFY_WITH_TIMEOUT(isAllDrawn(), 20000);
    QCOMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math-source').length")).toInt(-1), 1);
}

void TestWebLatex::limitsSizes()
{
    QVERIFY(showFormula(QStringLiteral("\\rule{9999em}{9999em}")));
    const double height
        = m_web->evaluate(QStringLiteral("document.querySelector('.katex-rule').getBoundingClientRect().height"))
              .toDouble();
    // 50 em of the large size, with room for rounding.
    QVERIFY2(height > 100 && height < 1600, qPrintable(QString::number(height)));
}

void TestWebLatex::F59_formulasStandLeftToRight()
{
    // The page is shown in a window that stands the other way round.
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(showFormula(QStringLiteral("a = b")));
    QTRY_VERIFY(isAllDrawn());
    QCOMPARE(m_web->evaluate(QStringLiteral("getComputedStyle(document.querySelector('.math')).direction")).toString(),
        QStringLiteral("ltr"));
    QVERIFY(m_web
                ->evaluate(QStringLiteral("(() => { const bases = [...document.querySelectorAll('.katex-html .mord')]; "
                                          "return bases[0].getBoundingClientRect().left < "
                                          "bases[bases.length - 1].getBoundingClientRect().left; })()"))
                .toBool());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestWebLatex::drawsTheFormulasOfTheField_data()
{
    QTest::addColumn<QString>("tex");
    const auto row = [](const char *name, const char *tex) { QTest::newRow(name) << QString::fromUtf8(tex); };
    row("bound", "\\log p(x) \\ge \\mathbb{E}_{q(z \\mid x)}\\left[\\log \\frac{p(x, z)}{q(z \\mid x)}\\right]");
    row("divergence", "D_{\\mathrm{KL}}(q \\,\\|\\, p) = \\sum_z q(z) \\log \\frac{q(z)}{p(z)}");
    row("gradient",
        "\\nabla_\\theta J(\\theta) = \\mathbb{E}_{\\tau \\sim \\pi_\\theta}\\left[\\sum_{t=0}^{T} "
        "\\nabla_\\theta \\log \\pi_\\theta(a_t \\mid s_t) \\hat{A}_t\\right]");
    row("aligned", "\\begin{aligned} a &= b \\\\ &\\le c \\end{aligned}");
    row("cases", "f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}");
    row("matrix", "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1}");
    row("operator", "\\operatorname*{arg\\,max}_{\\pi} \\mathcal{L}_{\\text{CLIP}}");
    row("attention", "\\mathrm{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}} + M\\right)V");
    row("underbrace", "\\underbrace{\\mathcal{H}(p)}_{\\text{entropy}} + \\overline{x}");
}

void TestWebLatex::drawsTheFormulasOfTheField()
{
    QFETCH(QString, tex);
    QVERIFY(showFormula(tex));
    QCOMPARE(m_web->evaluate(QStringLiteral("document.querySelectorAll('.math-source').length")).toInt(-1), 0);
    QVERIFY(m_web->evaluate(QStringLiteral("document.querySelector('.katex').getBoundingClientRect().width > 20"))
                .toBool());
}

WEB_TEST_MAIN(TestWebLatex)
#include "tst_weblatex.moc"
