// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptplan.h"
#include "scheduling/memorymodel.h"

#include <QHash>
#include <QSet>

namespace sevenrounds {

enum class AttemptStage {
    Working,
    Marking, ///< blank page: the writing is done, the lines are being marked
    Complete, ///< nothing is left to do but to end it
    Ended,
    Discarded,
};

/// How a step of the path was come to.
enum class StepReach {
    Open,
    Own, ///< the learner wrote it
    Passed, ///< a later one was written before it
    Shown,
};

struct StepProgress {
    StepReach reach = StepReach::Open;
    /// Lines that were judged wrong while this step was the next one. What could not be read is not among them.
    int wrong = 0;
    int hints = 0;
    std::optional<Grade> grade;
    /// When it was come to, on the attempt's clock of work.
    Milliseconds at { 0 };
};

/// One line that stands on the learner's board.
struct PathLine {
    QString tex;
    /// In the words of the checker; empty for a line that was shown.
    QString verdict;
    /// The step that it is, or -1 for a line of one's own.
    int step = -1;
    bool isShown = false;
    /// What had been written before it was shown.
    QString written;
};

enum class StepMark {
    None,
    Had,
    Partly,
    Missed,
};

/// Where an attempt stands.
struct AttemptState {
    AttemptStage stage = AttemptStage::Working;
    bool isPaused = false;
    /// Of the last event.
    Milliseconds at { 0 };
    /// Time on the work itself: pauses and marking left out.
    Milliseconds worked { 0 };
    QList<StepProgress> steps;

    // Recall.
    QList<PathLine> path;
    /// The next step to come to; the number of steps where all are.
    int next = 0;
    /// The step that waits for a grade.
    std::optional<int> pending;
    /// Steps in the order they were graded.
    QList<int> graded;

    // Order.
    QStringList rows;
    QSet<QString> aside;
    /// The rows stand as they were checked last.
    bool isChecked = false;
    int checks = 0;

    // Justify.
    int turn = 0;
    /// Option by step, -1 while none is chosen.
    QList<int> chosen;

    // Blank page.
    QList<StepMark> marks;

    [[nodiscard]] bool isOpen() const { return stage != AttemptStage::Ended && stage != AttemptStage::Discarded; }
    /// The time on the work at this moment.
    [[nodiscard]] Milliseconds workedAt(Milliseconds now) const;
};

/// Order: whether a row lies where it belongs: a step at its place among those that were not set aside, a distractor aside.
[[nodiscard]] bool isRowRight(const AttemptPlan &plan, const AttemptState &state, const QString &row);
[[nodiscard]] bool isOrderRight(const AttemptPlan &plan, const AttemptState &state);

/// The grade that an attempt at a line speaks for; absent where only the person can tell, because no machine judged it.
[[nodiscard]] std::optional<Grade> proposedGrade(const AttemptPlan &plan, const AttemptState &state, int step);

} // namespace sevenrounds
