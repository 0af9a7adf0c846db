// SPDX-License-Identifier: MIT
#pragma once

#include "judge/judge.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace sevenrounds {

/// One program to be judged, and how. Comes back with its report.
struct JudgeJob {
    CodingProblem problem;
    QByteArray source;
    /// Hidden cases too; `request` is then of no account.
    bool isSubmit = false;
    judge::RunRequest request = {};
};

/// What stands between programs and this machine, as a real trial has found.
struct JudgePlace {
    judge::Tier tier = judge::Tier::None;
    QString pythonVersion;
    /// Why there is no tier, in the words of the trial; empty where there is one.
    QString obstacle;
    /// Of kProblemPackages those that Python does not find here.
    QStringList missingPackages = {};
};

/// Judges programs on a thread of its own, one at a time. The sandbox is tried once, when it is first wanted. Where none holds, only the
/// person's own code is run, and only after consent() of this session.
class CodingJudge : public QObject
{
    Q_OBJECT

public:
    using Opener = std::function<Result<judge::Sandbox>()>;

    explicit CodingJudge(Opener opener = &judge::Sandbox::openBest, QObject *parent = nullptr);
    /// Cancels what is under way and waits for it: at most as long as a process takes to die.
    ~CodingJudge() override;

    /// Tries the sandbox, so that the first judgment need not wait for it, and looks again for packages that were missing.
    void prepare();
    /// Absent until it was tried.
    [[nodiscard]] const std::optional<JudgePlace> &place() const { return m_place; }

    void setConsent(bool isGiven) { m_hasConsent = isGiven; }
    [[nodiscard]] bool hasConsent() const { return m_hasConsent; }

    /// Begins a judgment. Fails with Conflict while another one is under way.
    [[nodiscard]] Result<> begin(JudgeJob job);
    /// Ends what is under way; it comes back as cancelled.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_cancellation != nullptr; }

signals:
    void prepared();
    /// Step `done` of `total` begins, counted from 0.
    void progressed(int done, int total, const QString &name);
    void finished(const sevenrounds::JudgeJob &job, const sevenrounds::judge::JudgeReport &report);

private:
    class Worker;

    void takePlace(const JudgePlace &place);
    void takeReport(const JudgeJob &job, const judge::JudgeReport &report);

    std::optional<JudgePlace> m_place;
    std::shared_ptr<judge::Cancellation> m_cancellation;
    bool m_hasConsent = false;
    std::unique_ptr<Worker> m_worker;
};

} // namespace sevenrounds
