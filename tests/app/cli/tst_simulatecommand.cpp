// SPDX-License-Identifier: MIT
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray messages;
};

Outcome simulate(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli"),
        QStringList { QStringLiteral("readiness"), QStringLiteral("simulate") } + arguments);
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

class TestSimulateCommand : public QObject
{
    Q_OBJECT

private slots:
    void answersEveryScenario();
    void sameSeedSameAnswer();
    void oneScenarioInWords();
    void whatIsToleratedIsSaid();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
};

void TestSimulateCommand::answersEveryScenario()
{
    const Outcome outcome = simulate({ QStringLiteral("--learners"), QStringLiteral("20"), QStringLiteral("--json") });
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.messages.isEmpty());
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
    const QJsonArray all = answer.value(QStringLiteral("scenarios")).toArray();
    QCOMPARE(all.size(), 16);
    const QJsonObject base = all.first().toObject();
    QCOMPARE(base.value(QStringLiteral("id")).toString(), QStringLiteral("base"));
    // Too few to be judged.
    QCOMPARE(base.value(QStringLiteral("judged")).toBool(true), false);
    const QJsonObject rounds = base.value(QStringLiteral("rounds")).toObject();
    const double ours = rounds.value(QStringLiteral("model")).toObject().value(QStringLiteral("brier")).toDouble();
    const double raw = rounds.value(QStringLiteral("raw_average")).toObject().value(QStringLiteral("brier")).toDouble();
    QVERIFY(ours > 0.0 && ours < raw);
    QVERIFY(answer.contains(QStringLiteral("accepted")) && answer.value(QStringLiteral("accepted")).isNull());
    QCOMPARE(answer.value(QStringLiteral("known_misses")).toArray().size(), 0);
    QVERIFY(base.contains(QStringLiteral("loops")));
    QVERIFY(!all.last().toObject().contains(QStringLiteral("loops")));
}

void TestSimulateCommand::sameSeedSameAnswer()
{
    const auto with = [](const QString &seed) {
        return simulate({ QStringLiteral("--learners"), QStringLiteral("10"), QStringLiteral("--seed"), seed,
                            QStringLiteral("--json") })
            .out;
    };
    const QByteArray seven = with(QStringLiteral("7"));
    QVERIFY(!seven.isEmpty());
    QCOMPARE(with(QStringLiteral("7")), seven);
    QVERIFY(with(QStringLiteral("8")) != seven);
}

void TestSimulateCommand::oneScenarioInWords()
{
    const Outcome outcome = simulate(
        { QStringLiteral("--learners"), QStringLiteral("10"), QStringLiteral("--scenario"), QStringLiteral("sparse") });
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.startsWith("sparse (5 learners)\n"));
}

void TestSimulateCommand::whatIsToleratedIsSaid()
{
    // As many as are judged, of a scenario that misses marks with every seed.
    const Outcome outcome = simulate({ QStringLiteral("--learners"), QStringLiteral("2000"),
        QStringLiteral("--scenario"), QStringLiteral("prior-too-low"), QStringLiteral("--json") });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(answer.value(QStringLiteral("accepted")), QJsonValue(true));
    const QJsonArray misses = answer.value(QStringLiteral("known_misses")).toArray();
    QVERIFY(!misses.isEmpty());
    for (const QJsonValue &one : misses) {
        const QJsonObject miss = one.toObject();
        QCOMPARE(miss.value(QStringLiteral("scenario")).toString(), QStringLiteral("prior-too-low"));
        QVERIFY(!miss.value(QStringLiteral("mark")).toString().isEmpty());
        const double measured = miss.value(QStringLiteral("measured")).toDouble();
        QVERIFY(measured > miss.value(QStringLiteral("asked")).toDouble());
        QVERIFY(measured <= miss.value(QStringLiteral("tolerated")).toDouble());
    }
}

void TestSimulateCommand::wrongUseIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("more than memory holds") << QStringList { QStringLiteral("--learners"), QStringLiteral("100001") };
    QTest::newRow("none") << QStringList { QStringLiteral("--learners"), QStringLiteral("0") };
    QTest::newRow("no number") << QStringList { QStringLiteral("--learners"), QStringLiteral("many") };
    QTest::newRow("seed") << QStringList { QStringLiteral("--seed"), QStringLiteral("-1") };
    QTest::newRow("scenario") << QStringList { QStringLiteral("--scenario"), QStringLiteral("paradise") };
    QTest::newRow("word") << QStringList { QStringLiteral("all") };
}

void TestSimulateCommand::wrongUseIsTold()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = simulate(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.messages.isEmpty());
}

QTEST_APPLESS_MAIN(TestSimulateCommand)
#include "tst_simulatecommand.moc"
