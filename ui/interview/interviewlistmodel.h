// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQml/qqmlregistration.h>

/// Real loops, or the rounds of one, of which one is open.
class InterviewListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by InterviewsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        CaptionRole, ///< QString
        IsOpenRole, ///< bool
    };

    struct Row {
        QString id;
        QString title;
        QString caption;
        bool isOpen = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit InterviewListModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void setRows(const QList<Row> &rows);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString idAt(int row) const { return row >= 0 && row < count() ? m_rows.at(row).id : QString(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<Row> m_rows;
};
