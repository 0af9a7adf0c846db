// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptreducer.h"
#include "board/attemptresult.h"

#include <QTest>

namespace sevenrounds {

/// A derivation of four lines, the last of which no machine can check, with two mistakes.
[[nodiscard]] inline Derivation boardDerivation()
{
    Derivation derivation;
    derivation.id = DerivationId(QStringLiteral("D-90"));
    derivation.model = QStringLiteral("latent-table");
    derivation.minutes = 5;
    int number = 0;
    for (const char *rule : { "sum rule", "multiply by one", "Jensen", "limit" }) {
        DerivationStep step;
        step.id = QStringLiteral("s%1").arg(++number);
        step.line = QStringLiteral("= %1").arg(number);
        step.rule = QString::fromLatin1(rule);
        step.check = number == 4 ? QStringLiteral("none") : QStringLiteral("equal");
        derivation.steps.append(step);
    }
    derivation.mistakes.append(
        { QStringLiteral("s1"), QStringLiteral("= 9"), QStringLiteral("wrong"), QStringLiteral("no") });
    derivation.mistakes.append(
        { QStringLiteral("s1"), QStringLiteral("= 8"), QStringLiteral("loose"), QStringLiteral("hm") });
    return derivation;
}

/// Plays events into an attempt, ten seconds apart.
class BoardPlayer
{
public:
    explicit BoardPlayer(AttemptMode mode, quint64 seed = 1)
        : m_plan(planAttempt(boardDerivation(), mode, seed, { QStringLiteral("chain rule") }))
        , m_state(initialState(m_plan))
    {
        m_log.append(AttemptEvent {});
    }

    [[nodiscard]] bool play(AttemptEventKind kind, const QString &key = {}, qint64 value = 0, const QString &text = {})
    {
        m_now += std::chrono::seconds { 10 };
        const AttemptEvent event { kind, m_now, key, text, value };
        const Result<AttemptState> next = reduce(m_plan, m_state, event);
        if (!next) {
            m_now -= std::chrono::seconds { 10 };
            return false;
        }
        m_state = *next;
        m_log.append(event);
        return true;
    }
    [[nodiscard]] bool accept(int step)
    {
        return play(AttemptEventKind::LineAccepted, QStringLiteral("equal"), step, QStringLiteral("= own"));
    }
    [[nodiscard]] bool grade(int grade) { return play(AttemptEventKind::Graded, {}, grade); }

    [[nodiscard]] const AttemptPlan &plan() const { return m_plan; }
    [[nodiscard]] const AttemptState &state() const { return m_state; }
    [[nodiscard]] const QList<AttemptEvent> &log() const { return m_log; }

private:
    AttemptPlan m_plan;
    AttemptState m_state;
    QList<AttemptEvent> m_log;
    Milliseconds m_now { 0 };
};

} // namespace sevenrounds
