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

/// What became of opening a stream for a try.
enum class PulseTrial {
    Opens,
    Refused, ///< the server names the device and lets nobody in: another program holds it, or it may not be used from here
    NoServer,
    NoAnswer, ///< not in time: whoever opens it waits as well
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
    /// Opens a stream at the source or sink of that name and lets it go again, unheard. The same wait holds.
    [[nodiscard]] PulseTrial tryToRecord(const QByteArray &source);
    [[nodiscard]] PulseTrial tryToPlay(const QByteArray &sink);

private:
    /// `open` connects the new stream to the device; false where that fails at once.
    template <typename Open>
    [[nodiscard]] PulseTrial tryStream(Open open);
    [[nodiscard]] PulseAnswer askOnce(const QDeadlineTimer &end);
    [[nodiscard]] bool connect(const QDeadlineTimer &end);
    [[nodiscard]] bool turn(const QDeadlineTimer &end);
    void close();

    pa_mainloop *m_loop = nullptr;
    pa_context *m_context = nullptr;
};
