// SPDX-License-Identifier: MIT
#include "recording/recordingtimeline.h"

#include <QTest>

using namespace sevenrounds;

namespace {

RecordedSegment segment(const char *file, int beginsMs, int lengthMs, SegmentEnd end = SegmentEnd::Unknown)
{
    RecordedSegment one;
    one.file = QString::fromLatin1(file);
    one.begins = Milliseconds { beginsMs };
    one.frames = one.format.framesOf(Milliseconds { lengthMs });
    one.end = end;
    return one;
}

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestRecordingTimeline : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsEmpty();
    void bothClocksLeadToEachOther();
    void momentWithoutSoundLeadsToWhereItGoesOn();
    void gapsSayWhyTheyAre();
    void missingFileTakesNoPlace();
    void segmentsOfManyFormatsAddUp();
    void orderIsThatOfThePractice();
};

void TestRecordingTimeline::nothingIsEmpty()
{
    const RecordingTimeline none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.length(), ms(0));
    QCOMPARE(none.segmentAt(ms(0)), qsizetype { -1 });
    QCOMPARE(none.practiceAt(ms(1000)), ms(0));
    QCOMPARE(none.positionAt(ms(1000)), ms(0));
    QVERIFY(none.gaps().isEmpty());
}

void TestRecordingTimeline::bothClocksLeadToEachOther()
{
    const RecordingTimeline timeline({ segment("a", 1000, 4000, SegmentEnd::Paused),
        segment("b", 60000, 10000, SegmentEnd::Rolled), segment("c", 70000, 5000) });
    QCOMPARE(timeline.length(), ms(19000));
    QCOMPARE(timeline.practiceAt(ms(0)), ms(1000));
    QCOMPARE(timeline.practiceAt(ms(3999)), ms(4999));
    QCOMPARE(timeline.practiceAt(ms(4000)), ms(60000));
    QCOMPARE(timeline.practiceAt(ms(14000)), ms(70000));
    QCOMPARE(timeline.practiceAt(ms(19000)), ms(75000));
    QCOMPARE(timeline.practiceAt(ms(99999)), ms(75000));
    for (int position = 0; position < 19000; position += 250) {
        QCOMPARE(timeline.positionAt(timeline.practiceAt(ms(position))), ms(position));
    }
}

void TestRecordingTimeline::momentWithoutSoundLeadsToWhereItGoesOn()
{
    const RecordingTimeline timeline({ segment("a", 1000, 4000), segment("b", 60000, 10000) });
    QCOMPARE(timeline.positionAt(ms(0)), ms(0));
    QCOMPARE(timeline.positionAt(ms(30000)), ms(4000));
    QCOMPARE(timeline.practiceAt(timeline.positionAt(ms(30000))), ms(60000));
    QCOMPARE(timeline.positionAt(ms(500000)), ms(14000));
}

void TestRecordingTimeline::gapsSayWhyTheyAre()
{
    const RecordingTimeline timeline(
        { segment("a", 0, 4000, SegmentEnd::Lost), segment("b", 9000, 1000, SegmentEnd::Rolled),
            segment("c", 10050, 950, SegmentEnd::Paused), segment("d", 20000, 1000) });
    const QList<RecordingGap> gaps = timeline.gaps();
    // The joint of 50 ms is no gap.
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps.at(0).position, ms(4000));
    QCOMPARE(gaps.at(0).from, ms(4000));
    QCOMPARE(gaps.at(0).to, ms(9000));
    QCOMPARE(gaps.at(0).reason, SegmentEnd::Lost);
    QCOMPARE(gaps.at(1).position, ms(5950));
    QCOMPARE(gaps.at(1).reason, SegmentEnd::Paused);
}

void TestRecordingTimeline::missingFileTakesNoPlace()
{
    RecordedSegment gone = segment("b", 5000, 0);
    gone.isMissing = true;
    const RecordingTimeline timeline({ segment("a", 0, 4000), gone, segment("c", 20000, 1000) });
    QCOMPARE(timeline.missingCount(), 1);
    QCOMPARE(timeline.length(), ms(5000));
    QCOMPARE(timeline.segmentAt(ms(4000)), qsizetype { 2 });
    QCOMPARE(timeline.gaps().size(), 1);
    QCOMPARE(timeline.positionAt(ms(6000)), ms(4000));
    QVERIFY(RecordingTimeline({ gone }).isEmpty());
}

void TestRecordingTimeline::segmentsOfManyFormatsAddUp()
{
    RecordedSegment wide = segment("b", 5000, 0);
    wide.format = { 48000, 2 };
    wide.frames = 144'000;
    const RecordingTimeline timeline({ segment("a", 0, 2000), wide });
    QCOMPARE(timeline.length(), ms(5000));
    QCOMPARE(timeline.practiceAt(ms(3500)), ms(6500));
}

void TestRecordingTimeline::orderIsThatOfThePractice()
{
    const RecordingTimeline timeline({ segment("b", 60000, 10000), segment("a", 1000, 4000) });
    QCOMPARE(timeline.segments().first().file, QStringLiteral("a"));
    QCOMPARE(timeline.start(1), ms(4000));
}

QTEST_GUILESS_MAIN(TestRecordingTimeline)
#include "tst_recordingtimeline.moc"
