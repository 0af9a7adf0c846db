// SPDX-License-Identifier: MIT
#include "faults/helperprocess.h"
#include "recording/wavfile.h"
#include "support/tones.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

int setting(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder + QStringLiteral("/recordings")).entryList({ QStringLiteral("*.wav") }, QDir::Files, QDir::Name);
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void F64_longRecordingIsWholeInItsSegments_data() { whatIsRecorded(); }
    void F64_longRecordingIsWholeInItsSegments();
    void F08_nearlyFullDiskEndsItPlayableAndItGoesOn_data() { whatIsRecorded(); }
    void F08_nearlyFullDiskEndsItPlayableAndItGoesOn();
    void F64_fullDiskKeepsWhatFitted();

private:
    static void whatIsRecorded();
};

void TestRecorder::whatIsRecorded()
{
    QTest::addColumn<QString>("what");
    QTest::addRow("a round") << QStringLiteral("round");
    QTest::addRow("a talk") << QStringLiteral("talk");
}

void TestRecorder::F64_longRecordingIsWholeInItsSegments()
{
    QFETCH(QString, what);
    const int minutes = setting("SEVENROUNDS_RECORD_MINUTES", 25);
    const QTemporaryDir folder;
    const HelperRun run = runHelper({ QStringLiteral("long"), folder.path(), QString::number(minutes), what }, {});
    const int segments = (minutes + 9) / 10;
    QCOMPARE(run.lines, QStringList { QStringLiteral("segments %1").arg(segments) });
    const QStringList files = filesIn(folder.path());
    QCOMPARE(files.size(), segments);
    qint64 frames = 0;
    for (const QString &file : files) {
        const QString path = folder.path() + QStringLiteral("/recordings/") + file;
        const auto info = readWav(path);
        QVERIFY(info && info->isHeaderTrue);
        QVERIFY(isCounted(samplesOf(path), frames));
        frames += info->frames;
    }
    QCOMPARE(frames, qint64 { 16000 } * 60 * minutes);
}

void TestRecorder::F08_nearlyFullDiskEndsItPlayableAndItGoesOn()
{
    QFETCH(QString, what);
    const QTemporaryDir folder;
    QString reason;
    const HelperRun run = runHelperWithMounts("mount -t tmpfs -o size=64m none \"$1\"", { folder.path() },
        { QStringLiteral("disk-full"), folder.path(), what }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList({ QStringLiteral("recording 1"), QStringLiteral("waiting 1, full 1, named 1, within 2 s 1"),
            QStringLiteral("text saved 1"), QStringLiteral("goes on 1"),
            QStringLiteral("segments 2, reason 1, missing 0") }));
    QCOMPARE(run.exitCode, 0);
}

void TestRecorder::F64_fullDiskKeepsWhatFitted()
{
    const QTemporaryDir folder;
    QString reason;
    const HelperRun run = runHelperWithMounts("mount -t tmpfs -o size=1m none \"$1\"", { folder.path() },
        { QStringLiteral("writer"), folder.path() }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList(
            { QStringLiteral("failed %1").arg(ENOSPC), QStringLiteral("playable 1, whole 1, more than 10 s 1") }));
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
