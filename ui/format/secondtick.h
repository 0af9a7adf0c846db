// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QTimer>

#include <initializer_list>

/// Ticks when a duration on the screen changes its second, and not in between: a shown second is late by the event loop only, and an
/// idle machine is woken once a second. It never counts; what is shown is read from the clock at each tick.
class SecondTick : public QObject
{
    Q_OBJECT

public:
    explicit SecondTick(QObject *parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    void start();
    void stop();
    /// What is on the screen now, counting down or up. The next tick comes with the first change of a whole second among them.
    void follow(std::initializer_list<sevenrounds::Milliseconds> shown);

signals:
    void ticked();

private:
    QTimer m_timer { this };
};
