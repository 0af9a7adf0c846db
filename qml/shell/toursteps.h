// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"

#include <QList>
#include <QString>

#include <functional>

class AppContext;
class TourAudio;
class QQuickWindow;

struct TourStage {
    sevenrounds::AppServices &services;
    sevenrounds::ManualClock &clock;
    AppContext &context;
    QQuickWindow &window;
    TourAudio &audio;
};

/// One picture: how to get there, and what it is called.
struct TourStep {
    QString name;
    std::function<void(TourStage &)> act;
};

/// In the order in which they are walked; each starts from where the one before left off.
[[nodiscard]] QList<TourStep> tourSteps();
