// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/content.h"

#include <QJsonObject>

namespace sevenrounds {

/// How a derivation is worked on. The keys stand in people's databases.
enum class AttemptMode {
    /// One writes line after line, each judged.
    Recall,
    /// The lines lie in a wrong order, with some that belong nowhere.
    Order,
    /// A line is shown; which rule leads to it?
    Justify,
    /// From memory against the clock, marked by oneself afterwards.
    Blank,
};

inline constexpr std::array kAttemptModes { AttemptMode::Recall, AttemptMode::Order, AttemptMode::Justify,
    AttemptMode::Blank };

[[nodiscard]] QString attemptModeKey(AttemptMode mode);
[[nodiscard]] std::optional<AttemptMode> attemptModeFromKey(const QString &key);

/// A step as it was when the attempt began.
struct PlannedStep {
    QString id;
    QString rule;
    /// A line for it can be judged by the checker.
    bool isChecked = true;
    /// Justify: the rules to choose from; `rule` is one of them.
    QStringList options;
};

/// Order: one row that lies on the table.
struct PlannedRow {
    /// The step's id, or "mistake-2" for a line that belongs nowhere.
    QString id;
    QString tex;
    /// A distractor: why it is no line of the derivation.
    QString say;
    bool isStep = true;
};

/// An attempt as it was laid out; stored with the practice, so that its log can be replayed.
struct AttemptPlan {
    DerivationId derivation;
    AttemptMode mode = AttemptMode::Recall;
    quint64 seed = 0;
    /// What the content says a whiteboard run takes.
    int minutes = 0;
    QList<PlannedStep> steps;
    /// Order only, as they lie at the beginning.
    QList<PlannedRow> rows;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AttemptPlan> fromJson(const QJsonObject &json);
};

/// `foreignRules` fill up the choices of a derivation that has few rules of its own.
[[nodiscard]] AttemptPlan planAttempt(
    const Derivation &derivation, AttemptMode mode, quint64 seed, const QStringList &foreignRules = {});

} // namespace sevenrounds
