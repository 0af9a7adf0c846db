// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"

#include "content/cardreader.h"
#include "content/contentchecks.h"
#include "content/derivationreader.h"
#include "content/modelreader.h"
#include "content/packfile.h"
#include "content/promptreader.h"
#include "content/roundreader.h"
#include "content/rubricreader.h"
#include "content/talkformatreader.h"
#include "core/logging.h"

#include <QDir>
#include <QDirIterator>
#include <QThreadPool>

#include <algorithm>
#include <utility>
#include <vector>

namespace sevenrounds {

namespace {

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
    library.checkTogether();
    for (const ContentProblem &problem : library.m_problems) {
        qCWarning(lcContent).noquote() << problem.file << problem.line << problem.message;
    }
    return library;
}

void ContentLibrary::loadPack(const QString &folder, const QString &prefix, bool refuseWhole)
{
    ContentLibrary pack;
    // Keeps the values of the files that are clean.
    const auto read = [&](const QString &part, const QString &pattern, auto reader, auto keep) {
        for (auto &reading : readFiles(folder, filesBelow(folder, part, pattern), reader)) {
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
            pack.m_problems.append({ prefix + file, 0, QStringLiteral("id '%1' is taken by %2").arg(id, other) });
            return false;
        }
        pack.m_fileOfId.insert(id, prefix + file);
        return true;
    };

    const QString markdown = QStringLiteral("*.md");
    const QString yaml = QStringLiteral("*.yaml");
    read(QStringLiteral("rounds"), QStringLiteral("rounds.yaml"), readRounds,
        [&](const QList<Round> &rounds, const QString &) { pack.m_rounds.append(rounds); });
    read(QStringLiteral("rounds"), QStringLiteral("talk-formats.yaml"), readTalkFormats,
        [&](const QList<TalkFormat> &formats, const QString &) { pack.m_talkFormats.append(formats); });
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
        // The second reading would note the same problems again.
        ContentProblems known;
        return std::make_pair(derivation, readDerivationSpec(parts, &known));
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
    read(QStringLiteral("models"), yaml, readModel, [&](const derive::ModelSpec &model, const QString &file) {
        if (claim(QStringLiteral("model ") + QString::fromStdString(model.name), file)) {
            pack.m_models.append(model);
        }
    });
    if (refuseWhole && !pack.m_problems.isEmpty()) {
        m_problems.append(pack.m_problems);
        m_problems.append({ prefix, 0, QStringLiteral("the pack was refused whole; everything else is there") });
        return;
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
    m_talkFormats.append(pack.m_talkFormats);
    m_models.append(pack.m_models);
    m_derivationSpecs.insert(pack.m_derivationSpecs);
    m_problems.append(pack.m_problems);
    m_fileOfId.insert(pack.m_fileOfId);
}

void ContentLibrary::checkTogether()
{
    std::sort(m_rounds.begin(), m_rounds.end(), [](const Round &a, const Round &b) { return a.number < b.number; });
    m_problems.append(checkRounds(m_rounds, m_prompts, m_rubrics));
    for (const Prompt &prompt : m_prompts) {
        if (findRound(prompt.round) == nullptr) {
            m_problems.append({ m_fileOfId.value(prompt.id.value()), 0,
                QStringLiteral("belongs to a round that is not there: '%1'").arg(prompt.round.value()) });
        }
    }
    m_pending = findPendingLinks(m_prompts, m_derivations);
}

const Round *ContentLibrary::findRound(const RoundId &id) const
{
    return findBy(m_rounds, id);
}

const Prompt *ContentLibrary::findPrompt(const PromptId &id) const
{
    return findBy(m_prompts, id);
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

const TalkFormat *ContentLibrary::findTalkFormat(const TalkFormatId &id) const
{
    return findBy(m_talkFormats, id);
}

QList<const Prompt *> ContentLibrary::promptsOf(const RoundId &round) const
{
    QList<const Prompt *> result;
    for (const Prompt &prompt : m_prompts) {
        if (prompt.round == round) {
            result.append(&prompt);
        }
    }
    return result;
}

} // namespace sevenrounds
