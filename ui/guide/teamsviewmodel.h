// SPDX-License-Identifier: MIT
#pragma once

#include "guide/teammatch.h"
#include "services/appservices.h"
#include "ui/guide/teamranklistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Teams ranked by what matters to the person.
class TeamsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GuideViewModel")
    Q_PROPERTY(QStringList axes READ axes CONSTANT FINAL)
    Q_PROPERTY(QStringList axisQuestions READ axisQuestions CONSTANT FINAL)
    /// As SourceBadge numbers them.
    Q_PROPERTY(QList<int> axisBadges READ axisBadges CONSTANT FINAL)
    /// What a weight is called, from 0 on.
    Q_PROPERTY(QStringList weightNames READ weightNames CONSTANT FINAL)
    Q_PROPERTY(QList<int> weights READ weights NOTIFY weightsChanged FINAL)
    Q_PROPERTY(TeamRankListModel *ranking READ ranking CONSTANT FINAL)
    Q_PROPERTY(QStringList advice READ advice CONSTANT FINAL)
    Q_PROPERTY(QList<int> adviceBadges READ adviceBadges CONSTANT FINAL)

public:
    explicit TeamsViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QStringList axes() const;
    [[nodiscard]] QStringList axisQuestions() const;
    [[nodiscard]] QList<int> axisBadges() const;
    [[nodiscard]] QStringList weightNames() const;
    [[nodiscard]] QList<int> weights() const;
    [[nodiscard]] TeamRankListModel *ranking() { return &m_ranking; }
    [[nodiscard]] QStringList advice() const;
    [[nodiscard]] QList<int> adviceBadges() const;

    Q_INVOKABLE void setWeight(int axis, int weight);

signals:
    void weightsChanged();

private:
    void rank();

    sevenrounds::AppServices &m_services;
    QList<const sevenrounds::FactRecord *> m_axes;
    QList<const sevenrounds::FactRecord *> m_advice;
    QList<sevenrounds::TeamProfile> m_teams;
    TeamRankListModel m_ranking;
};
