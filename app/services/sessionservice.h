// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "services/practicerun.h"
#include "session/sessiondraw.h"
#include "session/sessionreducer.h"

#include <optional>

namespace sevenrounds {

/// Runs one timed round at a time: draws it, applies what the person does, saves each step, brings an unfinished one back, and turns a
/// finished rating into evidence.
class SessionService : public QObject
{
    Q_OBJECT

public:
    SessionService(const ContentLibrary &library, PracticeJournal &journal, QObject *parent = nullptr);

    /// Draws and starts the round; the seed comes from the clock unless one is given. Fails with Conflict while a round is live.
    [[nodiscard]] Result<> start(const RoundId &round, Level level, std::optional<quint64> seed = std::nullopt);
    /// Ten minutes with one prompt.
    [[nodiscard]] Result<> startShort(const RoundId &round, Level level, std::optional<quint64> seed = std::nullopt);
    [[nodiscard]] Result<> apply(SessionEventKind kind, const QString &key = {}, qint64 value = 0);
    /// Closes the rating and makes it evidence; fails with Conflict until every criterion has a band.
    [[nodiscard]] Result<> closeDebrief();
    void setDraft(const QString &item, const QString &text);
    [[nodiscard]] QString draft(const QString &item) const { return m_run.drafts().text(item); }
    /// Posts what is typed; for leaving and quitting.
    void flush();
    /// Puts the round away without touching its log.
    void leave();

    [[nodiscard]] bool hasSession() const { return m_plan.has_value(); }
    [[nodiscard]] const SessionPlan &plan() const { return *m_plan; }
    [[nodiscard]] const SessionState &state() const { return m_state; }
    /// The clocks at this moment.
    [[nodiscard]] SessionClock clock() const;
    [[nodiscard]] bool isSaved() const { return !m_run.drafts().hasUnsaved(); }
    [[nodiscard]] const Rubric *rubric() const;
    [[nodiscard]] std::optional<double> score() const;

    /// Looks for a round that was cut off, and emits unfinishedFound where there is one.
    void findUnfinished();
    [[nodiscard]] bool hasUnfinished() const { return m_unfinished.has_value(); }
    [[nodiscard]] const UnfinishedPractice &unfinished() const { return *m_unfinished; }
    /// Goes on with it, paused, at the phase, time and text where it was cut off; one that is over opens for its rating.
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<> discardUnfinished();
    /// Reads the ages of prompts that the next draw goes by.
    void refreshPromptAges();

signals:
    void sessionStarted();
    void stateChanged();
    void unfinishedFound();
    void draftsSaved();
    /// The rating stands in the database as evidence.
    void evidenceAdded();

private:
    void begin(SessionPlan plan, const QString &revision);
    [[nodiscard]] DrawOptions drawOptions(Level level, std::optional<quint64> seed) const;
    [[nodiscard]] Result<> requireNone() const;

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    PracticeRun m_run;
    std::optional<SessionPlan> m_plan;
    SessionState m_state;
    std::optional<UnfinishedPractice> m_unfinished;
    QHash<PromptId, int> m_promptAges;
};

} // namespace sevenrounds
