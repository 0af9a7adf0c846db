// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/round/roundlistmodel.h"
#include "ui/round/unratedroundsmodel.h"
#include "ui/today/bestusemodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("bestusemodel.h")

/// Today: how far the day is, what to do next, and what was cut off.
class TodayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString dateText READ dateText NOTIFY todayChanged FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY todayChanged FINAL)
    Q_PROPERTY(QString trackText READ trackText NOTIFY todayChanged FINAL)
    Q_PROPERTY(bool hasInterviewDay READ hasInterviewDay NOTIFY todayChanged FINAL)
    Q_PROPERTY(BestUseModel *uses READ uses CONSTANT FINAL)
    Q_PROPERTY(RoundListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(QString roundsTitle READ roundsTitle NOTIFY todayChanged FINAL)
    Q_PROPERTY(QList<int> activity READ activity NOTIFY activityChanged FINAL)
    Q_PROPERTY(QString activityText READ activityText NOTIFY activityChanged FINAL)
    Q_PROPERTY(bool hasUnfinished READ hasUnfinished NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedTitle READ unfinishedTitle NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedAction READ unfinishedAction NOTIFY unfinishedChanged FINAL)
    /// Rounds that are over and wait for their rating.
    Q_PROPERTY(UnratedRoundsModel *unrated READ unrated CONSTANT FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    TodayViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString trackText() const;
    [[nodiscard]] bool hasInterviewDay() const;
    [[nodiscard]] BestUseModel *uses() { return &m_uses; }
    [[nodiscard]] RoundListModel *rounds() { return &m_rounds; }
    [[nodiscard]] QString roundsTitle() const;
    /// Practices by day over the last weeks, oldest first.
    [[nodiscard]] QList<int> activity() const { return m_activity; }
    /// "62 sessions on 31 days · 41 h · 8 days in a row".
    [[nodiscard]] QString activityText() const;
    [[nodiscard]] bool hasUnfinished() const;
    [[nodiscard]] QString unfinishedTitle() const;
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] QString unfinishedAction() const;
    [[nodiscard]] UnratedRoundsModel *unrated() { return &m_unrated; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void start(int row);
    /// The next of the amounts of time to choose from, the first after the last.
    Q_INVOKABLE void nextChoice();
    /// What ten minutes are best used for, at one key.
    Q_INVOKABLE void startShort();
    Q_INVOKABLE void startRound(int row);
    /// To where the interview day is said.
    Q_INVOKABLE void setInterviewDay();
    Q_INVOKABLE void resumeUnfinished();
    Q_INVOKABLE void discardUnfinished();
    Q_INVOKABLE void dismissProblem();

signals:
    void interviewDayAsked();
    void todayChanged();
    void activityChanged();
    void unfinishedChanged();
    void problemChanged();

private:
    void followSettings();
    void followPage();
    void refreshActivity();
    /// Up to today, or to yesterday while today has nothing yet.
    [[nodiscard]] int daysInARow() const;
    void setProblem(const Problem &problem);
    [[nodiscard]] bool isTalkUnfinished() const;
    [[nodiscard]] const sevenrounds::UnfinishedPractice &unfinished() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    BestUseModel m_uses;
    RoundListModel m_rounds;
    UnratedRoundsModel m_unrated;
    sevenrounds::Loop m_loop = sevenrounds::Loop::AiEngineer;
    QList<int> m_activity;
    /// How long all of it took.
    sevenrounds::Milliseconds m_worked { 0 };
    /// The day on which the activity ends.
    QDate m_today;
    Problem m_problem;
};
