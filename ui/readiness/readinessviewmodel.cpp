// SPDX-License-Identifier: MIT
#include "ui/readiness/readinessviewmodel.h"

#include "services/interviewservice.h"
#include "services/newestpacket.h"
#include "ui/context/errortext.h"
#include "ui/format/percenttext.h"
#include "ui/interview/outcometext.h"
#include "ui/readiness/evidencetext.h"
#include "ui/readiness/readinesstext.h"
#include "ui/readiness/refittext.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr qsizetype kLowest = 3;
constexpr double kPercent = 100.0;
constexpr auto kWeek = std::chrono::days { 7 };
const AssumptionId kBarShift { AssumptionKind::BarShift };

QString number(double value)
{
    return QLocale().toString(value, 'g', 3);
}

} // namespace

ReadinessViewModel::ReadinessViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_assumed(services)
    , m_past(services, navigation)
    , m_target(services.readiness().target())
    , m_level(m_target)
{
    connect(&services.readiness(), &ReadinessService::changed, this, &ReadinessViewModel::follow);
    connect(&services.readiness(), &ReadinessService::refused, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Working)); });
    connect(&m_past, &ReadinessPastModel::failed, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Starting)); });
    connect(&services.interviews(), &InterviewService::changed, this, &ReadinessViewModel::refreshOutcomes);
    connect(&services.interviews(), &InterviewService::changed, this, &ReadinessViewModel::refitChanged);
    refresh();
    refreshRing();
    refreshOutcomes();
}

QStringList ReadinessViewModel::levels() const
{
    QStringList names;
    std::transform(kLevels.begin(), kLevels.end(), std::back_inserter(names), levelKey);
    return names;
}

int ReadinessViewModel::levelIndex() const
{
    return static_cast<int>(std::find(kLevels.begin(), kLevels.end(), m_level) - kLevels.begin());
}

QString ReadinessViewModel::levelName() const
{
    return levelKey(m_level);
}

void ReadinessViewModel::showLevel(int index)
{
    if (index < 0 || index >= static_cast<int>(kLevels.size()) || index == levelIndex()) {
        return;
    }
    m_level = kLevels[static_cast<std::size_t>(index)];
    refresh();
    emit levelChanged();
}

void ReadinessViewModel::openRounds()
{
    m_navigation.open(Navigation::Page::Rounds);
}

void ReadinessViewModel::follow()
{
    setProblem({});
    const Level target = m_services.readiness().target();
    const bool hasNewTarget = target != m_target;
    // A new target is a new question; the look at another level ends with it.
    const bool hasNewLevel = hasNewTarget && m_level != target;
    m_target = target;
    m_level = hasNewTarget ? target : m_level;
    refresh();
    refreshRing();
    refreshOutcomes();
    emit refitChanged();
    if (hasNewLevel) {
        emit levelChanged();
    }
}

void ReadinessViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void ReadinessViewModel::refresh()
{
    const ReadinessReport report = m_services.readiness().reportFor(m_level);
    const bool hasNewRows = m_rounds.setRows(rowsOf(report));
    Shown shown = shownOf(report);
    if (hasNewRows || shown != m_shown) {
        m_shown = std::move(shown);
        emit reportChanged();
    }
}

void ReadinessViewModel::refreshRing()
{
    Ring ring = ringOf(m_services.readiness().report());
    if (ring != m_ring) {
        m_ring = std::move(ring);
        emit ringChanged();
    }
}

void ReadinessViewModel::refreshOutcomes()
{
    const QDate today = m_services.clock().today();
    QStringList outcomes;
    for (const RealLoop &loop : m_services.interviews().loops()) {
        //: A real loop: its name, its day, how it ended, and what the program had said, which is a sentence.
        outcomes.append(tr("%1, %2: %3. %4")
                            .arg(realLoopTitle(loop), dayEntryText(loop.day), outcomeText(loop.outcome),
                                saidThatMorning(loop, m_services.readiness(), today)));
    }
    if (outcomes != m_outcomes) {
        m_outcomes = outcomes;
        emit outcomesChanged();
    }
}

QString ReadinessViewModel::paceText() const
{
    return ::sevenrounds::paceText(m_services.readiness().ownPace(), m_services.clock());
}

BarReading ReadinessViewModel::barReading() const
{
    return m_services.readiness().barReading(decisionsOf(m_services.interviews().loops()));
}

QString ReadinessViewModel::barText() const
{
    return ::sevenrounds::barText(barReading(), m_services.readiness().assumptions().barShift);
}

QString ReadinessViewModel::barOfferText() const
{
    return ::sevenrounds::barOfferText(barReading(), m_services.readiness().assumptions().barShift);
}

bool ReadinessViewModel::canTakeBarBack() const
{
    return m_services.readiness().assumptions().barShift != 0.0;
}

void ReadinessViewModel::takeBar()
{
    if (const BarReading reading = barReading(); reading.shift) {
        m_assumed.put(kBarShift, offeredShift(*reading.shift));
    }
}

void ReadinessViewModel::takeBarBack()
{
    m_assumed.takeBack(kBarShift);
}

void ReadinessViewModel::openInterviews()
{
    m_navigation.open(Navigation::Page::Interviews);
}

void ReadinessViewModel::openSheet()
{
    QStringList assumed = assumptionTexts(m_target);
    assumed.append(paceText());
    if (const QString own = m_assumed.ownText(); !own.isEmpty()) {
        assumed.prepend(own);
    }
    emit sheetAsked(assumed);
}

void ReadinessViewModel::openPacket()
{
    const auto show = [this](const Result<QList<PacketRound>> &rounds) {
        if (!rounds) {
            setProblem(wordError(rounds.error(), Situation::Working));
            return;
        }
        MockLoop newest;
        newest.id = MockLoopId(QStringLiteral("newest"));
        newest.title = tr("Your newest rated rounds");
        newest.level = m_target;
        newest.begunAt = m_services.clock().now();
        const CommitteeRule &rule = m_services.readiness().assumptions().committee;
        emit packetAsked(newest, makePacket(*rounds, rule), rule);
    };
    loadNewestRounds(m_services.library(), m_services.journal(), m_services.readiness(), this, show);
}

QString ReadinessViewModel::title(Skill skill) const
{
    return skillTitle(skill, m_services.library());
}

QList<ReadinessRoundsModel::Row> ReadinessViewModel::rowsOf(const ReadinessReport &report) const
{
    const ReadinessService &service = m_services.readiness();
    const QDate today = m_services.clock().today();
    QList<ReadinessRoundsModel::Row> rows;
    for (const Skill skill : kSkills) {
        const SkillReading &reading = report.skills[index(skill)];
        ReadinessRoundsModel::Row row;
        row.number = static_cast<int>(index(skill)) + 1;
        row.title = title(skill);
        row.mean = reading.mean;
        row.sd = reading.sd;
        row.bar = reading.bar;
        row.isMeasured = isMeasured(reading);
        row.verdict = verdictText(reading);
        row.range = levelRangeText(reading);
        row.day = dayText(reading);
        row.evidence = sessionsText(service.sessions(skill), today);
        row.description = rowDescription(row);
        rows.append(row);
    }
    return rows;
}

QString ReadinessViewModel::rowDescription(const ReadinessRoundsModel::Row &row) const
{
    const QString bar = tr("L%1").arg(number(row.bar));
    return row.isMeasured
        ? tr("%1: %2 to be above the bar of %3, skill probably %4, %5")
              .arg(row.title, row.verdict, bar, row.range, row.evidence)
        : tr("%1: unmeasured against the bar of %2, could be %3, %4").arg(row.title, bar, row.range, row.evidence);
}

ReadinessViewModel::Ring ReadinessViewModel::ringOf(const ReadinessReport &report) const
{
    const ReadinessService &service = m_services.readiness();
    Ring ring;
    QStringList sentences;
    for (const SkillReading &reading : report.skills) {
        const bool isKnown = isMeasured(reading);
        const ChanceRange chance = isKnown ? service.dayChanceRange(reading) : ChanceRange { 0.0, 0.0 };
        ring.measured.append(isKnown);
        ring.lows.append(chance.low);
        ring.highs.append(chance.high);
    }
    for (const ReadinessRoundsModel::Row &row : rowsOf(report)) {
        sentences.append(row.description);
    }
    ring.description = sentences.join(tr("; "));
    const QString range = overallRangeText(report);
    if (report.isOverallShown) {
        ring.figure = overallFigureText(report);
        ring.underline = range;
        ring.holdingBack = tr("One level more in one round helps most in: %1. A wide band means little evidence yet.")
                               .arg(title(service.bestLever(report, m_target)));
    } else if (report.measuredRounds == 0) {
        ring.figure = tr("unmeasured");
        ring.underline = range;
        ring.holdingBack = tr("A rated mock gives its round a first estimate.");
    } else {
        ring.figure = tr("%L1 of %L2").arg(report.measuredRounds).arg(static_cast<int>(kSkillCount));
        //: Below "3 of 7".
        ring.underline = tr("rounds measured, %1").arg(range);
        ring.holdingBack = numberAppearsText();
    }
    if (service.countsRecall()) {
        //: After a sentence: the numbers beside it have it in them.
        ring.holdingBack = tr("%1 Counts what you recall today, which is never stored.").arg(ring.holdingBack);
    }
    if (service.ownAssumptions() > 0) {
        //: Before a sentence: the numbers beside it rest on what the person assumes.
        ring.holdingBack = tr("With your assumptions. %1").arg(ring.holdingBack);
    }
    addLowest(report, &ring);
    return ring;
}

void ReadinessViewModel::addLowest(const ReadinessReport &report, Ring *ring) const
{
    QList<Skill> measured;
    for (const Skill skill : kSkills) {
        if (isMeasured(report.skills[index(skill)])) {
            measured.append(skill);
        }
    }
    const auto chance = [&](Skill skill) { return report.skills[index(skill)].chanceOnTheDay; };
    std::stable_sort(measured.begin(), measured.end(), [&](Skill a, Skill b) { return chance(a) < chance(b); });
    for (const Skill skill : measured.mid(0, kLowest)) {
        const ChanceRange range = m_services.readiness().dayChanceRange(report.skills[index(skill)]);
        ring->lowestTitles.append(title(skill));
        ring->lowestLows.append(range.low);
        ring->lowestHighs.append(range.high);
        ring->lowestMeans.append(chance(skill));
        ring->lowestTexts.append(chanceRangeText(range.low, range.high));
    }
}

ReadinessViewModel::Shown ReadinessViewModel::shownOf(const ReadinessReport &report) const
{
    Shown shown;
    const QString level = levelName();
    shown.targetText = m_level == m_target ? tr("your target")
                                           : tr("a look at %1; your target stays %2").arg(level, levelKey(m_target));
    shown.isEmpty = report.measuredRounds == 0;
    shown.isOverallShown = report.isOverallShown;
    shown.overallFigure = overallFigureText(report);
    shown.overallRange = overallRangeText(report);
    shown.overallLow = report.overall.low;
    shown.overallHigh = report.overall.high;
    shown.overallMean = report.overall.probability;
    if (report.isOverallShown) {
        shown.overallText = tr("The chance that a committee says yes at %1, if it decides as assumed here.").arg(level);
        shown.sunkText = ::sunkText(report, m_services.library());
        shown.leverText = tr("One level more in one round helps most in: %1.")
                              .arg(title(m_services.readiness().bestLever(report, m_level)));
    } else if (shown.isEmpty) {
        shown.overallText = tr(
            "That is as much as can be said of anybody who aims at %1. One rated mock turns a round's \"unmeasured\" "
            "into a first estimate.")
                                .arg(level);
    } else {
        shown.overallText
            = tr("The chance that a committee says yes at %1, as a range. %2").arg(level, numberAppearsText());
    }
    shown.isBiasKnown = ReadinessService::isBiasKnown(report);
    shown.biasMean = report.biasMean;
    shown.biasSd = report.biasSd;
    shown.biasText = ::biasText(report);
    shown.moves = movesOfTheWeek();
    shown.recallText = ::recallText(m_services.readiness(), m_services.library());
    shown.assumptions = assumptionTexts(m_level);
    const int damaged = m_services.readiness().damagedRows();
    if (damaged > 0) {
        shown.damagedText
            = tr("%Ln results are damaged on the disk and are left out of every number here.", nullptr, damaged);
    }
    return shown;
}

QString ReadinessViewModel::numberAppearsText() const
{
    const auto &rounds = m_services.readiness().assumptions().mustBeFair;
    return tr("One number appears once %1, %2 and %3 are fairly well known and five rounds at least roughly.")
        .arg(title(rounds[0]), title(rounds[1]), title(rounds[2]));
}

QStringList ReadinessViewModel::movesOfTheWeek() const
{
    const auto moves = m_services.readiness().movesSince(m_services.clock().now() - kWeek);
    QStringList texts;
    for (const SkillMove &move : moves) {
        const QString text = moveText(move, title(move.skill), m_services.clock());
        if (!text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts;
}

QStringList ReadinessViewModel::assumptionTexts(Level at) const
{
    const Assumptions &assumed = m_services.readiness().assumptions();
    const CommitteeRule &rule = assumed.committee;
    const QString level = levelKey(at);
    QStringList lower;
    QStringList weights;
    for (const Skill skill : kSkills) {
        if (assumed.barShift != 0.0 || assumed.barOffsets[index(skill)] != 0.0) {
            lower.append(tr("%1 L%2").arg(title(skill), number(barOf(skill, at, assumed))));
        }
        weights.append(tr("%1 %2").arg(title(skill), number(rule.weights[index(skill)])));
    }
    const QString bars = lower.isEmpty() ? tr("The bar is %1 in every round.").arg(level)
        : assumed.barShift == 0.0
        ? tr("The bar is %1 in every round but these: %2.").arg(level, lower.join(tr(", ")))
        : tr("Every bar is moved by %1 levels: %2.").arg(moveByText(assumed.barShift), lower.join(tr(", ")));
    return {
        bars,
        tr("The committee says yes when no round is below %1 of 4, at most %L2 is below %3, and the weighted mean "
           "reaches %4.")
            .arg(number(rule.hardFloor))
            .arg(rule.allowedBelowSoftFloor)
            .arg(number(rule.softFloor), number(rule.meanFloor)),
        tr("Weights: %1.").arg(weights.join(tr(", "))),
        tr("One day's luck moves a score by about %1 points.").arg(number(assumed.dayNoise)),
        tr("What you recall of a measured round counts once %1 of its cards, %L2 at least, are learned: as one look "
           "with a spread of %3 levels, with %4 of the rest taken as known. It is read when the page is drawn, never "
           "stored, and opens no number that sessions and answers do not. The tests on simulated learners did not "
           "cover it.")
            .arg(shareText(kLeastLearnedShare))
            .arg(kLeastLearnedCards)
            .arg(number(assumed.recallSpread), withPercentSign(number(kPercent * assumed.unseenShare))),
    };
}

QStringList ReadinessViewModel::ringLabels() const
{
    QStringList numbers;
    for (const Skill skill : kSkills) {
        numbers.append(QLocale().toString(static_cast<int>(index(skill)) + 1));
    }
    return numbers;
}

QString ReadinessViewModel::ringOverline() const
{
    return tr("Ready for the loop");
}
