// SPDX-License-Identifier: MIT
#include "support/soundserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace sevenrounds::test {

namespace {

constexpr int kPatienceMs = 10000;
constexpr int kBytesAMillisecond = 32;

} // namespace

/// Writes into the microphone's pipe as fast as one speaks: silence, where there is nothing to say.
class SoundServer::Feeder : public QThread
{
public:
    explicit Feeder(QString pipe)
        : m_pipe(std::move(pipe))
    {
        start();
    }
    ~Feeder() override
    {
        m_isEnding = true;
        wait();
    }
    Q_DISABLE_COPY_MOVE(Feeder)

    void play(const QByteArray &pcm)
    {
        const QMutexLocker guard(&m_mutex);
        m_waiting += pcm;
    }

protected:
    void run() override
    {
        const int descriptor = ::open(QFile::encodeName(m_pipe).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        QElapsedTimer clock;
        clock.start();
        qint64 written = 0;
        while (!m_isEnding && descriptor >= 0) {
            const qint64 due = clock.elapsed() * kBytesAMillisecond - written;
            if (due > 0) {
                const QByteArray piece = take(due);
                const ssize_t now = ::write(descriptor, piece.constData(), static_cast<std::size_t>(piece.size()));
                giveBack(piece.mid(qMax<ssize_t>(0, now)));
                written += due;
            }
            msleep(10);
        }
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }

private:
    QByteArray take(qint64 count)
    {
        const QMutexLocker guard(&m_mutex);
        QByteArray piece = m_waiting.left(count);
        m_waiting.remove(0, piece.size());
        m_real = piece.size();
        return piece.append(count - piece.size(), '\0');
    }
    /// Of what a full pipe did not take, the sound comes again; silence need not.
    void giveBack(const QByteArray &rest)
    {
        const QMutexLocker guard(&m_mutex);
        if (m_real > 0 && !rest.isEmpty()) {
            m_waiting.prepend(rest.left(qMin(m_real, rest.size())));
        }
    }

    QString m_pipe;
    QMutex m_mutex;
    QByteArray m_waiting;
    qsizetype m_real = 0;
    std::atomic<bool> m_isEnding = false;
};

SoundServer::SoundServer()
{
    for (const char *program : { "pulseaudio", "pactl", "parec" }) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            m_reason = QStringLiteral("%1 is not installed").arg(QString::fromLatin1(program));
            return;
        }
    }
    // A microphone that is pulled out while somebody speaks.
    std::signal(SIGPIPE, SIG_IGN);
    const QByteArray folder = QFile::encodeName(m_folder.path());
    for (const char *name : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH" }) {
        qputenv(name, folder);
    }
    qputenv("PULSE_SERVER", "unix:" + folder + "/native");
    qunsetenv("PULSE_COOKIE");
    if (!start() || !plugIn()) {
        m_reason = QStringLiteral("no sound server could be started");
    }
}

SoundServer::~SoundServer()
{
    (void)stopListening();
    m_feeder.reset();
    m_server.terminate();
    if (!m_server.waitForFinished(kPatienceMs)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

bool SoundServer::start()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("pulseaudio"),
        { QStringLiteral("--daemonize=no"), QStringLiteral("-n"), QStringLiteral("--use-pid-file=no"),
            QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--disable-shm=yes"),
            QStringLiteral("--high-priority=no"), QStringLiteral("--realtime=no"), QStringLiteral("-L"),
            QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=%1/native").arg(m_folder.path()) });
    return m_server.waitForStarted()
        && QTest::qWaitFor([this] { return control({ QStringLiteral("info") }); }, kPatienceMs) && plugInLoudspeaker();
}

bool SoundServer::control(const QStringList &arguments, QString *answer) const
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("pactl"), arguments);
    const bool isDone = process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
    if (answer != nullptr) {
        *answer = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    return isDone;
}

bool SoundServer::plugIn()
{
    const QString pipe = m_folder.filePath(QStringLiteral("microphone%1").arg(++m_pipes));
    if (!control({ QStringLiteral("load-module"), QStringLiteral("module-pipe-source"),
                     QStringLiteral("source_name=microphone"), QStringLiteral("file=") + pipe,
                     QStringLiteral("format=s16le"), QStringLiteral("rate=16000"), QStringLiteral("channels=1") },
            &m_module)) {
        return false;
    }
    m_feeder = std::make_unique<Feeder>(pipe);
    return control({ QStringLiteral("set-default-source"), QStringLiteral("microphone") });
}

bool SoundServer::unplug()
{
    const bool isOut = control({ QStringLiteral("unload-module"), m_module });
    m_feeder.reset();
    return isOut;
}

bool SoundServer::plugInLoudspeaker()
{
    return control(
        { QStringLiteral("load-module"), QStringLiteral("module-null-sink"), QStringLiteral("sink_name=loudspeaker") },
        &m_loudspeaker);
}

bool SoundServer::unplugLoudspeaker()
{
    return control({ QStringLiteral("unload-module"), m_loudspeaker });
}

void SoundServer::play(const QByteArray &pcm)
{
    m_feeder->play(pcm);
}

bool SoundServer::restart()
{
    m_feeder.reset();
    m_server.kill();
    m_server.waitForFinished();
    return start() && plugIn();
}

bool SoundServer::listen()
{
    m_recorder.setStandardErrorFile(QProcess::nullDevice());
    m_recorder.start(QStringLiteral("parec"),
        { QStringLiteral("--device=loudspeaker.monitor"), QStringLiteral("--format=s16le"),
            QStringLiteral("--rate=16000"), QStringLiteral("--channels=1"), QStringLiteral("--latency-msec=50") });
    return m_recorder.waitForStarted();
}

QByteArray SoundServer::stopListening()
{
    if (m_recorder.state() == QProcess::NotRunning) {
        return {};
    }
    m_recorder.terminate();
    m_recorder.waitForFinished(kPatienceMs);
    return m_recorder.readAllStandardOutput();
}

} // namespace sevenrounds::test
