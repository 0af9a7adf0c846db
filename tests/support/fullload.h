// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>
#include <vector>

namespace sevenrounds::test {

/// As many threads as there are processors, and one more, none of which ever waits.
class FullLoad
{
public:
    FullLoad()
    {
        for (unsigned i = 0; i <= std::thread::hardware_concurrency(); ++i) {
            m_threads.emplace_back([this] {
                while (!m_isOver.load(std::memory_order_relaxed)) { }
            });
        }
    }
    ~FullLoad()
    {
        m_isOver = true;
        for (std::thread &thread : m_threads) {
            thread.join();
        }
    }
    Q_DISABLE_COPY_MOVE(FullLoad)

private:
    std::atomic_bool m_isOver = false;
    std::vector<std::thread> m_threads;
};

} // namespace sevenrounds::test
