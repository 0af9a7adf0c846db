// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "ui/derivation/assumptionlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What breaks if: assumptions to drop, what goes wrong without them, and the first line that falls. Nothing of it is kept.
class BreaksViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationViewModel")
    Q_PROPERTY(AssumptionListModel *assumptions READ assumptions CONSTANT FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)

public:
    explicit BreaksViewModel(QObject *parent = nullptr);

    [[nodiscard]] AssumptionListModel *assumptions() { return &m_assumptions; }
    [[nodiscard]] QString summary() const;
    void setDerivation(const sevenrounds::Derivation *derivation);

    Q_INVOKABLE void toggle(int row);

    [[nodiscard]] sevenrounds::PageDocument document() const;

signals:
    void summaryChanged();
    void documentChanged();

private:
    /// The first line that falls; the number of lines where all stand.
    [[nodiscard]] int firstFallen() const;
    [[nodiscard]] int stepNumber(const QString &id) const;
    /// What the assumptions that were dropped do to a step; Markdown.
    [[nodiscard]] QString damageTo(int step) const;

    const sevenrounds::Derivation *m_derivation = nullptr;
    AssumptionListModel m_assumptions;
    /// Dropped last though it names no line: what breaks without it stands at the top of the page.
    int m_topmost = -1;
};
