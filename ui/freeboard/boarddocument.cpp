// SPDX-License-Identifier: MIT
#include "ui/freeboard/boarddocument.h"

#include "ui/derivation/verdicttext.h"
#include "ui/freeboard/modelsymbols.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString say(const char *text, int count = -1)
{
    return QCoreApplication::translate("BoardDocument", text, nullptr, count);
}

QString displayed(const QString &latex)
{
    return QStringLiteral("$$") + latex.simplified() + QStringLiteral(" $$");
}

QList<StepLine> stepLines(const BoardView &view)
{
    StepLine start;
    start.tex = view.derivation.start;
    start.rule = say(QT_TRANSLATE_NOOP("BoardDocument", "Start"));
    QList<StepLine> steps { start };
    for (const OwnLine &line : view.derivation.lines) {
        StepLine step;
        step.label = QLocale().toString(steps.size());
        step.tex = line.latex;
        // A name that was given is nothing that could be checked.
        step.mark = line.instances == 0
            ? say(QT_TRANSLATE_NOOP("BoardDocument", "a name"))
            //: %1 is a verdict in a word, for example "equal".
            : say(QT_TRANSLATE_N_NOOP("BoardDocument", "%1 on %Ln random instances"), line.instances)
                  .arg(verdictMark(line.verdict));
        step.tone = StepLine::Tone::Good;
        steps.append(step);
    }
    steps.last().isCurrent = true;
    return steps;
}

} // namespace

PageDocument boardDocument(const BoardView &view)
{
    const OwnDerivation &derivation = view.derivation;
    PageDocument page(QStringLiteral("free-board"));
    if (!view.isStarted) {
        page.addEditor(
            kStartEditor, say(QT_TRANSLATE_NOOP("BoardDocument", "Start from")), derivation.start, view.isSource);
        page.addEditor(kGoalEditor, say(QT_TRANSLATE_NOOP("BoardDocument", "Arrive at (may stay empty)")),
            derivation.goal, view.isSource);
    } else {
        page.addSteps(QStringLiteral("lines"), {}, stepLines(view));
        if (!derivation.goal.trimmed().isEmpty()) {
            page.addCard(QStringLiteral("goal-card"),
                view.isGoalReached ? say(QT_TRANSLATE_NOOP("BoardDocument", "The goal, reached"))
                                   : say(QT_TRANSLATE_NOOP("BoardDocument", "The goal")),
                displayed(derivation.goal));
        }
        page.addEditor(kLineEditor,
            say(QT_TRANSLATE_NOOP("BoardDocument", "Line %L1")).arg(derivation.lines.size() + 1), view.line,
            view.isSource);
    }
    if (!view.verdictTitle.isEmpty()) {
        page.addCard(QStringLiteral("verdict"), view.verdictTitle, view.verdictText);
    }
    page.addFold(QStringLiteral("symbols"),
        say(QT_TRANSLATE_NOOP("BoardDocument", "What you can write: %1")).arg(modelTitle(derivation.model)),
        view.symbols, !view.isStarted);
    return page;
}

} // namespace sevenrounds
