// SPDX-License-Identifier: MIT
#include "content/contentchecks.h"

#include "content/contentlibrary.h"
#include "session/sessiondraw.h"

#include <QSet>

namespace sevenrounds {

namespace {

QString fileOfRound(const ContentLibrary &library, const Round &round)
{
    return library.fileOf(QStringLiteral("round ") + round.id.value());
}

void checkDraw(
    const QString &file, const Round &round, const SessionBank &bank, quint64 trials, ContentProblems *problems)
{
    for (quint64 seed = 0; seed < trials; ++seed) {
        if (const Result<SessionPlan> plan = drawRound(round, bank, { seed, Level::L5, {} }); !plan) {
            problems->append({ file, 0, plan.error().context, round.id.value() });
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
    for (const LoopFormat &format : library.loopFormats()) {
        for (const RoundId &round : format.rounds) {
            if (library.findRound(round) == nullptr) {
                problems.append({ library.fileOf(QStringLiteral("loop ") + format.id.value()), 0,
                    QStringLiteral("loop '%1' has a round that is not there: '%2'")
                        .arg(format.id.value(), round.value()),
                    round.value() });
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
        const QString file = fileOfRound(library, round);
        const auto note = [&](const QString &message, const QString &word) {
            problems.append({ file, 0, message, word });
        };
        if (library.findRubric(round.id) == nullptr) {
            note(QStringLiteral("round '%1' has no rubric").arg(round.id.value()), round.id.value());
        }
        if (numbers.contains(round.number)) {
            note(QStringLiteral("two rounds have number %1").arg(round.number), round.id.value());
        }
        numbers.insert(round.number);
        for (const Phase &phase : round.phases) {
            for (const RoundId &bank : phase.banks) {
                if (library.findRound(bank) == nullptr) {
                    note(QStringLiteral("round '%1' draws from a bank that is not there: '%2'")
                             .arg(round.id.value(), bank.value()),
                        bank.value());
                }
            }
        }
        checkDraw(file, round, library.bankOf(round), trials, &problems);
    }
    return problems;
}

ContentProblems checkNamedItems(const ContentLibrary &library)
{
    ContentProblems problems;
    const auto note = [&](const QString &claimed, const QString &message, const QString &word) {
        problems.append({ library.fileOf(claimed), 0, message.arg(word), word });
    };
    const auto isMissing = [&](const RoundId &round) { return library.findRound(round) == nullptr; };
    for (const Prompt &prompt : library.prompts()) {
        if (isMissing(prompt.round)) {
            note(prompt.id.value(), QStringLiteral("belongs to a round that is not there: '%1'"), prompt.round.value());
        }
        for (const StoryTopicId &theme : prompt.themes) {
            if (library.findStoryTopic(theme) == nullptr) {
                note(prompt.id.value(), QStringLiteral("asks for a story on a theme that is not there: '%1'"),
                    theme.value());
            }
        }
    }
    for (const CardDeck &deck : library.cardDecks()) {
        if (!deck.round.isEmpty() && isMissing(deck.round)) {
            note(deck.cards.first().id.value(), QStringLiteral("belongs to a round that is not there: '%1'"),
                deck.round.value());
        }
    }
    QSet<RoundId> rated;
    for (const Rubric &rubric : library.rubrics()) {
        const QString claimed = QStringLiteral("rubric ") + rubric.id.value();
        if (isMissing(rubric.round)) {
            note(claimed, QStringLiteral("is for a round that is not there: '%1'"), rubric.round.value());
        }
        if (rated.contains(rubric.round)) {
            note(claimed, QStringLiteral("is a second rubric for the round '%1'"), rubric.round.value());
        }
        rated.insert(rubric.round);
    }
    // Once for each round: where the rounds' file is refused, every mistake would say it.
    QSet<RoundId> missed;
    for (const Mistake &mistake : library.mistakes()) {
        for (const RoundId &round : mistake.rounds) {
            if (isMissing(round) && !missed.contains(round)) {
                missed.insert(round);
                note(QStringLiteral("mistake ") + mistake.id.value(),
                    QStringLiteral("a mistake is of a round that is not there: '%1'"), round.value());
            }
        }
    }
    for (const Derivation &derivation : library.derivations()) {
        if (library.findModel(derivation.model) == nullptr) {
            note(derivation.id.value(), QStringLiteral("is checked on a model that is not there: '%1'"),
                derivation.model);
        }
    }
    for (const ChecklistGroup &group : library.checklists()) {
        for (const ChecklistItem &item : group.items) {
            const QString claimed = QStringLiteral("item ") + item.id.value();
            for (const RoundId &round : item.rounds) {
                if (isMissing(round)) {
                    note(claimed, QStringLiteral("is ticked by a round that is not there: '%1'"), round.value());
                }
            }
            for (const TalkFormatId &format : item.formats) {
                if (library.findTalkFormat(format) == nullptr) {
                    note(claimed, QStringLiteral("is ticked by a talk that is not there: '%1'"), format.value());
                }
            }
        }
    }
    return problems;
}

ContentProblems checkQuizzes(const ContentLibrary &library)
{
    ContentProblems problems;
    const auto check = [&](const QuizItemId &item, const RoundId &round) {
        if (library.findRound(round) == nullptr) {
            problems.append({ library.fileOf(item.value()), 0,
                QStringLiteral("'%1' is for a round that is not there: '%2'").arg(item.value(), round.value()),
                round.value() });
        }
    };
    for (const Quiz &quiz : library.quizzes()) {
        for (const QuizQuestion &question : quiz.questions) {
            check(question.id, question.round);
        }
    }
    for (const SelfTest &test : library.selfTests()) {
        for (const SelfTestItem &item : test.items) {
            check(item.id, item.round);
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
