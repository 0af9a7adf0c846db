// SPDX-License-Identifier: MIT
#include "services/typingpause.h"

namespace sevenrounds {

TypingPause::TypingPause(const TypingRhythm &rhythm, QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(rhythm.quiet);
    m_ceiling.setSingleShot(true);
    m_ceiling.setTimerType(Qt::PreciseTimer);
    m_ceiling.setInterval(rhythm.ceiling);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_ceiling.stop();
        emit due();
        emit rested();
    });
    connect(&m_ceiling, &QTimer::timeout, this, &TypingPause::due);
}

void TypingPause::noteKey()
{
    m_quiet.start();
    if (!m_ceiling.isActive()) {
        m_ceiling.start();
    }
}

void TypingPause::stop()
{
    m_quiet.stop();
    m_ceiling.stop();
}

} // namespace sevenrounds
