// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "services/practicerun.h"
#include "services/prompthistory.h"
#include "talk/talkclock.h"
#include "talk/talkreducer.h"
#include "talk/talkreport.h"

#include <functional>
#include <optional>

namespace sevenrounds {

/// The paper that a talk is about.
struct TalkAbout {
    /// As PaperService names papers, and as it is called; empty where it is about none of the library.
    QString paper;
    QString title;
    /// What the panel may ask about it, worded, and how that stands.
    QList<PanelQuestion> questions;
    QHash<QString, PanelAnswer> standing;
};

/// Runs one rehearsed talk at a time; the counterpart of SessionService.
class TalkService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes kPitchLength { 2 };

    TalkService(
        const ContentLibrary &library, PracticeJournal &journal, PromptHistory &history, QObject *parent = nullptr);

    /// Where a format is that the content does not have.
    void setFormatSource(std::function<QList<TalkFormat>()> source) { m_ownFormats = std::move(source); }

    /// `title` is what the person is going to present; it may be empty. Without a deck the outline leads. In a strict talk the panel cuts in. Somebody else's
    /// paper is asked about by what every paper is asked and by what is made of `about`; a project of one's own by the prompts about such. Where the format
    /// does not say which it is, `about` does. InvalidInput for a forecast that is no percentage.
    [[nodiscard]] Result<> start(const TalkFormatId &id, const QString &title, Level level,
        std::optional<quint64> seed = std::nullopt, const TalkDeck &deck = {}, bool isStrict = false,
        const TalkAbout &about = {}, std::optional<int> hireForecast = std::nullopt);
    /// Two minutes with one section and no discussion; it is not rated.
    [[nodiscard]] Result<> startPitch(
        const QString &title, const QString &lands, Level level, const TalkDeck &deck = {});
    [[nodiscard]] Result<> apply(TalkEventKind kind, const QString &key = {}, qint64 value = 0);
    /// Closes the rating and makes it evidence: one's own and a listener's each for itself, where every criterion has a band; fails with Conflict where neither
    /// is whole. What one gave on replay is kept beside them and is no evidence: the same person has judged the same talk twice. So it may still be given later. A pitch has no rating: it is
    /// closed as it is and moves no estimate, since two minutes say too little about a round of 45.
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
    /// One's own.
    [[nodiscard]] std::optional<double> score() const;
    [[nodiscard]] std::optional<double> peerScore() const;
    [[nodiscard]] std::optional<double> replayScore() const;
    /// Whatever was given, criterion by criterion, for the report; empty where there is nothing to rate.
    [[nodiscard]] TalkRatings ratings() const;
    /// What its rating comes to, beside what was forecast: what a round's closing leaves too, without prompts of a round.
    [[nodiscard]] SessionResult result() const;

    void findUnfinished();
    [[nodiscard]] bool hasUnfinished() const { return m_unfinished.has_value(); }
    [[nodiscard]] const UnfinishedPractice &unfinished() const { return *m_unfinished; }
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<> discardUnfinished();
    /// Opens a talk of the past that came to its end, for its rating or, where that is closed, to be read; `opened` is told when it stands. Fails with
    /// NotFound where the practice is none.
    void reread(qint64 practice, std::function<void(Result<>)> opened);

signals:
    void talkStarted();
    void stateChanged();
    void unfinishedFound();
    /// What was found was restored or thrown away.
    void unfinishedGone();
    void draftsSaved();
    void evidenceAdded();
    /// How a question about a paper went, as it was marked, or marked anew; once, and not again where a log is replayed.
    void questionMarked(const QString &paper, const QString &question, const QString &ask, sevenrounds::PanelMark mark,
        sevenrounds::Milliseconds took);

private:
    [[nodiscard]] Result<> requireNoneRunning() const;
    /// Nor would what follows be lost.
    [[nodiscard]] Result<> requireNone() const;
    [[nodiscard]] std::optional<TalkFormat> findFormat(const TalkFormatId &id) const;
    [[nodiscard]] QList<const Prompt *> panelFor(bool isOnPaper) const;
    void begin(TalkPlan plan);
    [[nodiscard]] Result<> applyAt(TalkEventKind kind, Milliseconds at, const QString &key, qint64 value);
    void tellMark();
    [[nodiscard]] Result<> show(const UnfinishedPractice &practice);
    [[nodiscard]] EvidenceRecord evidenceOf(double score, bool isObjective) const;
    [[nodiscard]] std::optional<double> scoreOf(const QHash<QString, int> &bands) const;

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
