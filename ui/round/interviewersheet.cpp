// SPDX-License-Identifier: MIT
#include "ui/round/interviewersheet.h"

#include "session/rubricscore.h"
#include "ui/format/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString sayOnSheet(const char *text)
{
    return QCoreApplication::translate("InterviewerSheet", text);
}

QString boxes(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ☐ ") + line + QLatin1Char('\n');
    }
    return text;
}

QString numbered(const QStringList &lines)
{
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(lines.at(i));
    }
    return text;
}

QString howTo()
{
    return sayOnSheet(
        QT_TRANSLATE_NOOP("InterviewerSheet",
            "Read each question aloud as it stands, then be quiet. Tick a point only when you heard it, not when you "
            "think it was meant. "
            "Give a hint when nothing has moved for a minute, mildest first; each takes %1 off the score. Follow up "
            "where the answer was "
            "short. Give the bands right after the round, before you talk about it, and give them for what was said."))
        .arg(QLocale().toString(kHintPrice, 'f', 1));
}

void addRubric(PageDocument *page, const Rubric *rubric)
{
    if (rubric == nullptr) {
        return;
    }
    page->addPlain(QStringLiteral("bands"), sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Bands")),
        sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet",
            "One band for each criterion, worst first. Between 3 and 4 lies the line between no and yes.")));
    for (qsizetype i = 0; i < rubric->criteria.size(); ++i) {
        const Criterion &criterion = rubric->criteria.at(i);
        page->addCard(QStringLiteral("band-%1").arg(i), criterion.name,
            numbered(QStringList(criterion.bands.cbegin(), criterion.bands.cend()))
                + sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "\nBand: ____")));
    }
}

void addHints(PageDocument *page, const QString &id, const QStringList &hints)
{
    if (!hints.isEmpty()) {
        page->addCard(id + QStringLiteral("-hints"),
            sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Hints, mildest first")), numbered(hints));
    }
}

void addItem(PageDocument *page, const ContentLibrary &library, const PlanItem &item)
{
    const QString listen = sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Listen for"));
    const QString caption = item.isDeeper || item.followup >= 0
        ? sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Then, to go deeper · %1")).arg(item.title)
        : item.title;
    page->addPrompt(item.id + QStringLiteral("-ask"), caption, item.ask);
    if (const Ladder *ladder = library.findLadder(item.ladder);
        ladder != nullptr && item.followup < ladder->rungs.size()) {
        const Rung &rung = ladder->rungs.at(item.followup);
        page->addCard(item.id, listen, boxes(rung.holds));
        addHints(page, item.id, { rung.stuck });
        return;
    }
    const Prompt *prompt = library.findPrompt(item.prompt);
    // What a person was really asked has no points to listen for.
    if (prompt == nullptr || prompt->source.badge == Badge::Own) {
        return;
    }
    if (item.followup >= 0) {
        page->addCard(item.id, listen, prompt->followups.value(item.followup).strong);
        return;
    }
    page->addCard(item.id, listen, boxes(prompt->points));
    addHints(page, item.id, prompt->hints);
    QString turns;
    for (const WrongTurn &turn : prompt->wrongTurns) {
        turns += QStringLiteral("- **%1.** %2\n").arg(turn.turn, turn.why);
    }
    if (!turns.isEmpty()) {
        page->addCard(item.id + QStringLiteral("-turns"),
            sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Wrong turns that tempt")), turns);
    }
}

} // namespace

PageDocument interviewerSheet(const ContentLibrary &library, const SessionPlan &plan)
{
    PageDocument page(QStringLiteral("sheet-%1").arg(plan.seed));
    page.addPlain(QStringLiteral("how"),
        sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "%1 · %2 · %3"))
            .arg(plan.title, levelKey(plan.level), remainingText(plan.length())),
        howTo());
    for (const PlanPhase &phase : plan.phases) {
        QString cue = phase.cue;
        if (phase.interruptAfter.count() > 0) {
            cue += QLatin1Char(' ')
                + sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "Cut in with the next question after %1."))
                      .arg(remainingText(phase.interruptAfter));
        }
        page.addPlain(QStringLiteral("phase-") + phase.id,
            sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "%1 · %2")).arg(phase.title, remainingText(phase.length)),
            cue);
        for (const PlanItem &item : phase.items) {
            addItem(&page, library, item);
        }
    }
    addRubric(&page, library.findRubric(plan.round));
    return page;
}

PageDocument interviewerSheet(const ContentLibrary &library, const Round &round)
{
    PageDocument page(QStringLiteral("sheet-") + round.id.value());
    page.addPlain(QStringLiteral("how"),
        sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "%1 · %2")).arg(round.title, minutesText(round.minutes)),
        howTo());
    for (const Phase &phase : round.phases) {
        page.addPlain(QStringLiteral("phase-") + phase.id,
            sayOnSheet(QT_TRANSLATE_NOOP("InterviewerSheet", "%1 · %2")).arg(phase.title, minutesText(phase.minutes)),
            phase.cue);
        if (phase.kind == PhaseKind::Fixed) {
            page.addPrompt(QStringLiteral("ask-") + phase.id, phase.title, phase.ask);
        }
    }
    addRubric(&page, library.findRubric(round.id));
    return page;
}

} // namespace sevenrounds
