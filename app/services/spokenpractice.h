// SPDX-License-Identifier: MIT
#pragma once

#include "services/sessionservice.h"
#include "services/talkservice.h"

namespace sevenrounds {

/// What can be recorded.
enum class SpokenKind { Round, Talk };

/// A practice as the recorder sees it, whatever its rules are.
class SpokenPractice
{
public:
    SpokenPractice() = default;
    virtual ~SpokenPractice() = default;
    Q_DISABLE_COPY_MOVE(SpokenPractice)

    [[nodiscard]] virtual SpokenKind kind() const = 0;
    /// There is one, live or over.
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual bool isLive() const = 0;
    [[nodiscard]] virtual bool isPaused() const = 0;
    /// It came to its end, and was not thrown away.
    [[nodiscard]] virtual bool isOver() const = 0;
    [[nodiscard]] virtual const PracticeHandle &handle() const = 0;
    /// The present moment on its own time.
    [[nodiscard]] virtual Milliseconds at() const = 0;

    [[nodiscard]] bool isRunning() const { return isLive() && !isPaused(); }
};

class SpokenRound final : public SpokenPractice
{
public:
    explicit SpokenRound(const SessionService &sessions)
        : m_sessions(sessions)
    {
    }

    [[nodiscard]] SpokenKind kind() const override { return SpokenKind::Round; }
    [[nodiscard]] bool isOpen() const override { return m_sessions.hasSession(); }
    [[nodiscard]] bool isLive() const override { return isOpen() && m_sessions.state().isLive(); }
    [[nodiscard]] bool isPaused() const override
    {
        return isOpen() && m_sessions.state().status == SessionStatus::Paused;
    }
    [[nodiscard]] bool isOver() const override { return isOpen() && m_sessions.state().status == SessionStatus::Ended; }
    [[nodiscard]] const PracticeHandle &handle() const override { return m_sessions.practice(); }
    [[nodiscard]] Milliseconds at() const override { return m_sessions.at(); }

private:
    const SessionService &m_sessions;
};

class SpokenTalk final : public SpokenPractice
{
public:
    explicit SpokenTalk(const TalkService &talks)
        : m_talks(talks)
    {
    }

    [[nodiscard]] SpokenKind kind() const override { return SpokenKind::Talk; }
    [[nodiscard]] bool isOpen() const override { return m_talks.hasTalk(); }
    [[nodiscard]] bool isLive() const override { return isOpen() && m_talks.state().isLive(); }
    [[nodiscard]] bool isPaused() const override { return isLive() && m_talks.state().flow == TalkFlow::Paused; }
    [[nodiscard]] bool isOver() const override { return isOpen() && m_talks.state().stage == TalkStage::Ended; }
    [[nodiscard]] const PracticeHandle &handle() const override { return m_talks.handle(); }
    [[nodiscard]] Milliseconds at() const override { return m_talks.at(); }

private:
    const TalkService &m_talks;
};

} // namespace sevenrounds
