// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "domain/level.h"
#include "domain/quiz.h"
#include "domain/skill.h"
#include "scheduling/memorymodel.h"
#include "scheduling/reviewitem.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

// Rows as plain values. `isDamaged` is set on reading where a row no longer matches its hash: its members are then what could be
// read, to be shown with a warning and left out of any sum. It is ignored on writing.

namespace sevenrounds {

enum class PracticeKind {
    Round,
    Talk,
    Derivation,
};

struct PracticeRecord {
    /// Given by the database on creation.
    qint64 id = 0;
    PracticeKind kind = PracticeKind::Round;
    QString contentId;
    /// The revision of the content that was shown.
    QString contentRevision;
    /// Everything that was drawn and set at the start, so that the practice can be rebuilt without the content.
    QJsonObject plan;
    quint64 seed = 0;
    UtcTime startedAt {};
    QDate localDate;
    bool isDamaged = false;
};

struct PracticeEventRecord {
    qint64 id = 0;
    qint64 practiceId = 0;
    /// 1, 2, 3 ... within the practice; given by the database on appending.
    int sequence = 0;
    QString kind;
    /// On the practice's own clock.
    Milliseconds elapsed { 0 };
    UtcTime at {};
    QJsonObject body;
    bool isDamaged = false;
};

struct DraftRecord {
    qint64 practiceId = 0;
    /// What the text belongs to, for example a prompt's id.
    QString item;
    QString body;
    UtcTime changedAt {};
    bool isDamaged = false;
};

struct PulseRecord {
    Milliseconds elapsed { 0 };
    UtcTime at {};
};

struct PracticeSummary {
    PracticeRecord practice;
    int eventCount = 0;
    int ratingCount = 0;
    /// Kind of the last event; empty where there is none yet.
    QString lastEventKind;
    std::optional<PulseRecord> pulse;
};

/// One showing of a prompt, for choosing fresh ones.
struct PromptUse {
    PromptId prompt;
    qint64 practiceId = 0;
    UtcTime at {};
};

enum class EvidenceKind {
    Mock,
    Quiz,
};

struct EvidenceRecord {
    qint64 id = 0;
    /// Empty for evidence that came from elsewhere, for example a mock with a friend.
    std::optional<qint64> practiceId;
    UtcTime at {};
    QDate localDate;
    EvidenceKind kind = EvidenceKind::Mock;
    Skill skill = Skill::Recruiter;
    Level level = Level::L5;
    /// Mock only: rubric mean on the readiness model's scale, 1 to 4.
    std::optional<double> score;
    /// Quiz only.
    std::optional<bool> isCorrect;
    /// Quiz only: the chance of a right answer by guessing, below 1.
    std::optional<double> guess;
    /// Judged by tests, a peer or a mentor, not by the learner.
    bool isObjective = false;
    bool wasSeenBefore = false;
    bool isDamaged = false;
};

enum class Rater {
    Self,
    Peer,
    Mentor,
    Tests,
    Assistant,
    Replay, ///< the person themselves, after hearing the recording
};

struct RatingRecord {
    qint64 id = 0;
    qint64 practiceId = 0;
    Rater rater = Rater::Self;
    QString criterion;
    /// 1 to 6, worst first.
    int band = 1;
    UtcTime at {};
    bool isDamaged = false;
};

enum class LineOutcome {
    Revealed,
    Recalled,
    Missed,
};

struct DerivationLineRecord {
    qint64 id = 0;
    DerivationId derivation;
    QString stepId;
    UtcTime at {};
    QDate localDate;
    LineOutcome outcome = LineOutcome::Revealed;
    bool isDamaged = false;
};

enum class ReviewEventKind {
    Graded,
    /// Takes a grade back.
    Undone,
};

struct ReviewRecord {
    qint64 id = 0;
    ReviewItem item;
    UtcTime at {};
    /// The study day, which begins at 4 in the morning.
    QDate studyDay;
    ReviewEventKind event = ReviewEventKind::Graded;
    /// Graded only.
    std::optional<Grade> grade;
    /// Graded only; absent where nobody measured.
    std::optional<Milliseconds> took;
    /// Undone only: when the review was that is taken back.
    std::optional<UtcTime> undoneAt;
    bool isDamaged = false;
};

/// What a person keeps of an item that is reviewed.
struct ReviewNoteRecord {
    ReviewItem item;
    UtcTime at {};
    /// Markdown; may be empty.
    QString note;
    bool isSuspended = false;
    /// The study day up to which it does not come; invalid where it was not put off.
    QDate buriedUntil;
};

/// The sitting with cards that is open.
struct StudySessionRecord {
    UtcTime begunAt {};
    /// Nothing of it is written into the schedule.
    bool isCram = false;
    /// Empty for every topic.
    QString topic;
    /// Of a cram: what is still to come, and what was had, last one last.
    QStringList pile;
    QStringList had;
    /// The card that is shown, what was typed to it, and whether the answer is open.
    QString current;
    QString answer;
    bool isRevealed = false;
    UtcTime changedAt {};
};

struct QuizAnswerRecord {
    QString quiz;
    QuizItemId item;
    UtcTime at {};
    QDate localDate;
    /// A question: the option from 1, absent where it was skipped. The self-test: the rating.
    std::optional<int> chosen;
    /// Absent in the self-test.
    std::optional<bool> isCorrect;
    /// Percent.
    std::optional<int> confidence;
};

enum class RecordingEvent {
    Begun,
    Ended,
    Removed,
};

/// One row about a file of sound. The words of `reason` are those of the table.
struct RecordingRecord {
    qint64 id = 0;
    qint64 practiceId = 0;
    /// A name in the folder of recordings.
    QString file;
    RecordingEvent event = RecordingEvent::Begun;
    /// On the practice's own clock.
    Milliseconds elapsed { 0 };
    UtcTime at {};
    /// Begun only; 0 otherwise.
    int sampleRate = 0;
    int channels = 0;
    /// Ended only.
    QString reason;
    bool isDamaged = false;
};

struct WhiteboardEventRecord {
    qint64 id = 0;
    qint64 practiceId = 0;
    /// 1, 2, 3 ... within the practice; given by the database on appending.
    int sequence = 0;
    QString kind;
    /// On the practice's own clock.
    Milliseconds elapsed { 0 };
    QJsonObject body;
    /// As app/whiteboard/pointblob.h writes them; empty where the event has none.
    QByteArray points;
    bool isDamaged = false;
};

struct SettingRecord {
    QString key;
    QString value;
    UtcTime changedAt {};
};

} // namespace sevenrounds
