// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"
#include "domain/content.h"
#include "domain/panelquestion.h"
#include "talk/slideplan.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace sevenrounds {

struct TalkQuestion {
    /// Empty where it was made of a paper.
    PromptId prompt;
    /// Which follow-up of the question; -1 for the question itself.
    int followup = -1;
    QString ask;
    /// Under which the answer is kept with the plan's paper, as the panel names its questions about it; empty where there is no paper.
    QString key = {};
    /// Of one about a paper: what a strong answer holds, or the person's own note. That to a prompt stands with the prompt.
    QString strong = {};
    bool isOwnNote = false;
    /// It asks for a derivation: at the board, of this one where there is one.
    bool isAtBoard = false;
    DerivationId derivation = {};
};

struct PlannedSection {
    QString id;
    QString title;
    Milliseconds length { 0 };
    QString lands;
};

/// A talk as it was set up: sections with their budgets, then the questions of the discussion. With slides the time is theirs, and the sections only say what must
/// land. Stored with the practice.
struct TalkPlan {
    TalkFormatId format;
    QString title;
    Level level = Level::L5;
    quint64 seed = 0;
    bool seenBefore = false;
    /// The panel cuts in when the talk's time is up; else the talk goes on at the cost of the discussion.
    bool isStrict = false;
    Milliseconds talk { 0 };
    Milliseconds discussion { 0 };
    QList<Milliseconds> warnings;
    QList<PlannedSection> sections;
    /// As TalkDeck has them; empty without slides.
    QString deck;
    QString deckName;
    /// How long each may take.
    QList<Milliseconds> slides;
    /// The paper that it is about, as PaperService names papers, and its title at that time; empty where it is about none of the library.
    QString paper;
    QString paperTitle;
    /// As a round's plan has it: the chance, in percent, that the person gave a rating on the hire side. Absent where nothing was said.
    std::optional<int> hireForecast = {};
    QList<TalkQuestion> questions;

    [[nodiscard]] Milliseconds length() const { return talk + discussion; }
    /// False for a pitch.
    [[nodiscard]] bool hasDiscussion() const { return discussion.count() > 0; }
    [[nodiscard]] bool hasSlides() const { return !slides.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<TalkPlan> fromJson(const QJsonObject &json);
};

struct TalkOptions {
    QString title;
    Level level = Level::L5;
    quint64 seed = 0;
    /// Days since each question was last asked.
    QHash<PromptId, int> daysSinceAsked;
    TalkDeck deck {};
    bool isStrict = false;
    /// As the plan has them.
    QString paper = {};
    QString paperTitle = {};
    /// What is asked about a paper, in this order.
    QList<PanelQuestion> questions = {};
    /// The keys of those that were answered before.
    QSet<QString> answered = {};
};

/// Lays out a talk. The discussion asks eight questions, in turn one that is ready and one of `panel`, as far as there are any: those of the panel in an order of
/// chance, first what was not asked for two weeks. Each is followed by its first follow-up, so that the questions deepen; no question comes twice.
[[nodiscard]] TalkPlan planTalk(
    const TalkFormat &format, const QList<const Prompt *> &panel, const TalkOptions &options);

/// A pitch of `length` with one section and no discussion: the short start.
[[nodiscard]] TalkPlan planPitch(
    const QString &title, const QString &lands, Milliseconds length, Level level, const TalkDeck &deck = {});

} // namespace sevenrounds
