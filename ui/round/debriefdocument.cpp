// SPDX-License-Identifier: MIT
#include "ui/round/debriefdocument.h"

#include "services/judgerecord.h"
#include "services/roundcode.h"
#include "ui/coding/codingdocument.h"
#include "ui/coding/codingtext.h"
#include "ui/story/storytext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DebriefDocument", text);
}

QString bulleted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text;
}

QString capacityTable(const QList<CapacityLine> &lines)
{
    QString text = say(QT_TRANSLATE_NOOP("DebriefDocument", "| quantity | from | is | because |"))
        + QStringLiteral("\n| --- | --- | ---: | --- |\n");
    for (const CapacityLine &line : lines) {
        text += QStringLiteral("| %1 | `%2` | %3 | %4 |\n").arg(line.name, line.expression, line.value, line.why);
    }
    return text;
}

/// What was written to an item: the notes, and below them the program with what the judge said of it last.
QString ownAnswer(const QString &item, const std::function<QString(const QString &)> &answer)
{
    QString notes = answer(item).trimmed();
    const QString code = answer(codeDraftOf(item));
    if (code.trimmed().isEmpty()) {
        return notes;
    }
    judge::JudgeReport report;
    const std::optional<judge::Verdict> verdict = verdictFromKey(answer(verdictDraftOf(item)));
    report.verdict = verdict.value_or(judge::Verdict::Ran);
    const QString head = verdict
        //: What the judge said of a program.
        ? say(QT_TRANSLATE_NOOP("DebriefDocument", "Your program. Submitted: **%1**.")).arg(verdictTitle(report, true))
        : say(QT_TRANSLATE_NOOP("DebriefDocument", "Your program. It was not submitted."));
    return (notes.isEmpty() ? QString() : notes + QStringLiteral("\n\n")) + head + QStringLiteral("\n\n")
        + fenced(code, QStringLiteral("python"));
}

QString wrongTurns(const QList<WrongTurn> &turns)
{
    QString text;
    for (const WrongTurn &turn : turns) {
        text += QStringLiteral("- **%1.** %2\n").arg(turn.turn, turn.why);
    }
    return text;
}

} // namespace

PageDocument debriefDocument(const ContentLibrary &library, const SessionPlan &plan, const SessionState &state,
    const std::function<QString(const QString &item)> &answer, const QList<Story> &stories)
{
    PageDocument page;
    const QString strongTitle = say(QT_TRANSLATE_NOOP("DebriefDocument", "A strong answer"));
    const QString ownTitle = say(QT_TRANSLATE_NOOP("DebriefDocument", "What you wrote"));
    const QString nothing = say(QT_TRANSLATE_NOOP("DebriefDocument", "*Nothing was written here.*"));
    for (const QString &id : state.asked) {
        const PlanItem *item = plan.findItem(id);
        if (item == nullptr) {
            continue;
        }
        const QString own = ownAnswer(id, answer);
        const Prompt *prompt = library.findPrompt(item->prompt);
        page.addPrompt(id + QStringLiteral("-ask"), item->title, item->ask);
        if (const Ladder *ladder = library.findLadder(item->ladder);
            ladder != nullptr && item->followup < ladder->rungs.size()) {
            page.addCompare(
                id, {}, ownTitle, own.isEmpty() ? nothing : own, strongTitle, ladder->rungs.at(item->followup).answer);
            continue;
        }
        if (prompt == nullptr) {
            // A fixed question of the script has no model answer; the pack that held a prompt may also have gone.
            page.addCard(id, ownTitle, own.isEmpty() ? nothing : own);
            continue;
        }
        const bool isFollowup = item->followup >= 0;
        const QString strong = isFollowup ? prompt->followups.value(item->followup).strong : prompt->strongAnswer;
        // One's own first: where the two stand below each other, one reads what one said before what one might have said.
        if (prompt->source.badge == Badge::Own) {
            // What a person was really asked has no strong answer to stand beside.
            page.addCard(id, ownTitle, own.isEmpty() ? nothing : own);
            continue;
        }
        page.addCompare(id, {}, ownTitle, own.isEmpty() ? nothing : own, strongTitle, strong);
        if (isFollowup) {
            continue;
        }
        if (const QString fitting = fittingStoriesText(prompt->themes, stories, library.storyTopics());
            !fitting.isEmpty()) {
            page.addCard(id + QStringLiteral("-stories"),
                say(QT_TRANSLATE_NOOP("DebriefDocument", "Which of your stories fits")), fitting);
        }
        if (!prompt->capacity.isEmpty()) {
            page.addFold(id + QStringLiteral("-capacity"),
                say(QT_TRANSLATE_NOOP("DebriefDocument", "The numbers, worked through")),
                capacityTable(prompt->capacity));
        }
        page.addFold(id + QStringLiteral("-turns"), say(QT_TRANSLATE_NOOP("DebriefDocument", "Wrong turns that tempt")),
            wrongTurns(prompt->wrongTurns));
        QStringList asks;
        for (const Followup &followup : prompt->followups) {
            asks.append(followup.ask);
        }
        page.addFold(id + QStringLiteral("-followups"),
            say(QT_TRANSLATE_NOOP("DebriefDocument", "What they might have asked next")), bulleted(asks));
    }
    return page;
}

QList<DebriefPoint> debriefPoints(const ContentLibrary &library, const SessionPlan &plan, const SessionState &state)
{
    QList<DebriefPoint> points;
    const auto add = [&](const QString &id, const QString &title, const QStringList &texts) {
        for (int i = 0; i < texts.size(); ++i) {
            points.append({ pointKey(id, i), title, texts.at(i) });
        }
    };
    for (const QString &id : state.asked) {
        const PlanItem *item = plan.findItem(id);
        if (item == nullptr) {
            continue;
        }
        if (const Ladder *ladder = library.findLadder(item->ladder)) {
            //: A rung of a depth ladder, as in: Off-policy learning · rung 2
            add(id, say(QT_TRANSLATE_NOOP("DebriefDocument", "%1 · rung %L2")).arg(item->title).arg(item->followup + 1),
                ladder->rungs.value(item->followup).holds);
        } else if (const Prompt *prompt = item->followup < 0 ? library.findPrompt(item->prompt) : nullptr) {
            add(id, prompt->title, prompt->points);
        }
    }
    return points;
}

} // namespace sevenrounds
