// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <pulse/pulseaudio.h>

#include <utility>

namespace sevenrounds::test {

/// As many streams at one device as a server lets in, so that it names the device and refuses the next.
class StreamCrowd
{
public:
    StreamCrowd()
        : m_loop(pa_mainloop_new())
        , m_context(pa_context_new(pa_mainloop_get_api(m_loop), "crowd"))
    {
        pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr);
        while (PA_CONTEXT_IS_GOOD(pa_context_get_state(m_context))
            && pa_context_get_state(m_context) != PA_CONTEXT_READY) {
            pa_mainloop_iterate(m_loop, 1, nullptr);
        }
    }
    ~StreamCrowd()
    {
        for (pa_stream *stream : std::as_const(m_streams)) {
            pa_stream_disconnect(stream);
            pa_stream_unref(stream);
        }
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
        pa_mainloop_free(m_loop);
    }
    Q_DISABLE_COPY_MOVE(StreamCrowd)

    /// False where more get in than any server lets.
    [[nodiscard]] bool fill(const char *device, bool isRecorded)
    {
        constexpr int kMost = 2000;
        const pa_sample_spec format { PA_SAMPLE_S16LE, 16000, 1 };
        for (int i = 0; i < kMost; ++i) {
            pa_stream *stream = pa_stream_new(m_context, "one of many", &format, nullptr);
            m_streams.append(stream);
            if (isRecorded) {
                pa_stream_connect_record(stream, device, nullptr, PA_STREAM_DONT_MOVE);
            } else {
                pa_stream_connect_playback(stream, device, nullptr, PA_STREAM_DONT_MOVE, nullptr, nullptr);
            }
            while (pa_stream_get_state(stream) == PA_STREAM_CREATING) {
                pa_mainloop_iterate(m_loop, 1, nullptr);
            }
            if (pa_stream_get_state(stream) != PA_STREAM_READY) {
                return i > 0;
            }
        }
        return false;
    }

private:
    pa_mainloop *m_loop;
    pa_context *m_context;
    QList<pa_stream *> m_streams;
};

} // namespace sevenrounds::test
