// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kCli = QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli");
const QString kProblem = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content/problems/C-01/");
constexpr int kPatienceMs = 120000;

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray messages;

    [[nodiscard]] QByteArray everything() const { return out + messages; }
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(kCli, QStringList { QStringLiteral("code") } + arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

/// A problem without code that would be run, so that only which problems are taken is shown; tst_problembank judges the shipped ones.
bool putReview(const QString &content, const QString &folder, const QByteArray &id)
{
    const QDir from(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content/problems/C-03-review"));
    const QDir to(content + QStringLiteral("/problems/") + folder);
    if (!QDir().mkpath(to.path())) {
        return false;
    }
    for (const QString &name : from.entryList(QDir::Files)) {
        QFile source(from.filePath(name));
        QFile target(to.filePath(name));
        if (!source.open(QFile::ReadOnly) || !target.open(QFile::WriteOnly)) {
            return false;
        }
        target.write(source.readAll().replace("id: C-03-review", "id: " + id));
    }
    return true;
}

Outcome judge(const QString &file, const QStringList &more = {})
{
    return run(QStringList { QStringLiteral("judge"), QStringLiteral("C-01"), QStringLiteral("--file"), file } + more);
}

} // namespace

class TestCodeCommand : public QObject
{
    Q_OBJECT

private slots:
    void rightSolutionIsAccepted_data();
    void rightSolutionIsAccepted();
    void wrongSolutionIsAFinding();
    void jsonTellsEverything();
    void problemIsVerified();
    void allIsEveryProblemOfTheContent();
    void missingPackageIsSaid();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
};

void TestCodeCommand::rightSolutionIsAccepted_data()
{
    QTest::addColumn<QString>("tier");
    QTest::newRow("bubblewrap") << QStringLiteral("bubblewrap");
    QTest::newRow("landlock") << QStringLiteral("landlock");
}

void TestCodeCommand::rightSolutionIsAccepted()
{
    QFETCH(QString, tier);
    const Outcome outcome = judge(kProblem + QStringLiteral("reference.py"), { QStringLiteral("--tier"), tier });
    QVERIFY2(outcome.exitCode == 0, outcome.everything().constData());
    QVERIFY(outcome.out.startsWith("accepted\n"));
    QVERIFY(outcome.out.contains("reference"));
}

void TestCodeCommand::wrongSolutionIsAFinding()
{
    const Outcome outcome = judge(kProblem + QStringLiteral("wrong/forgets_between_chunks.py"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.startsWith("wrong-answer: "));
    QVERIFY(outcome.out.contains("expected:"));
}

void TestCodeCommand::jsonTellsEverything()
{
    const Outcome outcome
        = judge(kProblem + QStringLiteral("wrong/forgets_between_chunks.py"), { QStringLiteral("--json") });
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(report.value(QLatin1String("verdict")).toString(), QStringLiteral("wrong-answer"));
    const QJsonArray steps = report.value(QLatin1String("steps")).toArray();
    const QJsonObject failing = steps.at(report.value(QLatin1String("smallest_failing")).toInt(-1)).toObject();
    QCOMPARE(failing.value(QLatin1String("verdict")).toString(), QStringLiteral("wrong-answer"));
    QVERIFY(!failing.value(QLatin1String("input")).toString().isEmpty());
}

void TestCodeCommand::problemIsVerified()
{
    const Outcome outcome = run({ QStringLiteral("verify"), QStringLiteral("C-01"), QStringLiteral("--json") });
    QVERIFY2(outcome.exitCode == 0, outcome.everything().constData());
    const QJsonArray problems
        = QJsonDocument::fromJson(outcome.out).object().value(QLatin1String("problems")).toArray();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().toObject().value(QLatin1String("ok")).toBool());
}

void TestCodeCommand::allIsEveryProblemOfTheContent()
{
    const QTemporaryDir content;
    const auto verify = [&content] {
        return run({ QStringLiteral("verify"), QStringLiteral("--all"), QStringLiteral("--json"),
            QStringLiteral("--content"), content.path() });
    };
    QVERIFY(putReview(content.path(), QStringLiteral("C-91"), "C-91"));
    QVERIFY(putReview(content.path(), QStringLiteral("C-92"), "C-92"));
    const Outcome good = verify();
    QVERIFY2(good.exitCode == 0, good.everything().constData());
    const QJsonArray problems = QJsonDocument::fromJson(good.out).object().value(QLatin1String("problems")).toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).toObject().value(QLatin1String("id")).toString(), QStringLiteral("C-91"));
    QCOMPARE(problems.at(1).toObject().value(QLatin1String("id")).toString(), QStringLiteral("C-92"));
    // One that cannot be read is no problem of the library, and a finding all the same.
    QVERIFY(putReview(content.path(), QStringLiteral("C-93"), "C-94"));
    const Outcome broken = verify();
    QCOMPARE(broken.exitCode, 1);
    QVERIFY2(broken.messages.contains("problems/C-93/problem.yaml"), broken.messages.constData());
}

void TestCodeCommand::missingPackageIsSaid()
{
    // The machine as it is, but for Debian's packages of Python: the folder that NumPy and PyTorch are in is empty.
    QProcess process;
    process.start(QStringLiteral("/usr/bin/bwrap"),
        { QStringLiteral("--dev-bind"), QStringLiteral("/"), QStringLiteral("/"), QStringLiteral("--tmpfs"),
            QStringLiteral("/usr/lib/python3/dist-packages"), kCli, QStringLiteral("code"), QStringLiteral("verify"),
            QStringLiteral("C-01"), QStringLiteral("C-03"), QStringLiteral("C-07") });
    QVERIFY(process.waitForFinished(kPatienceMs));
    const QByteArray out = process.readAllStandardOutput();
    const QByteArray messages = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, (out + messages).constData());
    QVERIFY2(out.contains("C-07: not run here: numpy is not installed"), out.constData());
    QVERIFY2(out.contains("C-03: not run here: torch is not installed"), out.constData());
    QVERIFY2(out.contains("C-01: good"), out.constData());
    QVERIFY2(messages.contains("3 problems: 1 run, 0 only read"), messages.constData());
    QVERIFY2(messages.contains("2 NOT RUN HERE") && messages.contains("C-07 (numpy)"), messages.constData());
}

void TestCodeCommand::wrongUseIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *line, int exitCode) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts) << exitCode;
    };
    row("", 2);
    row("judge", 2);
    row("judge C-01", 2);
    row("verify", 2);
    row("verify C-01 --all", 2);
    row("verify C-01 --tier none", 2);
    row("verify C-01 --tier magic", 2);
    row("verify NO-SUCH", 1);
    row("judge C-01 --file /no/such/file", 1);
}

void TestCodeCommand::wrongUseIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(!outcome.messages.isEmpty());
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCodeCommand)
#include "tst_codecommand.moc"
