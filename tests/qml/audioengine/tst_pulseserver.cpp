// SPDX-License-Identifier: MIT
#include "pulseserver.h"
#include "support/soundserver.h"
#include "support/streamcrowd.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace sevenrounds::test;

namespace {

/// Takes connections and never says a word, like a server that hangs.
class SilentServer
{
public:
    explicit SilentServer(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        std::copy_n(name.constData(), qMin<qsizetype>(name.size(), sizeof(address.sun_path) - 1), address.sun_path);
        m_isListening = m_socket >= 0
            && ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0
            && ::listen(m_socket, 4) == 0;
    }
    ~SilentServer() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] bool isListening() const { return m_isListening; }

private:
    int m_socket;
    bool m_isListening = false;
};

} // namespace

class TestPulseServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whereThereIsNoneNobodyIsWaitedFor();
    void oneThatSaysNothingIsWaitedForOnlySoLong();
    void whatGoesIsNoLongerNamed();
    void oneThatIsStartedAgainIsAskedAgain();
    void whatIsNamedAndRefusedIsToldFromWhatOpens();
    void aTryIsWaitedForOnlySoLong();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPulseServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // Not the desktop's own, and no file that would lead to it.
    for (const char *name : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH" }) {
        qputenv(name, QFile::encodeName(m_folder->path()));
    }
    qputenv("PULSE_SERVER", "unix:" + QFile::encodeName(m_folder->filePath(QStringLiteral("native"))));
}

void TestPulseServer::whereThereIsNoneNobodyIsWaitedFor()
{
    PulseServer server;
    QCOMPARE(server.ask().word, PulseWord::NoServer);
    QCOMPARE(server.ask().word, PulseWord::NoServer);
}

void TestPulseServer::oneThatSaysNothingIsWaitedForOnlySoLong()
{
    const SilentServer silent(m_folder->filePath(QStringLiteral("native")));
    QVERIFY(silent.isListening());
    PulseServer server;
    QCOMPARE(server.ask().word, PulseWord::NoAnswer);
    QCOMPARE(server.ask().word, PulseWord::NoAnswer);
}

void TestPulseServer::whatGoesIsNoLongerNamed()
{
    SoundServer sound;
    if (!sound.reason().isEmpty()) {
        QSKIP(qPrintable(sound.reason()));
    }
    PulseServer server;
    const PulseAnswer first = server.ask();
    QCOMPARE(first.word, PulseWord::Known);
    QVERIFY(first.sources.contains("microphone"));
    QCOMPARE(first.sinks, QSet<QByteArray> { "loudspeaker" });
    QVERIFY(sound.unplug());
    const PulseAnswer second = server.ask();
    QCOMPARE(second.word, PulseWord::Known);
    QVERIFY(!second.sources.contains("microphone"));
    QVERIFY(sound.plugIn());
    QVERIFY(server.ask().sources.contains("microphone"));
}

void TestPulseServer::oneThatIsStartedAgainIsAskedAgain()
{
    SoundServer sound;
    if (!sound.reason().isEmpty()) {
        QSKIP(qPrintable(sound.reason()));
    }
    PulseServer server;
    QCOMPARE(server.ask().word, PulseWord::Known);
    QVERIFY(sound.restart());
    QVERIFY(server.ask().sources.contains("microphone"));
}

void TestPulseServer::whatIsNamedAndRefusedIsToldFromWhatOpens()
{
    SoundServer sound;
    if (!sound.reason().isEmpty()) {
        QSKIP(qPrintable(sound.reason()));
    }
    PulseServer server;
    QCOMPARE(server.tryToRecord("microphone"), PulseTrial::Opens);
    QCOMPARE(server.tryToPlay("loudspeaker"), PulseTrial::Opens);
    QCOMPARE(server.tryToRecord("nobody"), PulseTrial::Refused);
    {
        StreamCrowd crowd;
        QVERIFY(crowd.fill("microphone", true) && crowd.fill("loudspeaker", false));
        // It is there, as the server says, and takes nobody.
        const PulseAnswer named = server.ask();
        QVERIFY(named.sources.contains("microphone") && named.sinks.contains("loudspeaker"));
        QCOMPARE(server.tryToRecord("microphone"), PulseTrial::Refused);
        QCOMPARE(server.tryToPlay("loudspeaker"), PulseTrial::Refused);
    }
    QTRY_COMPARE(server.tryToRecord("microphone"), PulseTrial::Opens);
    QTRY_COMPARE(server.tryToPlay("loudspeaker"), PulseTrial::Opens);
}

void TestPulseServer::aTryIsWaitedForOnlySoLong()
{
    PulseServer server;
    QCOMPARE(server.tryToRecord("microphone"), PulseTrial::NoServer);
    const SilentServer silent(m_folder->filePath(QStringLiteral("native")));
    QVERIFY(silent.isListening());
    QCOMPARE(server.tryToRecord("microphone"), PulseTrial::NoAnswer);
    QCOMPARE(server.tryToPlay("loudspeaker"), PulseTrial::NoAnswer);
}

QTEST_GUILESS_MAIN(TestPulseServer)
#include "tst_pulseserver.moc"
