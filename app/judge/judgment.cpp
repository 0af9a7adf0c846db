// SPDX-License-Identifier: MIT
#include "judge/judgment.h"

#include "judge/jsontext.h"
#include "judge/readable.h"
#include "judge/valuedifference.h"

#include <algorithm>
#include <utility>

namespace sevenrounds::judge {

namespace {

constexpr qsizetype kShownOutput = qsizetype { 64 } * 1024;
/// Below this a program is fast, whatever the reference takes: the clock and the machine say more than the code.
constexpr double kFastSeconds = 0.05;
constexpr double kMeasuredAgainBelow = 0.3;
constexpr int kMeasurements = 3;
/// Decoding a large input is not the learner's time.
constexpr double kStressSlackSeconds = 2;
/// Sums over large inputs round differently in another right order than in the small cases, for which the tolerance was chosen.
constexpr double kStressTolerance = 10;
constexpr double kKibPerMib = 1024;

double memoryOf(const Reply &reply)
{
    return std::max(0.0, reply.number("peak_kib") - reply.number("base_kib")) / kKibPerMib;
}

/// Asks up to three times, while what it takes is so little that one measurement is mostly noise, or is more than `allowed` (where that is not 0); the
/// fastest counts.
template <typename Ask>
Reply measure(Ask ask, double allowed, double *seconds)
{
    Reply reply = ask();
    *seconds = reply.number("seconds");
    for (int i = 1; i < kMeasurements && reply.isGood(); ++i) {
        if (*seconds >= kMeasuredAgainBelow && (allowed == 0 || *seconds <= allowed)) {
            break;
        }
        Reply again = ask();
        if (again.isGood()) {
            *seconds = std::min(*seconds, again.number("seconds"));
        }
        reply = std::move(again);
    }
    return reply;
}

QString secondsText(double seconds)
{
    return QString::number(seconds, 'f', 3) + QStringLiteral(" s");
}

} // namespace

Verdict Judgment::verdictOf(const Reply &reply)
{
    if (reply.error) {
        return reply.error->kind == QLatin1String("syntax") ? Verdict::SyntaxError
            : reply.error->kind == QLatin1String("memory")  ? Verdict::MemoryLimit
                                                            : Verdict::RuntimeError;
    }
    switch (reply.end) {
    case ExchangeEnd::Answered:
        return Verdict::Accepted;
    case ExchangeEnd::TimedOut:
        return Verdict::TimeLimit;
    case ExchangeEnd::OutputLimit:
        return Verdict::OutputLimit;
    case ExchangeEnd::Cancelled:
        return Verdict::Cancelled;
    case ExchangeEnd::Ended:
    case ExchangeEnd::BadFrame:
        break;
    }
    return Verdict::RuntimeError;
}

void Judgment::blame(const Reply &reply, StepReport *report)
{
    report->verdict = verdictOf(reply);
    report->difference = reply.words();
    if (reply.error) {
        report->line = reply.error->line;
        report->error = reply.error->message;
        report->trace = reply.error->trace;
        const bool isNoValue = reply.error->kind == QLatin1String("value");
        report->difference = isNoValue ? QStringLiteral("returned what cannot be compared: ") + reply.error->message
                                       : reply.error->message;
    }
}

void Judgment::faultOfProblem(const QString &where, const Reply &reply, StepReport *report)
{
    const bool isCancelled = reply.end == ExchangeEnd::Cancelled;
    report->verdict = isCancelled ? Verdict::Cancelled : Verdict::ProblemFault;
    report->difference = isCancelled ? reply.words() : where + QStringLiteral(": ") + reply.words();
    report->trace = reply.error ? reply.error->trace : QString();
}

std::optional<Judgment::Input> Judgment::makeInput(const ProblemCase &given, StepReport *report)
{
    Input input { given.input == CaseInput::Script, given.literal, {} };
    if (given.input == CaseInput::Made) {
        Reply made = m_bench.askAuthor(makeJob(given.parameters));
        if (!made.isGood() || made.value().sequence() == nullptr) {
            faultOfProblem(QStringLiteral("cases.make"), made, report);
            return std::nullopt;
        }
        input.isScript = m_problem.kind == ProblemKind::Class;
        // Arguments may be returned as a tuple; the runner takes a list.
        input.value = { *made.value().sequence() };
    }
    input.json = writeJson(input.value);
    report->size = sizeOf(input.value);
    return input;
}

std::optional<Judgment::Input> Judgment::readOwnInput(const QString &text, StepReport *report)
{
    Reply read = m_bench.askLearner(inputJob(text), m_problem.limits.seconds);
    if (!read.isGood()) {
        blame(read, report);
        report->verdict = report->verdict == Verdict::SyntaxError ? Verdict::RuntimeError : report->verdict;
        report->difference.prepend(QStringLiteral("your input: "));
        report->line = 0;
        return std::nullopt;
    }
    Input input { m_problem.kind == ProblemKind::Class, read.value(), {} };
    input.json = writeJson(input.value);
    report->size = sizeOf(input.value);
    return input;
}

Reply Judgment::callReference(const Input &input)
{
    return m_bench.askAuthor(callJob("reference", m_problem.entry, input.isScript, input.json));
}

Reply Judgment::callLearner(const Input &input, double seconds)
{
    return m_bench.askLearner(callJob("solution", m_problem.entry, input.isScript, input.json), seconds);
}

void Judgment::show(const Input &input, StepReport *report) const
{
    report->input = readableInput(m_problem, input.value);
}

StepReport Judgment::judgeCase(const ProblemCase &given, StepKind kind, bool isShown)
{
    StepReport report { given.name, kind };
    const std::optional<Input> input = makeInput(given, &report);
    if (!input) {
        return report;
    }
    judgeInput(*input, given.tolerance.value_or(m_problem.tolerance), false, &report);
    if (report.verdict == Verdict::Accepted && !isShown) {
        report.expected.clear();
        report.got.clear();
    } else {
        show(*input, &report);
    }
    return report;
}

StepReport Judgment::judgeOwnInput(const QString &text)
{
    StepReport report { QStringLiteral("own input"), StepKind::Own };
    if (const std::optional<Input> input = readOwnInput(text, &report)) {
        judgeInput(*input, m_problem.tolerance, true, &report);
        show(*input, &report);
    }
    return report;
}

void Judgment::judgeInput(const Input &input, const Tolerance &tolerance, bool isOwn, StepReport *report)
{
    const bool hasOneAnswer = m_problem.comparison != Comparison::Check;
    Reply expected { ExchangeEnd::Answered };
    if (hasOneAnswer) {
        expected = callReference(input);
        if (!expected.isGood() && !isOwn) {
            return faultOfProblem(QStringLiteral("the reference"), expected, report);
        }
        // The reference need not know what to do with an input that the statement excludes.
        report->expected = expected.isGood() ? readable(expected.value())
                                             : QStringLiteral("the reference says: ") + expected.words();
    }
    (void)m_bench.takeOutput();
    const Reply got = callLearner(input, m_problem.limits.seconds);
    report->output = inertText(m_bench.takeOutput().left(kShownOutput));
    if (!got.isGood()) {
        return blame(got, report);
    }
    report->seconds = got.number("seconds");
    report->got = readable(got.value());
    if (expected.isGood()) {
        compare(
            input, got.value(), hasOneAnswer ? &expected.value() : nullptr, tolerance, m_problem.comparison, report);
    } else {
        report->verdict = Verdict::Ran;
    }
}

/// `expected` is null where several answers are right.
void Judgment::compare(const Input &input, const PyValue &got, const PyValue *expected, const Tolerance &tolerance,
    Comparison comparison, StepReport *report)
{
    std::optional<QString> difference;
    if (expected != nullptr) {
        difference = findDifference(got, *expected, tolerance, comparison);
    } else {
        const Reply checked = m_bench.askAuthor(checkJob(input.json, writeJson(got)));
        if (checked.end != ExchangeEnd::Answered) {
            return faultOfProblem(QStringLiteral("cases.check"), checked, report);
        }
        const PyValue *says = checked.answer.find("says");
        if (checked.error) {
            // What came back has a form that the check cannot use.
            difference = QStringLiteral("cannot be checked: ") + checked.error->message;
        } else if (says != nullptr && says->text() != nullptr) {
            difference = inertText(QByteArray::fromStdString(*says->text()));
        }
    }
    if (difference) {
        report->verdict = Verdict::WrongAnswer;
        report->difference = *difference;
    }
}

StepReport Judgment::runOnly(const ProblemCase &given)
{
    StepReport report { given.name, StepKind::Visible, Verdict::Ran };
    const Input input { given.input == CaseInput::Script, given.literal, writeJson(given.literal) };
    const Reply got = callLearner(input, m_problem.limits.seconds);
    report.output = inertText(m_bench.takeOutput().left(kShownOutput));
    show(input, &report);
    if (!got.isGood()) {
        blame(got, &report);
        return report;
    }
    report.seconds = got.number("seconds");
    report.got = readable(got.value());
    return report;
}

StepReport Judgment::runOwnInputOnly(const QString &text)
{
    StepReport report { QStringLiteral("own input"), StepKind::Own };
    const std::optional<Input> input = readOwnInput(text, &report);
    if (!input) {
        return report;
    }
    const ProblemCase given { report.name, input->isScript ? CaseInput::Script : CaseInput::Arguments, input->value };
    report = runOnly(given);
    report.kind = StepKind::Own;
    return report;
}

StepReport Judgment::judgeProperty(const ProblemProperty &property)
{
    StepReport report { property.name, StepKind::Property };
    for (int seed = 0; seed < property.draws; ++seed) {
        if (!judgeDraw(property, seed, &report)) {
            break;
        }
    }
    return report;
}

/// False where the property does not hold, or nobody can tell.
bool Judgment::judgeDraw(const ProblemProperty &property, int seed, StepReport *report)
{
    Draw draw;
    for (;;) {
        const Reply drawn = m_bench.askAuthor(drawJob(property.function, seed, draw.results));
        const PyValue *holds = drawn.answer.find("holds");
        if (holds != nullptr && holds->boolean() != nullptr && *holds->boolean()) {
            return true;
        }
        const PyValue *calls = drawn.answer.find("calls");
        const PyValue::List *batch = calls == nullptr ? nullptr : calls->list();
        if (batch == nullptr) {
            refuseDraw(property, drawn, draw, report);
            return false;
        }
        if (!callEach(*batch, &draw, report)) {
            return false;
        }
    }
}

/// There are no more calls, because the property does not hold or its own code failed.
void Judgment::refuseDraw(const ProblemProperty &property, const Reply &drawn, const Draw &draw, StepReport *report)
{
    const bool isJudged = drawn.answer.find("holds") != nullptr;
    // An error behind the first results is about a result of a form that the property cannot use.
    const bool isUnusable = drawn.error && !draw.results.isEmpty();
    if (!isJudged && !isUnusable) {
        return faultOfProblem(QStringLiteral("property ") + property.function, drawn, report);
    }
    const PyValue *says = drawn.answer.find("says");
    report->verdict = Verdict::WrongAnswer;
    if (isUnusable) {
        report->difference = QStringLiteral("cannot be checked: ") + drawn.error->message;
    } else if (says != nullptr && says->text() != nullptr && !says->text()->empty()) {
        report->difference = inertText(QByteArray::fromStdString(*says->text()));
    } else {
        report->difference = QStringLiteral("does not hold");
    }
    show(draw.last, report);
    report->got = draw.shown.join(QLatin1Char('\n'));
}

/// False where the learner's code failed in one of the calls.
bool Judgment::callEach(const PyValue::List &calls, Draw *draw, StepReport *report)
{
    QList<QByteArray> results;
    draw->shown.clear();
    for (const PyValue &call : calls) {
        const PyValue::List *items = call.sequence();
        draw->last = { m_problem.kind == ProblemKind::Class, items == nullptr ? call : PyValue { *items }, {} };
        draw->last.json = writeJson(draw->last.value);
        report->size = std::max(report->size, sizeOf(draw->last.value));
        (void)m_bench.takeOutput();
        const Reply got = callLearner(draw->last, m_problem.limits.seconds);
        if (!got.isGood()) {
            report->output = inertText(m_bench.takeOutput().left(kShownOutput));
            show(draw->last, report);
            blame(got, report);
            return false;
        }
        results.append(writeJson(got.value()));
        draw->shown.append(readable(got.value()));
    }
    draw->results.append('[' + results.join(',') + ']');
    return true;
}

StepReport Judgment::judgeStress(const StressCase &stress, StressFigure *figure)
{
    StepReport report { stress.input.name, StepKind::Stress };
    const std::optional<Input> input = makeInput(stress.input, &report);
    if (!input) {
        return report;
    }
    double reference = 0;
    const Reply expected = measure(
        [&] { return m_bench.askReference(callJob("reference", m_problem.entry, input->isScript, input->json)); }, 0,
        &reference);
    if (!expected.isGood()) {
        faultOfProblem(QStringLiteral("the reference"), expected, &report);
        return report;
    }
    *figure = { report.name, report.size, 0, reference, std::max(stress.within * reference, kFastSeconds), 0,
        memoryOf(expected) };
    const double limit = std::max(m_problem.limits.seconds, figure->allowed) + kStressSlackSeconds;
    (void)m_bench.takeOutput();
    double seconds = 0;
    const Reply got = measure([&] { return callLearner(*input, limit); }, figure->allowed, &seconds);
    report.output = inertText(m_bench.takeOutput().left(kShownOutput));
    if (!got.isGood()) {
        show(*input, &report);
        blame(got, &report);
        return report;
    }
    report.seconds = seconds;
    figure->seconds = seconds;
    figure->memoryMib = memoryOf(got);
    const Tolerance tolerance = stress.input.tolerance.value_or(m_problem.tolerance);
    const bool hasOneAnswer = m_problem.comparison != Comparison::Check;
    compare(*input, got.value(), hasOneAnswer ? &expected.value() : nullptr,
        { tolerance.absolute * kStressTolerance, tolerance.relative * kStressTolerance }, m_problem.comparison,
        &report);
    if (report.verdict == Verdict::Accepted && seconds > figure->allowed) {
        report.verdict = Verdict::TimeLimit;
        report.difference = QStringLiteral("%1; the reference takes %2, and %3 times that is allowed")
                                .arg(secondsText(seconds), secondsText(reference))
                                .arg(stress.within);
    }
    return report;
}

} // namespace sevenrounds::judge
