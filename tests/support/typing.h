// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTest>

#include <functional>

namespace sevenrounds::test {

/// Types faster than the pause that ends a change, until what is typed is posted all the same; false where that never is, or the machine paused.
inline bool typeUntilPosted(const std::function<void()> &type, const std::function<bool()> &isPosted)
{
    constexpr qint64 kPause = 700;
    constexpr qint64 kPatience = 5000;
    QElapsedTimer all;
    all.start();
    while (all.elapsed() < kPatience) {
        QElapsedTimer since;
        since.start();
        type();
        const bool posted = QTest::qWaitFor(isPosted, 50);
        if (since.elapsed() >= kPause) {
            return false;
        }
        if (posted) {
            return true;
        }
    }
    return false;
}

} // namespace sevenrounds::test
