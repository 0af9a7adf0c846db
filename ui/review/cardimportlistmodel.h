// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardimportplan.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What taking a file of cards would do, row by row: its cards and what gives no card, in the order of the file.
class CardImportListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CardFileViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< QString: the number of the note or line
        TitleRole, ///< QString: the question, or what is wrong
        DetailRole, ///< QString: the deck, and what is lost
        VerdictRole, ///< QString: "New", "Changed"
        IsProblemRole, ///< bool: gives no card
        IsTakeableRole, ///< bool: there is something to take
        IsTakenRole, ///< bool: it is going to be taken
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void clear();
    /// New and changed cards are going to be taken unless the person says otherwise.
    void show(const QList<sevenrounds::CardPlanRow> &plan, const QList<sevenrounds::CardIssue> &issues);
    void setTaken(int row, bool isTaken);
    [[nodiscard]] QList<sevenrounds::OwnCard> taken() const;
    [[nodiscard]] int takenCount() const { return m_taken; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void takenChanged();

private:
    struct Row {
        int place = 0;
        QString title;
        QString detail;
        QString verdict;
        bool isProblem = false;
        bool isTakeable = false;
        bool isTaken = false;
        sevenrounds::OwnCard card;
    };
    QList<Row> m_rows;
    int m_taken = 0;
};
