// SPDX-License-Identifier: MIT
#include "ui/readiness/readinesstext.h"

#include "content/contentlibrary.h"
#include "ui/format/datetext.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr int kFairStep = 10;
constexpr int kSolidStep = 5;
constexpr int kOverallStep = 5;
// App default: moves smaller than this round to nothing on a scale of one digit.
constexpr double kSmallestMove = 0.05;
constexpr double kSmallestPart = 0.005;
// App default: of fewer failures a share says nothing.
constexpr double kLeastFailures = 0.01;
// Of the normal curve; the bias is worded with the range of eight cases in ten, as skills are.
constexpr double kTenthPercentile = 1.2815515655446004;

struct ReadinessText {
    Q_DECLARE_TR_FUNCTIONS(ReadinessText)
};

QString mocksText(int count)
{
    return ReadinessText::tr("%Ln mocks", nullptr, count);
}

QString problemsText(int count)
{
    return ReadinessText::tr("%Ln coding problems", nullptr, count);
}

QString answersText(int count)
{
    return ReadinessText::tr("%Ln answers", nullptr, count);
}

/// A rounded share; its ends are "less than half a step away", never certainty.
QString roundedText(int percent, int step)
{
    if (percent <= 0) {
        return ReadinessText::tr("under %1").arg(percentText(step));
    }
    if (percent >= 100) {
        return ReadinessText::tr("over %1").arg(percentText(100 - step));
    }
    return percentText(percent);
}

QString outlookText(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Unlikely:
        return ReadinessText::tr("unlikely");
    case Outlook::Open:
        break;
    case Outlook::Likely:
        return ReadinessText::tr("likely");
    }
    return ReadinessText::tr("open");
}

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

/// With its sign, as a change is read: "+0.21", "−0.05" with a true minus.
QString signedText(double value)
{
    const QString digits = decimal(std::abs(value), 2);
    return value < 0.0 ? ReadinessText::tr("−%1").arg(digits) : ReadinessText::tr("+%1").arg(digits);
}

int stepOf(const SkillReading &reading)
{
    return reading.confidence == Confidence::Solid ? kSolidStep : kFairStep;
}

QString ownTitle(Skill skill)
{
    switch (skill) {
    case Skill::Recruiter:
        return ReadinessText::tr("Recruiter screen");
    case Skill::Coding:
        return ReadinessText::tr("Coding");
    case Skill::Ml:
        return ReadinessText::tr("Machine learning");
    case Skill::Design:
        return ReadinessText::tr("System design");
    case Skill::Presentation:
        return ReadinessText::tr("Presentation");
    case Skill::Manager:
        return ReadinessText::tr("Hiring manager");
    case Skill::Behavioral:
        break;
    }
    return ReadinessText::tr("Behavioral");
}

} // namespace

QString skillTitle(Skill skill, const ContentLibrary &library)
{
    const QList<Round> rounds = library.sevenRounds();
    const auto round
        = std::find_if(rounds.begin(), rounds.end(), [skill](const Round &one) { return one.skill == skill; });
    return round == rounds.end() ? ownTitle(skill) : round->title;
}

bool isMeasured(const SkillReading &reading)
{
    // A round can become thin through its neighbors alone; that is no measurement.
    return reading.confidence != Confidence::Unmeasured && reading.count.total() > 0;
}

QString verdictText(const SkillReading &reading)
{
    if (!isMeasured(reading)) {
        return ReadinessText::tr("unmeasured");
    }
    const ShownReadiness shown = shownReadiness(reading.confidence, reading.mean, reading.sd, reading.readiness);
    return shown.percent ? roundedText(*shown.percent, stepOf(reading))
                         : outlookText(shown.outlook.value_or(Outlook::Open));
}

QString levelRangeText(const SkillReading &reading)
{
    const LevelRange range = likelyRange(reading.mean, reading.sd);
    //: A range of hiring levels, from and to: L4.3–5.5
    return ReadinessText::tr("L%1–%2").arg(decimal(range.low, 1), decimal(range.high, 1));
}

QString dayText(const SkillReading &reading)
{
    if (!isMeasured(reading) || reading.confidence == Confidence::Thin) {
        return {};
    }
    const int step = stepOf(reading);
    const int percent = step * static_cast<int>(std::lround(reading.chanceOnTheDay * 100.0 / step));
    //: The chance in one interview, luck included.
    return ReadinessText::tr("%1 on one day").arg(roundedText(percent, step));
}

QString sessionsText(const SkillSessions &sessions, QDate today)
{
    if (!sessions.lastDay) {
        return ReadinessText::tr("no session yet");
    }
    QStringList parts;
    if (const int rounds = sessions.mocks - sessions.problems; rounds > 0) {
        parts.append(mocksText(rounds));
    }
    if (sessions.problems > 0) {
        parts.append(problemsText(sessions.problems));
    }
    if (sessions.quizAnswers > 0) {
        parts.append(answersText(sessions.quizAnswers));
    }
    parts.append(agoText(*sessions.lastDay, today));
    return parts.join(ReadinessText::tr(", "));
}

QString chanceRangeText(double low, double high)
{
    return percentRangeText(std::lround(low * 100.0), std::lround(high * 100.0));
}

QString overallFigureText(const ReadinessReport &report)
{
    const ShownOverall shown = shownOverall(report.overall, report.isOverallShown);
    return shown.percent ? roundedText(*shown.percent, kOverallStep)
                         : ReadinessText::tr("%L1 of %Ln rounds measured", nullptr, static_cast<int>(kSkillCount))
                               .arg(report.measuredRounds);
}

QString overallRangeText(const ReadinessReport &report)
{
    const QString range = chanceRangeText(report.overall.low, report.overall.high);
    return report.measuredRounds > 0 ? ReadinessText::tr("likely %1").arg(range)
                                     : ReadinessText::tr("anywhere in %1").arg(range);
}

QString sunkText(const ReadinessReport &report, const ContentLibrary &library)
{
    const OverallChance &chance = report.overall;
    if (1.0 - chance.probability < kLeastFailures) {
        return {};
    }
    //: Of the packets that a committee refuses, the share with a round below the lowest score that it allows, and the round that is there most often.
    return ReadinessText::tr(
        "Where it says no, in %1 of cases a round lies below the lowest score allowed, most often %2.")
        .arg(shareText(chance.sunkByOne), skillTitle(chance.sinker, library));
}

QString biasText(const ReadinessReport &report)
{
    if (!ReadinessService::isBiasKnown(report)) {
        return ReadinessText::tr("Not known yet. Rate yourself in some mocks and let a friend, a mentor or tests rate "
                                 "others: the difference "
                                 "between the two shows how kind you are to yourself.");
    }
    const double half = kTenthPercentile * report.biasSd;
    const QString low = signedText(report.biasMean - half);
    const QString high = signedText(report.biasMean + half);
    const QString size = decimal(std::abs(report.biasMean), 1);
    if (std::abs(report.biasMean) <= half) {
        return ReadinessText::tr("You rate yourself about right, as far as can be told (likely %1 to %2 points).")
            .arg(low, high);
    }
    return report.biasMean > 0.0
        ? ReadinessText::tr(
            "You rate yourself %1 points too high on average (likely %2 to %3); scores are corrected for it.")
              .arg(size, low, high)
        : ReadinessText::tr(
            "You rate yourself %1 points too low on average (likely %2 to %3); scores are corrected for it.")
              .arg(size, low, high);
}

QList<MovePart> moveParts(const SkillMove &move, const Clock &clock)
{
    QList<MovePart> parts;
    const auto add = [&parts](double by, const QString &what) {
        if (std::abs(by) >= kSmallestPart) {
            parts.append({ what, by });
        }
    };
    for (const MockMove &mock : move.mocks) {
        const QString day = QLocale().standaloneDayName(clock.localDate(mock.time).dayOfWeek());
        //: What somebody gave a coding problem by its rubric, on a day of the week: "own rating of a problem on Tuesday"
        add(mock.by,
            mock.isOwnWord ? ReadinessText::tr("own rating of a problem on %1").arg(day)
                //: A coding problem on a day of the week: "problem on Tuesday"
                : mock.isProblem ? ReadinessText::tr("problem on %1").arg(day)
                                 //: A mock on a day of the week: "mock on Tuesday"
                                 : ReadinessText::tr("mock on %1").arg(day));
    }
    add(move.quizzes, ReadinessText::tr("quizzes"));
    add(move.otherRounds, ReadinessText::tr("other rounds"));
    add(move.time, ReadinessText::tr("time passing"));
    return parts;
}

QString moveText(const SkillMove &move, const QString &title, const Clock &clock)
{
    QStringList texts;
    for (const MovePart &part : moveParts(move, clock)) {
        //: What moved a level, and by how much: "quizzes −0.05"
        texts.append(ReadinessText::tr("%1 %2").arg(part.what, signedText(part.by)));
    }
    const bool hasMoved = std::abs(move.total) >= kSmallestMove || !move.mocks.isEmpty();
    if (!hasMoved || texts.isEmpty()) {
        return {};
    }
    //: A round, how far it moved, and why.
    return ReadinessText::tr("%1 %2: %3").arg(title, signedText(move.total), texts.join(ReadinessText::tr(", ")));
}

QString recallText(const ReadinessService &readiness, const ContentLibrary &library)
{
    QStringList moved;
    for (const Skill skill : kSkills) {
        const double by = readiness.report().coverage.mean[index(skill)];
        if (readiness.countsRecall(skill) && std::abs(by) >= kSmallestPart) {
            //: A round, and by how many levels: "Coding +0.31"
            moved.append(ReadinessText::tr("%1 %2").arg(skillTitle(skill, library), signedText(by)));
        }
    }
    return moved.isEmpty() ? QString()
                           : ReadinessText::tr("What you recall today: %1. It is read from your cards now and never "
                                               "stored, so it is part of no change since last week.")
                                 .arg(moved.join(ReadinessText::tr(", ")));
}

QString historyWithoutRecallText()
{
    return ReadinessText::tr("Every week, today's too, stands here without what you recall.");
}

} // namespace sevenrounds
