// SPDX-License-Identifier: MIT
#include "recording/recordingwriter.h"

#include "recording/segmentwriter.h"

#include <QDir>
#include <QElapsedTimer>

#include <optional>
#include <utility>

namespace sevenrounds {

/// The thread's side.
class RecordingWriter::Worker : public QObject
{
public:
    Worker(RecordingWriter &owner, QString folder)
        : m_owner(owner)
        , m_folder(std::move(folder))
    {
    }

    void begin(const QString &file, const PcmFormat &format)
    {
        end();
        m_file = file;
        if (!QDir().mkpath(m_folder)) {
            fail({ ErrorKind::Io, QStringLiteral("the folder of recordings cannot be made") });
            return;
        }
        // Recordings are for the owner's ears only.
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        Result<SegmentWriter> writer = SegmentWriter::create(m_folder + QLatin1Char('/') + file, format);
        if (!writer) {
            fail(writer.error());
            return;
        }
        m_writer.emplace(std::move(*writer));
        m_sinceSync.start();
    }

    void append(const QByteArray &pcm)
    {
        if (!m_writer) {
            return;
        }
        if (const Result<> done = m_writer->append(pcm); !done) {
            fail(done.error());
        } else if (m_sinceSync.hasExpired(kSyncEvery.count())) {
            sync();
        }
    }

    void end()
    {
        if (m_writer) {
            const Result<> closed = m_writer->close();
            m_writer.reset();
            if (!closed) {
                fail(closed.error());
            }
        }
    }

    void sync()
    {
        if (!m_writer) {
            return;
        }
        m_sinceSync.start();
        if (const Result<> done = m_writer->sync(); !done) {
            fail(done.error());
        }
    }

private:
    void fail(const Error &error)
    {
        m_writer.reset();
        emit m_owner.failed(m_file, error);
    }

    RecordingWriter &m_owner;
    QString m_folder;
    QString m_file;
    std::optional<SegmentWriter> m_writer;
    QElapsedTimer m_sinceSync;
};

RecordingWriter::RecordingWriter(QString folder, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, std::move(folder)))
{
    m_thread.setObjectName(QStringLiteral("recording"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

RecordingWriter::~RecordingWriter()
{
    end();
    flush();
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void RecordingWriter::begin(const QString &file, const PcmFormat &format)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, file, format] { worker->begin(file, format); });
}

void RecordingWriter::append(const QByteArray &pcm)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, pcm] { worker->append(pcm); });
}

void RecordingWriter::end()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->end(); });
}

void RecordingWriter::flush()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->sync(); }, Qt::BlockingQueuedConnection);
}

} // namespace sevenrounds
