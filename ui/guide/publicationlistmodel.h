// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The person's publications, in the order in which they were added.
class PublicationListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ResumeViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        VenueRole, ///< QString
        YearRole, ///< QString
        ShowsRole, ///< QString, one line of what it shows
    };

    explicit PublicationListModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void setPublications(const QList<sevenrounds::Publication> &publications);
    [[nodiscard]] int count() const { return static_cast<int>(m_publications.size()); }
    [[nodiscard]] const sevenrounds::Publication &publication(int row) const { return m_publications.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<sevenrounds::Publication> m_publications;
};
