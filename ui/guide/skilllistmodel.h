// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The eight axes of the radar with what is asked for and how the person rates themselves.
class SkillListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SkillsViewModel")
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        RequiredTextRole, ///< QString, "High, 4 of 5"
        BadgeRole, ///< int, as SourceBadge numbers them
        NoteRole, ///< QString, what the guide says of it
        NoticeRole, ///< QString, how one notices a gap
        OwnRole, ///< int, 0 to 5; -1 where it is not rated
        GapTextRole, ///< QString, how far it is from there
        HasGapRole, ///< bool
        LinkTextsRole, ///< QStringList, what trains it
        LinksRole, ///< QStringList, as GuideViewModel::openReference() takes them
    };

    explicit SkillListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_skills.size()); }
    [[nodiscard]] const sevenrounds::FactRecord &skill(int row) const { return *m_skills.at(row); }
    void followRating(const QString &subject);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    sevenrounds::AppServices &m_services;
    QList<const sevenrounds::FactRecord *> m_skills;
};
