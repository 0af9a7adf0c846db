// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QQuickWindow>

#include <algorithm>

namespace sevenrounds::test {

/// Draws without a pause, and remembers how long each frame was waited for.
class FrameWatch : public QObject
{
public:
    explicit FrameWatch(QQuickWindow &window)
    {
        connect(&window, &QQuickWindow::frameSwapped, this, [this, &window] {
            if (m_since.isValid()) {
                m_waits.append(m_since.elapsed());
            }
            m_since.start();
            window.update();
        });
        window.update();
    }

    [[nodiscard]] qsizetype count() const { return m_waits.size(); }
    [[nodiscard]] qint64 longestMs() const { return quantileMs(1.0); }
    /// That share of all waits was at most so long; 0 before the second frame.
    [[nodiscard]] qint64 quantileMs(double share) const
    {
        if (m_waits.isEmpty()) {
            return 0;
        }
        QList<qint64> sorted = m_waits;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(static_cast<qsizetype>(share * static_cast<double>(sorted.size() - 1)));
    }

private:
    QElapsedTimer m_since;
    QList<qint64> m_waits;
};

} // namespace sevenrounds::test
