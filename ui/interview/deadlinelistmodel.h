// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQml/qqmlregistration.h>

/// Other offers with the day by which they have to be answered, the earliest first.
class DeadlineListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PipelineViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString, as typed
        DayRole, ///< QString, as a field for days shows it
        FitRole, ///< QString, how it stands to the process
        IsShortRole, ///< bool, it lies before the earliest end
        ErrorRole, ///< QString, of the day that was typed
    };

    struct Row {
        QString id;
        QString title;
        QString day;
        QString fit;
        bool isShort = false;
        QString error;

        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit DeadlineListModel(QObject *parent = nullptr)
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
    template <typename Model, typename Value, typename IsSame>
    friend void placeRows(Model &, QList<Value> &, const QList<Value> &, IsSame);

    QList<Row> m_rows;
};
