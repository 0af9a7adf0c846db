// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/logstamp.h"
#include "services/codingevidence.h"
#include "services/codinggo.h"
#include "services/codingjudge.h"
#include "services/reviewservice.h"
#include "services/typingpause.h"
#include "storage/storagethread.h"
#include "storage/textrow.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sevenrounds {

/// How a problem stands.
enum class CodingState {
    Untried,
    Tried, ///< begun, not solved
    Solved,
    Due, ///< was done once, and its time to be done again has come
};

/// What the rating of the go that is on is worth, once every criterion has a band.
enum class RatingWorth {
    Unsolved, ///< the tests have not accepted the program, and may: nothing yet
    Revealed, ///< the reference was seen before: nothing
    Known, ///< the problem was not due again: nothing
    Evidence,
};

/// The fields that are typed into at a problem.
enum class CodingField {
    Source,
    Input, ///< own input, for a run
    Note,
    Approach,
    Time,
    Memory,
};

/// Coding problems and what the person does at them: one problem is open at a time. Everything typed is kept a quarter of a second behind the
/// hand; runs, submissions, hints and approaches are logged. A go that ends is evidence for the coding round. Knows nothing of how a program is judged.
class CodingService : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    CodingService(const ContentLibrary &library, CodingJudge &judge, ReviewService &reviews, StorageThread &storage,
        const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    [[nodiscard]] const QList<CodingProblem> &problems() const { return m_library.codingProblems(); }
    [[nodiscard]] CodingState state(const ProblemId &id) const;
    /// Oldest first.
    [[nodiscard]] QList<CodingAttempt> attempts(const ProblemId &id) const;
    /// The problem whose go was evidence at that moment: evidence names none, but the row of the log that made it was written with it. Absent where
    /// none was.
    [[nodiscard]] std::optional<ProblemId> problemAt(UtcTime at) const;

    /// Opens a problem in place of the one that is open. Fails with NotFound where no pack has it, and with Conflict while a program is judged.
    [[nodiscard]] Result<> open(const ProblemId &id);
    /// Null where none is open.
    [[nodiscard]] const CodingProblem *current() const { return m_problem; }
    [[nodiscard]] const CodingGo &go() const { return m_go; }

    [[nodiscard]] QString text(CodingField field) const;
    /// Of the open problem. A note's change is a row of the log when it is flushed by leaving.
    void setText(CodingField field, const QString &text);
    [[nodiscard]] bool hasUnsaved() const { return !m_dirty.isEmpty(); }
    /// Posts what is typed and where the clock stands.
    void flush();

    /// Begins a go. With `isBlank` the editor gets the starter back, and what it held is kept for undoBlank(). Fails with InvalidInput where a
    /// strict go lacks its approach, with Conflict while a program is judged.
    [[nodiscard]] Result<> begin(bool isStrict, bool isBlank);
    /// What the editor held before the go that is on was begun from a blank one can be brought back.
    [[nodiscard]] bool canUndoBlank() const;
    void undoBlank();
    /// Logs what is said in the fields, where it is another than before.
    void sayApproach();
    /// Fails with NotFound where none is left, no go is on or the reference may be seen.
    [[nodiscard]] Result<> takeHint();
    /// Shows the reference. Before the problem is solved this is a review that failed.
    void reveal();
    /// The reference may be seen: solved once, or revealed in this go.
    [[nodiscard]] bool isReferenceOpen() const;

    /// The page is shown, so the go's time runs; it stands still from the first accepted submission on.
    void setWatched(bool isWatched);
    [[nodiscard]] Milliseconds spent() const;

    [[nodiscard]] const QList<OwnCase> &ownCases() const { return m_ownCases; }
    void addOwnCase(const OwnCase &one);
    void removeOwnCase(int index);
    /// What the last removal of this sitting can be taken back to.
    [[nodiscard]] bool canRestoreCase() const { return m_removedCase.has_value(); }
    void restoreCase();

    /// Runs the program on `input` and then the visible cases. Fails with Conflict before a go was begun and while a program is judged.
    [[nodiscard]] Result<> run(const QString &input);
    /// Of a code review the findings are compared at once.
    [[nodiscard]] Result<> submit();
    void cancel() { m_judge.cancel(); }
    [[nodiscard]] bool isJudging() const { return m_judge.isBusy(); }
    /// Of the open problem; absent before the first one of this sitting and after the problem was changed.
    [[nodiscard]] const std::optional<CodingAttempt> &judged() const { return m_judged; }
    [[nodiscard]] CodingJudge &codingJudge() { return m_judge; }

    /// What the person gave the go that is on, by the open problem's rubric.
    [[nodiscard]] const CodingBands &bands() const { return m_bands; }
    /// The mean of the bands under the ceiling that hints have left; nothing until every criterion has one.
    [[nodiscard]] std::optional<double> ratedScore() const;
    [[nodiscard]] RatingWorth ratingWorth() const;
    /// Gives a criterion a band of 1 to 6, or takes it back with 0; a row of the log each time. Fails with Conflict where no go is on or its rating
    /// is closed, with InvalidInput for what the rubric does not have.
    [[nodiscard]] Result<> rate(const QString &criterion, int band);
    [[nodiscard]] bool canCloseRating() const;
    /// Ends the rating of this go, which is evidence where ratingWorth() says so. Fails with Conflict where canCloseRating() does not hold.
    [[nodiscard]] Result<> closeRating();

signals:
    /// How one problem stands is another: an attempt, a go, a review.
    void changed(const sevenrounds::ProblemId &id);
    /// Everything may be other than before.
    void loaded();
    /// Another problem is open.
    void opened();
    /// The go or its log is another: begun, hint, approach, reference.
    void goChanged();
    /// A text was set by something else than typing it.
    void textReplaced();
    void ownCasesChanged();
    void flushed();
    void judgingChanged();
    /// judged() is another.
    void judgedChanged();
    /// bands() are other than before.
    void bandsChanged();
    /// A go came to its end, and what it says of the coding round stands in the database.
    void evidenceAdded();
    void refused(const sevenrounds::Error &error);

private:
    struct Log {
        QList<CodingAttempt> attempts;
        QList<CodingEvent> events;
        QHash<QString, QString> drafts;
        QList<CodingRating> ratings;
        /// Of all of these: what belongs to a go is found by its time.
        LogStamp stamp;
    };

    /// The hand by which the go's time is measured: a strict one counts the machine's sleep, as an interview would.
    [[nodiscard]] Milliseconds goTime() const;
    [[nodiscard]] Result<> startJudging(bool isSubmit, const QString &input);
    void keep(CodingAttempt attempt, const judge::JudgeReport &report);
    void takeReport(const JudgeJob &job, const judge::JudgeReport &report);
    void grade(const CodingAttempt &attempt);
    /// Of the go that is on, which `score` ends; none where it says nothing new, or nothing that tests could see.
    [[nodiscard]] std::optional<EvidenceRecord> evidenceOf(double score) const;
    /// What it says where it ends unsolved: only a program that was refused is a result.
    [[nodiscard]] std::optional<EvidenceRecord> evidenceOfUnsolved() const;
    void replay();
    void append(CodingEventKind kind, const QJsonObject &body, const std::optional<EvidenceRecord> &evidence = {});
    void appendRating(const QString &criterion, int band, const std::optional<EvidenceRecord> &evidence = {});
    template <typename Work>
    void write(Work work, const std::optional<EvidenceRecord> &evidence = {}, const QList<TextRow> &rows = {});
    void replaceText(CodingField field, const QString &text);
    void markDirty(const QString &part);
    void keepNote();
    [[nodiscard]] CodingApproach typedApproach() const;

    const ContentLibrary &m_library;
    CodingJudge &m_judge;
    ReviewService &m_reviews;
    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<ProblemId, Log> m_logs;
    const CodingProblem *m_problem = nullptr;
    CodingGo m_go;
    CodingBands m_bands;
    QList<OwnCase> m_ownCases;
    std::optional<std::pair<int, OwnCase>> m_removedCase;
    /// The note as its last row says.
    QString m_loggedNote;
    std::optional<CodingAttempt> m_judged;
    bool m_isWatched = false;
    /// Of the go, up to m_watchedSince.
    Milliseconds m_spent { 0 };
    Milliseconds m_watchedSince { 0 };
    QSet<QString> m_dirty;
    TypingPause m_pause;
};

} // namespace sevenrounds
