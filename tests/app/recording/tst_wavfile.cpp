// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "recording/wavfile.h"
#include "support/tones.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

const PcmFormat kSpeech;

QByteArray replaced(QByteArray bytes, qsizetype at, const QByteArray &with)
{
    return bytes.replace(at, with.size(), with);
}

QByteArray number32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray number16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

class TestWavFile : public QObject
{
    Q_OBJECT

private slots:
    void headerIsReadBack();
    void hostileHeaderIsRefused_data();
    void hostileHeaderIsRefused();
    void chunksBeforeTheSamplesArePassedOver();
    void everyPrefixIsReadOrRefused();
    void noiseIsRefusedOrReadWithinTheFile();
    void headerOfAKilledProgramIsMended();
    void halfAFrameAtTheEndIsLeftAlone();
    void headerThatNeverReachedTheDiskIsWrittenAnew();
    void emptyFilesAreLeftAlone_data();
    void emptyFilesAreLeftAlone();
    void foreignFileIsNotTouched();
    void missingFileIsSaid();

private:
    [[nodiscard]] QString write(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytesOf(const QString &path);

    QTemporaryDir m_folder;
    int m_count = 0;
};

QString TestWavFile::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.wav").arg(++m_count));
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray TestWavFile::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestWavFile::headerIsReadBack()
{
    for (const PcmFormat &format : { PcmFormat {}, PcmFormat { 48000, 2 }, PcmFormat { 8000, 1 } }) {
        const QByteArray pcm = tone(440, Milliseconds { 250 }, 0.5, format);
        const QByteArray file = wavHeader(format, pcm.size()) + pcm;
        QCOMPARE(wavHeader(format, pcm.size()).size(), kWavHeaderBytes);
        const auto info = parseWav(file, file.size());
        QVERIFY(info);
        QVERIFY(info->format == format);
        QCOMPARE(info->dataOffset, kWavHeaderBytes);
        QCOMPARE(format.durationOf(info->frames), Milliseconds { 250 });
        QVERIFY(info->isHeaderTrue);
    }
}

void TestWavFile::hostileHeaderIsRefused_data()
{
    const QByteArray good = wavHeader(kSpeech, 3200);
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no sound at all, but a text of some length.");
    QTest::newRow("RIFX") << replaced(good, 0, "RIFX");
    QTest::newRow("AVI") << replaced(good, 8, "AVI ");
    QTest::newRow("no format") << replaced(good, 12, "junk");
    QTest::newRow("format after the samples") << good.left(12) + good.mid(36, 8) + good.mid(12, 24);
    QTest::newRow("floating point") << replaced(good, 20, number16(3));
    QTest::newRow("no channels") << replaced(good, 22, number16(0));
    QTest::newRow("65535 channels") << replaced(good, 22, number16(0xFFFF));
    QTest::newRow("no rate") << replaced(good, 24, number32(0));
    QTest::newRow("4 GHz") << replaced(good, 24, number32(0xFFFFFFFF));
    QTest::newRow("frames of nothing") << replaced(good, 32, number16(0));
    QTest::newRow("24 bits") << replaced(good, 34, number16(24));
    QTest::newRow("format of 2 bytes") << replaced(good, 16, number32(2));
    QTest::newRow("format of 4 GB") << replaced(good, 16, number32(0xFFFFFFFF));
    QTest::newRow("odd format") << replaced(good, 16, number32(0xFFFFFFFE));
}

void TestWavFile::hostileHeaderIsRefused()
{
    QFETCH(QByteArray, head);
    const auto info = parseWav(head, head.size() + 3200);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::InvalidInput);
}

void TestWavFile::chunksBeforeTheSamplesArePassedOver()
{
    const QByteArray good = wavHeader(kSpeech, 3200);
    // An odd chunk has a byte of padding behind it.
    const QByteArray file = good.left(36) + "LIST" + number32(5) + "odd.." + QByteArray(1, '\0') + good.mid(36)
        + silence(Milliseconds { 100 });
    const auto info = parseWav(file, file.size());
    QVERIFY(info);
    QCOMPARE(info->dataOffset, qint64 { 44 + 14 });
    QCOMPARE(info->frames, qint64 { 1600 });
}

void TestWavFile::everyPrefixIsReadOrRefused()
{
    const QByteArray whole = wavHeader(kSpeech, 64) + QByteArray(64, 'x');
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const auto info = parseWav(whole.left(length), length);
        QCOMPARE(info.has_value(), length >= kWavHeaderBytes);
        if (info) {
            QCOMPARE(info->frames, (length - kWavHeaderBytes) / 2);
        }
    }
}

void TestWavFile::noiseIsRefusedOrReadWithinTheFile()
{
    Random random(20261129);
    const QByteArray good = wavHeader(kSpeech, 200) + QByteArray(200, '\0');
    for (int run = 0; run < 20000; ++run) {
        QByteArray bytes = good;
        for (quint64 i = 0; i <= random.below(4); ++i) {
            bytes[static_cast<qsizetype>(random.below(kWavHeaderBytes))] = static_cast<char>(random.below(256));
        }
        const auto info = parseWav(bytes, bytes.size());
        if (info) {
            QVERIFY(info->format.isUsable());
            QVERIFY(info->dataOffset + info->frames * info->format.bytesPerFrame() <= bytes.size());
        }
    }
}

void TestWavFile::headerOfAKilledProgramIsMended()
{
    const QByteArray pcm = tone(440, Milliseconds { 3000 });
    // The header was last brought up to date a second before.
    const QString path = write(wavHeader(kSpeech, pcm.size() * 2 / 3) + pcm);
    QCOMPARE(repairWav(path, kSpeech).value_or(WavRepair::Empty), WavRepair::Mended);
    QCOMPARE(bytesOf(path), wavHeader(kSpeech, pcm.size()) + pcm);
    QCOMPARE(repairWav(path, kSpeech).value_or(WavRepair::Empty), WavRepair::Whole);
}

void TestWavFile::halfAFrameAtTheEndIsLeftAlone()
{
    const QByteArray pcm = tone(440, Milliseconds { 100 });
    const QString path = write(wavHeader(kSpeech, 0) + pcm + "h");
    QCOMPARE(repairWav(path, kSpeech).value_or(WavRepair::Empty), WavRepair::Mended);
    QCOMPARE(bytesOf(path), wavHeader(kSpeech, pcm.size()) + pcm + "h");
}

void TestWavFile::headerThatNeverReachedTheDiskIsWrittenAnew()
{
    const PcmFormat format { 48000, 2 };
    const QByteArray pcm = tone(440, Milliseconds { 100 }, 0.5, format);
    const QString path = write(QByteArray(kWavHeaderBytes, '\0') + pcm);
    QCOMPARE(repairWav(path, format).value_or(WavRepair::Empty), WavRepair::Mended);
    QCOMPARE(bytesOf(path), wavHeader(format, pcm.size()) + pcm);
}

void TestWavFile::emptyFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zero length") << QByteArray();
    QTest::newRow("half a header") << wavHeader(kSpeech, 0).left(20);
    QTest::newRow("a header alone") << wavHeader(kSpeech, 3200);
}

void TestWavFile::emptyFilesAreLeftAlone()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    QCOMPARE(repairWav(path, kSpeech).value_or(WavRepair::Whole), WavRepair::Empty);
    QCOMPARE(bytesOf(path), bytes);
}

void TestWavFile::foreignFileIsNotTouched()
{
    const QByteArray text(5000, 't');
    const QString path = write(text);
    const auto repaired = repairWav(path, kSpeech);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(bytesOf(path), text);
}

void TestWavFile::missingFileIsSaid()
{
    const auto repaired = repairWav(m_folder.filePath(QStringLiteral("none.wav")), kSpeech);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestWavFile)
#include "tst_wavfile.moc"
