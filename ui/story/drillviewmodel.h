// SPDX-License-Identifier: MIT
#pragma once

#include "domain/storycontent.h"
#include "ui/story/drilllistmodel.h"
#include "ui/story/spokenviewmodel.h"
#include "ui/story/tellinglistmodel.h"

#include <QtQml/qqmlregistration.h>

/// A short answer against the clock: the question, the time, and when it is over the points to tick and what tempts people.
class DrillViewModel : public SpokenViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(DrillListModel *drills READ drills CONSTANT FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString ask READ ask NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString nextText READ nextText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QList<QString> points READ points NOTIFY stateChanged FINAL)
    /// One a point: it was made.
    Q_PROPERTY(QList<bool> ticks READ ticks NOTIFY ticksChanged FINAL)
    /// "4 of 6 points".
    Q_PROPERTY(QString pointsText READ pointsText NOTIFY ticksChanged FINAL)
    /// What people do instead, and why it tempts: "Names four projects. Leaving out three feels like a loss."
    Q_PROPERTY(QList<QString> wrongTurns READ wrongTurns NOTIFY stateChanged FINAL)
    Q_PROPERTY(TellingListModel *tellings READ tellings CONSTANT FINAL)

public:
    DrillViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] DrillListModel *drills() { return &m_drills; }
    [[nodiscard]] bool exists() const override { return m_drill != nullptr; }
    [[nodiscard]] QString title() const { return exists() ? m_drill->title : QString(); }
    [[nodiscard]] QString ask() const { return exists() ? m_drill->ask : QString(); }
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QStringList points() const { return exists() ? m_drill->points : QStringList(); }
    [[nodiscard]] QList<bool> ticks() const;
    [[nodiscard]] QString pointsText() const;
    [[nodiscard]] QStringList wrongTurns() const;
    [[nodiscard]] TellingListModel *tellings() { return &m_tellings; }

    Q_INVOKABLE void open(const QString &drillId);
    /// Starts, ends, or makes ready for another time.
    Q_INVOKABLE void advance();
    /// Only when it is over.
    Q_INVOKABLE void tick(int point, bool isMade);

signals:
    void ticksChanged();

private:
    void finish() override;
    [[nodiscard]] sevenrounds::Milliseconds nearlyOut() const override;
    void again();

    DrillListModel m_drills;
    TellingListModel m_tellings;
    const sevenrounds::Drill *m_drill = nullptr;
    /// What was kept when it ended; points are ticked into it.
    sevenrounds::Telling m_kept;
};
