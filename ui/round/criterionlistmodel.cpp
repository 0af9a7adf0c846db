// SPDX-License-Identifier: MIT
#include "ui/round/criterionlistmodel.h"

using namespace sevenrounds;

CriterionListModel::CriterionListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CriterionListModel::setRubric(const Rubric *rubric)
{
    if (m_rubric == rubric) {
        return;
    }
    beginResetModel();
    m_rubric = rubric;
    m_bands.clear();
    m_otherBands.clear();
    endResetModel();
}

void CriterionListModel::setBands(const QHash<QString, int> &bands)
{
    take(bands, m_bands, BandRole);
}

void CriterionListModel::setOtherBands(const QHash<QString, int> &bands)
{
    take(bands, m_otherBands, OtherBandRole);
}

void CriterionListModel::take(const QHash<QString, int> &bands, QHash<QString, int> &known, Role role)
{
    for (int row = 0; row < rowCount(); ++row) {
        const QString &name = m_rubric->criteria.at(row).name;
        if (known.value(name) != bands.value(name)) {
            known.insert(name, bands.value(name));
            emit dataChanged(index(row), index(row), { role });
        }
    }
}

int CriterionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rubric == nullptr ? 0 : static_cast<int>(m_rubric->criteria.size());
}

QVariant CriterionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Criterion &criterion = m_rubric->criteria.at(index.row());
    switch (role) {
    case NameRole:
        return criterion.name;
    case BandTextsRole:
        return QStringList(criterion.bands.cbegin(), criterion.bands.cend());
    case BandRole:
        return m_bands.value(criterion.name);
    case OtherBandRole:
        return m_otherBands.value(criterion.name);
    default:
        return {};
    }
}

QHash<int, QByteArray> CriterionListModel::roleNames() const
{
    return { { NameRole, "name" }, { BandTextsRole, "bandTexts" }, { BandRole, "band" },
        { OtherBandRole, "otherBand" } };
}
