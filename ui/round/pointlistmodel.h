// SPDX-License-Identifier: MIT
#pragma once

#include "ui/round/debriefdocument.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

/// The points of the strong answers, to be ticked by whoever was listening.
class PointListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PointTextRole = Qt::UserRole + 1, ///< QString
        PromptTitleRole, ///< QString, the prompt it belongs to
        TickedRole, ///< bool
        FirstRole, ///< bool, the first point of its prompt
    };

    explicit PointListModel(QObject *parent = nullptr);

    void setPoints(const QList<sevenrounds::DebriefPoint> &points);
    [[nodiscard]] int count() const { return static_cast<int>(m_points.size()); }
    void setTicked(const QSet<QString> &keys);
    [[nodiscard]] QString key(int row) const { return m_points.at(row).key; }
    [[nodiscard]] bool isTicked(int row) const { return m_ticked.contains(m_points.at(row).key); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<sevenrounds::DebriefPoint> m_points;
    QSet<QString> m_ticked;
};
