// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace sevenrounds::test {

/// A time limit for a machine that does nothing else, stretched by the number of programs that wait for each processor now.
[[nodiscard]] inline qint64 limitMs(qint64 quietMs)
{
    double load = 0;
    const double processors = std::max(1U, std::thread::hardware_concurrency());
    ::getloadavg(&load, 1);
    return static_cast<qint64>(static_cast<double>(quietMs) * std::max(1.0, load / processors));
}

} // namespace sevenrounds::test
