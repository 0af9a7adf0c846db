// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

namespace sevenrounds::sample {

/// A prompt with two follow-ups.
inline Prompt prompt(const QString &id, Level level = Level::L5, const QString &area = QStringLiteral("area"))
{
    Prompt prompt;
    prompt.id = PromptId(id);
    prompt.round = RoundId(QStringLiteral("ml"));
    prompt.area = area;
    prompt.level = level;
    prompt.title = QStringLiteral("Title of ") + id;
    prompt.ask = QStringLiteral("Ask of ") + id;
    prompt.points = { QStringLiteral("p1"), QStringLiteral("p2") };
    prompt.followups
        = { { QStringLiteral("f1"), QStringLiteral("s1") }, { QStringLiteral("f2"), QStringLiteral("s2") } };
    prompt.strongAnswer = QStringLiteral("Strong");
    return prompt;
}

/// Five rungs of three points each.
inline Ladder ladder(const QString &id)
{
    Ladder ladder;
    ladder.id = LadderId(id);
    ladder.area = QStringLiteral("area");
    ladder.title = QStringLiteral("Title of ") + id;
    for (int level = 1; level <= 5; ++level) {
        Rung rung;
        rung.level = level;
        rung.ask = QStringLiteral("Rung %1 of %2").arg(level).arg(id);
        rung.holds = { QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3") };
        rung.stuck = QStringLiteral("nudge");
        rung.answer = QStringLiteral("answer");
        ladder.rungs.append(rung);
    }
    return ladder;
}

/// Opening 5 min (fixed), main 20 min (two prompts), probe 5 min (two follow-ups).
inline Round round()
{
    Round round;
    round.id = RoundId(QStringLiteral("ml"));
    round.number = 3;
    round.skill = Skill::Ml;
    round.title = QStringLiteral("ML");
    round.minutes = 30;
    round.phases = {
        { QStringLiteral("opening"), QStringLiteral("Opening"), 5, QStringLiteral("cue"), PhaseKind::Fixed,
            QStringLiteral("Say who you are."), 1, {} },
        { QStringLiteral("main"), QStringLiteral("Main"), 20, QStringLiteral("cue"), PhaseKind::Prompts, {}, 2, {} },
        { QStringLiteral("probe"), QStringLiteral("Probe"), 5, QStringLiteral("cue"), PhaseKind::Followups, {}, 2, {} },
    };
    return round;
}

} // namespace sevenrounds::sample
