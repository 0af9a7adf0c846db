// SPDX-License-Identifier: MIT
#include "ui/paperroom/paperdocument.h"

#include "ui/paperroom/papertext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

QString numbered(const QStringList &lines)
{
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(lines.at(i));
    }
    return text;
}

/// Each point with what stands beside it.
QString pointsText(const QList<PaperPoint> &points)
{
    QStringList lines;
    for (const PaperPoint &point : points) {
        lines.append(QStringLiteral("**%1** %2").arg(point.text, point.beside));
    }
    return numbered(lines);
}

QString scoresText(const PaperCard &card)
{
    const QStringList names = criterionTexts();
    QString text;
    for (const PaperCriterion criterion : kPaperCriteria) {
        const auto i = static_cast<std::size_t>(criterion);
        text += QStringLiteral("- **%1, %L2 / %L3.** %4\n")
                    .arg(names.at(static_cast<qsizetype>(i)))
                    .arg(card.scores[i].score)
                    .arg(kHighestPaperScore)
                    .arg(card.scores[i].why);
    }
    return text;
}

QString planText(const PaperCard &card)
{
    QString text;
    for (const TalkSection &section : card.plan) {
        text += QStringLiteral("- **%1 · %L2'.** %3\n").arg(section.title).arg(section.minutes).arg(section.lands);
    }
    return text;
}

void addEquations(PageDocument *page, const PaperCard &card)
{
    for (qsizetype i = 0; i < card.equations.size(); ++i) {
        const PaperEquation &equation = card.equations.at(i);
        page->addCard(QStringLiteral("equation-%1").arg(i), equation.name,
            QStringLiteral("$$%1$$\n\n%2").arg(equation.tex, equation.why));
    }
}

} // namespace

QString bylineText(const PaperCard &card)
{
    const QString who = authorsText(card.authors);
    const QString year = QString::number(card.year);
    return card.arxiv.isEmpty() ? QStringLiteral("%1 · %2").arg(who, year)
                                : QStringLiteral("%1 · %2 · arXiv %3").arg(who, year, card.arxiv);
}

QString scoreText(const PaperCard &card)
{
    return say(QT_TRANSLATE_NOOP("Paper", "%L1 of %L2"))
        .arg(card.totalScore())
        .arg(kHighestPaperScore * static_cast<int>(kPaperCriteria.size()));
}

PageDocument paperDocument(const PaperCard &card)
{
    PageDocument page(QStringLiteral("paper-") + card.id.value());
    page.addPlain(QStringLiteral("summary"), card.venue, card.summary);
    if (!card.warning.isEmpty()) {
        page.addCard(QStringLiteral("warning"), say(QT_TRANSLATE_NOOP("Paper", "Before you pick it")), card.warning);
    }
    page.addCard(QStringLiteral("scores"),
        say(QT_TRANSLATE_NOOP("Paper", "Would you choose it? %1")).arg(scoreText(card)), scoresText(card));
    page.addCard(QStringLiteral("claims"), say(QT_TRANSLATE_NOOP("Paper", "Claims, and what supports them")),
        pointsText(card.claims));
    page.addCard(QStringLiteral("assumptions"),
        say(QT_TRANSLATE_NOOP("Paper", "Assumptions, and what falls without them")), pointsText(card.assumptions));
    addEquations(&page, card);
    page.addCard(QStringLiteral("strengths"), say(QT_TRANSLATE_NOOP("Paper", "Strengths")), numbered(card.strengths));
    page.addCard(QStringLiteral("weaknesses"), say(QT_TRANSLATE_NOOP("Paper", "Weaknesses, each with its test")),
        pointsText(card.weaknesses));
    QStringList extensions;
    for (const PaperExtension &one : card.extensions) {
        extensions.append(
            say(QT_TRANSLATE_NOOP("Paper", "**%1** First: %2 Risk: %3")).arg(one.text, one.first, one.risk));
    }
    page.addCard(QStringLiteral("extensions"), say(QT_TRANSLATE_NOOP("Paper", "Extensions")), numbered(extensions));
    page.addCard(QStringLiteral("alternatives"), say(QT_TRANSLATE_NOOP("Paper", "What they could have done instead")),
        pointsText(card.alternatives));
    page.addCard(
        QStringLiteral("connections"), say(QT_TRANSLATE_NOOP("Paper", "Other fields")), pointsText(card.connections));
    page.addCard(
        QStringLiteral("replication"), say(QT_TRANSLATE_NOOP("Paper", "Hardest to replicate")), card.replication);
    page.addCard(QStringLiteral("plan"), say(QT_TRANSLATE_NOOP("Paper", "The talk, 20 minutes")), planText(card));
    return page;
}

} // namespace sevenrounds
