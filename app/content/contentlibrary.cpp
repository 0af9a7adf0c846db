// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"

#include "content/cardreader.h"
#include "content/contentchecks.h"
#include "content/derivationreader.h"
#include "content/factchecks.h"
#include "content/factreader.h"
#include "content/ladderreader.h"
#include "content/loopformatreader.h"
#include "content/mistakereader.h"
#include "content/modelreader.h"
#include "content/packchecks.h"
#include "content/packfile.h"
#include "content/paperreader.h"
#include "content/planreader.h"
#include "content/problemreader.h"
#include "content/promptreader.h"
#include "content/quizreader.h"
#include "content/roundreader.h"
#include "content/rubricreader.h"
#include "content/storyreader.h"
#include "content/talkformatreader.h"
#include "core/logging.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace sevenrounds {

namespace {

const QString kCoverageFile = QStringLiteral("facts/coverage.yaml");

/// Files of one kind below `folder`, relative, in a fixed order.
QStringList filesBelow(const QString &folder, const QString &part, const QString &pattern)
{
    QStringList files;
    QDirIterator entries(folder + QLatin1Char('/') + part, { pattern }, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        files.append(QDir(folder).relativeFilePath(entries.next()));
    }
    files.sort();
    return files;
}

/// One file, read into a value of its own; the value counts only where nothing is wrong with the file.
template <typename Value>
struct FileReading {
    QString file;
    std::optional<Value> value;
    ContentProblems problems;
};

/// Reads files side by side, as parsing them is nearly all of the time that the content takes at the start; answers in the
/// order of `files`.
template <typename Reader>
auto readFiles(const QString &folder, const QStringList &files, Reader reader)
{
    using Value = decltype(reader(std::declval<const PackFile &>(), std::declval<ContentProblems *>()));
    std::vector<FileReading<Value>> readings(static_cast<std::size_t>(files.size()));
    QThreadPool pool;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        FileReading<Value> &reading = readings[i];
        reading.file = files.at(static_cast<qsizetype>(i));
        pool.start([&reading, &folder, &reader] {
            if (const std::optional<PackFile> parts = readPackFile(folder, reading.file, &reading.problems)) {
                reading.value = reader(*parts, &reading.problems);
            }
        });
    }
    pool.waitForDone();
    return readings;
}

template <typename Item, typename Key>
const Item *findBy(const QList<Item> &items, const Key &id)
{
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const Item &item) { return item.id == id; });
    return found == items.cend() ? nullptr : &*found;
}

} // namespace

Result<ContentLibrary> ContentLibrary::load(const QString &shipped, const QString &ownPacks)
{
    if (!QDir(shipped).exists()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no content folder: ") + shipped);
    }
    ContentLibrary library;
    library.loadPack(QDir(shipped).absolutePath(), {}, false);
    if (!ownPacks.isEmpty()) {
        const QStringList names = QDir(ownPacks).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names) {
            library.loadPack(QDir(ownPacks).absoluteFilePath(name), name + QLatin1Char('/'), true);
        }
    }
    library.m_problems.append(library.misfits());
    library.m_pending = findPendingLinks(library) + findUnreadReferences(library.m_facts);
    findLines(shipped, ownPacks, &library.m_problems);
    for (const ContentProblem &problem : library.m_problems) {
        qCWarning(lcContent).noquote() << problem.file << problem.line << problem.message;
    }
    return library;
}

void ContentLibrary::loadPack(const QString &folder, const QString &prefix, bool refuseWhole)
{
    ContentLibrary pack;
    QSet<QString> known;
    // Keeps the values of the files that are clean.
    const auto read = [&](const QString &part, const QString &pattern, auto reader, auto keep) {
        for (auto &reading : readFiles(folder, filesBelow(folder, part, pattern), reader)) {
            known.insert(reading.file);
            if (reading.value && reading.problems.isEmpty()) {
                keep(*reading.value, reading.file);
            }
            for (ContentProblem &problem : reading.problems) {
                problem.file.prepend(prefix);
            }
            pack.m_problems.append(reading.problems);
        }
    };
    const auto claim = [&](const QString &id, const QString &file) {
        const QString other = m_fileOfId.value(id, pack.m_fileOfId.value(id));
        if (!other.isEmpty()) {
            const QString bare = id.section(u' ', -1);
            pack.m_problems.append({ prefix + file, 0, QStringLiteral("id '%1' is taken by %2").arg(bare, other),
                bare.section(u'/', -1) });
            return false;
        }
        pack.m_fileOfId.insert(id, prefix + file);
        return true;
    };

    // The list of what is covered is no facts, and only `content check` reads it.
    const auto readFactsFile = [](const PackFile &parts, ContentProblems *problems) {
        return parts.file == kCoverageFile ? QList<FactRecord>() : readFacts(parts, problems);
    };
    const auto areFree = [&](const QString &kind, const auto &items, const QString &file) {
        return std::all_of(items.cbegin(), items.cend(),
            [&](const auto &item) { return claim(kind + QLatin1Char(' ') + item.id.value(), file); });
    };
    const QString markdown = QStringLiteral("*.md");
    const QString yaml = QStringLiteral("*.yaml");
    read(QStringLiteral("rounds"), QStringLiteral("rounds.yaml"), readRounds,
        [&](const QList<Round> &rounds, const QString &file) {
            if (areFree(QStringLiteral("round"), rounds, file)) {
                pack.m_rounds.append(rounds);
            }
        });
    read(QStringLiteral("rounds"), QStringLiteral("talk-formats.yaml"), readTalkFormats,
        [&](const QList<TalkFormat> &formats, const QString &file) {
            if (areFree(QStringLiteral("talk"), formats, file)) {
                pack.m_talkFormats.append(formats);
            }
        });
    read(QStringLiteral("rounds"), QStringLiteral("loop-formats.yaml"), readLoopFormats,
        [&](const QList<LoopFormat> &formats, const QString &file) {
            if (areFree(QStringLiteral("loop"), formats, file)) {
                pack.m_loopFormats.append(formats);
            }
        });
    read(QStringLiteral("rubrics"), yaml, readRubric, [&](const Rubric &rubric, const QString &file) {
        if (claim(QStringLiteral("rubric ") + rubric.id.value(), file)) {
            pack.m_rubrics.append(rubric);
        }
    });
    read(QStringLiteral("prompts"), markdown, readPrompt, [&](const Prompt &prompt, const QString &file) {
        if (claim(prompt.id.value(), file)) {
            pack.m_prompts.append(prompt);
        }
    });
    const auto readBoth = [](const PackFile &parts, ContentProblems *problems) {
        Derivation derivation = readDerivation(parts, problems);
        ContentProblems again;
        derive::DerivationSpec spec = readDerivationSpec(parts, &again);
        // The second reading notes some of the same once more.
        std::copy_if(again.cbegin(), again.cend(), std::back_inserter(*problems),
            [&](const ContentProblem &problem) { return !problems->contains(problem); });
        return std::make_pair(derivation, spec);
    };
    read(QStringLiteral("derivations"), markdown, readBoth,
        [&](const std::pair<Derivation, derive::DerivationSpec> &both, const QString &file) {
            if (claim(both.first.id.value(), file)) {
                pack.m_derivations.append(both.first);
                pack.m_derivationSpecs.insert(both.first.id.value(), both.second);
            }
        });
    read(QStringLiteral("cards"), markdown, readCards, [&](const CardDeck &deck, const QString &file) {
        const auto isFree = [&](const Card &card) { return claim(card.id.value(), file); };
        if (std::all_of(deck.cards.cbegin(), deck.cards.cend(), isFree)) {
            pack.m_cardDecks.append(deck);
        }
    });
    read(QStringLiteral("ladders"), markdown, readLadder, [&](const Ladder &ladder, const QString &file) {
        if (claim(ladder.id.value(), file)) {
            pack.m_ladders.append(ladder);
        }
    });
    read(QStringLiteral("papers"), markdown, readPaper, [&](const PaperCard &paper, const QString &file) {
        if (claim(paper.id.value(), file)) {
            pack.m_papers.append(paper);
        }
    });
    const QString checklistFile = QStringLiteral("plans/checklists.yaml");
    const auto readPlanOrLists = [&](const PackFile &file, ContentProblems *problems) {
        return file.file == checklistFile
            ? std::make_pair(std::optional<StudyPlan>(), readChecklists(file, problems))
            : std::make_pair(std::optional<StudyPlan>(readPlan(file, problems)), QList<ChecklistGroup>());
    };
    read(QStringLiteral("plans"), yaml, readPlanOrLists,
        [&](const std::pair<std::optional<StudyPlan>, QList<ChecklistGroup>> &both, const QString &file) {
            if (both.first && claim(QStringLiteral("plan ") + both.first->id.value(), file)
                && areFree(QStringLiteral("task"), both.first->tasks, file)) {
                pack.m_plans.append(*both.first);
            }
            const auto isFree
                = [&](const ChecklistGroup &group) { return areFree(QStringLiteral("item"), group.items, file); };
            if (std::all_of(both.second.cbegin(), both.second.cend(), isFree)) {
                pack.m_checklists.append(both.second);
            }
        });
    read(QStringLiteral("mistakes"), yaml, readMistakes, [&](const QList<Mistake> &mistakes, const QString &file) {
        const auto isFree
            = [&](const Mistake &mistake) { return claim(QStringLiteral("mistake ") + mistake.id.value(), file); };
        if (std::all_of(mistakes.cbegin(), mistakes.cend(), isFree)) {
            pack.m_mistakes.append(mistakes);
        }
    });
    read(QStringLiteral("models"), yaml, readModel, [&](const derive::ModelSpec &model, const QString &file) {
        if (claim(QStringLiteral("model ") + QString::fromStdString(model.name), file)) {
            pack.m_models.append(model);
        }
    });
    const auto readProblem = [&folder](const PackFile &parts, ContentProblems *problems) {
        return readCodingProblem(folder, parts, problems);
    };
    read(QStringLiteral("problems"), QStringLiteral("problem.yaml"), readProblem,
        [&](const CodingProblem &problem, const QString &file) {
            if (claim(problem.id.value(), file)) {
                pack.m_codingProblems.append(problem);
            }
        });
    read(QStringLiteral("stories"), QStringLiteral("themes.yaml"), readStoryGuide,
        [&](const StoryGuide &guide, const QString &file) {
            if (areFree(QStringLiteral("topic"), guide.topics, file)) {
                pack.m_storyGuide = guide;
            }
        });
    read(QStringLiteral("stories"), QStringLiteral("questions.yaml"), readStoryQuestions,
        [&](const QList<AskedQuestion> &questions, const QString &file) {
            if (areFree(QStringLiteral("question"), questions, file)) {
                pack.m_askedQuestions = questions;
            }
        });
    read(QStringLiteral("stories"), QStringLiteral("drills.yaml"), readDrills,
        [&](const QList<Drill> &drills, const QString &file) {
            if (areFree(QStringLiteral("drill"), drills, file)) {
                pack.m_drills = drills;
            }
        });
    read(QStringLiteral("quizzes"), QStringLiteral("placement.yaml"), readQuiz,
        [&](const Quiz &quiz, const QString &file) {
            const auto isFree = [&](const QuizQuestion &question) { return claim(question.id.value(), file); };
            if (std::all_of(quiz.questions.cbegin(), quiz.questions.cend(), isFree)) {
                pack.m_quizzes.append(quiz);
            }
        });
    read(QStringLiteral("quizzes"), QStringLiteral("self-test.yaml"), readSelfTest,
        [&](const SelfTest &test, const QString &file) {
            const auto isFree = [&](const SelfTestItem &item) { return claim(item.id.value(), file); };
            if (std::all_of(test.items.cbegin(), test.items.cend(), isFree)) {
                pack.m_selfTests.append(test);
            }
        });
    read(QStringLiteral("facts"), yaml, readFactsFile, [&](const QList<FactRecord> &facts, const QString &file) {
        if (std::all_of(
                facts.cbegin(), facts.cend(), [&](const FactRecord &fact) { return claim(fact.reference(), file); })) {
            pack.m_facts.append(facts);
        }
    });
    if (refuseWhole) {
        pack.m_problems.append(findUnreadFiles(folder, prefix, known));
        pack.m_problems.append(checkModels(pack.m_models, prefix));
        if (pack.m_problems.isEmpty()) {
            pack.m_problems = misfitsWith(pack);
        }
        if (!pack.m_problems.isEmpty()) {
            m_problems.append(pack.m_problems);
            m_problems.append({ prefix, 0, QStringLiteral("the pack was refused whole; everything else is there") });
            return;
        }
    }
    merge(pack);
}

void ContentLibrary::merge(const ContentLibrary &pack)
{
    m_rounds.append(pack.m_rounds);
    m_prompts.append(pack.m_prompts);
    m_rubrics.append(pack.m_rubrics);
    m_derivations.append(pack.m_derivations);
    m_cardDecks.append(pack.m_cardDecks);
    m_ladders.append(pack.m_ladders);
    m_papers.append(pack.m_papers);
    m_plans.append(pack.m_plans);
    m_checklists.append(pack.m_checklists);
    m_mistakes.append(pack.m_mistakes);
    m_talkFormats.append(pack.m_talkFormats);
    m_loopFormats.append(pack.m_loopFormats);
    m_storyGuide.topics.append(pack.m_storyGuide.topics);
    m_storyGuide.scopes.append(pack.m_storyGuide.scopes);
    m_askedQuestions.append(pack.m_askedQuestions);
    m_drills.append(pack.m_drills);
    m_codingProblems.append(pack.m_codingProblems);
    m_quizzes.append(pack.m_quizzes);
    m_selfTests.append(pack.m_selfTests);
    m_facts.append(pack.m_facts);
    m_models.append(pack.m_models);
    m_derivationSpecs.insert(pack.m_derivationSpecs);
    m_problems.append(pack.m_problems);
    m_fileOfId.insert(pack.m_fileOfId);
    arrange();
}

void ContentLibrary::arrange()
{
    std::sort(m_rounds.begin(), m_rounds.end(), [](const Round &a, const Round &b) { return a.number < b.number; });
    // Values before themes and the levels in order, whichever packs they come from.
    std::stable_sort(m_storyGuide.topics.begin(), m_storyGuide.topics.end(),
        [](const StoryTopic &a, const StoryTopic &b) { return a.kind < b.kind; });
    std::stable_sort(m_storyGuide.scopes.begin(), m_storyGuide.scopes.end(),
        [](const StoryScope &a, const StoryScope &b) { return a.level < b.level; });
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        m_factPlaces.insert(m_facts.at(i).reference(), i);
    }
}

ContentProblems ContentLibrary::misfits() const
{
    return checkRounds(*this, kTrialsAtStart) + checkLoopFormats(*this) + checkQuizzes(*this) + checkNamedItems(*this)
        + checkFacts(*this);
}

ContentProblems ContentLibrary::misfitsWith(const ContentLibrary &pack) const
{
    ContentLibrary together = *this;
    together.merge(pack);
    const ContentProblems before = misfits();
    ContentProblems added;
    for (const ContentProblem &problem : together.misfits()) {
        if (!before.contains(problem)) {
            added.append(problem);
        }
    }
    return added;
}

const Round *ContentLibrary::findRound(const RoundId &id) const
{
    return findBy(m_rounds, id);
}

const Prompt *ContentLibrary::findPrompt(const PromptId &id) const
{
    if (const Prompt *prompt = findBy(m_prompts, id)) {
        return prompt;
    }
    const auto own = std::find_if(m_ownPrompts.cbegin(), m_ownPrompts.cend(),
        [&](const std::shared_ptr<OwnPrompt> &one) { return !one->isGone && one->prompt.id == id; });
    return own == m_ownPrompts.cend() ? nullptr : &(*own)->prompt;
}

const Rubric *ContentLibrary::findRubric(const RoundId &round) const
{
    const auto found = std::find_if(
        m_rubrics.cbegin(), m_rubrics.cend(), [&](const Rubric &rubric) { return rubric.round == round; });
    return found == m_rubrics.cend() ? nullptr : &*found;
}

const derive::DerivationSpec *ContentLibrary::findDerivationSpec(const DerivationId &id) const
{
    const auto found = m_derivationSpecs.constFind(id.value());
    return found == m_derivationSpecs.constEnd() ? nullptr : &*found;
}

const derive::ModelSpec *ContentLibrary::findModel(const QString &name) const
{
    const std::string wanted = name.toStdString();
    const auto found = std::find_if(
        m_models.cbegin(), m_models.cend(), [&](const derive::ModelSpec &model) { return model.name == wanted; });
    return found == m_models.cend() ? nullptr : &*found;
}

const Derivation *ContentLibrary::findDerivation(const DerivationId &id) const
{
    return findBy(m_derivations, id);
}

const LoopFormat *ContentLibrary::findLoopFormat(const LoopFormatId &id) const
{
    return findBy(m_loopFormats, id);
}

const TalkFormat *ContentLibrary::findTalkFormat(const TalkFormatId &id) const
{
    return findBy(m_talkFormats, id);
}

const Ladder *ContentLibrary::findLadder(const LadderId &id) const
{
    return findBy(m_ladders, id);
}

const CodingProblem *ContentLibrary::findCodingProblem(const ProblemId &id) const
{
    return findBy(m_codingProblems, id);
}

const Card *ContentLibrary::findCard(const CardId &id) const
{
    for (const CardDeck &deck : m_cardDecks) {
        if (const Card *card = findBy(deck.cards, id)) {
            return card;
        }
    }
    return nullptr;
}

const StoryTopic *ContentLibrary::findStoryTopic(const StoryTopicId &id) const
{
    return findBy(m_storyGuide.topics, id);
}

const Drill *ContentLibrary::findDrill(const DrillId &id) const
{
    return findBy(m_drills, id);
}

const FactRecord *ContentLibrary::findFact(const QString &reference) const
{
    const auto place = m_factPlaces.constFind(reference);
    return place == m_factPlaces.constEnd() ? nullptr : &m_facts.at(*place);
}

void ContentLibrary::setOwnPrompts(const QList<Prompt> &prompts)
{
    for (const std::shared_ptr<OwnPrompt> &one : std::as_const(m_ownPrompts)) {
        one->isGone = true;
    }
    for (const Prompt &prompt : prompts) {
        const auto known = std::find_if(m_ownPrompts.cbegin(), m_ownPrompts.cend(),
            [&](const std::shared_ptr<OwnPrompt> &one) { return one->prompt.id == prompt.id; });
        if (known == m_ownPrompts.cend()) {
            m_ownPrompts.append(std::make_shared<OwnPrompt>(OwnPrompt { prompt }));
        } else {
            **known = { prompt };
        }
    }
}

QList<const Prompt *> ContentLibrary::ownPrompts() const
{
    QList<const Prompt *> prompts;
    for (const std::shared_ptr<OwnPrompt> &one : m_ownPrompts) {
        if (!one->isGone) {
            prompts.append(&one->prompt);
        }
    }
    return prompts;
}

QList<const Prompt *> ContentLibrary::promptsOf(const RoundId &round) const
{
    QList<const Prompt *> result;
    for (const Prompt &prompt : m_prompts) {
        if (prompt.round == round) {
            result.append(&prompt);
        }
    }
    for (const Prompt *prompt : ownPrompts()) {
        if (prompt->round == round) {
            result.append(prompt);
        }
    }
    return result;
}

QList<Round> ContentLibrary::roundsOf(Loop loop) const
{
    QList<Round> result;
    std::copy_if(m_rounds.cbegin(), m_rounds.cend(), std::back_inserter(result),
        [loop](const Round &round) { return loop == Loop::Both || round.loops.contains(loop); });
    return result;
}

QList<Round> ContentLibrary::sevenRounds() const
{
    QList<Round> result;
    std::copy_if(m_rounds.cbegin(), m_rounds.cend(), std::back_inserter(result),
        [](const Round &round) { return round.number <= kSevenRounds; });
    return result;
}

SessionBank ContentLibrary::bankOf(const Round &round) const
{
    QSet<RoundId> banks;
    SessionBank bank;
    for (const Phase &phase : round.phases) {
        if (phase.kind == PhaseKind::Prompts && phase.banks.isEmpty()) {
            banks.insert(round.id);
        }
        for (const RoundId &id : phase.banks) {
            banks.insert(id);
        }
        if (phase.kind == PhaseKind::Ladder && bank.ladders.isEmpty()) {
            for (const Ladder &ladder : m_ladders) {
                bank.ladders.append(&ladder);
            }
        }
    }
    for (const Prompt &prompt : m_prompts) {
        if (banks.contains(prompt.round)) {
            bank.prompts.append(&prompt);
        }
    }
    // A round that only borrows the prompts of others still asks what was asked in a real one.
    for (const Prompt *prompt : ownPrompts()) {
        if (prompt->round == round.id || banks.contains(prompt->round)) {
            bank.prompts.append(prompt);
        }
    }
    return bank;
}

} // namespace sevenrounds
