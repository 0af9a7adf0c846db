// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace sevenrounds::judge {

inline constexpr qsizetype kMaxFrameBytes = qsizetype { 64 } * 1024 * 1024;
inline constexpr qsizetype kSecretBytes = 16;

/// A job as the runner reads it: four bytes of length, big endian, and the JSON.
[[nodiscard]] QByteArray frameOf(const QByteArray &json);

/// Puts an answer together from the bytes that come: length, the run's secret, JSON. The bytes come from a process that runs hostile code.
class FrameReader
{
public:
    explicit FrameReader(QByteArray secret);

    /// False where what came is no frame of this run, or one over the limit: nothing after it can be trusted.
    [[nodiscard]] bool feed(const char *bytes, qsizetype count);
    /// The JSON of the first whole frame, taken out; nothing while it is not whole. Bytes behind it are dropped: nobody asked for them.
    [[nodiscard]] std::optional<QByteArray> take();
    /// Forgets what has come, so that nothing that was sent unasked answers the next job.
    void clear() { m_bytes.clear(); }

private:
    [[nodiscard]] qsizetype announced() const;

    QByteArray m_secret;
    QByteArray m_bytes;
};

} // namespace sevenrounds::judge
