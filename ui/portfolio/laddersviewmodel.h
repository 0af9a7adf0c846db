// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/portfolioservice.h"
#include "ui/interview/interviewlistmodel.h"
#include "ui/portfolio/runglistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Ladders of one's own: their rungs to write, a climb to take cold, how far each holds and which is due.
class LaddersViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PortfolioViewModel")
    Q_PROPERTY(InterviewListModel *items READ items CONSTANT FINAL)
    Q_PROPERTY(bool hasLadder READ hasLadder NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(RungListModel *rungs READ rungs CONSTANT FINAL)
    Q_PROPERTY(bool canAddRung READ canAddRung NOTIFY changed FINAL)
    /// How far it holds, and how likely that still is.
    Q_PROPERTY(QString standingText READ standingText NOTIFY changed FINAL)
    /// The title of the ladder that is due, most likely forgotten first; empty where none is.
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    /// Its climbs, the newest first.
    Q_PROPERTY(QList<QString> climbs READ climbs NOTIFY changed FINAL)
    Q_PROPERTY(bool canClimb READ canClimb NOTIFY changed FINAL)
    Q_PROPERTY(bool isClimbing READ isClimbing NOTIFY climbChanged FINAL)
    /// "Rung 2 of 5".
    Q_PROPERTY(QString rungText READ rungText NOTIFY climbChanged FINAL)
    Q_PROPERTY(QString rungAsk READ rungAsk NOTIFY climbChanged FINAL)
    /// What holding it takes; empty until it was answered.
    Q_PROPERTY(QString rungHolds READ rungHolds NOTIFY climbChanged FINAL)
    Q_PROPERTY(bool isShown READ isShown NOTIFY climbChanged FINAL)

public:
    explicit LaddersViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] InterviewListModel *items() { return &m_items; }
    [[nodiscard]] bool hasLadder() const { return !m_ladder.id.isEmpty(); }
    [[nodiscard]] QString title() const { return m_ladder.title; }
    [[nodiscard]] RungListModel *rungs() { return &m_rungs; }
    [[nodiscard]] bool canAddRung() const { return hasLadder() && m_ladder.rungs.size() < sevenrounds::kMostRungs; }
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString dueText() const { return m_dueText; }
    [[nodiscard]] QStringList climbs() const;
    [[nodiscard]] bool canClimb() const { return !m_ladder.climbable().isEmpty(); }
    [[nodiscard]] bool isClimbing() const { return m_rung >= 0; }
    [[nodiscard]] QString rungText() const;
    [[nodiscard]] QString rungAsk() const;
    [[nodiscard]] QString rungHolds() const;
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// By today's date.
    void refresh();

    /// With one empty rung; it is open then.
    Q_INVOKABLE void add();
    /// Not while one is being climbed.
    Q_INVOKABLE void open(int row);
    /// By its id; one that is gone changes nothing.
    void openItem(const QString &key);
    /// The one that is due, where one is.
    Q_INVOKABLE void openDue();
    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void addRung();
    Q_INVOKABLE void setAsk(int row, const QString &text);
    Q_INVOKABLE void setHolds(int row, const QString &text);
    Q_INVOKABLE void removeRung(int row);
    Q_INVOKABLE void remove();

    Q_INVOKABLE void climb();
    /// What holding the rung takes.
    Q_INVOKABLE void show();
    /// The rung was held: to the next one, or the climb ends at the top.
    Q_INVOKABLE void hold();
    /// It was not: the climb ends at the rung before.
    Q_INVOKABLE void fall();
    /// Begins the climb, shows what the rung takes, or holds it.
    Q_INVOKABLE void goOn();
    /// Ends the climb and keeps nothing of it.
    Q_INVOKABLE void giveUp();

signals:
    void changed();
    void climbChanged();

private:
    void endClimb(int held);
    [[nodiscard]] QString titleOf(const sevenrounds::OwnLadder &ladder) const;
    [[nodiscard]] QString captionOf(const sevenrounds::OwnLadder &ladder) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::PortfolioService &m_portfolio;
    InterviewListModel m_items;
    RungListModel m_rungs;
    /// What is open; without an id where nothing is.
    sevenrounds::OwnLadder m_ladder;
    sevenrounds::OwnLadderId m_due;
    QString m_dueText;
    /// As it was when the climb began.
    QList<sevenrounds::OwnRung> m_climbed;
    /// From 0; -1 where nothing is climbed.
    int m_rung = -1;
    bool m_isShown = false;
};
