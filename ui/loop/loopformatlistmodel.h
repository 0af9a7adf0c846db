// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// The loops that are offered to a track, and before them the one of the rounds that the person was told.
class LoopFormatListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LoopViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        AboutRole, ///< QString
        RoundsRole, ///< QString, the rounds in their order
        LengthRole, ///< QString, minutes with and without breaks
        BadgeRole, ///< int, as SourceBadge numbers them
    };

    explicit LoopFormatListModel(const sevenrounds::ContentLibrary &library, QObject *parent = nullptr);

    void setLoops(sevenrounds::Loop track, const std::optional<sevenrounds::LoopFormat> &told);
    [[nodiscard]] const sevenrounds::LoopFormat &format(int row) const { return m_formats.at(row); }
    /// -1 where no row is of this format.
    [[nodiscard]] int rowOf(const sevenrounds::LoopFormatId &format) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_formats.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] QString lengthText(const sevenrounds::LoopFormat &format) const;

    const sevenrounds::ContentLibrary &m_library;
    QList<sevenrounds::LoopFormat> m_formats;
};
