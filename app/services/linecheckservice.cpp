// SPDX-License-Identifier: MIT
#include "services/linecheckservice.h"

#include "content/derivationbench.h"
#include "core/logging.h"

#include <QThread>

#include <mutex>
#include <optional>

namespace sevenrounds {

namespace {

constexpr int kLiveInstances = 8;

/// The step whose value the line has or, where values say nothing because only ratios count, the next one of the same kind.
int likelyStepOf(derive::Checker *checker, const LineQuestion &question, derive::Verdict verdict)
{
    const std::vector<derive::StepSpec> &steps = checker->derivation().main.steps;
    for (auto step = static_cast<std::size_t>(question.nextStep); step < steps.size(); ++step) {
        if (!checker->hasFormOf(step, question.line.toStdString())) {
            // Of the right value, and not what the step is about.
            continue;
        }
        const bool isLoose
            = (verdict == derive::Verdict::Proportional && steps[step].check == derive::CheckKind::Proportional)
            || (verdict == derive::Verdict::Constant && steps[step].check == derive::CheckKind::Constant);
        if (isLoose || checker->haveOneValue(question.line.toStdString(), steps[step].line)) {
            return static_cast<int>(step);
        }
    }
    return -1;
}

QString knownMistakeOf(
    const Derivation &derivation, const derive::Checker &checker, const QString &line, const QString &relation)
{
    for (const MarkedLine &mistake : derivation.mistakes) {
        if (mistake.line.startsWith(relation)
            && checker.areAlike(mistake.line.toStdString(), line.toStdString(), derive::Likeness::Form)) {
            return mistake.say;
        }
    }
    return {};
}

} // namespace

/// Lives on the thread that judges; everything but `next` belongs to it alone.
class LineCheckService::Worker : public QObject
{
public:
    Worker(const ContentLibrary &library, LineCheckService &service)
        : m_library(library)
        , m_service(service)
        , m_bench(library)
    {
        m_thread.setObjectName(QStringLiteral("line-check"));
        moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker() override
    {
        // A line takes a fraction of a second at most: the checker has a budget.
        m_thread.quit();
        m_thread.wait();
    }

    void post(quint64 ticket, const LineQuestion &question)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_next = Request { ticket, question };
        }
        QMetaObject::invokeMethod(this, &Worker::answerNext, Qt::QueuedConnection);
    }

    void prepare(const DerivationId &derivation)
    {
        const auto draw = [this, derivation] { (void)checkerFor({ derivation, {}, {}, {}, {}, 0 }, nullptr); };
        QMetaObject::invokeMethod(this, draw, Qt::QueuedConnection);
    }

private:
    struct Request {
        quint64 ticket = 0;
        LineQuestion question;
    };

    void answerNext()
    {
        std::optional<Request> request;
        {
            const std::lock_guard guard(m_mutex);
            request.swap(m_next);
        }
        // Where a newer question came before its turn, it was answered in place of the older one.
        if (!request) {
            return;
        }
        LineVerdict verdict = judge(request->question);
        const auto deliver = [&service = m_service, ticket = request->ticket, verdict = std::move(verdict)] {
            service.receive(ticket, verdict);
        };
        QMetaObject::invokeMethod(&m_service, deliver, Qt::QueuedConnection);
    }

    LineVerdict judge(const LineQuestion &question)
    {
        LineVerdict verdict;
        verdict.question = question;
        derive::Checker *checker = checkerFor(question, &verdict.judgment.message);
        if (checker == nullptr) {
            verdict.hasModel = false;
            return verdict;
        }
        std::vector<std::string> earlier;
        for (const QString &line : question.earlier) {
            earlier.push_back(line.toStdString());
        }
        verdict.judgment = checker->check(question.previous.toStdString(), question.line.toStdString(), earlier);
        const Derivation *derivation = m_library.findDerivation(question.derivation);
        if (derivation == nullptr) {
            return verdict;
        }
        if (derive::isAccepted(verdict.judgment.verdict)) {
            verdict.step = checker->stepWrittenAs(
                question.line.toStdString(), static_cast<std::size_t>(qMax(0, question.nextStep)));
            if (verdict.step < 0) {
                verdict.likelyStep = likelyStepOf(checker, question, verdict.judgment.verdict);
            }
        } else {
            verdict.knownMistake = knownMistakeOf(
                *derivation, *checker, question.line, QString::fromStdString(verdict.judgment.relation));
        }
        return verdict;
    }

    derive::Checker *checkerFor(const LineQuestion &question, std::string *why)
    {
        if (m_checker && question.derivation == m_derivation && question.model == m_model
            && question.start == m_start) {
            return m_checker.get();
        }
        ContentProblems problems;
        const derive::CheckerOptions options { kLiveInstances, 0, true };
        m_derivation = question.derivation;
        m_model = question.model;
        m_start = question.start;
        m_checker.reset();
        if (!question.derivation.isEmpty()) {
            m_checker = m_bench.checker(question.derivation, options, &problems);
        } else if (auto model = m_bench.model(question.model, &problems)) {
            derive::DerivationSpec own;
            own.id = question.start.toStdString();
            own.model = question.model.toStdString();
            own.main.start = own.id;
            m_checker = std::make_unique<derive::Checker>(std::move(model), std::move(own), options);
        }
        for (const ContentProblem &problem : problems) {
            qCWarning(lcContent).noquote() << problem.file << problem.line << problem.message;
            if (why != nullptr) {
                *why = problem.message.toStdString();
            }
        }
        return m_checker.get();
    }

    const ContentLibrary &m_library;
    LineCheckService &m_service;
    DerivationBench m_bench;
    std::unique_ptr<derive::Checker> m_checker;
    DerivationId m_derivation;
    QString m_model;
    QString m_start;

    std::mutex m_mutex;
    std::optional<Request> m_next;
    // The last member: it ends before the others go.
    QThread m_thread;
};

LineCheckService::LineCheckService(const ContentLibrary &library, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(library, *this))
{
}

LineCheckService::~LineCheckService() = default;

void LineCheckService::check(const LineQuestion &question)
{
    m_worker->post(++m_ticket, question);
    setBusy(true);
}

void LineCheckService::prepare(const DerivationId &derivation)
{
    m_worker->prepare(derivation);
}

void LineCheckService::forget()
{
    ++m_ticket;
    setBusy(false);
}

void LineCheckService::receive(quint64 ticket, const LineVerdict &verdict)
{
    if (ticket != m_ticket) {
        return;
    }
    setBusy(false);
    emit judged(verdict);
}

void LineCheckService::setBusy(bool isBusy)
{
    if (m_isBusy != isBusy) {
        m_isBusy = isBusy;
        emit busyChanged();
    }
}

} // namespace sevenrounds
