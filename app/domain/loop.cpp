// SPDX-License-Identifier: MIT
#include "domain/loop.h"

namespace sevenrounds {

QString loopKey(Loop loop)
{
    switch (loop) {
    case Loop::Scientist:
        return QStringLiteral("scientist");
    case Loop::ResearchEngineer:
        return QStringLiteral("research-engineer");
    case Loop::Senior:
        return QStringLiteral("senior");
    case Loop::Both:
        return QStringLiteral("both");
    case Loop::AiEngineer:
        break;
    }
    return QStringLiteral("ai-engineer");
}

std::optional<Loop> loopFromKey(const QString &key)
{
    if (key == QStringLiteral("research")) {
        return Loop::Scientist;
    }
    for (const Loop loop : kLoops) {
        if (loopKey(loop) == key) {
            return loop;
        }
    }
    return std::nullopt;
}

} // namespace sevenrounds
