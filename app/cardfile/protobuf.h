// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace sevenrounds {

/// Calls `take(number, varint, bytes)` for each field of a message of Protocol Buffers; stops where it is cut. Anki keeps three short lists so, for which a
/// library and its compiler would be a lot.
template <typename Take>
void readMessage(const QByteArray &message, Take take)
{
    qsizetype at = 0;
    const auto varint = [&](quint64 &value) {
        value = 0;
        for (int shift = 0; at < message.size() && shift < 64; shift += 7) {
            const auto byte = static_cast<uchar>(message[at++]);
            value |= static_cast<quint64>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) {
                return true;
            }
        }
        return false;
    };
    quint64 key = 0;
    while (at < message.size() && varint(key)) {
        const int kind = static_cast<int>(key & 7);
        const quint64 number = key >> 3;
        quint64 value = 0;
        if (kind == 0) {
            if (!varint(value)) {
                return;
            }
            take(number, value, QByteArray());
        } else if (kind == 2) {
            if (!varint(value) || value > static_cast<quint64>(message.size() - at)) {
                return;
            }
            take(number, quint64 { 0 }, message.mid(at, static_cast<qsizetype>(value)));
            at += static_cast<qsizetype>(value);
        } else if (kind == 1 || kind == 5) {
            at += kind == 1 ? 8 : 4;
        } else {
            return;
        }
    }
}

} // namespace sevenrounds
