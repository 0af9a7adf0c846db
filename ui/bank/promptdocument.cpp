// SPDX-License-Identifier: MIT
#include "ui/bank/promptdocument.h"

#include "ui/format/datetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PromptDocument", text);
}

/// "3 of 7 points".
QString madeText(int made, int points)
{
    return QCoreApplication::translate("PromptDocument", "%L1 of %Ln points", nullptr, points).arg(made);
}

QString bulleted(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text;
}

QString textOf(const PromptAttempt &attempt)
{
    return attempt.text.isEmpty()
        ? say(QT_TRANSLATE_NOOP("PromptDocument", "*Nothing was written; what was said leaves no text.*"))
        : attempt.text;
}

QString headOf(const PromptAttempt &attempt, const Clock &clock)
{
    return attemptTitle(attempt, clock) + QStringLiteral(" · ") + attemptResult(attempt);
}

/// Nobody wrote an answer to what a person was really asked.
void addOwn(PageDocument *page, const Prompt &prompt)
{
    page->addCard(QStringLiteral("strong"), say(QT_TRANSLATE_NOOP("PromptDocument", "A strong answer")),
        say(QT_TRANSLATE_NOOP("PromptDocument",
            "*You were asked this, so nobody has written a strong answer or its points. Write yours into the "
            "notes.*")));
    QStringList next;
    for (const Followup &followup : prompt.followups) {
        next.append(followup.ask);
    }
    if (!next.isEmpty()) {
        page->addFold(QStringLiteral("followups"), say(QT_TRANSLATE_NOOP("PromptDocument", "What they asked next")),
            bulleted(next));
    }
}

void addStrong(PageDocument *page, const Prompt &prompt)
{
    if (prompt.source.badge == Badge::Own) {
        addOwn(page, prompt);
        return;
    }
    page->addCard(
        QStringLiteral("strong"), say(QT_TRANSLATE_NOOP("PromptDocument", "A strong answer")), prompt.strongAnswer);
    page->addFold(QStringLiteral("points"), say(QT_TRANSLATE_NOOP("PromptDocument", "The points of a strong answer")),
        bulleted(prompt.points));
    QString turns;
    for (const WrongTurn &turn : prompt.wrongTurns) {
        turns += QStringLiteral("- **%1.** %2\n").arg(turn.turn, turn.why);
    }
    page->addFold(QStringLiteral("turns"), say(QT_TRANSLATE_NOOP("PromptDocument", "Wrong turns that tempt")), turns);
    QString deeper;
    for (const Followup &followup : prompt.followups) {
        deeper += QStringLiteral("**%1**\n\n%2\n\n").arg(followup.ask, followup.strong);
    }
    page->addFold(
        QStringLiteral("followups"), say(QT_TRANSLATE_NOOP("PromptDocument", "What they might ask next")), deeper);
}

} // namespace

QString attemptTitle(const PromptAttempt &attempt, const Clock &clock)
{
    return say(QT_TRANSLATE_NOOP("PromptDocument", "%1, %2")).arg(longDate(clock.localDate(attempt.at)), attempt.round);
}

QString attemptResult(const PromptAttempt &attempt)
{
    if (!attempt.made) {
        return say(QT_TRANSLATE_NOOP("PromptDocument", "not rated"));
    }
    QString text = madeText(attempt.made->made, attempt.made->points);
    if (attempt.score) {
        const QString score = QLocale().toString(*attempt.score, 'f', 1);
        text += QStringLiteral(" · ")
            + (attempt.isPeerScore ? say(QT_TRANSLATE_NOOP("PromptDocument", "round %1 by your listener"))
                                   : say(QT_TRANSLATE_NOOP("PromptDocument", "round %1 by yourself")))
                  .arg(score);
    }
    return text;
}

QString lastResultText(const PromptHistory &history, const PromptId &prompt, QDate today)
{
    const std::optional<QDate> asked = history.lastAsked(prompt);
    const auto last = history.lastResult(prompt);
    const QString ago = asked ? agoText(*asked, today) : QString();
    if (last && last->points > 0) {
        const QString made = madeText(last->made, last->points);
        return ago.isEmpty() ? made : made + QStringLiteral(" · ") + ago;
    }
    return asked ? say(QT_TRANSLATE_NOOP("PromptDocument", "asked %1, not rated")).arg(ago)
                 : say(QT_TRANSLATE_NOOP("PromptDocument", "not answered yet"));
}

PageDocument promptDocument(const PromptPage &page, const Clock &clock)
{
    PageDocument document(QStringLiteral("prompt-") + page.prompt->id.value());
    document.addPrompt(QStringLiteral("ask"), page.caption, page.prompt->ask);
    if (!page.note.trimmed().isEmpty()) {
        document.addCard(QStringLiteral("note"), say(QT_TRANSLATE_NOOP("PromptDocument", "Your notes")), page.note);
    }
    if (!page.stories.isEmpty()) {
        document.addCard(QStringLiteral("stories"),
            say(QT_TRANSLATE_NOOP("PromptDocument", "Which of your stories fits")), page.stories);
    }
    if (page.shown.size() == 1) {
        document.addCard(QStringLiteral("own"), headOf(page.shown.first(), clock), textOf(page.shown.first()));
    } else if (page.shown.size() > 1) {
        document.addCompare(QStringLiteral("own"),
            say(QT_TRANSLATE_NOOP("PromptDocument", "Two attempts side by side")), headOf(page.shown.at(0), clock),
            textOf(page.shown.at(0)), headOf(page.shown.at(1), clock), textOf(page.shown.at(1)));
    }
    if (page.isStrongShown) {
        addStrong(&document, *page.prompt);
    }
    return document;
}

} // namespace sevenrounds
