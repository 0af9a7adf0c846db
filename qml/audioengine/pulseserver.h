// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSet>

#include <chrono>

class QDeadlineTimer;
struct pa_context;
struct pa_mainloop;

enum class PulseWord {
    Known,
    NoServer,
    NoAnswer, ///< there is one, and it says nothing in time
};

/// The names of what is plugged in, where the word is Known.
struct PulseAnswer {
    PulseWord word = PulseWord::NoServer;
    QSet<QByteArray> sources;
    QSet<QByteArray> sinks;
};

/// Asks PulseAudio, or PipeWire in its place, what is plugged in. Keeps the connection for the next time. One thread at a time may use it.
class PulseServer
{
public:
    /// A server on the same machine answers in a few milliseconds. App default.
    static constexpr std::chrono::milliseconds kLongestWait { 500 };

    PulseServer() = default;
    ~PulseServer();
    Q_DISABLE_COPY_MOVE(PulseServer)

    /// Waits for kLongestWait at most, and starts no server.
    [[nodiscard]] PulseAnswer ask();

private:
    [[nodiscard]] PulseAnswer askOnce(const QDeadlineTimer &end);
    [[nodiscard]] bool connect(const QDeadlineTimer &end);
    [[nodiscard]] bool turn(const QDeadlineTimer &end);
    void close();

    pa_mainloop *m_loop = nullptr;
    pa_context *m_context = nullptr;
};
