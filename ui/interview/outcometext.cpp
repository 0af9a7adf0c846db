// SPDX-License-Identifier: MIT
#include "ui/interview/outcometext.h"

#include "ui/readiness/readinesstext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

QString sayOutcome(const char *text)
{
    return QCoreApplication::translate("OutcomeText", text);
}

} // namespace

QString outcomeText(LoopOutcome outcome)
{
    switch (outcome) {
    case LoopOutcome::Pending:
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "pending"));
    case LoopOutcome::Offer:
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "an offer"));
    case LoopOutcome::NoOffer:
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "no offer"));
    case LoopOutcome::Withdrawn:
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "withdrawn"));
    }
    return {};
}

QString realLoopTitle(const RealLoop &loop)
{
    const QString title = loop.title.simplified();
    return title.isEmpty() ? sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "A real loop")) : title;
}

QString saidThatMorning(const RealLoop &loop, const ReadinessService &readiness, QDate today)
{
    if (loop.day > today) {
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "The day is still to come."));
    }
    const ReadinessReport report = readiness.reportOn(loop.day, loop.level);
    if (report.measuredRounds == 0) {
        return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "That morning nothing was measured, and nothing was said."));
    }
    if (!report.isOverallShown) {
        const auto rounds = static_cast<int>(kSkillCount);
        //: The range of a chance, as in "31–62%".
        return QCoreApplication::translate("OutcomeText",
            "That morning %L1 of %Ln rounds were measured; at %2 the chance was within %3.", nullptr, rounds)
            .arg(report.measuredRounds)
            .arg(levelKey(loop.level), chanceRangeText(report.overall.low, report.overall.high));
    }
    //: A chance and its range, as in "45%" and "31–62%".
    return sayOutcome(QT_TRANSLATE_NOOP("OutcomeText", "That morning the chance at %1 stood at %2, likely %3."))
        .arg(levelKey(loop.level), overallFigureText(report), chanceRangeText(report.overall.low, report.overall.high));
}

} // namespace sevenrounds
