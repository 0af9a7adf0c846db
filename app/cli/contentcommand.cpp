// SPDX-License-Identifier: MIT
#include "cli/contentcommand.h"

#include "cli/arguments.h"
#include "cli/contentlisting.h"
#include "content/bankchecks.h"
#include "content/contentchecks.h"
#include "content/factchecks.h"
#include "core/paths.h"

#include <QJsonObject>

namespace sevenrounds {

namespace {

const QString kJson = QStringLiteral("--json");
const QString kPending = QStringLiteral("--pending");
const QString kKind = QStringLiteral("--kind");
const QString kContent = QStringLiteral("--content");
const QString kDataDir = QStringLiteral("--data-dir");

Result<ContentLibrary> loadLibrary(const Arguments &arguments)
{
    const QString own = profilePaths(arguments.value(kDataDir)).data + QStringLiteral("/packs");
    if (const QString folder = arguments.value(kContent); !folder.isEmpty()) {
        return ContentLibrary::load(folder, own);
    }
    ROUNDS_ASSIGN_OR_RETURN(const QString folder, shippedContentFolder());
    return ContentLibrary::load(folder, own);
}

QJsonObject countItems(const ContentLibrary &library)
{
    return { { QStringLiteral("rounds"), library.rounds().size() },
        { QStringLiteral("prompts"), library.prompts().size() },
        { QStringLiteral("rubrics"), library.rubrics().size() },
        { QStringLiteral("derivations"), library.derivations().size() },
        { QStringLiteral("ladders"), library.ladders().size() },
        { QStringLiteral("problems"), library.codingProblems().size() },
        { QStringLiteral("mistakes"), library.mistakes().size() },
        { QStringLiteral("papers"), library.papers().size() },
        { QStringLiteral("quizzes"), library.quizzes().size() + library.selfTests().size() },
        { QStringLiteral("loop_formats"), library.loopFormats().size() },
        { QStringLiteral("talk_formats"), library.talkFormats().size() },
        { QStringLiteral("story_topics"), library.storyTopics().size() },
        { QStringLiteral("asked_questions"), library.askedQuestions().size() },
        { QStringLiteral("drills"), library.drills().size() }, { QStringLiteral("facts"), library.facts().size() } };
}

ExitCode checkContent(const ContentLibrary &library, const Arguments &arguments)
{
    ContentProblems found = library.problems();
    if (found.isEmpty()) {
        found = checkRounds(library, kTrialsOfACheck);
    }
    found.append(checkBank(library.prompts()));
    found.append(checkFigures(library.facts()));
    if (arguments.has(kJson)) {
        QJsonArray problems;
        for (const ContentProblem &problem : found) {
            problems.append(QJsonObject { { QStringLiteral("file"), problem.file },
                { QStringLiteral("line"), problem.line }, { QStringLiteral("message"), problem.message } });
        }
        printJson(QJsonDocument(QJsonObject { { QStringLiteral("ok"), found.isEmpty() },
            { QStringLiteral("items"), countItems(library) }, { QStringLiteral("problems"), problems },
            { QStringLiteral("pending"), QJsonArray::fromStringList(library.pendingLinks()) } }));
    } else {
        for (const ContentProblem &problem : found) {
            printLine(problem.line > 0
                    ? QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.message)
                    : QStringLiteral("%1: %2").arg(problem.file, problem.message));
        }
        if (arguments.has(kPending)) {
            for (const QString &link : library.pendingLinks()) {
                printLine(link);
            }
        }
        qsizetype cardCount = 0;
        for (const CardDeck &deck : library.cardDecks()) {
            cardCount += deck.cards.size();
        }
        printMessage(QStringLiteral("%1 prompts, %2 ladders, %3 derivations, %4 cards, %5 rubrics; %6 problems, %7 "
                                    "links to items not shipped yet")
                         .arg(library.prompts().size())
                         .arg(library.ladders().size())
                         .arg(library.derivations().size())
                         .arg(cardCount)
                         .arg(library.rubrics().size())
                         .arg(found.size())
                         .arg(library.pendingLinks().size()));
    }
    return found.isEmpty() ? ExitCode::Good : ExitCode::Finding;
}

ExitCode list(const ContentLibrary &library, const Arguments &arguments)
{
    const std::optional<QJsonArray> items = listContent(library, arguments.value(kKind));
    if (!items) {
        printMessage(QStringLiteral("--kind is one of: ") + contentKinds().join(QStringLiteral(", ")));
        return ExitCode::Usage;
    }
    if (arguments.has(kJson)) {
        printJson(QJsonDocument(*items));
        return ExitCode::Good;
    }
    for (const QJsonValue &item : *items) {
        const QJsonObject json = item.toObject();
        printLine(QStringLiteral("%1\t%2\t%3")
                      .arg(json.value(QStringLiteral("id")).toString(), json.value(QStringLiteral("badge")).toString(),
                          json.value(QStringLiteral("title")).toString().simplified()));
    }
    return ExitCode::Good;
}

} // namespace

ExitCode runContent(const QStringList &words)
{
    const Result<Arguments> arguments = Arguments::parse(words, { kJson, kPending }, { kKind, kContent, kDataDir });
    if (!arguments) {
        printMessage(arguments.error().context);
        return ExitCode::Usage;
    }
    const QString verb = arguments->positional().value(0);
    if (arguments->positional().size() != 1 || (verb != QStringLiteral("check") && verb != QStringLiteral("list"))) {
        printMessage(QStringLiteral("content check [--json] [--pending] | content list --kind KIND [--json]"));
        return ExitCode::Usage;
    }
    const Result<ContentLibrary> library = loadLibrary(*arguments);
    if (!library) {
        printMessage(library.error().context);
        return ExitCode::Finding;
    }
    return verb == QStringLiteral("check") ? checkContent(*library, *arguments) : list(*library, *arguments);
}

} // namespace sevenrounds
