// SPDX-License-Identifier: MIT
#include "content/contentchecks.h"

#include "content/contentlibrary.h"
#include "session/sessiondraw.h"

#include <QSet>

namespace sevenrounds {

namespace {

const QString kRoundsFile = QStringLiteral("rounds/rounds.yaml");
const QString kLoopsFile = QStringLiteral("rounds/loop-formats.yaml");

void checkDraw(const Round &round, const SessionBank &bank, quint64 trials, ContentProblems *problems)
{
    for (quint64 seed = 0; seed < trials; ++seed) {
        if (const Result<SessionPlan> plan = drawRound(round, bank, { seed, Level::L5, {} }); !plan) {
            problems->append({ kRoundsFile, 0, plan.error().context });
            return;
        }
    }
}

QSet<QString> idsThatLinksName(const ContentLibrary &library)
{
    QSet<QString> known;
    for (const Prompt &prompt : library.prompts()) {
        known.insert(prompt.id.value());
    }
    for (const Derivation &derivation : library.derivations()) {
        known.insert(derivation.id.value());
    }
    for (const CodingProblem &problem : library.codingProblems()) {
        known.insert(problem.id.value());
        // A class of problems that the guides name is there where one of it is.
        known.insert(problem.covers);
    }
    const auto insertAll = [&](const auto &items) {
        for (const auto &item : items) {
            known.insert(item.id.value());
        }
    };
    insertAll(library.ladders());
    for (const Ladder &ladder : library.ladders()) {
        for (const Rung &rung : ladder.rungs) {
            // A question that the guides number is there where a rung asks it.
            known.insert(rung.covers);
        }
    }
    insertAll(library.papers());
    insertAll(library.rounds());
    insertAll(library.talkFormats());
    insertAll(library.drills());
    insertAll(library.askedQuestions());
    insertAll(library.plans());
    insertAll(library.storyTopics());
    for (const Quiz &quiz : library.quizzes()) {
        known.insert(quiz.id);
    }
    for (const SelfTest &test : library.selfTests()) {
        known.insert(test.id);
    }
    for (const CardDeck &deck : library.cardDecks()) {
        // A result that is a concept is there as cards.
        for (const QString &result : deck.covers) {
            known.insert(result);
        }
        for (const Card &card : deck.cards) {
            known.insert(card.id.value().section(QLatin1Char('/'), 0, 0));
        }
    }
    return known;
}

} // namespace

ContentProblems checkLoopFormats(const ContentLibrary &library)
{
    ContentProblems problems;
    QSet<LoopFormatId> known;
    for (const LoopFormat &format : library.loopFormats()) {
        if (known.contains(format.id)) {
            problems.append({ kLoopsFile, 0, QStringLiteral("two loops have the id '%1'").arg(format.id.value()) });
        }
        known.insert(format.id);
        for (const RoundId &round : format.rounds) {
            if (library.findRound(round) == nullptr) {
                problems.append({ kLoopsFile, 0,
                    QStringLiteral("loop '%1' has a round that is not there: '%2'")
                        .arg(format.id.value(), round.value()) });
            }
        }
    }
    return problems;
}

ContentProblems checkRounds(const ContentLibrary &library, quint64 trials)
{
    ContentProblems problems;
    QSet<int> numbers;
    for (const Round &round : library.rounds()) {
        if (library.findRubric(round.id) == nullptr) {
            problems.append({ kRoundsFile, 0, QStringLiteral("round '%1' has no rubric").arg(round.id.value()) });
        }
        if (numbers.contains(round.number)) {
            problems.append({ kRoundsFile, 0, QStringLiteral("two rounds have number %1").arg(round.number) });
        }
        numbers.insert(round.number);
        for (const Phase &phase : round.phases) {
            for (const RoundId &bank : phase.banks) {
                if (library.findRound(bank) == nullptr) {
                    problems.append({ kRoundsFile, 0,
                        QStringLiteral("round '%1' draws from a bank that is not there: '%2'")
                            .arg(round.id.value(), bank.value()) });
                }
            }
        }
        checkDraw(round, library.bankOf(round), trials, &problems);
    }
    return problems;
}

ContentProblems checkQuizzes(const ContentLibrary &library)
{
    ContentProblems problems;
    const auto check = [&](const QString &file, const QuizItemId &item, const RoundId &round) {
        if (library.findRound(round) == nullptr) {
            problems.append({ file, 0,
                QStringLiteral("'%1' is for a round that is not there: '%2'").arg(item.value(), round.value()) });
        }
    };
    for (const Quiz &quiz : library.quizzes()) {
        for (const QuizQuestion &question : quiz.questions) {
            check(QStringLiteral("quizzes/placement.yaml"), question.id, question.round);
        }
    }
    for (const SelfTest &test : library.selfTests()) {
        for (const SelfTestItem &item : test.items) {
            check(QStringLiteral("quizzes/self-test.yaml"), item.id, item.round);
        }
    }
    return problems;
}

QStringList findPendingLinks(const ContentLibrary &library)
{
    const QSet<QString> known = idsThatLinksName(library);
    QStringList pending;
    const auto collect = [&](const QString &from, const QString &target) {
        if (!known.contains(target)) {
            pending.append(from + QStringLiteral(" -> ") + target);
        }
    };
    const auto collectAll = [&](const QString &from, const Links &links) {
        for (const DerivationId &id : links.derivations) {
            collect(from, id.value());
        }
        for (const PromptId &id : links.prompts) {
            collect(from, id.value());
        }
        for (const ProblemId &id : links.problems) {
            collect(from, id.value());
        }
    };
    for (const Prompt &prompt : library.prompts()) {
        collectAll(prompt.id.value(), prompt.links);
        if (!prompt.paper.isEmpty()) {
            collect(prompt.id.value(), prompt.paper.value());
        }
    }
    for (const Derivation &derivation : library.derivations()) {
        collectAll(derivation.id.value(), derivation.links);
    }
    for (const CodingProblem &problem : library.codingProblems()) {
        collectAll(problem.id.value(), problem.links);
    }
    for (const StudyPlan &plan : library.plans()) {
        for (const PlanTask &task : plan.tasks) {
            for (const QString &id : task.opens) {
                collect(task.id.value(), id);
            }
        }
    }
    for (const PaperCard &paper : library.papers()) {
        for (const PaperEquation &equation : paper.equations) {
            if (!equation.derivation.isEmpty()) {
                collect(paper.id.value(), equation.derivation.value());
            }
        }
    }
    for (const Ladder &ladder : library.ladders()) {
        for (const Rung &rung : ladder.rungs) {
            if (!rung.derivation.isEmpty()) {
                collect(ladder.id.value(), rung.derivation.value());
            }
        }
    }
    for (const Quiz &quiz : library.quizzes()) {
        for (const QuizQuestion &question : quiz.questions) {
            collectAll(question.id.value(), question.links);
        }
    }
    pending.sort();
    // Two rungs may lean on the same result.
    pending.removeDuplicates();
    return pending;
}

} // namespace sevenrounds
