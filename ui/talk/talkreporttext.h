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

/// How a slide, a section or the whole was spoken: "spoke 71 %, 2 pauses, the longest 4 s"; empty where it was not recorded.
[[nodiscard]] QString speechText(const std::optional<SpokenPart> &part);
/// The same of the whole talk as a sentence, with how much of it was recorded.
[[nodiscard]] QString speechFact(const SpokenPart &whole);

/// The report as pages to print: what it is about, `facts` a line each, and a table of the accounts.
[[nodiscard]] QByteArray reportPdf(const TalkPlan &plan, const QStringList &facts, const QList<ReportLine> &lines);

} // namespace sevenrounds
