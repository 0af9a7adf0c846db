// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"
#include "domain/level.h"
#include "domain/loop.h"
#include "domain/skill.h"
#include "domain/source.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

// What the content files hold, as plain values. Texts are Markdown with $mathematics$ unless a member says otherwise.

namespace sevenrounds {

using PaperId = Id<struct PaperTag>;

/// How a phase of a round asks.
enum class PhaseKind {
    Fixed, ///< a text of the round's own script
    Prompts, ///< prompts drawn from the round's bank
    Followups, ///< follow-ups of the prompts drawn before
    Ladder, ///< the rungs of a depth ladder, climbed until one is stuck
};

struct Phase {
    QString id;
    QString title;
    int minutes = 0;
    /// What the interviewer wants in this phase, one line.
    QString cue;
    PhaseKind kind = PhaseKind::Fixed;
    QString ask;
    /// How many prompts or follow-ups are drawn; 1 for a fixed text.
    int count = 1;
    /// Narrows the draw of prompts; empty means the whole bank.
    QStringList areas;
    /// The rounds whose prompts are drawn; empty means the round's own.
    QList<RoundId> banks = {};
    /// Minutes after an item was asked when a strict interviewer cuts in with the next follow-up; 0 for never.
    int interruptAfter = 0;
};

struct Advice {
    QString text;
    Source source;
};

/// The rounds of the AI Engineer's loop; others have higher numbers.
inline constexpr int kSevenRounds = 7;

struct Round {
    RoundId id;
    /// Its place among all rounds; 1 to 7 are the seven.
    int number = 0;
    /// What the research guide calls it, such as O3; empty for the seven.
    QString code = {};
    Skill skill = Skill::Recruiter;
    /// The loops that hold it. Loop::Both is not named: it holds every round.
    QList<Loop> loops = {};
    QString title;
    int minutes = 0;
    Source minutesSource;
    Source source;
    QString about;
    QStringList assesses;
    QList<Advice> advice;
    QList<Phase> phases;
};

struct Followup {
    QString ask;
    QString strong;
};

struct WrongTurn {
    QString turn;
    QString why;
};

struct CapacityLine {
    QString name;
    QString expression;
    QString value;
    QString why;
};

/// Items that belong together; an id that no pack holds yet is no error.
struct Links {
    QList<DerivationId> derivations;
    QList<PromptId> prompts;
    QList<ProblemId> problems = {};
};

struct Prompt {
    PromptId id;
    RoundId round;
    QString area;
    Level level = Level::L5;
    int minutes = 0;
    Source source;
    QString title;
    QString ask;
    QStringList points;
    QList<CapacityLine> capacity;
    QList<Followup> followups;
    /// What helps one on, mildest first, without giving a point away.
    QStringList hints = {};
    /// What a story must speak for to be an answer to it; empty where no story is asked for.
    QList<StoryTopicId> themes = {};
    QList<WrongTurn> wrongTurns;
    QString strongAnswer;
    Links links;
    /// Changes when the file's text does; stored with every attempt.
    QString revision;
    /// The day on which it was asked in a real round; invalid for what nobody says was.
    QDate askedOn = {};
    /// The only paper that it is asked about; empty where it fits any.
    PaperId paper = {};
    /// It asks for a derivation at the board.
    bool isAtBoard = false;
};

inline constexpr std::size_t kBandCount = 6;

struct Criterion {
    QString name;
    /// What was seen, worst first.
    std::array<QString, kBandCount> bands;
};

struct Rubric {
    RubricId id;
    RoundId round;
    Source source;
    QList<Criterion> criteria;
};

struct Rung {
    /// 1 for the first.
    int level = 0;
    QString ask;
    /// What holding it takes; each checkable by a listener.
    QStringList holds;
    /// The one nudge for who is stuck.
    QString stuck;
    QString answer;
    /// Empty where no derivation stands behind it.
    DerivationId derivation;
    /// The prompt of the sources that this rung is, such as S2-32; empty where it is ours.
    QString covers;
};

/// Questions on one thread, each deeper than the one before.
struct Ladder {
    LadderId id;
    QString area;
    QString title;
    Source source;
    QList<Rung> rungs;
    /// What to know before climbing.
    QString prose;
    QString revision;
};

/// What the app can see by itself in a practice, its texts or its times.
enum class MistakeSign {
    None, ///< a person has to tick it
    Overrun,
    NoWeakness,
    VetoedPaper,
    NoOperations, ///< no monitoring, drift or rollback in a design
    NoComplexity,
    SettingHeavy, ///< situation and task take more than 40 % of a story
    NoNumber,
    WeAboveI,
};

/// A mistake that costs people the loop, to be ticked in a debrief.
struct Mistake {
    MistakeId id;
    QString text;
    /// Why able people make it.
    QString why;
    QString instead;
    /// Where it is offered; empty for every round.
    QList<RoundId> rounds;
    MistakeSign sign = MistakeSign::None;
    Source source;
};

/// Rounds that are taken one after the other as one mock loop.
struct LoopFormat {
    LoopFormatId id;
    QString title;
    /// The tracks that it is offered to.
    QList<Loop> loops;
    Source source;
    QString about;
    QList<RoundId> rounds;
    /// Between two rounds of one day; 0 where the rounds are spread over days.
    int breakMinutes = 0;
};

struct TalkSection {
    QString id;
    QString title;
    int minutes = 0;
    /// What must have been said when the section ends.
    QString lands;
};

/// What is presented, where the length of a talk says so.
enum class TalkSubject { Any, Paper, OwnProject };

struct TalkFormat {
    TalkFormatId id;
    QString title;
    Source source;
    int talkMinutes = 0;
    int discussionMinutes = 0;
    QList<int> warnMinutes;
    QList<TalkSection> sections;
    TalkSubject subject = TalkSubject::Any;
};

struct Assumption {
    QString text;
    /// False where a finite instance cannot show it, for example the exchange of a limit and an integral.
    bool seenByModel = true;
    /// What goes wrong without it.
    QString breaks = {};
    /// The id of the first step that falls without it; empty where none is named.
    QString firstLine = {};
};

struct DerivationStep {
    QString id;
    /// LaTeX, beginning with its relation.
    QString line;
    /// How the line is to be checked: equal, bound, proportional, constant, definition, none.
    QString check;
    QString rule;
    QString why;
    /// Why no machine can check it; only with check none.
    QString uncheckedBecause;
};

struct SideResult {
    QString title;
    QString start;
    QList<DerivationStep> steps;
};

struct MarkedLine {
    /// The step's id after which the line is meant, or "start".
    QString after;
    QString line;
    QString verdict;
    QString say;
};

struct Derivation {
    DerivationId id;
    QString slug;
    QString title;
    QString area;
    Level level = Level::L5;
    int minutes = 0;
    Source source;
    /// One of the fifteen that everybody should hold cold.
    bool isCore = false;
    Links links;
    QString model;
    QStringList conventions;
    QString start;
    QString target;
    QString tight;
    QList<Assumption> assumes;
    QList<DerivationStep> steps;
    QList<SideResult> also;
    QList<MarkedLine> accepted;
    QList<MarkedLine> mistakes;
    QList<Followup> asks;
    QString prose;
    QString revision;
};

/// A formula card: one question, its answer, and what else to say.
struct Card {
    CardId id;
    QString topic;
    Source source;
    QString front;
    QString back;
    /// A consequence or a warning, shown below the answer; may be empty.
    QString note;
    QString revision;
};

/// The cards of one file.
struct CardDeck {
    QString topic;
    /// The round that knowing its topic is part of; empty where it belongs to none. One only: what is recalled must not count twice.
    RoundId round = {};
    /// Results of the sources that these cards stand for, such as D-14.
    QStringList covers;
    QList<Card> cards;
};

} // namespace sevenrounds
