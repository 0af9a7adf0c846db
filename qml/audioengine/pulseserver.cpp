// SPDX-License-Identifier: MIT
#include "pulseserver.h"

#include <QDeadlineTimer>

#include <pulse/pulseaudio.h>

namespace {

struct Names {
    QSet<QByteArray> names;
    bool isWhole = false;
};

template <typename Info>
void collect(pa_context * /*context*/, const Info *info, int end, void *into)
{
    auto *names = static_cast<Names *>(into);
    if (end == 0) {
        names->names.insert(info->name);
    } else {
        names->isWhole = end > 0;
    }
}

} // namespace

PulseServer::~PulseServer()
{
    close();
}

PulseAnswer PulseServer::ask()
{
    const QDeadlineTimer end(kLongestWait);
    const bool wasOpen = m_context != nullptr;
    PulseAnswer answer = askOnce(end);
    if (answer.word == PulseWord::NoServer && wasOpen) {
        // It may have been started again since.
        answer = askOnce(end);
    }
    return answer;
}

PulseAnswer PulseServer::askOnce(const QDeadlineTimer &end)
{
    PulseAnswer answer;
    Names sources;
    Names sinks;
    if (connect(end)) {
        pa_operation *asked[] = { pa_context_get_source_info_list(m_context, collect<pa_source_info>, &sources),
            pa_context_get_sink_info_list(m_context, collect<pa_sink_info>, &sinks) };
        for (pa_operation *one : asked) {
            if (one == nullptr) {
                continue;
            }
            while (pa_operation_get_state(one) == PA_OPERATION_RUNNING && turn(end)) { }
            // What comes later has no place any more to go to.
            pa_operation_cancel(one);
            pa_operation_unref(one);
        }
    }
    if (sources.isWhole && sinks.isWhole) {
        answer = { PulseWord::Known, sources.names, sinks.names };
    } else {
        answer.word = end.hasExpired() ? PulseWord::NoAnswer : PulseWord::NoServer;
        close();
    }
    return answer;
}

template <typename Open>
PulseTrial PulseServer::tryStream(Open open)
{
    const QDeadlineTimer end(kLongestWait);
    PulseTrial trial = PulseTrial::NoServer;
    if (connect(end)) {
        // What the server makes of it to fit the device is the server's business.
        const pa_sample_spec format { PA_SAMPLE_S16LE, 48000, 1 };
        pa_stream *stream = pa_stream_new(m_context, "Seven Rounds", &format, nullptr);
        if (stream != nullptr && open(stream)) {
            while (pa_stream_get_state(stream) == PA_STREAM_CREATING && turn(end)) { }
        }
        if (stream != nullptr && pa_stream_get_state(stream) == PA_STREAM_READY) {
            trial = PulseTrial::Opens;
            pa_stream_disconnect(stream);
        } else if (end.hasExpired()) {
            trial = PulseTrial::NoAnswer;
        } else if (PA_CONTEXT_IS_GOOD(pa_context_get_state(m_context))) {
            trial = PulseTrial::Refused;
        }
        if (stream != nullptr) {
            pa_stream_unref(stream);
        }
    } else if (end.hasExpired()) {
        trial = PulseTrial::NoAnswer;
    }
    // With the connection goes whatever is left of the stream.
    close();
    return trial;
}

PulseTrial PulseServer::tryToRecord(const QByteArray &source)
{
    return tryStream([&source](pa_stream *stream) {
        return pa_stream_connect_record(stream, source.constData(), nullptr, PA_STREAM_DONT_MOVE) >= 0;
    });
}

PulseTrial PulseServer::tryToPlay(const QByteArray &sink)
{
    return tryStream([&sink](pa_stream *stream) {
        return pa_stream_connect_playback(stream, sink.constData(), nullptr, PA_STREAM_DONT_MOVE, nullptr, nullptr)
            >= 0;
    });
}

bool PulseServer::connect(const QDeadlineTimer &end)
{
    if (m_context == nullptr) {
        m_loop = pa_mainloop_new();
        m_context = m_loop == nullptr ? nullptr : pa_context_new(pa_mainloop_get_api(m_loop), "Seven Rounds");
        if (m_context == nullptr || pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) {
            return false;
        }
    }
    while (PA_CONTEXT_IS_GOOD(pa_context_get_state(m_context))) {
        if (pa_context_get_state(m_context) == PA_CONTEXT_READY) {
            return true;
        }
        if (!turn(end)) {
            return false;
        }
    }
    return false;
}

bool PulseServer::turn(const QDeadlineTimer &end)
{
    const qint64 left = end.remainingTimeNSecs() / 1000;
    return left > 0 && pa_mainloop_prepare(m_loop, static_cast<int>(left)) >= 0 && pa_mainloop_poll(m_loop) >= 0
        && pa_mainloop_dispatch(m_loop) >= 0;
}

void PulseServer::close()
{
    if (m_context != nullptr) {
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
        m_context = nullptr;
    }
    if (m_loop != nullptr) {
        pa_mainloop_free(m_loop);
        m_loop = nullptr;
    }
}
