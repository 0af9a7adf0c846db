// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "readiness/assumptions.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace sevenrounds {

/// What kind of number is assumed.
enum class AssumptionKind {
    /// One a round: its bar minus the target level.
    BarOffset,
    /// Of all rounds together.
    BarShift,
    HardFloor,
    SoftFloor,
    WeakRounds,
    MeanFloor,
    /// One a round.
    Weight,
    DayNoise,
    PriorLevel,
    RecallSpread,
    UnseenShare,
};

/// One number that is assumed and may be edited.
struct AssumptionId {
    AssumptionKind kind = AssumptionKind::DayNoise;
    /// Of a bar or a weight; of no meaning elsewhere.
    Skill skill = Skill::Recruiter;

    friend bool operator==(const AssumptionId &, const AssumptionId &) = default;
};

/// What a person may put in its place; narrower than what the model could bear, so that a slip of the finger is caught.
struct AssumptionRange {
    double low = 0.0;
    double high = 0.0;
    bool isWhole = false;
};

/// A person's own numbers by assumptionKey(), as their settings hold them.
using OwnAssumptions = QHash<QString, QString>;

/// All that may be edited, in the order in which it is shown: bars, the committee's rule, weights, luck, the beginning, what is read from cards.
[[nodiscard]] const std::vector<AssumptionId> &editableAssumptions();
/// "bar/coding", "bar-shift", "weight/ml", "hard-floor", "soft-floor", "weak-rounds", "mean-floor", "day-noise", "prior-level", "recall-spread",
/// "unseen-share"; stands in people's databases.
[[nodiscard]] QString assumptionKey(const AssumptionId &id);
[[nodiscard]] AssumptionRange assumptionRange(const AssumptionId &id);
[[nodiscard]] double assumed(const Assumptions &assumptions, const AssumptionId &id);

/// A number as it is kept. None where it is no number, or outside its range.
[[nodiscard]] std::optional<double> readAssumption(const AssumptionId &id, const QString &text);
[[nodiscard]] QString writeAssumption(double value);

/// `assumptions` with one number replaced; refuses with InvalidInput what is outside its range or would make the rule meaningless.
[[nodiscard]] Result<Assumptions> assuming(const Assumptions &assumptions, const AssumptionId &id, double value);
/// `usual` with a person's own numbers in place. What cannot be read, or contradicts the others, keeps its usual number: settings may come from
/// a file that somebody edited.
[[nodiscard]] Assumptions withOwn(const Assumptions &usual, const OwnAssumptions &own);

} // namespace sevenrounds
