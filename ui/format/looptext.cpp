// SPDX-License-Identifier: MIT
#include "ui/format/looptext.h"

#include <QCoreApplication>

namespace sevenrounds {

QString loopTitle(Loop loop)
{
    switch (loop) {
    case Loop::Scientist:
        return QCoreApplication::translate("LoopText", "Research Scientist");
    case Loop::ResearchEngineer:
        return QCoreApplication::translate("LoopText", "Research Engineer");
    case Loop::Senior:
        return QCoreApplication::translate("LoopText", "Senior research");
    case Loop::Both:
        return QCoreApplication::translate("LoopText", "Both");
    case Loop::AiEngineer:
        break;
    }
    return QCoreApplication::translate("LoopText", "AI Engineer");
}

QStringList loopTitles()
{
    QStringList titles;
    for (const Loop loop : kLoops) {
        titles.append(loopTitle(loop));
    }
    return titles;
}

} // namespace sevenrounds
