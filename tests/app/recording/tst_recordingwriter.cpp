// SPDX-License-Identifier: MIT
#include "recording/recordingwriter.h"
#include "recording/wavfile.h"
#include "support/tones.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestRecordingWriter : public QObject
{
    Q_OBJECT

private slots:
    void folderIsMadeForTheOwnerAlone();
    void orderIsKeptOverSegments();
    void whatIsHandedOverIsWrittenAtTheEnd();
    void failureIsToldOnceAndTheNextSegmentGoesOn();
};

void TestRecordingWriter::folderIsMadeForTheOwnerAlone()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("für mich/recordings"));
    RecordingWriter writer(folder);
    writer.begin(QStringLiteral("a.wav"), {});
    writer.append(tone(440, Milliseconds { 100 }));
    writer.flush();
    QCOMPARE(samplesOf(folder + QStringLiteral("/a.wav")), tone(440, Milliseconds { 100 }));
    QVERIFY(!(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
}

void TestRecordingWriter::orderIsKeptOverSegments()
{
    const QTemporaryDir place;
    const QByteArray pcm = melody({ 200, 300, 400, 500 }, Milliseconds { 500 });
    RecordingWriter writer(place.path());
    writer.begin(QStringLiteral("a.wav"), {});
    for (qsizetype at = 0; at < pcm.size(); at += 640) {
        if (at == pcm.size() / 2) {
            writer.begin(QStringLiteral("b.wav"), {});
        }
        writer.append(pcm.mid(at, 640));
    }
    writer.end();
    writer.append(pcm);
    writer.flush();
    QCOMPARE(
        samplesOf(place.filePath(QStringLiteral("a.wav"))) + samplesOf(place.filePath(QStringLiteral("b.wav"))), pcm);
    QVERIFY(readWav(place.filePath(QStringLiteral("a.wav")))->isHeaderTrue);
    QVERIFY(readWav(place.filePath(QStringLiteral("b.wav")))->isHeaderTrue);
}

void TestRecordingWriter::whatIsHandedOverIsWrittenAtTheEnd()
{
    const QTemporaryDir place;
    {
        RecordingWriter writer(place.path());
        writer.begin(QStringLiteral("a.wav"), {});
        writer.append(tone(440, Milliseconds { 100 }));
    }
    QVERIFY(readWav(place.filePath(QStringLiteral("a.wav")))->isHeaderTrue);
    QCOMPARE(samplesOf(place.filePath(QStringLiteral("a.wav"))), tone(440, Milliseconds { 100 }));
}

void TestRecordingWriter::failureIsToldOnceAndTheNextSegmentGoesOn()
{
    const QTemporaryDir place;
    QVERIFY(writeWav(place.filePath(QStringLiteral("taken.wav")), tone(300, Milliseconds { 100 })));
    RecordingWriter writer(place.path());
    QSignalSpy failed(&writer, &RecordingWriter::failed);
    writer.begin(QStringLiteral("taken.wav"), {});
    writer.append(tone(440, Milliseconds { 100 }));
    writer.append(tone(440, Milliseconds { 100 }));
    writer.begin(QStringLiteral("free.wav"), {});
    writer.append(tone(500, Milliseconds { 100 }));
    writer.flush();
    QVERIFY(QTest::qWaitFor([&failed] { return !failed.isEmpty(); }));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toString(), QStringLiteral("taken.wav"));
    QCOMPARE(samplesOf(place.filePath(QStringLiteral("taken.wav"))), tone(300, Milliseconds { 100 }));
    QCOMPARE(samplesOf(place.filePath(QStringLiteral("free.wav"))), tone(500, Milliseconds { 100 }));
}

QTEST_GUILESS_MAIN(TestRecordingWriter)
#include "tst_recordingwriter.moc"
