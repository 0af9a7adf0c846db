// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fact.h"

#include <QString>

namespace sevenrounds {

// The disagreements that something is done with beyond showing what was noted.

/// How many rounds there are.
inline const FactId kRoundCount { QStringLiteral("X-01") };
/// How long all of it takes.
inline const FactId kTimeDisagreement { QStringLiteral("X-02") };
/// The rounds of the onsite, in their order.
inline const FactId kOnsiteRounds { QStringLiteral("X-03") };
/// The level that one is assessed at.
inline const FactId kAssessedLevel { QStringLiteral("X-09") };
/// How a grant vests.
inline const FactId kVestingDisagreement { QStringLiteral("X-14") };
/// How large a sign-on is.
inline const FactId kSignOnDisagreement { QStringLiteral("X-15") };
/// How many weeks there are until the first technical round.
inline const FactId kWeeksLeft { QStringLiteral("X-19") };
/// How many full mocks one will hold.
inline const FactId kFullMocks { QStringLiteral("X-20") };

/// What the program does with what a person noted about a disagreement.
struct OwnUse {
    QString text;
    /// Where that is seen, as GuideViewModel::openReference() takes it; empty where nothing is done with it.
    QString link = {};
};

/// Says it of every disagreement: one without a use is said to have none.
[[nodiscard]] OwnUse useOfOwn(const FactId &disagreement);

} // namespace sevenrounds
