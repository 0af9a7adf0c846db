// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"
#include "domain/subjectnote.h"

namespace sevenrounds {

// How what a person keeps beside the guide is written into a note, and read from one. Writing a value that says nothing gives no values, which
// is a removal; reading never fails, and a value out of its range is brought into it.

inline const QString kWeightsSubject = QStringLiteral("weights");
inline const QString kOfferSubject = QStringLiteral("offer");
inline const QString kSecondOfferSubject = QStringLiteral("offer/second");
inline const QString kRateSubject = QStringLiteral("offer/rate");
inline const QString kPublicationPrefix = QStringLiteral("publication/");
/// The part of a row that says who told the rest of it.
inline const QString kToldByPart = QStringLiteral("told-by");

/// Of what was noted of a disagreement as a whole.
[[nodiscard]] QString disagreementSubject(const FactId &id);
/// Of one part of what a row says: the row's reference and the part's key.
[[nodiscard]] QString partSubject(const QString &reference, const QString &part);
/// The row's reference in the subject of one of its parts; any other subject as it is.
[[nodiscard]] QString rowOfSubject(const QString &subject);

[[nodiscard]] QJsonObject valuesOf(const QString &text);
[[nodiscard]] OwnValue toOwnValue(const SubjectNote &note);

/// As numbers, so that a figure is the same in every language. One of 0 says nothing.
[[nodiscard]] QJsonObject valuesOf(const OwnFigure &figure);
[[nodiscard]] OwnFigure toFigure(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(int rating);
[[nodiscard]] int toRating(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const OwnRequirement &requirement);
[[nodiscard]] OwnRequirement toRequirement(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const Publication &publication);
[[nodiscard]] Publication toPublication(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const TeamAxes &weights);
[[nodiscard]] TeamAxes toWeights(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const OwnOffer &offer);
[[nodiscard]] OwnOffer toOffer(const SubjectNote &note);

[[nodiscard]] QJsonObject valuesOf(const OwnRate &rate);
[[nodiscard]] OwnRate toRate(const SubjectNote &note);

} // namespace sevenrounds
