// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/freeboard/ownderivationlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class FreeBoardViewModel;
class Navigation;

/// "Yours" on the page of derivations: what was derived on the free board, and the way there.
class OwnDerivationsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(OwnDerivationListModel *rows READ rows CONSTANT FINAL)
    /// "Yours: 3 derivations".
    Q_PROPERTY(QString countText READ countText NOTIFY countChanged FINAL)
    /// "“Evidence” is deleted.", while that can be taken back.
    Q_PROPERTY(QString removedText READ removedText NOTIFY removedChanged FINAL)

public:
    OwnDerivationsViewModel(sevenrounds::AppServices &services, FreeBoardViewModel &board, Navigation &navigation,
        QObject *parent = nullptr);

    [[nodiscard]] OwnDerivationListModel *rows() { return &m_rows; }
    [[nodiscard]] QString countText() const { return tr("Yours: %Ln derivations", nullptr, m_rows.count()); }
    [[nodiscard]] QString removedText() const { return m_removedText; }

    /// To the board as it stands.
    Q_INVOKABLE void openBoard();
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void remove(const QString &id);
    Q_INVOKABLE void undoRemove();

signals:
    void countChanged();
    void removedChanged();

private:
    void setRemovedText(const QString &text);

    sevenrounds::AppServices &m_services;
    FreeBoardViewModel &m_board;
    Navigation &m_navigation;
    OwnDerivationListModel m_rows;
    QString m_removedText;
};
