// SPDX-License-Identifier: MIT
#pragma once

#include "services/codingservice.h"
#include "services/sessionservice.h"

namespace sevenrounds {

/// Code as the answer to what a round asks: the coding room's own service, for a prompt that links a problem which can be run. A go begins with the
/// first time it is wanted for a prompt, from a blank editor; what is written is kept with the round's answers too, so that its debrief has it whatever
/// becomes of the program later.
class RoundCode : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    RoundCode(
        const ContentLibrary &library, SessionService &sessions, CodingService &coding, QObject *parent = nullptr);

    /// The problem that is the task of what is asked now; null where there is none, and while no round is live.
    [[nodiscard]] const CodingProblem *problem() const;
    /// Opens it in the coding room's place. Fails with NotFound where there is none, with Conflict while another program is judged.
    [[nodiscard]] Result<> enter();
    /// What is written now is the answer to what is asked.
    [[nodiscard]] bool isOn() const;
    /// The same, and the round's clock runs.
    [[nodiscard]] bool isRunning() const;

signals:
    /// The room is opened for what is asked.
    void entered();
    /// isOn() or isRunning() may be another.
    void changed();

private:
    /// The item that carries the program: the prompt's own, for its follow-ups too. Null where there is none.
    [[nodiscard]] const PlanItem *carrier() const;
    void follow();
    void keep();

    const ContentLibrary &m_library;
    SessionService &m_sessions;
    CodingService &m_coding;
    /// The carrier that was entered, and its problem; empty while the answer is given elsewhere.
    QString m_item;
    ProblemId m_problem;
};

/// The names under which a round's answers keep the program of an item, and the verdict's key of its latest submission.
[[nodiscard]] QString codeDraftOf(const QString &item);
[[nodiscard]] QString verdictDraftOf(const QString &item);

} // namespace sevenrounds
