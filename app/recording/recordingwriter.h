// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "recording/pcmformat.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThread>

namespace sevenrounds {

/// Writes segments on a thread of its own, so that a slow disk stops no screen. All calls return at once and keep their order; what is
/// handed over reaches the file at once (a killed program loses nothing of it) and the disk within kSyncEvery.
class RecordingWriter : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds kSyncEvery { 1000 };

    explicit RecordingWriter(QString folder, QObject *parent = nullptr);
    /// Closes what is open and waits for it.
    ~RecordingWriter() override;

    /// Ends the segment that is open and begins another; the folder is made where it is missing.
    void begin(const QString &file, const PcmFormat &format);
    /// Dropped where no segment is open, as after a failure.
    void append(const QByteArray &pcm);
    void end();
    /// Waits until everything handed over is on the disk.
    void flush();

signals:
    /// The segment could not go on and is closed; what fitted is kept and can be played.
    void failed(const QString &file, const sevenrounds::Error &error);

private:
    class Worker;

    QThread m_thread;
    // Lives on the thread and goes with it.
    Worker *m_worker = nullptr;
};

} // namespace sevenrounds
