// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <ctime>
#include <map>

using namespace sevenrounds;
using namespace sevenrounds::derive;

namespace {

/// What a line may cost at most, in processor time. The aim is 250 ms in the optimized program; this build is not optimized and may be watched by a
/// sanitizer, and what this test looks for is a line that never ends.
constexpr double kMostSeconds = 30;

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

/// Whatever bytes come in, there is a clear word for them, soon: nothing crashes, nothing runs on, nothing is accepted, and what could not be read is said
/// with its place.
class TestHostileLines : public QObject
{
    Q_OBJECT

private slots:
    void answersAnything_data();
    void answersAnything();
    void manyBracketsEnd();
    void namesWhatItDoesNotKnow();
    void readsNumbersInAnyLocale();

private:
    [[nodiscard]] QStringList derivations() const;

    DerivationFixture m_fixture;
    std::map<QString, std::unique_ptr<Checker>> m_checkers;
    double m_worst = 0;
};

/// One of each kind in the gate; all of them before a release.
QStringList TestHostileLines::derivations() const
{
    if (!qEnvironmentVariableIsSet("SEVENROUNDS_ALL_LINES")) {
        return { QStringLiteral("D-01"), QStringLiteral("D-02"), QStringLiteral("D-08"), QStringLiteral("D-11"),
            QStringLiteral("D-12") };
    }
    QStringList all;
    for (const Derivation &derivation : m_fixture.library().derivations()) {
        all.append(derivation.id.value());
    }
    return all;
}

void TestHostileLines::answersAnything_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto times = [](const char *text, int count) { return QByteArray(text).repeated(count); };
    const char *const kShort[] = { "", " ", "=", "\\", "{", "}", "\\frac", "\\frac{1}", "_", "^", "'", "|", "||", "&",
        "$", "%", "\\input{/etc/passwd}", "\\def\\x{\\x\\x}\\x", "\\csname a\\endcsname", "= 1^{1^{1^{1}}}",
        "= 10^{10^{10}}", "= \\sum_{i=1}^{1000000000} 1", "= \\sum_{i=1}^{0.5} 1", "= \\sum_{z=1}^{\\infty} p(x,z)",
        "= 1/0", "= \\log 0", "= \\exp(1000)", "= \\sqrt{-1}", "= = =", "\\nabla_{\\nabla_{\\nabla}}",
        "= x_{x_{x_{x}}}", "= \\mathbb{E}_{}[1]", "= \\sum_{i=1}^{4000}\\sum_{j=1}^{4000}\\sum_{k=1}^{4000} i j k",
        // Unbalanced.
        "= (1", "= 1)", "= (1]", "= \\left(1", "= 1\\right)", "= \\frac{1}{2", "= \\{1", "= [1)", "= |1", "= \\sum_{",
        "= \\begin{matrix}1", "= \\mathbb{E}_{q(z|x)}[\\log p(x", "= \\left\\left((1))",
        // Commands that reach out, define, loop, or end the page.
        "\\write18{touch /tmp/x}", "\\openin5=/etc/passwd", "\\include{x}", "\\href{javascript:alert(1)}{x}",
        "\\url{file:///etc/passwd}", "\\htmlClass{a}{b}", "\\catcode`\\%=0", "\\let\\log=\\exp",
        "\\newcommand{\\a}{\\a\\a}\\a", "\\loop\\iftrue\\repeat", "\\gdef\\y{\\y}\\y",
        "\\expandafter\\expandafter\\expandafter", "\\end{document}", "\\special{x}",
        "</script><script>alert(1)</script>", "\\rule{1000000em}{1000000em}", "\\kern-9999999pt", "\\hspace{1e9cm}",
        "\\phantom{\\phantom{", "\\color{red}{", "#1", "~~~~", "\\\\\\\\",
        // Numbers at the edge.
        "= 1e400", "= 99999999999999999999999999999999999999", "= 0.0.0", "= .", "= 1^{-1000000}", "= 0^{-1}",
        "= 2^{2^{2^{2^{2^{2}}}}}", "= \\log\\log\\log 0", "= \\frac{0}{0}", "= \\sum_{i=10}^{1} i",
        "= \\sum_{i=-1000000000000}^{1000000000000} i", "= \\prod_{i=1}^{5000}\\sum_{j=1}^{5000} j",
        "= \\binom{1000000}{500000}", "= 170!!!!", "= \\max_{} 1", "= \\arg\\max_{} 1" };
    for (const char *line : kShort) {
        QTest::newRow(*line == '\0' ? "empty" : line) << QByteArray(line);
    }
    QTest::newRow("no bytes at all") << QByteArray();
    QTest::newRow("white space") << times(" \t\n\r", 5000);
    QTest::newRow("100 kB") << times("x", 100000);
    QTest::newRow("100 kB of sums") << "= " + times("p(x)+", 20000) + "1";
    QTest::newRow("as long as is read") << "= " + times("p(x)+", 3998) + "1";
    QTest::newRow("unknown commands") << times("\\nosuchthing ", 1500);
    QTest::newRow("unknown letters") << times("\\aleph\\beth\\wp", 200);
    QTest::newRow("open brackets") << times("(", 3900);
    QTest::newRow("closing brackets") << times(")", 3900);
    QTest::newRow("deep brackets") << times("(", 1900) + "1" + times(")", 1900);
    QTest::newRow("mixed brackets") << times("([\\{", 600) + "1" + times("\\}])", 600);
    QTest::newRow("deep fractions") << times("\\frac{1}{", 900) + "1" + times("}", 900);
    QTest::newRow("deep roots") << times("\\sqrt{", 1500) + "1" + times("}", 1500);
    QTest::newRow("deep powers") << "2" + times("^{2", 1900) + times("}", 1900);
    QTest::newRow("deep indices") << "x" + times("_{x", 1900) + times("}", 1900);
    QTest::newRow("deep averages") << times("\\mathbb{E}[", 900) + "1" + times("]", 900);
    QTest::newRow("deep accents") << times("\\hat{", 1900) + "x" + times("}", 1900);
    QTest::newRow("deep norms") << times("\\|", 1900) + "x" + times("\\|", 1900);
    QTest::newRow("bars") << times("|", 3900);
    QTest::newRow("signs") << "= " + times("-", 3900) + "1";
    QTest::newRow("many sums") << "= " + times("\\sum_z ", 900) + "p(x,z)";
    QTest::newRow("sums after sums") << "= " + times("\\sum_z\\sum_{z'}p(z)p(z')+", 150) + "1";
    QTest::newRow("many logarithms") << "= " + times("\\log ", 1900) + "p(x)";
    QTest::newRow("many gradients") << "= " + times("\\nabla ", 150) + "p(x)";
    QTest::newRow("nested derivatives") << "= " + times("\\frac{d}{dx}", 150) + "x";
    QTest::newRow("many primes") << "= x" + times("'", 3000);
    QTest::newRow("many relations") << times("=1", 1900);
    QTest::newRow("many commas") << "= p(" + times("x,", 1900) + "x)";
    QTest::newRow("many digits") << "= " + times("9", 19000);
    QTest::newRow("matrices in matrices") << "= " + times("\\begin{pmatrix}", 300) + "1" + times("\\end{pmatrix}", 300);
    // Control characters and bytes that are no text.
    QTest::newRow("zero bytes") << QByteArray("= p(x)\0+1", 9);
    QTest::newRow("only zero bytes") << QByteArray(1000, '\0');
    QByteArray controls("= ");
    for (char code = 1; code < 32; ++code) {
        controls += code;
    }
    QTest::newRow("control characters") << controls + "\x7f";
    QTest::newRow("escape sequence") << QByteArray("= \x1b[2J\x1b]0;x\x07 1");
    QTest::newRow("broken UTF-8") << QByteArray("= \xff\xfe\x80 1");
    QTest::newRow("UTF-8 cut short") << QByteArray("= 1\xe2\x88");
    QTest::newRow("overlong UTF-8") << QByteArray("= \xc0\xaf\xe0\x80\xaf");
    QTest::newRow("a surrogate") << QByteArray("= \xed\xa0\x80");
    QTest::newRow("all high bytes") << times("\xff", 19000);
    QTest::newRow("right to left") << QByteArray("= \xe2\x80\xae)x(p");
    QTest::newRow("zero width") << QByteArray("= p\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf(y)");
    QTest::newRow("full width") << QByteArray("= \xef\xbd\x90\xef\xbc\x88\xef\xbd\x98\xef\xbc\x89");
    QTest::newRow("pictures") << times("\xf0\x9f\x92\xa3", 1000);
    QTest::newRow("a command cut short by bytes") << QByteArray("= \\fr\xff"
                                                                "ac{1}{2}");
}

void TestHostileLines::answersAnything()
{
    QFETCH(QByteArray, line);
    const std::string text = line.toStdString();
    for (const QString &id : derivations()) {
        std::unique_ptr<Checker> &checker = m_checkers[id];
        if (!checker) {
            checker = m_fixture.checker(qPrintable(id));
            QVERIFY2(checker, qPrintable(id));
        }
        const auto told = [&](const Judgment &judgment) {
            return (id.toStdString() + ": " + wordOf(judgment.verdict) + ": " + judgment.message + " read as "
                + judgment.reading);
        };
        const double start = processorSeconds();
        const Judgment judgment = checker->check("", text);
        const double between = processorSeconds();
        const Judgment after = checker->check(text, "= 0.123");
        const double worst = std::max(between - start, processorSeconds() - between);
        if (worst > m_worst) {
            m_worst = worst;
            qInfo("%s: %.2f s of processor time, the most so far", qPrintable(id), worst);
        }
        QVERIFY2(worst < kMostSeconds, told(judgment).c_str());
        QVERIFY2(!isAccepted(judgment.verdict), told(judgment).c_str());
        QVERIFY2(!isAccepted(after.verdict), told(after).c_str());
        if (judgment.verdict == Verdict::Unreadable) {
            QVERIFY2(!judgment.message.empty(), told(judgment).c_str());
            QVERIFY(judgment.place.begin <= judgment.place.end && judgment.place.end <= text.size());
        }
        // The next line is judged as if nothing had been.
        QVERIFY2(checker->check("", "= 1+").verdict == Verdict::Unreadable, qPrintable(id));
    }
}

/// An approximation claims each of its terms, and a product of brackets has two to the power of their number.
void TestHostileLines::manyBracketsEnd()
{
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-09");
    QVERIFY(checker);
    const QByteArray line = "\\approx " + QByteArray("(1+\\delta^\\top F\\delta)").repeated(28);
    const double start = processorSeconds();
    const Judgment judgment = checker->check("", line.toStdString());
    QVERIFY(judgment.verdict != Verdict::Unreadable);
    QVERIFY(!isAccepted(judgment.verdict));
    QVERIFY(processorSeconds() - start < kMostSeconds);
}

void TestHostileLines::namesWhatItDoesNotKnow()
{
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    const auto message = [&](const char *line) { return checker->check("", line).message; };
    const auto says = [&](const char *line, const char *word) { return message(line).find(word) != std::string::npos; };
    QVERIFY2(says("= \\aleph", "\\aleph"), message("= \\aleph").c_str());
    QVERIFY2(says("= \\nosuchthing", "\\nosuchthing"), message("= \\nosuchthing").c_str());
    QVERIFY2(says("= w(x)", "w"), message("= w(x)").c_str());
    const Judgment judgment = checker->check("", "= \\log p(x) + \\aleph");
    QCOMPARE(judgment.verdict, Verdict::Unreadable);
    QVERIFY(judgment.place.begin >= 14);
}

/// Where people write 0,5, the program's library reads no further than the 0.
void TestHostileLines::readsNumbersInAnyLocale()
{
    const QTemporaryDir folder;
    if (QProcess::execute(QStringLiteral("localedef"),
            { QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"), QStringLiteral("UTF-8"),
                folder.filePath(QStringLiteral("de_DE.UTF-8")) })
        != 0) {
        QSKIP("localedef cannot make a locale with a decimal comma here");
    }
    qputenv("LOCPATH", folder.path().toLocal8Bit());
    QVERIFY(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
    QCOMPARE(QByteArray(std::localeconv()->decimal_point), QByteArray(","));
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    const Judgment right = checker->check("", "= 0.5\\log p(x) + 0.5\\log p(x)");
    const Judgment wrong = checker->check("", "= 0.5\\log p(x)");
    std::setlocale(LC_ALL, "C.UTF-8");
    QCOMPARE(right.verdict, Verdict::Equal);
    QVERIFY2(right.reading.find("0.5") != std::string::npos, right.reading.c_str());
    QCOMPARE(wrong.verdict, Verdict::Wrong);
    QVERIFY(wrong.counterexample && wrong.counterexample->instance.find("0.") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestHostileLines)
#include "tst_hostilelines.moc"
