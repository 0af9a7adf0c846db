// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QString>

#include <utility>

namespace sevenrounds {

/// Starts of the program with one profile that have not ended by themselves: a small file of moments. Where it cannot be written nothing is counted, and
/// the program starts as always.
class StartLog
{
public:
    /// So many starts without an end within this time, and the next one is a safe one (fault F04).
    static constexpr int kTooMany = 3;
    static constexpr Milliseconds kWindow { 10 * 60 * 1000 };

    explicit StartLog(QString file)
        : m_file(std::move(file))
    {
    }

    /// Notes a start, and returns how many of the last ten minutes before it never ended. What no clock can have written is left out.
    int begin(UtcTime now);
    /// The program is left as it should be: what was before counts no more.
    void end();

private:
    QString m_file;
};

} // namespace sevenrounds
