// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "ui/format/rowdiff.h"

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

    explicit TalkFormatListModel(const QList<sevenrounds::TalkFormat> &formats, QObject *parent = nullptr);

    void setFormats(const QList<sevenrounds::TalkFormat> &formats);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString key;
        QString title;
        QString lengths;
        QString outline;
        int source = -1;
        bool isOwn = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    [[nodiscard]] static Row rowOf(const sevenrounds::TalkFormat &format);

    QList<Row> m_rows;
};
