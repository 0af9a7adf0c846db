// SPDX-License-Identifier: MIT
#include "scheduling/replayrequest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr double kRecallTolerance = 1e-7;
constexpr double kDifficultyTolerance = 1e-6;
constexpr double kStabilityTolerance = 1e-6;

/// The columns of one review in histories.json.
enum Column {
    RatingColumn,
    AtColumn,
    StateColumn,
    StepColumn,
    IntervalColumn,
    DueColumn,
    StabilityColumn,
    DifficultyColumn,
    RecallColumn,
    RepsColumn,
    LapsesColumn,
    PreviewColumn,
};

QJsonArray histories()
{
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/scheduling/histories.json"));
    return file.open(QFile::ReadOnly)
        ? QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("histories")).toArray()
        : QJsonArray();
}

QJsonArray reviewsOf(const QJsonObject &history)
{
    return history.value(QStringLiteral("reviews")).toArray();
}

QByteArray requestOf(const QJsonObject &history)
{
    QJsonArray reviews;
    for (const QJsonValue &row : reviewsOf(history)) {
        reviews.append(QJsonObject { { QStringLiteral("rating"), row.toArray().at(RatingColumn) },
            { QStringLiteral("at"), row.toArray().at(AtColumn) } });
    }
    return QJsonDocument(
        QJsonObject { { QStringLiteral("parameters"), history.value(QStringLiteral("parameters")) },
            { QStringLiteral("day_rule"), QStringLiteral("utc") }, { QStringLiteral("reviews"), reviews } })
        .toJson();
}

} // namespace

/// Our scheduler against ts-fsrs: the fixtures are its answers.
class TestSchedulerReference : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void vectorsAreEnoughAndOfEveryKind();
    void everyReviewIsScheduledAsInTsFsrs();
    void everyPreviewIsThatOfTsFsrs();
    void laterRecallIsThatOfTsFsrs();

private:
    QJsonArray m_histories;
};

void TestSchedulerReference::initTestCase()
{
    m_histories = histories();
    QVERIFY(!m_histories.isEmpty());
}

void TestSchedulerReference::vectorsAreEnoughAndOfEveryKind()
{
    qsizetype reviews = 0;
    QSet<qsizetype> weightCounts;
    QSet<bool> shortTerms;
    QSet<double> retentions;
    QSet<double> caps;
    QSet<QByteArray> steps;
    QSet<QString> paces;
    QSet<int> states;
    int sameDay = 0;
    int longGaps = 0;
    int late = 0;
    for (const QJsonValue &value : std::as_const(m_histories)) {
        const QJsonObject history = value.toObject();
        const QJsonObject parameters = history.value(QStringLiteral("parameters")).toObject();
        weightCounts.insert(parameters.value(QStringLiteral("w")).toArray().size());
        shortTerms.insert(parameters.value(QStringLiteral("enable_short_term")).toBool());
        retentions.insert(parameters.value(QStringLiteral("request_retention")).toDouble());
        caps.insert(parameters.value(QStringLiteral("maximum_interval")).toDouble());
        steps.insert(QJsonDocument(QJsonArray { parameters.value(QStringLiteral("learning_steps")),
                                       parameters.value(QStringLiteral("relearning_steps")) })
                         .toJson());
        paces.insert(history.value(QStringLiteral("pace")).toString());
        const QJsonArray rows = reviewsOf(history);
        reviews += rows.size();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            states.insert(rows.at(i).toArray().at(StateColumn).toInt());
            if (i > 0) {
                const auto at = [&rows](qsizetype row, Column column) {
                    return fromEpochMs(rows.at(row).toArray().at(column).toInteger());
                };
                const qint64 days
                    = StudyDays::utc().dayOf(at(i - 1, AtColumn)).daysTo(StudyDays::utc().dayOf(at(i, AtColumn)));
                sameDay += days == 0 ? 1 : 0;
                longGaps += days > 365 ? 1 : 0;
                late += at(i, AtColumn) > at(i - 1, DueColumn) + std::chrono::days(1) ? 1 : 0;
            }
        }
    }
    QVERIFY(m_histories.size() >= 200);
    QVERIFY(reviews >= 2500);
    QCOMPARE(weightCounts, QSet<qsizetype>({ 0, 17, 19, 21 }));
    QCOMPARE(shortTerms.size(), 2);
    QVERIFY(retentions.contains(0.7) && retentions.contains(0.97));
    QVERIFY(caps.contains(1) && caps.contains(365) && caps.contains(36500));
    QVERIFY(steps.size() >= 10);
    QCOMPARE(paces.size(), 7);
    QCOMPARE(states, QSet<int>({ 1, 2, 3 }));
    QVERIFY2(sameDay >= 300, qPrintable(QString::number(sameDay)));
    QVERIFY2(longGaps >= 100, qPrintable(QString::number(longGaps)));
    QVERIFY2(late >= 300, qPrintable(QString::number(late)));
}

void TestSchedulerReference::everyReviewIsScheduledAsInTsFsrs()
{
    double worstRecall = 0.0;
    double worstDifficulty = 0.0;
    double worstStability = 0.0;
    for (qsizetype number = 0; number < m_histories.size(); ++number) {
        const QJsonObject history = m_histories.at(number).toObject();
        const Result<QByteArray> answer = replayReviews(requestOf(history));
        QVERIFY2(answer, answer ? "" : qPrintable(describe(answer.error())));
        const QJsonArray got = QJsonDocument::fromJson(*answer).object().value(QStringLiteral("reviews")).toArray();
        const QJsonArray wanted = reviewsOf(history);
        QCOMPARE(got.size(), wanted.size());
        for (qsizetype i = 0; i < got.size(); ++i) {
            const QJsonObject one = got.at(i).toObject();
            const QJsonArray row = wanted.at(i).toArray();
            const QByteArray place = QStringLiteral("history %1, review %2").arg(number).arg(i).toUtf8();
            const auto same = [&](const char *field, Column column) {
                return one.value(QLatin1String(field)).isDouble()
                    && one.value(QLatin1String(field)).toInteger(-1) == row.at(column).toInteger(-2);
            };
            QVERIFY2(same("state", StateColumn), place);
            QVERIFY2(same("step", StepColumn), place);
            QVERIFY2(same("interval_days", IntervalColumn), place);
            QVERIFY2(same("due_ms", DueColumn), place);
            QVERIFY2(same("reps", RepsColumn), place);
            QVERIFY2(same("lapses", LapsesColumn), place);
            const auto off = [&](const char *field, Column column) {
                return std::abs(one.value(QLatin1String(field)).toDouble(-1e9) - row.at(column).toDouble());
            };
            const double stability = off("stability", StabilityColumn) / row.at(StabilityColumn).toDouble();
            QVERIFY2(off("retrievability_before", RecallColumn) <= kRecallTolerance, place);
            QVERIFY2(off("difficulty", DifficultyColumn) <= kDifficultyTolerance, place);
            QVERIFY2(stability <= kStabilityTolerance, place);
            worstRecall = std::max(worstRecall, off("retrievability_before", RecallColumn));
            worstDifficulty = std::max(worstDifficulty, off("difficulty", DifficultyColumn));
            worstStability = std::max(worstStability, stability);
        }
    }
    qInfo().nospace() << "largest difference: R " << worstRecall << ", D " << worstDifficulty << ", S "
                      << worstStability << " relative";
}

void TestSchedulerReference::everyPreviewIsThatOfTsFsrs()
{
    for (qsizetype number = 0; number < m_histories.size(); ++number) {
        const QJsonObject history = m_histories.at(number).toObject();
        const Result<ReplayRequest> request = parseReplayRequest(requestOf(history));
        QVERIFY(request);
        const Scheduler scheduler(request->parameters);
        const std::vector<ReplayStep> steps = replay(*request);
        const QJsonArray wanted = reviewsOf(history);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const UtcTime at = request->reviews[i].at;
            const ItemMemory before = i == 0 ? ItemMemory {} : steps[i - 1].after;
            const auto keys = scheduler.preview(before, { at, request->days.dayOf(at), {} });
            const QJsonArray waits = wanted.at(static_cast<qsizetype>(i)).toArray().at(PreviewColumn).toArray();
            for (std::size_t key = 0; key < keys.size(); ++key) {
                QVERIFY2((keys[key].due - at).count() == waits.at(static_cast<qsizetype>(key)).toInteger(-1),
                    qPrintable(QStringLiteral("history %1, review %2, key %3").arg(number).arg(i).arg(key + 1)));
            }
        }
    }
}

void TestSchedulerReference::laterRecallIsThatOfTsFsrs()
{
    for (const QJsonValue &value : std::as_const(m_histories)) {
        const Result<ReplayRequest> request = parseReplayRequest(requestOf(value.toObject()));
        QVERIFY(request);
        const Scheduler scheduler(request->parameters);
        const ItemMemory last = replay(*request).back().after;
        for (const QJsonValue &probe : value.toObject().value(QStringLiteral("recall")).toArray()) {
            const double got = scheduler.retrievability(last, last.lastDay.addDays(probe.toArray().at(0).toInteger()));
            QVERIFY(std::abs(got - probe.toArray().at(1).toDouble()) <= kRecallTolerance);
        }
    }
}

QTEST_GUILESS_MAIN(TestSchedulerReference)
#include "tst_schedulerreference.moc"
