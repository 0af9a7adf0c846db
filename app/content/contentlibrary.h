// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "core/result.h"
#include "derivation/derivationspec.h"
#include "derivation/modelspec.h"
#include "domain/codingproblem.h"
#include "domain/content.h"
#include "domain/fact.h"
#include "domain/paper.h"
#include "domain/plan.h"
#include "domain/quiz.h"
#include "domain/storycontent.h"
#include "session/sessiondraw.h"

#include <QHash>
#include <QStringList>

#include <memory>

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
    [[nodiscard]] const QList<Ladder> &ladders() const { return m_ladders; }
    [[nodiscard]] const QList<Mistake> &mistakes() const { return m_mistakes; }
    [[nodiscard]] const QList<LoopFormat> &loopFormats() const { return m_loopFormats; }
    [[nodiscard]] const QList<TalkFormat> &talkFormats() const { return m_talkFormats; }
    [[nodiscard]] const QList<CodingProblem> &codingProblems() const { return m_codingProblems; }
    /// Null where no pack holds it.
    [[nodiscard]] const Card *findCard(const CardId &id) const;
    [[nodiscard]] const QList<Quiz> &quizzes() const { return m_quizzes; }
    [[nodiscard]] const QList<SelfTest> &selfTests() const { return m_selfTests; }
    /// Values first, then themes.
    [[nodiscard]] const QList<StoryTopic> &storyTopics() const { return m_storyGuide.topics; }
    [[nodiscard]] const QList<StoryScope> &storyScopes() const { return m_storyGuide.scopes; }
    [[nodiscard]] const QList<AskedQuestion> &askedQuestions() const { return m_askedQuestions; }
    [[nodiscard]] const QList<Drill> &drills() const { return m_drills; }
    /// Everything the two guides say beside questions and results, and what we added to it.
    [[nodiscard]] const QList<FactRecord> &facts() const { return m_facts; }

    [[nodiscard]] const Round *findRound(const RoundId &id) const;
    [[nodiscard]] const Prompt *findPrompt(const PromptId &id) const;
    /// The rubric by which a round is rated.
    [[nodiscard]] const Rubric *findRubric(const RoundId &round) const;
    [[nodiscard]] const Derivation *findDerivation(const DerivationId &id) const;
    /// What the line checker needs of a derivation; there for each derivation.
    [[nodiscard]] const derive::DerivationSpec *findDerivationSpec(const DerivationId &id) const;
    [[nodiscard]] const derive::ModelSpec *findModel(const QString &name) const;
    [[nodiscard]] const LoopFormat *findLoopFormat(const LoopFormatId &id) const;
    [[nodiscard]] const TalkFormat *findTalkFormat(const TalkFormatId &id) const;
    [[nodiscard]] const QList<StudyPlan> &plans() const { return m_plans; }
    [[nodiscard]] const QList<ChecklistGroup> &checklists() const { return m_checklists; }
    [[nodiscard]] const QList<PaperCard> &papers() const { return m_papers; }
    [[nodiscard]] const Ladder *findLadder(const LadderId &id) const;
    [[nodiscard]] const CodingProblem *findCodingProblem(const ProblemId &id) const;
    /// The rounds of a loop, in their order.
    [[nodiscard]] QList<Round> roundsOf(Loop loop) const;
    /// The seven of the AI Engineer's loop, in which readiness is measured.
    [[nodiscard]] QList<Round> sevenRounds() const;
    [[nodiscard]] const StoryTopic *findStoryTopic(const StoryTopicId &id) const;
    [[nodiscard]] const Drill *findDrill(const DrillId &id) const;
    /// `reference` is kind/id.
    [[nodiscard]] const FactRecord *findFact(const QString &reference) const;
    /// What a person was really asked, in place of what was given before. Belongs to the profile and not to a pack: it is no part of prompts(), comes after
    /// the content wherever prompts are drawn or looked up, and a prompt that is gone stays where it was for those that still look at it.
    void setOwnPrompts(const QList<Prompt> &prompts);
    [[nodiscard]] QList<const Prompt *> ownPrompts() const;
    /// The file, with its pack where that is an own one, that holds an item: an id, or for some kinds the kind, a space and the id, as they are claimed.
    [[nodiscard]] QString fileOf(const QString &claimed) const { return m_fileOfId.value(claimed); }
    /// The prompts that have their home in a round, the person's own last.
    [[nodiscard]] QList<const Prompt *> promptsOf(const RoundId &round) const;
    /// Everything that a round may draw from: the banks of its phases.
    [[nodiscard]] SessionBank bankOf(const Round &round) const;

    /// What was refused, and what does not fit together.
    [[nodiscard]] const ContentProblems &problems() const { return m_problems; }
    /// Links to items that are not in any pack yet; no error.
    [[nodiscard]] const QStringList &pendingLinks() const { return m_pending; }

private:
    void loadPack(const QString &folder, const QString &prefix, bool refuseWhole);
    void merge(const ContentLibrary &pack);
    void arrange();
    /// What only shows when all items are there.
    [[nodiscard]] ContentProblems misfits() const;
    /// Of these, what is there only where the pack is, too.
    [[nodiscard]] ContentProblems misfitsWith(const ContentLibrary &pack) const;

    QList<Round> m_rounds;
    QList<Prompt> m_prompts;
    struct OwnPrompt {
        Prompt prompt;
        bool isGone = false;
    };
    /// Each at an address of its own, so that the list may grow under those that look at one.
    QList<std::shared_ptr<OwnPrompt>> m_ownPrompts;
    QList<Rubric> m_rubrics;
    QList<Derivation> m_derivations;
    QList<CardDeck> m_cardDecks;
    QList<Ladder> m_ladders;
    QList<PaperCard> m_papers;
    QList<StudyPlan> m_plans;
    QList<ChecklistGroup> m_checklists;
    QList<Mistake> m_mistakes;
    QList<TalkFormat> m_talkFormats;
    QList<LoopFormat> m_loopFormats;
    StoryGuide m_storyGuide;
    QList<Quiz> m_quizzes;
    QList<SelfTest> m_selfTests;
    QList<AskedQuestion> m_askedQuestions;
    QList<Drill> m_drills;
    QList<CodingProblem> m_codingProblems;
    QList<FactRecord> m_facts;
    QHash<QString, qsizetype> m_factPlaces;
    QList<derive::ModelSpec> m_models;
    QHash<QString, derive::DerivationSpec> m_derivationSpecs;
    ContentProblems m_problems;
    QStringList m_pending;
    QHash<QString, QString> m_fileOfId;
};

} // namespace sevenrounds
