// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "domain/pyvalue.h"

#include <QByteArray>

// What a folder of content/problems holds, as plain values.

namespace sevenrounds {

enum class ProblemKind {
    Function, ///< the entry is called with a case's arguments
    Class, ///< the entry is a class; a case makes one and calls its methods
    Review, ///< code is read, nothing is run
};

/// How what came back is compared with what is right.
enum class Comparison {
    Values,
    Unordered, ///< a list whose order is free
    Check, ///< several answers are right: cases.check decides
};

/// near = |got - expected| <= absolute + relative * |expected|
struct Tolerance {
    double absolute = 0;
    double relative = 0;
};

enum class CaseInput {
    Arguments, ///< literal arguments
    Script, ///< literal script: [arguments of the constructor, [[method, arguments ...], ...]]
    Made, ///< cases.make(**parameters)
};

struct ProblemCase {
    QString name;
    CaseInput input = CaseInput::Arguments;
    /// The list of arguments, or the script; None where the case is made.
    PyValue literal = {};
    /// An object: what cases.make is called with.
    PyValue parameters = {};
    /// The problem's own where the case has none.
    std::optional<Tolerance> tolerance = {};
};

/// A law that holds for every right solution; cases.py draws the calls and judges their results.
struct ProblemProperty {
    QString name;
    QString function;
    int draws = 0;
    /// A gradient against central differences.
    bool isGradient = false;
};

struct StressCase {
    ProblemCase input;
    /// How many times the reference's time is allowed.
    double within = 0;
};

/// The mistake of an able person, which the cases must catch.
struct WrongSolution {
    QString file;
    QByteArray source;
    /// The name of the case, property or stress size that it fails.
    QString fails;
    QString why;
};

/// What follow-ups of a problem are about, where every problem must have one.
enum class FollowupTopic {
    Cost, ///< what the solution costs, in time or memory
    Size, ///< what changes at a hundred times the size
};

struct ProblemFollowup {
    QString ask;
    QString strong;
    QList<FollowupTopic> about = {};
};

struct ProblemHint {
    QString text;
    int costs = 0;
};

enum class FindingSeverity {
    Wrong,
    Risk,
    Style,
};

/// Something in the code of a review that a good reviewer says.
struct ReviewFinding {
    QList<int> lines;
    QString text;
    QString why;
    QString fix;
    FindingSeverity severity = FindingSeverity::Wrong;
};

/// Something that looks wrong and is not.
struct FalseAlarm {
    QList<int> lines;
    QString text;
    QString whyFine;
};

struct ProblemLimits {
    /// Wall clock, for one call.
    double seconds = 10;
    int memoryMib = 1024;
};

/// The packages that a problem may need, by the names under which Python imports them.
inline const QStringList kProblemPackages { QStringLiteral("numpy"), QStringLiteral("torch") };

struct CodingProblem {
    ProblemId id;
    QString title;
    Level level = Level::L5;
    int minutes = 0;
    /// What it is about, such as graphs or matrix-operations.
    QString topic;
    Source source;
    /// The class of the inventory that it stands for; empty where it is an item of the inventory itself.
    QString covers;
    /// Packages beside the standard library, of kProblemPackages.
    QStringList needs;
    ProblemKind kind = ProblemKind::Function;
    QString entry;
    QString signature;
    Tolerance tolerance;
    Comparison comparison = Comparison::Values;
    ProblemLimits limits;
    /// What a good solution reaches; shown after the solution.
    QString timeComplexity;
    QString memoryComplexity;
    /// What a spoken approach should hold before any code is written.
    QStringList approach;
    Links links;
    QList<ProblemHint> hints;
    QList<ProblemCase> visible;
    QList<ProblemCase> hidden;
    QList<ProblemProperty> properties;
    /// Of growing size.
    QList<StressCase> stress;
    QList<ProblemFollowup> followups;
    QList<WrongSolution> wrong;
    /// What a machine cannot judge: the version in JAX or TensorFlow, beside the NumPy contract. Without criteria where tests see everything.
    Rubric rubric;
    QList<ReviewFinding> findings;
    QList<FalseAlarm> falseAlarms;
    /// Markdown.
    QString statement;
    QByteArray starter;
    QByteArray reference;
    /// Empty where every case is literal and there is nothing to check.
    QByteArray cases;
    /// The code of a review.
    QByteArray code;
    /// Changes when any file of the folder does; stored with every attempt.
    QString revision;
};

} // namespace sevenrounds
