// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

struct GuideTableRow {
    QStringList cells;
    QString note;
    /// Sets a row off from those above it.
    bool isTotal = false;
    /// How a screen reader says it where the headers do not fit it; else empty.
    QString spoken = {};
};

/// A small table of figures; every row has as many cells as there are headers.
class GuideTableModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PayViewModel")
    Q_PROPERTY(int count READ count NOTIFY tableChanged FINAL)
    Q_PROPERTY(QStringList headers READ headers NOTIFY tableChanged FINAL)

public:
    enum Role {
        CellsRole = Qt::UserRole + 1, ///< QStringList
        NoteRole, ///< QString
        IsTotalRole, ///< bool
        SpokenRole, ///< QString, the row as a screen reader says it
    };

    explicit GuideTableModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void setTable(const QStringList &headers, const QList<GuideTableRow> &rows);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const { return m_headers; }
    [[nodiscard]] const GuideTableRow &row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void tableChanged();

private:
    QStringList m_headers;
    QList<GuideTableRow> m_rows;
};
