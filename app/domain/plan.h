// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"
#include "domain/level.h"
#include "domain/loop.h"
#include "domain/source.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sevenrounds {

using PlanId = Id<struct PlanTag>;
using PlanTaskId = Id<struct PlanTaskTag>;
using ChecklistItemId = Id<struct ChecklistItemTag>;

/// What a task of a study plan is mainly done with.
enum class PlanTaskKind { Derivation, Prompt, Problem, Paper, Talk, Mock, Cards, Story, Reading, Task };

/// A page of the program that a task is done on where no item of the content is.
enum class PlanPage { None, Sheet, Interviews, Settings, Readiness, Teams };

/// A stretch of weeks counted from the plan's first, or of days counted from the interview (which is day 0).
struct PlanSpan {
    int first = 0;
    int last = 0;
};

/// The weight of a stage is from 1 to this.
inline constexpr int kMostWeight = 100;

struct PlanStage {
    QString id;
    QString title;
    /// In weeks, or in days where the plan is counted from the interview.
    PlanSpan span;
    /// Its share of the plan's hours, relative to the other stages.
    int weight = 0;
};

struct PlanTask {
    PlanTaskId id;
    /// Id of a stage of the plan.
    QString stage;
    QString title;
    QString why;
    /// Tonight's first move.
    QString begin;
    int minutes = 0;
    /// In how many sittings.
    int sessions = 1;
    PlanTaskKind kind = PlanTaskKind::Task;
    /// What it opens, the first one first; of several kinds.
    QStringList opens;
    PlanPage page = PlanPage::None;
    /// How many of them make it done; 0 where it is ticked by hand.
    int count = 0;
    /// Skipping it would hollow out its stage.
    bool isCore = false;
    /// Empty for every track.
    QList<Loop> loops;
    /// The target levels that it is for; empty for every one.
    QList<Level> levels;
    /// Where it may begin before its stage does.
    std::optional<PlanSpan> span;
    /// Only in a plan that is counted from the interview.
    int day = 0;
    Source source;
};

struct StudyPlan {
    PlanId id;
    QString title;
    Source source;
    Source weightSource;
    int weeks = 0;
    QString about;
    /// Stages and tasks are counted in days from the interview, not in weeks from the start.
    bool isByDay = false;
    QList<PlanStage> stages;
    QList<PlanTask> tasks;
};

/// What ticks an item of a checklist by itself.
enum class ChecklistSign {
    ByHand,
    DerivationsCold,
    ProblemsSolved,
    Mocks,
    Talk,
    PaperChosen,
    Opinions,
    Reading,
    Stories,
    Questions,
};

struct ChecklistItem {
    ChecklistItemId id;
    QString text;
    Source source;
    ChecklistSign sign = ChecklistSign::ByHand;
    int count = 0;
    /// Which talks count; empty for any.
    QList<TalkFormatId> formats;
    /// Which rounds a full mock must hold, every one of them; empty for any three.
    QList<RoundId> rounds = {};
};

/// What should be done by some day before the interview.
struct ChecklistGroup {
    QString id;
    QString title;
    /// Days before the interview.
    int due = 0;
    QList<ChecklistItem> items;
};

} // namespace sevenrounds
