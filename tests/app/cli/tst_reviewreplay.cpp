// SPDX-License-Identifier: MIT
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

const QString kCli = QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli");
const QStringList kReplay { QStringLiteral("review"), QStringLiteral("replay"), QStringLiteral("--json") };

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray messages;
};

Outcome run(const QStringList &arguments, const QByteArray &input, const QString &zone = QStringLiteral("UTC"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), zone);
    process.setProcessEnvironment(environment);
    process.start(kCli, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

/// Two reviews in the evening of 21 November in New York, the second after midnight UTC.
QByteArray evening(const QByteArray &dayRule)
{
    return R"({"parameters": {"w": null, "request_retention": 0.9, "maximum_interval": 36500, "enable_short_term": true,
        "learning_steps": ["1m", "10m"], "relearning_steps": ["10m"]}, "day_rule": ")"
        + dayRule + R"(", "reviews": [{"rating": 3, "at": 1795302000000}, {"rating": 3, "at": 1795309200000}]})";
}

QJsonObject lastReview(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer).object().value(QStringLiteral("reviews")).toArray().last().toObject();
}

} // namespace

class TestReviewReplay : public QObject
{
    Q_OBJECT

private slots:
    void answersOnStandardOutput();
    void localDaysAreThoseOfTheZone();
    void badInputIsRefusedWithItsPlace();
    void wrongUseIsTold();
};

void TestReviewReplay::answersOnStandardOutput()
{
    const Outcome outcome = run(kReplay, evening("utc"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.messages.isEmpty());
    const QJsonObject last = lastReview(outcome.out);
    QCOMPARE(last.value(QStringLiteral("reps")).toInt(), 2);
    QCOMPARE(last.value(QStringLiteral("state")).toInt(), 2);
    // The second review is on the next day in UTC.
    QVERIFY(last.value(QStringLiteral("retrievability_before")).toDouble() < 1.0);
}

void TestReviewReplay::localDaysAreThoseOfTheZone()
{
    const auto recall = [](const QString &zone) {
        return lastReview(run(kReplay, evening("local"), zone).out)
            .value(QStringLiteral("retrievability_before"))
            .toDouble();
    };
    QCOMPARE(recall(QStringLiteral("America/New_York")), 1.0);
    // There the study day begins at 4, and the reviews are at 0:00 and at 2:00.
    QCOMPARE(recall(QStringLiteral("Europe/Berlin")), 1.0);
    // 3:00 and 5:00.
    QVERIFY(recall(QStringLiteral("Asia/Dubai")) < 1.0);
}

void TestReviewReplay::badInputIsRefusedWithItsPlace()
{
    QByteArray wrong = evening("utc");
    wrong.replace(R"("rating": 3, "at": 1795309200000)", R"("rating": 7, "at": 1795309200000)");
    const Outcome outcome = run(kReplay, wrong);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.messages.contains("reviews[1].rating: 7"), outcome.messages);
    const Outcome nothing = run(kReplay, {});
    QCOMPARE(nothing.exitCode, 1);
    QVERIFY(nothing.messages.contains("request: "));
}

void TestReviewReplay::wrongUseIsTold()
{
    for (const QStringList &words :
        { QStringList { QStringLiteral("review") }, QStringList { QStringLiteral("review"), QStringLiteral("forget") },
            QStringList { QStringLiteral("review"), QStringLiteral("replay"), QStringLiteral("--fuzz") } }) {
        const Outcome outcome = run(words, evening("utc"));
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.messages.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestReviewReplay)
#include "tst_reviewreplay.moc"
