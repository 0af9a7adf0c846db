// SPDX-License-Identifier: MIT
#pragma once

#include "domain/subjectnote.h"
#include "portfolio/portfolio.h"

namespace sevenrounds {

// How a portfolio is written into notes, and read from them. Reading never fails, and a value out of its range is brought into it.

inline const QString kReadingPrefix = QStringLiteral("reading/");
inline const QString kOpinionPrefix = QStringLiteral("opinion/");
inline const QString kConnectionPrefix = QStringLiteral("connection/");
inline const QString kOwnLadderPrefix = QStringLiteral("ladder/");
inline const QString kClimbPrefix = QStringLiteral("climb/");

[[nodiscard]] QJsonObject valuesOf(const ReadingItem &item);
[[nodiscard]] ReadingItem toReadingItem(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const Opinion &opinion);
[[nodiscard]] Opinion toOpinion(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const TopicLink &connection);
[[nodiscard]] TopicLink toConnection(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const OwnLadder &ladder);
[[nodiscard]] OwnLadder toOwnLadder(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const Climb &climb);
[[nodiscard]] Climb toClimb(const SubjectNote &note);

} // namespace sevenrounds
