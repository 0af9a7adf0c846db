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

#include <algorithm>

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
    // Reads one file into a value of its own; the value is kept only when the file is clean.
    const auto read = [&](const QString &file, auto reader, auto keep) {
        ContentProblems problems;
        if (const std::optional<PackFile> parts = readPackFile(folder, file, &problems)) {
            auto value = reader(*parts, &problems);
            if (problems.isEmpty()) {
                keep(value);
            }
        }
        for (ContentProblem &problem : problems) {
            problem.file.prepend(prefix);
        }
        pack.m_problems.append(problems);
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

    for (const QString &file : filesBelow(folder, QStringLiteral("rounds"), QStringLiteral("rounds.yaml"))) {
        read(file, readRounds, [&](const QList<Round> &rounds) { pack.m_rounds.append(rounds); });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("rounds"), QStringLiteral("talk-formats.yaml"))) {
        read(file, readTalkFormats, [&](const QList<TalkFormat> &formats) { pack.m_talkFormats.append(formats); });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("rubrics"), QStringLiteral("*.yaml"))) {
        read(file, readRubric, [&](const Rubric &rubric) {
            if (claim(QStringLiteral("rubric ") + rubric.id.value(), file)) {
                pack.m_rubrics.append(rubric);
            }
        });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("prompts"), QStringLiteral("*.md"))) {
        read(file, readPrompt, [&](const Prompt &prompt) {
            if (claim(prompt.id.value(), file)) {
                pack.m_prompts.append(prompt);
            }
        });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("derivations"), QStringLiteral("*.md"))) {
        const auto readBoth = [](const PackFile &parts, ContentProblems *problems) {
            Derivation derivation = readDerivation(parts, problems);
            // The second reading would note the same problems again.
            ContentProblems known;
            return std::make_pair(derivation, readDerivationSpec(parts, &known));
        };
        read(file, readBoth, [&](const std::pair<Derivation, derive::DerivationSpec> &both) {
            if (claim(both.first.id.value(), file)) {
                pack.m_derivations.append(both.first);
                pack.m_derivationSpecs.insert(both.first.id.value(), both.second);
            }
        });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("cards"), QStringLiteral("*.md"))) {
        read(file, readCards, [&](const CardDeck &deck) {
            const auto isFree = [&](const Card &card) { return claim(card.id.value(), file); };
            if (std::all_of(deck.cards.cbegin(), deck.cards.cend(), isFree)) {
                pack.m_cardDecks.append(deck);
            }
        });
    }
    for (const QString &file : filesBelow(folder, QStringLiteral("models"), QStringLiteral("*.yaml"))) {
        read(file, readModel, [&](const derive::ModelSpec &model) {
            if (claim(QStringLiteral("model ") + QString::fromStdString(model.name), file)) {
                pack.m_models.append(model);
            }
        });
    }
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
