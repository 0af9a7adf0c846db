// SPDX-License-Identifier: MIT
#include "storage/tableshape.h"

#include "storage/codingshape.h"
#include "storage/interviewnoteshape.h"
#include "storage/owncardshape.h"
#include "storage/papernoteshape.h"
#include "storage/portfolionoteshape.h"

namespace sevenrounds {

namespace shape {

namespace {

constexpr ColumnShape kSettingColumns[] {
    { "key", ColumnType::Text },
    { "value", ColumnType::Text },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kPracticeColumns[] {
    { "id", ColumnType::Integer },
    { "kind", ColumnType::Text },
    { "content_id", ColumnType::Text },
    { "content_revision", ColumnType::Text },
    { "plan", ColumnType::Json },
    { "seed", ColumnType::WideInteger },
    { "started_at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
};

constexpr ColumnShape kPracticeEventColumns[] {
    { "id", ColumnType::Integer },
    { "practice_id", ColumnType::Integer },
    { "sequence", ColumnType::Integer },
    { "kind", ColumnType::Text },
    { "elapsed_ms", ColumnType::Integer },
    { "at_ms", ColumnType::Integer },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kDraftColumns[] {
    { "practice_id", ColumnType::Integer },
    { "item", ColumnType::Text },
    { "body", ColumnType::Text },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kPulseColumns[] {
    { "practice_id", ColumnType::Integer },
    { "elapsed_ms", ColumnType::Integer },
    { "at_ms", ColumnType::Integer },
};

constexpr ColumnShape kEvidenceColumns[] {
    { "id", ColumnType::Integer },
    { "practice_id", ColumnType::Integer, true },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "kind", ColumnType::Text },
    { "skill", ColumnType::Text },
    { "level", ColumnType::Integer },
    { "score", ColumnType::Real, true },
    { "correct", ColumnType::Integer, true },
    { "guess", ColumnType::Real, true },
    { "objective", ColumnType::Integer },
    { "seen_before", ColumnType::Integer },
};

constexpr ColumnShape kRatingColumns[] {
    { "id", ColumnType::Integer },
    { "practice_id", ColumnType::Integer },
    { "rater", ColumnType::Text },
    { "criterion", ColumnType::Text },
    { "band", ColumnType::Integer },
    { "at_ms", ColumnType::Integer },
};

constexpr ColumnShape kDerivationLineColumns[] {
    { "id", ColumnType::Integer },
    { "derivation_id", ColumnType::Text },
    { "step_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "how", ColumnType::Text },
};

constexpr ColumnShape kReviewColumns[] {
    { "id", ColumnType::Integer },
    { "item_kind", ColumnType::Text },
    { "item_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "study_date", ColumnType::Text },
    { "event", ColumnType::Text },
    { "grade", ColumnType::Integer, true },
    { "took_ms", ColumnType::Integer, true },
    { "undone_at_ms", ColumnType::Integer, true },
};

constexpr ColumnShape kOwnDerivationColumns[] {
    { "id", ColumnType::Integer },
    { "own_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kMockLoopColumns[] {
    { "id", ColumnType::Integer },
    { "loop_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kGuideNoteColumns[] {
    { "id", ColumnType::Integer },
    { "subject", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kInterviewNoteColumns[] {
    { "id", ColumnType::Integer },
    { "subject", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kOwnCardColumns[] {
    { "id", ColumnType::Integer },
    { "card", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kPortfolioNoteColumns[] {
    { "id", ColumnType::Integer },
    { "subject", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kPlanNoteColumns[] {
    { "id", ColumnType::Integer },
    { "subject", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kReviewNoteColumns[] {
    { "id", ColumnType::Integer },
    { "item_kind", ColumnType::Text },
    { "item_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "note", ColumnType::Text },
    { "suspended", ColumnType::Integer },
    { "buried_until", ColumnType::Text, true },
};

constexpr ColumnShape kStudySessionColumns[] {
    { "name", ColumnType::Text },
    { "body", ColumnType::Json },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kQuizAnswerColumns[] {
    { "id", ColumnType::Integer },
    { "quiz_id", ColumnType::Text },
    { "item_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "chosen", ColumnType::Integer, true },
    { "correct", ColumnType::Integer, true },
    { "confidence", ColumnType::Integer, true },
};

constexpr ColumnShape kCodingAttemptColumns[] {
    { "id", ColumnType::Integer },
    { "problem_id", ColumnType::Text },
    { "revision", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "submitted", ColumnType::Integer },
    { "verdict", ColumnType::Text },
    { "source", ColumnType::Text },
    { "report", ColumnType::Json },
};

constexpr ColumnShape kCodingEventColumns[] {
    { "id", ColumnType::Integer },
    { "problem_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kOwnPaperColumns[] {
    { "id", ColumnType::Integer },
    { "paper_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kOwnPaperDraftColumns[] {
    { "paper_id", ColumnType::Text },
    { "body", ColumnType::Json },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kPanelAnswerColumns[] {
    { "id", ColumnType::Integer },
    { "paper", ColumnType::Text },
    { "question", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "mark", ColumnType::Text },
    { "took_ms", ColumnType::Integer },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kCodingRatingColumns[] {
    { "id", ColumnType::Integer },
    { "problem_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "criterion", ColumnType::Text },
    { "band", ColumnType::Integer },
};

constexpr ColumnShape kCodingDraftColumns[] {
    { "problem_id", ColumnType::Text },
    { "part", ColumnType::Text },
    { "text", ColumnType::Text },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kStoryColumns[] {
    { "id", ColumnType::Integer },
    { "story_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kStoryDraftColumns[] {
    { "story_id", ColumnType::Text },
    { "body", ColumnType::Json },
    { "changed_at_ms", ColumnType::Integer },
};

constexpr ColumnShape kTellingColumns[] {
    { "id", ColumnType::Integer },
    { "subject_kind", ColumnType::Text },
    { "subject_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "local_date", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kQuestionNoteColumns[] {
    { "id", ColumnType::Integer },
    { "question_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "event", ColumnType::Text },
    { "body", ColumnType::Json },
};

constexpr ColumnShape kPaperFileColumns[] {
    { "id", ColumnType::Integer },
    { "paper", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "file", ColumnType::Text },
    { "name", ColumnType::Text },
};

constexpr ColumnShape kPaperNoteColumns[] {
    { "id", ColumnType::Integer },
    { "paper", ColumnType::Text },
    { "page", ColumnType::Integer },
    { "at_ms", ColumnType::Integer },
    { "note", ColumnType::Text },
};

constexpr ColumnShape kPromptNoteColumns[] {
    { "id", ColumnType::Integer },
    { "prompt_id", ColumnType::Text },
    { "at_ms", ColumnType::Integer },
    { "note", ColumnType::Text },
    { "starred", ColumnType::Integer },
    { "redo", ColumnType::Integer },
};

constexpr ColumnShape kRecordingColumns[] {
    { "id", ColumnType::Integer },
    { "practice_id", ColumnType::Integer },
    { "file", ColumnType::Text },
    { "event", ColumnType::Text },
    { "elapsed_ms", ColumnType::Integer },
    { "at_ms", ColumnType::Integer },
    { "sample_rate", ColumnType::Integer, true },
    { "channels", ColumnType::Integer, true },
    { "reason", ColumnType::Text, true },
};

constexpr ColumnShape kWhiteboardEventColumns[] {
    { "id", ColumnType::Integer },
    { "practice_id", ColumnType::Integer },
    { "sequence", ColumnType::Integer },
    { "kind", ColumnType::Text },
    { "elapsed_ms", ColumnType::Integer },
    { "body", ColumnType::Json },
    { "points", ColumnType::Blob },
};

} // namespace

const TableShape kSetting { "setting", kSettingColumns, false, false };
const TableShape kPractice { "practice", kPracticeColumns };
const TableShape kPracticeEvent { "practice_event", kPracticeEventColumns };
const TableShape kDraft { "draft", kDraftColumns, true, false };
const TableShape kPulse { "pulse", kPulseColumns, false, false };
const TableShape kEvidence { "evidence", kEvidenceColumns };
const TableShape kRating { "rating", kRatingColumns };
const TableShape kDerivationLine { "derivation_line", kDerivationLineColumns };
const TableShape kReview { "review", kReviewColumns };
const TableShape kOwnDerivation { "own_derivation", kOwnDerivationColumns };
const TableShape kMockLoop { "mock_loop", kMockLoopColumns };
const TableShape kGuideNote { "guide_note", kGuideNoteColumns };
const TableShape kPlanNote { "plan_note", kPlanNoteColumns };
const TableShape kInterviewNote { "interview_note", kInterviewNoteColumns };
const TableShape kOwnCard { "own_card", kOwnCardColumns };
const TableShape kPortfolioNote { "portfolio_note", kPortfolioNoteColumns };
const TableShape kReviewNote { "review_note", kReviewNoteColumns };
const TableShape kStudySession { "study_session", kStudySessionColumns, true, false };
const TableShape kQuizAnswer { "quiz_answer", kQuizAnswerColumns };
const TableShape kOwnPaper { "own_paper", kOwnPaperColumns };
const TableShape kOwnPaperDraft { "own_paper_draft", kOwnPaperDraftColumns, true, false };
const TableShape kPanelAnswer { "panel_answer", kPanelAnswerColumns };
const TableShape kPaperFile { "paper_file", kPaperFileColumns };
const TableShape kPaperNote { "paper_note", kPaperNoteColumns };
const TableShape kCodingAttempt { "coding_attempt", kCodingAttemptColumns };
const TableShape kCodingEvent { "coding_event", kCodingEventColumns };
const TableShape kCodingDraft { "coding_draft", kCodingDraftColumns, true, false };
const TableShape kCodingRating { "coding_rating", kCodingRatingColumns };
const TableShape kStory { "story", kStoryColumns };
const TableShape kStoryDraft { "story_draft", kStoryDraftColumns, true, false };
const TableShape kTelling { "telling", kTellingColumns };
const TableShape kQuestionNote { "question_note", kQuestionNoteColumns };
const TableShape kPromptNote { "prompt_note", kPromptNoteColumns };
const TableShape kRecording { "recording", kRecordingColumns };
const TableShape kWhiteboardEvent { "whiteboard_event", kWhiteboardEventColumns };

} // namespace shape

QList<const TableShape *> allTables()
{
    return { &shape::kSetting, &shape::kPractice, &shape::kPracticeEvent, &shape::kDraft, &shape::kPulse,
        &shape::kEvidence, &shape::kRating, &shape::kDerivationLine, &shape::kReview, &shape::kOwnDerivation,
        &shape::kWhiteboardEvent, &shape::kStory, &shape::kStoryDraft, &shape::kTelling, &shape::kQuestionNote,
        &shape::kRecording, &shape::kPromptNote, &shape::kMockLoop, &shape::kGuideNote, &shape::kReviewNote,
        &shape::kStudySession, &shape::kQuizAnswer, &shape::kPlanNote, &shape::kOwnPaper, &shape::kOwnPaperDraft,
        &shape::kPanelAnswer, &shape::kCodingAttempt, &shape::kCodingEvent, &shape::kCodingDraft, &shape::kPaperFile,
        &shape::kPaperNote, &shape::kCodingRating, &shape::kInterviewNote, &shape::kOwnCard, &shape::kPortfolioNote };
}

} // namespace sevenrounds
