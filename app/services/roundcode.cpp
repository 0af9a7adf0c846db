// SPDX-License-Identifier: MIT
#include "services/roundcode.h"

#include <algorithm>

namespace sevenrounds {

RoundCode::RoundCode(const ContentLibrary &library, SessionService &sessions, CodingService &coding, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_sessions(sessions)
    , m_coding(coding)
{
    connect(&m_sessions, &SessionService::stateChanged, this, &RoundCode::follow);
    connect(&m_sessions, &SessionService::sessionStarted, this, &RoundCode::follow);
    connect(&m_coding, &CodingService::opened, this, &RoundCode::changed);
    connect(&m_coding, &CodingService::flushed, this, &RoundCode::keep);
    connect(&m_coding, &CodingService::judgedChanged, this, &RoundCode::keep);
}

const PlanItem *RoundCode::carrier() const
{
    if (!m_sessions.hasSession() || !m_sessions.state().isLive()) {
        return nullptr;
    }
    const SessionPlan &plan = m_sessions.plan();
    const PlanItem &asked = currentItem(plan, m_sessions.state());
    if (asked.prompt.isEmpty()) {
        return nullptr;
    }
    for (const PlanPhase &phase : plan.phases) {
        for (const PlanItem &item : phase.items) {
            if (item.prompt == asked.prompt && item.followup < 0) {
                return &item;
            }
        }
    }
    return nullptr;
}

const CodingProblem *RoundCode::problem() const
{
    const PlanItem *item = carrier();
    const Prompt *prompt = item == nullptr ? nullptr : m_library.findPrompt(item->prompt);
    if (prompt == nullptr) {
        return nullptr;
    }
    for (const ProblemId &id : prompt->links.problems) {
        const CodingProblem *linked = m_library.findCodingProblem(id);
        if (linked != nullptr && linked->kind != ProblemKind::Review) {
            return linked;
        }
    }
    return nullptr;
}

Result<> RoundCode::enter()
{
    const CodingProblem *wanted = problem();
    if (wanted == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("what is asked has no coding problem"));
    }
    const QString item = carrier()->id;
    ROUNDS_RETURN_IF_ERROR(m_coding.open(wanted->id));
    // A draft says that this round has begun its go, before a crash too; also an empty one, where all was deleted.
    if (!m_sessions.hasDraft(codeDraftOf(item)) || !m_coding.go().isBegun) {
        ROUNDS_RETURN_IF_ERROR(m_coding.begin(false, true));
    }
    m_item = item;
    m_problem = wanted->id;
    keep();
    emit entered();
    emit changed();
    return {};
}

bool RoundCode::isOn() const
{
    const PlanItem *item = m_item.isEmpty() ? nullptr : carrier();
    return item != nullptr && item->id == m_item && m_coding.current() != nullptr
        && m_coding.current()->id == m_problem;
}

bool RoundCode::isRunning() const
{
    return isOn() && m_sessions.state().status == SessionStatus::Running;
}

void RoundCode::follow()
{
    // The last words before the next question, or before the end, belong to the item that was asked.
    keep();
    const PlanItem *item = carrier();
    if (item == nullptr || item->id != m_item) {
        m_item.clear();
        m_problem = {};
    }
    emit changed();
}

void RoundCode::keep()
{
    const CodingProblem *open = m_coding.current();
    if (m_item.isEmpty() || open == nullptr || open->id != m_problem || !m_sessions.hasSession()
        || m_sessions.plan().findItem(m_item) == nullptr) {
        return;
    }
    m_sessions.setDraft(codeDraftOf(m_item), m_coding.text(CodingField::Source));
    if (const auto &judged = m_coding.judged(); judged && judged->isSubmit) {
        m_sessions.setDraft(verdictDraftOf(m_item), judged->verdict);
    }
}

QString codeDraftOf(const QString &item)
{
    return item + QStringLiteral("/code");
}

QString verdictDraftOf(const QString &item)
{
    return item + QStringLiteral("/verdict");
}

} // namespace sevenrounds
