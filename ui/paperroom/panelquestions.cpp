// SPDX-License-Identifier: MIT
#include "ui/paperroom/panelquestions.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

/// Of the six follow-ups that the research guide lists.
const QString kStockArea = QStringLiteral("paper-discussion");

QString sayQuestion(const char *text)
{
    return QCoreApplication::translate("Panel", text);
}

/// A key that follows what is asked and not its place: another item before it makes it no other question.
QString keyOf(const QString &kind, const QString &text)
{
    constexpr qsizetype kLength = 12;
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return kind + QLatin1Char('/') + QString::fromLatin1(hash.toHex().left(kLength));
}

QString partName(PaperPart part)
{
    switch (part) {
    case PaperPart::Claim:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Claim %1"));
    case PaperPart::Assumption:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Assumption %1"));
    case PaperPart::Equation:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Equation %1"));
    case PaperPart::Weakness:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Weakness %1"));
    case PaperPart::Alternative:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Alternative %1"));
    case PaperPart::Extension:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Extension %1"));
    case PaperPart::Connection:
        return sayQuestion(QT_TRANSLATE_NOOP("Panel", "Other field %1"));
    }
    return {};
}

struct PartQuestion {
    WorkspacePart part;
    const char *key;
    const char *label;
    const char *ask;
};

constexpr std::array kPartQuestions {
    PartQuestion { WorkspacePart::Weakness, "weakness", QT_TRANSLATE_NOOP("Panel", "Your weakness %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You call this a weakness: “%1” Which experiment would settle it, and which result would change your "
            "mind?") },
    PartQuestion { WorkspacePart::Equation, "equation", QT_TRANSLATE_NOOP("Panel", "Your equation %1"),
        QT_TRANSLATE_NOOP("Panel",
            "Derive this at the board: %1. Say each assumption where you use it, and which step breaks first.") },
    PartQuestion { WorkspacePart::Alternative, "alternative", QT_TRANSLATE_NOOP("Panel", "Your alternative %1"),
        QT_TRANSLATE_NOOP(
            "Panel", "Why not this instead: “%1” Under which conditions would it have been the better choice?") },
    PartQuestion { WorkspacePart::Extension, "extension", QT_TRANSLATE_NOOP("Panel", "Your extension %1"),
        QT_TRANSLATE_NOOP("Panel",
            "You would go on with this: “%1” What do you run first, how large is it, and at which result do you "
            "stop?") },
    PartQuestion { WorkspacePart::Connection, "connection", QT_TRANSLATE_NOOP("Panel", "Your other field %1"),
        QT_TRANSLATE_NOOP("Panel", "You link it to %1. What corresponds to what, exactly, and where does it end?") },
    PartQuestion { WorkspacePart::Strength, "strength", QT_TRANSLATE_NOOP("Panel", "Your strength %1"),
        QT_TRANSLATE_NOOP("Panel", "You praise this: “%1” What would the paper look like if it were not so?") },
};

void addPoints(QList<PanelQuestion> &questions, const OwnPaper &paper)
{
    for (const PartQuestion &kind : kPartQuestions) {
        int number = 0;
        for (const WorkspacePoint &point : paper.points(kind.part)) {
            const QString text = point.text.simplified();
            if (text.isEmpty()) {
                continue;
            }
            questions.append({ keyOf(QLatin1String(kind.key), text), sayQuestion(kind.label).arg(++number),
                sayQuestion(kind.ask).arg(text), point.beside.trimmed(), true, {}, point.derivation });
        }
    }
}

void addStock(QList<PanelQuestion> &questions, const ContentLibrary &library)
{
    for (const Prompt &prompt : library.prompts()) {
        if (prompt.area == kStockArea && prompt.source.badge == Badge::S2 && !prompt.ask.isEmpty()) {
            QString points;
            for (const QString &point : prompt.points) {
                points += QStringLiteral("- %1\n").arg(point);
            }
            questions.append({ QStringLiteral("stock/") + prompt.id.value(),
                sayQuestion(QT_TRANSLATE_NOOP("Panel", "They always ask")), prompt.ask, points, false, {}, {} });
        }
    }
}

} // namespace

QList<PanelQuestion> panelQuestions(const PaperCard &card)
{
    QList<PanelQuestion> questions;
    for (const PaperQuestion &one : card.questions) {
        DerivationId derivation;
        if (one.part == PaperPart::Equation && one.about >= 1 && one.about <= card.equations.size()) {
            derivation = card.equations.at(one.about - 1).derivation;
        }
        questions.append({ keyOf(QStringLiteral("card"), one.ask), partName(one.part).arg(one.about), one.ask,
            one.strong, false, one.deeper, derivation });
    }
    return questions;
}

QList<PanelQuestion> panelQuestions(const OwnPaper &paper, const ContentLibrary &library)
{
    QList<PanelQuestion> questions;
    addPoints(questions, paper);
    addStock(questions, library);
    for (const PaperCard &card : library.papers()) {
        if (!paper.card.isEmpty() && card.id == paper.card) {
            questions += panelQuestions(card);
        }
    }
    return questions;
}

QList<PanelQuestion> orderedForPanel(QList<PanelQuestion> questions, const QHash<QString, PanelAnswer> &standing)
{
    const auto rank = [&](const PanelQuestion &question) {
        const auto answer = standing.constFind(question.key);
        if (answer == standing.cend()) {
            return 2;
        }
        switch (answer->mark) {
        case PanelMark::Stuck:
            return 0;
        case PanelMark::Partly:
            return 1;
        case PanelMark::Settled:
            // Ticked off and not yet shown: worth asking again before what was answered.
            return 3;
        case PanelMark::Answered:
            return 4;
        }
        return 4;
    };
    std::stable_sort(questions.begin(), questions.end(),
        [&](const PanelQuestion &a, const PanelQuestion &b) { return rank(a) < rank(b); });
    return questions;
}

int stepsOf(const PanelQuestion &question)
{
    return (question.strong.isEmpty() ? 1 : 2) + 2 * static_cast<int>(question.deeper.size());
}

PageDocument panelDocument(const PanelQuestion &question, int step)
{
    PageDocument page(QStringLiteral("panel-") + question.key);
    const QString strong = sayQuestion(QT_TRANSLATE_NOOP("Panel", "A strong reply"));
    page.addPrompt(QStringLiteral("ask"), question.label, question.ask);
    const int first = question.strong.isEmpty() ? 0 : 1;
    if (step >= 1 && first == 1) {
        page.addCard(QStringLiteral("strong"),
            question.isOwnNote ? sayQuestion(QT_TRANSLATE_NOOP("Panel", "What you noted")) : strong, question.strong);
    }
    for (qsizetype i = 0; i < question.deeper.size(); ++i) {
        const Followup &deeper = question.deeper.at(i);
        if (step >= first + 1 + 2 * i) {
            page.addPrompt(
                QStringLiteral("ask-%1").arg(i), sayQuestion(QT_TRANSLATE_NOOP("Panel", "Then, deeper")), deeper.ask);
        }
        if (step >= first + 2 + 2 * i) {
            page.addCard(QStringLiteral("strong-%1").arg(i), strong, deeper.strong);
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
