// SPDX-License-Identifier: MIT
#include "services/codingjudge.h"

#include "core/logging.h"
#include "judge/cancellation.h"

#include <QThread>

#include <utility>

namespace sevenrounds {

using namespace judge;

/// Lives on the thread that judges; everything but the thread itself belongs to it alone.
class CodingJudge::Worker : public QObject
{
public:
    Worker(Opener opener, CodingJudge &owner)
        : m_opener(std::move(opener))
        , m_owner(owner)
    {
        m_thread.setObjectName(QStringLiteral("judge"));
        moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    void prepare()
    {
        const auto work = [this] {
            tryOut();
            lookForPackages();
        };
        QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
    }

    void post(JudgeJob job, std::shared_ptr<Cancellation> cancellation)
    {
        const auto work = [this, job = std::move(job), cancellation = std::move(cancellation)] {
            tryOut();
            JudgeReport report = judgeNow(job, *cancellation);
            const auto deliver = [&owner = m_owner, job, report = std::move(report)] { owner.takeReport(job, report); };
            QMetaObject::invokeMethod(&m_owner, deliver, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
    }

private:
    void tryOut()
    {
        if (m_isTried) {
            return;
        }
        m_isTried = true;
        Result<Sandbox> sandbox = m_opener();
        if (sandbox) {
            m_place.tier = sandbox->tier();
            m_place.pythonVersion = sandbox->pythonVersion();
            m_judge.emplace(std::move(*sandbox));
        } else {
            m_place.obstacle = sandbox.error().context;
            qCWarning(lcServices).noquote() << describe(sandbox.error());
        }
        tellPlace();
    }

    /// What is missing may have been installed meanwhile.
    void lookForPackages()
    {
        if (m_judge && !m_missing.isEmpty()) {
            m_missing = m_judge->missingPackages(m_missing);
            m_place.missingPackages = m_missing;
            tellPlace();
        }
    }

    void tellPlace()
    {
        QMetaObject::invokeMethod(
            &m_owner, [&owner = m_owner, place = m_place] { owner.takePlace(place); }, Qt::QueuedConnection);
    }

    JudgeReport judgeNow(const JudgeJob &job, const Cancellation &cancellation)
    {
        Watch watch;
        watch.cancellation = &cancellation;
        watch.progress = [&owner = m_owner](int done, int total, const QString &name) {
            QMetaObject::invokeMethod(
                &owner, [&owner, done, total, name] { emit owner.progressed(done, total, name); },
                Qt::QueuedConnection);
        };
        if (!m_judge && job.request.mayRunUnconfined && !job.isSubmit) {
            // The person's own code, after their yes.
            Result<Sandbox> open = Sandbox::open(Tier::None);
            return Judge(open ? std::optional(std::move(*open)) : std::nullopt)
                .run(job.problem, job.source, job.request, watch);
        }
        const Judge nowhere(std::nullopt);
        const Judge &judge = m_judge ? *m_judge : nowhere;
        return job.isSubmit ? judge.submit(job.problem, job.source, watch)
                            : judge.run(job.problem, job.source, job.request, watch);
    }

    Opener m_opener;
    CodingJudge &m_owner;
    std::optional<Judge> m_judge;
    bool m_isTried = false;
    JudgePlace m_place;
    QStringList m_missing = kProblemPackages;
    // The last member: it ends before the others go.
    QThread m_thread;
};

CodingJudge::CodingJudge(Opener opener, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(std::move(opener), *this))
{
}

CodingJudge::~CodingJudge()
{
    cancel();
}

void CodingJudge::prepare()
{
    m_worker->prepare();
}

Result<> CodingJudge::begin(JudgeJob job)
{
    if (isBusy()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a program is being judged"));
    }
    m_cancellation = std::make_shared<Cancellation>();
    job.request.mayRunUnconfined = m_hasConsent;
    m_worker->post(std::move(job), m_cancellation);
    return {};
}

void CodingJudge::cancel()
{
    if (m_cancellation) {
        m_cancellation->cancel();
    }
}

void CodingJudge::takePlace(const JudgePlace &place)
{
    m_place = place;
    emit prepared();
}

void CodingJudge::takeReport(const JudgeJob &job, const JudgeReport &report)
{
    m_cancellation.reset();
    emit finished(job, report);
}

} // namespace sevenrounds
