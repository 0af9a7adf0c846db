// SPDX-License-Identifier: MIT
#include "content/storyreader.h"

#include <QSet>

namespace sevenrounds {

namespace {

constexpr int kMaxDrillMinutes = 10;

/// Ids within one file; the library sees those of different files.
void refuseTwiceInFile(YamlMap &table, const QString &id, QSet<QString> *known)
{
    if (!id.isEmpty() && known->contains(id)) {
        table.note("id", QStringLiteral("'%1' stands twice in this file").arg(id));
    }
    known->insert(id);
}

StoryTopic readTopic(YamlMap &table, StoryTopicKind kind, QSet<QString> *known)
{
    StoryTopic topic;
    topic.id = StoryTopicId(table.text("id"));
    refuseTwiceInFile(table, topic.id.value(), known);
    topic.kind = kind;
    topic.title = table.text("title");
    topic.shows = table.text("shows");
    if (kind == StoryTopicKind::Theme) {
        topic.ask = table.text("ask");
    }
    topic.source = table.source("source");
    table.refuseUnknownKeys();
    return topic;
}

} // namespace

StoryGuide readStoryGuide(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    StoryGuide guide;
    QSet<QString> known;
    QList<YamlMap> values = root.maps("values");
    for (YamlMap &value : values) {
        guide.topics.append(readTopic(value, StoryTopicKind::Value, &known));
    }
    QList<YamlMap> themes = root.maps("themes");
    for (YamlMap &theme : themes) {
        guide.topics.append(readTopic(theme, StoryTopicKind::Theme, &known));
    }
    QSet<int> levels;
    QList<YamlMap> scopes = root.maps("scopes");
    for (YamlMap &table : scopes) {
        const StoryScope scope { table.level("level"), table.text("text") };
        if (levels.contains(static_cast<int>(scope.level))) {
            table.note("level", QStringLiteral("%1 stands twice").arg(levelKey(scope.level)));
        }
        levels.insert(static_cast<int>(scope.level));
        guide.scopes.append(scope);
        table.refuseUnknownKeys();
    }
    root.refuseUnknownKeys();
    return guide;
}

QList<AskedQuestion> readStoryQuestions(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<AskedQuestion> questions;
    QSet<QString> known;
    QList<YamlMap> tables = root.maps("questions");
    for (YamlMap &table : tables) {
        AskedQuestion question;
        question.id = AskedQuestionId(table.text("id"));
        refuseTwiceInFile(table, question.id.value(), &known);
        if (const std::optional<Audience> audience = audienceFromKey(table.text("audience"))) {
            question.audience = *audience;
        } else {
            table.note("audience", QStringLiteral("is none of recruiter, manager, engineer, researcher, panel"));
        }
        question.ask = table.text("ask");
        question.why = table.text("why");
        question.source = table.source("source");
        table.refuseUnknownKeys();
        questions.append(question);
    }
    root.refuseUnknownKeys();
    return questions;
}

QList<Drill> readDrills(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    QList<Drill> drills;
    QSet<QString> known;
    QList<YamlMap> tables = root.maps("drills");
    for (YamlMap &table : tables) {
        Drill drill;
        drill.id = DrillId(table.text("id"));
        refuseTwiceInFile(table, drill.id.value(), &known);
        drill.title = table.text("title");
        drill.minutes = table.integer("minutes", 1, kMaxDrillMinutes);
        drill.ask = table.text("ask");
        drill.points = table.texts("points");
        QList<YamlMap> turns = table.maps("wrong_turns");
        for (YamlMap &turn : turns) {
            drill.wrongTurns.append({ turn.text("turn"), turn.text("why") });
            turn.refuseUnknownKeys();
        }
        drill.source = table.source("source");
        table.refuseUnknownKeys();
        drills.append(drill);
    }
    root.refuseUnknownKeys();
    return drills;
}

} // namespace sevenrounds
