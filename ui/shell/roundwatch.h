// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>

class AppContext;
class RoundQuiet;

/// Keeps the desktop quiet and awake while a round or a talk runs. A pause lets it go: somebody who went away does not want a machine that stays awake.
/// Where the desktop refuses the round runs all the same, and that is said once in the program's life.
class RoundWatch : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive this.
    RoundWatch(sevenrounds::AppServices &services, RoundQuiet &quiet, AppContext &context, QObject *parent = nullptr);

    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// What Settings says about it.
    [[nodiscard]] QString text() const;

private:
    void followStage();
    void follow();
    void warn();
    void pass();

    sevenrounds::AppServices &m_services;
    RoundQuiet &m_quiet;
    AppContext &m_context;
    bool m_isHeld = false;
    bool m_isWarned = false;
};
