// SPDX-License-Identifier: MIT
#include "ui/freeboard/modellistmodel.h"

#include "ui/freeboard/modelsymbols.h"

using namespace sevenrounds;

ModelListModel::ModelListModel(const ContentLibrary &library, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const derive::ModelSpec &model : library.models()) {
        const QString name = QString::fromStdString(model.name);
        QStringList users;
        for (const Derivation &derivation : library.derivations()) {
            const derive::DerivationSpec *spec = library.findDerivationSpec(derivation.id);
            if (spec != nullptr && spec->model == model.name) {
                users.append(derivation.title);
            }
        }
        m_rows.append({ name, modelTitle(name), users.join(QStringLiteral(" · ")) });
    }
}

int ModelListModel::rowOf(const QString &name) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_rows.at(row).name == name) {
            return row;
        }
    }
    return -1;
}

int ModelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case UsedByRole:
        return row.usedBy;
    default:
        return {};
    }
}

QHash<int, QByteArray> ModelListModel::roleNames() const
{
    return { { TitleRole, QByteArrayLiteral("title") }, { UsedByRole, QByteArrayLiteral("usedBy") } };
}
