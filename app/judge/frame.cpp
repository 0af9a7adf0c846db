// SPDX-License-Identifier: MIT
#include "judge/frame.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace sevenrounds::judge {

namespace {

constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kHeadBytes = kLengthBytes + kSecretBytes;

} // namespace

QByteArray frameOf(const QByteArray &json)
{
    QByteArray frame(kLengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(json.size()), frame.data());
    return frame + json;
}

FrameReader::FrameReader(QByteArray secret)
    : m_secret(std::move(secret))
{
}

qsizetype FrameReader::announced() const
{
    return qFromBigEndian<quint32>(m_bytes.constData());
}

bool FrameReader::feed(const char *bytes, qsizetype count)
{
    m_bytes.append(bytes, count);
    if (m_bytes.size() < kLengthBytes) {
        return true;
    }
    const qsizetype known = std::min(m_bytes.size() - kLengthBytes, kSecretBytes);
    return announced() <= kMaxFrameBytes && m_bytes.size() <= kHeadBytes + kMaxFrameBytes
        && m_bytes.mid(kLengthBytes, known) == m_secret.left(known);
}

std::optional<QByteArray> FrameReader::take()
{
    if (m_bytes.size() < kHeadBytes || m_bytes.size() < kHeadBytes + announced()) {
        return std::nullopt;
    }
    QByteArray json = m_bytes.mid(kHeadBytes, announced());
    m_bytes.clear();
    return json;
}

} // namespace sevenrounds::judge
