// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/paperroom/paperpick.h"
#include "ui/round/ladderlistmodel.h"
#include "ui/round/rounddetail.h"
#include "ui/round/roundlistmodel.h"
#include "ui/round/unratedroundsmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The Mock rounds page: the rounds of the loop, one of them in detail, ways to start it, and a round that was cut off.
class RoundsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(RoundListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(LadderListModel *ladders READ ladders CONSTANT FINAL)
    Q_PROPERTY(QStringList loopNames READ loopNames CONSTANT FINAL)
    Q_PROPERTY(int loopIndex READ loopIndex WRITE setLoopIndex NOTIFY loopChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY loopChanged FINAL)
    Q_PROPERTY(bool isStrict READ isStrict WRITE setStrict NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QStringList limitNames READ limitNames CONSTANT FINAL)
    Q_PROPERTY(int limitIndex READ limitIndex WRITE setLimitIndex NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString rulesText READ rulesText NOTIFY rulesChanged FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged FINAL)
    Q_PROPERTY(QString currentRoundId READ currentRoundId NOTIFY currentIndexChanged FINAL)
    Q_PROPERTY(RoundDetail detail READ detail NOTIFY currentIndexChanged FINAL)
    /// The chosen round is about a paper that one brings.
    Q_PROPERTY(bool asksPaper READ asksPaper NOTIFY currentIndexChanged FINAL)
    /// Which; until somebody chooses the one that is going to be presented.
    Q_PROPERTY(PaperPick *paper READ paper CONSTANT FINAL)
    /// What may be said of the next round before it starts: nothing, or how likely its rating is to be on the hire side.
    Q_PROPERTY(QStringList forecastNames READ forecastNames CONSTANT FINAL)
    /// 0 for nothing, which it is again for every other round.
    Q_PROPERTY(int forecastIndex READ forecastIndex WRITE setForecastIndex NOTIFY forecastChanged FINAL)
    Q_PROPERTY(bool hasUnfinished READ hasUnfinished NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedTitle READ unfinishedTitle NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedAction READ unfinishedAction NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(bool hasLive READ hasLive NOTIFY liveChanged FINAL)
    /// Rounds that are over and wait for their rating.
    Q_PROPERTY(UnratedRoundsModel *unrated READ unrated CONSTANT FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    RoundsViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] RoundListModel *rounds() { return &m_rounds; }
    [[nodiscard]] LadderListModel *ladders() { return &m_ladders; }
    [[nodiscard]] QStringList loopNames() const;
    [[nodiscard]] int loopIndex() const;
    void setLoopIndex(int index);
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] bool isStrict() const;
    void setStrict(bool strict);
    [[nodiscard]] QStringList limitNames() const;
    [[nodiscard]] int limitIndex() const;
    void setLimitIndex(int index);
    /// What the chosen rules mean, in a sentence.
    [[nodiscard]] QString rulesText() const;
    [[nodiscard]] int currentIndex() const { return m_currentIndex; }
    void setCurrentIndex(int index);
    [[nodiscard]] QString currentRoundId() const;
    [[nodiscard]] RoundDetail detail() const;
    [[nodiscard]] bool asksPaper() const;
    [[nodiscard]] PaperPick *paper() { return &m_paper; }
    [[nodiscard]] QStringList forecastNames() const;
    [[nodiscard]] int forecastIndex() const { return m_forecast; }
    void setForecastIndex(int index);
    [[nodiscard]] bool hasUnfinished() const;
    [[nodiscard]] QString unfinishedTitle() const;
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] QString unfinishedAction() const;
    [[nodiscard]] bool hasLive() const;
    [[nodiscard]] UnratedRoundsModel *unrated() { return &m_unrated; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Shows a round of the loop as the chosen one; one that is not offered changes nothing.
    void choose(const QString &round);
    Q_INVOKABLE void start();
    /// One prompt of this round, ten minutes.
    Q_INVOKABLE void startShort();
    Q_INVOKABLE void startLadder(int row);
    /// Goes back to the round that is open.
    Q_INVOKABLE void returnToLive();
    Q_INVOKABLE void resumeUnfinished();
    Q_INVOKABLE void discardUnfinished();
    Q_INVOKABLE void dismissProblem();

signals:
    void loopChanged();
    void rulesChanged();
    void currentIndexChanged();
    void forecastChanged();
    void unfinishedChanged();
    void liveChanged();
    void problemChanged();

private:
    void followSettings();
    [[nodiscard]] sevenrounds::RoundPaper chosenPaper() const;
    void take(const sevenrounds::Result<> &result);
    void takeStart(const sevenrounds::Result<> &started);
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    RoundListModel m_rounds;
    LadderListModel m_ladders;
    UnratedRoundsModel m_unrated;
    sevenrounds::Loop m_loop = sevenrounds::Loop::AiEngineer;
    sevenrounds::SessionRules m_rules;
    int m_currentIndex = 0;
    PaperPick m_paper;
    int m_forecast = 0;
    bool m_wasLive = false;
    Problem m_problem;
};
