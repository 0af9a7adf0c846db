// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/format/filteredlistmodel.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

/// Which prompts are listed.
struct PromptFilter {
    enum class Scope {
        All,
        Starred,
        Redo,
        /// Never answered in a rated round.
        Unanswered,
        /// Fewer than half of the points at the last rated answer.
        BelowHalf,
        /// What the person was really asked.
        Own,
    };

    /// Every word must stand in the id, the title, the question, the area, the level, the round's title or the person's note.
    QStringList words;
    Scope scope = Scope::All;
    /// Empty for every round.
    sevenrounds::RoundId round;
    /// Absent for every level.
    std::optional<sevenrounds::Level> level;
};

/// The prompts that fit the filter, by round in the order of the rounds, within a round in the content's order.
class PromptListModel : public FilteredListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by BankViewModel")

public:
    enum Role {
        PromptIdRole = Qt::UserRole + 1, ///< QString
        TitleRole, ///< QString
        HeadingRole, ///< QString, the round's title above its first row; else empty
        LevelRole, ///< QString, "L5"
        MinutesRole, ///< QString, "12 min"
        ResultRole, ///< QString, "4 of 7 points · yesterday", or that it was not answered yet
        BadgeRole, ///< int, as SourceBadge numbers them
        StarredRole, ///< bool
        RedoRole, ///< bool
        NotedRole, ///< bool, there is a note
    };

    explicit PromptListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    void setFilter(const PromptFilter &filter);
    /// How many of all prompts a scope holds.
    [[nodiscard]] int countOf(PromptFilter::Scope scope) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] const sevenrounds::Prompt &promptAt(int row) const { return *m_order.at(placeOf(row)); }
    [[nodiscard]] bool isIn(const sevenrounds::Prompt &prompt, PromptFilter::Scope scope) const;
    [[nodiscard]] bool fits(int place) const override;
    [[nodiscard]] QString roundTitle(const sevenrounds::Prompt &prompt) const;
    [[nodiscard]] QString headingOf(int row) const;
    /// Takes up the person's own prompts, which come and go.
    void rebuild();
    void takeOrder();
    void refresh();

    sevenrounds::AppServices &m_services;
    PromptFilter m_filter;
    QList<const sevenrounds::Prompt *> m_order;
};
