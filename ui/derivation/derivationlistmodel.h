// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "services/attemptservice.h"
#include "services/derivationservice.h"
#include "ui/format/filteredlistmodel.h"

#include <QtQml/qqmlregistration.h>

/// Which derivations are listed.
struct DerivationFilter {
    /// Every word must stand in the title, the short name, the area, the id, the level or the target.
    QStringList words;
    bool isCoreOnly = false;
    bool isDueOnly = false;
    /// The area's key; empty for all.
    QString area;
};

/// The derivations that fit the filter, by area in the order of the areas' names, within an area in the content's order.
class DerivationListModel : public FilteredListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DerivationsViewModel")

public:
    enum Role {
        DerivationIdRole = Qt::UserRole + 1,
        TitleRole,
        AreaRole,
        /// The area's name above the first row of an area; else empty.
        HeadingRole,
        LevelRole,
        /// "10 min".
        MinutesRole,
        /// "3 of 7 lines", or the number of lines while none stands open.
        LinesRole,
        /// "3 clean runs · best 4:10 · recall 83%" or, before the first run, "recalled 3 of 7 the last time".
        ProgressRole,
        /// "9 days ago"; empty before the first run.
        LastRunRole,
        /// "2 lines due"; empty where none is.
        DueRole,
        IsCoreRole,
        /// What the derivation is after, in plain text.
        TargetRole,
        /// In the order of SourceBadge.Source.
        SourceRole,
        /// Some lines stand open and some do not, or an attempt is open.
        IsStartedRole,
    };
    Q_ENUM(Role)

    DerivationListModel(const QList<sevenrounds::Derivation> &derivations,
        const sevenrounds::DerivationService &service, const sevenrounds::AttemptService &attempts,
        const sevenrounds::Clock &clock, QObject *parent = nullptr);

    void setFilter(const DerivationFilter &filter);
    /// What is due has changed with time or reviews.
    void refreshDue();
    void refresh(const sevenrounds::DerivationId &id);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] bool fits(int place) const override;
    [[nodiscard]] const sevenrounds::Derivation &derivationAt(int row) const
    {
        return m_derivations.at(m_order.at(placeOf(row)));
    }
    [[nodiscard]] QString headingOf(int row) const;
    [[nodiscard]] QString linesText(const sevenrounds::Derivation &derivation) const;
    [[nodiscard]] QString progressText(const sevenrounds::Derivation &derivation) const;
    [[nodiscard]] QString lastRunText(const sevenrounds::Derivation &derivation) const;

    const QList<sevenrounds::Derivation> &m_derivations;
    const sevenrounds::DerivationService &m_service;
    const sevenrounds::AttemptService &m_attempts;
    const sevenrounds::Clock &m_clock;
    DerivationFilter m_filter;
    /// Indexes into m_derivations in the order of the list.
    QList<int> m_order;
};
