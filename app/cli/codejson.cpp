// SPDX-License-Identifier: MIT
#include "cli/codejson.h"

#include <QJsonArray>
#include <QStringList>

namespace sevenrounds {

using namespace judge;

namespace {

QJsonObject toJson(const StepReport &step)
{
    QJsonObject json { { QStringLiteral("name"), step.name }, { QStringLiteral("kind"), stepKindKey(step.kind) },
        { QStringLiteral("verdict"), verdictKey(step.verdict) }, { QStringLiteral("seconds"), step.seconds },
        { QStringLiteral("size"), step.size } };
    const auto add = [&](const char *name, const QString &text) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(name), text);
        }
    };
    add("input", step.input);
    add("expected", step.expected);
    add("got", step.got);
    add("difference", step.difference);
    add("error", step.error);
    add("trace", step.trace);
    add("output", step.output);
    if (step.line > 0) {
        json.insert(QStringLiteral("line"), step.line);
    }
    return json;
}

QJsonObject toJson(const StressFigure &figure)
{
    return { { QStringLiteral("name"), figure.name }, { QStringLiteral("size"), figure.size },
        { QStringLiteral("seconds"), figure.seconds }, { QStringLiteral("reference_seconds"), figure.referenceSeconds },
        { QStringLiteral("allowed_seconds"), figure.allowed }, { QStringLiteral("memory_mib"), figure.memoryMib },
        { QStringLiteral("reference_memory_mib"), figure.referenceMemoryMib } };
}

QString seconds(double value)
{
    return QString::number(value, 'f', 3) + QStringLiteral(" s");
}

QString megabytes(double value)
{
    return QString::number(value, 'f', 1) + QStringLiteral(" MiB");
}

QString growthText(const JudgeReport &report)
{
    return QStringLiteral("time grows as size^%1, the reference's as size^%2")
        .arg(*report.growth, 0, 'f', 2)
        .arg(report.referenceGrowth.value_or(0), 0, 'f', 2);
}

void describeFailure(const StepReport &step, QStringList *lines)
{
    lines->append(stepKindKey(step.kind) + QStringLiteral(" '") + step.name + QLatin1Char('\''));
    const auto add = [&](const char *name, const QString &text) {
        if (!text.isEmpty()) {
            lines->append(QLatin1String(name) + QLatin1Char('\n') + text);
        }
    };
    add("input:", step.input);
    add("expected:", step.expected);
    add("got:", step.got);
    add("trace:", step.trace.trimmed());
    add("printed:", step.output);
}

} // namespace

QJsonObject toJson(const JudgeReport &report)
{
    QJsonArray steps;
    for (const StepReport &step : report.steps) {
        steps.append(toJson(step));
    }
    QJsonArray stress;
    for (const StressFigure &figure : report.stress) {
        stress.append(toJson(figure));
    }
    QJsonObject json { { QStringLiteral("verdict"), verdictKey(report.verdict) },
        { QStringLiteral("message"), report.message }, { QStringLiteral("steps"), steps },
        { QStringLiteral("step_count"), report.stepCount }, { QStringLiteral("stress"), stress },
        { QStringLiteral("tier"), tierKey(report.tier) }, { QStringLiteral("python"), report.pythonVersion } };
    if (report.smallestFailing >= 0) {
        json.insert(QStringLiteral("smallest_failing"), report.smallestFailing);
    }
    if (report.line > 0) {
        json.insert(QStringLiteral("line"), report.line);
    }
    if (report.growth) {
        json.insert(QStringLiteral("growth"), *report.growth);
    }
    if (report.referenceGrowth) {
        json.insert(QStringLiteral("reference_growth"), *report.referenceGrowth);
    }
    return json;
}

QJsonObject toJson(const ProblemVerification &verification)
{
    QJsonArray faults;
    for (const VerificationFault &fault : verification.faults) {
        faults.append(
            QJsonObject { { QStringLiteral("file"), fault.file }, { QStringLiteral("message"), fault.message } });
    }
    return { { QStringLiteral("id"), verification.id.value() }, { QStringLiteral("ok"), verification.isGood() },
        { QStringLiteral("skipped"), verification.skipped },
        { QStringLiteral("missing_packages"), QJsonArray::fromStringList(verification.missingPackages) },
        { QStringLiteral("faults"), faults }, { QStringLiteral("seconds"), verification.seconds } };
}

QString summaryOf(const JudgeReport &report)
{
    QString verdict = verdictKey(report.verdict);
    if (report.line > 0) {
        verdict += QStringLiteral(" (line %1)").arg(report.line);
    }
    if (!report.message.isEmpty()) {
        verdict += QStringLiteral(": ") + report.message;
    }
    QStringList lines { verdict };
    if (report.smallestFailing >= 0) {
        describeFailure(report.steps.at(report.smallestFailing), &lines);
    }
    for (const StressFigure &figure : report.stress) {
        lines.append(
            QStringLiteral("%1: %2 (reference %3, allowed %4), %5 (reference %6)")
                .arg(figure.name, seconds(figure.seconds), seconds(figure.referenceSeconds), seconds(figure.allowed),
                    megabytes(figure.memoryMib), megabytes(figure.referenceMemoryMib)));
    }
    if (report.growth) {
        lines.append(growthText(report));
    }
    return lines.join(QLatin1Char('\n'));
}

QString summaryOf(const ProblemVerification &verification)
{
    if (!verification.skipped.isEmpty()) {
        return verification.id.value() + QStringLiteral(": ") + verification.skipped;
    }
    QStringList lines { QStringLiteral("%1: %2, %3")
                            .arg(verification.id.value(),
                                verification.isGood() ? QStringLiteral("good") : QStringLiteral("FAULTY"),
                                seconds(verification.seconds)) };
    for (const VerificationFault &fault : verification.faults) {
        lines.append(QStringLiteral("  %1: %2").arg(fault.file, fault.message));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace sevenrounds
