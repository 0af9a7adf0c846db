// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/round/roundlistmodel.h"
#include "ui/today/startlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// Today: how far the day is, what to do next, and what was cut off.
class TodayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString dateText READ dateText NOTIFY todayChanged FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY todayChanged FINAL)
    Q_PROPERTY(QString trackText READ trackText NOTIFY todayChanged FINAL)
    Q_PROPERTY(StartListModel *starts READ starts CONSTANT FINAL)
    Q_PROPERTY(RoundListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(QList<int> activity READ activity NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString activityText READ activityText NOTIFY activityChanged FINAL)
    Q_PROPERTY(bool hasUnfinished READ hasUnfinished NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedTitle READ unfinishedTitle NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedAction READ unfinishedAction NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    TodayViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString trackText() const;
    [[nodiscard]] StartListModel *starts() { return &m_starts; }
    [[nodiscard]] RoundListModel *rounds() { return &m_rounds; }
    /// Practices by day over the last weeks, oldest first.
    [[nodiscard]] QList<int> activity() const { return m_activity; }
    [[nodiscard]] QString activityText() const;
    [[nodiscard]] bool hasUnfinished() const;
    [[nodiscard]] QString unfinishedTitle() const;
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] QString unfinishedAction() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void start(int row);
    /// The first start, at one key.
    Q_INVOKABLE void startShort();
    Q_INVOKABLE void startRound(int row);
    Q_INVOKABLE void resumeUnfinished();
    Q_INVOKABLE void discardUnfinished();
    Q_INVOKABLE void dismissProblem();

signals:
    void todayChanged();
    void activityChanged();
    void unfinishedChanged();
    void problemChanged();

private:
    void refreshActivity();
    void setProblem(const Problem &problem);
    [[nodiscard]] bool isTalkUnfinished() const;
    [[nodiscard]] const sevenrounds::UnfinishedPractice &unfinished() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    StartListModel m_starts;
    RoundListModel m_rounds;
    QList<int> m_activity;
    Problem m_problem;
};
