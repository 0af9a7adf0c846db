// SPDX-License-Identifier: MIT
#include "content/talkformatreader.h"

#include <QSet>

#include <numeric>

namespace sevenrounds {

namespace {

constexpr int kMaxTalkMinutes = 120;

TalkSubject readSubject(YamlMap *table)
{
    const QString about = table->optionalText("about");
    if (about == QLatin1String("paper")) {
        return TalkSubject::Paper;
    }
    if (about == QLatin1String("own-project")) {
        return TalkSubject::OwnProject;
    }
    if (!about.isEmpty()) {
        table->note("about", QStringLiteral("is paper or own-project, not '%1'").arg(about));
    }
    return TalkSubject::Any;
}

TalkFormat readTalkFormat(YamlMap table)
{
    TalkFormat format;
    format.id = TalkFormatId(table.text("id"));
    format.title = table.text("title");
    format.source = table.source("source");
    format.subject = readSubject(&table);
    format.talkMinutes = table.integer("talk_minutes", 1, kMaxTalkMinutes);
    format.discussionMinutes = table.integer("discussion_minutes", 1, kMaxTalkMinutes);
    format.warnMinutes = table.integers("warn_minutes", 1, kMaxTalkMinutes);
    QSet<QString> known;
    QList<YamlMap> sections = table.maps("sections");
    for (YamlMap &section : sections) {
        format.sections.append({ section.text("id"), section.text("title"),
            section.integer("minutes", 1, kMaxTalkMinutes), section.text("lands") });
        section.refuseUnknownKeys();
        if (known.contains(format.sections.last().id)) {
            section.note("id", QStringLiteral("'%1' comes twice in this talk").arg(format.sections.last().id));
        }
        known.insert(format.sections.last().id);
    }
    const int sum = std::accumulate(format.sections.cbegin(), format.sections.cend(), 0,
        [](int minutes, const TalkSection &section) { return minutes + section.minutes; });
    if (sum != format.talkMinutes) {
        table.note(
            "sections", QStringLiteral("add up to %1 minutes, but the talk has %2").arg(sum).arg(format.talkMinutes));
    }
    table.refuseUnknownKeys();
    return format;
}

} // namespace

QList<TalkFormat> readTalkFormats(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<TalkFormat> formats;
    const QList<YamlMap> tables = root.maps("formats");
    for (const YamlMap &table : tables) {
        formats.append(readTalkFormat(table));
    }
    root.refuseUnknownKeys();
    return formats;
}

} // namespace sevenrounds
