// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/interviewservice.h"
#include "ui/interview/askedlistmodel.h"
#include "ui/interview/interviewlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("askedlistmodel.h")
Q_MOC_INCLUDE("interviewlistmodel.h")

/// Real interviews: the loops with how they ended, the rounds of the one that is open, and what was asked in the round that is open.
class InterviewsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QList<QString> views READ views CONSTANT FINAL)
    /// A value of View.
    Q_PROPERTY(int view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(InterviewListModel *loops READ loops CONSTANT FINAL)
    Q_PROPERTY(bool hasLoop READ hasLoop NOTIFY changed FINAL)
    Q_PROPERTY(QString loopTitle READ loopTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString loopDay READ loopDay NOTIFY changed FINAL)
    Q_PROPERTY(QString loopDayError READ loopDayError NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> levels READ levels CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(int outcomeIndex READ outcomeIndex NOTIFY changed FINAL)
    /// What the program had said on the morning of its day.
    Q_PROPERTY(QString saidText READ saidText NOTIFY changed FINAL)
    Q_PROPERTY(InterviewListModel *rounds READ rounds CONSTANT FINAL)
    /// How many of the rounds that the person was told of are recorded; empty where they noted no number, or the loop is over.
    Q_PROPERTY(QString toldText READ toldText NOTIFY changed FINAL)
    /// What a round can be: those of the person's loop.
    Q_PROPERTY(QList<QString> roundChoices READ roundChoices NOTIFY choicesChanged FINAL)
    Q_PROPERTY(bool hasRound READ hasRound NOTIFY changed FINAL)
    Q_PROPERTY(QString roundTitle READ roundTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString roundDay READ roundDay NOTIFY changed FINAL)
    Q_PROPERTY(QString roundDayError READ roundDayError NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> feelings READ feelings CONSTANT FINAL)
    Q_PROPERTY(int feelingIndex READ feelingIndex NOTIFY changed FINAL)
    Q_PROPERTY(AskedListModel *asked READ asked CONSTANT FINAL)
    /// Of the round that is open; the first one stands for none.
    Q_PROPERTY(QList<QString> topics READ topics NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)

public:
    enum class View {
        Went,
        Sheet,
        Pipeline,
    };
    Q_ENUM(View)

    InterviewsViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] QStringList views() const;
    [[nodiscard]] int view() const { return m_view; }
    [[nodiscard]] InterviewListModel *loops() { return &m_loops; }
    [[nodiscard]] bool hasLoop() const { return !m_loop.id.isEmpty(); }
    [[nodiscard]] QString loopTitle() const { return m_loop.title; }
    [[nodiscard]] QString loopDay() const;
    [[nodiscard]] QString loopDayError() const { return m_loopDayError; }
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const;
    [[nodiscard]] QStringList outcomes() const;
    [[nodiscard]] int outcomeIndex() const { return static_cast<int>(m_loop.outcome); }
    [[nodiscard]] QString saidText() const;
    [[nodiscard]] InterviewListModel *rounds() { return &m_rounds; }
    [[nodiscard]] QString toldText() const;
    [[nodiscard]] QStringList roundChoices() const;
    [[nodiscard]] bool hasRound() const { return !m_round.id.isEmpty(); }
    [[nodiscard]] QString roundTitle() const;
    [[nodiscard]] QString roundDay() const;
    [[nodiscard]] QString roundDayError() const { return m_roundDayError; }
    [[nodiscard]] QStringList feelings() const;
    [[nodiscard]] int feelingIndex() const { return static_cast<int>(m_round.feeling); }
    [[nodiscard]] AskedListModel *asked() { return &m_asked; }
    [[nodiscard]] QStringList topics() const;
    [[nodiscard]] bool canUndo() const { return m_interviews.canUndo(); }

    Q_INVOKABLE void chooseView(int view);
    /// A loop of today, which is open then.
    Q_INVOKABLE void addLoop();
    Q_INVOKABLE void openLoop(int row);
    Q_INVOKABLE void setLoopTitle(const QString &title);
    Q_INVOKABLE void setLoopDay(const QString &text);
    Q_INVOKABLE void stepLoopDay(int days);
    Q_INVOKABLE void setLevel(int index);
    Q_INVOKABLE void setOutcome(int index);
    Q_INVOKABLE void removeLoop();
    /// By its place among roundChoices(); it is open then.
    Q_INVOKABLE void addRound(int choice);
    Q_INVOKABLE void openRound(int row);
    Q_INVOKABLE void setRoundDay(const QString &text);
    Q_INVOKABLE void stepRoundDay(int days);
    Q_INVOKABLE void setFeeling(int index);
    Q_INVOKABLE void removeRound();
    Q_INVOKABLE void addAsked();
    Q_INVOKABLE void setAsk(int row, const QString &text);
    /// What they asked next, a line each.
    Q_INVOKABLE void setThen(int row, const QString &text);
    Q_INVOKABLE void setTopic(int row, int topic);
    Q_INVOKABLE void removeAsked(int row);
    /// To its page in the bank.
    Q_INVOKABLE void openPrompt(int row);
    Q_INVOKABLE void undo();
    /// To the page.
    Q_INVOKABLE void open();
    /// To the page and what is written there for the last week.
    Q_INVOKABLE void openSheet();
    /// To the page and where a process stands.
    Q_INVOKABLE void openPipeline();
    Q_INVOKABLE void leave();

signals:
    void changed();
    void viewChanged();
    void choicesChanged();
    void promptAsked(const QString &id);

private:
    void refresh();
    [[nodiscard]] QList<InterviewListModel::Row> loopRows() const;
    [[nodiscard]] QList<InterviewListModel::Row> roundRows() const;
    [[nodiscard]] QStringList areasOf(const sevenrounds::RoundId &round) const;
    [[nodiscard]] QString titleOf(const sevenrounds::RoundId &round) const;
    [[nodiscard]] bool isAsked(int row) const { return row >= 0 && row < m_asked.count(); }

    sevenrounds::AppServices &m_services;
    sevenrounds::InterviewService &m_interviews;
    Navigation &m_navigation;
    int m_view = 0;
    InterviewListModel m_loops;
    InterviewListModel m_rounds;
    AskedListModel m_asked;
    /// What is open; without an id where nothing is.
    sevenrounds::RealLoop m_loop;
    sevenrounds::RealRound m_round;
    QStringList m_areas;
    QString m_loopDayError;
    QString m_roundDayError;
};
