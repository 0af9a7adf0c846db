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

QTEST_GUILESS_MAIN(TestProbedLines)
#include "tst_probedlines.moc"
