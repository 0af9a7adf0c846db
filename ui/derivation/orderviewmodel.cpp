// SPDX-License-Identifier: MIT
#include "ui/derivation/orderviewmodel.h"

#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/derivationtext.h"

#include <QLocale>

#include <algorithm>

using namespace sevenrounds;

OrderViewModel::OrderViewModel(AppServices &services, QObject *parent)
    : BoardViewModel(services, AttemptMode::Order, parent)
{
}

void OrderViewModel::takeUp()
{
    m_row = 0;
    emit rowChanged();
}

void OrderViewModel::follow()
{
    emit rowChanged();
    // There is nothing to grade: the lines were all in sight.
    if (state().stage == AttemptStage::Complete) {
        settle(attempts().finish());
    }
}

bool OrderViewModel::canMove() const
{
    return isShown() && state().stage == AttemptStage::Working && !state().rows.isEmpty();
}

QString OrderViewModel::row() const
{
    return isShown() ? state().rows.value(m_row) : QString();
}

bool OrderViewModel::isRowAside() const
{
    return isShown() && state().aside.contains(row());
}

QString OrderViewModel::rowText() const
{
    const QString id = row();
    const auto planned = isShown() ? std::find_if(plan().rows.cbegin(), plan().rows.cend(),
                             [&id](const PlannedRow &candidate) { return candidate.id == id; })
                                   : QList<PlannedRow>::const_iterator();
    if (id.isEmpty() || planned == plan().rows.cend()) {
        return {};
    }
    //: %1 and %2 are numbers, %3 a formula.
    const QString place
        = tr("Row %1 of %2: %3")
              .arg(QLocale().toString(m_row + 1), QLocale().toString(state().rows.size()), planned->tex);
    return isRowAside() ? tr("%1, set aside").arg(place) : place;
}

QString OrderViewModel::lookText() const
{
    if (!isShown() || !state().isChecked || isComplete()) {
        return {};
    }
    const auto right = static_cast<int>(std::count_if(state().rows.cbegin(), state().rows.cend(),
        [this](const QString &id) { return isRowRight(plan(), state(), id); }));
    //: %1 is how many of all (%Ln) rows lie right.
    return tr("%L1 of %Ln rows lie where they belong.", nullptr, static_cast<int>(state().rows.size())).arg(right);
}

void OrderViewModel::select(int by)
{
    if (!canMove()) {
        return;
    }
    const int wanted = std::clamp(m_row + by, 0, static_cast<int>(state().rows.size()) - 1);
    if (wanted != m_row) {
        m_row = wanted;
        emit rowChanged();
        emit documentChanged();
    }
}

void OrderViewModel::move(int by)
{
    const int wanted = m_row + by;
    if (!canMove() || wanted < 0 || wanted >= state().rows.size()) {
        return;
    }
    const QString id = row();
    m_row = wanted;
    apply(AttemptEventKind::RowMoved, id, wanted);
}

void OrderViewModel::toggleAside()
{
    if (canMove()) {
        apply(AttemptEventKind::RowSetAside, row(), isRowAside() ? 0 : 1);
    }
}

void OrderViewModel::look()
{
    if (canMove()) {
        apply(AttemptEventKind::OrderChecked);
    }
}

StepLine OrderViewModel::line(const QString &id, const QString &label) const
{
    const auto planned = std::find_if(
        plan().rows.cbegin(), plan().rows.cend(), [&id](const PlannedRow &candidate) { return candidate.id == id; });
    StepLine line;
    line.label = label;
    if (planned == plan().rows.cend()) {
        return line;
    }
    line.tex = planned->tex;
    line.isCurrent = canMove() && id == row();
    const bool isAside = state().aside.contains(id);
    if (isAside) {
        line.rule = tr("Set aside");
    }
    if (state().isChecked) {
        const bool isRight = isRowRight(plan(), state(), id);
        line.mark = isRight ? tr("lies right") : isAside ? tr("belongs in") : tr("not here");
        line.tone = isRight ? StepLine::Tone::Good : StepLine::Tone::Bad;
    }
    if (isComplete() && !planned->isStep) {
        line.why = planned->say;
    }
    return line;
}

PageDocument OrderViewModel::document() const
{
    if (!isShown()) {
        return {};
    }
    PageDocument page(plan().derivation.value() + QStringLiteral("-order"));
    addTarget(&page, derivation());
    QList<StepLine> lines { startLine(derivation().start) };
    int place = 0;
    for (const QString &id : state().rows) {
        const bool isAside = state().aside.contains(id);
        place += isAside ? 0 : 1;
        StepLine shown = line(id, isAside ? QStringLiteral("–") : QLocale().toString(place));
        const auto step = std::find_if(derivation().steps.cbegin(), derivation().steps.cend(),
            [&id](const DerivationStep &candidate) { return candidate.id == id; });
        if (isComplete() && step != derivation().steps.cend()) {
            shown.rule = step->rule;
            shown.why = step->why;
        }
        lines.append(shown);
    }
    page.addSteps(QStringLiteral("lines"), {}, lines);
    if (isComplete()) {
        addEnding(&page, derivation());
    }
    addGround(&page, derivation(), false);
    return page;
}
