// SPDX-License-Identifier: MIT
#pragma once

#include "services/readinessservice.h"

#include <QString>

namespace sevenrounds {

class ContentLibrary;

// The words of readiness, by the display rules: what is little known gets a word and a range, never a number that looks exact.

/// The title of the round that stands for a skill in the content, or the program's own word for it where there is none.
[[nodiscard]] QString skillTitle(Skill skill, const ContentLibrary &library);
/// The evidence reaches: own evidence, and a spread small enough to say something.
[[nodiscard]] bool isMeasured(const SkillReading &reading);

/// "unmeasured", "open", "70%", "under 5%".
[[nodiscard]] QString verdictText(const SkillReading &reading);
/// "L4.3–5.5", where the skill lies in eight cases of ten.
[[nodiscard]] QString levelRangeText(const SkillReading &reading);
/// "65% on one day"; empty where no percentage may be shown.
[[nodiscard]] QString dayText(const SkillReading &reading);
/// "2 mocks, 9 days ago", "no session yet".
[[nodiscard]] QString sessionsText(const SkillSessions &sessions, QDate today);

/// "31–62%".
[[nodiscard]] QString chanceRangeText(double low, double high);
/// "45%", or how many rounds are measured while that is not enough.
[[nodiscard]] QString overallFigureText(const ReadinessReport &report);
/// "likely 31–62%".
[[nodiscard]] QString overallRangeText(const ReadinessReport &report);
/// "Where it says no, in 71% of cases a round lies below the lowest score allowed, most often System design."; empty where hardly anything fails.
[[nodiscard]] QString sunkText(const ReadinessReport &report, const ContentLibrary &library);
[[nodiscard]] QString biasText(const ReadinessReport &report);
/// One reason why a round moved: "mock on Tuesday", and by how much, in levels.
struct MovePart {
    QString what;
    double by = 0.0;
};

/// All reasons that are large enough to be told; what is left of the move is too small for a word.
[[nodiscard]] QList<MovePart> moveParts(const SkillMove &move, const Clock &clock);
/// "Coding +0.16: mock on Tuesday +0.21, quizzes −0.05", or empty where the round did not move to speak of.
[[nodiscard]] QString moveText(const SkillMove &move, const QString &title, const Clock &clock);

/// "What you recall today: Coding +0.31. ...": by how much the cards move their rounds, and that nothing keeps it. Empty where they move none.
[[nodiscard]] QString recallText(const ReadinessService &readiness, const ContentLibrary &library);
/// Beside past numbers where present ones have it.
[[nodiscard]] QString historyWithoutRecallText();

} // namespace sevenrounds
