// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/// One's own papers, the one that is going to be presented first, and after them the worked examples, the ones with the highest scores first. Narrowed
/// down by words.
class PaperListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, as PaperService names papers
        HeadingRole, ///< QString, over the first row of its kind; else empty
        TitleRole, ///< QString
        BylineRole, ///< QString, who, when and where it is found
        FactsRole, ///< QString: status or area, and the score
        IsOwnRole, ///< bool
        BadgeRole, ///< int, as SourceBadge numbers them; -1 for an own paper
        ChipRole, ///< QString: "Chosen", "Veto"; else empty
        IsVetoedRole, ///< bool
    };
    Q_ENUM(Role)

    explicit PaperListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString key(int row) const { return row >= 0 && row < count() ? m_rows.at(row).key : QString(); }
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    void refresh();
    void refreshPaper(const sevenrounds::OwnPaperId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString heading;
        QString title;
        QString byline;
        QString facts;
        bool isOwn = false;
        int badge = -1;
        QString chip;
        bool isVetoed = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    [[nodiscard]] Row rowOfPaper(const sevenrounds::OwnPaper &paper) const;
    [[nodiscard]] Row rowOfCard(const sevenrounds::PaperCard &card) const;
    [[nodiscard]] QList<Row> ownRows(const QStringList &words) const;
    [[nodiscard]] QList<Row> cardRows(const QStringList &words) const;

    sevenrounds::AppServices &m_services;
    QString m_filter;
    QList<Row> m_rows;
};
