// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

// What a person did at a coding problem, as it is kept.

namespace sevenrounds {

/// One run or one submission, with the program as it was judged; of a code review the findings that were handed in. Never changed afterwards.
struct CodingAttempt {
    qint64 id = 0;
    ProblemId problem;
    /// Of the problem, as it was then.
    QString revision;
    UtcTime at {};
    QDate localDate;
    /// Judged on the hidden cases too; else a trial on own input and visible cases.
    bool isSubmit = false;
    /// As judge::verdictKey writes it.
    QString verdict;
    QString source;
    /// What the judge said, as app/services/judgerecord writes it.
    QJsonObject report;
};

enum class CodingEventKind {
    Begun, ///< A go at the problem: strict or at ease, and what the editor held before.
    Approach, ///< What was said before any code: approach, time, memory.
    Hint, ///< The number of the hint that was taken, from 0.
    Revealed, ///< The reference was looked at before the problem was solved.
    Note, ///< The note as it stands.
    OwnCases, ///< The own cases as they stand.
};

/// The keys stand in people's databases.
[[nodiscard]] QString codingEventKey(CodingEventKind kind);
[[nodiscard]] std::optional<CodingEventKind> codingEventFromKey(const QString &key);

struct CodingEvent {
    ProblemId problem;
    UtcTime at {};
    CodingEventKind kind = CodingEventKind::Begun;
    QJsonObject body;
};

/// A band that a person gives their own work by a problem's rubric, or the end of rating a go.
struct CodingRating {
    ProblemId problem;
    UtcTime at {};
    /// Empty where the rating was closed.
    QString criterion;
    /// 1 to 6, worst first; 0 takes a band back.
    int band = 0;

    [[nodiscard]] bool isClosing() const { return criterion.isEmpty(); }
};

/// What is being typed at a problem, by the field it stands in; and on the free board (services/boardkeeper). Overwritten.
struct CodingDraft {
    ProblemId problem;
    /// source, input, note, approach, time, memory, clock.
    QString part;
    QString text;
    UtcTime changedAt {};
};

} // namespace sevenrounds
