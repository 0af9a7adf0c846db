// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/// A list in a fixed order of which only what fits a filter is shown. A change of the filter takes rows out and puts rows in, so that a view keeps
/// its place and its focus.
class FilteredListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

signals:
    void countChanged();

protected:
    using QAbstractListModel::QAbstractListModel;

    /// How many things there are; all are shown until a filter is applied. Before anything looks at the model.
    void setPlaces(qsizetype places);
    /// There are others now: all rows go, and those that fit come.
    void resetPlaces(qsizetype places);
    /// Which of them stands in a row.
    [[nodiscard]] int placeOf(int row) const { return m_shown.at(row); }
    /// Asks fits() anew for each. Where rows came or went, `headingRole` of all rows has changed.
    void applyFilter(int headingRole);
    [[nodiscard]] virtual bool fits(int place) const = 0;
    /// Whether each word stands in the text, in whatever case.
    [[nodiscard]] static bool holdsEveryWord(const QString &text, const QStringList &words);

private:
    qsizetype m_places = 0;
    /// Ascending.
    QList<int> m_shown;
};
