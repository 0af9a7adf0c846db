// SPDX-License-Identifier: MIT
#include "guide/pipeline.h"
#include "guide/pipelinedates.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <ctime>

using namespace sevenrounds;

namespace {

PipelineStage stage(const char *id, const std::optional<FigureRange> &weeks, const std::optional<FigureRange> &wait)
{
    return { FactId(QString::fromLatin1(id)), QStringLiteral("guide-s2"), {}, weeks, wait };
}

FigureRange range(double low, double high)
{
    return { low, high };
}

const FactId kFirst { QStringLiteral("first") };
const FactId kSecond { QStringLiteral("second") };
const FactId kThird { QStringLiteral("third") };

/// A call with a wait of 1 to 2 weeks, a committee of 2 to 4 weeks and a wait of 1 to 2, and a match of 2 to 6 weeks.
QList<PipelineStage> three()
{
    return { stage("first", {}, range(1, 2)), stage("second", range(2, 4), range(1, 2)),
        stage("third", range(2, 6), {}) };
}

} // namespace

/// The dates of a process, counted in days of the calendar.
class TestPipelineDates : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownWithoutADay();
    void oneDayGivesTheRest();
    void anOwnDayStandsInPlaceOfWhatWasCounted();
    void whatComesBeforeIsNotGuessed();
    void aStageWithoutLengthsEndsTheCount();
    void anOpenRangeHasNoLatestDay();
    void theSumIsTheTotal();
    void whatWasToldIsWhatTheyAddUpTo();
    void whatWasToldWithoutAnEndHasNone();
    void leapDays_data();
    void leapDays();
    void changesOfTheClockMoveNoDay_data();
    void changesOfTheClockMoveNoDay();
    void halfWeeksAreRounded();
    void silenceIsMeasuredAgainstTheUsualWait();
    void deadlinesStandToTheEnd();
    void theEndOfALastStageWithoutALengthIsItsDay();
    void theStageToSayMakesTheEndKnown();
};

void TestPipelineDates::nothingIsKnownWithoutADay()
{
    const QList<StageDates> dates = stageDates(three(), {});
    QCOMPARE(dates.size(), 3);
    for (const StageDates &one : dates) {
        QVERIFY(!one.begins.isKnown() && !one.over.isKnown() && !one.isOwn);
    }
    QVERIFY(stageDates({}, {}).isEmpty());
}

void TestPipelineDates::oneDayGivesTheRest()
{
    const QDate day(2026, 12, 1);
    const QList<StageDates> dates = stageDates(three(), { { kFirst, day } });
    QVERIFY(dates.at(0).isOwn);
    QCOMPARE(dates.at(0).begins, (DaySpan { day, day }));
    QCOMPARE(dates.at(0).over, (DaySpan { QDate(2026, 12, 8), QDate(2026, 12, 15) }));
    QCOMPARE(dates.at(1).begins, dates.at(0).over);
    QCOMPARE(dates.at(1).over, (DaySpan { QDate(2026, 12, 29), QDate(2027, 1, 26) }));
    QCOMPARE(dates.at(2).over, (DaySpan { QDate(2027, 1, 12), QDate(2027, 3, 9) }));
    QVERIFY(!dates.at(2).isOwn);
}

void TestPipelineDates::anOwnDayStandsInPlaceOfWhatWasCounted()
{
    const QDate told(2027, 2, 1);
    const QList<StageDates> dates = stageDates(three(), { { kFirst, QDate(2026, 12, 1) }, { kSecond, told } });
    QCOMPARE(dates.at(0).over.latest, std::optional(QDate(2026, 12, 15)));
    QCOMPARE(dates.at(1).begins, (DaySpan { told, told }));
    QCOMPARE(dates.at(2).begins, (DaySpan { QDate(2027, 2, 22), QDate(2027, 3, 15) }));
}

void TestPipelineDates::whatComesBeforeIsNotGuessed()
{
    const QList<StageDates> dates = stageDates(three(), { { kThird, QDate(2027, 2, 1) } });
    QVERIFY(!dates.at(0).begins.isKnown());
    QVERIFY(!dates.at(1).over.isKnown());
    QCOMPARE(dates.at(2).over, (DaySpan { QDate(2027, 2, 15), QDate(2027, 3, 15) }));
}

void TestPipelineDates::aStageWithoutLengthsEndsTheCount()
{
    QList<PipelineStage> stages = three();
    stages[1] = stage("second", {}, {});
    const QList<StageDates> dates = stageDates(stages, { { kFirst, QDate(2026, 12, 1) } });
    QVERIFY(dates.at(1).begins.isKnown());
    QVERIFY(!dates.at(1).over.isKnown());
    QVERIFY(!dates.at(2).begins.isKnown());
}

void TestPipelineDates::anOpenRangeHasNoLatestDay()
{
    QList<PipelineStage> stages = three();
    FigureRange open = range(1, 2);
    open.isOpen = true;
    stages[0].waitAfter = open;
    const QList<StageDates> dates = stageDates(stages, { { kFirst, QDate(2026, 12, 1) } });
    QCOMPARE(dates.at(2).begins.earliest, std::optional(QDate(2026, 12, 29)));
    QVERIFY(!dates.at(2).begins.latest);
    QVERIFY(!dates.at(2).over.latest);
}

void TestPipelineDates::theSumIsTheTotal()
{
    const QDate day(2026, 12, 1);
    const QList<StageDates> dates = stageDates(three(), { { kFirst, day } });
    const FigureRange total = *pipelineTotal(three());
    QCOMPARE(total.low, 6.0);
    QCOMPARE(*total.high, 14.0);
    QCOMPARE(dates.last().over, daysAfter({ day, day }, total));
}

void TestPipelineDates::whatWasToldIsWhatTheyAddUpTo()
{
    const QDate day(2027, 1, 4);
    for (const FigureRange &told : { range(9, 14), range(5, 5), range(1, 40), range(0.5, 1.5) }) {
        const QList<StageDates> dates = stageDates(stretchTo(three(), kFirst, told), { { kFirst, day } });
        QCOMPARE(endOf(dates), daysAfter({ day, day }, told));
    }
    // From a later stage on the ones before keep theirs.
    const QList<PipelineStage> later = stretchTo(three(), kThird, range(4, 12));
    QCOMPARE(later.first().waitAfter, three().first().waitAfter);
    QCOMPARE(later.last().weeks, std::optional(range(4, 12)));
    // The wait that is left out keeps its length, and what is printed, told, changes nothing.
    const QList<PipelineStage> printed = three();
    FigureRange sum { 0, 0 };
    for (const PipelineStage &one : printed) {
        for (const std::optional<FigureRange> &length : { one.weeks, one.waitAfter }) {
            if (length && !(one.id == kFirst && length == one.waitAfter)) {
                sum.low += length->low;
                sum.high = *sum.high + length->high.value_or(length->low);
            }
        }
    }
    QVERIFY(printed.first().waitAfter);
    const QList<PipelineStage> same = stretchTo(printed, kFirst, sum, { kFirst });
    for (qsizetype i = 0; i < printed.size(); ++i) {
        QCOMPARE(same.at(i).weeks, printed.at(i).weeks);
        QCOMPARE(same.at(i).waitAfter, printed.at(i).waitAfter);
    }
    // A stage that nobody knows, and stages without a length.
    QCOMPARE(stretchTo(three(), FactId(QStringLiteral("none")), range(4, 12)).last().weeks, three().last().weeks);
    QVERIFY(!stretchTo({ stage("first", {}, {}) }, kFirst, range(4, 12)).first().weeks);
}

void TestPipelineDates::whatWasToldWithoutAnEndHasNone()
{
    FigureRange told = range(6, 6);
    told.isOpen = true;
    const QDate day(2027, 1, 4);
    const DaySpan end = endOf(stageDates(stretchTo(three(), kFirst, told), { { kFirst, day } }));
    QCOMPARE(end.earliest, std::optional(day.addDays(42)));
    QVERIFY(!end.latest);
}

void TestPipelineDates::leapDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("earliest");
    QTest::addColumn<QDate>("latest");
    QTest::newRow("over 29 February") << QDate(2028, 2, 23) << QDate(2028, 3, 1) << QDate(2028, 3, 8);
    QTest::newRow("onto 29 February") << QDate(2028, 2, 22) << QDate(2028, 2, 29) << QDate(2028, 3, 7);
    QTest::newRow("from 29 February") << QDate(2028, 2, 29) << QDate(2028, 3, 7) << QDate(2028, 3, 14);
    QTest::newRow("a year without") << QDate(2027, 2, 22) << QDate(2027, 3, 1) << QDate(2027, 3, 8);
    QTest::newRow("2100 has none") << QDate(2100, 2, 22) << QDate(2100, 3, 1) << QDate(2100, 3, 8);
    QTest::newRow("into a new year") << QDate(2027, 12, 28) << QDate(2028, 1, 4) << QDate(2028, 1, 11);
}

void TestPipelineDates::leapDays()
{
    QFETCH(QDate, day);
    QFETCH(QDate, earliest);
    QFETCH(QDate, latest);
    QCOMPARE(stageDates(three(), { { kFirst, day } }).first().over, (DaySpan { earliest, latest }));
}

void TestPipelineDates::changesOfTheClockMoveNoDay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("day");
    QTest::newRow("Berlin, forward") << QStringLiteral("Europe/Berlin") << QDate(2027, 3, 22);
    QTest::newRow("Berlin, back") << QStringLiteral("Europe/Berlin") << QDate(2027, 10, 25);
    QTest::newRow("New York, forward") << QStringLiteral("America/New_York") << QDate(2027, 3, 8);
    QTest::newRow("Sao Paulo, a day that begins at one") << QStringLiteral("America/Sao_Paulo") << QDate(2018, 10, 29);
    QTest::newRow("Apia, a day that was not") << QStringLiteral("Pacific/Apia") << QDate(2011, 12, 23);
}

void TestPipelineDates::changesOfTheClockMoveNoDay()
{
    QFETCH(QString, zone);
    QFETCH(QDate, day);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone.toLatin1());
    ::tzset();
    const QTimeZone there(zone.toLatin1());
    const DaySpan over = stageDates(three(), { { kFirst, day } }).first().over;
    qputenv("TZ", before);
    ::tzset();
    QCOMPARE(over, (DaySpan { day.addDays(7), day.addDays(14) }));
    QCOMPARE(over.earliest->dayOfWeek(), day.dayOfWeek());
    // The clock did change in between, or the row would prove nothing.
    QVERIFY(there.isValid());
    QVERIFY(there.offsetFromUtc(QDateTime(day, QTime(12, 0), there))
        != there.offsetFromUtc(QDateTime(day.addDays(14), QTime(12, 0), there)));
}

void TestPipelineDates::halfWeeksAreRounded()
{
    const QDate day(2026, 12, 1);
    QCOMPARE(daysAfter({ day, day }, range(0.5, 1.5)), (DaySpan { day.addDays(4), day.addDays(11) }));
}

void TestPipelineDates::silenceIsMeasuredAgainstTheUsualWait()
{
    const QDate day(2026, 12, 1);
    QVERIFY(!silenceAt(three(), {}, day));
    QVERIFY(!silenceAt(three(), { { kFirst, day.addDays(1) } }, day));
    const std::optional<Silence> call = silenceAt(three(), { { kFirst, day } }, day.addDays(10));
    QVERIFY(call);
    QCOMPARE(call->stage, kFirst);
    QCOMPARE(call->days, 10);
    QCOMPARE(call->usualLow, std::optional(7));
    QCOMPARE(call->usualHigh, std::optional(14));
    // The committee takes its weeks and then its wait.
    const std::optional<Silence> committee
        = silenceAt(three(), { { kFirst, day }, { kSecond, day.addDays(9) } }, day.addDays(9));
    QCOMPARE(committee->stage, kSecond);
    QCOMPARE(committee->days, 0);
    QCOMPARE(committee->usualLow, std::optional(21));
    QCOMPARE(committee->usualHigh, std::optional(42));
    // What is arranged for later ends the silence.
    QVERIFY(!silenceAt(three(), { { kFirst, day }, { kSecond, day.addDays(9) } }, day.addDays(3)));
    const std::optional<Silence> bare = silenceAt({ stage("first", {}, {}) }, { { kFirst, day } }, day.addDays(3));
    QVERIFY(bare && !bare->usualLow && !bare->usualHigh);
}

void TestPipelineDates::deadlinesStandToTheEnd()
{
    const QDate today(2026, 12, 1);
    const QDate first(2027, 1, 12);
    const QDate last(2027, 3, 9);
    const DaySpan end { first, last };
    QCOMPARE(fitOf(first, {}, today), DeadlineFit::Unknown);
    QCOMPARE(fitOf(first.addDays(-1), end, today), DeadlineFit::Before);
    QCOMPARE(fitOf(first, end, today), DeadlineFit::Within);
    QCOMPARE(fitOf(last.addDays(-1), end, today), DeadlineFit::Within);
    QCOMPARE(fitOf(last, end, today), DeadlineFit::After);
    QCOMPARE(fitOf(last.addDays(100), { first, {} }, today), DeadlineFit::Open);
    QCOMPARE(fitOf(first, { first, {} }, today), DeadlineFit::Open);
    QCOMPARE(fitOf(first.addDays(-1), { first, {} }, today), DeadlineFit::Before);
    QCOMPARE(fitOf(today, {}, today), DeadlineFit::Unknown);
    for (const DaySpan &span : { DaySpan {}, end, DaySpan { first, {} } }) {
        QCOMPARE(fitOf(today.addDays(-1), span, today), DeadlineFit::Passed);
    }
}

void TestPipelineDates::theEndOfALastStageWithoutALengthIsItsDay()
{
    QCOMPARE(endOf({}), DaySpan {});
    const QDate day(2027, 2, 1);
    QList<PipelineStage> stages = three();
    const DaySpan counted { day.addDays(14), day.addDays(42) };
    QCOMPARE(endOf(stageDates(stages, { { kThird, day } })), counted);
    stages[2] = stage("third", {}, {});
    QCOMPARE(endOf(stageDates(stages, { { kThird, day } })), (DaySpan { day, day }));
    // When it begins is known, and how long it takes is not.
    QVERIFY(!endOf(stageDates(stages, { { kFirst, day } })).isKnown());
}

void TestPipelineDates::theStageToSayMakesTheEndKnown()
{
    QVERIFY(!stageToSay(three()));
    QVERIFY(!stageToSay({}));
    for (int without = 0; without < 3; ++without) {
        QList<PipelineStage> stages = three();
        stages[without].weeks.reset();
        stages[without].waitAfter.reset();
        const std::optional<FactId> wanted = stageToSay(stages);
        QCOMPARE(wanted, std::optional(stages.at(std::min(without + 1, 2)).id));
        QVERIFY(endOf(stageDates(stages, { { *wanted, QDate(2027, 2, 1) } })).isKnown());
        QVERIFY(!endOf(stageDates(stages, { { kFirst, QDate(2027, 2, 1) } })).isKnown());
    }
}

QTEST_GUILESS_MAIN(TestPipelineDates)
#include "tst_pipelinedates.moc"
