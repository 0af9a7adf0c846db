// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "domain/mockloop.h"
#include "services/practicerun.h"
#include "services/prompthistory.h"
#include "session/mistakelinter.h"
#include "session/sessiondraw.h"
#include "session/sessionreducer.h"

#include <functional>
#include <optional>

namespace sevenrounds {

struct StoredSession;

/// The place of a round in a mock loop; none for a round of its own.
struct LoopSeat {
    MockLoopId loop = {};
    int place = -1;
};

/// What the person says before a round begins.
struct SaidBefore {
    /// Of account only in a round about one. An empty one means none; absent, it is the one that is going to be presented.
    std::optional<RoundPaper> paper = {};
    /// As SessionPlan has it.
    std::optional<int> hireForecast = {};
};

/// Runs one timed round at a time: draws it, applies what the person does, saves each step, brings an unfinished one back, and turns a
/// finished rating into evidence.
class SessionService : public QObject
{
    Q_OBJECT

public:
    SessionService(
        const ContentLibrary &library, PracticeJournal &journal, PromptHistory &history, QObject *parent = nullptr);

    /// The round is a discussion of a paper that the person brings.
    [[nodiscard]] static bool isAboutAPaper(const RoundId &round);
    /// Which paper that is where the one who starts it does not say; asked at the start.
    void setPaperSource(std::function<RoundPaper()> source) { m_paperSource = std::move(source); }

    /// Draws and starts the round; the seed comes from the clock unless one is given. Fails with Conflict while a round is live, and with
    /// InvalidInput for a forecast that is no percentage.
    [[nodiscard]] Result<> start(const RoundId &id, Level level, std::optional<quint64> seed = std::nullopt,
        const SessionRules &rules = {}, const SaidBefore &said = {});
    /// The same as a round of a mock loop.
    [[nodiscard]] Result<> startAt(const LoopSeat &seat, const RoundId &id, Level level,
        std::optional<quint64> seed = std::nullopt, const SessionRules &rules = {}, const SaidBefore &said = {});
    /// Ten minutes with one prompt of the round's draw.
    [[nodiscard]] Result<> startShort(const RoundId &id, Level level, std::optional<quint64> seed = std::nullopt,
        const SessionRules &rules = {}, const SaidBefore &said = {});
    /// Ten minutes with this prompt, rated by the rubric of the round it has its home in.
    [[nodiscard]] Result<> startPrompt(const PromptId &id, const SessionRules &rules = {});
    /// One ladder as far as it goes, rated by the depth round's rubric.
    [[nodiscard]] Result<> startLadder(
        const LadderId &id, Level level, const SessionRules &rules = {}, const SaidBefore &said = {});
    /// Does what a strict interviewer would have done by now; to be called whenever a shown second changes. Returns whether anything was done.
    bool keepPace();
    /// When the strict interviewer acts next, on the round's own time, if nothing else happens.
    [[nodiscard]] std::optional<Milliseconds> nextDueIn() const;
    /// The hints to the current item that were taken, and how many more there are.
    [[nodiscard]] QStringList hintsShown() const;
    [[nodiscard]] int hintsLeft() const;
    [[nodiscard]] Result<> apply(SessionEventKind kind, const QString &key = {}, qint64 value = 0);
    /// Closes the rating and makes it evidence, one's own and a listener's each for itself; fails with Conflict until one of the two has a band
    /// for every criterion.
    [[nodiscard]] Result<> closeDebrief();
    void setDraft(const QString &item, const QString &text);
    [[nodiscard]] QString draft(const QString &item) const { return m_run.drafts().text(item); }
    /// Something was kept under this name, were it nothing but an emptied field.
    [[nodiscard]] bool hasDraft(const QString &item) const { return m_run.drafts().texts().contains(item); }
    /// Posts what is typed; for leaving and quitting.
    void flush();
    /// Puts the round away without touching its log.
    void leave();

    [[nodiscard]] bool hasSession() const { return m_plan.has_value(); }
    [[nodiscard]] const SessionPlan &plan() const { return *m_plan; }
    [[nodiscard]] const SessionState &state() const { return m_state; }
    /// Where this round's rows belong.
    [[nodiscard]] const PracticeHandle &practice() const { return m_run.handle(); }
    /// The present moment on the round's own time.
    [[nodiscard]] Milliseconds at() const { return m_run.at(); }
    /// The clocks at this moment.
    [[nodiscard]] SessionClock clock() const;
    /// What the whiteboard and the recording of the round are kept with.
    [[nodiscard]] const PracticeRun &run() const { return m_run; }
    [[nodiscard]] bool isSaved() const { return !m_run.drafts().hasUnsaved(); }
    [[nodiscard]] const Rubric *rubric() const;
    /// The rubric's mean with the price of the hints taken off.
    [[nodiscard]] std::optional<double> score() const;
    /// The same of the bands that a listener gave.
    [[nodiscard]] std::optional<double> peerScore() const;
    /// What the round's times and texts show by themselves, looked for once when it ends. What was seen is ticked then; the person may take it back.
    [[nodiscard]] const MistakeReport &mistakeReport() const { return m_mistakes; }
    /// The mistakes that are offered for the round; empty while there is none.
    [[nodiscard]] QList<const Mistake *> mistakesOffered() const;

    /// Looks for a round that was cut off, and emits unfinishedFound where there is one.
    void findUnfinished();
    [[nodiscard]] bool hasUnfinished() const { return m_unfinished.has_value(); }
    [[nodiscard]] const UnfinishedPractice &unfinished() const { return *m_unfinished; }
    /// Goes on with it, paused, at the phase, time and text where it was cut off; one that is over opens for its rating.
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<> discardUnfinished();
    /// Goes on with a round of the past in the same way; `opened` is told when it stands. Fails with Conflict where it is closed.
    void reopen(qint64 practice, std::function<void(Result<>)> opened);
    /// The same, and one whose rating is closed opens to be read, as it was closed. Fails with NotFound where the practice is no round.
    void reread(qint64 practice, std::function<void(Result<>)> opened);

signals:
    void sessionStarted();
    void stateChanged();
    void unfinishedFound();
    void draftsSaved();
    /// The rating stands in the database as evidence.
    void evidenceAdded();

private:
    void begin(SessionPlan plan, const QString &revision, const SaidBefore &said = {});
    [[nodiscard]] DrawOptions drawOptions(Level level, std::optional<quint64> seed, const SessionRules &rules) const;
    [[nodiscard]] Result<> applyAt(SessionEventKind kind, Milliseconds at, const QString &key, qint64 value);
    [[nodiscard]] QStringList hintsOf(const PlanItem &item) const;
    [[nodiscard]] SessionResult currentResult() const;
    [[nodiscard]] Result<> requireNoneRunning() const;
    /// Nor would what follows be lost.
    [[nodiscard]] Result<> requireNone() const;
    [[nodiscard]] Result<> requireStart(const SaidBefore &said) const;
    [[nodiscard]] Result<> goOn(const UnfinishedPractice &practice);
    [[nodiscard]] Result<> show(const UnfinishedPractice &practice);
    void put(const UnfinishedPractice &practice, StoredSession stored);
    [[nodiscard]] std::optional<double> scoreOf(const QHash<QString, int> &bands) const;
    [[nodiscard]] EvidenceRecord evidenceOf(double score, bool isObjective) const;
    void lookForMistakes();
    void tickWhatWasSeen();

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    PromptHistory &m_history;
    std::function<RoundPaper()> m_paperSource;
    PracticeRun m_run;
    std::optional<SessionPlan> m_plan;
    SessionState m_state;
    MistakeReport m_mistakes;
    std::optional<UnfinishedPractice> m_unfinished;
};

} // namespace sevenrounds
