// SPDX-License-Identifier: MIT
#include "recording/segmentwriter.h"
#include "recording/wavfile.h"
#include "support/tones.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestSegmentWriter : public QObject
{
    Q_OBJECT

private slots:
    void samplesComeBack();
    void fileIsPlayableWhileItIsWritten();
    void nothingIsWrittenOver();
    void folderThatIsNotThereIsSaid();
    void fullDiskKeepsWhatFitted();
    void fileIsForTheOwnerAlone();

private:
    [[nodiscard]] QString path() { return m_folder.filePath(QStringLiteral("%1.wav").arg(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestSegmentWriter::samplesComeBack()
{
    const QString file = path();
    const QByteArray pcm = melody({ 300, 500 }, Milliseconds { 400 });
    auto writer = SegmentWriter::create(file, {});
    QVERIFY(writer);
    for (qsizetype at = 0; at < pcm.size(); at += 320) {
        QVERIFY(writer->append(pcm.mid(at, 320)));
    }
    QCOMPARE(writer->frames(), pcm.size() / 2);
    QVERIFY(writer->close());
    QCOMPARE(samplesOf(file), pcm);
    QVERIFY(readWav(file)->isHeaderTrue);
}

void TestSegmentWriter::fileIsPlayableWhileItIsWritten()
{
    const QString file = path();
    auto writer = SegmentWriter::create(file, {});
    QVERIFY(writer);
    QVERIFY(readWav(file)->isHeaderTrue);
    QVERIFY(writer->append(tone(440, Milliseconds { 1000 })));
    QVERIFY(writer->sync());
    QVERIFY(readWav(file)->isHeaderTrue);
    // What came after the last sync is there, if not in the header.
    QVERIFY(writer->append(tone(440, Milliseconds { 500 })));
    QCOMPARE(PcmFormat {}.durationOf(readWav(file)->frames), Milliseconds { 1500 });
    QVERIFY(!readWav(file)->isHeaderTrue);
}

void TestSegmentWriter::nothingIsWrittenOver()
{
    const QString file = path();
    QVERIFY(writeWav(file, tone(440, Milliseconds { 100 })));
    const auto second = SegmentWriter::create(file, {});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QCOMPARE(samplesOf(file), tone(440, Milliseconds { 100 }));
}

void TestSegmentWriter::folderThatIsNotThereIsSaid()
{
    const auto writer = SegmentWriter::create(m_folder.filePath(QStringLiteral("none/a.wav")), {});
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::Storage);
    QCOMPARE(writer.error().cause, ENOENT);
}

void TestSegmentWriter::fullDiskKeepsWhatFitted()
{
    const QString file = path();
    auto writer = SegmentWriter::create(file, {});
    QVERIFY(writer);
    const QByteArray pcm = tone(440, Milliseconds { 1000 });
    // The largest file allowed stands for the disk: a write stops in its midst in the same way.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit little = before;
    little.rlim_cur = static_cast<rlim_t>(kWavHeaderBytes + pcm.size() + 1001);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto fits = writer->append(pcm);
    const auto tooMuch = writer->append(pcm);
    const auto closed = writer->close();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(fits);
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().cause, EFBIG);
    QVERIFY(closed);
    const auto info = readWav(file);
    QVERIFY(info && info->isHeaderTrue);
    QCOMPARE(info->frames, pcm.size() / 2 + 500);
    QCOMPARE(samplesOf(file).left(pcm.size()), pcm);
}

void TestSegmentWriter::fileIsForTheOwnerAlone()
{
    const QString file = path();
    QVERIFY(SegmentWriter::create(file, {}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file) & others));
}

QTEST_GUILESS_MAIN(TestSegmentWriter)
#include "tst_segmentwriter.moc"
