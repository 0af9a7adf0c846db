// SPDX-License-Identifier: MIT
#include "ui/derivation/derivationdocument.h"

#include "ui/derivation/derivationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString sayInDocument(const char *text)
{
    return QCoreApplication::translate("DerivationDocument", text);
}

QString selfJudgement(LineOutcome outcome)
{
    switch (outcome) {
    case LineOutcome::Recalled:
        return sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "You had it"));
    case LineOutcome::Missed:
        return sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "You missed it"));
    case LineOutcome::Revealed:
        break;
    }
    return {};
}

StepLine openLine(const DerivationView &view, int index)
{
    const DerivationStep &step = view.derivation->steps.at(index);
    StepLine line = contentLine(*view.derivation, index);
    const QString own = view.outcomes.contains(step.id) ? selfJudgement(view.outcomes.value(step.id)) : QString();
    if (!own.isEmpty()) {
        //: The badge of a line, then how the reader did: "A · checked as an identity · You had it".
        line.mark = line.mark.isEmpty()
            ? own
            : sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "%1 · %2")).arg(line.mark, own);
    }
    line.isCurrent = index + 1 == view.open && view.isComplete();
    return line;
}

/// The place of the next line.
StepLine waitingLine(const DerivationView &view)
{
    StepLine line;
    line.label = QLocale().toString(view.open + 1);
    line.rule = sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "What comes next?"));
    line.why
        = sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "Say the line and its reason aloud. Then show it."));
    line.isCurrent = true;
    return line;
}

QList<StepLine> mainLines(const DerivationView &view)
{
    QList<StepLine> lines { startLine(view.derivation->start) };
    for (int index = 0; index < view.open; ++index) {
        lines.append(openLine(view, index));
    }
    if (!view.isComplete()) {
        lines.append(waitingLine(view));
    }
    return lines;
}

QList<StepLine> sideLines(const SideResult &side)
{
    QList<StepLine> lines { startLine(side.start) };
    for (qsizetype index = 0; index < side.steps.size(); ++index) {
        const DerivationStep &step = side.steps.at(index);
        StepLine line;
        line.label = QLocale().toString(index + 1);
        line.tex = step.line;
        line.rule = step.rule;
        line.why = step.why;
        lines.append(line);
    }
    return lines;
}

QString bullets(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : QStringLiteral("- ") + texts.join(QStringLiteral("\n- "));
}

QString assumptions(const QList<Assumption> &assumes)
{
    QStringList texts;
    for (const Assumption &assumption : assumes) {
        texts.append(assumption.seenByModel
                ? assumption.text
                //: %1 is an assumption. It is about limits, integrals and the like, which finitely many numbers cannot test.
                : sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "%1 *A finite check cannot see this.*"))
                      .arg(assumption.text));
    }
    return bullets(texts);
}

} // namespace

QString bareTex(const QString &typed)
{
    return typed.simplified().remove(u'$');
}

void addTarget(PageDocument *page, const Derivation &derivation)
{
    page->addPlain(QStringLiteral("target"),
        sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "What we are after")), derivation.target);
}

void addEnding(PageDocument *page, const Derivation &derivation)
{
    for (qsizetype index = 0; index < derivation.also.size(); ++index) {
        const SideResult &side = derivation.also.at(index);
        page->addSteps(QStringLiteral("also-%1").arg(index), side.title, sideLines(side));
    }
    if (!derivation.prose.trimmed().isEmpty()) {
        page->addFold(QStringLiteral("whiteboard"),
            sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "At the whiteboard")), derivation.prose);
    }
}

void addGround(PageDocument *page, const Derivation &derivation, bool isOpen)
{
    if (!derivation.conventions.isEmpty()) {
        page->addFold(QStringLiteral("conventions"),
            sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "What the symbols mean")),
            bullets(derivation.conventions), isOpen);
    }
    if (!derivation.assumes.isEmpty()) {
        page->addFold(QStringLiteral("assumptions"),
            sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "Assumptions")), assumptions(derivation.assumes),
            isOpen);
    }
    page->addFold(QStringLiteral("badges"), sayInDocument(QT_TRANSLATE_NOOP("DerivationDocument", "What was checked")),
        badgeLegend());
}

PageDocument derivationDocument(const DerivationView &view)
{
    if (view.derivation == nullptr) {
        return {};
    }
    const Derivation &derivation = *view.derivation;
    PageDocument page(derivation.id.value());
    addTarget(&page, derivation);
    page.addSteps(QStringLiteral("lines"), {}, mainLines(view));
    if (view.isComplete()) {
        addEnding(&page, derivation);
    }
    addGround(&page, derivation, true);
    return page;
}

} // namespace sevenrounds
