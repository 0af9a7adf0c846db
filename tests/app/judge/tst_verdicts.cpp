// SPDX-License-Identifier: MIT
#include "judge/problemverification.h"
#include "support/judgebench.h"
#include "support/processtree.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace sevenrounds;
using namespace sevenrounds::judge;
using namespace sevenrounds::test;

class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVerdict_data();
    void everyVerdict();
    void sourcesThatAreNoneAreNotRun_data();
    void sourcesThatAreNoneAreNotRun();
    void smallestFailingCaseIsShown();
    void laterCasesAreJudgedAfterAnError();
    void classesAreJudgedByScripts();
    void severalAnswersAreCheckedByTheProblem();
    void propertiesAreDrawnAndJudged();
    void stressIsMeasuredBesideTheReference();
    void slowSolutionExceedsWhatTheReferenceTakes();
    void ownInputIsRunAndCompared();
    void ownInputThatTheReferenceRefusesIsOnlyRun();
    void missingPackageIsNamed();
    void missingPackageIsNoFaultAndSaid();
    void faultOfTheProblemIsNobodysMistake();
    void withoutASandboxNothingRuns();
    void ownCodeRunsUnconfinedOnlyAfterConsent();
    void progressCountsTheSteps();
    void cancellingEndsAtOnce();
    void nothingIsLeftRunning();
    void growthIsAPowerOfTheSize();

private:
    std::optional<Judge> m_judge;
};

void TestVerdicts::initTestCase()
{
    Result<Sandbox> sandbox = Sandbox::openBest();
    QVERIFY2(sandbox.has_value(), sandbox ? "" : qPrintable(sandbox.error().context));
    QVERIFY(sandbox->pythonVersion().startsWith(QStringLiteral("3.")));
    m_judge.emplace(std::move(*sandbox));
}

void TestVerdicts::everyVerdict_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *source, Verdict verdict, int line, const char *says) {
        QTest::newRow(name) << QByteArray(source) << verdict << line << QString::fromUtf8(says);
    };
    row("accepted", "def solve(x):\n    return x + 1\n", Verdict::Accepted, 0, "");
    row("a generator", "def solve(x):\n    yield x + 1\n", Verdict::WrongAnswer, 0, "a list instead of a number");
    row("wrong", "def solve(x):\n    return x\n", Verdict::WrongAnswer, 0, "instead of");
    row("nothing returned", "def solve(x):\n    pass\n", Verdict::WrongAnswer, 0, "None instead of a number");
    row("time", "def solve(x):\n    while True:\n        pass\n", Verdict::TimeLimit, 0, "no answer in time");
    row("memory", "def solve(x):\n    return len(bytearray(1 << 33))\n", Verdict::MemoryLimit, 2, "MemoryError");
    row("raised", "def solve(x):\n    y = 0\n    return x / y\n", Verdict::RuntimeError, 3, "ZeroDivisionError");
    row("raised below", "def half(x):\n    raise ValueError('odd')\n\ndef solve(x):\n    return half(x)\n",
        Verdict::RuntimeError, 2, "ValueError: odd");
    row("recursion", "def solve(x):\n    return solve(x)\n", Verdict::RuntimeError, 2, "RecursionError");
    row("exits", "import sys\ndef solve(x):\n    sys.exit(0)\n", Verdict::RuntimeError, 3, "SystemExit");
    row("ends", "import os\ndef solve(x):\n    os._exit(0)\n", Verdict::RuntimeError, 0, "ended with status 0");
    row("crashes", "import ctypes\ndef solve(x):\n    ctypes.string_at(0)\n", Verdict::RuntimeError, 0, "crashed");
    row("no value", "def solve(x):\n    return open\n", Verdict::RuntimeError, 0, "cannot be compared");
    row("output", "def solve(x):\n    while True:\n        print('x' * 999)\n", Verdict::OutputLimit, 0, "1 MiB");
    row("syntax", "def solve(x):\n    return (x\n", Verdict::SyntaxError, 2, "SyntaxError");
    row("fails while loading", "import nothing_of_that_name\n", Verdict::RuntimeError, 1, "ModuleNotFoundError");
    row("no such function", "def other(x):\n    return x\n", Verdict::RuntimeError, 0, "solution.py defines no solve");
    row("loops while loading", "while True:\n    pass\n", Verdict::TimeLimit, 0, "no answer in time");
}

void TestVerdicts::everyVerdict()
{
    QFETCH(QByteArray, source);
    QFETCH(Verdict, verdict);
    QFETCH(int, line);
    QFETCH(QString, says);
    CodingProblem problem = nextNumber();
    problem.limits.seconds = 2;
    const JudgeReport report = m_judge->submit(problem, source);
    QCOMPARE(verdictKey(report.verdict), verdictKey(verdict));
    QCOMPARE(report.line, line);
    QVERIFY2(report.message.contains(says), qPrintable(report.message));
}

void TestVerdicts::sourcesThatAreNoneAreNotRun_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("empty") << QByteArray(" \n\t\n") << Verdict::Empty;
    QTest::newRow("too large") << QByteArray("#").repeated(1024 * 1024 + 1) << Verdict::TooLarge;
    QTest::newRow("latin-1") << QByteArray("# caf\xe9\n") << Verdict::InvalidUtf8;
    QTest::newRow("nul") << QByteArray("x = 1\0\n", 7) << Verdict::InvalidUtf8;
}

void TestVerdicts::sourcesThatAreNoneAreNotRun()
{
    QFETCH(QByteArray, source);
    QFETCH(Verdict, verdict);
    const JudgeReport report = m_judge->submit(nextNumber(), source);
    QCOMPARE(report.verdict, verdict);
    QVERIFY(report.steps.isEmpty());
    QVERIFY(!report.message.isEmpty());
}

void TestVerdicts::smallestFailingCaseIsShown()
{
    CodingProblem problem = nextNumber();
    problem.reference = "def solve(x):\n    return sorted(x)\n";
    const auto numbers = [](int count) {
        PyValue::List items;
        for (int i = count; i > 0; --i) {
            items.push_back({ std::int64_t { i } });
        }
        return PyValue::List { { items } };
    };
    problem.visible
        = { literalCase(QStringLiteral("nine"), numbers(9)), literalCase(QStringLiteral("one"), numbers(1)) };
    problem.hidden
        = { literalCase(QStringLiteral("two"), numbers(2)), literalCase(QStringLiteral("five"), numbers(5)) };
    const JudgeReport report = m_judge->submit(problem, "def solve(x):\n    print('here')\n    return x\n");
    QCOMPARE(report.verdict, Verdict::WrongAnswer);
    const StepReport &step = report.steps.at(report.smallestFailing);
    QCOMPARE(step.name, QStringLiteral("two"));
    QCOMPARE(step.input, QStringLiteral("x = [2, 1]"));
    QCOMPARE(step.expected, QStringLiteral("[1, 2]"));
    QCOMPARE(step.got, QStringLiteral("[2, 1]"));
    QCOMPARE(step.difference, QStringLiteral("at [0]: 2 instead of 1"));
    QCOMPARE(step.output, QStringLiteral("here\n"));
}

void TestVerdicts::laterCasesAreJudgedAfterAnError()
{
    const JudgeReport report = m_judge->submit(
        nextNumber(), "import os\ndef solve(x):\n    if x == 1:\n        os._exit(3)\n    return x + 1\n");
    QCOMPARE(report.verdict, Verdict::RuntimeError);
    QCOMPARE(report.steps.size(), 3);
    QCOMPARE(report.steps.at(1).verdict, Verdict::Accepted);
    QCOMPARE(report.steps.at(2).verdict, Verdict::Accepted);
}

void TestVerdicts::classesAreJudgedByScripts()
{
    CodingProblem problem = nextNumber();
    problem.kind = ProblemKind::Class;
    problem.entry = QStringLiteral("Counter");
    problem.reference
        = "class Counter:\n    def __init__(self, start):\n        self.n = start\n    def add(self, k):\n"
          "        self.n += k\n        return self.n\n";
    const PyValue call { PyValue::List { { std::string("add") }, { std::int64_t { 2 } } } };
    problem.visible = { { QStringLiteral("twice"), CaseInput::Script,
        { PyValue::List { { PyValue::List { { std::int64_t { 5 } } } }, { PyValue::List { call, call } } } } } };
    problem.hidden.clear();
    QCOMPARE(m_judge->submit(problem, problem.reference).verdict, Verdict::Accepted);
    QByteArray source = problem.reference;
    const JudgeReport report = m_judge->submit(problem, source.replace("+= k", "= k"));
    QCOMPARE(report.verdict, Verdict::WrongAnswer);
    QCOMPARE(report.steps.first().input, QStringLiteral("it = Counter(5)\nit.add(2)\nit.add(2)"));
    QCOMPARE(report.message, QStringLiteral("at [0]: 2 instead of 7"));
}

void TestVerdicts::severalAnswersAreCheckedByTheProblem()
{
    CodingProblem problem = nextNumber();
    problem.comparison = Comparison::Check;
    problem.cases
        = "def check(args, result):\n    if result <= args[0]:\n        return f'{result} is not above {args[0]}'\n";
    QCOMPARE(m_judge->submit(problem, "def solve(x):\n    return x + 7\n").verdict, Verdict::Accepted);
    const JudgeReport wrong = m_judge->submit(problem, "def solve(x):\n    return x\n");
    QCOMPARE(wrong.verdict, Verdict::WrongAnswer);
    QVERIFY(wrong.message.contains(QStringLiteral("is not above")));
    const JudgeReport unusable = m_judge->submit(problem, "def solve(x):\n    return 'a'\n");
    QCOMPARE(unusable.verdict, Verdict::WrongAnswer);
    QVERIFY(unusable.message.startsWith(QStringLiteral("cannot be checked: TypeError")));
}

void TestVerdicts::propertiesAreDrawnAndJudged()
{
    CodingProblem problem = nextNumber();
    problem.cases
        = "def grows(rng):\n    x = rng.randrange(100)\n    first, = yield [[x]]\n    second, = yield [[first]]\n"
          "    assert second == x + 2, f'twice from {x} gives {second}'\n";
    problem.properties = { { QStringLiteral("twice"), QStringLiteral("grows"), 20 } };
    QCOMPARE(m_judge->submit(problem, problem.reference).verdict, Verdict::Accepted);
    const JudgeReport report
        = m_judge->submit(problem, "def solve(x):\n    return x + 1 if x in (1, 100, -5) else x\n");
    QCOMPARE(report.verdict, Verdict::WrongAnswer);
    const StepReport &step = report.steps.at(report.smallestFailing);
    QCOMPARE(step.kind, StepKind::Property);
    QVERIFY(step.difference.startsWith(QStringLiteral("twice from ")));
    QVERIFY(step.input.startsWith(QStringLiteral("x = ")));
}

void TestVerdicts::stressIsMeasuredBesideTheReference()
{
    CodingProblem problem = nextNumber();
    problem.reference = "def solve(x):\n    total = 0\n    for a in x:\n        for b in x[:1000]:\n            total "
                        "+= a * b\n    return total\n";
    problem.cases = "def make(n):\n    return [list(range(n))]\n";
    problem.visible = { literalCase(QStringLiteral("small"), { { PyValue::List { { std::int64_t { 2 } } } } }) };
    problem.hidden.clear();
    const auto stress = [](const char *name, std::int64_t n) {
        StressCase result { { QString::fromLatin1(name), CaseInput::Made }, 50 };
        result.input.parameters = { PyValue::Object { { "n", { n } } } };
        return result;
    };
    problem.stress = { stress("two hundred", 200), stress("eight hundred", 800) };
    const JudgeReport report = m_judge->submit(problem, problem.reference);
    QCOMPARE(report.verdict, Verdict::Accepted);
    QCOMPARE(report.stress.size(), 2);
    QCOMPARE(report.stress.at(1).size, 800.0);
    QVERIFY(report.stress.at(1).seconds > 0);
    QVERIFY(report.stress.at(1).referenceSeconds > 0);
    QVERIFY(report.stress.at(1).allowed >= 0.05);
}

void TestVerdicts::slowSolutionExceedsWhatTheReferenceTakes()
{
    CodingProblem problem = nextNumber();
    StressCase stress { literalCase(QStringLiteral("large"), { { std::int64_t { 7 } } }), 2 };
    problem.stress = { stress };
    const JudgeReport report = m_judge->submit(problem,
        "def solve(x):\n    if x == 7:\n        for _ in range(20000000):\n            pass\n    return x + 1\n");
    QCOMPARE(report.verdict, Verdict::TimeLimit);
    QVERIFY2(report.message.contains(QStringLiteral("times that is allowed")), qPrintable(report.message));
}

void TestVerdicts::ownInputIsRunAndCompared()
{
    const JudgeReport report
        = m_judge->run(nextNumber(), "def solve(x):\n    return x + 2\n", { {}, QStringLiteral("2 ** 3") });
    QCOMPARE(report.steps.size(), 3);
    const StepReport &own = report.steps.first();
    QCOMPARE(own.kind, StepKind::Own);
    QCOMPARE(own.input, QStringLiteral("x = 8"));
    QCOMPARE(own.expected, QStringLiteral("9"));
    QCOMPARE(own.got, QStringLiteral("10"));
    QCOMPARE(own.verdict, Verdict::WrongAnswer);
    const JudgeReport named
        = m_judge->run(nextNumber(), "def solve(x):\n    return x + 1\n", { { QStringLiteral("one") } });
    QCOMPARE(named.verdict, Verdict::Accepted);
    QCOMPARE(named.steps.size(), 1);
    QCOMPARE(named.steps.first().got, QStringLiteral("2"));
    const JudgeReport broken
        = m_judge->run(nextNumber(), "def solve(x):\n    return x + 1\n", { {}, QStringLiteral("2 **") });
    QCOMPARE(broken.verdict, Verdict::RuntimeError);
    QVERIFY(broken.message.startsWith(QStringLiteral("your input: SyntaxError")));
}

void TestVerdicts::ownInputThatTheReferenceRefusesIsOnlyRun()
{
    const JudgeReport report = m_judge->run(
        nextNumber(), "def solve(x):\n    return 3\n", { { QStringLiteral("none") }, QStringLiteral("'a'") });
    QCOMPARE(report.verdict, Verdict::Ran);
    QVERIFY(report.steps.first().expected.startsWith(QStringLiteral("the reference says: TypeError")));
    QCOMPARE(report.steps.first().got, QStringLiteral("3"));
}

void TestVerdicts::missingPackageIsNamed()
{
    CodingProblem problem = nextNumber();
    problem.needs = { QStringLiteral("a_package_that_nobody_has") };
    const JudgeReport report = m_judge->submit(problem, problem.reference);
    QCOMPARE(report.verdict, Verdict::Unavailable);
    QCOMPARE(report.message, QStringLiteral("needs a_package_that_nobody_has, which is not installed"));
    QCOMPARE(report.missingPackages, problem.needs);
    const QStringList asked { QStringLiteral("json"), problem.needs.first() };
    QCOMPARE(m_judge->missingPackages(asked), problem.needs);
    QCOMPARE(Judge(std::nullopt).missingPackages(asked), asked);
}

void TestVerdicts::missingPackageIsNoFaultAndSaid()
{
    CodingProblem problem = nextNumber();
    problem.needs = { QStringLiteral("a_package_that_nobody_has") };
    problem.wrong = { { QStringLiteral("wrong/same.py"), "def solve(x):\n    return x\n", QStringLiteral("one"), {} } };
    const ProblemVerification skipped = verifyProblem(*m_judge, problem);
    QVERIFY(skipped.isGood());
    QCOMPARE(skipped.skipped, QStringLiteral("not run here: a_package_that_nobody_has is not installed"));
    QCOMPARE(skipped.missingPackages, problem.needs);
    problem.needs.clear();
    const ProblemVerification run = verifyProblem(*m_judge, problem);
    QVERIFY(run.isGood() && run.skipped.isEmpty() && run.missingPackages.isEmpty());
}

void TestVerdicts::faultOfTheProblemIsNobodysMistake()
{
    CodingProblem problem = nextNumber();
    problem.reference = "def solve(x):\n    raise KeyError(x)\n";
    QCOMPARE(m_judge->submit(problem, "def solve(x):\n    return 1\n").verdict, Verdict::ProblemFault);
    problem.reference = "def solve(x:\n";
    QCOMPARE(m_judge->submit(problem, "def solve(x):\n    return 1\n").verdict, Verdict::ProblemFault);
    problem.kind = ProblemKind::Review;
    QCOMPARE(m_judge->submit(problem, "x = 1\n").message, QStringLiteral("a review is read and not run"));
}

void TestVerdicts::withoutASandboxNothingRuns()
{
    const Judge judge(std::nullopt);
    const CodingProblem problem = nextNumber();
    QCOMPARE(judge.submit(problem, problem.reference).verdict, Verdict::NoSandbox);
    QCOMPARE(judge.run(problem, problem.reference, {}).verdict, Verdict::NoSandbox);
    QCOMPARE(judge.run(problem, problem.reference, { {}, {}, true }).verdict, Verdict::NoSandbox);
}

void TestVerdicts::ownCodeRunsUnconfinedOnlyAfterConsent()
{
    Result<Sandbox> none = Sandbox::open(Tier::None);
    QVERIFY2(none.has_value(), none ? "" : qPrintable(none.error().context));
    const Judge judge(std::move(*none));
    CodingProblem problem = nextNumber();
    // The problem's code would say so if it ran.
    problem.reference = "raise SystemExit('ran')\n";
    const QByteArray source = "def solve(x):\n    return x + 1\n";
    QCOMPARE(judge.submit(problem, source).verdict, Verdict::NoSandbox);
    QCOMPARE(judge.run(problem, source, {}).verdict, Verdict::NoSandbox);
    const JudgeReport report = judge.run(problem, source, { {}, QStringLiteral("41"), true });
    QCOMPARE(report.verdict, Verdict::Ran);
    QCOMPARE(report.steps.size(), 3);
    QCOMPARE(report.steps.first().got, QStringLiteral("42"));
    QVERIFY(report.steps.first().expected.isEmpty());
}

void TestVerdicts::progressCountsTheSteps()
{
    QStringList seen;
    Watch watch;
    watch.progress = [&](int done, int total, const QString &name) {
        seen.append(QStringLiteral("%1/%2 %3").arg(done).arg(total).arg(name));
    };
    const CodingProblem problem = nextNumber();
    QCOMPARE(m_judge->submit(problem, problem.reference, watch).verdict, Verdict::Accepted);
    QCOMPARE(seen,
        QStringList({ QStringLiteral("0/3 one"), QStringLiteral("1/3 a hundred"), QStringLiteral("2/3 below zero") }));
}

void TestVerdicts::cancellingEndsAtOnce()
{
    Cancellation cancellation;
    Watch watch;
    watch.cancellation = &cancellation;
    QElapsedTimer sinceCancel;
    std::thread other;
    watch.progress = [&](int, int, const QString &) {
        other = std::thread([&] {
            sinceCancel.start();
            cancellation.cancel();
        });
    };
    CodingProblem problem = nextNumber();
    problem.limits.seconds = 60;
    const JudgeReport report = m_judge->submit(problem, "def solve(x):\n    while True:\n        pass\n", watch);
    other.join();
    QCOMPARE(report.verdict, Verdict::Cancelled);
    QVERIFY2(sinceCancel.elapsed() < 2000, qPrintable(QString::number(sinceCancel.elapsed())));
}

void TestVerdicts::nothingIsLeftRunning()
{
    const CodingProblem problem = nextNumber();
    QCOMPARE(m_judge->submit(problem, problem.reference).verdict, Verdict::Accepted);
    QVERIFY(QTest::qWaitFor([] { return descendantsOf(QCoreApplication::applicationPid()).isEmpty(); }, 1000));
}

void TestVerdicts::growthIsAPowerOfTheSize()
{
    const auto exponent = growthExponent({ { 100, 0.01 }, { 200, 0.04 }, { 400, 0.16 } });
    QVERIFY(exponent.has_value());
    QVERIFY(std::abs(*exponent - 2) < 1e-9);
    QVERIFY(!growthExponent({ { 100, 0.01 } }));
    QVERIFY(!growthExponent({ { 100, 0.0001 }, { 1000, 0.001 } }));
    QVERIFY(!growthExponent({ { 100, 0.01 }, { 101, 0.02 } }));
}

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
