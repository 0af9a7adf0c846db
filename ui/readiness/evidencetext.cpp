// SPDX-License-Identifier: MIT
#include "ui/readiness/evidencetext.h"

#include "ui/format/datetext.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace sevenrounds {

namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

QString scored(const QString &what, const SkillEvidence &evidence)
{
    //: What was done, its score, and the level of what was asked: "Mock, 3.3 of 4 at L5"
    return EvidenceText::tr("%1, %2 of 4 at %3")
        .arg(what, QLocale().toString(evidence.score, 'f', 1), levelKey(evidence.level));
}

} // namespace

QString evidenceTitle(const SkillEvidence &evidence)
{
    switch (evidence.kind) {
    case SkillEvidence::Kind::Mock:
        break;
    case SkillEvidence::Kind::Problem:
        return scored(EvidenceText::tr("Coding problem"), evidence);
    case SkillEvidence::Kind::OwnWord:
        return scored(EvidenceText::tr("Own rating of a coding problem"), evidence);
    case SkillEvidence::Kind::Quiz:
        return EvidenceText::tr("Quiz, %L1 of %L2 right").arg(evidence.right).arg(evidence.answers);
    case SkillEvidence::Kind::Recall:
        return evidence.cards > 0 ? EvidenceText::tr("What you recall today")
                                  : EvidenceText::tr("What you recall today of other rounds");
    }
    return scored(EvidenceText::tr("Mock"), evidence);
}

QString evidenceCaption(const SkillEvidence &evidence, const Clock &clock)
{
    if (evidence.kind == SkillEvidence::Kind::Recall) {
        return evidence.cards > 0 ? EvidenceText::tr(
                   "%L1 of %Ln cards learned, %2 of them recalled; read now, never stored", nullptr, evidence.cards)
                                        .arg(evidence.learned)
                                        .arg(shareText(evidence.recall))
                                  : EvidenceText::tr("rounds rise and fall together; read now, never stored");
    }
    QStringList parts { agoText(clock.localDate(evidence.at), clock.today()) };
    if (evidence.kind == SkillEvidence::Kind::Problem) {
        parts.append(EvidenceText::tr("judged by tests"));
    } else if (evidence.kind != SkillEvidence::Kind::Quiz) {
        parts.append(evidence.isObjective ? EvidenceText::tr("rated by a listener")
                                          : EvidenceText::tr("rated by yourself, corrected for it"));
    }
    if (evidence.wasSeenBefore) {
        parts.append(EvidenceText::tr("asked before, counts for less"));
    }
    return parts.join(EvidenceText::tr(", "));
}

QString moveByText(double by)
{
    const QString digits = QLocale().toString(std::abs(by), 'f', 2);
    return by < 0.0 ? EvidenceText::tr("−%1").arg(digits) : EvidenceText::tr("+%1").arg(digits);
}

} // namespace sevenrounds
