// SPDX-License-Identifier: MIT
#include "readiness/evaluaterequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace sevenrounds;

namespace {

const QByteArray kMock = R"({"time": "2026-11-20", "kind": "mock", "round": "coding", "level": "L5", "score": 2.75,
    "objective": true, "seen_before": false})";
const QByteArray kQuiz
    = R"({"time": "2026-11-20T18:30:00Z", "kind": "quiz", "round": "ml", "level": "L4", "correct": true,
    "guess": 0.25})";

QByteArray request(const QByteArray &events, const QByteArray &now = "2026-11-21T09:00:00Z")
{
    return R"({"target_level": "L5", "now": ")" + now + R"(", "events": [)" + events + "]}";
}

QByteArray edited(QByteArray text, const char *from, const char *to)
{
    Q_ASSERT(text.contains(from));
    return text.replace(from, to);
}

} // namespace

class TestEvaluateRequest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsTimes_data();
    void readsTimes();
    void answersAFreshProfile();
    void answersInFullPrecision();
    void orderOfEventsDoesNotMatter();
    void eventOfTheVeryMomentCounts();
    void everyNumberIsFinite();
    void refuses_data();
    void refuses();
};

void TestEvaluateRequest::readsEveryField()
{
    const Result<EvaluateRequest> parsed = parseEvaluateRequest(request(kMock + "," + kQuiz));
    QVERIFY(parsed);
    QCOMPARE(parsed->question.target, Level::L5);
    QCOMPARE(parsed->question.assumptions.priorLevel, kPriorLevel);
    QCOMPARE(parsed->evidence.size(), std::size_t { 2 });
    const auto *mock = std::get_if<MockEvidence>(&parsed->evidence[0].what);
    QVERIFY(mock);
    QCOMPARE(mock->skill, Skill::Coding);
    QCOMPARE(mock->level, Level::L5);
    QCOMPARE(mock->score, 2.75);
    QVERIFY(mock->objective);
    QVERIFY(!mock->seenBefore);
    const auto *quiz = std::get_if<QuizEvidence>(&parsed->evidence[1].what);
    QVERIFY(quiz);
    QCOMPARE(quiz->skill, Skill::Ml);
    QCOMPARE(quiz->level, Level::L4);
    QVERIFY(quiz->correct);
    QCOMPARE(quiz->guess, 0.25);
}

void TestEvaluateRequest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("expected");
    const qint64 nine = 1795251600000; // 21 November 2026, 9:00 UTC
    QTest::newRow("Z") << QByteArray("2026-11-21T09:00:00Z") << nine;
    QTest::newRow("offset east") << QByteArray("2026-11-21T10:30:00+01:30") << nine;
    QTest::newRow("offset west, short form") << QByteArray("2026-11-20T23:00-1000") << nine;
    QTest::newRow("no zone is UTC") << QByteArray("2026-11-21T09:00:00") << nine;
    QTest::newRow("no seconds") << QByteArray("2026-11-21T09:00Z") << nine;
    QTest::newRow("tenths") << QByteArray("2026-11-21T09:00:00.5Z") << nine + 500;
    QTest::newRow("microseconds") << QByteArray("2026-11-21T09:00:00.123456Z") << nine + 123;
    QTest::newRow("date alone") << QByteArray("2026-11-21") << nine - 32'400'000;
    QTest::newRow("leap day") << QByteArray("2024-02-29") << qint64 { 1709164800000 };
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << qint64 { -1000 };
}

void TestEvaluateRequest::readsTimes()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, expected);
    const Result<EvaluateRequest> parsed = parseEvaluateRequest(request({}, written));
    QVERIFY(parsed);
    QCOMPARE(toEpochMs(parsed->question.now), expected);
}

void TestEvaluateRequest::answersAFreshProfile()
{
    const Result<QByteArray> answer = evaluateReadiness(request({}));
    QVERIFY(answer);
    const QJsonObject object = QJsonDocument::fromJson(*answer).object();
    QCOMPARE(
        object.keys(), (QStringList { QStringLiteral("bias"), QStringLiteral("overall"), QStringLiteral("rounds") }));
    const QJsonObject rounds = object[QStringLiteral("rounds")].toObject();
    QCOMPARE(rounds.size(), static_cast<qsizetype>(kSkillCount));
    for (const Skill skill : kSkills) {
        const QJsonObject round = rounds[skillKey(skill)].toObject();
        QCOMPARE(round.keys(),
            (QStringList { QStringLiteral("gap_mean"), QStringLiteral("gap_sd"), QStringLiteral("label"),
                QStringLiteral("mean"), QStringLiteral("readiness"), QStringLiteral("sd") }));
        QCOMPARE(round[QStringLiteral("mean")].toDouble(), 4.2);
        QCOMPARE(round[QStringLiteral("gap_sd")].toDouble(), 0.7);
        QCOMPARE(round[QStringLiteral("label")].toString(), QStringLiteral("unmeasured"));
    }
    QCOMPARE(object[QStringLiteral("bias")].toObject()[QStringLiteral("sd")].toDouble(), 0.5);
    const QJsonObject overall = object[QStringLiteral("overall")].toObject();
    QCOMPARE(overall[QStringLiteral("shown")], QJsonValue(false));
    QVERIFY(overall[QStringLiteral("low")].toDouble() <= overall[QStringLiteral("probability")].toDouble());
    QVERIFY(overall[QStringLiteral("probability")].toDouble() <= overall[QStringLiteral("high")].toDouble());
}

void TestEvaluateRequest::answersInFullPrecision()
{
    const Result<EvaluateRequest> parsed = parseEvaluateRequest(request(kMock + "," + kQuiz));
    QVERIFY(parsed);
    const ReadinessReport report = makeReadinessReport(parsed->evidence, parsed->question);
    const Result<QByteArray> answer = evaluateReadiness(request(kMock + "," + kQuiz));
    QVERIFY(answer);
    const QJsonObject object = QJsonDocument::fromJson(*answer).object();
    const QJsonObject coding = object[QStringLiteral("rounds")].toObject()[QStringLiteral("coding")].toObject();
    QVERIFY(coding[QStringLiteral("mean")].toDouble() == report.skills[index(Skill::Coding)].mean);
    QVERIFY(coding[QStringLiteral("readiness")].toDouble() == report.skills[index(Skill::Coding)].readiness);
    QVERIFY(object[QStringLiteral("overall")].toObject()[QStringLiteral("high")].toDouble() == report.overall.high);
}

void TestEvaluateRequest::orderOfEventsDoesNotMatter()
{
    const Result<QByteArray> one = evaluateReadiness(request(kMock + "," + kQuiz));
    const Result<QByteArray> other = evaluateReadiness(request(kQuiz + "," + kMock));
    QVERIFY(one && other);
    QCOMPARE(*one, *other);
}

void TestEvaluateRequest::eventOfTheVeryMomentCounts()
{
    QVERIFY(evaluateReadiness(request(kMock, "2026-11-20T00:00:00Z")));
    QVERIFY(evaluateReadiness(request(kMock, "2026-11-20T01:00:00+01:00")));
    QVERIFY(!evaluateReadiness(request(kMock, "2026-11-20T00:59:59+01:00")));
}

void TestEvaluateRequest::everyNumberIsFinite()
{
    QByteArray events;
    for (int i = 0; i < 200; ++i) {
        events += (i ? "," : "") + edited(edited(kMock, "2.75", i % 2 ? "4" : "1"), "L5", i % 2 ? "L3" : "L7");
    }
    for (const QByteArray now : { "2026-11-20", "9999-12-31T23:59:59Z" }) {
        const Result<QByteArray> answer = evaluateReadiness(request(events, now));
        QVERIFY(answer);
        // What is not a number cannot be written in JSON and would come out as null.
        QVERIFY(!answer->contains("null"));
    }
}

void TestEvaluateRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("context");
    const auto row = [](const char *name, const QByteArray &json, const char *context) {
        QTest::newRow(name) << json << QString::fromLatin1(context);
    };
    const QByteArray three = kMock + "," + kQuiz + ",";
    row("nothing", "", "request: is not JSON");
    row("broken", R"({"target_level": )", "request: is not JSON");
    row("list", "[]", "request: is a list where an object is expected");
    row("level missing", R"({"now": "2026-11-21", "events": []})", "target_level: is missing");
    row("now missing", R"({"target_level": "L5", "events": []})", "now: is missing");
    row("events missing", R"({"target_level": "L5", "now": "2026-11-21"})", "events: is missing");
    row("field unknown", R"({"target_level": "L5", "now": "2026-11-21", "events": [], "prior": 5})",
        "prior: is not a known field");
    row("level unknown", edited(request({}), "L5", "L8"), "target_level: \"L8\" is not a level from L3 to L7");
    row("level a number", edited(request({}), "\"L5\"", "5"), "target_level: is a number where a text is expected");
    row("now no date", request({}, "soon"), "now: \"soon\" is not an ISO 8601 date");
    row("events an object", edited(request({}), "[]", "{}"), "events: is an object where a list is expected");
    row("event a text", request("\"mock\""), "events[0]: is a text where an object is expected");
    row("event null", request("null"), "events[0]: is null where an object is expected");
    row("event a list", request(kMock + ",[]"), "events[1]: is a list where an object is expected");
    row("kind unknown", request(edited(kMock, "mock", "talk")), "events[0].kind: \"talk\" is neither mock nor quiz");
    row("kind missing", request(edited(kMock, R"("kind": "mock", )", "")), "events[0].kind: is missing");
    row("round unknown", request(edited(kMock, "coding", "lunch")), "events[0].round: \"lunch\" is not a round");
    row("round in capitals", request(edited(kQuiz, "ml", "ML")), "events[0].round: \"ML\" is not a round");
    row("score too high", request(three + edited(kMock, "2.75", "9")), "events[2].score: 9 is not between 1 and 4");
    row("score too low", request(edited(kMock, "2.75", "0.99")), "events[0].score: 0.99 is not between 1 and 4");
    row("score endless", request(edited(kMock, "2.75", "1e999")), "");
    row("score a text", request(edited(kMock, "2.75", "\"3\"")),
        "events[0].score: is a text where a number is expected");
    row("score null", request(edited(kMock, "2.75", "null")), "events[0].score: is null where a number is expected");
    row("score true", request(edited(kMock, "2.75", "true")),
        "events[0].score: is true or false where a number is expected");
    row("objective a number", request(edited(kMock, R"("objective": true)", R"("objective": 1)")),
        "events[0].objective: is a number where true or false is expected");
    row("seen_before missing",
        request(edited(kMock, R"(,
    "objective": true, "seen_before": false)",
            R"(, "objective": true)")),
        "events[0].seen_before: is missing");
    row("level of an event", request(edited(kMock, "L5", "5")), "events[0].level: \"5\" is not a level from L3 to L7");
    row("guess too high", request(edited(kQuiz, "0.25", "1.5")), "events[0].guess: 1.5 is not between 0 and 1");
    row("guess too low", request(edited(kQuiz, "0.25", "-0.1")), "events[0].guess: -0.1 is not between 0 and 1");
    row("correct a text", request(edited(kQuiz, "true", "\"yes\"")),
        "events[0].correct: is a text where true or false is expected");
    row("guess in a mock", request(edited(kMock, "}", R"(, "guess": 0.2})")), "events[0].guess: is not a known field");
    row("score in a quiz", request(edited(kQuiz, "}", R"(, "score": 2})")), "events[0].score: is not a known field");
    row("later than now", request(kMock, "2026-11-19"), "events[0].time: 2026-11-20 is later than now");
    const auto date = [&](const char *name, const char *written) {
        QTest::newRow(name) << request(edited(kMock, "2026-11-20",
            written)) << QStringLiteral("events[0].time: \"%1\" is not an ISO 8601 date").arg(QLatin1String(written));
    };
    date("no such month", "2026-13-01");
    date("no such day", "2026-02-29");
    date("day zero", "2026-01-00");
    date("no such hour", "2026-11-20T24:00:00Z");
    date("no such minute", "2026-11-20T10:60:00Z");
    date("no such second", "2026-11-20T10:00:60Z");
    date("no such offset hour", "2026-11-20T10:00:00+24:00");
    date("no such offset minute", "2026-11-20T10:00:00+01:75");
    date("German date", "20.11.2026");
    date("space between", "2026-11-20 10:00:00Z");
    date("line break at the end", "2026-11-20\\n");
    date("date with zone", "2026-11-20Z");
    date("empty", "");
}

void TestEvaluateRequest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, context);
    const Result<QByteArray> answer = evaluateReadiness(json);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
    const QString expected = context.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    QVERIFY2(answer.error().context.startsWith(expected), qPrintable(answer.error().context));
}

QTEST_GUILESS_MAIN(TestEvaluateRequest)
#include "tst_evaluaterequest.moc"
