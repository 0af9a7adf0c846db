// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "scheduling/itemlog.h"
#include "scheduling/memoryscale.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

namespace {

/// Reviews of somebody whose memory lasts `factor` times as long as the model's: each at a day where the model says 0.9.
std::vector<RecallSample> simulated(const MemoryModel &model, double factor, int count, quint64 seed)
{
    Random random(seed);
    std::vector<RecallSample> samples;
    for (int i = 0; i < count; ++i) {
        const double stability = 1.0 + 40.0 * random.uniform();
        const int days = std::max(1, static_cast<int>(std::lround(stability)));
        samples.push_back({ stability, days, random.uniform() < model.retrievability(days, factor * stability) });
    }
    return samples;
}

} // namespace

/// The one-number memory scale, on simulated learners.
class TestMemoryScale : public QObject
{
    Q_OBJECT

private slots:
    void needsAHundredReviews();
    void findsAShortMemory();
    void findsALongMemory();
    void anAverageMemoryStaysNearOne();
    void extremeAnswersStayInBounds();
    void testsOnTheNewestFifthOnly();
    void aStandingScaleIsHeldAgainstNone();
    void scalesIntervalsFromItsDayOn();
    void samplesAreReviewsADayApart();
};

void TestMemoryScale::needsAHundredReviews()
{
    const MemoryModel model { SchedulerParameters {} };
    QVERIFY(!fitMemoryScale(model, simulated(model, 1.0, 99, 1)));
    QVERIFY(fitMemoryScale(model, simulated(model, 1.0, 100, 1)));
}

void TestMemoryScale::findsAShortMemory()
{
    const MemoryModel model { SchedulerParameters {} };
    const auto fit = fitMemoryScale(model, simulated(model, 0.4, 4000, 2));
    QVERIFY(fit && std::abs(fit->factor - 0.4) < 0.08);
    QVERIFY(fit->wins());
}

void TestMemoryScale::findsALongMemory()
{
    const MemoryModel model { SchedulerParameters {} };
    const auto fit = fitMemoryScale(model, simulated(model, 2.5, 4000, 3));
    QVERIFY(fit && std::abs(fit->factor - 2.5) < 0.5);
    QVERIFY(fit->wins());
}

void TestMemoryScale::anAverageMemoryStaysNearOne()
{
    const MemoryModel model { SchedulerParameters {} };
    const auto fit = fitMemoryScale(model, simulated(model, 1.0, 4000, 4));
    QVERIFY(fit && std::abs(fit->factor - 1.0) < 0.15);
}

void TestMemoryScale::extremeAnswersStayInBounds()
{
    const MemoryModel model { SchedulerParameters {} };
    for (const bool isRecalled : { false, true }) {
        const std::vector<RecallSample> samples(200, RecallSample { 10.0, 10, isRecalled });
        const auto fit = fitMemoryScale(model, samples);
        QVERIFY(fit && fit->factor >= std::exp(-3.0) && fit->factor <= std::exp(3.0));
        QVERIFY((fit->factor > 1.0) == isRecalled);
        QVERIFY(std::isfinite(fit->lossAfter));
    }
}

void TestMemoryScale::testsOnTheNewestFifthOnly()
{
    const MemoryModel model { SchedulerParameters {} };
    // Four fifths forgotten, the newest fifth all recalled: a shorter memory fits the past and loses on what is held out.
    std::vector<RecallSample> samples(400, RecallSample { 10.0, 10, false });
    samples.insert(samples.end(), 100, RecallSample { 10.0, 10, true });
    const auto fit = fitMemoryScale(model, samples);
    QVERIFY(fit && fit->factor < 1.0);
    QCOMPARE(fit->tested, 100U);
    // -ln 0.9 for the scale that stands.
    QVERIFY(std::abs(fit->lossBefore + std::log(0.9)) < 1e-6);
    QVERIFY(!fit->wins());
}

void TestMemoryScale::aStandingScaleIsHeldAgainstNone()
{
    const MemoryModel model { SchedulerParameters {} };
    // An average memory, planned by a third of it.
    const std::vector<RecallSample> average = simulated(model, 1.0, 8000, 5);
    const auto worse = fitMemoryScale(model, average, 0.3);
    QVERIFY(worse && worse->standingLoses());
    QVERIFY(worse->lossOfAverage < worse->lossBefore);
    QCOMPARE(fitMemoryScale(model, average)->lossOfAverage, worse->lossOfAverage);
    QVERIFY(!fitMemoryScale(model, average)->standingLoses());
    const auto right = fitMemoryScale(model, simulated(model, 0.4, 8000, 6), 0.4);
    QVERIFY(right && !right->standingLoses());
    // A fit that beats what stands and not the average learner is none to take: the past says short, the newest fifth is average.
    std::vector<RecallSample> turned(400, RecallSample { 10.0, 10, false });
    const std::vector<RecallSample> newest = simulated(model, 1.0, 100, 7);
    turned.insert(turned.end(), newest.begin(), newest.end());
    const auto fit = fitMemoryScale(model, turned, 0.01);
    QVERIFY(fit && fit->lossAfter < fit->lossBefore && fit->lossAfter > fit->lossOfAverage);
    QVERIFY(!fit->wins());
    QVERIFY(fit->standingLoses());
}

void TestMemoryScale::scalesIntervalsFromItsDayOn()
{
    const QDate day(2026, 11, 21);
    const UtcTime at { Milliseconds { 1795251600000 } };
    SchedulerParameters parameters;
    parameters.scales = { { day.addDays(1), 2.0 } };
    const Scheduler scaled(parameters);
    const Scheduler plain;
    const ItemMemory before = scaled.review({}, Grade::Easy, { at, day, {} });
    QCOMPARE(before.intervalDays, plain.review({}, Grade::Easy, { at, day, {} }).intervalDays);
    const ItemMemory after = scaled.review({}, Grade::Easy, { at, day.addDays(1), {} });
    // 8.2956 days of stability: 8, and with twice the memory 17.
    QCOMPARE(before.intervalDays, 8);
    QCOMPARE(after.intervalDays, 17);
    // The memory itself is the model's.
    QCOMPARE(after.memory.stability, before.memory.stability);
}

void TestMemoryScale::samplesAreReviewsADayApart()
{
    const QDate day(2026, 11, 21);
    const UtcTime at { Milliseconds { 1795251600000 } };
    ItemLog log;
    log.add({ at, day, Grade::Easy });
    log.add({ at + std::chrono::minutes { 10 }, day, Grade::Again });
    log.add({ at + std::chrono::days { 9 }, day.addDays(9), Grade::Again });
    log.add({ at + std::chrono::days { 12 }, day.addDays(12), Grade::Hard });
    const std::vector<TimedSample> samples = log.samples(Scheduler());
    QCOMPARE(samples.size(), 2U);
    QCOMPARE(samples[0].sample.days, 9);
    QVERIFY(!samples[0].sample.isRecalled);
    QCOMPARE(samples[1].sample.days, 3);
    QVERIFY(samples[1].sample.isRecalled);
    QCOMPARE(samples[1].at, at + std::chrono::days { 12 });
}

QTEST_GUILESS_MAIN(TestMemoryScale)
#include "tst_memoryscale.moc"
