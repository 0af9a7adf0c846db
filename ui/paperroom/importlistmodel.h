// SPDX-License-Identifier: MIT
#pragma once

#include "paper/importplan.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What taking a file of references would do, row by row: its papers and what could not be read, in the order of the file.
class ImportListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PaperImportViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< QString: "line 12"
        TitleRole, ///< QString: the paper's title, or what is wrong
        BylineRole, ///< QString; empty for a problem
        VerdictRole, ///< QString: "New", "There already, by DOI: “…”"
        IsProblemRole, ///< bool
        IsNewRole, ///< bool
        IsTakenRole, ///< bool: it is going to be taken
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void clear();
    /// New papers are going to be taken unless the person says otherwise.
    void show(const sevenrounds::BibReadout &readout, const sevenrounds::ImportPlan &plan,
        const QList<sevenrounds::OwnPaper> &library);
    void setTaken(int row, bool isTaken);
    /// Those that are going to be taken, in the order of the file.
    [[nodiscard]] QList<sevenrounds::OwnPaper> taken() const;
    [[nodiscard]] int takenCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void takenChanged();

private:
    struct Row {
        int line = 1;
        QString title;
        QString verdict;
        bool isProblem = false;
        bool isNew = false;
        bool isTaken = false;
        sevenrounds::OwnPaper paper;
    };
    QList<Row> m_rows;
};
