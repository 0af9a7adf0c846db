// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The listing's requirements and nice-to-haves with how the person stands to each.
class RequirementListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ResumeViewModel")
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        KindTextRole, ///< QString, "required" or "nice to have"
        BadgeRole, ///< int, as SourceBadge numbers them
        StandingRole, ///< int, the index of ResumeViewModel::standings; -1 where it is open
        MeaningRole, ///< QString, what counts as the chosen standing
        EvidenceRole, ///< QString, what to write down
        NoteRole, ///< QString, the person's evidence
    };

    explicit RequirementListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_facts.size()); }
    [[nodiscard]] const sevenrounds::FactId &requirement(int row) const { return m_facts.at(row)->id; }
    void follow(const QString &subject);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    sevenrounds::AppServices &m_services;
    /// The required ones first.
    QList<const sevenrounds::FactRecord *> m_facts;
};
