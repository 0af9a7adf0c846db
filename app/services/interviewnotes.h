// SPDX-License-Identifier: MIT
#pragma once

#include "domain/interview.h"
#include "domain/subjectnote.h"
#include "planning/lastsheet.h"

namespace sevenrounds {

// How what a person records of real interviews is written into a note, and read from one. Reading never fails, and a value out of its range is brought
// into it.

inline const QString kRealLoopPrefix = QStringLiteral("loop/");
inline const QString kRealRoundPrefix = QStringLiteral("round/");
inline const QString kAskedPrefix = QStringLiteral("asked/");
inline const QString kDeadlinePrefix = QStringLiteral("offer/");
inline const QString kPipelineSubject = QStringLiteral("pipeline");
inline const QString kSheetPrefix = QStringLiteral("sheet/");

[[nodiscard]] QJsonObject valuesOf(const RealLoop &loop);
[[nodiscard]] RealLoop toRealLoop(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const RealRound &round);
[[nodiscard]] RealRound toRealRound(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const AskedItem &item);
[[nodiscard]] AskedItem toAskedItem(const SubjectNote &note);

/// Without values where nothing was said.
[[nodiscard]] QJsonObject valuesOf(const OwnPipeline &pipeline);
[[nodiscard]] OwnPipeline toPipeline(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const OwnDeadline &deadline);
[[nodiscard]] OwnDeadline toDeadline(const SubjectNote &note);

[[nodiscard]] QString sheetSubject(SheetPart part);
/// Without values where there is no text, which is a removal.
[[nodiscard]] QJsonObject sheetValues(const QString &text);
[[nodiscard]] QString toSheetText(const SubjectNote &note);

} // namespace sevenrounds
