// SPDX-License-Identifier: MIT
#include "ui/freeboard/ownderivationlistmodel.h"

#include "ui/freeboard/modelsymbols.h"

#include <algorithm>

using namespace sevenrounds;

OwnDerivationListModel::OwnDerivationListModel(const OwnDerivationService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
    , m_rows(service.all())
{
    connect(&service, &OwnDerivationService::changed, this, &OwnDerivationListModel::refresh);
}

/// The list is short and one row changes at a time: what is gone is removed, what is new or was changed comes to the top.
void OwnDerivationListModel::refresh()
{
    const QList<OwnDerivation> &now = m_service.all();
    const int before = count();
    const auto has = [](const QList<OwnDerivation> &list, const OwnDerivation &one) {
        return std::any_of(list.begin(), list.end(), [&](const OwnDerivation &other) { return other.id == one.id; });
    };
    for (int row = count() - 1; row >= 0; --row) {
        if (!has(now, m_rows.at(row))) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < now.size(); ++row) {
        if (row < count() && m_rows.at(row).id == now.at(row).id) {
            if (m_rows.at(row).changedAt != now.at(row).changedAt || m_rows.at(row).title != now.at(row).title
                || m_rows.at(row).lines != now.at(row).lines) {
                m_rows[row] = now.at(row);
                emit dataChanged(index(row), index(row));
            }
            continue;
        }
        for (int later = row + 1; later < count(); ++later) {
            if (m_rows.at(later).id == now.at(row).id) {
                beginRemoveRows({}, later, later);
                m_rows.removeAt(later);
                endRemoveRows();
                break;
            }
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, now.at(row));
        endInsertRows();
    }
    if (count() != before) {
        emit countChanged();
    }
}

int OwnDerivationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OwnDerivationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OwnDerivation &row = m_rows.at(index.row());
    switch (role) {
    case OwnIdRole:
        return row.id.value();
    case TitleRole:
        return row.title;
    case FactsRole:
        //: %1 is a model, for example "Latent table"; %Ln counts lines of a derivation.
        return tr("%1 · %Ln lines", nullptr, static_cast<int>(row.lines.size())).arg(modelTitle(row.model));
    default:
        return {};
    }
}

QHash<int, QByteArray> OwnDerivationListModel::roleNames() const
{
    return { { OwnIdRole, QByteArrayLiteral("ownId") }, { TitleRole, QByteArrayLiteral("title") },
        { FactsRole, QByteArrayLiteral("facts") } };
}
