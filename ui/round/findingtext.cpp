// SPDX-License-Identifier: MIT
#include "ui/round/findingtext.h"

#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace sevenrounds {

namespace {

/// A sentence that runs on is cut where enough of it is there to be recognized.
constexpr qsizetype kLongestQuote = 220;

QString sayFinding(const char *text)
{
    return QCoreApplication::translate("FindingText", text);
}

QString quoted(const QString &sentence)
{
    const QString text = sentence.size() > kLongestQuote ? sentence.left(kLongestQuote).trimmed() + u'…' : sentence;
    //: A sentence that the person wrote.
    return sayFinding(QT_TRANSLATE_NOOP("FindingText", "“%1”")).arg(text);
}

QString partName(OperationsPart part)
{
    switch (part) {
    case OperationsPart::Monitoring:
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "monitoring"));
    case OperationsPart::Drift:
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "drift"));
    case OperationsPart::Rollback:
        break;
    }
    return sayFinding(QT_TRANSLATE_NOOP("FindingText", "a way back from a release"));
}

QString overrunText(const MistakeFinding &finding, const SessionPlan &plan)
{
    const QString over = elapsedText(finding.over);
    const auto phase = std::find_if(
        plan.phases.cbegin(), plan.phases.cend(), [&](const PlanPhase &one) { return one.id == finding.phase; });
    if (phase == plan.phases.cend()) {
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "The round ran %1 over its %2."))
            .arg(over, remainingText(plan.length()));
    }
    return sayFinding(QT_TRANSLATE_NOOP("FindingText", "%1 ran %2 over its %3."))
        .arg(phase->title, over, remainingText(phase->length));
}

} // namespace

QString findingText(const MistakeFinding &finding, const SessionPlan &plan)
{
    const PlanItem *item = plan.findItem(finding.item);
    const QString where = item == nullptr ? QString() : item->title;
    QString quote = quoted(finding.quote);
    switch (finding.sign) {
    case MistakeSign::Overrun:
        return overrunText(finding, plan);
    case MistakeSign::NoOperations: {
        QStringList names;
        for (const OperationsPart part : finding.missing) {
            names.append(partName(part));
        }
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "Not named in any answer: %1. The last one ends: %2"))
            .arg(names.join(QStringLiteral(", ")), quote);
    }
    case MistakeSign::NoComplexity:
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "%1: no cost in time or memory. It ends: %2"))
            .arg(where, quote);
    case MistakeSign::NoNumber:
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "%1: no figure. A place for one: %2")).arg(where, quote);
    case MistakeSign::SettingHeavy:
        return sayFinding(
            QT_TRANSLATE_NOOP("FindingText", "%1: situation and task take %2 of the words. Cut here first: %3"))
            .arg(where, percentText(finding.share), quote);
    case MistakeSign::WeAboveI:
        //: A place, how often each was said, and a quotation.
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "%1: %2, %3. %4"))
            .arg(where, QCoreApplication::translate("FindingText", "“we” and “our” %Ln times", nullptr, finding.we),
                QCoreApplication::translate("FindingText", "“I” and “my” %Ln times", nullptr, finding.i), quote);
    case MistakeSign::NoWeakness:
        return sayFinding(QT_TRANSLATE_NOOP("FindingText", "No limit of the paper is named. %1")).arg(quote);
    default:
        return quote;
    }
}

} // namespace sevenrounds
