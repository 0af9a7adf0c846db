// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <span>

namespace sevenrounds {

enum class ColumnType {
    Integer,
    /// An integer that may not fit into the 53 bits other programs read JSON numbers with.
    WideInteger,
    Real,
    Text,
    Json,
    Blob,
};

struct ColumnShape {
    const char *name = nullptr;
    ColumnType type = ColumnType::Integer;
    bool isNullable = false;
};

/// A table as hashing, counting, salvage and export see it. Must say the same as the newest migration; a test compares the two.
struct TableShape {
    const char *name;
    /// Without row_hash. Their order is the order in the hash, so a new column goes to the end.
    std::span<const ColumnShape> columns;
    bool hasHash = true;
    /// Rows are numbered and never change: what is there once is there in every later state.
    bool isAppendOnly = true;

    [[nodiscard]] QString tableName() const { return QString::fromLatin1(name); }
};

namespace shape {

extern const TableShape kSetting;
extern const TableShape kPractice;
extern const TableShape kPracticeEvent;
extern const TableShape kDraft;
extern const TableShape kPulse;
extern const TableShape kEvidence;
extern const TableShape kRating;
extern const TableShape kDerivationLine;
extern const TableShape kReview;
extern const TableShape kOwnDerivation;
extern const TableShape kMockLoop;
extern const TableShape kGuideNote;
extern const TableShape kPlanNote;
extern const TableShape kReviewNote;
extern const TableShape kStudySession;
extern const TableShape kQuizAnswer;
extern const TableShape kOwnPaper;
extern const TableShape kOwnPaperDraft;
extern const TableShape kPanelAnswer;
extern const TableShape kStory;
extern const TableShape kStoryDraft;
extern const TableShape kTelling;
extern const TableShape kQuestionNote;
extern const TableShape kPromptNote;
extern const TableShape kRecording;
extern const TableShape kWhiteboardEvent;

} // namespace shape

/// Every table, those that others refer to first.
[[nodiscard]] QList<const TableShape *> allTables();

} // namespace sevenrounds
