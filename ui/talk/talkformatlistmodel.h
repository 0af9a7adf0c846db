// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The lengths that a talk can have: those of the content, then those that the person made.
class TalkFormatListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, the format's id
        TitleRole, ///< QString
        LengthsRole, ///< QString, "20 + 25 min"
        OutlineRole, ///< QString, the sections with their minutes
        SourceRole, ///< int, in the order of SourceBadge.Source; -1 for one's own
        IsOwnRole, ///< bool
    };

    explicit TalkFormatListModel(QList<sevenrounds::TalkFormat> formats, QObject *parent = nullptr);

    void setFormats(const QList<sevenrounds::TalkFormat> &formats);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<sevenrounds::TalkFormat> m_formats;
};
