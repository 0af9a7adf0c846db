// SPDX-License-Identifier: MIT
#pragma once

#include "domain/plan.h"

#include <QDate>
#include <QList>
#include <QString>

namespace sevenrounds {

/// Something that was done in the program and that tasks and checklists count, on the study day on which it was done.
struct PlanDeed {
    /// Derivation: from memory, most lines had. Prompt: answered in a rated round; a ladder that was climbed counts as one. Problem: solved. Talk:
    /// given to its end and rated. Mock: a round rated. Cards: a day on which some were reviewed, without an id. Story: a story or a drill told.
    /// Task: a quiz or self-test answered to its end.
    PlanTaskKind kind = PlanTaskKind::Task;
    /// Of the content; a round's id for a mock, a format's for a talk.
    QString id;
    QDate day;
    /// A derivation only: on a blank page.
    bool isCold = false;
    /// A mock only: the mock loop that it was taken in; empty for a round of its own.
    QString loop = {};

    friend bool operator==(const PlanDeed &, const PlanDeed &) = default;
};

/// What a person said about one task by hand.
struct TaskTick {
    /// The days of single sittings.
    QList<QDate> sittings;
    /// The day on which all of it was called done; invalid where it was not.
    QDate done;
    /// Not to begin before; invalid where it was not moved.
    QDate movedTo;
    bool isLeftOut = false;

    friend bool operator==(const TaskTick &, const TaskTick &) = default;
};

/// A task with all that its progress and its place depend on beside the calendar.
struct PlanEntry {
    PlanId plan;
    PlanTask task;
    TaskTick tick;
    /// Deeds of earlier days do not count for it.
    QDate countsFrom;
    /// Counted in days from the interview: `task.day` says where it stands.
    bool isByDay = false;
};

/// How far a task has come.
struct TaskProgress {
    /// Units done: things that were counted, or sittings where nothing is counted; never above `of`.
    int have = 0;
    int of = 1;
    /// Sittings that need not be planned any more.
    int sittings = 0;
    /// The day on which it became done; invalid before.
    QDate doneOn;

    [[nodiscard]] bool isDone() const { return doneOn.isValid(); }
    friend bool operator==(const TaskProgress &, const TaskProgress &) = default;
};

/// A mock of so many minutes a sitting is a loop on one day and not one round.
inline constexpr int kFullMockMinutes = 180;
/// How many different rounds make a day a full mock.
inline constexpr int kFullMockRounds = 3;

[[nodiscard]] bool isFullMock(const PlanTask &task);

/// One for each entry, as it stood at the end of `upTo`. A deed counts for one task: the one that names it and is not done, else the first that
/// takes any of its kind; of tasks alike the one that begins to count latest. So deriving four results twice ticks "derive" and then "derive again".
/// The rounds of a day that is a full mock are one deed of a task that asks for one, and then tick nothing else.
[[nodiscard]] QList<TaskProgress> progressOf(const QList<PlanEntry> &entries, QList<PlanDeed> deeds, QDate upTo);

} // namespace sevenrounds
