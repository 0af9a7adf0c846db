// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The points of one part of a paper's workspace, in the order in which they were written.
class WorkspaceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by OwnPaperViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< QString
        BesideRole, ///< QString
        IsDoneRole, ///< bool, of an equation
        HasDerivationRole, ///< bool, a derivation stands behind it
        EvidenceRole, ///< QString, of an alternative
        WhoRole, ///< QString, of an alternative
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] const QList<sevenrounds::WorkspacePoint> &points() const { return m_points; }
    /// Brings the rows to these points: rows at the end come or go, others change.
    void setPoints(const QList<sevenrounds::WorkspacePoint> &points);
    void removePoint(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<sevenrounds::WorkspacePoint> m_points;
};
