// SPDX-License-Identifier: MIT
#include "content/promptreader.h"

#include <QRegularExpression>

namespace sevenrounds {

namespace {

constexpr int kMinPoints = 5;
constexpr int kMaxPoints = 9;
constexpr int kMinPromptFollowups = 2;
constexpr int kMinWrongTurns = 2;
constexpr int kMaxPromptMinutes = 90;

void readBody(const PackFile &file, Prompt *prompt, ContentProblems *problems)
{
    static const QRegularExpression heading(
        QStringLiteral("^## A strong answer[ \\t]*$"), QRegularExpression::MultilineOption);
    const auto refuse = [&](const QString &message) { problems->append({ file.file, file.bodyLine, message }); };
    const QRegularExpressionMatch match = heading.match(file.body);
    if (!match.hasMatch()) {
        refuse(QStringLiteral("the text has no line '## A strong answer'"));
        return;
    }
    prompt->ask = file.body.left(match.capturedStart()).trimmed();
    prompt->strongAnswer = file.body.mid(match.capturedEnd()).trimmed();
    if (prompt->ask.isEmpty()) {
        refuse(QStringLiteral("the question is missing: it stands before '## A strong answer'"));
    }
    if (prompt->strongAnswer.isEmpty()) {
        refuse(QStringLiteral("the strong answer is empty"));
    }
}

} // namespace

QList<Followup> readFollowups(QList<YamlMap> tables)
{
    QList<Followup> result;
    for (YamlMap &table : tables) {
        result.append({ table.text("ask"), table.text("strong") });
        table.refuseUnknownKeys();
    }
    return result;
}

Links readLinks(YamlMap *root)
{
    Links links;
    std::optional<YamlMap> table = root->optionalMap("links");
    if (!table) {
        return links;
    }
    const QStringList derivations = table->optionalTexts("derivations");
    for (const QString &id : derivations) {
        links.derivations.append(DerivationId(id));
    }
    const QStringList prompts = table->optionalTexts("prompts");
    for (const QString &id : prompts) {
        links.prompts.append(PromptId(id));
    }
    const QStringList problems = table->optionalTexts("problems");
    for (const QString &id : problems) {
        links.problems.append(ProblemId(id));
    }
    table->refuseUnknownKeys();
    return links;
}

Prompt readPrompt(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    Prompt prompt;
    prompt.revision = file.revision;
    prompt.id = PromptId(root.text("id"));
    prompt.round = RoundId(root.text("round"));
    prompt.area = root.text("area");
    prompt.level = root.level("level");
    prompt.minutes = root.integer("minutes", 1, kMaxPromptMinutes);
    prompt.source = root.source("source");
    prompt.title = root.text("title");
    prompt.points = root.texts("points");
    if (prompt.points.size() < kMinPoints || prompt.points.size() > kMaxPoints) {
        root.note("points",
            QStringLiteral("must hold %1 to %2 lines, not %3")
                .arg(kMinPoints)
                .arg(kMaxPoints)
                .arg(prompt.points.size()));
    }
    QList<YamlMap> capacity = root.optionalMaps("capacity");
    for (YamlMap &line : capacity) {
        prompt.capacity.append({ line.text("name"), line.text("expr"), line.text("value"), line.text("why") });
        line.refuseUnknownKeys();
    }
    prompt.followups = readFollowups(root.maps("followups"));
    if (prompt.followups.size() < kMinPromptFollowups) {
        root.note("followups", QStringLiteral("must hold at least %1").arg(kMinPromptFollowups));
    }
    prompt.hints = root.optionalTexts("hints");
    const QStringList themes = root.optionalTexts("themes");
    for (const QString &theme : themes) {
        prompt.themes.append(StoryTopicId(theme));
    }
    QList<YamlMap> turns = root.maps("wrong_turns");
    for (YamlMap &turn : turns) {
        prompt.wrongTurns.append({ turn.text("turn"), turn.text("why") });
        turn.refuseUnknownKeys();
    }
    if (prompt.wrongTurns.size() < kMinWrongTurns) {
        root.note("wrong_turns", QStringLiteral("must hold at least %1").arg(kMinWrongTurns));
    }
    prompt.links = readLinks(&root);
    prompt.paper = PaperId(root.optionalText("paper"));
    prompt.isAtBoard = root.flag("board", false);
    root.refuseUnknownKeys();
    readBody(file, &prompt, problems);
    return prompt;
}

} // namespace sevenrounds
