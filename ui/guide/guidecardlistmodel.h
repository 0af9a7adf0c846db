// SPDX-License-Identifier: MIT
#pragma once

#include "services/guideservice.h"
#include "ui/guide/guidecard.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

/// The cards that are shown, with what the person noted on them.
class GuideCardListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GuideViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        CardIdRole = Qt::UserRole + 1, ///< QString, the record's reference; empty for a part of one
        TitleRole, ///< QString
        CaptionRole, ///< QString
        ChipsRole, ///< QStringList
        BadgeRole, ///< int, as SourceBadge numbers them; -1 for none
        TextRole, ///< QString
        ColumnTitlesRole, ///< QStringList, two or none
        ColumnTextsRole, ///< QStringList
        ColumnBadgesRole, ///< QList<int>
        LabelsRole, ///< QStringList, one for each line; empty where the label before it goes on
        TextsRole, ///< QStringList
        BadgesRole, ///< QList<int>
        HasFoldRole, ///< bool, more lines stand behind a button
        IsUnfoldedRole, ///< bool
        LinkTextsRole, ///< QStringList
        AskRole, ///< QString, what the person may note; empty for nothing
        OptionsRole, ///< QStringList, what it is chosen from; empty for a text
        OwnTextRole, ///< QString, what was noted
        OwnWhenRole, ///< QString, when
        OwnLabelsRole, ///< QStringList, what one may put one's own word beside; empty for nothing
        OwnTextsRole, ///< QStringList, what was noted, one for each label
        OwnWhensRole, ///< QStringList, when, one for each label
    };

    GuideCardListModel(sevenrounds::GuideService &service, const sevenrounds::Clock &clock, QObject *parent = nullptr);

    void setCards(const QList<GuideCard> &cards);
    [[nodiscard]] int count() const { return static_cast<int>(m_cards.size()); }
    [[nodiscard]] const GuideCard &card(int row) const { return m_cards.at(row); }
    /// -1 where no card shows the record.
    [[nodiscard]] int rowOf(const QString &reference) const;
    void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void followOwn(const QString &subject);
    [[nodiscard]] std::optional<sevenrounds::OwnValue> own(const GuideCard &card) const;
    [[nodiscard]] QStringList chips(const GuideCard &card) const;
    [[nodiscard]] QStringList ownParts(const GuideCard &card, int role) const;
    [[nodiscard]] QString whenText(sevenrounds::UtcTime at) const;
    [[nodiscard]] QVariant line(const GuideCard &card, int role) const;

    sevenrounds::GuideService &m_service;
    const sevenrounds::Clock &m_clock;
    QList<GuideCard> m_cards;
    QSet<QString> m_unfolded;
};
