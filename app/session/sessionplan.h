// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"
#include "domain/content.h"
#include "session/sessionrules.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace sevenrounds {

/// One thing that is asked. Its text is copied in, so that a running round does not change when the content is edited.
struct PlanItem {
    /// Unique within the plan; drafts and ticked points refer to it.
    QString id;
    PhaseKind kind = PhaseKind::Fixed;
    /// Empty for a fixed text and for a rung.
    PromptId prompt;
    /// Which follow-up of the prompt, or which rung of the ladder from 0; -1 for the prompt itself.
    int followup = -1;
    QString title;
    QString ask;
    /// Set for a rung.
    LadderId ladder = {};
    /// Deepens the item before it, and is only reached from there.
    bool isDeeper = false;
};

struct PlanPhase {
    QString id;
    QString title;
    QString cue;
    Milliseconds length { 0 };
    QList<PlanItem> items;
    /// How long an item has been asked when a strict interviewer cuts in; zero for never.
    Milliseconds interruptAfter { 0 };
};

/// A paper that a round is about. Its title is copied in, as it was then.
struct RoundPaper {
    /// As PaperService names papers.
    QString key;
    QString title;

    [[nodiscard]] bool exists() const { return !title.isEmpty(); }
    friend bool operator==(const RoundPaper &, const RoundPaper &) = default;
};

/// A round as it was drawn: what is asked, in which order, for how long. Stored with the practice, so that a replay needs nothing else.
struct SessionPlan {
    RoundId round;
    Skill skill = Skill::Recruiter;
    QString title;
    Level level = Level::L5;
    quint64 seed = 0;
    SessionRules rules;
    /// The mock loop that it was taken in, and which of its rounds it is, from 0; empty for a round of its own.
    QString loop = {};
    int loopPlace = -1;
    /// Of a discussion of a paper: which one, where it was said.
    RoundPaper paper = {};
    /// What the person said before it began: the chance, in percent, that its rating will be on the hire side. Absent where nothing was said.
    std::optional<int> hireForecast = {};
    /// True where at least one prompt was answered in an earlier round.
    bool seenBefore = false;
    QList<PlanPhase> phases;

    [[nodiscard]] Milliseconds length() const;
    [[nodiscard]] const PlanItem *findItem(const QString &id) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SessionPlan> fromJson(const QJsonObject &json);
};

} // namespace sevenrounds
