// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

namespace sevenrounds::test {

/// How long this build on this machine takes just now to look at each byte once, one after the other (FNV-1a): what a reader is measured by, since a
/// busy machine slows both.
[[nodiscard]] inline qint64 onePassNs(const QByteArray &bytes)
{
    constexpr quint64 kPrime = 0x100000001b3;
    QElapsedTimer timer;
    timer.start();
    quint64 hash = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<uchar>(byte)) * kPrime;
    }
    // Read afterwards, so that no compiler leaves the loop out.
    const volatile quint64 kept = hash;
    (void)kept;
    return timer.nsecsElapsed();
}

} // namespace sevenrounds::test
