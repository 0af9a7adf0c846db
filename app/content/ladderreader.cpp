// SPDX-License-Identifier: MIT
#include "content/ladderreader.h"

namespace sevenrounds {

namespace {

constexpr int kMinRungs = 5;
constexpr int kMaxRungs = 7;
constexpr int kMinHolds = 3;
constexpr int kMaxHolds = 7;

Rung readRung(YamlMap table, int level)
{
    Rung rung;
    rung.level = table.integer("level", 1, kMaxRungs);
    if (rung.level != level) {
        table.note("level", QStringLiteral("rungs are counted from 1 without a gap; this one is %1").arg(level));
    }
    rung.ask = table.text("ask");
    rung.holds = table.texts("holds");
    if (rung.holds.size() < kMinHolds || rung.holds.size() > kMaxHolds) {
        table.note("holds",
            QStringLiteral("must hold %1 to %2 points, not %3").arg(kMinHolds).arg(kMaxHolds).arg(rung.holds.size()));
    }
    rung.stuck = table.text("stuck");
    rung.answer = table.text("answer");
    rung.derivation = DerivationId(table.optionalText("derivation"));
    rung.covers = table.optionalText("covers");
    table.refuseUnknownKeys();
    return rung;
}

} // namespace

Ladder readLadder(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    Ladder ladder;
    ladder.revision = file.revision;
    ladder.id = LadderId(root.text("id"));
    ladder.area = root.text("area");
    ladder.title = root.text("title");
    ladder.source = root.source("source");
    const QList<YamlMap> rungs = root.maps("rungs");
    for (const YamlMap &rung : rungs) {
        ladder.rungs.append(readRung(rung, static_cast<int>(ladder.rungs.size()) + 1));
    }
    if (ladder.rungs.size() < kMinRungs || ladder.rungs.size() > kMaxRungs) {
        root.note("rungs",
            QStringLiteral("must hold %1 to %2 rungs, not %3").arg(kMinRungs).arg(kMaxRungs).arg(ladder.rungs.size()));
    }
    root.refuseUnknownKeys();
    ladder.prose = file.body.trimmed();
    return ladder;
}

} // namespace sevenrounds
