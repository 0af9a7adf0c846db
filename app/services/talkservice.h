// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "services/practicerun.h"
#include "services/prompthistory.h"
#include "talk/talkclock.h"
#include "talk/talkreducer.h"

#include <functional>
#include <optional>

namespace sevenrounds {

/// Runs one rehearsed talk at a time; the counterpart of SessionService.
class TalkService : public QObject
{
    Q_OBJECT

public:
    TalkService(
        const ContentLibrary &library, PracticeJournal &journal, PromptHistory &history, QObject *parent = nullptr);

    /// Where a format is that the content does not have.
    void setFormatSource(std::function<QList<TalkFormat>()> source) { m_ownFormats = std::move(source); }

    /// `title` is what the person is going to present; it may be empty. Without a deck the outline leads. In a strict talk the panel cuts in.
    [[nodiscard]] Result<> start(const TalkFormatId &id, const QString &title, Level level,
        std::optional<quint64> seed = std::nullopt, const TalkDeck &deck = {}, bool isStrict = false);
    /// Two minutes with one section and no discussion; it is not rated.
    [[nodiscard]] Result<> startPitch(
        const QString &title, const QString &lands, Level level, const TalkDeck &deck = {});
    [[nodiscard]] Result<> apply(TalkEventKind kind, const QString &key = {}, qint64 value = 0);
    /// Closes the rating and makes it evidence; fails with Conflict until every criterion has a band. A pitch has no
    /// rating: it is closed as it is and moves no estimate, since two minutes say too little about a round of 45.
    [[nodiscard]] Result<> closeDebrief();
    void setDraft(const QString &item, const QString &text);
    [[nodiscard]] QString draft(const QString &item) const { return m_run.drafts().text(item); }
    void flush();
    /// Puts the talk away without touching its log.
    void leave();

    [[nodiscard]] bool hasTalk() const { return m_plan.has_value(); }
    [[nodiscard]] const TalkPlan &plan() const { return *m_plan; }
    [[nodiscard]] const TalkState &state() const { return m_state; }
    [[nodiscard]] UtcTime startedAt() const { return m_startedAt; }
    /// The number of its practice, filled in by the write that makes it (PracticeHandle).
    [[nodiscard]] const std::shared_ptr<qint64> &practice() const { return m_run.handle().shared(); }
    /// Where this talk's rows belong.
    [[nodiscard]] const PracticeHandle &handle() const { return m_run.handle(); }
    /// The present moment on the talk's own time.
    [[nodiscard]] Milliseconds at() const { return m_run.at(); }
    /// The clocks at this moment.
    [[nodiscard]] TalkClock clock() const;
    [[nodiscard]] bool isSaved() const { return !m_run.drafts().hasUnsaved(); }
    [[nodiscard]] const Rubric *rubric() const;
    [[nodiscard]] std::optional<double> score() const;

    void findUnfinished();
    [[nodiscard]] bool hasUnfinished() const { return m_unfinished.has_value(); }
    [[nodiscard]] const UnfinishedPractice &unfinished() const { return *m_unfinished; }
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<> discardUnfinished();

signals:
    void talkStarted();
    void stateChanged();
    void unfinishedFound();
    /// What was found was restored or thrown away.
    void unfinishedGone();
    void draftsSaved();
    void evidenceAdded();

private:
    [[nodiscard]] Result<> requireNone() const;
    [[nodiscard]] std::optional<TalkFormat> findFormat(const TalkFormatId &id) const;
    void begin(TalkPlan plan);

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    PromptHistory &m_history;
    std::function<QList<TalkFormat>()> m_ownFormats;
    PracticeRun m_run;
    std::optional<TalkPlan> m_plan;
    TalkState m_state;
    UtcTime m_startedAt {};
    std::optional<UnfinishedPractice> m_unfinished;
};

} // namespace sevenrounds
