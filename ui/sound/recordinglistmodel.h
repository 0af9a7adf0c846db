// SPDX-License-Identifier: MIT
#pragma once

#include "services/recordinglibrary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The recordings that are kept, newest first.
class RecordingListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SoundViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< the round's title
        DescriptionRole, ///< "21 November 2026, 14:05 · 43:10 · 82.7 MB"
    };

    explicit RecordingListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    void setRecordings(const QList<sevenrounds::RecordingOverview> &recordings);
    [[nodiscard]] const QList<sevenrounds::RecordingOverview> &recordings() const { return m_rows; }

signals:
    void countChanged();

private:
    QList<sevenrounds::RecordingOverview> m_rows;
};
