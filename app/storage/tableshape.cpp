// SPDX-License-Identifier: MIT
#include "storage/tableshape.h"

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

} // namespace shape

QList<const TableShape *> allTables()
{
    return { &shape::kSetting, &shape::kPractice, &shape::kPracticeEvent, &shape::kDraft, &shape::kPulse,
        &shape::kEvidence, &shape::kRating, &shape::kDerivationLine, &shape::kReview, &shape::kOwnDerivation };
}

} // namespace sevenrounds
