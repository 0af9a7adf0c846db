// SPDX-License-Identifier: MIT
#include "ui/sound/recordingtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Recording", text);
}

} // namespace

Problem wordObstacle(RecordingObstacle obstacle, qint64 freeBytes, const QString &volume)
{
    switch (obstacle) {
    case RecordingObstacle::None:
        break;
    case RecordingObstacle::NoEngine:
        return { tr("Nothing can be recorded here"),
            tr("The part of the program that knows microphones is missing. Install Seven Rounds again.") };
    case RecordingObstacle::NoMicrophone:
        return { tr("No microphone was found"),
            tr("Plug one in, or allow this program to use it. Recording begins by itself.") };
    case RecordingObstacle::MicrophoneRefused:
        return { tr("The microphone may not be used"),
            tr("It is there, but the system does not let this program hear it. Allow it where your desktop or its "
               "sound "
               "settings ask for that; recording begins by itself.") };
    case RecordingObstacle::MicrophoneLost:
        return { tr("The microphone is gone"), tr("Plug it in again. Recording goes on by itself.") };
    case RecordingObstacle::DiskFull:
        return { tr("Not recording: the disk is nearly full"),
            tr("%1 are left on %2. Make room there; recording goes on by itself.").arg(bytesText(freeBytes), volume) };
    case RecordingObstacle::DiskFailed:
        return { tr("The recording could not be written"),
            tr("It is tried again every second. If this stays, look at the disk of your data folder.") };
    case RecordingObstacle::ReadOnly:
        return { tr("Nothing is recorded, because nothing of what you do now is saved"),
            tr("Make the data folder writable and start again.") };
    }
    return {};
}

Problem wordNoLoudspeaker()
{
    return { tr("Nothing can be heard"),
        tr("There is no loudspeaker, or the sound system is not there. The recording is not affected.") };
}

QString gapText(SegmentEnd reason)
{
    switch (reason) {
    case SegmentEnd::Paused:
        return tr("it was paused");
    case SegmentEnd::Stopped:
        return tr("recording was off");
    case SegmentEnd::Lost:
        return tr("the microphone was gone");
    case SegmentEnd::DiskFull:
        return tr("the disk was full");
    case SegmentEnd::Unknown:
    case SegmentEnd::Rolled:
    case SegmentEnd::Over:
        break;
    }
    return tr("the program was not running");
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(qMax<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace sevenrounds
