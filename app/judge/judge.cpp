// SPDX-License-Identifier: MIT
#include "judge/judge.h"

#include "judge/judgment.h"
#include "judge/readable.h"

#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace sevenrounds::judge {

namespace {

constexpr qsizetype kMaxSourceBytes = qsizetype { 1024 } * 1024;

/// What can be said of a source without running it; Accepted where there is nothing.
Verdict inspect(const QByteArray &source)
{
    if (source.size() > kMaxSourceBytes) {
        return Verdict::TooLarge;
    }
    if (source.trimmed().isEmpty()) {
        return Verdict::Empty;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(source);
    return decoder.hasError() || text.contains(QChar(u'\0')) ? Verdict::InvalidUtf8 : Verdict::Accepted;
}

QString wordsOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooLarge:
        return QStringLiteral("the program is larger than 1 MiB");
    case Verdict::Empty:
        return QStringLiteral("there is no program");
    case Verdict::InvalidUtf8:
        return QStringLiteral("the program is not UTF-8 text");
    case Verdict::ProblemFault:
        return QStringLiteral("a review is read and not run");
    case Verdict::NoSandbox:
        return QStringLiteral("nothing stands between a program and this machine, so nothing is run");
    default:
        return {};
    }
}

/// After these nothing more is to be learned, or it would take too long.
bool endsAll(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
    case Verdict::WrongAnswer:
    case Verdict::RuntimeError:
    case Verdict::Ran:
        return false;
    default:
        return true;
    }
}

/// A judgment as it grows: steps are judged, and the report is put together.
class Course
{
public:
    Course(const Sandbox &sandbox, const CodingProblem &problem, const QByteArray &source, const Watch &watch)
        : m_watch(watch)
        , m_isAuthored(sandbox.tier() != Tier::None)
        , m_bench(sandbox, problem, source, watch.cancellation, m_isAuthored)
        , m_judgment(&m_bench, problem)
    {
        m_report.tier = sandbox.tier();
        m_report.pythonVersion = sandbox.pythonVersion();
    }

    /// False where there is a verdict already: a package is missing, the problem fails, or the program does not load.
    bool open()
    {
        if (const QStringList missing = m_bench.missingPackages(); !missing.isEmpty()) {
            m_report.missingPackages = missing;
            return end(Verdict::Unavailable,
                QStringLiteral("needs ") + missing.join(QStringLiteral(" and "))
                    + QStringLiteral(", which is not installed"));
        }
        StepReport opening;
        if (m_isAuthored) {
            if (const Reply author = m_bench.openAuthor(); !author.isGood()) {
                return end(author.end == ExchangeEnd::Cancelled ? Verdict::Cancelled : Verdict::ProblemFault,
                    QStringLiteral("the problem's own code: ") + author.words());
            }
        }
        if (const Reply learner = m_bench.openLearner(); !learner.isGood()) {
            Judgment::blame(learner, &opening);
            opening.name = QStringLiteral("loading");
            opening.output = inertText(m_bench.takeOutput());
            m_report.steps.append(opening);
            conclude();
            return false;
        }
        return true;
    }

    void expectSteps(qsizetype count) { m_report.stepCount = static_cast<int>(count); }

    /// False where nothing more is to be judged.
    bool add(const StepReport &step)
    {
        m_report.steps.append(step);
        return !endsAll(step.verdict);
    }

    bool judgeCases(const QList<ProblemCase> &cases, StepKind kind)
    {
        for (const ProblemCase &given : cases) {
            if (!begin(given.name) || !add(m_judgment.judgeCase(given, kind, kind == StepKind::Visible))) {
                return false;
            }
        }
        return true;
    }

    bool judgeProperty(const ProblemProperty &property)
    {
        return begin(property.name) && add(m_judgment.judgeProperty(property));
    }

    bool judgeStress(const StressCase &stress)
    {
        if (!begin(stress.input.name)) {
            return false;
        }
        StressFigure figure;
        const StepReport step = m_judgment.judgeStress(stress, &figure);
        if (!figure.name.isEmpty()) {
            m_report.stress.append(figure);
        }
        return add(step);
    }

    bool judgeOwnInput(const QString &text)
    {
        return begin(QStringLiteral("own input"))
            && add(m_isAuthored ? m_judgment.judgeOwnInput(text) : m_judgment.runOwnInputOnly(text));
    }

    bool runOnly(const ProblemCase &given) { return begin(given.name) && add(m_judgment.runOnly(given)); }

    [[nodiscard]] bool hasFailed() const
    {
        return std::any_of(m_report.steps.cbegin(), m_report.steps.cend(),
            [](const StepReport &step) { return step.verdict != Verdict::Accepted; });
    }

    JudgeReport finish()
    {
        conclude();
        return std::move(m_report);
    }

private:
    bool begin(const QString &name)
    {
        if (m_watch.progress) {
            m_watch.progress(static_cast<int>(m_report.steps.size()), m_report.stepCount, name);
        }
        return m_watch.cancellation == nullptr || !m_watch.cancellation->isCancelled()
            || end(Verdict::Cancelled, QStringLiteral("cancelled"));
    }

    bool end(Verdict verdict, const QString &message)
    {
        m_report.verdict = verdict;
        m_report.message = message;
        m_isEnded = true;
        return false;
    }

    /// The verdict is the first failure's; of those that fail in the same way the one with the smallest input is easiest to think about.
    void conclude()
    {
        takeGrowth();
        if (m_isEnded) {
            return;
        }
        bool hasRan = false;
        for (int i = 0; i < m_report.steps.size(); ++i) {
            const StepReport &step = m_report.steps.at(i);
            hasRan = hasRan || step.verdict == Verdict::Ran;
            if (step.verdict == Verdict::Accepted || step.verdict == Verdict::Ran) {
                continue;
            }
            if (m_report.smallestFailing < 0) {
                m_report.verdict = step.verdict;
            }
            if (m_report.smallestFailing < 0
                || (step.verdict == m_report.verdict && step.size < m_report.steps.at(m_report.smallestFailing).size)) {
                m_report.smallestFailing = i;
            }
        }
        if (m_report.smallestFailing >= 0) {
            const StepReport &step = m_report.steps.at(m_report.smallestFailing);
            m_report.message = step.difference;
            m_report.line = step.line;
        } else if (hasRan) {
            m_report.verdict = Verdict::Ran;
        }
    }

    void takeGrowth()
    {
        QList<std::pair<double, double>> own;
        QList<std::pair<double, double>> reference;
        for (const StressFigure &figure : std::as_const(m_report.stress)) {
            own.append({ figure.size, figure.seconds });
            reference.append({ figure.size, figure.referenceSeconds });
        }
        m_report.growth = growthExponent(own);
        m_report.referenceGrowth = growthExponent(reference);
    }

    const Watch &m_watch;
    bool m_isAuthored;
    Workbench m_bench;
    Judgment m_judgment;
    JudgeReport m_report;
    bool m_isEnded = false;
};

JudgeReport refused(Verdict verdict)
{
    JudgeReport report;
    report.verdict = verdict;
    report.message = wordsOf(verdict);
    return report;
}

/// A verdict that needs no interpreter, or Accepted.
Verdict inspect(const CodingProblem &problem, const QByteArray &source)
{
    return problem.kind == ProblemKind::Review ? Verdict::ProblemFault : inspect(source);
}

bool judgeNamed(Course *course, const CodingProblem &problem, const QString &name)
{
    for (const auto &[cases, kind] :
        { std::pair(&problem.visible, StepKind::Visible), std::pair(&problem.hidden, StepKind::Hidden) }) {
        for (const ProblemCase &given : *cases) {
            if (given.name == name) {
                return course->judgeCases({ given }, kind);
            }
        }
    }
    for (const ProblemProperty &property : problem.properties) {
        if (property.name == name) {
            return course->judgeProperty(property);
        }
    }
    for (const StressCase &stress : problem.stress) {
        if (stress.input.name == name) {
            return course->judgeStress(stress);
        }
    }
    return false;
}

} // namespace

Judge::Judge(std::optional<Sandbox> sandbox)
    : m_sandbox(std::move(sandbox))
{
}

QStringList Judge::missingPackages(const QStringList &packages) const
{
    if (!m_sandbox || m_sandbox->tier() == Tier::None) {
        return packages;
    }
    constexpr int kMemoryMib = 512;
    constexpr std::chrono::milliseconds kLimit { 10000 };
    Result<Interpreter> interpreter = Interpreter::start(*m_sandbox, kMemoryMib);
    if (!interpreter) {
        return packages;
    }
    const Reply reply = interpreter->ask(findJob(packages), kLimit, nullptr);
    return reply.isGood() ? missingOf(reply) : packages;
}

JudgeReport Judge::submit(const CodingProblem &problem, const QByteArray &source, const Watch &watch) const
{
    if (const Verdict verdict = inspect(problem, source); verdict != Verdict::Accepted) {
        return refused(verdict);
    }
    if (!m_sandbox || m_sandbox->tier() == Tier::None) {
        return refused(Verdict::NoSandbox);
    }
    Course course(*m_sandbox, problem, source, watch);
    course.expectSteps(
        problem.visible.size() + problem.hidden.size() + problem.properties.size() + problem.stress.size());
    if (!course.open() || !course.judgeCases(problem.visible, StepKind::Visible)
        || !course.judgeCases(problem.hidden, StepKind::Hidden) || course.hasFailed()) {
        return course.finish();
    }
    for (const ProblemProperty &property : problem.properties) {
        if (!course.judgeProperty(property) || course.hasFailed()) {
            return course.finish();
        }
    }
    for (const StressCase &stress : problem.stress) {
        if (!course.judgeStress(stress) || course.hasFailed()) {
            return course.finish();
        }
    }
    return course.finish();
}

JudgeReport Judge::run(
    const CodingProblem &problem, const QByteArray &source, const RunRequest &request, const Watch &watch) const
{
    if (const Verdict verdict = inspect(problem, source); verdict != Verdict::Accepted) {
        return refused(verdict);
    }
    const bool isUnconfined = m_sandbox && m_sandbox->tier() == Tier::None;
    if (!m_sandbox || (isUnconfined && !request.mayRunUnconfined)) {
        return refused(Verdict::NoSandbox);
    }
    QList<ProblemCase> cases;
    for (const ProblemCase &given : problem.visible) {
        // Cases that the problem's code would have to make are left out where it must not run.
        const bool isPossible = !isUnconfined || given.input != CaseInput::Made;
        if (isPossible && (request.cases.isEmpty() || request.cases.contains(given.name))) {
            cases.append(given);
        }
    }
    Course course(*m_sandbox, problem, source, watch);
    const bool hasInput = !request.ownInput.trimmed().isEmpty();
    course.expectSteps(cases.size() + (hasInput ? 1 : 0));
    if (!course.open() || (hasInput && !course.judgeOwnInput(request.ownInput))) {
        return course.finish();
    }
    if (!isUnconfined) {
        (void)course.judgeCases(cases, StepKind::Visible);
        return course.finish();
    }
    for (const ProblemCase &given : cases) {
        if (!course.runOnly(given)) {
            break;
        }
    }
    return course.finish();
}

JudgeReport Judge::judgeStep(
    const CodingProblem &problem, const QByteArray &source, const QString &name, const Watch &watch) const
{
    if (const Verdict verdict = inspect(problem, source); verdict != Verdict::Accepted) {
        return refused(verdict);
    }
    if (!m_sandbox || m_sandbox->tier() == Tier::None) {
        return refused(Verdict::NoSandbox);
    }
    Course course(*m_sandbox, problem, source, watch);
    course.expectSteps(1);
    if (course.open()) {
        (void)judgeNamed(&course, problem, name);
    }
    return course.finish();
}

} // namespace sevenrounds::judge
