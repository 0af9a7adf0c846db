// SPDX-License-Identifier: MIT
#include "app/cli/clirun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace sevenrounds::test;

/// What the planner is worth to learners who are made up; how good it is, the tests of app/simulation ask.
class TestPoliciesCommand : public QObject
{
    Q_OBJECT

private slots:
    void marksAreListedWithWhatTheyAsk();
    void tooFewAreNotJudged();
    void wrongUseIsTold();
};

void TestPoliciesCommand::marksAreListedWithWhatTheyAsk()
{
    const CliOutcome outcome = runCli({ QStringLiteral("readiness"), QStringLiteral("policies"),
        QStringLiteral("--learners"), QStringLiteral("4"), QStringLiteral("--json") });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject answer = outcome.json().object();
    QCOMPARE(answer.value(QStringLiteral("policies")).toArray().size(), 5);
    const QJsonArray marks = answer.value(QStringLiteral("marks")).toArray();
    QCOMPARE(marks.size(), 3);
    for (const QJsonValue &one : marks) {
        const QJsonObject mark = one.toObject();
        QVERIFY(!mark.value(QStringLiteral("what")).toString().isEmpty());
        QVERIFY(mark.value(QStringLiteral("least")).isDouble());
        QCOMPARE(mark.value(QStringLiteral("met")).toBool(),
            mark.value(QStringLiteral("value")).toDouble() >= mark.value(QStringLiteral("least")).toDouble());
    }
}

void TestPoliciesCommand::tooFewAreNotJudged()
{
    const CliOutcome outcome = runCli({ QStringLiteral("readiness"), QStringLiteral("policies"),
        QStringLiteral("--learners"), QStringLiteral("1"), QStringLiteral("--json") });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject answer = outcome.json().object();
    QCOMPARE(answer.value(QStringLiteral("judged")), QJsonValue(false));
    QVERIFY(answer.contains(QStringLiteral("met")) && answer.value(QStringLiteral("met")).isNull());
}

void TestPoliciesCommand::wrongUseIsTold()
{
    const CliOutcome outcome = runCli({ QStringLiteral("readiness"), QStringLiteral("policies"),
        QStringLiteral("--learners"), QStringLiteral("100001") });
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(!outcome.messages.isEmpty());
}

QTEST_GUILESS_MAIN(TestPoliciesCommand)
#include "tst_policiescommand.moc"
