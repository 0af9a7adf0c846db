// SPDX-License-Identifier: MIT
#include "ui/interview/lastsheetdocument.h"

#include "ui/story/storytext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("LastSheet", text);
}

QString bullets(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- ") + line + QLatin1Char('\n');
    }
    return text;
}

QString cutText(int words)
{
    return QCoreApplication::translate("LastSheet", "*%Ln more words had no room here.*", nullptr, words);
}

/// One line as a paragraph, several as a list.
QString shown(const QStringList &lines)
{
    return lines.size() == 1 ? lines.first() : bullets(lines);
}

LeafPart writtenPart(const LastSheet &sheet, SheetPart part)
{
    const FittedText fitted = fitToLines(sheet.text(part), sheetLines(part));
    QString text = fitted.lines.isEmpty() ? say(QT_TRANSLATE_NOOP("LastSheet", "*Nothing is written yet.*"))
                                          : shown(fitted.lines);
    if (fitted.wordsLeftOut > 0) {
        text += QStringLiteral("\n\n") + cutText(fitted.wordsLeftOut);
    }
    return { sheetPartTitle(part), text };
}

/// Of one story or one question: a line of the list, whatever lines it was typed in.
FittedText fittedEntry(const QString &text)
{
    return fitToLines(text.simplified(), kSheetEntryLines);
}

QString storyText(const Story &story)
{
    const QString said = story.numbers.isEmpty() ? story.part(StoryPart::Result).simplified()
                                                 : story.numbers.join(QStringLiteral("; "));
    //: A story on the sheet: its title and its numbers.
    return say(QT_TRANSLATE_NOOP("LastSheet", "%1: %2")).arg(storyTitleText(story), said);
}

LeafPart storiesPart(const LastSheet &sheet)
{
    QStringList lines;
    for (const Story &story : sheet.stories) {
        lines.append(fittedEntry(storyText(story)).lines.value(0));
    }
    return { say(QT_TRANSLATE_NOOP("LastSheet", "Stories")),
        lines.isEmpty() ? say(QT_TRANSLATE_NOOP("LastSheet", "*No story can be told yet.*")) : bullets(lines) };
}

LeafPart questionsPart(const LastSheet &sheet)
{
    QStringList lines;
    for (const QString &question : sheet.questions) {
        lines.append(fittedEntry(question).lines.value(0));
    }
    return { say(QT_TRANSLATE_NOOP("LastSheet", "Questions to ask them")),
        lines.isEmpty() ? say(QT_TRANSLATE_NOOP("LastSheet", "*No question is starred yet.*")) : bullets(lines) };
}

/// Enough of a question to know it by.
QString nameOf(const QString &question)
{
    constexpr qsizetype kLongest = 48;
    const QString text = question.simplified();
    return text.size() > kLongest ? text.left(kLongest).trimmed() + QStringLiteral("…") : text;
}

LeafPart talkPart(const LastSheet &sheet)
{
    LeafPart part = writtenPart(sheet, SheetPart::Talk);
    if (!sheet.paper.isEmpty()) {
        part.markdown = QStringLiteral("**%1**\n\n").arg(fitToLines(sheet.paper, 1).lines.value(0)) + part.markdown;
    }
    return part;
}

} // namespace

QString sheetPartTitle(SheetPart part)
{
    switch (part) {
    case SheetPart::Pitch:
        return say(QT_TRANSLATE_NOOP("LastSheet", "Pitch"));
    case SheetPart::WhyHere:
        return say(QT_TRANSLATE_NOOP("LastSheet", "Why here"));
    case SheetPart::Opinions:
        return say(QT_TRANSLATE_NOOP("LastSheet", "Three opinions"));
    case SheetPart::Talk:
        return say(QT_TRANSLATE_NOOP("LastSheet", "Talk"));
    case SheetPart::Board:
        return say(QT_TRANSLATE_NOOP("LastSheet", "Whiteboard"));
    case SheetPart::Watch:
        return say(QT_TRANSLATE_NOOP("LastSheet", "What still fails"));
    }
    return {};
}

QString sheetPartHint(SheetPart part)
{
    switch (part) {
    case SheetPart::Pitch:
        return say(
            QT_TRANSLATE_NOOP("LastSheet", "The first sentence of a minute, its one number, and its last sentence."));
    case SheetPart::WhyHere:
        return say(QT_TRANSLATE_NOOP("LastSheet", "The constraint that you met, and what can be tried only there."));
    case SheetPart::Opinions:
        return say(QT_TRANSLATE_NOOP(
            "LastSheet", "An open problem a line: where you stand, and what would change your mind."));
    case SheetPart::Talk:
        return say(QT_TRANSLATE_NOOP(
            "LastSheet", "A section a line: the minute at which it ends and what must have been said by then."));
    case SheetPart::Board:
        return say(QT_TRANSLATE_NOOP(
            "LastSheet", "A derivation a line: where it starts on the board, and the step that needs its reason."));
    case SheetPart::Watch:
        return say(QT_TRANSLATE_NOOP(
            "LastSheet", "One line for each thing that still goes wrong; it is too late to spend an evening on it."));
    }
    return {};
}

PageDocument lastSheetDocument(const LastSheet &sheet)
{
    PageDocument page(QStringLiteral("last-sheet"));
    page.addLeaf(QStringLiteral("first"), sheet.heading,
        { writtenPart(sheet, SheetPart::Pitch), writtenPart(sheet, SheetPart::WhyHere), storiesPart(sheet),
            writtenPart(sheet, SheetPart::Opinions) });
    page.addLeaf(QStringLiteral("second"), say(QT_TRANSLATE_NOOP("LastSheet", "On the day")),
        { talkPart(sheet), writtenPart(sheet, SheetPart::Board), questionsPart(sheet),
            writtenPart(sheet, SheetPart::Watch) });
    return page;
}

QStringList lastSheetGaps(const LastSheet &sheet)
{
    QStringList gaps;
    for (const SheetPart part : kSheetParts) {
        // That nothing fails any more is no gap.
        if (part != SheetPart::Watch && sheet.text(part).trimmed().isEmpty()) {
            gaps.append(say(QT_TRANSLATE_NOOP("LastSheet", "%1: nothing is written yet.")).arg(sheetPartTitle(part)));
        }
    }
    if (sheet.tellable < kSheetStories) {
        gaps.append(say(QT_TRANSLATE_NOOP("LastSheet", "Stories: %L1 of %L2 can be told."))
                        .arg(sheet.tellable)
                        .arg(kSheetStories));
    }
    if (sheet.starred < kSheetQuestions) {
        gaps.append(say(QT_TRANSLATE_NOOP("LastSheet", "Questions: %L1 of %L2 are starred."))
                        .arg(sheet.starred)
                        .arg(kSheetQuestions));
    }
    if (sheet.paper.isEmpty()) {
        gaps.append(say(QT_TRANSLATE_NOOP("LastSheet", "Talk: no paper of the library is chosen.")));
    }
    return gaps;
}

QStringList lastSheetCuts(const LastSheet &sheet)
{
    QStringList cuts;
    for (const Story &story : sheet.stories) {
        if (fittedEntry(storyText(story)).wordsLeftOut > 0) {
            cuts.append(QCoreApplication::translate(
                "LastSheet", "Stories: “%1” is cut after %Ln lines.", nullptr, kSheetEntryLines)
                            .arg(storyTitleText(story)));
        }
    }
    for (const QString &question : sheet.questions) {
        if (fittedEntry(question).wordsLeftOut > 0) {
            cuts.append(QCoreApplication::translate(
                "LastSheet", "Questions: “%1” is cut after %Ln lines.", nullptr, kSheetEntryLines)
                            .arg(nameOf(question)));
        }
    }
    if (const auto more = sheet.starred - static_cast<int>(sheet.questions.size()); more > 0) {
        cuts.append(QCoreApplication::translate(
            "LastSheet", "Questions: %Ln more are starred and have no room.", nullptr, more));
    }
    if (fitToLines(sheet.paper, 1).wordsLeftOut > 0) {
        cuts.append(say(QT_TRANSLATE_NOOP("LastSheet", "Talk: the title of the paper is cut after one line.")));
    }
    return cuts;
}

} // namespace sevenrounds
