// SPDX-License-Identifier: MIT
#include "ui/paperroom/paneltext.h"

#include <QCoreApplication>

#include <array>

namespace sevenrounds {

namespace {

QString sayQuestion(const char *text)
{
    return QCoreApplication::translate("Panel", text);
}

const char *partName(PaperPart part)
{
    switch (part) {
    case PaperPart::Claim:
        return QT_TRANSLATE_NOOP("Panel", "Claim %1");
    case PaperPart::Assumption:
        return QT_TRANSLATE_NOOP("Panel", "Assumption %1");
    case PaperPart::Equation:
        return QT_TRANSLATE_NOOP("Panel", "Equation %1");
    case PaperPart::Weakness:
        return QT_TRANSLATE_NOOP("Panel", "Weakness %1");
    case PaperPart::Alternative:
        return QT_TRANSLATE_NOOP("Panel", "Alternative %1");
    case PaperPart::Extension:
        return QT_TRANSLATE_NOOP("Panel", "Extension %1");
    case PaperPart::Connection:
        return QT_TRANSLATE_NOOP("Panel", "Other field %1");
    }
    return "";
}

/// How a point of one's own is asked about, and what is asked then.
struct PointWording {
    WorkspacePart part;
    const char *label;
    const char *ask;
    const char *deeper;
};

constexpr std::array kPointWordings {
    PointWording { WorkspacePart::Weakness, QT_TRANSLATE_NOOP("Panel", "Your weakness %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You call this a weakness: “%1” Which experiment would settle it, and which result would change your "
            "mind?"),
        QT_TRANSLATE_NOOP("Panel",
            "The authors run it, and it comes out against you. What is left of your objection, and what of their "
            "claim?") },
    PointWording { WorkspacePart::Equation, QT_TRANSLATE_NOOP("Panel", "Your equation %1"),
        QT_TRANSLATE_NOOP("Panel",
            "Derive this at the board: %1. Say each assumption where you use it, and which step breaks first."),
        QT_TRANSLATE_NOOP("Panel",
            "Take that step away. What can you still prove, and what would you measure to see that it fails?") },
    PointWording { WorkspacePart::Alternative, QT_TRANSLATE_NOOP("Panel", "Your alternative %1"),
        QT_TRANSLATE_NOOP(
            "Panel", "Why not this instead: “%1” Under which conditions would it have been the better choice?"),
        QT_TRANSLATE_NOOP(
            "Panel", "I work on that one. What would I say to your reason, and which number would you show me?") },
    PointWording { WorkspacePart::Extension, QT_TRANSLATE_NOOP("Panel", "Your extension %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You would go on with this: “%1” What do you run first, how large is it, and at which result do you "
            "stop?"),
        QT_TRANSLATE_NOOP(
            "Panel", "The first run comes out in between. What have you learned, and what do you run second?") },
    PointWording { WorkspacePart::Connection, QT_TRANSLATE_NOOP("Panel", "Your other field %1"),
        QT_TRANSLATE_NOOP("Panel", "You link it to %1. What corresponds to what, exactly, and where does it end?"),
        QT_TRANSLATE_NOOP(
            "Panel", "Name one result of that field that would have to hold here. How would you test it?") },
    PointWording { WorkspacePart::Strength, QT_TRANSLATE_NOOP("Panel", "Your strength %1"),
        QT_TRANSLATE_NOOP("Panel", "You praise this: “%1” What would the paper look like if it were not so?"),
        QT_TRANSLATE_NOOP(
            "Panel", "Is that the method's merit or the benchmark's? Which experiment would tell the two apart?") },
    PointWording { WorkspacePart::Claim, QT_TRANSLATE_NOOP("Panel", "Their claim %1"),
        QT_TRANSLATE_NOOP("Panel", "They claim this: “%1” What exactly supports it, and where does the support end?"),
        QT_TRANSLATE_NOOP("Panel", "Say it again so that you would sign it, and tell me what you left out.") },
    PointWording { WorkspacePart::Assumption, QT_TRANSLATE_NOOP("Panel", "Their assumption %1"),
        QT_TRANSLATE_NOOP(
            "Panel", "It is assumed that: “%1” In which step is that used, and what is left of the result without it?"),
        QT_TRANSLATE_NOOP("Panel", "How would you see in a real data set that it does not hold?") },
    PointWording { WorkspacePart::Missing, QT_TRANSLATE_NOOP("Panel", "Your missing experiment %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You miss this experiment: “%1” What do you expect of it, and which outcome would change your opinion of "
            "the "
            "paper?"),
        QT_TRANSLATE_NOOP("Panel", "Why did they not run it? Give the kindest reason, and the least kind one.") },
    PointWording { WorkspacePart::Replication, QT_TRANSLATE_NOOP("Panel", "Your risk of replication %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You would repeat it, and this is in the way: “%1” What do you try in the first week, and when do you "
            "write to "
            "the authors?"),
        QT_TRANSLATE_NOOP("Panel", "You get half of the effect. Is the paper wrong, or are you? How do you tell?") },
};

const PointWording *wordingOf(WorkspacePart part)
{
    for (const PointWording &wording : kPointWordings) {
        if (wording.part == part) {
            return &wording;
        }
    }
    return nullptr;
}

QList<PanelQuestion> worded(QList<PanelQuestion> questions)
{
    for (PanelQuestion &question : questions) {
        const PointWording *wording = question.ground == PanelGround::OwnPoint ? wordingOf(question.ownPart) : nullptr;
        if (wording != nullptr) {
            question.ask = sayQuestion(wording->ask).arg(question.point);
            question.deeper = { { sayQuestion(wording->deeper), {} } };
        }
    }
    return questions;
}

} // namespace

QList<PanelQuestion> panelQuestions(const PaperCard &card, const ContentLibrary &library)
{
    return questionsAbout(card, { library.prompts(), library.papers() });
}

QList<PanelQuestion> panelQuestions(const OwnPaper &paper, const ContentLibrary &library)
{
    return worded(questionsAbout(paper, { library.prompts(), library.papers() }));
}

QString panelLabel(const PanelQuestion &question)
{
    switch (question.ground) {
    case PanelGround::Stock:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "They always ask"));
    case PanelGround::OfPaper:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Asked of this paper"));
    case PanelGround::Earlier:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Asked before"));
    case PanelGround::Card:
        return sayQuestion(partName(question.part)).arg(question.about);
    case PanelGround::OwnPoint:
        if (const PointWording *wording = wordingOf(question.ownPart)) {
            return sayQuestion(wording->label).arg(question.about);
        }
        break;
    }
    return {};
}

QList<PanelStep> panelSteps(const PanelQuestion &question)
{
    QList<PanelStep> steps { PanelStep::Ask };
    if (!question.strong.isEmpty()) {
        steps.append(question.isOwnNote ? PanelStep::OwnNote : PanelStep::Strong);
    }
    for (const Followup &deeper : question.deeper) {
        steps.append(PanelStep::Deeper);
        if (!deeper.strong.isEmpty()) {
            steps.append(PanelStep::DeeperStrong);
        }
    }
    return steps;
}

PageDocument panelDocument(const PanelQuestion &question, int step)
{
    PageDocument page(QStringLiteral("panel-") + question.key);
    const QString strong = sayQuestion(QT_TRANSLATE_NOOP("Panel", "A strong reply"));
    const QList<PanelStep> shown = panelSteps(question).mid(0, step + 1);
    int deeper = -1;
    for (const PanelStep one : shown) {
        deeper += one == PanelStep::Deeper ? 1 : 0;
        const Followup then = question.deeper.value(deeper);
        switch (one) {
        case PanelStep::Ask:
            page.addPrompt(QStringLiteral("ask"), panelLabel(question), question.ask);
            break;
        case PanelStep::Strong:
            page.addCard(QStringLiteral("strong"), strong, question.strong);
            break;
        case PanelStep::OwnNote:
            page.addCard(
                QStringLiteral("strong"), sayQuestion(QT_TRANSLATE_NOOP("Panel", "What you noted")), question.strong);
            break;
        case PanelStep::Deeper:
            page.addPrompt(QStringLiteral("ask-%1").arg(deeper),
                sayQuestion(QT_TRANSLATE_NOOP("Panel", "Then, deeper")), then.ask);
            break;
        case PanelStep::DeeperStrong:
            page.addCard(QStringLiteral("strong-%1").arg(deeper), strong, then.strong);
            break;
        }
    }
    return page;
}

QString panelMarkText(PanelMark mark)
{
    switch (mark) {
    case PanelMark::Answered:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Answered"));
    case PanelMark::Partly:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Partly"));
    case PanelMark::Stuck:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Stuck"));
    case PanelMark::Settled:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Worked on"));
    }
    return {};
}

} // namespace sevenrounds
