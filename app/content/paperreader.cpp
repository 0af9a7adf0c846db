// SPDX-License-Identifier: MIT
#include "content/paperreader.h"

#include <numeric>
#include <optional>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2100;
constexpr int kTalkMinutes = 20;
constexpr int kMostItems = 20;
constexpr qsizetype kFewestClaims = 3;
constexpr qsizetype kFewestAssumptions = 3;
constexpr qsizetype kFewestEquations = 3;
constexpr qsizetype kFewestStrengths = 5;
constexpr qsizetype kFewestWeaknesses = 5;
constexpr qsizetype kFewestExtensions = 3;
constexpr qsizetype kFewestConnections = 2;
constexpr qsizetype kMostConnections = 3;
constexpr qsizetype kFewestQuestions = 8;

constexpr std::array kCriterionKeys { "relevance", "mathematics", "recency", "non_obvious", "debatable", "extendable" };

constexpr std::pair<PaperPart, const char *> kPartKeys[] { { PaperPart::Claim, "claim" },
    { PaperPart::Assumption, "assumption" }, { PaperPart::Equation, "equation" }, { PaperPart::Weakness, "weakness" },
    { PaperPart::Alternative, "alternative" }, { PaperPart::Extension, "extension" },
    { PaperPart::Connection, "connection" } };

std::optional<PaperPart> partFromKey(const QString &key)
{
    for (const auto &[part, known] : kPartKeys) {
        if (key == QLatin1String(known)) {
            return part;
        }
    }
    return std::nullopt;
}

QList<PaperPoint> readPoints(YamlMap *root, const char *key, const char *text, const char *beside)
{
    QList<PaperPoint> points;
    QList<YamlMap> tables = root->maps(key);
    for (YamlMap &table : tables) {
        points.append({ table.text(text), table.text(beside) });
        table.refuseUnknownKeys();
    }
    return points;
}

void requireCount(YamlMap *root, const char *key, qsizetype count, qsizetype fewest)
{
    if (count < fewest) {
        root->note(key, QStringLiteral("must hold %1 or more, not %2").arg(fewest).arg(count));
    }
}

void readScores(YamlMap *root, PaperCard *card)
{
    std::optional<YamlMap> table = root->optionalMap("scorecard");
    if (!table) {
        root->note("scorecard", QStringLiteral("is missing"));
        return;
    }
    for (std::size_t i = 0; i < kCriterionKeys.size(); ++i) {
        std::optional<YamlMap> one = table->optionalMap(kCriterionKeys[i]);
        if (!one) {
            table->note(kCriterionKeys[i], QStringLiteral("is missing"));
            continue;
        }
        card->scores[i] = { one->integer("score", 0, kHighestPaperScore), one->text("why") };
        one->refuseUnknownKeys();
    }
    table->refuseUnknownKeys();
}

PaperQuestion readQuestion(YamlMap table, const PaperCard &card)
{
    PaperQuestion question;
    const QString key = table.text("kind");
    const std::optional<PaperPart> part = partFromKey(key);
    if (!part) {
        table.note("kind", QStringLiteral("'%1' is no part of a paper card").arg(key));
    }
    question.part = part.value_or(PaperPart::Claim);
    question.about = table.integer("about", 1, kMostItems);
    if (question.about > card.count(question.part)) {
        table.note("about", QStringLiteral("there is no %1 number %2").arg(key).arg(question.about));
    }
    question.ask = table.text("ask");
    question.strong = table.text("strong");
    QList<YamlMap> deeper = table.maps("deeper");
    for (YamlMap &one : deeper) {
        question.deeper.append({ one.text("ask"), one.text("strong") });
        one.refuseUnknownKeys();
    }
    table.refuseUnknownKeys();
    return question;
}

void readPlan(YamlMap *root, PaperCard *card)
{
    QList<YamlMap> sections = root->maps("plan");
    for (YamlMap &section : sections) {
        card->plan.append({ QString::number(card->plan.size() + 1), section.text("title"),
            section.integer("minutes", 1, kTalkMinutes), section.text("lands") });
        section.refuseUnknownKeys();
    }
    const int sum = std::accumulate(card->plan.cbegin(), card->plan.cend(), 0,
        [](int minutes, const TalkSection &section) { return minutes + section.minutes; });
    if (sum != kTalkMinutes) {
        root->note("plan", QStringLiteral("adds up to %1 minutes, not %2").arg(sum).arg(kTalkMinutes));
    }
}

} // namespace

PaperCard readPaper(const PackFile &file, ContentProblems *problems)
{
    YamlMap root = file.root(problems);
    PaperCard card;
    card.revision = file.revision;
    card.id = PaperId(root.text("id"));
    card.title = root.text("title");
    card.authors = root.texts("authors");
    card.year = root.integer("year", kFirstYear, kLastYear);
    card.venue = root.text("venue");
    card.affiliations = root.optionalText("affiliations");
    card.arxiv = root.optionalText("arxiv");
    card.area = root.text("area");
    card.source = root.source("source");
    card.warning = root.optionalText("warn");
    readScores(&root, &card);
    card.claims = readPoints(&root, "claims", "text", "evidence");
    card.assumptions = readPoints(&root, "assumptions", "text", "breaks");
    QList<YamlMap> equations = root.maps("equations");
    for (YamlMap &one : equations) {
        card.equations.append(
            { one.text("name"), one.text("tex"), one.text("why"), DerivationId(one.optionalText("derivation")) });
        one.refuseUnknownKeys();
    }
    card.strengths = root.texts("strengths");
    card.weaknesses = readPoints(&root, "weaknesses", "text", "test");
    QList<YamlMap> extensions = root.maps("extensions");
    for (YamlMap &one : extensions) {
        card.extensions.append({ one.text("text"), one.text("first"), one.text("risk") });
        one.refuseUnknownKeys();
    }
    card.alternatives = readPoints(&root, "alternatives", "text", "why_not");
    card.connections = readPoints(&root, "connections", "field", "text");
    card.replication = root.text("replication");
    readPlan(&root, &card);
    const QList<YamlMap> questions = root.maps("questions");
    for (const YamlMap &one : questions) {
        card.questions.append(readQuestion(one, card));
    }
    requireCount(&root, "claims", card.claims.size(), kFewestClaims);
    requireCount(&root, "assumptions", card.assumptions.size(), kFewestAssumptions);
    requireCount(&root, "equations", card.equations.size(), kFewestEquations);
    requireCount(&root, "strengths", card.strengths.size(), kFewestStrengths);
    requireCount(&root, "weaknesses", card.weaknesses.size(), kFewestWeaknesses);
    requireCount(&root, "extensions", card.extensions.size(), kFewestExtensions);
    requireCount(&root, "connections", card.connections.size(), kFewestConnections);
    if (card.connections.size() > kMostConnections) {
        root.note("connections",
            QStringLiteral("must hold %1 or fewer, not %2").arg(kMostConnections).arg(card.connections.size()));
    }
    requireCount(&root, "questions", card.questions.size(), kFewestQuestions);
    root.refuseUnknownKeys();
    card.summary = file.body.trimmed();
    return card;
}

} // namespace sevenrounds
