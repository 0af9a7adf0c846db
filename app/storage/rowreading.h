// SPDX-License-Identifier: MIT
#pragma once

#include "storage/records.h"
#include "storage/sqlvalue.h"
#include "storage/statement.h"

#include <QList>

namespace sevenrounds {

// How values of the domain look in columns, one place for both directions. Reading never fails: a word that is not known can only stand
// in a row that its hash has already marked as damaged.

[[nodiscard]] QString practiceKindKey(PracticeKind kind);
[[nodiscard]] std::optional<PracticeKind> practiceKindFromKey(const QString &key);
[[nodiscard]] QString evidenceKindKey(EvidenceKind kind);
[[nodiscard]] QString raterKey(Rater rater);
[[nodiscard]] std::optional<Rater> raterFromKey(const QString &key);
[[nodiscard]] QString lineOutcomeKey(LineOutcome outcome);
[[nodiscard]] QString reviewEventKindKey(ReviewEventKind kind);
[[nodiscard]] QString recordingEventKey(RecordingEvent event);

[[nodiscard]] SqlValue toColumn(UtcTime time);
[[nodiscard]] SqlValue toColumn(Milliseconds duration);
[[nodiscard]] SqlValue toColumn(QDate date);
[[nodiscard]] SqlValue toColumn(const QJsonObject &object);
[[nodiscard]] SqlValue toColumn(bool value);
[[nodiscard]] SqlValue toColumn(std::optional<double> value);

// Each reads the current row of a statement made with `selectAll` or `columnList`.
[[nodiscard]] PracticeRecord readPractice(const Statement &row);
/// Of one column alone.
[[nodiscard]] PracticeKind readPracticeKind(const Statement &row, int column);
[[nodiscard]] PracticeEventRecord readEvent(const Statement &row);
[[nodiscard]] DraftRecord readDraft(const Statement &row);
[[nodiscard]] EvidenceRecord readEvidence(const Statement &row);
[[nodiscard]] RatingRecord readRating(const Statement &row);
[[nodiscard]] DerivationLineRecord readLine(const Statement &row);
[[nodiscard]] ReviewRecord readReview(const Statement &row);
[[nodiscard]] RecordingRecord readRecording(const Statement &row);
[[nodiscard]] WhiteboardEventRecord readWhiteboardEvent(const Statement &row);

/// The texts of an array, or the one text that stands in its place; what is no text is left out.
[[nodiscard]] QStringList textsOf(const QJsonValue &value);

/// All rows of a statement, each made into a record by `read`.
template <typename Read>
[[nodiscard]] auto readRows(Statement &statement, Read read) -> Result<QList<decltype(read(statement))>>
{
    QList<decltype(read(statement))> records;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
        if (!hasRow) {
            return records;
        }
        records.append(read(statement));
    }
}

} // namespace sevenrounds
