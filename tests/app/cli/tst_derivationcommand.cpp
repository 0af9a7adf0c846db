// SPDX-License-Identifier: MIT
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

const QString kCli = QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli");
constexpr int kPatienceMs = 120000;

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray messages;
};

Outcome run(const QStringList &arguments, const QByteArray &input = {}, const QString &output = {})
{
    QProcess process;
    if (!output.isEmpty()) {
        process.setStandardOutputFile(output);
    }
    process.start(kCli, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class TestDerivationCommand : public QObject
{
    Q_OBJECT

private slots:
    void answersOneLineEach();
    void tooMuchIsRefused();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
    void whatDoesNotArriveIsAFinding();
};

void TestDerivationCommand::answersOneLineEach()
{
    const QByteArray good = R"json({"id": "D-01", "previous": "\\log p(x)", "line": "= \\log \\sum_z p(x,z)"})json";
    const Outcome outcome = run(words("derivation check --batch -"), good + "\nno json\n" + good + "\n");
    QCOMPARE(outcome.exitCode, 1);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const auto value = [&lines](int line, const char *name) {
        return QJsonDocument::fromJson(lines.at(line)).object().value(QLatin1String(name)).toString();
    };
    QCOMPARE(value(0, "verdict"), QStringLiteral("equal"));
    QCOMPARE(value(1, "error"), QStringLiteral("not JSON"));
    QCOMPARE(value(2, "verdict"), QStringLiteral("equal"));
}

/// A file that is cut would be answered for a line that nobody wrote.
void TestDerivationCommand::tooMuchIsRefused()
{
    constexpr int kTooMuch = 64 * 1024 * 1024 + 1;
    const Outcome outcome = run(words("derivation check D-01 --batch -"), QByteArray(kTooMuch, '\n'));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.messages.contains("larger than 64 MiB"));
}

void TestDerivationCommand::wrongUseIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("neither one nor all") << words("derivation verify");
    QTest::newRow("one and all") << words("derivation verify D-01 --all");
    QTest::newRow("no line") << words("derivation check D-01");
    QTest::newRow("no derivation") << words("derivation check --line x");
}

void TestDerivationCommand::wrongUseIsTold()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.messages.isEmpty());
}

void TestDerivationCommand::whatDoesNotArriveIsAFinding()
{
    const QString full = QStringLiteral("/dev/full");
    QVERIFY(QFile::exists(full));
    const Outcome outcome = run(words("--help"), {}, full);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.messages.contains("standard output"));
}

QTEST_GUILESS_MAIN(TestDerivationCommand)
#include "tst_derivationcommand.moc"
