// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"
#include "domain/content.h"
#include "talk/slideplan.h"

#include <QJsonObject>

namespace sevenrounds {

struct TalkQuestion {
    PromptId prompt;
    /// Which follow-up of the prompt; -1 for the prompt itself.
    int followup = -1;
    QString ask;
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
};

/// Lays out a talk. The discussion draws eight questions from `panel`: the stock questions in an order of chance, those
/// first that were not asked for two weeks, each followed by its first follow-up, so that the questions deepen; no
/// question comes twice.
[[nodiscard]] TalkPlan planTalk(
    const TalkFormat &format, const QList<const Prompt *> &panel, const TalkOptions &options);

/// A pitch of `length` with one section and no discussion: the short start.
[[nodiscard]] TalkPlan planPitch(
    const QString &title, const QString &lands, Milliseconds length, Level level, const TalkDeck &deck = {});

} // namespace sevenrounds
