// SPDX-License-Identifier: MIT
#include "content/contentchecks.h"

#include "session/sessiondraw.h"

#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kRoundsFile = QStringLiteral("rounds/rounds.yaml");

/// Draws differ by seed in which prompts they take, and so in how many follow-ups there are.
constexpr quint64 kTrialDraws = 32;

void checkDraw(const Round &round, const QList<Prompt> &prompts, ContentProblems *problems)
{
    QList<const Prompt *> bank;
    for (const Prompt &prompt : prompts) {
        if (prompt.round == round.id) {
            bank.append(&prompt);
        }
    }
    for (quint64 seed = 0; seed < kTrialDraws; ++seed) {
        if (const Result<SessionPlan> plan = drawRound(round, bank, { seed, Level::L5, {} }); !plan) {
            problems->append({ kRoundsFile, 0, plan.error().context });
            return;
        }
    }
}

} // namespace

ContentProblems checkRounds(const QList<Round> &rounds, const QList<Prompt> &prompts, const QList<Rubric> &rubrics)
{
    ContentProblems problems;
    QSet<int> numbers;
    for (const Round &round : rounds) {
        const bool hasRubric = std::any_of(
            rubrics.cbegin(), rubrics.cend(), [&](const Rubric &rubric) { return rubric.round == round.id; });
        if (!hasRubric) {
            problems.append({ kRoundsFile, 0, QStringLiteral("round '%1' has no rubric").arg(round.id.value()) });
        }
        if (numbers.contains(round.number)) {
            problems.append({ kRoundsFile, 0, QStringLiteral("two rounds have number %1").arg(round.number) });
        }
        numbers.insert(round.number);
        checkDraw(round, prompts, &problems);
    }
    return problems;
}

QStringList findPendingLinks(const QList<Prompt> &prompts, const QList<Derivation> &derivations)
{
    QSet<QString> known;
    for (const Prompt &prompt : prompts) {
        known.insert(prompt.id.value());
    }
    for (const Derivation &derivation : derivations) {
        known.insert(derivation.id.value());
    }
    QStringList pending;
    const auto collect = [&](const QString &from, const QString &target) {
        if (!known.contains(target)) {
            pending.append(from + QStringLiteral(" -> ") + target);
        }
    };
    const auto collectAll = [&](const QString &from, const Links &links) {
        for (const DerivationId &id : links.derivations) {
            collect(from, id.value());
        }
        for (const PromptId &id : links.prompts) {
            collect(from, id.value());
        }
    };
    for (const Prompt &prompt : prompts) {
        collectAll(prompt.id.value(), prompt.links);
    }
    for (const Derivation &derivation : derivations) {
        collectAll(derivation.id.value(), derivation.links);
    }
    pending.sort();
    return pending;
}

} // namespace sevenrounds
