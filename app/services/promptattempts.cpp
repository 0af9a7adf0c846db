// SPDX-License-Identifier: MIT
#include "services/promptattempts.h"

#include "services/roundcode.h"
#include "session/sessionevent.h"

#include <algorithm>

namespace sevenrounds {

namespace {

void addText(QString *all, const QString &text)
{
    if (!text.trimmed().isEmpty()) {
        *all += (all->isEmpty() ? QString() : QStringLiteral("\n\n")) + text.trimmed();
    }
}

/// A program as Markdown; empty for none.
QString asCodeBlock(const QString &code)
{
    return code.trimmed().isEmpty() ? QString() : QStringLiteral("~~~~python\n%1\n~~~~").arg(code.trimmed());
}

} // namespace

std::optional<PromptAttempt> attemptOf(const PromptId &prompt, const UnfinishedPractice &practice)
{
    const Result<SessionPlan> plan = SessionPlan::fromJson(practice.practice.plan);
    // An answer that is still open is no attempt: the strong one must not stand beside it.
    if (practice.practice.isDamaged || !practice.isOver || !plan) {
        return std::nullopt;
    }
    PromptAttempt attempt;
    attempt.practice = practice.practice.id;
    attempt.at = practice.practice.startedAt;
    attempt.round = plan->title;
    attempt.level = plan->level;
    for (const PracticeEventRecord &event : practice.log) {
        if (event.kind == sessionEventKey(SessionEventKind::Discarded)) {
            return std::nullopt;
        }
        if (event.isDamaged || event.kind != sessionEventKey(SessionEventKind::Debriefed)) {
            continue;
        }
        if (const auto result = SessionResult::fromJson(event.body.value(QStringLiteral("result")).toObject())) {
            attempt.isPeerScore = result->peerScore.has_value();
            attempt.score = result->peerScore ? result->peerScore : result->score;
            for (const SessionResult::PromptMade &one : result->prompts) {
                if (one.prompt == prompt) {
                    attempt.made = one;
                }
            }
        }
    }
    const auto textOf = [&practice](const QString &name) {
        const auto draft = std::find_if(practice.drafts.cbegin(), practice.drafts.cend(),
            [&](const DraftRecord &one) { return one.item == name && !one.isDamaged; });
        return draft == practice.drafts.cend() ? QString() : draft->body;
    };
    for (const PlanPhase &phase : plan->phases) {
        for (const PlanItem &item : phase.items) {
            if (item.prompt == prompt) {
                addText(&attempt.text, textOf(item.id));
                addText(&attempt.text, asCodeBlock(textOf(codeDraftOf(item.id))));
            }
        }
    }
    return attempt;
}

void loadAttempts(PracticeJournal &journal, const PromptId &prompt, QObject *receiver,
    std::function<void(Result<QList<PromptAttempt>>)> done)
{
    journal.loadAsking(prompt, kMostAttempts, receiver,
        [prompt, done = std::move(done)](const Result<QList<UnfinishedPractice>> &found) {
            if (!found) {
                done(failure(found.error()));
                return;
            }
            QList<PromptAttempt> attempts;
            for (const UnfinishedPractice &practice : *found) {
                if (std::optional<PromptAttempt> attempt = attemptOf(prompt, practice)) {
                    attempts.append(*std::move(attempt));
                }
            }
            done(attempts);
        });
}

} // namespace sevenrounds
