// SPDX-License-Identifier: MIT
#include "ui/format/secondtick.h"

#include <algorithm>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

/// Until a duration that shrinks by a second a second passes a whole second.
Milliseconds untilWhole(Milliseconds duration)
{
    const Milliseconds above = (duration % 1s + 1s) % 1s;
    return above == 0ms ? 1s : above;
}

} // namespace

SecondTick::SecondTick(QObject *parent)
    : QObject(parent)
{
    // A coarse timer may be late by a twentieth of its interval, which a person sees.
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(1s);
        emit ticked();
    });
}

void SecondTick::start()
{
    m_timer.start(1s);
}

void SecondTick::stop()
{
    m_timer.stop();
}

void SecondTick::follow(std::initializer_list<Milliseconds> shown)
{
    if (!m_timer.isActive()) {
        return;
    }
    Milliseconds wait = 1s;
    for (const Milliseconds duration : shown) {
        wait = std::min(wait, untilWhole(duration));
    }
    m_timer.start(wait);
}
