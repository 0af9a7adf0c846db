// SPDX-License-Identifier: MIT
#include "session/mistakelinter.h"

#include "session/storyparts.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// A prompt with its follow-ups, or a fixed question.
struct Answer {
    QString item;
    bool isPrompt = false;
    QString text;
};

/// In the order in which they were asked. A ladder is one answer too: its rungs deepen one thread.
QList<Answer> answersOf(const SessionPlan &plan, const SessionState &state, const AnswerText &answer)
{
    QList<Answer> answers;
    QHash<QString, qsizetype> byTopic;
    for (const QString &id : state.asked) {
        const PlanItem *item = plan.findItem(id);
        if (item == nullptr) {
            continue;
        }
        const QString topic = !item->ladder.isEmpty() ? item->ladder.value() : item->prompt.value();
        const QString text = answer(id).trimmed();
        const auto known = topic.isEmpty() ? byTopic.constEnd() : byTopic.constFind(topic);
        if (known == byTopic.constEnd()) {
            if (!topic.isEmpty()) {
                byTopic.insert(topic, answers.size());
            }
            answers.append({ id, !topic.isEmpty(), text });
        } else if (!text.isEmpty()) {
            QString &all = answers[*known].text;
            all += all.isEmpty() ? text : QStringLiteral("\n\n") + text;
        }
    }
    return answers;
}

void addOverruns(const SessionPlan &plan, const SessionState &state, MistakeReport *report)
{
    if (!plan.rules.isTimed()) {
        return;
    }
    const auto add = [&](Milliseconds used, Milliseconds length, const QString &phase) {
        if (used > length + kOverrunGrace) {
            MistakeFinding finding { MistakeSign::Overrun };
            finding.phase = phase;
            finding.over = used - length;
            report->findings.append(finding);
        }
    };
    for (qsizetype i = 0; i < plan.phases.size(); ++i) {
        add(state.phaseUsed.value(i), plan.phases.at(i).length, plan.phases.at(i).id);
    }
    // A single phase is the round.
    if (plan.phases.size() > 1) {
        add(state.elapsed, plan.length(), {});
    }
}

QString lastSentence(const QString &text)
{
    const QStringList sentences = sentencesOf(text);
    return sentences.isEmpty() ? QString() : sentences.last();
}

/// What may stand in any answer: a rollback is often named only where one is asked how it is run.
void addWhatIsNowhere(const QString &whole, const QSet<MistakeSign> &signs, MistakeReport *report)
{
    if (signs.contains(MistakeSign::NoOperations)) {
        if (const QList<OperationsPart> missing = missingOperations(whole); !missing.isEmpty()) {
            MistakeFinding finding { MistakeSign::NoOperations };
            finding.quote = lastSentence(whole);
            finding.missing = missing;
            report->findings.append(finding);
        }
    }
    if (signs.contains(MistakeSign::NoWeakness) && !namesWeakness(whole)) {
        MistakeFinding finding { MistakeSign::NoWeakness };
        finding.quote = noWeaknessSentence(whole);
        report->findings.append(finding);
    }
}

/// What is judged answer by answer.
void addFindings(const Answer &answer, const QSet<MistakeSign> &signs, MistakeReport *report)
{
    const auto add = [&](MistakeSign sign, const QString &quote) -> MistakeFinding & {
        MistakeFinding finding { sign, answer.item };
        finding.quote = quote;
        report->findings.append(finding);
        return report->findings.last();
    };
    if (signs.contains(MistakeSign::WeAboveI)) {
        const Pronouns seen = countPronouns(answer.text);
        if (seen.we > seen.i && seen.we + seen.i >= kFewestPronouns) {
            MistakeFinding &finding = add(MistakeSign::WeAboveI, seen.sentence);
            finding.we = seen.we;
            finding.i = seen.i;
        }
    }
    if (!answer.isPrompt) {
        // "Your questions" needs no figure.
        return;
    }
    if (signs.contains(MistakeSign::SettingHeavy)) {
        if (const auto shares = storyShares(answer.text); shares && shares->settingPercent() > kMostSettingPercent) {
            add(MistakeSign::SettingHeavy, shares->longest).share = shares->settingPercent();
        }
    }
    if (signs.contains(MistakeSign::NoComplexity) && !namesComplexity(answer.text)) {
        add(MistakeSign::NoComplexity, lastSentence(answer.text));
    }
    if (signs.contains(MistakeSign::NoNumber) && !namesNumber(answer.text)) {
        add(MistakeSign::NoNumber, outcomeSentence(answer.text));
    }
}

} // namespace

MistakeReport lintRound(
    const SessionPlan &plan, const SessionState &state, const AnswerText &answer, const QSet<MistakeSign> &signs)
{
    MistakeReport report;
    if (signs.contains(MistakeSign::Overrun)) {
        addOverruns(plan, state, &report);
    }
    QString whole;
    bool hasPrompt = false;
    for (const Answer &one : answersOf(plan, state, answer)) {
        ++report.asked;
        if (wordCount(one.text) < kFewestWords) {
            continue;
        }
        ++report.judged;
        hasPrompt = hasPrompt || one.isPrompt;
        whole += one.text + QStringLiteral("\n\n");
        addFindings(one, signs, &report);
    }
    if (hasPrompt) {
        addWhatIsNowhere(whole, signs, &report);
    }
    return report;
}

QList<const Mistake *> mistakesOf(const RoundId &round, const QList<Mistake> &mistakes)
{
    QList<const Mistake *> offered;
    for (const Mistake &mistake : mistakes) {
        if (mistake.rounds.isEmpty() || mistake.rounds.contains(round)) {
            offered.append(&mistake);
        }
    }
    return offered;
}

QSet<MistakeSign> signsOf(const QList<const Mistake *> &mistakes)
{
    QSet<MistakeSign> signs;
    for (const Mistake *mistake : mistakes) {
        if (mistake->sign != MistakeSign::None) {
            signs.insert(mistake->sign);
        }
    }
    return signs;
}

} // namespace sevenrounds
