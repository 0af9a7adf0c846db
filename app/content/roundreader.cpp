// SPDX-License-Identifier: MIT
#include "content/roundreader.h"

#include "content/tracks.h"

#include <QSet>

#include <numeric>

namespace sevenrounds {

namespace {

constexpr int kMaxRoundMinutes = 180;
constexpr int kMaxDrawn = 8;
constexpr int kMaxRounds = 40;

Phase readPhase(YamlMap table)
{
    Phase phase;
    phase.id = table.text("id");
    phase.title = table.text("title");
    phase.minutes = table.integer("minutes", 1, kMaxRoundMinutes);
    phase.cue = table.text("cue");
    const int ways
        = int(table.has("ask")) + int(table.has("prompts")) + int(table.has("followups")) + int(table.has("ladders"));
    if (ways != 1) {
        table.note(QStringLiteral("a phase asks in exactly one way: 'ask', 'prompts', 'followups' or 'ladders'"));
    }
    if (table.has("ask")) {
        phase.kind = PhaseKind::Fixed;
        phase.ask = table.text("ask");
    }
    if (table.has("prompts")) {
        phase.kind = PhaseKind::Prompts;
        phase.count = table.integer("prompts", 1, kMaxDrawn);
        phase.areas = table.optionalTexts("areas");
        const QStringList banks = table.optionalTexts("bank");
        for (const QString &bank : banks) {
            phase.banks.append(RoundId(bank));
        }
    }
    if (table.has("ladders")) {
        phase.kind = PhaseKind::Ladder;
        phase.count = table.integer("ladders", 1, kMaxDrawn);
        phase.areas = table.optionalTexts("areas");
    }
    if (table.has("interrupt_after")) {
        phase.interruptAfter = table.integer("interrupt_after", 1, phase.minutes);
        if (phase.kind == PhaseKind::Fixed || phase.kind == PhaseKind::Followups) {
            table.note("interrupt_after", QStringLiteral("is for phases that ask prompts or ladders"));
        }
    }
    if (table.has("followups")) {
        phase.kind = PhaseKind::Followups;
        phase.count = table.integer("followups", 1, kMaxDrawn);
    }
    table.refuseUnknownKeys();
    return phase;
}

Round readRound(YamlMap table)
{
    Round round;
    round.id = RoundId(table.text("id"));
    round.number = table.integer("number", 1, kMaxRounds);
    round.code = table.optionalText("code");
    // The seven rounds are the skills themselves; any other round says as which of them it counts.
    const bool isOneOfSeven = skillFromKey(round.id.value()).has_value();
    const char *skillFrom = isOneOfSeven ? "id" : "skill";
    if (const std::optional<Skill> skill = skillFromKey(isOneOfSeven ? round.id.value() : table.text("skill"))) {
        round.skill = *skill;
    } else {
        table.note(skillFrom, QStringLiteral("is none of the seven rounds"));
    }
    if (isOneOfSeven != (round.number <= kSevenRounds)) {
        table.note("number", QStringLiteral("1 to 7 are the seven rounds, and only they"));
    }
    round.loops = readTracks(&table);
    round.title = table.text("title");
    round.minutes = table.integer("minutes", 1, kMaxRoundMinutes);
    round.minutesSource = table.source("minutes_source");
    round.source = table.source("source");
    round.about = table.text("about");
    round.assesses = table.texts("assesses");
    QList<YamlMap> advice = table.maps("advice");
    for (YamlMap &line : advice) {
        round.advice.append({ line.text("text"), line.source("source") });
        line.refuseUnknownKeys();
    }
    QSet<QString> known;
    QList<YamlMap> phases = table.maps("phases");
    for (YamlMap &phase : phases) {
        round.phases.append(readPhase(phase));
        if (known.contains(round.phases.last().id)) {
            phase.note("id", QStringLiteral("'%1' comes twice in this round").arg(round.phases.last().id));
        }
        known.insert(round.phases.last().id);
    }
    const int sum = std::accumulate(round.phases.cbegin(), round.phases.cend(), 0,
        [](int minutes, const Phase &phase) { return minutes + phase.minutes; });
    if (sum != round.minutes) {
        table.note("phases", QStringLiteral("add up to %1 minutes, but the round has %2").arg(sum).arg(round.minutes));
    }
    table.refuseUnknownKeys();
    return round;
}

} // namespace

QList<Round> readRounds(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<Round> rounds;
    const QList<YamlMap> tables = root.maps("rounds");
    for (const YamlMap &table : tables) {
        rounds.append(readRound(table));
    }
    root.refuseUnknownKeys();
    return rounds;
}

} // namespace sevenrounds
