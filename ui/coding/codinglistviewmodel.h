// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/coding/codingproblemlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class CodingRoomViewModel;
class Navigation;

/// The list of coding problems, narrowed by words, by how they stand, by area and by level.
class CodingListViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(CodingProblemListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged FINAL)
    /// Each with how many there are; the first one stands for all.
    Q_PROPERTY(QList<QString> states READ states NOTIFY standingChanged FINAL)
    Q_PROPERTY(int stateIndex READ stateIndex NOTIFY filterChanged FINAL)
    Q_PROPERTY(QList<QString> areas READ areas CONSTANT FINAL)
    Q_PROPERTY(int areaIndex READ areaIndex NOTIFY filterChanged FINAL)
    Q_PROPERTY(QList<QString> levels READ levels CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex NOTIFY filterChanged FINAL)
    /// "53 problems · 4 solved · 2 due".
    Q_PROPERTY(QString summary READ summary NOTIFY standingChanged FINAL)
    /// For the rail: how many there are.
    Q_PROPERTY(QString countText READ countText CONSTANT FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    /// The problem to go on with: the one that is open, else the first that is due, else the first untried.
    Q_PROPERTY(QString nextText READ nextText NOTIFY standingChanged FINAL)

public:
    CodingListViewModel(sevenrounds::AppServices &services, CodingRoomViewModel &room, Navigation &navigation,
        QObject *parent = nullptr);

    [[nodiscard]] CodingProblemListModel *rows() { return &m_rows; }
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] QStringList states() const;
    [[nodiscard]] int stateIndex() const { return m_state; }
    [[nodiscard]] QStringList areas() const;
    [[nodiscard]] int areaIndex() const { return m_area; }
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const { return m_level; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString nextText() const;

    Q_INVOKABLE void setFilter(const QString &filter);
    Q_INVOKABLE void setState(int index);
    Q_INVOKABLE void setArea(int index);
    Q_INVOKABLE void setLevel(int index);
    Q_INVOKABLE void showAll();
    /// To the list.
    Q_INVOKABLE void openList();
    /// To the room with a problem.
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void openNext();

signals:
    void filterChanged();
    void standingChanged();

private:
    void applyFilter();
    [[nodiscard]] const sevenrounds::CodingProblem *next() const;

    sevenrounds::AppServices &m_services;
    CodingRoomViewModel &m_room;
    Navigation &m_navigation;
    CodingProblemListModel m_rows;
    QString m_filter;
    int m_state = 0;
    int m_area = 0;
    int m_level = 0;
};
