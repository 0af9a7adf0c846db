// SPDX-License-Identifier: MIT
#include "ui/readiness/readinessdocument.h"

#include "services/appservices.h"
#include "ui/format/datetext.h"
#include "ui/readiness/evidencetext.h"
#include "ui/readiness/readinesstext.h"

#include <QCoreApplication>

namespace sevenrounds {

namespace {

constexpr int kWeeks = 12;
/// As many of each round as paper bears.
constexpr int kMostEvidence = 6;

struct ReadinessPaper {
    Q_DECLARE_TR_FUNCTIONS(ReadinessPaper)
};

QString bullets(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        text += QStringLiteral("- %1\n").arg(line);
    }
    return text;
}

QString wholeLoop(const ReadinessReport &report)
{
    return QStringLiteral("**%1**, %2. %3").arg(overallFigureText(report), overallRangeText(report), biasText(report));
}

QString roundText(AppServices &services, const SkillReading &reading, Skill skill)
{
    const ReadinessService &readiness = services.readiness();
    QStringList said { QStringLiteral("**%1**").arg(verdictText(reading)) };
    if (const QString day = dayText(reading); !day.isEmpty()) {
        said.append(day);
    }
    said.append(levelRangeText(reading));
    said.append(sessionsText(readiness.sessions(skill), services.clock().today()));
    QStringList lines;
    const QList<SkillEvidence> all = readiness.evidenceOf(skill);
    for (const SkillEvidence &one : all.mid(0, kMostEvidence)) {
        lines.append(ReadinessPaper::tr("%1 (%2): %3")
                         .arg(evidenceTitle(one), evidenceCaption(one, services.clock()), moveByText(one.by)));
    }
    return said.join(ReadinessPaper::tr(", ")) + QStringLiteral("\n\n") + bullets(lines);
}

QString weeks(const ReadinessService &readiness)
{
    QStringList lines;
    for (const ReadinessWeek &week : readiness.history(readiness.target(), kWeeks)) {
        //: A day, the likely range of the chance, and how many rounds were measured.
        lines.prepend(ReadinessPaper::tr("%1: likely %2, %L3 of 7 rounds measured")
                          .arg(longDate(week.day), chanceRangeText(week.chance.low, week.chance.high))
                          .arg(week.measuredRounds));
    }
    const QString text = bullets(lines);
    return lines.isEmpty() || !readiness.countsRecall() ? text : text + QLatin1Char('\n') + historyWithoutRecallText();
}

} // namespace

PageDocument readinessDocument(AppServices &services, const QStringList &assumptions)
{
    const ReadinessService &readiness = services.readiness();
    const ReadinessReport &report = readiness.report();
    PageDocument page(QStringLiteral("readiness"));
    page.addCard(QStringLiteral("loop"), ReadinessPaper::tr("The whole loop at %1").arg(levelKey(readiness.target())),
        wholeLoop(report));
    for (const Skill skill : kSkills) {
        page.addPlain(skillKey(skill), skillTitle(skill, services.library()),
            roundText(services, report.skills[index(skill)], skill));
    }
    if (const QString past = weeks(readiness); !past.isEmpty()) {
        page.addPlain(QStringLiteral("weeks"), ReadinessPaper::tr("Week by week"), past);
    }
    page.addPlain(QStringLiteral("assumed"), ReadinessPaper::tr("Assumed, not known"), bullets(assumptions));
    return page;
}

} // namespace sevenrounds
