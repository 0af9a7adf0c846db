// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingattempt.h"
#include "domain/codingproblem.h"

#include <QHash>
#include <QList>

namespace sevenrounds {

/// What is said before any code is written, as interviewers want it.
struct CodingApproach {
    QString approach;
    /// Complexities, such as O(n log n).
    QString time;
    QString memory;

    [[nodiscard]] bool isWhole() const
    {
        return !approach.trimmed().isEmpty() && !time.trimmed().isEmpty() && !memory.trimmed().isEmpty();
    }
    [[nodiscard]] bool isEmpty() const
    {
        return approach.trimmed().isEmpty() && time.trimmed().isEmpty() && memory.trimmed().isEmpty();
    }
    friend bool operator==(const CodingApproach &, const CodingApproach &) = default;
};

/// One go at a problem, from its beginning to the next one's.
struct CodingGo {
    bool isBegun = false;
    /// The approach comes first, and the time is the interview's.
    bool isStrict = false;
    UtcTime begunAt {};
    /// What the editor held before it was emptied for this go; empty where it was not.
    QString before;
    CodingApproach approach;
    /// How many hints were taken, the mildest first.
    int hints = 0;
    /// Of the hints those that lower the ceiling: taken before a submission was accepted.
    int paidHints = 0;
    bool isRevealed = false;
    int submits = 0;
    /// Submissions that a case, a property or a limit has refused before one was accepted; what was no program, or could not be judged, is none.
    int refusals = 0;
    bool isSolved = false;
    /// When it was; of no account before.
    UtcTime solvedAt {};
    /// The problem had a go before this one.
    bool isAgain = false;
};

/// An input of the person's own, kept with the problem.
struct OwnCase {
    QString name;
    /// As Python, such as "[1, 2], 'abc'".
    QString input;

    friend bool operator==(const OwnCase &, const OwnCase &) = default;
};

/// What the person gave the go that is on by the problem's rubric.
struct CodingBands {
    /// By criterion, 1 to 6; a criterion without a band is not in it.
    QHash<QString, int> bands;
    bool isClosed = false;
};

/// The go that is on, from the logs of one problem, each oldest first; not begun where none ever was.
[[nodiscard]] CodingGo lastGo(const QList<CodingEvent> &events, const QList<CodingAttempt> &attempts);

/// Of the go, from the log of one problem's ratings, oldest first. What comes after the closing is of no account.
[[nodiscard]] CodingBands bandsOf(const CodingGo &go, const QList<CodingRating> &ratings);

/// The highest of the six bands that is left after the hints that were taken; at least 1.
[[nodiscard]] int ceilingAfter(const CodingProblem &problem, int hints);

[[nodiscard]] QJsonObject beginBody(bool isStrict, const QString &before);
[[nodiscard]] QJsonObject approachBody(const CodingApproach &approach);
[[nodiscard]] QJsonObject hintBody(int hint);
[[nodiscard]] QJsonObject noteBody(const QString &note);
[[nodiscard]] QString noteOf(const QJsonObject &body);
[[nodiscard]] QJsonObject ownCasesBody(const QList<OwnCase> &cases);
[[nodiscard]] QList<OwnCase> ownCasesOf(const QJsonObject &body);

} // namespace sevenrounds
