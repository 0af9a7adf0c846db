// SPDX-License-Identifier: MIT
#include "content/packfile.h"
#include "content/problemreader.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

const QByteArray kProblem = R"yaml(# SPDX-License-Identifier: CC-BY-4.0
id: A-1
title: The next number
level: L4
minutes: 20
class: numerics
source: {badge: app, wording: ours}
covers: C-13
needs: [numpy]
kind: function
entry: solve
signature: "solve(x, y)"
tolerance: {absolute: 1.0e-6, relative: 0.5}
compare: values
limits: {seconds: 2.5, memory_mib: 512}
complexity: {time: O(1), memory: O(1)}
approach: [Adds one]
links: {derivations: [D-01], prompts: [Q-01], problems: [C-07]}
hints: [{text: Count., costs: 1}]
visible:
  - {name: plain, args: [1, 2.0, -3, true, null, a, '7', [x, [1.0e+3]], .inf, {tuple: [1, b]}, 12345678901234567890, {a: 1, b: {c: 2}}]}
hidden:
  - {name: made, seed: 3, size: 1.5, tolerance: {absolute: 0.25}}
properties:
  - {name: law, function: law, draws: 10, kind: gradient}
stress:
  - {name: large, seed: 4, within: 2.5}
followups: [{ask: a, strong: b, about: [cost, size]}, {ask: c, strong: d}]
wrong:
  - {file: wrong/a.py, fails: plain, why: a}
  - {file: wrong/b.py, fails: law, why: b}
  - {file: wrong/c.py, fails: large, why: c}
rubric: [{name: r, bands: [a, b, c, d, e, f]}]
)yaml";

const QByteArray kReview = R"yaml(# SPDX-License-Identifier: CC-BY-4.0
id: A-1
title: A loop
level: L4
minutes: 20
class: review
source: {badge: app, wording: ours}
kind: review
code: review.py
findings:
  - {lines: [1, 2], text: t, why: w, fix: f, severity: risk}
false_alarms:
  - {lines: [2], text: t, why_fine: w}
followups: [{ask: a, strong: b}, {ask: c, strong: d}]
)yaml";
} // namespace

class TestProblemReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingIsRead();
    void literalsKeepTheirKind();
    void reviewIsRead();
    void learnersSeeNoLicenseLine();
    void linesOfAReviewKeepTheirNumbers();
    void revisionFollowsEveryFile();
    void faultsAreNamedWithTheirLine_data();
    void faultsAreNamedWithTheirLine();
    void brokenFoldersAreNamed_data();
    void brokenFoldersAreNamed();
    void shippedProblemsAreClean();

private:
    void write(const QString &file, const QByteArray &bytes) const;
    [[nodiscard]] CodingProblem read(const QByteArray &yaml, ContentProblems *problems) const;
    std::unique_ptr<QTemporaryDir> m_pack;
    QString m_folder;
};

void TestProblemReader::init()
{
    m_pack = std::make_unique<QTemporaryDir>();
    m_folder = m_pack->path() + QStringLiteral("/problems/A-1/");
    QDir().mkpath(m_folder + QStringLiteral("wrong"));
    write(QStringLiteral("statement.md"), "Return $x + 1$.\n");
    write(QStringLiteral("starter.py"), "def solve(x, y):\n    raise NotImplementedError\n");
    write(QStringLiteral("reference.py"), "def solve(x, y):\n    return x + 1\n");
    write(QStringLiteral("cases.py"),
        "def make(seed, size=1):\n    return [seed, size]\n\n\ndef law(rng):\n    yield []\n");
    for (const char *name : { "wrong/a.py", "wrong/b.py", "wrong/c.py" }) {
        write(QLatin1String(name), "def solve(x, y):\n    return x\n");
    }
}

void TestProblemReader::write(const QString &file, const QByteArray &bytes) const
{
    QFile target(m_folder + file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
}

CodingProblem TestProblemReader::read(const QByteArray &yaml, ContentProblems *problems) const
{
    write(QStringLiteral("problem.yaml"), yaml);
    const std::optional<PackFile> file
        = readPackFile(m_pack->path(), QStringLiteral("problems/A-1/problem.yaml"), problems);
    return file ? readCodingProblem(m_pack->path(), *file, problems) : CodingProblem();
}

void TestProblemReader::everythingIsRead()
{
    ContentProblems problems;
    const CodingProblem problem = read(kProblem, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(problem.id.value(), QStringLiteral("A-1"));
    QCOMPARE(problem.needs, QStringList { QStringLiteral("numpy") });
    QCOMPARE(problem.tolerance.relative, 0.5);
    QCOMPARE(problem.limits.seconds, 2.5);
    QCOMPARE(problem.limits.memoryMib, 512);
    QCOMPARE(problem.links.problems.first().value(), QStringLiteral("C-07"));
    QCOMPARE(problem.visible.first().input, CaseInput::Arguments);
    const ProblemCase &made = problem.hidden.first();
    QCOMPARE(made.input, CaseInput::Made);
    QCOMPARE(made.tolerance->absolute, 0.25);
    QCOMPARE(made.parameters.object()->size(), 2U);
    QCOMPARE(*made.parameters.find("size")->real(), 1.5);
    QVERIFY(problem.properties.first().isGradient);
    QCOMPARE(problem.stress.first().within, 2.5);
    QCOMPARE(problem.stress.first().input.parameters.object()->size(), 1U);
    QCOMPARE(problem.wrong.size(), 3);
    QVERIFY(problem.wrong.first().source.contains("return x"));
    QCOMPARE(problem.statement, QStringLiteral("Return $x + 1$."));
    QVERIFY(problem.starter.contains("NotImplementedError"));
    QCOMPARE(problem.followups.first().about, (QList<FollowupTopic> { FollowupTopic::Cost, FollowupTopic::Size }));
    QVERIFY(problem.followups.last().about.isEmpty());
    QCOMPARE(problem.rubric.criteria.size(), 1);
    QCOMPARE(problem.rubric.criteria.first().name, QStringLiteral("r"));
    QCOMPARE(problem.rubric.criteria.first().bands.back(), QStringLiteral("f"));
}

void TestProblemReader::literalsKeepTheirKind()
{
    ContentProblems problems;
    const CodingProblem problem = read(kProblem, &problems);
    const PyValue::List &items = *problem.visible.first().literal.list();
    QCOMPARE(*items.at(0).integer(), 1);
    QCOMPARE(*items.at(1).real(), 2.0);
    QCOMPARE(*items.at(2).integer(), -3);
    QCOMPARE(*items.at(3).boolean(), true);
    QVERIFY(items.at(4).isNone());
    QCOMPARE(*items.at(5).text(), std::string("a"));
    QCOMPARE(*items.at(6).text(), std::string("7"));
    QCOMPARE(*items.at(7).list()->at(1).list()->at(0).real(), 1000.0);
    QCOMPARE(*items.at(8).find("float")->text(), std::string("inf"));
    QCOMPARE(items.at(9).sequence()->size(), 2U);
    const PyValue::List &pairs = *items.at(11).find("dict")->list();
    QCOMPARE(*pairs.at(0).list()->at(0).text(), std::string("a"));
    QCOMPARE(*pairs.at(0).list()->at(1).integer(), 1);
    QVERIFY(pairs.at(1).list()->at(1).find("dict") != nullptr);
    QCOMPARE(*items.at(10).find("int")->text(), std::string("12345678901234567890"));
}

void TestProblemReader::reviewIsRead()
{
    write(QStringLiteral("review.py"), "a = 1\nb = 2\n");
    for (const char *name : { "starter.py", "reference.py", "cases.py", "wrong/a.py", "wrong/b.py", "wrong/c.py" }) {
        QVERIFY(QFile::remove(m_folder + QLatin1String(name)));
    }
    ContentProblems problems;
    const CodingProblem problem = read(kReview, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(problem.kind, ProblemKind::Review);
    QCOMPARE(problem.findings.first().lines, QList<int>({ 1, 2 }));
    QCOMPARE(problem.findings.first().severity, FindingSeverity::Risk);
    QCOMPARE(problem.falseAlarms.size(), 1);
    QVERIFY(problem.code.startsWith("a = 1"));
    (void)read(QByteArray(kReview).replace("lines: [2]", "lines: [9]"), &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.contains(QStringLiteral("names line 9 of a file with 3")));
    problems.clear();
    (void)read(kReview + "rubric: [{name: r, bands: [a, b, c, d, e, f]}]\n", &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.contains(QStringLiteral("has no place in a review")));
}

void TestProblemReader::learnersSeeNoLicenseLine()
{
    const QByteArray license = "# SPDX-License-Identifier: CC-BY-4.0\n";
    const QByteArray starter = "def solve(x, y):\n    raise NotImplementedError  # SPDX-style comments stay\n";
    const QByteArray reference = "# Adds one.\ndef solve(x, y):\n    return x + 1\n";
    const QByteArray wrong = "def solve(x, y):\n    return x\n";
    write(QStringLiteral("starter.py"), license + "\n\n" + starter);
    write(QStringLiteral("reference.py"), license + "# SPDX-FileCopyrightText: somebody\n" + reference);
    write(QStringLiteral("wrong/a.py"), license + wrong);
    ContentProblems problems;
    const CodingProblem problem = read(kProblem, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(problem.starter, starter);
    QCOMPARE(problem.reference, reference);
    QCOMPARE(problem.wrong.first().source, wrong);
}

void TestProblemReader::linesOfAReviewKeepTheirNumbers()
{
    write(QStringLiteral("review.py"), "# SPDX-License-Identifier: CC-BY-4.0\na = 1\nb = 2\n");
    ContentProblems problems;
    QCOMPARE(read(kReview, &problems).code, QByteArray("\na = 1\nb = 2\n"));
}

void TestProblemReader::revisionFollowsEveryFile()
{
    ContentProblems problems;
    const QString before = read(kProblem, &problems).revision;
    QCOMPARE(before.size(), 16);
    QCOMPARE(read(kProblem, &problems).revision, before);
    write(QStringLiteral("cases.py"),
        "def make(seed, size=2):\n    return [seed, size]\n\n\ndef law(rng):\n    yield []\n");
    QVERIFY(read(kProblem, &problems).revision != before);
}

void TestProblemReader::faultsAreNamedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, int line, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line << QString::fromUtf8(says);
    };
    row("another id", "id: A-1", "id: A-2", 2, "must be the folder's name, 'A-1'");
    row("level", "level: L4", "level: L9", 4, "must be one of L3 to L7");
    row("class", "class: numerics", "class: magic", 6, "must be one of: core-ml");
    row("no source", "source: {badge: app, wording: ours}\n", "", 2, "every item says where it comes from");
    row("package", "needs: [numpy]", "needs: [jax]", 9, "can only hold: numpy torch");
    row("kind", "kind: function", "kind: magic", 10, "must be one of function, class, review");
    row("no entry", "entry: solve\n", "", 2, "'entry' is missing");
    row("compare", "compare: values", "compare: maybe", 14, "must be one of values, unordered, check");
    row("check without a function", "compare: values", "compare: check", 14, "needs a function check(args, result)");
    row("seconds", "seconds: 2.5", "seconds: 0", 15, "must be a number from 0.1 to 60");
    row("memory", "memory_mib: 512", "memory_mib: 1", 15, "must be a whole number from 128");
    row("tolerance", "relative: 0.5", "relative: nan", 13, "must be a number from 0 to 1");
    row("unknown name", "minutes: 20", "minutes: 20\nminute: 3", 6, "'minute' is not a known name here");
    row("hint", "costs: 1", "costs: 9", 19, "must be a whole number from 1 to 3");
    row("read in two ways: number", "args: [1, 2.0", "args: [1e6, 2.0", 21,
        "'1e6' is a number to some readers of YAML");
    row("read in two ways: octal", "args: [1, 2.0", "args: [017, 2.0", 21, "'017' is a number to some");
    row("read in two ways: truth", "args: [1, 2.0", "args: [yes, 2.0", 21, "'yes' is true or false to some");
    row("read in two ways: date", "args: [1, 2.0", "args: [2024-01-31, 2.0", 21, "'2024-01-31' is a number to some");
    row("table in a value", "{tuple: [1, b]}", "{tuple: 1}", 21, "hold a list");
    row("arguments are a list", "name: plain, args: [", "name: plain, args: a, x: [", 21,
        "must be a list of arguments");
    row("a name beside arguments", "name: plain, args: [", "name: plain, tolerances: {absolute: 1}, args: [", 21,
        "'tolerances' is not a known name here");
    row("a name twice", "name: made", "name: plain", 23, "is taken: 'plain'");
    row("property", "function: law", "function: lore", 25, "is not defined in cases.py: 'lore'");
    row("draws", "draws: 10", "draws: 0", 25, "must be a whole number from 1 to 1000");
    row("property kind", "kind: gradient", "kind: steep", 25, "can only be 'gradient'");
    row("within", "within: 2.5", "within: 0.5", 27, "must be a number from 1 to 1000");
    row("follow-ups", ", {ask: c, strong: d}", "", 28, "must hold at least 2");
    row("follow-up's topic", "about: [cost, size]", "about: [speed]", 28, "can only hold: cost size");
    row("bands", "bands: [a, b, c, d, e, f]", "bands: [a, b]", 33, "must hold exactly 6 lines, not 2");
    row("a rubric of texts", "rubric: [{name: r, bands: [a, b, c, d, e, f]}]", "rubric: [say it, show it]", 33,
        "'rubric' must be criteria with six bands each");
    row("a criterion twice", "e, f]}]", "e, f]}, {name: r, bands: [a, b, c, d, e, f]}]", 33,
        "names a criterion twice: 'r'");
    row("fails", "fails: law", "fails: lore", 31, "names no case, property or stress size: 'lore'");
    row("no such file", "wrong/b.py", "wrong/d.py", 31, "names a file that is not there: 'wrong/d.py'");
    row("a file elsewhere", "wrong/b.py", "../../b.py", 31, "must name a .py file of this folder");
    row("too few wrong", "  - {file: wrong/c.py, fails: large, why: c}\n", "", 30, "must hold at least 3");
    row("no visible case", "visible:\n  - {", "visible: []\nignored:\n  - {", 20, "must hold at least one case");
}

void TestProblemReader::faultsAreNamedWithTheirLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, line);
    QFETCH(QString, says);
    QVERIFY(kProblem.contains(from));
    ContentProblems problems;
    QByteArray yaml = kProblem;
    yaml.replace(yaml.indexOf(from), from.size(), to);
    (void)read(yaml, &problems);
    const auto isMeant = [&](const ContentProblem &problem) {
        return problem.line == line && problem.message.contains(says)
            && problem.file == QLatin1String("problems/A-1/problem.yaml");
    };
    QStringList all;
    for (const ContentProblem &problem : problems) {
        all.append(QStringLiteral("%1: %2").arg(problem.line).arg(problem.message));
    }
    QVERIFY2(std::any_of(problems.cbegin(), problems.cend(), isMeant), qPrintable(all.join(QLatin1Char('\n'))));
}

void TestProblemReader::brokenFoldersAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromUtf8(says);
    };
    row("empty statement", "statement.md", "\n", "is empty");
    row("no UTF-8", "reference.py", "# caf\xe9\n", "is not UTF-8");
    row("too large", "starter.py", QByteArray("#").repeated(1024 * 1024 + 1), "is larger than 1 MiB");
    row("reference without the entry", "reference.py", "def other():\n    pass\n", "does not define solve");
    row("starter without the entry", "starter.py", "pass\n", "does not define solve");
    row("left over", "wrong/z.py", "pass\n", "is named nowhere in problem.yaml");
}

void TestProblemReader::brokenFoldersAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    write(file, bytes);
    ContentProblems problems;
    (void)read(kProblem, &problems);
    const auto isMeant = [&](const ContentProblem &problem) {
        return problem.file == QStringLiteral("problems/A-1/") + file && problem.message == says;
    };
    QVERIFY(std::any_of(problems.cbegin(), problems.cend(), isMeant));
}

void TestProblemReader::shippedProblemsAreClean()
{
    const QString content = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");
    QDirIterator files(content + QStringLiteral("/problems"), { QStringLiteral("problem.yaml") }, QDir::Files,
        QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        ContentProblems problems;
        const std::optional<PackFile> file
            = readPackFile(content, QDir(content).relativeFilePath(files.next()), &problems);
        QVERIFY(file);
        (void)readCodingProblem(content, *file, &problems);
        QVERIFY2(
            problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().file + problems.first().message));
        ++count;
    }
    QVERIFY(count >= 3);
}

QTEST_GUILESS_MAIN(TestProblemReader)
#include "tst_problemreader.moc"
