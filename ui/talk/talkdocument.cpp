// SPDX-License-Identifier: MIT
#include "ui/talk/talkdocument.h"

#include "ui/format/durationtext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

/// The first band above the hire line, counted from 0.
constexpr std::size_t kHireBand = 3;

class DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(TalkDocument)
};

QString strongReply(const ContentLibrary &library, const TalkQuestion &question)
{
    const Prompt *prompt = library.findPrompt(question.prompt);
    if (!question.strong.isEmpty()) {
        // What is asked of every paper: what a strong answer holds, then one that was worked on some paper.
        return prompt == nullptr || question.followup >= 0 ? question.strong
                                                           : question.strong + QLatin1Char('\n') + prompt->strongAnswer;
    }
    if (prompt == nullptr || question.followup >= prompt->followups.size()) {
        return DocumentWords::tr("*This question is no longer part of the content.*");
    }
    return question.followup < 0 ? prompt->strongAnswer : prompt->followups.at(question.followup).strong;
}

/// What a person was really asked, and what was made of a point of their own without a note beside it, has no strong answer to stand beside.
bool hasNoAnswer(const ContentLibrary &library, const TalkQuestion &question)
{
    const Prompt *prompt = library.findPrompt(question.prompt);
    return prompt == nullptr ? question.prompt.isEmpty() && question.strong.isEmpty()
                             : prompt->source.badge == Badge::Own;
}

bool wasAsked(const TalkState &state, int question)
{
    // Time is only booked to a question in the discussion; the one being asked when the talk ended counts even at zero.
    const bool hadDiscussion = state.discussed.count() > 0;
    return hadDiscussion && question <= state.question;
}

QString questionTitle(const TalkState &state, int question)
{
    const QString number = DocumentWords::tr("Question %L1").arg(question + 1);
    const QString time = elapsedText(state.questionUsed.at(question));
    const QString mark = questionMarkText(state.questionMarks.at(question));
    return mark.isEmpty() ? DocumentWords::tr("%1 · %2").arg(number, time)
                          : DocumentWords::tr("%1 · %2 · %3").arg(number, time, mark);
}

} // namespace

QString answerKey(const TalkQuestion &question)
{
    const QString key = question.prompt.isEmpty() ? question.key : question.prompt.value();
    return question.followup < 0 ? key : QStringLiteral("%1#%2").arg(key).arg(question.followup);
}

QStringList panelCriteria(const Rubric *rubric)
{
    QStringList lines;
    if (rubric != nullptr) {
        for (const Criterion &criterion : rubric->criteria) {
            //: A criterion and what it takes.
            lines.append(DocumentWords::tr("%1: %2").arg(criterion.name, criterion.bands.at(kHireBand)));
        }
    }
    return lines;
}

QString pitchTitle()
{
    return DocumentWords::tr("Two-minute pitch");
}

QString pitchLands()
{
    return DocumentWords::tr("Who you are, one result with its number, why here, what you want to do next");
}

QString questionMarkText(QuestionMark mark)
{
    switch (mark) {
    case QuestionMark::Answered:
        return DocumentWords::tr("answered");
    case QuestionMark::Partly:
        return DocumentWords::tr("partly answered");
    case QuestionMark::Stuck:
        return DocumentWords::tr("stuck");
    case QuestionMark::None:
        break;
    }
    return {};
}

PageDocument questionDocument(const TalkPlan &plan, const TalkState &state, const QString &notes)
{
    PageDocument page;
    if (state.stage != TalkStage::Discussion || plan.questions.isEmpty()) {
        return page;
    }
    const TalkQuestion &question = plan.questions.at(state.question);
    page.addPrompt(QStringLiteral("question"),
        question.followup < 0 ? DocumentWords::tr("The panel asks") : DocumentWords::tr("One level deeper"),
        question.ask);
    if (!notes.isEmpty()) {
        page.addPreview(QStringLiteral("notes"), DocumentWords::tr("Your notes"), notes, {});
    }
    return page;
}

PageDocument repliesDocument(const ContentLibrary &library, const TalkPlan &plan, const TalkState &state,
    const std::function<QString(const QString &key)> &notes)
{
    PageDocument page;
    if (state.isLive()) {
        return page;
    }
    for (int i = 0; i < plan.questions.size() && wasAsked(state, i); ++i) {
        const TalkQuestion &question = plan.questions.at(i);
        const QString own = notes(answerKey(question)).trimmed();
        page.addPlain(QStringLiteral("question-%1").arg(i), questionTitle(state, i), question.ask);
        const QString reply = QStringLiteral("reply-%1").arg(i);
        const QString said = own.isEmpty() ? DocumentWords::tr("*Nothing noted.*") : own;
        if (hasNoAnswer(library, question)) {
            page.addCard(reply, DocumentWords::tr("Your notes"), said);
            continue;
        }
        page.addCompare(reply, {}, DocumentWords::tr("Your notes"), said,
            question.isOwnNote ? DocumentWords::tr("What you had prepared") : DocumentWords::tr("A strong answer"),
            strongReply(library, question));
    }
    return page;
}

} // namespace sevenrounds
