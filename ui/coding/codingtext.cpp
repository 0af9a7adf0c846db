// SPDX-License-Identifier: MIT
#include "ui/coding/codingtext.h"

#include "services/judgerecord.h"
#include "ui/round/changetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <iterator>

namespace sevenrounds {

namespace {

using judge::StepKind;
using judge::Verdict;

QString sayCoding(const char *text)
{
    return QCoreApplication::translate("CodingText", text);
}

constexpr std::array<std::pair<const char *, const char *>, 12> kTopics { {
    { "core-ml", QT_TRANSLATE_NOOP("CodingText", "Core machine learning") },
    { "numerics", QT_TRANSLATE_NOOP("CodingText", "Numerics") },
    { "dynamic-programming", QT_TRANSLATE_NOOP("CodingText", "Dynamic programming") },
    { "graphs", QT_TRANSLATE_NOOP("CodingText", "Graphs") },
    { "trees", QT_TRANSLATE_NOOP("CodingText", "Trees") },
    { "strings", QT_TRANSLATE_NOOP("CodingText", "Strings") },
    { "sampling", QT_TRANSLATE_NOOP("CodingText", "Sampling") },
    { "matrix-operations", QT_TRANSLATE_NOOP("CodingText", "Matrix operations") },
    { "evaluation", QT_TRANSLATE_NOOP("CodingText", "Evaluation") },
    { "training-loops", QT_TRANSLATE_NOOP("CodingText", "Training loops") },
    { "decoding", QT_TRANSLATE_NOOP("CodingText", "Decoding") },
    { "review", QT_TRANSLATE_NOOP("CodingText", "Code review") },
} };

/// On which case, where one is to blame.
QString onCase(const QString &verdict, const judge::JudgeReport &report)
{
    if (report.smallestFailing < 0) {
        return verdict;
    }
    //: A verdict and the name of the case.
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1 on “%2”"))
        .arg(verdict, report.steps.at(report.smallestFailing).name);
}

QString atLine(const QString &verdict, const judge::JudgeReport &report)
{
    //: A verdict and the number of a line.
    return report.line > 0 ? sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1, line %L2")).arg(verdict).arg(report.line)
                           : verdict;
}

QString shortVerdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Accepted"));
    case Verdict::WrongAnswer:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Wrong answer"));
    case Verdict::TimeLimit:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Time limit"));
    case Verdict::MemoryLimit:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Memory limit"));
    case Verdict::RuntimeError:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Runtime error"));
    case Verdict::OutputLimit:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Output limit"));
    case Verdict::SyntaxError:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Syntax error"));
    case Verdict::Empty:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "There is no program yet"));
    case Verdict::TooLarge:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "The program is larger than 1 MiB"));
    case Verdict::InvalidUtf8:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "The program is no text"));
    case Verdict::Unavailable:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Cannot be run here"));
    case Verdict::NoSandbox:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Not run: there is no sandbox"));
    case Verdict::Cancelled:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Stopped"));
    case Verdict::ProblemFault:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "The problem's own code failed"));
    case Verdict::Ran:
        break;
    }
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "Ran, with nothing to compare"));
}

} // namespace

QString topicText(const QString &topic)
{
    for (const auto &[key, text] : kTopics) {
        if (topic == QLatin1String(key)) {
            return sayCoding(text);
        }
    }
    return topic;
}

namespace {

/// What the problem needs and Python does not find here.
QStringList missingOf(const JudgePlace &place, const CodingProblem &problem)
{
    QStringList missing;
    std::copy_if(problem.needs.cbegin(), problem.needs.cend(), std::back_inserter(missing),
        [&place](const QString &need) { return place.missingPackages.contains(need); });
    return missing;
}

QString namesOf(const QStringList &packages)
{
    QStringList names;
    std::transform(packages.cbegin(), packages.cend(), std::back_inserter(names), packageText);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString packageText(const QString &package)
{
    return package == QLatin1String("numpy") ? QStringLiteral("NumPy")
        : package == QLatin1String("torch")  ? QStringLiteral("PyTorch")
                                             : package;
}

QString missingText(const JudgePlace &place, const CodingProblem &problem)
{
    const QStringList missing = missingOf(place, problem);
    if (missing.isEmpty()) {
        return {};
    }
    QStringList packages;
    for (const QString &need : missing) {
        packages.append(QStringLiteral("python3-") + need);
    }
    //: Names of what is missing, and Debian's names of the packages.
    return sayCoding(
        QT_TRANSLATE_NOOP("CodingText",
            "This problem needs %1, which is not installed here. You can read it and write a program, which is "
            "kept; it can be run and judged once it is installed. On Debian: apt install %2"))
        .arg(namesOf(missing), packages.join(u' '));
}

QString missingMark(const JudgePlace &place, const CodingProblem &problem)
{
    const QStringList missing = missingOf(place, problem);
    //: In a row of the list of problems: names of packages.
    return missing.isEmpty()
        ? QString()
        : sayCoding(QT_TRANSLATE_NOOP("CodingText", "Needs %1, not installed here")).arg(namesOf(missing));
}

QString stateText(CodingState state)
{
    switch (state) {
    case CodingState::Untried:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "not tried yet"));
    case CodingState::Tried:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "begun, not solved"));
    case CodingState::Solved:
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "solved"));
    case CodingState::Due:
        break;
    }
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "due to be done again"));
}

QString verdictTitle(const judge::JudgeReport &report, bool isSubmit)
{
    QString verdict = shortVerdict(report.verdict);
    switch (report.verdict) {
    case Verdict::Accepted:
        return isSubmit ? verdict : sayCoding(QT_TRANSLATE_NOOP("CodingText", "The visible cases pass"));
    case Verdict::RuntimeError:
        return report.line > 0 ? atLine(verdict, report) : onCase(verdict, report);
    case Verdict::SyntaxError:
        return atLine(verdict, report);
    case Verdict::WrongAnswer:
    case Verdict::TimeLimit:
    case Verdict::MemoryLimit:
    case Verdict::OutputLimit:
        return onCase(verdict, report);
    default:
        return verdict;
    }
}

QString codingChangeText(const std::optional<ReadinessChange> &change)
{
    const QStringList lines = changeTexts(change);
    //: What a coding problem or its rating did to the readiness of the coding round, in a few short parts.
    return lines.isEmpty()
        ? QString()
        : sayCoding(QT_TRANSLATE_NOOP("CodingText", "Your coding round: %1.")).arg(lines.join(QStringLiteral("; ")));
}

QString stepText(const judge::StepReport &step)
{
    if (step.verdict == Verdict::Accepted) {
        return step.kind == StepKind::Property ? sayCoding(QT_TRANSLATE_NOOP("CodingText", "held"))
                                               : sayCoding(QT_TRANSLATE_NOOP("CodingText", "passed"));
    }
    if (step.verdict == Verdict::WrongAnswer && step.kind == StepKind::Property) {
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "does not hold"));
    }
    if (step.verdict == Verdict::Ran) {
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "ran"));
    }
    return shortVerdict(step.verdict).toLower();
}

int verdictTone(Verdict verdict)
{
    constexpr int kNeutral = 0;
    constexpr int kGood = 2;
    constexpr int kWarn = 3;
    constexpr int kBad = 4;
    switch (verdict) {
    case Verdict::Accepted:
        return kGood;
    case Verdict::Ran:
    case Verdict::Cancelled:
        return kNeutral;
    case Verdict::Empty:
    case Verdict::TooLarge:
    case Verdict::InvalidUtf8:
    case Verdict::Unavailable:
    case Verdict::NoSandbox:
    case Verdict::ProblemFault:
        return kWarn;
    default:
        return kBad;
    }
}

QString secondsText(double seconds)
{
    constexpr double kMilliseconds = 1000;
    constexpr double kTen = 10;
    const double milliseconds = seconds * kMilliseconds;
    if (seconds < 1) {
        return sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1 ms"))
            .arg(QLocale().toString(milliseconds, 'f', milliseconds < kTen ? 1 : 0));
    }
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1 s")).arg(QLocale().toString(seconds, 'f', 2));
}

QString memoryText(double mebibytes)
{
    constexpr double kTen = 10;
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1 MiB"))
        .arg(QLocale().toString(mebibytes, 'f', mebibytes < kTen ? 1 : 0));
}

QString placeText(const JudgePlace &place, const CodingProblem &problem)
{
    if (place.tier == judge::Tier::None) {
        return sayCoding(QT_TRANSLATE_NOOP("CodingText",
            "No sandbox holds on this machine, so programs cannot be judged: the problem's own code does not run "
            "without one."));
    }
    const QString how = place.tier == judge::Tier::Bubblewrap
        ? sayCoding(QT_TRANSLATE_NOOP("CodingText", "Sandboxed by bubblewrap: no network, no files of yours"))
        : sayCoding(QT_TRANSLATE_NOOP("CodingText", "Sandboxed by Landlock: no network, no files of yours"));
    //: How it is sandboxed, memory, seconds a call, Python's version.
    return sayCoding(QT_TRANSLATE_NOOP("CodingText", "%1, %2 MiB, %3 s a call. Python %4."))
        .arg(how, QLocale().toString(problem.limits.memoryMib), QLocale().toString(problem.limits.seconds),
            place.pythonVersion);
}

QString growthText(const judge::JudgeReport &report)
{
    const auto power = [](double exponent) { return QLocale().toString(exponent, 'f', 1); };
    if (report.growth && report.referenceGrowth) {
        return sayCoding(QT_TRANSLATE_NOOP("CodingText",
                             "Time grows about as the size to the power %1; the reference's to the power %2."))
            .arg(power(*report.growth), power(*report.referenceGrowth));
    }
    return report.growth ? sayCoding(QT_TRANSLATE_NOOP("CodingText", "Time grows about as the size to the power %1."))
                               .arg(power(*report.growth))
                         : QString();
}

QString attemptText(const CodingAttempt &attempt)
{
    const judge::JudgeReport report = fromRecord(attempt.verdict, attempt.report);
    //: Whether it was handed in or tried, and the verdict.
    return (attempt.isSubmit ? sayCoding(QT_TRANSLATE_NOOP("CodingText", "Submitted: %1"))
                             : sayCoding(QT_TRANSLATE_NOOP("CodingText", "Run: %1")))
        .arg(verdictTitle(report, attempt.isSubmit));
}

} // namespace sevenrounds
