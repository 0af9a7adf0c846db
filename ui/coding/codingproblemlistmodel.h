// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/codingservice.h"
#include "ui/format/filteredlistmodel.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

/// Which problems are listed.
struct CodingFilter {
    /// Every word must stand in the id, the title, the level, the area, or what is to be read.
    QStringList words;
    /// Absent for every state.
    std::optional<sevenrounds::CodingState> state;
    /// Empty for every area.
    QString topic;
    /// Absent for every level.
    std::optional<sevenrounds::Level> level;
};

/// The coding problems that fit the filter, by area, within an area by level.
class CodingProblemListModel : public FilteredListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodingListViewModel")

public:
    enum Role {
        ProblemIdRole = Qt::UserRole + 1, ///< QString
        TitleRole, ///< QString
        HeadingRole, ///< QString, the area above its first row; else empty
        LevelRole, ///< QString, "L5"
        MinutesRole, ///< QString, "35 min"
        StandingRole, ///< QString, "solved · yesterday", or that it was not tried yet, and what is not installed here
        StateRole, ///< int, a CodingState
        BadgeRole, ///< int, as SourceBadge numbers them
        NeedsRole, ///< QString, "NumPy"; empty where plain Python does
        MissingRole, ///< bool, one of them is not installed here
    };

    explicit CodingProblemListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    void setFilter(const CodingFilter &filter);
    /// How many of all problems stand so.
    [[nodiscard]] int countOf(sevenrounds::CodingState state) const;
    /// The areas, in the order of the list.
    [[nodiscard]] const QStringList &topics() const { return m_topics; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] const sevenrounds::CodingProblem &problemAt(int row) const { return *m_order.at(placeOf(row)); }
    [[nodiscard]] bool fits(int place) const override;
    [[nodiscard]] QString missingOf(const sevenrounds::CodingProblem &problem) const;
    [[nodiscard]] QString standingOf(const sevenrounds::CodingProblem &problem) const;
    void refresh();

    sevenrounds::AppServices &m_services;
    CodingFilter m_filter;
    QStringList m_topics;
    QList<const sevenrounds::CodingProblem *> m_order;
};
