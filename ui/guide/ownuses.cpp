// SPDX-License-Identifier: MIT
#include "ui/guide/ownuses.h"

#include "ui/guide/guidewords.h"

#include <QHash>

namespace sevenrounds {

namespace {

using guidewords::tr;

struct OwnUseText {
    const char *text = "";
    const char *link = "";
};

const QHash<QString, OwnUseText> &ownUses()
{
    static const QHash<QString, OwnUseText> all {
        { kRoundCount.value(),
            { QT_TRANSLATE_NOOP("Guide",
                  "Under Real interviews a loop that is still open says how many of your rounds are recorded. Nothing "
                  "else is counted with it: it is not said which rounds they are, and the rule of the committee does "
                  "not ask for a number."),
                "interviews" } },
        { kTimeDisagreement.value(),
            { QT_TRANSLATE_NOOP("Guide", "The days of the pipeline are stretched to it, and its end is shown."),
                "interviews" } },
        { kOnsiteRounds.value(),
            { QT_TRANSLATE_NOOP("Guide",
                  "The rounds that are named in it, in their order, stand first among the mock loops, as a day of "
                  "your own."),
                "mock-loops" } },
        { kAssessedLevel.value(),
            { QT_TRANSLATE_NOOP("Guide",
                  "The level is marked on the ladders, and proposed in the settings as what every round is judged "
                  "against; it is never set by itself."),
                "settings" } },
        { QStringLiteral("X-10"), { QT_TRANSLATE_NOOP("Guide", "Shown with the row of the pay table."), "pay" } },
        { QStringLiteral("X-11"), { QT_TRANSLATE_NOOP("Guide", "Shown with the row of the pay table."), "pay" } },
        { QStringLiteral("X-12"), { QT_TRANSLATE_NOOP("Guide", "Shown with the row of the pay table."), "pay" } },
        { QStringLiteral("X-13"), { QT_TRANSLATE_NOOP("Guide", "Shown with the row of the pay table."), "pay" } },
        { kVestingDisagreement.value(),
            { QT_TRANSLATE_NOOP("Guide", "The grant of a pay row and of your offer is spread by it."), "pay" } },
        { kSignOnDisagreement.value(),
            { QT_TRANSLATE_NOOP("Guide", "Proposed as the sign-on of your offer."), "pay" } },
        { kWeeksLeft.value(),
            { QT_TRANSLATE_NOOP("Guide",
                  "Proposed as the interview day on the page of the plan, while none is set; never set by itself."),
                "plans" } },
        { kFullMocks.value(),
            { QT_TRANSLATE_NOOP("Guide",
                  "The checklists count full mocks up to it in place of the printed number, which stays beside it."),
                "checklists" } },
    };
    return all;
}

} // namespace

OwnUse useOfOwn(const FactId &disagreement)
{
    const auto found = ownUses().constFind(disagreement.value());
    if (found == ownUses().constEnd()) {
        return { tr("Kept here with its day and found by the search; nothing is calculated with it.") };
    }
    return { tr(found->text), QString::fromLatin1(found->link) };
}

} // namespace sevenrounds
