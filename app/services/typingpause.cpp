// SPDX-License-Identifier: MIT
#include "services/typingpause.h"

namespace sevenrounds {

namespace {

constexpr std::chrono::milliseconds kTypingQuiet { 250 };
constexpr std::chrono::milliseconds kTypingCeiling { 500 };

} // namespace

TypingPause::TypingPause(QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kTypingQuiet);
    m_ceiling.setSingleShot(true);
    m_ceiling.setTimerType(Qt::PreciseTimer);
    m_ceiling.setInterval(kTypingCeiling);
    connect(&m_quiet, &QTimer::timeout, this, &TypingPause::due);
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
