// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>

namespace sevenrounds::test {

/// A PulseAudio of the test's own: one loudspeaker that nobody hears and one microphone that hears what the test plays into it. The sound
/// server of the desktop is neither heard nor disturbed. Sets the environment of this process, so one a test program.
class SoundServer
{
public:
    SoundServer();
    ~SoundServer();
    Q_DISABLE_COPY_MOVE(SoundServer)

    /// Why there is none; empty where it runs.
    [[nodiscard]] QString reason() const { return m_reason; }

    /// Plugs the microphone in or out.
    [[nodiscard]] bool plugIn();
    [[nodiscard]] bool unplug();
    /// The same with the loudspeaker.
    [[nodiscard]] bool plugInLoudspeaker();
    [[nodiscard]] bool unplugLoudspeaker();
    /// The microphone hears this once, then silence, as long as it is plugged in.
    void play(const QByteArray &pcm);
    /// Ends the server and starts it again, as an update of the desktop does.
    [[nodiscard]] bool restart();

    /// What comes out of the loudspeaker, 16 kHz mono, from now until stopListening().
    [[nodiscard]] bool listen();
    [[nodiscard]] QByteArray stopListening();

private:
    class Feeder;

    [[nodiscard]] bool start();
    [[nodiscard]] bool control(const QStringList &arguments, QString *answer = nullptr) const;

    QTemporaryDir m_folder;
    QString m_reason;
    QProcess m_server;
    QProcess m_recorder;
    std::unique_ptr<Feeder> m_feeder;
    QString m_module;
    QString m_loudspeaker;
    int m_pipes = 0;
};

} // namespace sevenrounds::test
