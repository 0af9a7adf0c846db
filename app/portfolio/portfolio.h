// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>

// What a person builds beside practice. None of it is evidence.

namespace sevenrounds {

using ReadingId = Id<struct ReadingTag>;
using OpinionId = Id<struct OpinionTag>;
using TopicLinkId = Id<struct TopicLinkTag>;
using OwnLadderId = Id<struct OwnLadderTag>;
using ClimbId = Id<struct ClimbTag>;

/// The source's numbers: ten papers of one's own field, ten from outside, three open problems with positions.
inline constexpr int kPapersInField = 10;
inline constexpr int kPapersOutside = 10;
inline constexpr int kOpenProblems = 3;

enum class ReadingStage {
    Planned,
    Reading,
    Read,
};

inline constexpr std::array kReadingStages { ReadingStage::Planned, ReadingStage::Reading, ReadingStage::Read };

/// "planned", "reading", "read".
[[nodiscard]] QString readingStageKey(ReadingStage stage);
/// Planned for a word that is not one of them.
[[nodiscard]] ReadingStage readingStageFromKey(const QString &key);

/// What a critique of one page says.
enum class CritiquePart {
    Claim,
    Evidence,
    Doubt, ///< what one doubts
    Next, ///< what one would do next
    Links, ///< what it has to do with
};

inline constexpr std::array kCritiqueParts { CritiquePart::Claim, CritiquePart::Evidence, CritiquePart::Doubt,
    CritiquePart::Next, CritiquePart::Links };

/// "claim", "evidence", "doubt", "next", "links".
[[nodiscard]] QString critiquePartKey(CritiquePart part);

/// A paper of the reading list.
struct ReadingItem {
    ReadingId id;
    QString title;
    /// As PaperService names it; empty where it is not in the library.
    QString paper;
    bool isOutside = false;
    ReadingStage stage = ReadingStage::Planned;
    /// The day on which it came to its stage.
    QDate day;
    std::array<QString, kCritiqueParts.size()> critique;
    UtcTime addedAt {};

    /// Every part says something.
    [[nodiscard]] bool hasCritique() const;
};

struct ReadingCount {
    int read = 0;
    /// Of those that are read.
    int critiqued = 0;
};

/// Of one's own field, or of outside.
[[nodiscard]] ReadingCount countReading(const QList<ReadingItem> &items, bool isOutside);

/// An open problem with where the person stands.
struct Opinion {
    OpinionId id;
    QString problem;
    QString position;
    QString evidence;
    /// What would change one's mind.
    QString wouldChange;
    QString firstExperiment;
    UtcTime addedAt {};

    /// Everything that makes it a position somebody can argue with.
    [[nodiscard]] bool isWhole() const;
};

/// How strong a connection was, by the person's own word.
inline constexpr int kHighestConnection = 4;

/// Two topics that were connected against the clock.
struct TopicLink {
    TopicLinkId id;
    /// Draws the same two topics again from the same content.
    quint64 seed = 0;
    /// As they were called then.
    QString first;
    QString second;
    QDate day;
    Milliseconds took { 0 };
    QString notes;
    /// 1 to kHighestConnection; 0 where it was not rated.
    int rating = 0;
    UtcTime addedAt {};
};

/// A rung of a ladder of one's own.
struct OwnRung {
    QString ask;
    /// What holding it takes.
    QString holds;

    friend bool operator==(const OwnRung &, const OwnRung &) = default;
};

/// The most rungs a ladder can have; the source asks for five to seven.
inline constexpr int kMostRungs = 9;

struct OwnLadder {
    OwnLadderId id;
    QString title;
    QList<OwnRung> rungs;
    UtcTime addedAt {};

    /// Those that ask something, in their order: what a climb goes through.
    [[nodiscard]] QList<OwnRung> climbable() const;
};

/// One go up a ladder, cold.
struct Climb {
    ClimbId id;
    OwnLadderId ladder;
    /// The highest rung that was held; 0 where the first one was not.
    int held = 0;
    /// How many there were.
    int rungs = 0;
    UtcTime at {};
};

} // namespace sevenrounds
