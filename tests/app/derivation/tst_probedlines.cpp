// SPDX-License-Identifier: MIT
#include "content/derivationbench.h"
#include "derivation/badge.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// What lines of all planned derivations are made of, on two models of our own: vectors and matrices; outcomes,
/// densities and joint families.
class TestProbedLines : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void judgesEveryLine_data();
    void judgesEveryLine();
    void refusesABrokenModel_data();
    void refusesABrokenModel();
    void badgesFollowTheChecks_data();
    void badgesFollowTheChecks();
    void ownBoundIsAStepWhereOursIsNotTight();
    void saysWhyAnOrderCannotBeChecked();
    void learnersMayGiveNames_data();
    void learnersMayGiveNames();
    void aDefinitionContinuesNothing();

private:
    std::unique_ptr<Result<ContentLibrary>> m_library;
    std::unique_ptr<DerivationBench> m_bench;
};

void TestProbedLines::init()
{
    m_library = std::make_unique<Result<ContentLibrary>>(
        ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/checker")));
    QVERIFY(*m_library);
    m_bench = std::make_unique<DerivationBench>(**m_library);
}

void TestProbedLines::judgesEveryLine_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("vectors and matrices") << QStringLiteral("D-901");
    QTest::newRow("chances") << QStringLiteral("D-902");
    QTest::newRow("small steps") << QStringLiteral("D-903");
}

void TestProbedLines::judgesEveryLine()
{
    QFETCH(QString, id);
    ContentProblems problems;
    const std::unique_ptr<Checker> checker = m_bench->checker(DerivationId(id), { 8, 0, false }, &problems);
    QVERIFY2(checker, problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/checker/%1.jsonl").arg(id));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int judged = 0;
    for (const QByteArray &entry : file.readAll().split('\n')) {
        if (entry.trimmed().isEmpty()) {
            continue;
        }
        const QJsonObject line = QJsonDocument::fromJson(entry).object();
        const std::string text = line.value(QLatin1String("line")).toString().toStdString();
        const Judgment judgment = checker->check("", text);
        const std::string found = std::string(wordOf(judgment.verdict)) + ": " + text + ": " + judgment.message;
        QVERIFY2(isAccepted(judgment.verdict) == line.value(QLatin1String("right")).toBool(), found.c_str());
        const bool mayBeUnreadable = line.value(QLatin1String("unreadable")).toBool();
        QVERIFY2(mayBeUnreadable || judgment.verdict != Verdict::Unreadable, found.c_str());
        ++judged;
    }
    QVERIFY(judged > 30);
}

void TestProbedLines::refusesABrokenModel_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("formula");
    QTest::newRow("a matrix where a vector is declared") << QStringLiteral("z") << QStringLiteral("WW^\\top");
    QTest::newRow("sizes that do not fit") << QStringLiteral("A") << QStringLiteral("WB");
    QTest::newRow("a vector where a number is declared") << QStringLiteral("L") << QStringLiteral("Wa");
}

void TestProbedLines::refusesABrokenModel()
{
    QFETCH(QString, name);
    QFETCH(QString, formula);
    ModelSpec spec = *(*m_library)->findModel(QStringLiteral("linear"));
    for (SymbolSpec &symbol : spec.symbols) {
        symbol.is = symbol.name == name.toStdString() ? formula.toStdString() : symbol.is;
    }
    std::vector<SpecProblem> problems;
    (void)Model::compile(spec, &problems);
    QVERIFY(!problems.empty());
}

void TestProbedLines::badgesFollowTheChecks_data()
{
    QTest::addColumn<int>("check");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("letter");
    const auto row = [](const char *name, CheckKind check, const char *line, const char *letter) {
        QTest::newRow(name) << static_cast<int>(check) << QString::fromLatin1(line) << QString::fromLatin1(letter);
    };
    row("identity", CheckKind::Equal, "= x", "A");
    row("bound", CheckKind::Bound, "\\ge x", "B");
    row("proportional", CheckKind::Proportional, "\\propto x", "A");
    row("constant", CheckKind::Constant, "= x+\\text{const}", "A");
    row("optimizer", CheckKind::Equal, "= \\arg\\max_\\theta x", "C");
    row("order", CheckKind::Equal, "= x+O(h^2)", "C");
    row("definition", CheckKind::Definition, "= x", "");
    row("not by machine", CheckKind::None, "= x", "D");
}

void TestProbedLines::badgesFollowTheChecks()
{
    QFETCH(int, check);
    QFETCH(QString, line);
    QFETCH(QString, letter);
    StepSpec step;
    step.check = static_cast<CheckKind>(check);
    step.line = line.toStdString();
    QCOMPARE(QString::fromLatin1(letterOf(badgeOf(step))), letter);
}

void TestProbedLines::ownBoundIsAStepWhereOursIsNotTight()
{
    DerivationSpec spec = *(*m_library)->findDerivationSpec(DerivationId(QStringLiteral("D-902")));
    spec.main.start = "\\mathbb{P}(S\\ge2)";
    StepSpec step;
    step.id = "markov";
    step.line = "\\le\\frac{\\mathbb{E}[S]}{2}";
    step.check = CheckKind::Bound;
    step.isLowerBound = false;
    spec.main.steps = { step };
    ContentProblems problems;
    Checker checker(m_bench->model(QStringLiteral("chances"), &problems), spec, { 8, 0, false });
    QCOMPARE(wordOf(checker.check("", "\\le\\frac{3p}{2}").verdict), "bound");
    // Twice ours is true and says less; a sharper one is not shown by any search.
    QCOMPARE(wordOf(checker.check("", "\\le\\mathbb{E}[S]").verdict), "loose");
    QCOMPARE(wordOf(checker.check("", "\\le 0.1\\cdot\\mathbb{E}[S]").verdict), "wrong");
}

void TestProbedLines::saysWhyAnOrderCannotBeChecked()
{
    ContentProblems problems;
    const std::unique_ptr<Checker> without
        = m_bench->checker(DerivationId(QStringLiteral("D-902")), { 8, 0, false }, &problems);
    const Judgment plain = without->check("", "\\approx 0.5");
    QCOMPARE(wordOf(plain.verdict), "unreadable");
    QVERIFY(plain.message.find("no quantity that becomes small") != std::string::npos);
    const std::unique_ptr<Checker> with
        = m_bench->checker(DerivationId(QStringLiteral("D-903")), { 8, 0, false }, &problems);
    QVERIFY(with->check("", "= f(x)+O(c)").message.find("h, \\delta") != std::string::npos);
    // The word for a false order says how fast the difference really falls.
    const Judgment slow = with->check("", "= f(x)+hf'(x)+O(h^3)");
    QVERIFY2(slow.message.find("power 2 ") != std::string::npos, slow.message.c_str());
    QVERIFY(slow.counterexample.has_value());
}

void TestProbedLines::learnersMayGiveNames_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *definition, const char *line, const char *verdict) {
        QTest::newRow(line) << QString::fromLatin1(definition) << QString::fromLatin1(line)
                            << QString::fromLatin1(verdict);
    };
    row(R"(\text{let } g(x) := f(x+h))", "= g(x)", "equal");
    row(R"(\text{let } g(x) = f(x+h))", "= 2g(x)-g(x)", "equal");
    row(R"(g(x) := f(x+h))", "= 2g(x)", "wrong");
    row(R"(g(x) \coloneqq f(x+h))", "= g(y)", "not-bound");
    row(R"(\epsilon_t := r_t+\gamma V_t)", R"(\sum_t\epsilon_t = \sum_t r_t+\gamma\sum_t V_t)", "equal");
    row(R"(\epsilon_t := r_t+\gamma V_t.)", R"(\sum_t\epsilon_t = \sum_t r_t)", "wrong");
    row(R"(Z := u(s_1)+u(s_2))", R"(\mathbb{E}[Z] = \mathbb{E}[u(s_1)]+\mathbb{E}[u(s_2)])", "equal");
    row(R"(Z_0 := c+1)", "Z_0-1 = c", "equal");
    // What was defined by no line has no meaning.
    row("= f(h+x)", "= g(x)", "unreadable");
    row(R"(g(x) := w(x))", "= g(x)+0", "unreadable");
}

void TestProbedLines::learnersMayGiveNames()
{
    QFETCH(QString, definition);
    QFETCH(QString, line);
    QFETCH(QString, verdict);
    ContentProblems problems;
    const std::unique_ptr<Checker> checker
        = m_bench->checker(DerivationId(QStringLiteral("D-903")), { 8, 0, false }, &problems);
    QVERIFY(checker);
    const Judgment judgment = checker->check("", line.toStdString(), { definition.toStdString() });
    QVERIFY2(verdict == QString::fromLatin1(wordOf(judgment.verdict)),
        (std::string(wordOf(judgment.verdict)) + ": " + judgment.message).c_str());
}

void TestProbedLines::aDefinitionContinuesNothing()
{
    ContentProblems problems;
    const std::unique_ptr<Checker> checker
        = m_bench->checker(DerivationId(QStringLiteral("D-903")), { 8, 0, false }, &problems);
    const Judgment good = checker->check("", "g(x) := f(x)^2");
    QVERIFY2(isAccepted(good.verdict) && good.isDefinition, good.message.c_str());
    QCOMPARE(good.reading, std::string("g(x) = f(x)^{2}"));
    // Of a name that means something already it is a statement like any other.
    QCOMPARE(wordOf(checker->check("", "f(x) := c").verdict), "wrong");
    QVERIFY(!checker->check("", "f(x) := c").isDefinition);
    for (const char *line : { "g(x) := f(y)", "g(x) := w", "g(x) :=", "g_{t+1} := r_t", "g(2) := c", "g := \\delta" }) {
        const Judgment refused = checker->check("", line);
        QVERIFY2(refused.verdict == Verdict::Unreadable && !refused.message.empty(), line);
    }
}

QTEST_GUILESS_MAIN(TestProbedLines)
#include "tst_probedlines.moc"
