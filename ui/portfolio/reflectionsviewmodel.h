// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/reflections.h"
#include "ui/context/problem.h"
#include "ui/interview/interviewlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What was answered to the three questions after rounds, over time.
class ReflectionsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PortfolioViewModel")
    /// The newest round first; its caption is what was answered, a paragraph a question.
    Q_PROPERTY(InterviewListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(QList<QString> questions READ questions CONSTANT FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    explicit ReflectionsViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] InterviewListModel *rounds() { return &m_rounds; }
    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    /// Reads them anew, with what is being typed in a debrief.
    void reload();

signals:
    void problemChanged();

private:
    void take(const sevenrounds::Result<QList<sevenrounds::Reflection>> &found);

    sevenrounds::AppServices &m_services;
    InterviewListModel m_rounds;
    Problem m_problem;
};
