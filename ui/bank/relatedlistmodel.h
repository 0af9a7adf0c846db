// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What goes with a derivation or a prompt: results to derive, questions, problems to program. What a pack names and does not hold is left out.
class RelatedListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view-model of a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum class Kind {
        Derivation,
        Question,
        Problem,
    };
    Q_ENUM(Kind)
    enum Role {
        TitleRole = Qt::UserRole + 1,
        KindRole,
        /// "Derivation", in words.
        KindTextRole,
    };
    Q_ENUM(Role)

    struct Item {
        Kind kind = Kind::Derivation;
        QString id;
        QString title;

        [[nodiscard]] bool operator==(const Item &) const = default;
    };

    explicit RelatedListModel(QObject *parent = nullptr);

    void setItems(const QList<Item> &items);
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] const Item &item(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<Item> m_items;
};

/// Results first, then questions, then problems. Of a derivation and a problem it counts whichever of the two names the other.
[[nodiscard]] QList<RelatedListModel::Item> relatedTo(
    const sevenrounds::ContentLibrary &library, const sevenrounds::Derivation &derivation);
/// Of the prompt and anything else it counts whichever of the two names the other.
[[nodiscard]] QList<RelatedListModel::Item> relatedTo(
    const sevenrounds::ContentLibrary &library, const sevenrounds::Prompt &prompt);
