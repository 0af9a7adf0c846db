// SPDX-License-Identifier: MIT
#include "ui/derivation/breaksviewmodel.h"

#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/derivationtext.h"

#include <algorithm>

using namespace sevenrounds;

BreaksViewModel::BreaksViewModel(QObject *parent)
    : QObject(parent)
{
}

void BreaksViewModel::setDerivation(const Derivation *derivation)
{
    m_derivation = derivation;
    m_topmost = -1;
    m_assumptions.setAssumptions(derivation == nullptr ? QList<Assumption>() : derivation->assumes);
    emit summaryChanged();
    emit documentChanged();
}

void BreaksViewModel::toggle(int row)
{
    if (m_assumptions.toggle(row)) {
        const bool isDropped = !m_assumptions.isOn(row);
        m_topmost = isDropped && m_derivation->assumes.at(row).firstLine.isEmpty() ? row : -1;
        emit summaryChanged();
        emit documentChanged();
    }
}

int BreaksViewModel::stepNumber(const QString &id) const
{
    const auto step = std::find_if(m_derivation->steps.cbegin(), m_derivation->steps.cend(),
        [&id](const DerivationStep &candidate) { return candidate.id == id; });
    return static_cast<int>(step - m_derivation->steps.cbegin());
}

int BreaksViewModel::firstFallen() const
{
    auto first = static_cast<int>(m_derivation->steps.size());
    for (int row = 0; row < m_derivation->assumes.size(); ++row) {
        if (!m_assumptions.isOn(row) && !m_derivation->assumes.at(row).firstLine.isEmpty()) {
            first = std::min(first, stepNumber(m_derivation->assumes.at(row).firstLine));
        }
    }
    return first;
}

QString BreaksViewModel::summary() const
{
    if (m_derivation == nullptr) {
        return {};
    }
    const QList<Assumption> &assumes = m_derivation->assumes;
    if (std::none_of(assumes.cbegin(), assumes.cend(), [](const Assumption &one) { return !one.breaks.isEmpty(); })) {
        return tr("For this derivation the content does not say yet what breaks.");
    }
    bool isAnyOff = false;
    for (int row = 0; row < assumes.size(); ++row) {
        isAnyOff = isAnyOff || !m_assumptions.isOn(row);
    }
    if (!isAnyOff) {
        return tr("Say what would break without each one, then drop it.");
    }
    const int first = firstFallen();
    return first < m_derivation->steps.size() ? tr("The first line that falls is line %L1.").arg(first + 1)
                                              : tr("Every line still stands; read what changes.");
}

QString BreaksViewModel::damageTo(int step) const
{
    QStringList damage;
    for (int row = 0; row < m_derivation->assumes.size(); ++row) {
        const Assumption &assumption = m_derivation->assumes.at(row);
        if (!m_assumptions.isOn(row) && assumption.firstLine == m_derivation->steps.at(step).id) {
            //: %1 is an assumption, which ends with a full stop.
            damage.append(tr("**Without it:** %1").arg(assumption.text));
            damage.append(assumption.breaks);
        }
    }
    return damage.join(QStringLiteral("\n\n"));
}

PageDocument BreaksViewModel::document() const
{
    if (m_derivation == nullptr) {
        return {};
    }
    // A page with another key begins at its top.
    const QString key = m_derivation->id.value() + QStringLiteral("-breaks");
    PageDocument page(m_topmost < 0 ? key : QStringLiteral("%1-%2").arg(key).arg(m_topmost));
    for (int row = 0; row < m_derivation->assumes.size(); ++row) {
        const Assumption &assumption = m_derivation->assumes.at(row);
        if (!m_assumptions.isOn(row) && assumption.firstLine.isEmpty()) {
            page.addCard(QStringLiteral("without-%1").arg(row), tr("Without it"),
                assumption.text + QStringLiteral("\n\n") + assumption.breaks);
        }
    }
    const int fallen = firstFallen();
    QList<StepLine> lines { startLine(m_derivation->start) };
    for (int step = 0; step < m_derivation->steps.size(); ++step) {
        StepLine line = contentLine(*m_derivation, step);
        if (step == fallen) {
            line.mark = tr("falls here");
            line.tone = StepLine::Tone::Bad;
            line.isCurrent = m_topmost < 0;
        } else if (step > fallen) {
            line.mark = tr("rests on line %L1").arg(fallen + 1);
            line.tone = StepLine::Tone::Warn;
        }
        const QString damage = damageTo(step);
        if (!damage.isEmpty()) {
            line.note = damage;
        }
        lines.append(line);
    }
    page.addSteps(QStringLiteral("lines"), {}, lines);
    addGround(&page, *m_derivation, false);
    return page;
}
