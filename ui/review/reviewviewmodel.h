// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/review/queuelistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("queuelistmodel.h")

/// The queue of everything that can fade: what is due now, the load of the next 30 days, the interview day, and the person's memory scale.
class ReviewViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QueueListModel *rows READ rows CONSTANT FINAL)
    /// The content has cards at all.
    Q_PROPERTY(bool hasCards READ hasCards NOTIFY topicsChanged FINAL)
    /// "12 cards and 3 new", or when the next one comes.
    Q_PROPERTY(QString cardsText READ cardsText NOTIFY queueChanged FINAL)
    /// "about 8 min", empty where nothing is due.
    Q_PROPERTY(QString timeText READ timeText NOTIFY queueChanged FINAL)
    /// Why the order is what it is, and why nothing new comes in the last seven days; empty for a short queue at any other time.
    Q_PROPERTY(QString orderText READ orderText NOTIFY queueChanged FINAL)
    Q_PROPERTY(bool canStart READ canStart NOTIFY queueChanged FINAL)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY queueChanged FINAL)
    /// How many things are due, for the rail; empty for none.
    Q_PROPERTY(QString dueCount READ dueCount NOTIFY queueChanged FINAL)
    /// Reviews of the next 30 days, today first.
    Q_PROPERTY(QList<int> forecast READ forecast NOTIFY queueChanged FINAL)
    Q_PROPERTY(QString forecastText READ forecastText NOTIFY queueChanged FINAL)
    /// "64%"; empty without an interview day.
    Q_PROPERTY(QString dayFigure READ dayFigure NOTIFY queueChanged FINAL)
    Q_PROPERTY(QString dayText READ dayText NOTIFY queueChanged FINAL)
    /// "All topics" first.
    Q_PROPERTY(QList<QString> topics READ topics NOTIFY topicsChanged FINAL)
    Q_PROPERTY(QString scaleText READ scaleText NOTIFY scaleChanged FINAL)
    Q_PROPERTY(bool canTakeScale READ canTakeScale NOTIFY scaleChanged FINAL)
    Q_PROPERTY(bool canEndScale READ canEndScale NOTIFY scaleChanged FINAL)
    Q_PROPERTY(bool canDropScale READ canDropScale NOTIFY scaleChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    ReviewViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QueueListModel *rows() { return &m_rows; }
    [[nodiscard]] bool hasCards() const { return !m_services.cards().cards().isEmpty(); }
    [[nodiscard]] QString cardsText() const;
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QString orderText() const;
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] bool isOpen() const { return m_services.study().isOpen(); }
    [[nodiscard]] QString dueCount() const;
    [[nodiscard]] QList<int> forecast() const { return m_forecast; }
    [[nodiscard]] QString forecastText() const;
    [[nodiscard]] QString dayFigure() const;
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] QStringList topics() const;
    [[nodiscard]] QString scaleText() const;
    [[nodiscard]] bool canTakeScale() const;
    /// What stands predicts the newest reviews worse than no scale at all.
    [[nodiscard]] bool canEndScale() const;
    [[nodiscard]] bool canDropScale() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Begins a sitting, or goes on with the open one.
    Q_INVOKABLE void start();
    /// A cram of one of the topics.
    Q_INVOKABLE void startCram(int topic);
    /// The first due item of a row, where it is worked on.
    Q_INVOKABLE void openRow(int row);
    Q_INVOKABLE void openCards();
    Q_INVOKABLE void takeScale();
    /// From today on by the average learner.
    Q_INVOKABLE void endScale();
    Q_INVOKABLE void dropScale();
    /// Counts anew what time has made due; when the page comes up.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void dismissProblem();

signals:
    void topicsChanged();
    void queueChanged();
    void scaleChanged();
    void problemChanged();
    void promptAsked(const QString &promptId);
    void storyAsked(const QString &storyId);
    void problemAsked(const QString &problemId);

private:
    void refreshScale();
    void setProblem(const Problem &problem);
    void enter(const sevenrounds::Result<> &result);
    [[nodiscard]] QString nextText() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QueueListModel m_rows;
    sevenrounds::QueueState m_queue;
    QList<int> m_forecast;
    std::optional<double> m_recall;
    int m_begun = 0;
    std::optional<double> m_deckRecall;
    sevenrounds::ScaleReport m_scale;
    bool m_isStale = false;
    Problem m_problem;
};
