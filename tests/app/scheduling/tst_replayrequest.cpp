// SPDX-License-Identifier: MIT
#include "scheduling/replayrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace sevenrounds;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kNoon = 1'795'262'400'000;

QByteArray request(const QByteArray &parameters, const QByteArray &dayRule, const QByteArray &reviews)
{
    return R"({"parameters": )" + parameters + R"(, "day_rule": )" + dayRule + R"(, "reviews": )" + reviews + "}";
}

QByteArray review(int rating, qint64 at)
{
    return R"({"rating": )" + QByteArray::number(rating) + R"(, "at": )" + QByteArray::number(at) + "}";
}

QJsonArray answers(const QByteArray &json)
{
    const Result<QByteArray> answer = replayReviews(json);
    return answer ? QJsonDocument::fromJson(*answer).object().value(QStringLiteral("reviews")).toArray() : QJsonArray();
}

} // namespace

class TestReplayRequest : public QObject
{
    Q_OBJECT

private slots:
    void answersOneRowAReview();
    void noReviewsAreNoRows();
    void absentParametersAreTheDefaults();
    void numbersComeUnrounded();
    void localDaysAreUtcDaysMovedByTheZone();
    void refusesWithItsPlace_data();
    void refusesWithItsPlace();
};

void TestReplayRequest::answersOneRowAReview()
{
    const QJsonArray rows = answers(request(R"({"w": null, "request_retention": 0.9, "maximum_interval": 36500,
        "enable_short_term": true, "learning_steps": ["1m", "10m"], "relearning_steps": ["10m"]})",
        R"("utc")", "[" + review(4, kNoon) + "," + review(1, kNoon + 8 * kDayMs) + "]"));
    QCOMPARE(rows.size(), 2);
    const QJsonObject first = rows.at(0).toObject();
    QCOMPARE(first.keys(),
        QStringList({ QStringLiteral("difficulty"), QStringLiteral("due_ms"), QStringLiteral("interval_days"),
            QStringLiteral("lapses"), QStringLiteral("reps"), QStringLiteral("retrievability_before"),
            QStringLiteral("stability"), QStringLiteral("state"), QStringLiteral("step") }));
    QCOMPARE(first.value(QStringLiteral("state")).toInt(), 2);
    QCOMPARE(first.value(QStringLiteral("interval_days")).toInt(), 8);
    QCOMPARE(first.value(QStringLiteral("due_ms")).toInteger(), kNoon + 8 * kDayMs);
    QCOMPARE(first.value(QStringLiteral("retrievability_before")).toDouble(-1.0), 0.0);
    const QJsonObject second = rows.at(1).toObject();
    QCOMPARE(second.value(QStringLiteral("state")).toInt(), 3);
    QCOMPARE(second.value(QStringLiteral("lapses")).toInt(), 1);
    QVERIFY(qAbs(second.value(QStringLiteral("retrievability_before")).toDouble() - 0.9) < 0.01);
}

void TestReplayRequest::noReviewsAreNoRows()
{
    const Result<QByteArray> answer = replayReviews(request("{}", R"("utc")", "[]"));
    QVERIFY(answer);
    const QJsonObject root = QJsonDocument::fromJson(*answer).object();
    QVERIFY(root.value(QStringLiteral("reviews")).isArray());
    QVERIFY(root.value(QStringLiteral("reviews")).toArray().isEmpty());
}

void TestReplayRequest::absentParametersAreTheDefaults()
{
    const QByteArray reviews = "[" + review(3, kNoon) + "," + review(2, kNoon + 3 * kDayMs) + "]";
    QCOMPARE(answers(request("{}", R"("utc")", reviews)),
        answers(request(R"({"w": null, "request_retention": 0.9, "maximum_interval": 36500, "enable_short_term": true,
            "enable_fuzz": false, "learning_steps": ["1m", "10m"], "relearning_steps": ["10m"]})",
            R"("utc")", reviews)));
}

void TestReplayRequest::numbersComeUnrounded()
{
    const QJsonArray rows
        = answers(request("{}", R"("utc")", "[" + review(3, kNoon) + "," + review(3, kNoon + 5 * kDayMs) + "]"));
    const Result<ReplayRequest> parsed = parseReplayRequest(
        request("{}", R"("utc")", "[" + review(3, kNoon) + "," + review(3, kNoon + 5 * kDayMs) + "]"));
    QVERIFY(parsed);
    const std::vector<ReplayStep> steps = replay(*parsed);
    QVERIFY(rows.at(1).toObject().value(QStringLiteral("stability")).toDouble() == steps[1].after.memory.stability);
    QVERIFY(rows.at(1).toObject().value(QStringLiteral("difficulty")).toDouble() == steps[1].after.memory.difficulty);
}

void TestReplayRequest::localDaysAreUtcDaysMovedByTheZone()
{
    // Where the zone is fixed, counting study days is counting UTC days of times that are moved by the zone and the day start.
    for (const int offset : { -10 * 3600, 0, 5 * 3600 + 1800, 13 * 3600 }) {
        const Milliseconds moved = std::chrono::seconds { offset } - StudyDays::kDayStart;
        ReplayRequest local;
        local.days = StudyDays::local(QTimeZone(offset));
        ReplayRequest utc;
        UtcTime at = fromEpochMs(kNoon);
        for (int i = 0; i < 40; ++i) {
            const auto grade = static_cast<Grade>(1 + (i * 7) % 4);
            local.reviews.push_back({ grade, at });
            utc.reviews.push_back({ grade, at + moved });
            at += std::chrono::hours { 5 + (i * 11) % 40 };
        }
        const std::vector<ReplayStep> got = replay(local);
        const std::vector<ReplayStep> wanted = replay(utc);
        for (std::size_t i = 0; i < got.size(); ++i) {
            QCOMPARE(got[i].after.due + moved, wanted[i].after.due);
            QCOMPARE(got[i].after.state, wanted[i].after.state);
            QCOMPARE(got[i].after.memory.stability, wanted[i].after.memory.stability);
            QCOMPARE(got[i].retrievabilityBefore, wanted[i].retrievabilityBefore);
        }
    }
}

void TestReplayRequest::refusesWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromLatin1(place);
    };
    const auto parameters = [](const QByteArray &one) { return request("{" + one + "}", R"("utc")", "[]"); };
    const auto reviews = [](const QByteArray &list) { return request("{}", R"("utc")", "[" + list + "]"); };
    const QByteArray good = review(3, kNoon);
    row("nothing", "", "request");
    row("no JSON", "{\"parameters\": ", "request");
    row("a list", "[]", "request");
    row("cut off", request("{}", R"("utc")", "[" + good), "request");
    row("no parameters", R"({"day_rule": "utc", "reviews": []})", "parameters");
    row("no day rule", R"({"parameters": {}, "reviews": []})", "day_rule");
    row("no reviews", R"({"parameters": {}, "day_rule": "utc"})", "reviews");
    row("unknown field", R"({"parameters": {}, "day_rule": "utc", "reviews": [], "review": []})", "review");
    row("parameters are a list", request("[]", R"("utc")", "[]"), "parameters");
    row("unknown parameter", parameters(R"("weights": [])"), "parameters.weights");
    row("18 weights", parameters(R"("w": [)" + QByteArray("1,").repeated(17) + "1]"), "parameters.w");
    row("no weights", parameters(R"("w": [])"), "parameters.w");
    row("weights as text", parameters(R"("w": "default")"), "parameters.w");
    row("a weight as text", parameters(R"("w": [)" + QByteArray("1,").repeated(20) + R"("1"])"), "parameters.w[20]");
    row("a weight beyond numbers", parameters(R"("w": [1e999)" + QByteArray(",1").repeated(20) + "]"), "");
    row("retention 0", parameters(R"("request_retention": 0)"), "parameters.request_retention");
    row("retention 1.1", parameters(R"("request_retention": 1.1)"), "parameters.request_retention");
    row("retention null", parameters(R"("request_retention": null)"), "parameters.request_retention");
    row("cap 0", parameters(R"("maximum_interval": 0)"), "parameters.maximum_interval");
    row("cap 2.5", parameters(R"("maximum_interval": 2.5)"), "parameters.maximum_interval");
    row("cap 1e12", parameters(R"("maximum_interval": 1e12)"), "parameters.maximum_interval");
    row("short term 1", parameters(R"("enable_short_term": 1)"), "parameters.enable_short_term");
    row("fuzz", parameters(R"("enable_fuzz": true)"), "parameters.enable_fuzz");
    row("steps as text", parameters(R"("learning_steps": "10m")"), "parameters.learning_steps");
    row("step of no unit", parameters(R"("learning_steps": ["1m", "10"])"), "parameters.learning_steps[1]");
    row("step as number", parameters(R"("relearning_steps": [10])"), "parameters.relearning_steps[0]");
    row("101 steps", parameters(R"("learning_steps": [)" + QByteArray(R"("1m",)").repeated(100) + R"("1m"])"),
        "parameters.learning_steps");
    row("other day rule", request("{}", R"("UTC")", "[]"), "day_rule");
    row("day rule null", request("{}", "null", "[]"), "day_rule");
    row("reviews are an object", request("{}", R"("utc")", "{}"), "reviews");
    row("review is a number", reviews(good + ", 3"), "reviews[1]");
    row("rating 0", reviews(review(0, kNoon)), "reviews[0].rating");
    row("rating 5", reviews(good + "," + review(5, kNoon)), "reviews[1].rating");
    row("rating 2.5", reviews(R"({"rating": 2.5, "at": 0})"), "reviews[0].rating");
    row("rating as text", reviews(R"({"rating": "3", "at": 0})"), "reviews[0].rating");
    row("no rating", reviews(R"({"at": 0})"), "reviews[0].rating");
    row("no time", reviews(R"({"rating": 3})"), "reviews[0].at");
    row("time as text", reviews(R"({"rating": 3, "at": "2026-11-21"})"), "reviews[0].at");
    row("time before 1970", reviews(R"({"rating": 3, "at": -1})"), "reviews[0].at");
    row("time after 9999", reviews(R"({"rating": 3, "at": 253402300800000})"), "reviews[0].at");
    row("time with a fraction", reviews(R"({"rating": 3, "at": 0.5})"), "reviews[0].at");
    row("time runs back", reviews(good + "," + review(3, kNoon - 1)), "reviews[1].at");
    row("unknown field of a review", reviews(R"({"rating": 3, "at": 0, "took": 1})"), "reviews[0].took");
}

void TestReplayRequest::refusesWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const Result<QByteArray> answer = replayReviews(json);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(place.isEmpty() || answer.error().context.startsWith(place + QStringLiteral(": ")),
        qPrintable(answer.error().context));
}

QTEST_GUILESS_MAIN(TestReplayRequest)
#include "tst_replayrequest.moc"
