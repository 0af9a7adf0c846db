// SPDX-License-Identifier: MIT
#include "ui/readiness/refittext.h"

#include "readiness/displayrules.h"
#include "ui/readiness/evidencetext.h"
#include "ui/settings/dayentry.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sevenrounds {

namespace {

struct RefitText {
    Q_DECLARE_TR_FUNCTIONS(RefitText)
};

// The level at which the readiness model words its slope.
constexpr double kUsualSkill = 4.5;
constexpr double kStepsALevel = 20.0;

QString figure(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString basisText(const OwnPace &pace, const Clock &clock)
{
    //: What an estimate was made of: "48 results with 41 h of practice between them since 3 March 2026"
    return RefitText::tr("%Ln results with %1 h of practice between them since %2", nullptr, pace.results)
        .arg(figure(pace.hours, 0), dayEntryText(clock.localDate(*pace.since)));
}

bool isSameShift(double a, double b)
{
    return std::abs(a - b) * kStepsALevel < 0.5;
}

} // namespace

QString paceText(const OwnPace &pace, const Clock &clock)
{
    const QString slope = figure(expectedSlope(kUsualSkill), 2);
    const QString usual
        = RefitText::tr("An hour of a round is taken to raise it by %1 levels where one stands at L4.5, by less above.")
              .arg(slope);
    const int least = static_cast<int>(kLeastPaceHours);
    if (!pace.since) {
        return RefitText::tr("%1 How fast you learn yourself is not known: that takes %Ln hours of practice between "
                             "results of the same rounds.",
            nullptr, least)
            .arg(usual);
    }
    const QString range = RefitText::tr("%1 to %2").arg(figure(pace.low, 1), figure(pace.high, 1));
    const QString basis = basisText(pace, clock);
    if (!pace.isKnown()) {
        return RefitText::tr("%1 How fast you learn yourself is not known yet: %2 leave it at %3 times that. From %Ln "
                             "hours on, once the range is narrower, the planner goes by it.",
            nullptr, least)
            .arg(usual, basis, range);
    }
    return RefitText::tr(
        "You learn %1 times as fast as expected, likely %2 times: %3 levels an hour where one stands at "
        "L4.5 instead of %4. Read from %5, drawn towards what is expected, and never stored. The "
        "planner goes by it.")
        .arg(figure(pace.factor, 1), range, figure(pace.factor * expectedSlope(kUsualSkill), 2), slope, basis);
}

QList<LoopDecision> decisionsOf(const QList<RealLoop> &loops)
{
    QList<LoopDecision> decisions;
    for (const RealLoop &loop : loops) {
        if (loop.outcome == LoopOutcome::Offer || loop.outcome == LoopOutcome::NoOffer) {
            decisions.append({ loop.day, loop.level, loop.outcome == LoopOutcome::Offer });
        }
    }
    return decisions;
}

double offeredShift(const BarShift &shift)
{
    return std::round(shift.mean * kStepsALevel) / kStepsALevel;
}

QString barText(const BarReading &reading, double assumedShift)
{
    const QString standing = isSameShift(assumedShift, 0.0)
        ? QString()
        //: Behind a sentence. A shift in levels: "+0.30"
        : RefitText::tr(" Every bar stands %1 levels from the usual one now, which is an assumption of yours.")
              .arg(moveByText(assumedShift));
    if (!reading.shift) {
        const int missing = static_cast<int>(kBarOutcomes) - reading.outcomes;
        return RefitText::tr("From %1 on they say where the real bar lies. %Ln more are needed: an offer or none, "
                             "with something measured on that morning.",
                   nullptr, missing)
                   .arg(RefitText::tr("%Ln outcomes", nullptr, static_cast<int>(kBarOutcomes)))
            + standing;
    }
    const LevelRange range = likelyRange(reading.shift->mean, reading.shift->sd);
    // The fit leaves out a shift that is assumed: what it says is measured from the usual bars.
    const double offered = offeredShift(*reading.shift);
    const QString where = isSameShift(offered, 0.0) ? RefitText::tr("where it usually is")
        : offered > 0.0 ? RefitText::tr("%1 levels above the usual one").arg(figure(offered, 2))
                        : RefitText::tr("%1 levels below the usual one").arg(figure(-offered, 2));
    //: How many outcomes, where they put the bar, and the likely range in levels: "+0.05 to +0.55"
    return RefitText::tr("%Ln outcomes put the real bar %1, likely %2 to %3. It is one number for all rounds, drawn "
                         "towards the usual one, and nothing moves unless you take it.",
               nullptr, reading.outcomes)
               .arg(where, moveByText(range.low), moveByText(range.high))
        + standing;
}

QString barOfferText(const BarReading &reading, double assumedShift)
{
    if (!reading.shift) {
        return {};
    }
    const double offered = offeredShift(*reading.shift);
    // Where outcomes say that it is where it was, going back says it.
    return isSameShift(offered, assumedShift) || isSameShift(offered, 0.0)
        ? QString()
        //: A shift in levels: "+0.30"
        : RefitText::tr("Move every bar by %1").arg(moveByText(offered));
}

} // namespace sevenrounds
