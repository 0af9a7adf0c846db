// SPDX-License-Identifier: MIT
#include "ui/loop/loopviewmodel.h"

#include "guide/toldrounds.h"
#include "paper/paperchoice.h"
#include "services/guidenotes.h"
#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/forecasttext.h"
#include "ui/guide/ownuses.h"
#include "ui/loop/packetdocument.h"
#include "ui/paperroom/papertext.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/navigation.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace sevenrounds;

namespace {

/// Of no content; it stands in the person's database where such a loop was begun.
const LoopFormatId kToldLoop { QStringLiteral("told-onsite") };
/// As between the rounds of our own days. App default.
constexpr int kToldBreak = 15;

/// "14:45", in the person's language.
QString timeText(UtcTime at)
{
    return timeOfDayText(QDateTime::fromMSecsSinceEpoch(toEpochMs(at)).time());
}

} // namespace

LoopViewModel::LoopViewModel(AppServices &services, Navigation &navigation, SheetViewModel &sheet, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_service(services.loops())
    , m_navigation(navigation)
    , m_sheet(sheet)
    , m_formats(services.library())
    , m_loops(services.clock())
    , m_track(services.settings().loop())
    , m_isStrict(services.settings().rules().isStrict)
{
    m_formats.setLoops(m_track, toldLoop());
    connect(&services.guide(), &GuideService::changed, this, [this](const QString &subject) {
        if (subject == disagreementSubject(kOnsiteRounds)) {
            showLoops();
        }
    });
    connect(&services.guide(), &GuideService::loaded, this, &LoopViewModel::showLoops);
    connect(&m_service, &LoopService::changed, this, &LoopViewModel::refresh);
    connect(&services.settings(), &SettingsService::changed, this, &LoopViewModel::followSettings);
    connect(&m_tick, &SecondTick::ticked, this, &LoopViewModel::followBreak);
    for (const auto loopOrChoice : { &LoopViewModel::loopChanged, &LoopViewModel::choiceChanged }) {
        connect(this, loopOrChoice, this, &LoopViewModel::lookForVeto);
    }
    connect(&services.papers(), &PaperService::changed, this, &LoopViewModel::lookForVeto);
    connect(&services.papers(), &PaperService::edited, this, &LoopViewModel::lookForVeto);
    refresh();
}

void LoopViewModel::followSettings()
{
    if (const Loop track = m_services.settings().loop(); track != m_track) {
        m_track = track;
        m_chosenFormat = 0;
        m_formats.setLoops(track, toldLoop());
        emit choiceChanged();
    }
}

void LoopViewModel::showLoops()
{
    const LoopFormatId chosen
        = m_chosenFormat < m_formats.count() ? m_formats.format(m_chosenFormat).id : LoopFormatId();
    const bool wasTold = m_formats.rowOf(kToldLoop) >= 0;
    m_formats.setLoops(m_track, toldLoop());
    // What was just told is what one came for; else the choice stays.
    const bool isNew = !wasTold && m_formats.rowOf(kToldLoop) >= 0;
    m_chosenFormat = isNew ? 0 : std::max(0, m_formats.rowOf(chosen));
    emit choiceChanged();
}

std::optional<LoopFormat> LoopViewModel::toldLoop() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kOnsiteRounds);
    if (!own) {
        return std::nullopt;
    }
    // A word that rounds of both guides have means the one of the person's loop.
    QList<Round> known = m_services.library().roundsOf(m_track);
    known.append(m_services.library().roundsOf(Loop::Both));
    const ToldRounds told = toldRounds(own->text, known);
    if (told.rounds.isEmpty()) {
        return std::nullopt;
    }
    const Clock &clock = m_services.clock();
    QString about
        = tr("As you noted it %1: %2").arg(agoText(clock.localDate(own->at), clock.localDate(clock.now())), own->text);
    if (!told.unknown.isEmpty()) {
        about += QLatin1Char('\n')
            + tr("No round of ours is meant by: %1").arg(QLocale().createSeparatedList(told.unknown));
    }
    return LoopFormat { kToldLoop, tr("Your onsite, as you were told"), {}, { Badge::Own, {} }, about, told.rounds,
        kToldBreak };
}

void LoopViewModel::refresh()
{
    const std::optional<qsizetype> next = m_service.nextPlace();
    m_rounds.setPlaces(m_service.places(), next.value_or(-1));
    m_loops.setLoops(m_service.all(), m_service.current() == nullptr ? MockLoopId() : m_service.current()->id);
    m_isResting = isResting();
    emit loopChanged();
    if (isBreak()) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    followBreak();
}

void LoopViewModel::followBreak()
{
    if (const std::optional<Milliseconds> left = m_service.breakLeft()) {
        m_tick.follow({ *left });
    }
    // The end of the break changes what is to be done, and nothing but the clock tells of it.
    if (const bool rests = isResting(); std::exchange(m_isResting, rests) != rests) {
        emit loopChanged();
    }
    emit breakTextChanged();
}

QList<RoundId> LoopViewModel::roundsAhead() const
{
    if (isChoosing()) {
        return m_chosenFormat < m_formats.count() ? m_formats.format(m_chosenFormat).rounds : QList<RoundId>();
    }
    const std::optional<qsizetype> next = m_service.nextPlace();
    return next ? m_service.current()->rounds.mid(*next) : QList<RoundId>();
}

void LoopViewModel::lookForVeto()
{
    const QList<RoundId> rounds = roundsAhead();
    const bool isPresented = std::any_of(rounds.cbegin(), rounds.cend(), [this](const RoundId &id) {
        const Round *round = m_services.library().findRound(id);
        return SessionService::isAboutAPaper(id) || (round != nullptr && round->skill == Skill::Presentation);
    });
    const OwnPaper *paper = m_services.papers().chosen();
    QStringList lines;
    if (isPresented && paper != nullptr) {
        for (const PaperVeto &veto : judgeChoice(*paper, m_services.clock().today().year()).vetoes) {
            lines.append(tr("%1: %2").arg(paper->title, ::vetoText(veto)));
        }
    }
    const QString text = lines.join(u'\n');
    if (text != m_vetoText) {
        m_vetoText = text;
        emit vetoTextChanged();
    }
}

bool LoopViewModel::hasLoop() const
{
    return m_service.current() != nullptr;
}

bool LoopViewModel::isUnderWay() const
{
    const Step step = nextStep().first;
    return step != Step::None && step != Step::Read;
}

QString LoopViewModel::title() const
{
    return hasLoop() ? m_service.current()->title : QString();
}

QString LoopViewModel::crumb() const
{
    if (!hasLoop()) {
        return tr("Several rounds as one, then the packet that a committee would read");
    }
    const MockLoop &loop = *m_service.current();
    const QDate begun = m_services.clock().localDate(loop.begunAt);
    //: When a mock loop was begun, its level and its rules: "Begun today · L5 · as in the interview"
    return tr("Begun %1 · %2 · %3")
        .arg(agoText(begun, m_services.clock().localDate(m_services.clock().now())), levelKey(loop.level),
            loop.isStrict ? tr("as in the interview") : tr("for practice"));
}

void LoopViewModel::setChosenFormat(int row)
{
    if (row != m_chosenFormat && row >= 0 && row < m_formats.count()) {
        m_chosenFormat = row;
        emit choiceChanged();
    }
}

void LoopViewModel::setStrict(bool strict)
{
    if (strict != m_isStrict) {
        m_isStrict = strict;
        emit choiceChanged();
    }
}

QString LoopViewModel::endText() const
{
    if (m_chosenFormat >= m_formats.count() || m_formats.format(m_chosenFormat).breakMinutes == 0) {
        return {};
    }
    const LoopFormat &format = m_formats.format(m_chosenFormat);
    std::chrono::minutes length { (format.rounds.size() - 1) * format.breakMinutes };
    for (const RoundId &id : format.rounds) {
        const Round *round = m_services.library().findRound(id);
        length += std::chrono::minutes { round == nullptr ? 0 : round->minutes };
    }
    return tr("Begun now, it ends at %1.").arg(timeText(m_services.clock().now() + length));
}

const LoopPlace *LoopViewModel::place(qsizetype row) const
{
    return row >= 0 && row < m_service.places().size() ? &m_service.places().at(row) : nullptr;
}

std::pair<LoopViewModel::Step, qsizetype> LoopViewModel::nextStep() const
{
    const QList<LoopPlace> &places = m_service.places();
    const auto first = [&](LoopStage stage) -> qsizetype {
        const auto found = std::find_if(
            places.cbegin(), places.cend(), [stage](const LoopPlace &one) { return one.stage == stage; });
        return found == places.cend() ? -1 : found - places.cbegin();
    };
    if (places.isEmpty()) {
        return { Step::None, -1 };
    }
    if (const qsizetype running = first(LoopStage::Running); running >= 0) {
        return { Step::GoOn, running };
    }
    // What was just over is rated while it is fresh.
    if (const qsizetype unrated = first(LoopStage::Unrated); unrated >= 0) {
        return { Step::Rate, unrated };
    }
    if (const qsizetype ahead = first(LoopStage::Ahead); ahead >= 0) {
        return { Step::Start, ahead };
    }
    return { Step::Read, -1 };
}

QString LoopViewModel::progressText() const
{
    if (!isUnderWay()) {
        return {};
    }
    //: A mock loop and where it stands: "An onsite day · round 3 of 5"
    return tr("%1 · round %L2 of %L3").arg(title()).arg(nextStep().second + 1).arg(m_service.places().size());
}

QString LoopViewModel::nextTitle() const
{
    const auto [step, row] = nextStep();
    switch (step) {
    case Step::Start:
        return isResting() ? tr("A break, then %1").arg(place(row)->round.title) : place(row)->round.title;
    case Step::GoOn:
        return tr("%1 is not over").arg(place(row)->round.title);
    case Step::Rate:
        return tr("Rate %1").arg(place(row)->round.title);
    case Step::Read:
        return tr("The packet is complete");
    case Step::None:
        return {};
    }
    return {};
}

QString LoopViewModel::nextText() const
{
    const auto [step, row] = nextStep();
    switch (step) {
    case Step::Start:
        return isResting() ? tr("Stand up, drink something, do not read. Nothing starts by itself.")
            : row == 0     ? tr("The first round. What you rate afterward goes into the packet as it stands.")
                           : tr("The next round, whenever you are ready.");
    case Step::GoOn:
        return tr("It was left or cut off. Text, phase and time are kept.");
    case Step::Rate:
        return tr("While it is fresh: points first, then a band for each criterion.");
    case Step::Read:
        return tr("Every round is rated. Read what somebody would read who was not there.");
    case Step::None:
        return {};
    }
    return {};
}

QString LoopViewModel::nextAction() const
{
    switch (nextStep().first) {
    case Step::Start:
        return isResting() ? tr("Cut the break short") : tr("Start the round");
    case Step::GoOn:
        return tr("Go on with it");
    case Step::Rate:
        return tr("Rate it");
    case Step::Read:
        return tr("Read the packet");
    case Step::None:
        return {};
    }
    return {};
}

QStringList LoopViewModel::forecastNames() const
{
    return ::sevenrounds::forecastNames();
}

void LoopViewModel::setForecastIndex(int index)
{
    if (index != m_forecast && index >= 0 && index < forecastNames().size()) {
        m_forecast = index;
        emit forecastChanged();
    }
}

bool LoopViewModel::isBreak() const
{
    return nextStep().first == Step::Start && m_service.breakLeft().has_value();
}

QString LoopViewModel::breakText() const
{
    const std::optional<Milliseconds> left = m_service.breakLeft();
    return !left ? QString() : isBreakOver() ? elapsedText(-*left) : remainingText(*left);
}

bool LoopViewModel::isBreakOver() const
{
    return m_service.breakLeft().value_or(Milliseconds { 1 }).count() <= 0;
}

bool LoopViewModel::isResting() const
{
    return isBreak() && !isBreakOver();
}

QString LoopViewModel::breakEndText() const
{
    if (!isBreak()) {
        return {};
    }
    if (isBreakOver()) {
        return tr("The break is over.");
    }
    const Milliseconds left = *m_service.breakLeft();
    return tr("The break ends at %1 (%2 left).").arg(timeText(m_services.clock().now() + left), remainingText(left));
}

bool LoopViewModel::canReadPacket() const
{
    return std::any_of(m_service.places().cbegin(), m_service.places().cend(),
        [](const LoopPlace &one) { return one.stage == LoopStage::Rated; });
}

bool LoopViewModel::canRestore() const
{
    return m_service.canRestore();
}

void LoopViewModel::show()
{
    m_navigation.open(Navigation::Page::Loop);
}

void LoopViewModel::begin()
{
    if (m_chosenFormat >= m_formats.count()) {
        return;
    }
    const Result<> begun
        = m_service.begin(m_formats.format(m_chosenFormat), m_services.settings().targetLevel(), m_isStrict);
    if (!begun) {
        setProblem(wordError(begun.error(), Situation::Starting));
        return;
    }
    setProblem({});
    chooseAnother(false);
}

void LoopViewModel::next()
{
    const auto [step, row] = nextStep();
    work(step, row);
}

void LoopViewModel::openRound(int row)
{
    const LoopPlace *chosen = place(row);
    if (chosen == nullptr) {
        return;
    }
    work(chosen->stage == LoopStage::Running      ? Step::GoOn
            : chosen->stage == LoopStage::Unrated ? Step::Rate
                                                  : Step::Start,
        row);
}

void LoopViewModel::work(Step step, qsizetype row)
{
    switch (step) {
    case Step::Start: {
        // What was said is about the round that comes next; another one can be begun anew from its row.
        const bool isNext = nextStep() == std::pair(Step::Start, row);
        const Result<> begun = m_service.beginRound(row, isNext ? forecastAt(m_forecast) : std::nullopt);
        if (begun) {
            setForecastIndex(0);
        }
        take(begun);
        return;
    }
    case Step::GoOn:
    case Step::Rate:
        reopen(row);
        return;
    case Step::Read:
        readPacket();
        return;
    case Step::None:
        return;
    }
}

void LoopViewModel::reopen(qsizetype row)
{
    SessionService &sessions = m_services.sessions();
    const qint64 practice = place(row)->round.practice;
    if (sessions.hasSession() && sessions.plan().loop == m_service.current()->id.value()
        && sessions.plan().loopPlace == row) {
        take({});
        return;
    }
    // The service outlives the page that asks it.
    sessions.reopen(practice, [self = QPointer(this)](const Result<> &opened) {
        if (self) {
            self->take(opened);
        }
    });
}

void LoopViewModel::take(const Result<> &result)
{
    if (!result) {
        setProblem(wordError(result.error(), Situation::Starting));
        return;
    }
    setProblem({});
    m_navigation.open(m_services.sessions().state().isLive() ? Navigation::Page::Round : Navigation::Page::Debrief);
}

void LoopViewModel::readPacket()
{
    if (!hasLoop() || !canReadPacket()) {
        return;
    }
    const CommitteeRule rule = m_services.readiness().assumptions().committee;
    m_sheet.showPacket(*m_service.current(), m_service.packet(rule), rule);
}

void LoopViewModel::openLoop(int row)
{
    if (row >= 0 && row < m_loops.count()) {
        setForecastIndex(0);
        m_service.open(m_loops.loop(row).id);
        chooseAnother(false);
    }
}

void LoopViewModel::chooseAnother(bool isChoosing)
{
    if (isChoosing != m_isChoosing) {
        m_isChoosing = isChoosing;
        emit loopChanged();
        emit choiceChanged();
    }
}

void LoopViewModel::putAway()
{
    if (hasLoop()) {
        m_service.putAway(m_service.current()->id);
    }
}

void LoopViewModel::restore()
{
    m_service.restore();
}

void LoopViewModel::dismissProblem()
{
    setProblem({});
}

void LoopViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
