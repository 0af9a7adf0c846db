// SPDX-License-Identifier: MIT
#include "recording/wavfile.h"
#include "storage/recordingrepository.h"
#include "support/soundbench.h"

#include <QFile>
#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestRecordingLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsListedAtFirst();
    void recordingsAreListedNewestFirst();
    void removalTakesTheSoundAndNothingElse();
    void removalThatWasCutOffIsFinishedAtTheNextStart();
    void fileWithoutARowFindsItsRound();
    void foreignFilesAreLeftAlone();
    void F12_damagedRowIsMadeAgainFromTheFile();
    void fileThatIsGoneIsSaid();
    void nameFromOutsideLeadsToNoFile();
    void killedHeaderIsMendedAtReading();

private:
    void record(const char *round, const QByteArray &pcm);
    void execute(const QString &sql);
    [[nodiscard]] qint64 countRows();
    [[nodiscard]] RecordingLibrary &library() { return m_bench->services->recordings(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }

    std::unique_ptr<SoundBench> m_bench;
};

void TestRecordingLibrary::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

void TestRecordingLibrary::record(const char *round, const QByteArray &pcm)
{
    m_bench->services->settings().setMayRecord(true);
    QVERIFY(m_bench->services->recording().setOn(true));
    QVERIFY(sessions().start(RoundId(QString::fromLatin1(round)), Level::L5, 1));
    m_bench->speak(pcm);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    m_bench->services->recording().flush();
    m_bench->clock.advance(ms(60000));
}

void TestRecordingLibrary::execute(const QString &sql)
{
    std::optional<Result<>> done;
    m_bench->services->storage().maintain(
        this, [sql](Database &open) -> Result<> { return open.connection().execute(sql); },
        [&](const Result<> &result) { done = result; });
    QTRY_VERIFY(done);
    QVERIFY(*done);
}

qint64 TestRecordingLibrary::countRows()
{
    std::optional<Result<qint64>> count;
    m_bench->services->storage().read(
        this,
        [](Database &open) { return open.connection().queryInteger(QStringLiteral("SELECT count(*) FROM recording")); },
        [&](const Result<qint64> &result) { count = result; });
    return QTest::qWaitFor([&] { return count.has_value(); }) ? count->value_or(-1) : -1;
}

void TestRecordingLibrary::nothingIsListedAtFirst()
{
    const RecordingStock stock = m_bench->stock();
    QVERIFY(stock.recordings.isEmpty());
    QCOMPARE(stock.totalBytes, qint64 { 0 });
}

void TestRecordingLibrary::recordingsAreListedNewestFirst()
{
    record("ml", tone(300, ms(1000)));
    record("design", tone(500, ms(2000)));
    const RecordingStock stock = m_bench->stock();
    QCOMPARE(stock.recordings.size(), 2);
    QCOMPARE(stock.recordings.at(0).length, ms(2000));
    QCOMPARE(stock.recordings.at(1).length, ms(1000));
    QVERIFY(stock.recordings.at(0).title != stock.recordings.at(1).title);
    QCOMPARE(stock.recordings.at(1).bytes, kWavHeaderBytes + 32000);
    QCOMPARE(stock.totalBytes, 2 * kWavHeaderBytes + 96000);
}

void TestRecordingLibrary::removalTakesTheSoundAndNothingElse()
{
    record("ml", tone(300, ms(1000)));
    record("design", tone(500, ms(2000)));
    const QString kept = m_bench->files().at(1);
    const qint64 practice = m_bench->stock().recordings.at(1).practiceId;
    QSignalSpy changed(&library(), &RecordingLibrary::changed);
    std::optional<Result<>> removed;
    library().remove(practice, this, [&](const Result<> &result) { removed = result; });
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_bench->files(), QStringList { kept });
    QCOMPARE(m_bench->stock().recordings.size(), 1);
    // The rows stay: begun, ended, removed of the one, begun and ended of the other.
    QCOMPARE(countRows(), qint64 { 5 });
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->stock().recordings.size(), 1);
}

void TestRecordingLibrary::removalThatWasCutOffIsFinishedAtTheNextStart()
{
    record("ml", tone(300, ms(1000)));
    const QString file = m_bench->files().first();
    // The row was written, and then the program was killed.
    std::optional<Result<>> noted;
    m_bench->services->storage().write(
        this,
        [folder = library().folder(), now = m_bench->clock.now()](
            Database &open) { return RecordingShelf(open, folder).noteRemoved(1, now); },
        [&](const Result<> &result) { noted = result; });
    QTRY_VERIFY(noted && *noted);
    QVERIFY(QFile::exists(m_bench->path(file)));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(!QFile::exists(m_bench->path(file)));
}

void TestRecordingLibrary::fileWithoutARowFindsItsRound()
{
    record("ml", tone(300, ms(1000)));
    execute(QStringLiteral("DROP TRIGGER recording_keeps_rows"));
    execute(QStringLiteral("DELETE FROM recording"));
    QVERIFY(m_bench->stock().recordings.isEmpty());
    QVERIFY(m_bench->reopen());
    QTRY_COMPARE(m_bench->stock().recordings.size(), 1);
    QCOMPARE(m_bench->stock().recordings.first().length, ms(1000));
    QCOMPARE(countRows(), qint64 { 1 });
    // Once.
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->stock().recordings.size(), 1);
    QCOMPARE(countRows(), qint64 { 1 });
}

void TestRecordingLibrary::foreignFilesAreLeftAlone()
{
    record("ml", tone(300, ms(1000)));
    QVERIFY(writeWav(m_bench->path(QStringLiteral("holiday.wav")), tone(400, ms(100))));
    // Of ours by its name, but from before there was any round; and one that is no sound.
    const QString old = QStringLiteral("19990101T000000000-0000000000.wav");
    const QString text = QStringLiteral("20261121T190000000-0000000009.wav");
    QVERIFY(writeWav(m_bench->path(old), tone(400, ms(100))));
    QFile noSound(m_bench->path(text));
    QVERIFY(noSound.open(QFile::WriteOnly) && noSound.write(QByteArray(3000, 'x')) == 3000);
    noSound.close();
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->stock().recordings.size(), 1);
    QCOMPARE(countRows(), qint64 { 2 });
    QCOMPARE(m_bench->files().size(), 4);
    QCOMPARE(samplesOf(m_bench->path(old)), tone(400, ms(100)));
}

void TestRecordingLibrary::F12_damagedRowIsMadeAgainFromTheFile()
{
    record("ml", tone(300, ms(1000)));
    execute(QStringLiteral("DROP TRIGGER recording_keeps_values"));
    execute(QStringLiteral("UPDATE recording SET elapsed_ms = elapsed_ms + 1 WHERE event = 'begun'"));
    QVERIFY(m_bench->stock().recordings.isEmpty());
    QVERIFY(m_bench->reopen());
    QTRY_COMPARE(m_bench->stock().recordings.size(), 1);
    QCOMPARE(m_bench->stock().recordings.first().length, ms(1000));
}

void TestRecordingLibrary::fileThatIsGoneIsSaid()
{
    record("ml", tone(300, ms(1000)));
    QVERIFY(QFile::remove(m_bench->path(m_bench->files().first())));
    const RecordingStock stock = m_bench->stock();
    QCOMPARE(stock.recordings.size(), 1);
    QCOMPARE(stock.recordings.first().missing, 1);
    QCOMPARE(stock.recordings.first().length, ms(0));
}

void TestRecordingLibrary::nameFromOutsideLeadsToNoFile()
{
    record("ml", tone(300, ms(1000)));
    QVERIFY(writeWav(m_bench->path(QStringLiteral("1.wav")), tone(400, ms(100))));
    std::optional<Result<>> written;
    m_bench->services->storage().write(
        this,
        [](Database &open) {
            RecordingRecord row;
            row.practiceId = 1;
            row.file = QStringLiteral("1.wav");
            row.sampleRate = 16000;
            row.channels = 1;
            return RecordingRepository(open).append(row);
        },
        [&](const Result<> &result) { written = result; });
    QTRY_VERIFY(written && *written);
    QCOMPARE(m_bench->stock().recordings.first().length, ms(1000));
    std::optional<Result<>> removed;
    library().remove(1, this, [&](const Result<> &result) { removed = result; });
    QTRY_VERIFY(removed && *removed);
    QCOMPARE(m_bench->files(), QStringList { QStringLiteral("1.wav") });
}

void TestRecordingLibrary::killedHeaderIsMendedAtReading()
{
    record("ml", tone(300, ms(1000)));
    const QString path = m_bench->path(m_bench->files().first());
    QFile file(path);
    QVERIFY(file.open(QFile::ReadWrite) && file.write(wavHeader({}, 320)) == kWavHeaderBytes);
    file.close();
    QVERIFY(!readWav(path)->isHeaderTrue);
    QCOMPARE(m_bench->recorded().timeline.length(), ms(1000));
    QVERIFY(readWav(path)->isHeaderTrue);
}

QTEST_GUILESS_MAIN(TestRecordingLibrary)
#include "tst_recordinglibrary.moc"
