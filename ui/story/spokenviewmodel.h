// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "story/tellingclock.h"
#include "ui/format/secondtick.h"
#include "ui/shell/navigation.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Something that is said against the clock: where it stands, the clock, and its wording. It pauses when its page is left.
class SpokenViewModel : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    // Course and Phase both have a Running and a Paused.
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Course course READ course NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString time READ time NOTIFY clockChanged FINAL)
    Q_PROPERTY(Phase phase READ phase NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString caption READ caption NOTIFY clockChanged FINAL)

public:
    enum class Course {
        Ready,
        Running,
        Paused,
        Ended,
    };
    Q_ENUM(Course)

    /// In the order of ClockText.Phase.
    enum class Phase {
        Running,
        Paused,
        NearEnd,
        Overtime,
    };
    Q_ENUM(Phase)

    [[nodiscard]] virtual bool exists() const = 0;
    [[nodiscard]] Course course() const { return static_cast<Course>(m_state.course); }
    [[nodiscard]] QString time() const;
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] QString caption() const;

    Q_INVOKABLE void togglePause();

signals:
    void stateChanged();
    void clockChanged();

protected:
    SpokenViewModel(sevenrounds::AppServices &services, Navigation &navigation, Navigation::Page page,
        const sevenrounds::TellingPlan &plan, QObject *parent);

    /// Running or paused: leaving and coming back finds it as it was.
    [[nodiscard]] bool isLive() const;
    void apply(sevenrounds::TellingEventKind kind);
    /// Ready for another time.
    void reset();
    void refreshClock();
    /// It has just ended; its laps stand in m_state.
    virtual void finish() = 0;
    /// How much of the time is left when the clock begins to warn.
    [[nodiscard]] virtual sevenrounds::Milliseconds nearlyOut() const = 0;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    sevenrounds::TellingPlan m_plan;
    sevenrounds::TellingState m_state;
    sevenrounds::TellingClock m_clock;

private:
    SecondTick m_tick;
};
