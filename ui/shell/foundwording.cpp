// SPDX-License-Identifier: MIT
#include "ui/shell/foundwording.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

struct FoundWording {
    Q_DECLARE_TR_FUNCTIONS(FoundWording)
};

} // namespace

QString kindText(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Prompt:
        return FoundWording::tr("Prompts");
    case SearchKind::Ladder:
        return FoundWording::tr("Depth ladders");
    case SearchKind::Derivation:
        return FoundWording::tr("Derivations");
    case SearchKind::Card:
        return FoundWording::tr("Cards");
    case SearchKind::Problem:
        return FoundWording::tr("Coding problems");
    case SearchKind::Paper:
        return FoundWording::tr("Worked papers");
    case SearchKind::Drill:
        return FoundWording::tr("Drills");
    case SearchKind::Question:
        return FoundWording::tr("Questions to ask them");
    case SearchKind::Fact:
        return FoundWording::tr("Guide");
    case SearchKind::Plan:
        return FoundWording::tr("Plan");
    case SearchKind::Asked:
        return FoundWording::tr("Asked in a real interview");
    case SearchKind::Story:
        return FoundWording::tr("Your stories");
    case SearchKind::OwnPaper:
        return FoundWording::tr("Your papers");
    case SearchKind::OwnDerivation:
        return FoundWording::tr("Your derivations");
    case SearchKind::OwnQuestion:
        return FoundWording::tr("Your questions to ask them");
    case SearchKind::PromptNote:
        return FoundWording::tr("Your notes on prompts");
    case SearchKind::PaperNote:
        return FoundWording::tr("Your notes on papers");
    case SearchKind::CardNote:
        return FoundWording::tr("Your notes on cards");
    case SearchKind::GuideNote:
        return FoundWording::tr("Your notes in the guide");
    case SearchKind::Interview:
        return FoundWording::tr("Your real interviews");
    case SearchKind::LastSheet:
        return FoundWording::tr("Your two-page sheet");
    case SearchKind::OwnCard:
        return FoundWording::tr("Your cards");
    case SearchKind::Critique:
        return FoundWording::tr("Your critiques of papers");
    case SearchKind::Position:
        return FoundWording::tr("Your positions on open problems");
    case SearchKind::Connection:
        return FoundWording::tr("Your connections of two topics");
    case SearchKind::OwnLadder:
        return FoundWording::tr("Your ladders");
    case SearchKind::Reflection:
        return FoundWording::tr("What your rounds taught");
    }
    return {};
}

QString foundTitle(const FoundText &text)
{
    QString title = text.title.isEmpty() ? kindText(text.kind) : text.title;
    if (text.kind == SearchKind::PaperNote) {
        return FoundWording::tr("%1, page %L2").arg(title).arg(text.spot.toInt() + 1);
    }
    return title;
}

QString foundDetail(const FoundText &text)
{
    if (text.isOnlyInAnswer) {
        return FoundWording::tr("In its answer, which you have not tried yet");
    }
    return text.snippet;
}

QString unmarked(const QString &text)
{
    QString plain = text;
    plain.remove(kMarkStart);
    plain.remove(kMarkEnd);
    return plain;
}

QString markedHtml(const QString &text)
{
    QString html = text.toHtmlEscaped();
    html.replace(kMarkStart, QStringLiteral("<b>"));
    html.replace(kMarkEnd, QStringLiteral("</b>"));
    return html;
}

} // namespace sevenrounds
