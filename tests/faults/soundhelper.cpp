// SPDX-License-Identifier: MIT
// Records a round, or with "talk" as the last word a talk: sevenrounds-soundhelper <what> <folder> [minutes] [talk]. Its microphone counts, so that each sample says which one it is.
//   long       so many minutes as fast as it goes
//   disk-full  on a disk that fills up and is emptied again
//   writer     writes sound until there is no room at all
#include "recording/wavfile.h"
#include "support/soundbench.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <optional>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

bool isTalk()
{
    return QCoreApplication::arguments().last() == QStringLiteral("talk");
}

RecordedPractice recorded(SoundBench &bench)
{
    return bench.recorded(isTalk() ? bench.services->talks().handle() : bench.services->sessions().practice());
}

/// `bench` on the given folder, with a recorded round or talk.
bool begin(SoundBench &bench, const QString &folder)
{
    bench.services = std::make_unique<AppServices>(
        AppOptions { ProfilePaths { folder }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"), bench.audio.maker() },
        bench.clock);
    return bench.open() && (isTalk() ? bench.startRecordedTalk() : bench.startRecorded());
}

int recordLong(const QString &folder, int minutes)
{
    SoundBench bench;
    if (!begin(bench, folder)) {
        return 1;
    }
    const qint64 block = PcmFormat {}.framesOf(Milliseconds { 1000 });
    for (qint64 second = 0; second < qint64 { minutes } * 60; ++second) {
        bench.clock.advance(Milliseconds { 1000 });
        emit bench.audio.source->received(counted(second * block, block));
        if (second % 60 == 59) {
            QCoreApplication::processEvents();
        }
    }
    bench.services->recording().flush();
    say(QStringLiteral("segments %1").arg(recorded(bench).timeline.segments().size()));
    // Killed, as a computer that nobody waits for.
    std::_Exit(0);
}

bool fillDisk(const QString &path, qint64 bytes)
{
    QFile filler(path);
    return filler.open(QFile::WriteOnly) && filler.write(QByteArray(bytes, 'f')) == bytes;
}

int fillUp(const QString &folder)
{
    SoundBench bench;
    if (!begin(bench, folder)) {
        return 1;
    }
    RecordingService &recording = bench.services->recording();
    SessionService &sessions = bench.services->sessions();
    const auto waitFor
        = [&](RecordingState state) { return QTest::qWaitFor([&] { return recording.state() == state; }, 5000); };
    qint64 frames = 0;
    const auto speak = [&](int seconds) {
        const qint64 count = PcmFormat {}.framesOf(std::chrono::seconds { seconds });
        bench.speak(counted(frames, count));
        frames += count;
    };
    speak(3);
    say(QStringLiteral("recording %1").arg(recording.state() == RecordingState::Recording));
    const QString filler = folder + QStringLiteral("/filler");
    if (!fillDisk(filler, recording.freeBytes() - 8'000'000)) {
        return 1;
    }
    const qint64 before = frames;
    speak(3);
    say(QStringLiteral("waiting %1, full %2, named %3, within 2 s %4")
            .arg(recording.state() == RecordingState::Waiting)
            .arg(recording.obstacle() == RecordingObstacle::DiskFull)
            .arg(!recording.volume().isEmpty() && recording.freeBytes() < RecordingService::kLeastRoom)
            .arg(recording.length() <= PcmFormat {}.durationOf(before) + Milliseconds { 2000 }));
    // The round goes on, and its text is saved.
    if (isTalk()) {
        bench.services->talks().setDraft(QStringLiteral("notes"), QStringLiteral("still here"));
        bench.services->talks().flush();
    } else {
        sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, QStringLiteral("still here"));
        sessions.flush();
    }
    say(QStringLiteral("text saved %1").arg(bench.services->storage().flush(Milliseconds { 3000 }).has_value()));
    QFile::remove(filler);
    say(QStringLiteral("goes on %1").arg(waitFor(RecordingState::Recording)));
    speak(2);
    recording.flush();
    const RecordingTimeline timeline = recorded(bench).timeline;
    say(QStringLiteral("segments %1, reason %2, missing %3")
            .arg(timeline.segments().size())
            .arg(timeline.segments().first().end == SegmentEnd::DiskFull)
            .arg(timeline.missingCount()));
    return 0;
}

int writeUntilFull(const QString &folder)
{
    RecordingWriter writer(folder + QStringLiteral("/recordings"));
    std::optional<Error> failed;
    QObject::connect(
        &writer, &RecordingWriter::failed, &writer, [&](const QString &, const Error &error) { failed = error; });
    writer.begin(QStringLiteral("20261121T190000000-0000000000.wav"), {});
    qint64 frames = 0;
    while (!failed && frames < 9'600'000) {
        writer.append(counted(frames, 1600));
        frames += 1600;
        if (frames % 16000 == 0) {
            writer.flush();
            QCoreApplication::processEvents();
        }
    }
    say(QStringLiteral("failed %1").arg(failed ? failed->cause : 0));
    const QString path = folder + QStringLiteral("/recordings/20261121T190000000-0000000000.wav");
    const auto info = readWav(path);
    const QByteArray sound = samplesOf(path);
    say(QStringLiteral("playable %1, whole %2, more than 10 s %3")
            .arg(info && info->isHeaderTrue)
            .arg(info && sound.left(2 * info->frames) == counted(0, info->frames))
            .arg(info && info->frames > 160000));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString what = QCoreApplication::arguments().value(1);
    const QString folder = QCoreApplication::arguments().value(2);
    if (what == QStringLiteral("long")) {
        return recordLong(folder, QCoreApplication::arguments().value(3).toInt());
    }
    return what == QStringLiteral("disk-full") ? fillUp(folder) : writeUntilFull(folder);
}
