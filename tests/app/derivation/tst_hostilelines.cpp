// SPDX-License-Identifier: MIT
#include "derivation/lexer.h"
#include "derivationfixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

namespace {

/// Brackets of each kind match, and no sign stands alone at an end: checked without the parser.
bool looksWellFormed(const std::string &line)
{
    std::string open;
    const LexedLine lexed = lex(line);
    for (const Token &token : lexed.tokens) {
        const std::string &text = token.text;
        if (text == "(" || text == "[" || text == "{" || text == "\\{") {
            open += text.back();
        } else if (text == ")" || text == "]" || text == "}" || text == "\\}") {
            const char expected = text == ")" ? '(' : text == "]" ? '[' : '{';
            if (open.empty() || open.back() != expected) {
                return false;
            }
            open.pop_back();
        }
    }
    const std::string last = lexed.tokens.size() > 1 ? lexed.tokens[lexed.tokens.size() - 2].text : std::string();
    return open.empty() && lexed.problem.empty() && last != "+" && last != "-" && last != "=" && last != "*"
        && last != "_" && last != "^" && last != "|";
}

} // namespace

/// No line crashes the checker, none costs more than its budget, and no ill-formed one is accepted.
class TestHostileLines : public QObject
{
    Q_OBJECT

private slots:
    void answersAnything_data();
    void answersAnything();
    void acceptsNoIllFormedLine();

private:
    DerivationFixture m_fixture;
};

void TestHostileLines::answersAnything_data()
{
    QTest::addColumn<QString>("line");
    const auto times = [](const char *text, int count) { return QString::fromLatin1(text).repeated(count); };
    const char *const kShort[] = { "", " ", "=", "\\", "{", "}", "\\frac", "\\frac{1}", "_", "^", "'", "|", "||", "&",
        "$", "%", "\\input{/etc/passwd}", "\\def\\x{\\x\\x}\\x", "\\csname a\\endcsname", "= 1^{1^{1^{1}}}",
        "= 10^{10^{10}}", "= \\sum_{i=1}^{1000000000} 1", "= \\sum_{i=1}^{0.5} 1", "= \\sum_{z=1}^{\\infty} p(x,z)",
        "= 1/0", "= \\log 0", "= \\exp(1000)", "= \\sqrt{-1}", "= = =", "\\nabla_{\\nabla_{\\nabla}}",
        "= x_{x_{x_{x}}}", "= \\mathbb{E}_{}[1]", "= \\sum_{i=1}^{4000}\\sum_{j=1}^{4000}\\sum_{k=1}^{4000} i j k" };
    for (const char *line : kShort) {
        QTest::newRow(*line == '\0' ? "empty" : line) << QString::fromLatin1(line);
    }
    QTest::newRow("100 kB") << times("x", 100000);
    QTest::newRow("open brackets") << times("(", 3900);
    QTest::newRow("deep brackets") << times("(", 1900) + QStringLiteral("1") + times(")", 1900);
    QTest::newRow("deep fractions") << times("\\frac{1}{", 900) + QStringLiteral("1") + times("}", 900);
    QTest::newRow("deep powers") << QStringLiteral("2") + times("^{2", 1900) + times("}", 1900);
    QTest::newRow("many sums") << QStringLiteral("= ") + times("\\sum_z ", 900) + QStringLiteral("p(x,z)");
    QTest::newRow("sums after sums") << QStringLiteral("= ") + times("\\sum_z\\sum_{z'}p(z)p(z')+", 150)
            + QStringLiteral("1");
    QTest::newRow("many logarithms") << QStringLiteral("= ") + times("\\log ", 1900) + QStringLiteral("p(x)");
    QTest::newRow("many gradients") << QStringLiteral("= ") + times("\\nabla ", 150) + QStringLiteral("p(x)");
    QTest::newRow("nested derivatives") << QStringLiteral("= ") + times("\\frac{d}{dx}", 150) + QStringLiteral("x");
    QTest::newRow("many primes") << QStringLiteral("= x") + times("'", 3000);
}

void TestHostileLines::answersAnything()
{
    QFETCH(QString, line);
    for (const QString &id : DerivationFixture::setsOfLines()) {
        const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(id));
        const Judgment judgment = checker->check("", line.toStdString());
        QVERIFY(!isAccepted(judgment.verdict));
        const Judgment after = checker->check(line.toStdString(), "= 0.123");
        QVERIFY(!isAccepted(after.verdict));
    }
}

void TestHostileLines::acceptsNoIllFormedLine()
{
    int tried = 0;
    for (const QString &id : DerivationFixture::setsOfLines()) {
        ContentProblems problems;
        const std::unique_ptr<Checker> checker
            = m_fixture.bench().checker(DerivationId(id), { 2, 0, false }, &problems);
        const std::unique_ptr<Checker> second
            = m_fixture.bench().checker(DerivationId(id), { 8, 77, false }, &problems);
        for (const QJsonObject &line : DerivationFixture::lines(id)) {
            if (!line.value(QLatin1String("right")).toBool()) {
                continue;
            }
            const std::string text = DerivationFixture::text(line, "line");
            const std::string previous = DerivationFixture::text(line, "previous");
            for (const Token &token : lex(text).tokens) {
                std::string shorter = text;
                shorter.erase(token.span.begin, token.span.end - token.span.begin);
                const Judgment judgment = checker->check(previous, shorter);
                ++tried;
                if (!isAccepted(judgment.verdict)) {
                    continue;
                }
                // Some deletions leave a true line (\phi in q_\phi); then it is well-formed, and true on other
                // instances too.
                QVERIFY2(looksWellFormed(shorter), shorter.c_str());
                QVERIFY2(isAccepted(second->check(previous, shorter).verdict), shorter.c_str());
            }
        }
    }
    QVERIFY(tried > 2000);
}

QTEST_GUILESS_MAIN(TestHostileLines)
#include "tst_hostilelines.moc"
