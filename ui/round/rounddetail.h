// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/// What the Mock rounds page shows of the chosen round. Badges are the numbers of SourceBadge: S1, S2, both, ours.
class RoundDetail
{
    Q_GADGET
    QML_VALUE_TYPE(roundDetail)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString about MEMBER about CONSTANT FINAL)
    Q_PROPERTY(int badge MEMBER badge CONSTANT FINAL)
    Q_PROPERTY(QString lengthText MEMBER lengthText CONSTANT FINAL)
    Q_PROPERTY(QString lengthNote MEMBER lengthNote CONSTANT FINAL)
    Q_PROPERTY(QString bankText MEMBER bankText CONSTANT FINAL)
    Q_PROPERTY(QStringList assesses MEMBER assesses CONSTANT FINAL)
    Q_PROPERTY(QStringList advice MEMBER advice CONSTANT FINAL)
    Q_PROPERTY(QList<int> adviceBadges MEMBER adviceBadges CONSTANT FINAL)
    Q_PROPERTY(QStringList phaseLabels MEMBER phaseLabels CONSTANT FINAL)
    Q_PROPERTY(QList<qreal> phaseWeights MEMBER phaseWeights CONSTANT FINAL)
    Q_PROPERTY(QStringList criteria MEMBER criteria CONSTANT FINAL)
    Q_PROPERTY(bool hasLadders MEMBER hasLadders CONSTANT FINAL)

public:
    QString title;
    QString about;
    int badge = 0;
    QString lengthText;
    QString lengthNote;
    QString bankText;
    QStringList assesses;
    QStringList advice;
    QList<int> adviceBadges;
    QStringList phaseLabels;
    QList<qreal> phaseWeights;
    QStringList criteria;
    bool hasLadders = false;
};
