// SPDX-License-Identifier: MIT
#pragma once

#include "judge/sandbox.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sevenrounds::judge {

enum class Verdict {
    Accepted,
    WrongAnswer,
    TimeLimit,
    MemoryLimit,
    RuntimeError,
    OutputLimit,
    SyntaxError,
    Empty,
    TooLarge, ///< over 1 MiB
    InvalidUtf8,
    Unavailable, ///< needs a package that is not installed
    NoSandbox,
    Cancelled,
    ProblemFault, ///< the problem's own code failed: nobody has judged the learner's
    Ran, ///< ran without a sandbox, so that there is nothing to compare with
};

enum class StepKind {
    Visible,
    Hidden,
    Property,
    Stress,
    Own, ///< the learner's own input
};

/// What one case, property or stress size has shown. Texts are there where a person may see them: for what failed, and for visible cases and own input.
struct StepReport {
    QString name = {};
    StepKind kind = StepKind::Visible;
    Verdict verdict = Verdict::Accepted;
    /// The arguments as lines of Python.
    QString input = {};
    QString expected = {};
    QString got = {};
    /// What is wrong, in one line; empty where nothing is.
    QString difference = {};
    /// Of the learner's file; 0 where none of its lines is to blame.
    int line = 0;
    /// Python's own words of an error, with its trace.
    QString error = {};
    QString trace = {};
    /// What was printed meanwhile, made inert.
    QString output = {};
    double seconds = 0;
    /// How many numbers, truth values and characters the input holds.
    double size = 0;
};

/// A size of the stress cases, the learner's beside the reference's.
struct StressFigure {
    QString name = {};
    double size = 0;
    double seconds = 0;
    double referenceSeconds = 0;
    /// Seconds that were allowed.
    double allowed = 0;
    /// What the call used beside its input; in the Landlock tier at least so much.
    double memoryMib = 0;
    double referenceMemoryMib = 0;
};

struct JudgeReport {
    Verdict verdict = Verdict::Accepted;
    /// Why, in one line; empty for Accepted.
    QString message;
    /// Of the learner's file; 0 where none of its lines is to blame.
    int line = 0;
    /// In the order in which they were run; what was not run is not here.
    QList<StepReport> steps;
    /// How many there would have been.
    int stepCount = 0;
    /// The failing step with the smallest input, as its place in `steps`; -1 where none failed.
    int smallestFailing = -1;
    QList<StressFigure> stress;
    /// The power of the input's size with which time grows, as the stress cases suggest; nothing where they are too few or too fast.
    std::optional<double> growth;
    std::optional<double> referenceGrowth;
    Tier tier = Tier::None;
    QString pythonVersion;
    /// Of Unavailable: the packages that the problem needs and that are not here.
    QStringList missingPackages;
};

[[nodiscard]] QString verdictKey(Verdict verdict);
[[nodiscard]] QString stepKindKey(StepKind kind);

/// The exponent of the power law through points of (size, seconds), by least squares on logarithms. Points under two milliseconds say nothing; nothing where
/// fewer than two are left, or their sizes are within a factor of 1.5.
[[nodiscard]] std::optional<double> growthExponent(const QList<std::pair<double, double>> &points);

} // namespace sevenrounds::judge
