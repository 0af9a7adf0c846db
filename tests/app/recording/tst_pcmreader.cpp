// SPDX-License-Identifier: MIT
#include "recording/pcmreader.h"
#include "recording/replaystream.h"
#include "recording/waveform.h"
#include "support/tones.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestPcmReader : public QObject
{
    Q_OBJECT

private slots:
    void segmentsAreOneStream();
    void seekLandsOnTheSample();
    void otherFormatsSoundTheSame();
    void fileThatGoesAwayIsSilence();
    void streamEndsOnce();
    void streamTellsWhereOneIs();
    void outlineIsLoudWhereTheSoundIs();

private:
    RecordedSegment add(const QString &name, int beginsMs, const QByteArray &pcm, const PcmFormat &format = {});

    QTemporaryDir m_folder;
};

RecordedSegment TestPcmReader::add(const QString &name, int beginsMs, const QByteArray &pcm, const PcmFormat &format)
{
    RecordedSegment segment;
    segment.file = name;
    segment.format = format;
    segment.begins = ms(beginsMs);
    segment.frames = writeWav(m_folder.filePath(name), pcm, format) ? pcm.size() / format.bytesPerFrame() : 0;
    return segment;
}

void TestPcmReader::segmentsAreOneStream()
{
    const QByteArray first = tone(300, ms(700));
    const QByteArray second = tone(500, ms(450));
    const RecordingTimeline timeline({ add(QStringLiteral("a"), 0, first), add(QStringLiteral("b"), 60000, second) });
    PcmReader reader(m_folder.path(), timeline);
    QByteArray all;
    for (QByteArray some = reader.read(777); !some.isEmpty(); some = reader.read(777)) {
        all += some;
    }
    QCOMPARE(all, first + second);
    QVERIFY(reader.isAtEnd());
}

void TestPcmReader::seekLandsOnTheSample()
{
    const QByteArray pcm = melody({ 300, 500, 700 }, ms(1000));
    PcmReader reader(m_folder.path(), RecordingTimeline({ add(QStringLiteral("c"), 0, pcm) }));
    reader.seek(ms(1250));
    QCOMPARE(reader.read(100), pcm.mid(40'000, 200));
    reader.seek(ms(-5));
    QCOMPARE(reader.position(), qint64 { 0 });
    reader.seek(ms(99999));
    QVERIFY(reader.isAtEnd() && reader.read(100).isEmpty());
}

void TestPcmReader::otherFormatsSoundTheSame()
{
    for (const PcmFormat &format : { PcmFormat { 48000, 2 }, PcmFormat { 44100, 1 }, PcmFormat { 8000, 1 } }) {
        const QByteArray pcm = tone(440, ms(1000), 0.5, format);
        PcmReader reader(m_folder.path(), RecordingTimeline({ add(QStringLiteral("d"), 0, pcm, format) }));
        QByteArray heard;
        for (QByteArray some = reader.read(333); !some.isEmpty(); some = reader.read(333)) {
            heard += some;
        }
        QCOMPARE(heard.size(), qsizetype { 32000 });
        QVERIFY(std::abs(peakHertz(heard) - 440) <= 1);
    }
}

void TestPcmReader::fileThatGoesAwayIsSilence()
{
    const RecordingTimeline timeline(
        { add(QStringLiteral("e"), 0, tone(300, ms(500))), add(QStringLiteral("f"), 1000, tone(500, ms(500))) });
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("e"))));
    PcmReader reader(m_folder.path(), timeline);
    QCOMPARE(reader.read(8000), silence(ms(500)));
    QCOMPARE(reader.read(8000), tone(500, ms(500)));
}

void TestPcmReader::streamEndsOnce()
{
    const RecordingTimeline timeline({ add(QStringLiteral("g"), 0, tone(300, ms(500))) });
    ReplayStream stream(m_folder.path(), timeline, ms(100), 1.0);
    QVERIFY(!stream.atEnd() && stream.bytesAvailable() > 0);
    QCOMPARE(stream.readAll().size(), qsizetype { 12'800 });
    (void)stream.read(100);
    QVERIFY(stream.atEnd());
    QCOMPARE(stream.bytesAvailable(), qint64 { 0 });
}

void TestPcmReader::streamTellsWhereOneIs()
{
    const RecordingTimeline timeline({ add(QStringLiteral("h"), 0, tone(300, ms(2000))) });
    const ReplayStream stream(m_folder.path(), timeline, ms(500), 1.5);
    QCOMPARE(stream.positionAfter(ms(0)), ms(500));
    QCOMPARE(stream.positionAfter(ms(400)), ms(1100));
    QCOMPARE(stream.positionAfter(ms(60000)), ms(2000));
}

void TestPcmReader::outlineIsLoudWhereTheSoundIs()
{
    const RecordingTimeline timeline({ add(QStringLiteral("i"), 0, silence(ms(5000)) + tone(300, ms(5000), 0.5)) });
    const QList<double> bars = waveform(m_folder.path(), timeline, 10);
    QCOMPARE(bars.size(), 10);
    QCOMPARE(bars.at(0), 0.0);
    QCOMPARE(bars.at(3), 0.0);
    QVERIFY(bars.at(6) > 0.8 && bars.at(9) > 0.8);
    QVERIFY(waveform(m_folder.path(), RecordingTimeline(), 10).isEmpty());
}

QTEST_GUILESS_MAIN(TestPcmReader)
#include "tst_pcmreader.moc"
