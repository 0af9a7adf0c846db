// SPDX-License-Identifier: MIT
#include "content/quizreader.h"

#include "content/promptreader.h"

#include <QSet>

namespace sevenrounds {

namespace {

constexpr int kFewestOptions = 2;
constexpr int kMostOptions = 6;
constexpr int kHighestRating = 4;
/// A quiz in which more than this are right by guessing measures nothing.
constexpr double kHighestGuess = 0.5;

void refuseTwice(YamlMap &table, const QString &id, QSet<QString> *known)
{
    if (known->contains(id)) {
        table.note("id", QStringLiteral("'%1' is taken").arg(id));
    }
    known->insert(id);
}

double readGuess(YamlMap &root)
{
    bool isNumber = false;
    const double guess = root.text("guess").toDouble(&isNumber);
    if (!isNumber || guess < 0.0 || guess > kHighestGuess) {
        root.note("guess", QStringLiteral("is no number from 0 to 0.5"));
    }
    return guess;
}

QuizQuestion readQuestion(YamlMap &table)
{
    QuizQuestion question;
    question.id = QuizItemId(table.text("id"));
    question.round = RoundId(table.text("round"));
    question.level = table.level("level");
    question.ask = table.text("ask");
    question.options = table.texts("options");
    if (question.options.size() < kFewestOptions || question.options.size() > kMostOptions) {
        table.note("options", QStringLiteral("holds %1, and 2 to 6 are needed").arg(question.options.size()));
    }
    QStringList different = question.options;
    if (different.removeDuplicates() > 0) {
        table.note("options", QStringLiteral("holds one twice"));
    }
    question.correct = table.integer("correct", 1, static_cast<int>(question.options.size())) - 1;
    question.why = table.text("why");
    question.links = readLinks(&table);
    question.source = table.source("source");
    table.refuseUnknownKeys();
    return question;
}

SelfTestItem readItem(YamlMap &table)
{
    SelfTestItem item;
    item.id = QuizItemId(table.text("id"));
    item.competence = table.text("competence");
    item.round = RoundId(table.text("round"));
    item.text = table.text("text");
    item.anchors = table.texts("anchors");
    if (item.anchors.size() != kHighestRating + 1) {
        table.note(
            "anchors", QStringLiteral("holds %1, and one for each of 0 to 4 is needed").arg(item.anchors.size()));
    }
    item.evidence = table.text("evidence");
    item.source = table.source("source");
    table.refuseUnknownKeys();
    return item;
}

} // namespace

Quiz readQuiz(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    Quiz quiz;
    quiz.id = root.text("id");
    quiz.title = root.text("title");
    quiz.about = root.text("about");
    quiz.source = root.source("source");
    quiz.guess = readGuess(root);
    QSet<QString> known;
    QList<YamlMap> tables = root.maps("items");
    for (YamlMap &table : tables) {
        quiz.questions.append(readQuestion(table));
        refuseTwice(table, quiz.questions.last().id.value(), &known);
    }
    root.refuseUnknownKeys();
    return quiz;
}

SelfTest readSelfTest(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    SelfTest test;
    test.id = root.text("id");
    test.title = root.text("title");
    test.about = root.text("about");
    test.source = root.source("source");
    if (std::optional<YamlMap> scale = root.optionalMap("scale")) {
        // The scale is fixed; the file says it for its reader.
        if (scale->integer("from", 0, 0) != 0
            || scale->integer("to", kHighestRating, kHighestRating) != kHighestRating) {
            scale->note(QStringLiteral("runs from 0 to 4"));
        }
        scale->refuseUnknownKeys();
    }
    QSet<QString> known;
    QList<YamlMap> tables = root.maps("items");
    for (YamlMap &table : tables) {
        test.items.append(readItem(table));
        refuseTwice(table, test.items.last().id.value(), &known);
    }
    root.refuseUnknownKeys();
    return test;
}

} // namespace sevenrounds
