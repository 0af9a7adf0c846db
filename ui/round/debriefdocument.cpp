// SPDX-License-Identifier: MIT
#include "ui/round/debriefdocument.h"

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
    const std::function<QString(const QString &item)> &answer)
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
        const QString own = answer(id).trimmed();
        const Prompt *prompt = library.findPrompt(item->prompt);
        page.addPrompt(id + QStringLiteral("-ask"), item->title, item->ask);
        if (prompt == nullptr) {
            // A fixed question of the script has no model answer; the pack that held a prompt may also have gone.
            page.addCard(id, ownTitle, own.isEmpty() ? nothing : own);
            continue;
        }
        const bool isFollowup = item->followup >= 0;
        const QString strong = isFollowup ? prompt->followups.value(item->followup).strong : prompt->strongAnswer;
        // One's own first: where the two stand below each other, one reads what one said before what one might have said.
        page.addCompare(id, {}, ownTitle, own.isEmpty() ? nothing : own, strongTitle, strong);
        if (isFollowup) {
            continue;
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
    for (const QString &id : state.asked) {
        const PlanItem *item = plan.findItem(id);
        const Prompt *prompt = item == nullptr || item->followup >= 0 ? nullptr : library.findPrompt(item->prompt);
        if (prompt == nullptr) {
            continue;
        }
        for (int i = 0; i < prompt->points.size(); ++i) {
            points.append({ QStringLiteral("%1#%2").arg(id).arg(i), prompt->title, prompt->points.at(i) });
        }
    }
    return points;
}

} // namespace sevenrounds
