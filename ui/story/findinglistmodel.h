// SPDX-License-Identifier: MIT
#pragma once

#include "story/storylinter.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What a listener would miss in a story, each with the sentence it was found in.
class FindingListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StoryViewModel and TellingViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        AdviceRole,
        SentenceRole, ///< QString; may be empty
        PartRole, ///< int: where it is to be mended
    };
    Q_ENUM(Role)

    explicit FindingListModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void setFindings(const QList<sevenrounds::StoryFinding> &findings);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        int key = 0;
        QString title;
        QString advice;
        QString sentence;
        int part = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);

    QList<Row> m_rows;
};
