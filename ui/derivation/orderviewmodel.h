// SPDX-License-Identifier: MIT
#pragma once

#include "ui/derivation/boardviewmodel.h"

/// Order: the lines lie scrambled among some that belong nowhere. One row is in hand; it is moved, or set aside.
class OrderViewModel : public BoardViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationViewModel")
    /// The rows can be moved.
    Q_PROPERTY(bool canMove READ canMove NOTIFY stateChanged FINAL)
    /// The row in hand, for a screen reader: "Row 3 of 10: = \log …".
    Q_PROPERTY(QString rowText READ rowText NOTIFY rowChanged FINAL)
    Q_PROPERTY(bool isRowAside READ isRowAside NOTIFY rowChanged FINAL)
    /// What the last look found; empty once a row was moved since.
    Q_PROPERTY(QString lookText READ lookText NOTIFY stateChanged FINAL)

public:
    explicit OrderViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool canMove() const;
    [[nodiscard]] QString rowText() const;
    [[nodiscard]] bool isRowAside() const;
    [[nodiscard]] QString lookText() const;

    /// Takes the row before or behind in hand.
    Q_INVOKABLE void select(int by);
    /// Moves the row in hand up or down.
    Q_INVOKABLE void move(int by);
    /// Sets the row in hand aside, or takes it in again.
    Q_INVOKABLE void toggleAside();
    Q_INVOKABLE void look();

    [[nodiscard]] sevenrounds::PageDocument document() const override;

signals:
    void rowChanged();

protected:
    void takeUp() override;
    void follow() override;

private:
    [[nodiscard]] QString row() const;
    [[nodiscard]] sevenrounds::StepLine line(const QString &id, const QString &label) const;

    int m_row = 0;
};
