// SPDX-License-Identifier: MIT
#include "support/limitms.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

namespace {

const QString kProgram = QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds");
const QString kCli = QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli");

/// F03's mark, for a machine that does nothing else.
constexpr qint64 kMarkMs = 2000;

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QProcessEnvironment environment(const QString &dataDir)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    result.insert(QStringLiteral("SEVENROUNDS_DATA_DIR"), dataDir);
    result.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    result.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    // The product never does this; as root the web view would stay away, and with it what the tour is to show.
    if (geteuid() == 0) {
        result.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
    }
    return result;
}

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {}, int patienceMs = 20000)
{
    const QTemporaryDir data;
    QProcess process;
    process.setProcessEnvironment(environment(data.path()));
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void usageErrorsAreTwo();
    void terminationSavesAndEndsInTime();
    void contentIsGoodAndListed();
    void readinessAnswersAndRefuses();
    void databaseChecksChangeNothing();
};

void TestProgram::usageErrorsAreTwo()
{
    QCOMPARE(run(kProgram, { QStringLiteral("--nonsense") }).code, 2);
    QCOMPARE(
        run(kProgram,
            { QStringLiteral("--tour"), QStringLiteral("/tmp/x"), QStringLiteral("--size"), QStringLiteral("big") })
            .code,
        2);
    QCOMPARE(run(kCli, {}).code, 2);
    QCOMPARE(
        run(kCli,
            { QStringLiteral("content"), QStringLiteral("list"), QStringLiteral("--kind"), QStringLiteral("nonsense") })
            .code,
        2);
    const Outcome version = run(kProgram, { QStringLiteral("--version") });
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("sevenrounds "));
}

void TestProgram::terminationSavesAndEndsInTime()
{
    const QTemporaryDir data;
    QProcess process;
    process.setProcessEnvironment(environment(data.path()));
    process.start(kProgram, {});
    QVERIFY(process.waitForStarted());
    // The profile is there when its database is.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data.filePath(QStringLiteral("sevenrounds.sqlite"))), 20000);
    QTest::qWait(500);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(20000));
    const qint64 goneMs = timer.elapsed();
    qInfo("gone after %lld ms", goneMs);
    QVERIFY(goneMs <= sevenrounds::test::limitMs(kMarkMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!QFile::exists(data.filePath(QStringLiteral("sevenrounds.sqlite-journal"))));
}

void TestProgram::contentIsGoodAndListed()
{
    const Outcome check = run(kCli, { QStringLiteral("content"), QStringLiteral("check"), QStringLiteral("--json") });
    QVERIFY2(check.code == 0, check.out.constData());
    QVERIFY(QJsonDocument::fromJson(check.out).object().value(QStringLiteral("ok")).toBool());
    const Outcome list = run(kCli,
        { QStringLiteral("content"), QStringLiteral("list"), QStringLiteral("--kind"), QStringLiteral("prompt"),
            QStringLiteral("--json") });
    QCOMPARE(list.code, 0);
    QVERIFY(QJsonDocument::fromJson(list.out).isArray());
    const Outcome empty = run(kCli,
        { QStringLiteral("content"), QStringLiteral("list"), QStringLiteral("--kind"), QStringLiteral("team"),
            QStringLiteral("--json") });
    QCOMPARE(empty.code, 0);
}

void TestProgram::readinessAnswersAndRefuses()
{
    const QStringList words { QStringLiteral("readiness"), QStringLiteral("evaluate"), QStringLiteral("--json") };
    const Outcome good = run(kCli, words, R"({"target_level": "L5", "now": "2026-11-21T10:00:00Z", "events": []})");
    QCOMPARE(good.code, 0);
    const QJsonObject answer = QJsonDocument::fromJson(good.out).object();
    QCOMPARE(answer.value(QStringLiteral("rounds")).toObject().size(), 7);
    QVERIFY(!answer.value(QStringLiteral("overall")).toObject().value(QStringLiteral("shown")).toBool(true));
    const Outcome bad = run(kCli, words,
        R"({"target_level": "L5", "now": "2026-11-21T10:00:00Z", "events": [{"time": "2026-11-20T10:00:00Z", "kind": "mock",
            "round": "coding", "level": "L5", "score": 9, "objective": true, "seen_before": false}]})");
    QCOMPARE(bad.code, 1);
    QVERIFY(bad.out.isEmpty());
    QVERIFY(bad.err.contains("events[0].score"));
}

void TestProgram::databaseChecksChangeNothing()
{
    const QTemporaryDir data;
    const QString option = QStringLiteral("--data-dir");
    QCOMPARE(run(kCli, { QStringLiteral("db"), QStringLiteral("check"), option, data.path() }).code, 1);
    QVERIFY(QDir(data.path()).isEmpty());
    QCOMPARE(run(kCli, { QStringLiteral("db"), QStringLiteral("backup"), option, data.path() }).code, 1);
    QVERIFY(QDir(data.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
