// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptreducer.h"
#include "board/attemptresult.h"
#include "content/contentlibrary.h"
#include "services/practicerun.h"
#include "services/reviewservice.h"

#include <map>
#include <memory>

namespace sevenrounds {

/// Runs attempts at derivations: at most one for each derivation and mode, one of them in the foreground. An attempt begins with the
/// first thing done in it, pauses when it is left, and survives a kill: its log is replayed at the next start. Grades of lines and
/// of the whole go to the review log. What attempts came to is the derivation's history.
class AttemptService : public QObject
{
    Q_OBJECT

public:
    AttemptService(
        const ContentLibrary &library, PracticeJournal &journal, ReviewService &reviews, QObject *parent = nullptr);
    ~AttemptService() override;

    /// Reads the history and the attempts that are open.
    void load(std::function<void(Result<>)> done);
    /// Reads both anew: attempts may have come back that could not be saved. What goes on stays as it is.
    void lookAgain();

    /// Brings an attempt to the foreground: the open one, or a new one that has not begun. Fails with NotFound.
    [[nodiscard]] Result<> enter(
        const DerivationId &derivation, AttemptMode mode, std::optional<quint64> seed = std::nullopt);
    /// Pauses what is in the foreground and puts it away; it stays open.
    void leave();
    /// A new attempt in place of the one in the foreground, which is discarded where it was not over.
    [[nodiscard]] Result<> restart(std::optional<quint64> seed = std::nullopt);
    [[nodiscard]] bool hasAttempt() const { return m_current != nullptr; }
    [[nodiscard]] const AttemptPlan &plan() const { return m_current->plan; }
    [[nodiscard]] const AttemptState &state() const { return m_current->state; }
    [[nodiscard]] bool isBegun() const { return m_current != nullptr && m_current->run.isOpen(); }
    /// Begins the attempt in the foreground where that has not happened yet; whatever is done in it does so too.
    [[nodiscard]] Result<> begin();
    /// Time on the work of the attempt in the foreground.
    [[nodiscard]] Milliseconds worked() const;
    [[nodiscard]] AttemptResult result() const { return resultOf(plan(), state()); }

    [[nodiscard]] Result<> apply(
        AttemptEventKind kind, const QString &key = {}, qint64 value = 0, const QString &text = {});
    /// Grades the line that waits for it, in the attempt and in the review log.
    [[nodiscard]] Result<> gradeLine(Grade grade);
    [[nodiscard]] bool canUndoGrade() const;
    [[nodiscard]] Result<> undoGrade();
    /// Ends a complete attempt. From memory, `whole` grades the derivation as a whole, and the marks of a blank page grade its lines.
    [[nodiscard]] Result<> finish(std::optional<Grade> whole = std::nullopt);

    void setDraft(const QString &item, const QString &text);
    [[nodiscard]] QString draft(const QString &item) const;
    void flush();

    /// Ended attempts, oldest first.
    [[nodiscard]] QList<AttemptSummary> history(const DerivationId &derivation) const;
    [[nodiscard]] DerivationScore score(const DerivationId &derivation) const { return scoreOf(history(derivation)); }
    /// Something was done in an attempt at it that is not over.
    [[nodiscard]] bool isOpen(const DerivationId &derivation) const;
    /// The mode of such an attempt; where there are several, the first in the order of the modes.
    [[nodiscard]] std::optional<AttemptMode> openMode(const DerivationId &derivation) const;
    /// Lines of the derivation that are due for review now.
    [[nodiscard]] int dueLines(const DerivationId &derivation) const;

signals:
    /// Another attempt is in the foreground, or none.
    void currentChanged();
    /// The one in the foreground took an event.
    void stateChanged();
    void historyChanged(const sevenrounds::DerivationId &derivation);

private:
    struct Attempt {
        Attempt(PracticeJournal &journal, AttemptPlan laidOut);

        AttemptPlan plan;
        AttemptState state;
        PracticeRun run;
        /// Found at the start and not in the foreground since: its own time stands still until then.
        std::optional<UnfinishedPractice> found;

        [[nodiscard]] bool isBegun() const { return run.isOpen() || found.has_value(); }
    };
    using Key = std::pair<QString, AttemptMode>;

    [[nodiscard]] std::unique_ptr<Attempt> makeAttempt(AttemptPlan plan);
    void takeUp(const UnfinishedPractice &found);
    /// Time in which the machine slept is nobody's work; the attempt goes on where it woke up.
    void skipSleep(Milliseconds at);
    [[nodiscard]] bool fitsContent(const AttemptPlan &plan) const;
    [[nodiscard]] AttemptPlan planFor(const Derivation &derivation, AttemptMode mode, quint64 seed) const;
    [[nodiscard]] Result<> openLog();
    [[nodiscard]] Result<> append(const AttemptEvent &event, const QJsonObject &extra = {});
    void setCurrent(Attempt *attempt);
    /// The lines of a blank page, by their marks.
    void gradeMarks();

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    ReviewService &m_reviews;
    std::map<Key, std::unique_ptr<Attempt>> m_attempts;
    Attempt *m_current = nullptr;
    QHash<DerivationId, QList<AttemptSummary>> m_history;
};

} // namespace sevenrounds
