// SPDX-License-Identifier: MIT
#include "services/judgerecord.h"

#include <QJsonArray>

namespace sevenrounds {

namespace {

using namespace judge;

constexpr qsizetype kKeptOutput = qsizetype { 8 } * 1024;

const QString kMessage = QStringLiteral("message");
const QString kLine = QStringLiteral("line");
const QString kSteps = QStringLiteral("steps");
const QString kStepCount = QStringLiteral("step_count");
const QString kSmallest = QStringLiteral("smallest_failing");
const QString kStress = QStringLiteral("stress");
const QString kGrowth = QStringLiteral("growth");
const QString kReferenceGrowth = QStringLiteral("reference_growth");
const QString kTier = QStringLiteral("tier");
const QString kPython = QStringLiteral("python");
const QString kCheckName = QStringLiteral("name");
const QString kKind = QStringLiteral("kind");
const QString kVerdict = QStringLiteral("verdict");
const QString kSeconds = QStringLiteral("seconds");
const QString kSize = QStringLiteral("size");
const QString kCheckInput = QStringLiteral("input");
const QString kExpected = QStringLiteral("expected");
const QString kGot = QStringLiteral("got");
const QString kDifference = QStringLiteral("difference");
const QString kError = QStringLiteral("error");
const QString kTrace = QStringLiteral("trace");
const QString kOutput = QStringLiteral("output");
const QString kReferenceSeconds = QStringLiteral("reference_seconds");
const QString kAllowed = QStringLiteral("allowed");
const QString kPeakMemory = QStringLiteral("memory_mib");
const QString kReferenceMemory = QStringLiteral("reference_memory_mib");

void insertText(QJsonObject *object, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        object->insert(key, text);
    }
}

QJsonObject toObject(const StepReport &step)
{
    QJsonObject object { { kCheckName, step.name }, { kKind, stepKindKey(step.kind) },
        { kVerdict, verdictKey(step.verdict) }, { kSeconds, step.seconds }, { kSize, step.size } };
    const bool isKept
        = step.verdict != Verdict::Accepted || step.kind == StepKind::Own || step.kind == StepKind::Visible;
    if (isKept) {
        insertText(&object, kCheckInput, step.input);
        insertText(&object, kExpected, step.expected);
        insertText(&object, kGot, step.got);
        insertText(&object, kDifference, step.difference);
        insertText(&object, kError, step.error);
        insertText(&object, kTrace, step.trace.left(kKeptOutput));
        insertText(&object, kOutput, step.output.left(kKeptOutput));
        if (step.line > 0) {
            object.insert(kLine, step.line);
        }
    }
    return object;
}

StepKind stepKindFromKey(const QString &key)
{
    for (const StepKind kind : { StepKind::Hidden, StepKind::Property, StepKind::Stress, StepKind::Own }) {
        if (stepKindKey(kind) == key) {
            return kind;
        }
    }
    return StepKind::Visible;
}

StepReport toStep(const QJsonObject &object)
{
    StepReport step;
    step.name = object.value(kCheckName).toString();
    step.kind = stepKindFromKey(object.value(kKind).toString());
    step.verdict = verdictFromKey(object.value(kVerdict).toString()).value_or(Verdict::ProblemFault);
    step.seconds = object.value(kSeconds).toDouble();
    step.size = object.value(kSize).toDouble();
    step.input = object.value(kCheckInput).toString();
    step.expected = object.value(kExpected).toString();
    step.got = object.value(kGot).toString();
    step.difference = object.value(kDifference).toString();
    step.error = object.value(kError).toString();
    step.trace = object.value(kTrace).toString();
    step.output = object.value(kOutput).toString();
    step.line = object.value(kLine).toInt();
    return step;
}

QJsonObject toObject(const StressFigure &figure)
{
    return { { kCheckName, figure.name }, { kSize, figure.size }, { kSeconds, figure.seconds },
        { kReferenceSeconds, figure.referenceSeconds }, { kAllowed, figure.allowed }, { kPeakMemory, figure.memoryMib },
        { kReferenceMemory, figure.referenceMemoryMib } };
}

StressFigure toFigure(const QJsonObject &object)
{
    return { object.value(kCheckName).toString(), object.value(kSize).toDouble(), object.value(kSeconds).toDouble(),
        object.value(kReferenceSeconds).toDouble(), object.value(kAllowed).toDouble(),
        object.value(kPeakMemory).toDouble(), object.value(kReferenceMemory).toDouble() };
}

std::optional<double> numberOf(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

std::optional<Verdict> verdictFromKey(const QString &key)
{
    for (int i = 0; i <= static_cast<int>(Verdict::Ran); ++i) {
        if (verdictKey(static_cast<Verdict>(i)) == key) {
            return static_cast<Verdict>(i);
        }
    }
    return std::nullopt;
}

QJsonObject toRecord(const JudgeReport &report)
{
    QJsonArray steps;
    for (const StepReport &step : report.steps) {
        steps.append(toObject(step));
    }
    QJsonArray stress;
    for (const StressFigure &figure : report.stress) {
        stress.append(toObject(figure));
    }
    QJsonObject record { { kMessage, report.message }, { kLine, report.line }, { kSteps, steps },
        { kStepCount, report.stepCount }, { kSmallest, report.smallestFailing }, { kStress, stress },
        { kTier, tierKey(report.tier) }, { kPython, report.pythonVersion } };
    if (report.growth) {
        record.insert(kGrowth, *report.growth);
    }
    if (report.referenceGrowth) {
        record.insert(kReferenceGrowth, *report.referenceGrowth);
    }
    return record;
}

JudgeReport fromRecord(const QString &verdict, const QJsonObject &record)
{
    JudgeReport report;
    report.verdict = verdictFromKey(verdict).value_or(Verdict::ProblemFault);
    report.message = record.value(kMessage).toString();
    report.line = record.value(kLine).toInt();
    const QJsonArray steps = record.value(kSteps).toArray();
    for (const QJsonValue &step : steps) {
        report.steps.append(toStep(step.toObject()));
    }
    report.stepCount = record.value(kStepCount).toInt();
    const int smallest = record.value(kSmallest).toInt(-1);
    report.smallestFailing = smallest >= 0 && smallest < report.steps.size() ? smallest : -1;
    const QJsonArray stress = record.value(kStress).toArray();
    for (const QJsonValue &figure : stress) {
        report.stress.append(toFigure(figure.toObject()));
    }
    report.growth = numberOf(record, kGrowth);
    report.referenceGrowth = numberOf(record, kReferenceGrowth);
    report.tier = tierFromKey(record.value(kTier).toString()).value_or(Tier::None);
    report.pythonVersion = record.value(kPython).toString();
    return report;
}

} // namespace sevenrounds
