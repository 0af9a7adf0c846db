// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkreport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sevenrounds {

/// "Slide 3 (2×)", a section's title, "Questions in between".
[[nodiscard]] QString reportTitle(const ReportLine &line);

/// "+0:31", "−0:20"; empty within a second.
[[nodiscard]] QString differenceText(Milliseconds difference);

/// How a slide, a section or the whole was spoken: "spoke 71%, 2 pauses, the longest 0:04, −21 ± 3 dB"; empty where it was not recorded.
[[nodiscard]] QString speechText(const std::optional<SpokenPart> &part);
/// The same of the whole talk as a sentence, with how much of it was recorded.
[[nodiscard]] QString speechFact(const SpokenPart &whole);

/// "Taste: you 4 · listener 3 · on replay 5": each who gave a band; empty where nobody did.
[[nodiscard]] QString bandsText(const RatedCriterion &criterion);
/// The same of the scores: "Score: you 2.80 · listener 2.20".
[[nodiscard]] QString scoresText(const TalkRatings &ratings);

/// The report as pages to print: what it is about, `facts` a line each, a table of the accounts, and one of the bands where some were given.
[[nodiscard]] QByteArray reportPdf(
    const TalkPlan &plan, const QStringList &facts, const QList<ReportLine> &lines, const TalkRatings &ratings = {});

} // namespace sevenrounds
