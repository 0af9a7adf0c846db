// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/round/rounddetail.h"
#include "ui/round/roundlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The Mock rounds page: the seven rounds, one of them in detail, ways to start it, and a round that was cut off.
class RoundsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(RoundListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged FINAL)
    Q_PROPERTY(RoundDetail detail READ detail NOTIFY currentIndexChanged FINAL)
    Q_PROPERTY(bool hasUnfinished READ hasUnfinished NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedTitle READ unfinishedTitle NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedAction READ unfinishedAction NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(bool hasLive READ hasLive NOTIFY liveChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    RoundsViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] RoundListModel *rounds() { return &m_rounds; }
    [[nodiscard]] int currentIndex() const { return m_currentIndex; }
    void setCurrentIndex(int index);
    [[nodiscard]] RoundDetail detail() const;
    [[nodiscard]] bool hasUnfinished() const;
    [[nodiscard]] QString unfinishedTitle() const;
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] QString unfinishedAction() const;
    [[nodiscard]] bool hasLive() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void start();
    /// One prompt of this round, ten minutes.
    Q_INVOKABLE void startShort();
    /// Goes back to the round that is open.
    Q_INVOKABLE void returnToLive();
    Q_INVOKABLE void resumeUnfinished();
    Q_INVOKABLE void discardUnfinished();
    Q_INVOKABLE void dismissProblem();

signals:
    void currentIndexChanged();
    void unfinishedChanged();
    void liveChanged();
    void problemChanged();

private:
    void take(const sevenrounds::Result<> &result);
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    RoundListModel m_rounds;
    int m_currentIndex = 0;
    bool m_wasLive = false;
    Problem m_problem;
};
