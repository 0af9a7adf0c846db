// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "core/result.h"
#include "derivation/derivationspec.h"
#include "derivation/modelspec.h"
#include "domain/content.h"

#include <QHash>
#include <QStringList>

namespace sevenrounds {

/// Everything that was read from the packs, by id. Read once at start; values stay where they are for the program's life.
class ContentLibrary
{
public:
    /// Reads the shipped pack and the person's own packs (folders below `ownPacks`, which may be absent). A broken file of the shipped
    /// pack is refused whole and the rest loads; of an own pack, the pack is refused whole, because its author must see it.
    /// Fails only where the shipped folder itself cannot be read.
    [[nodiscard]] static Result<ContentLibrary> load(const QString &shipped, const QString &ownPacks = {});

    [[nodiscard]] const QList<Round> &rounds() const { return m_rounds; }
    [[nodiscard]] const QList<Prompt> &prompts() const { return m_prompts; }
    [[nodiscard]] const QList<Rubric> &rubrics() const { return m_rubrics; }
    [[nodiscard]] const QList<Derivation> &derivations() const { return m_derivations; }
    /// The finite models that derivations are checked on.
    [[nodiscard]] const QList<derive::ModelSpec> &models() const { return m_models; }
    [[nodiscard]] const QList<CardDeck> &cardDecks() const { return m_cardDecks; }
    [[nodiscard]] const QList<TalkFormat> &talkFormats() const { return m_talkFormats; }

    [[nodiscard]] const Round *findRound(const RoundId &id) const;
    [[nodiscard]] const Prompt *findPrompt(const PromptId &id) const;
    /// The rubric by which a round is rated.
    [[nodiscard]] const Rubric *findRubric(const RoundId &round) const;
    [[nodiscard]] const Derivation *findDerivation(const DerivationId &id) const;
    /// What the line checker needs of a derivation; there for each derivation.
    [[nodiscard]] const derive::DerivationSpec *findDerivationSpec(const DerivationId &id) const;
    [[nodiscard]] const derive::ModelSpec *findModel(const QString &name) const;
    [[nodiscard]] const TalkFormat *findTalkFormat(const TalkFormatId &id) const;
    [[nodiscard]] QList<const Prompt *> promptsOf(const RoundId &round) const;

    /// What was refused, and what does not fit together.
    [[nodiscard]] const ContentProblems &problems() const { return m_problems; }
    /// Links to items that are not in any pack yet; no error.
    [[nodiscard]] const QStringList &pendingLinks() const { return m_pending; }

private:
    void loadPack(const QString &folder, const QString &prefix, bool refuseWhole);
    void merge(const ContentLibrary &pack);
    void checkTogether();

    QList<Round> m_rounds;
    QList<Prompt> m_prompts;
    QList<Rubric> m_rubrics;
    QList<Derivation> m_derivations;
    QList<CardDeck> m_cardDecks;
    QList<TalkFormat> m_talkFormats;
    QList<derive::ModelSpec> m_models;
    QHash<QString, derive::DerivationSpec> m_derivationSpecs;
    ContentProblems m_problems;
    QStringList m_pending;
    QHash<QString, QString> m_fileOfId;
};

} // namespace sevenrounds
