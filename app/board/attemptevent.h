// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

enum class AttemptEventKind {
    Started,
    Paused,
    Resumed,
    /// The program was gone: the time until now is on nobody's account.
    Restored,
    LineAccepted, ///< `text` the line, `key` the verdict, `value` the step that it is, or -1
    LineRefused, ///< `text` the line, `key` the verdict
    StepTaken, ///< the last line, accepted in a form of its own, counts as step `value`
    HintTaken, ///< for the next step
    StepShown, ///< step `value` was shown; `text` is what had been written for it
    Graded, ///< `value` 1 to 4, for the step that waits for it
    GradeUndone,
    LineUndone, ///< the last line of the path is taken away
    RowMoved, ///< row `key` to place `value`
    RowSetAside, ///< row `key`; `value` 1 or 0
    OrderChecked,
    RuleChosen, ///< option `value` for the step at hand
    NextStep,
    WritingDone, ///< the blank page is full; marking begins and the clock stands
    StepMarked, ///< step `key`; `value` 1 had it, 2 partly, 3 missed
    Ended,
    Discarded,
};

/// One entry of an attempt's log; `at` is on the attempt's own clock.
struct AttemptEvent {
    AttemptEventKind kind = AttemptEventKind::Started;
    Milliseconds at { 0 };
    QString key;
    QString text;
    qint64 value = 0;

    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] static Result<AttemptEvent> fromLog(const QString &kind, Milliseconds at, const QJsonObject &body);
};

[[nodiscard]] QString attemptEventKey(AttemptEventKind kind);

} // namespace sevenrounds
