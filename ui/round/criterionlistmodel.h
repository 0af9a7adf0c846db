// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

/// The criteria of a rubric with the bands given so far; shared by the debrief of a round, the rating of a talk
/// and that of a coding problem.
class CriterionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString
        BandTextsRole, ///< QStringList, six, worst first
        BandRole, ///< int, 1 to 6; 0 where none is given
        OtherBandRole, ///< int, the band that the other rater gave; 0 where none is shown
    };

    explicit CriterionListModel(QObject *parent = nullptr);

    /// Another rubric: everything is new.
    void setRubric(const sevenrounds::Rubric *rubric);
    void setBands(const QHash<QString, int> &bands);
    void setOtherBands(const QHash<QString, int> &bands);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void take(const QHash<QString, int> &bands, QHash<QString, int> &known, Role role);

    const sevenrounds::Rubric *m_rubric = nullptr;
    QHash<QString, int> m_bands;
    QHash<QString, int> m_otherBands;
};
