// SPDX-License-Identifier: MIT
#include "content/loopformatreader.h"

#include "content/tracks.h"

namespace sevenrounds {

namespace {

constexpr int kMaxBreakMinutes = 120;
constexpr qsizetype kFewestRounds = 2;

LoopFormat readLoopFormat(YamlMap table)
{
    LoopFormat format;
    format.id = LoopFormatId(table.text("id"));
    format.title = table.text("title");
    format.loops = readTracks(&table);
    format.source = table.source("source");
    format.about = table.text("about");
    const QStringList rounds = table.texts("rounds");
    for (const QString &round : rounds) {
        if (format.rounds.contains(RoundId(round))) {
            table.note("rounds", QStringLiteral("'%1' comes twice").arg(round));
        }
        format.rounds.append(RoundId(round));
    }
    if (rounds.size() < kFewestRounds) {
        table.note("rounds", QStringLiteral("a loop has two rounds or more"));
    }
    format.breakMinutes = table.integer("break_minutes", 0, kMaxBreakMinutes);
    table.refuseUnknownKeys();
    return format;
}

} // namespace

QList<LoopFormat> readLoopFormats(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<LoopFormat> formats;
    const QList<YamlMap> tables = root.maps("formats");
    for (const YamlMap &table : tables) {
        formats.append(readLoopFormat(table));
    }
    root.refuseUnknownKeys();
    return formats;
}

} // namespace sevenrounds
