// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/format/filteredlistmodel.h"

#include <QtQml/qqmlregistration.h>

/// Which cards are listed.
struct CardFilter {
    enum class Scope {
        All,
        New,
        Due,
        /// Come on a later day.
        Waiting,
        Leeches,
        /// Suspended or put off.
        Aside,
        /// The person's own.
        Own,
    };

    /// Every word must stand in the question, the answer, the topic or the note.
    QStringList words;
    Scope scope = Scope::All;
};

/// The cards that fit the filter, by topic in the content's order.
class CardListModel : public FilteredListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CardsViewModel")

public:
    enum Role {
        CardIdRole = Qt::UserRole + 1, ///< QString
        FrontRole, ///< QString, formulas as their source
        HeadingRole, ///< QString, the topic above its first row; else empty
        StandingRole, ///< QString, "due", "in 4 days", "new"
        LeechRole, ///< bool
        AsideRole, ///< bool, out of the queue
        NotedRole, ///< bool, there is a note
    };

    explicit CardListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    void setFilter(const CardFilter &filter);
    /// How many of all cards a scope holds.
    [[nodiscard]] int countOf(CardFilter::Scope scope) const;
    /// Time has passed: what is due may be another.
    void refresh();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] const sevenrounds::Card &cardAt(int row) const;
    [[nodiscard]] bool isIn(const QString &id, CardFilter::Scope scope) const;
    [[nodiscard]] bool fits(int place) const override;

    sevenrounds::AppServices &m_services;
    /// What the places mean: the shelf may have other cards a moment before this hears of it.
    QList<const sevenrounds::Card *> m_listed;
    CardFilter m_filter;
};
