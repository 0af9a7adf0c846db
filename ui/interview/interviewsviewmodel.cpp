// SPDX-License-Identifier: MIT
#include "ui/interview/interviewsviewmodel.h"

#include "services/guidenotes.h"
#include "ui/format/areatext.h"
#include "ui/format/toldfigures.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/ownuses.h"
#include "ui/interview/outcometext.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/navigation.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

QString notReadText(QDate today)
{
    return InterviewsViewModel::tr("This is not read as a day. Try it like this: %1").arg(dayEntryText(today));
}

} // namespace

InterviewsViewModel::InterviewsViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_interviews(services.interviews())
    , m_navigation(navigation)
{
    connect(&m_interviews, &InterviewService::changed, this, &InterviewsViewModel::refresh);
    connect(&services.readiness(), &ReadinessService::changed, this, &InterviewsViewModel::changed);
    connect(&services.settings(), &SettingsService::changed, this, &InterviewsViewModel::choicesChanged);
    connect(&services.guide(), &GuideService::changed, this, [this](const QString &subject) {
        if (subject == disagreementSubject(kRoundCount)) {
            emit changed();
        }
    });
    connect(&services.guide(), &GuideService::loaded, this, &InterviewsViewModel::changed);
    // What is typed is posted where the page is left.
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() != Navigation::Page::Interviews) {
            m_interviews.flush();
        }
    });
    refresh();
}

void InterviewsViewModel::refresh()
{
    const RealLoopId loopBefore = m_loop.id;
    const RealRoundId roundBefore = m_round.id;
    const QList<RealLoop> loops = m_interviews.loops();
    const std::optional<RealLoop> loop = m_interviews.loop(m_loop.id);
    m_loop = loop ? *loop : loops.isEmpty() ? RealLoop {} : loops.first();
    const QList<RealRound> rounds = m_interviews.rounds(m_loop.id);
    const auto isOpen = [this](const RealRound &one) { return one.id == m_round.id; };
    const auto round = std::find_if(rounds.cbegin(), rounds.cend(), isOpen);
    m_round = round != rounds.cend() ? *round : rounds.isEmpty() ? RealRound {} : rounds.first();
    // An entry that was wrong goes with what it was typed for.
    if (m_loop.id != loopBefore) {
        m_loopDayError.clear();
    }
    if (m_round.id != roundBefore) {
        m_roundDayError.clear();
    }
    m_areas = areasOf(m_round.round);
    m_loops.setRows(loopRows());
    m_rounds.setRows(roundRows());
    m_asked.setItems(hasRound() ? m_interviews.asked(m_round.id) : QList<AskedItem>(), m_areas);
    emit changed();
}

QString InterviewsViewModel::titleOf(const RoundId &round) const
{
    const Round *found = m_services.library().findRound(round);
    return found == nullptr ? round.value() : found->title;
}

QList<InterviewListModel::Row> InterviewsViewModel::loopRows() const
{
    QList<InterviewListModel::Row> rows;
    for (const RealLoop &loop : m_interviews.loops()) {
        rows.append({ loop.id.value(), realLoopTitle(loop),
            tr("%1 · %2").arg(dayEntryText(loop.day), outcomeText(loop.outcome)), loop.id == m_loop.id });
    }
    return rows;
}

QList<InterviewListModel::Row> InterviewsViewModel::roundRows() const
{
    QList<InterviewListModel::Row> rows;
    for (const RealRound &round : m_interviews.rounds(m_loop.id)) {
        const auto asked = static_cast<int>(m_interviews.asked(round.id).size());
        rows.append({ round.id.value(), titleOf(round.round),
            tr("%1 · %2").arg(dayEntryText(round.day), tr("%Ln questions noted", nullptr, asked)),
            round.id == m_round.id });
    }
    return rows;
}

QStringList InterviewsViewModel::areasOf(const RoundId &round) const
{
    QStringList areas;
    if (const Round *found = m_services.library().findRound(round)) {
        for (const Prompt *prompt : m_services.library().bankOf(*found).prompts) {
            if (prompt->source.badge != Badge::Own && !areas.contains(prompt->area)) {
                areas.append(prompt->area);
            }
        }
    }
    areas.sort();
    return areas;
}

QString InterviewsViewModel::loopDay() const
{
    return hasLoop() ? dayEntryText(m_loop.day) : QString();
}

QStringList InterviewsViewModel::levels() const
{
    QStringList names;
    std::transform(kLevels.begin(), kLevels.end(), std::back_inserter(names), levelKey);
    return names;
}

int InterviewsViewModel::levelIndex() const
{
    return static_cast<int>(std::find(kLevels.begin(), kLevels.end(), m_loop.level) - kLevels.begin());
}

QStringList InterviewsViewModel::outcomes() const
{
    return { tr("Pending"), tr("An offer"), tr("No offer"), tr("Withdrawn") };
}

QString InterviewsViewModel::saidText() const
{
    return hasLoop() ? saidThatMorning(m_loop, m_services.readiness(), m_services.clock().today()) : QString();
}

QString InterviewsViewModel::toldText() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kRoundCount);
    const std::optional<FigureRange> told = own ? toldCount(own->text) : std::nullopt;
    if (!told || !hasLoop() || m_loop.outcome != LoopOutcome::Pending) {
        return {};
    }
    const QString noted = dayEntryText(m_services.clock().localDate(own->at));
    const QString recorded = tr("%Ln rounds are recorded", nullptr, m_rounds.count());
    //: What is recorded, the number of rounds that was noted and the day: "2 rounds are recorded, of 5 to 6 as you noted on 1 December 2026."
    return tr("%1, of %2 as you noted on %3.").arg(recorded, rangeText(*told), noted);
}

QStringList InterviewsViewModel::roundChoices() const
{
    QStringList titles;
    for (const Round &round : m_services.library().roundsOf(m_services.settings().loop())) {
        titles.append(round.title);
    }
    return titles;
}

QString InterviewsViewModel::roundTitle() const
{
    return hasRound() ? titleOf(m_round.round) : QString();
}

QString InterviewsViewModel::roundDay() const
{
    return hasRound() ? dayEntryText(m_round.day) : QString();
}

QStringList InterviewsViewModel::feelings() const
{
    return { tr("Not said"), tr("Badly"), tr("Mixed"), tr("Well") };
}

QStringList InterviewsViewModel::topics() const
{
    QStringList names { tr("No topic") };
    std::transform(m_areas.cbegin(), m_areas.cend(), std::back_inserter(names), areaText);
    return names;
}

QStringList InterviewsViewModel::views() const
{
    return { tr("How it went"), tr("Two-page sheet"), tr("Pipeline") };
}

void InterviewsViewModel::chooseView(int view)
{
    if (view != m_view && view >= 0 && view < views().size()) {
        m_view = view;
        emit viewChanged();
    }
}

void InterviewsViewModel::addLoop()
{
    m_loopDayError.clear();
    m_loop = {};
    m_round = {};
    const RealLoopId added = m_interviews.addLoop(m_services.settings().targetLevel());
    m_loop.id = added;
    refresh();
}

void InterviewsViewModel::openLoop(int row)
{
    const RealLoopId id(m_loops.idAt(row));
    if (!id.isEmpty() && id != m_loop.id) {
        m_loop.id = id;
        m_loopDayError.clear();
        m_roundDayError.clear();
        refresh();
    }
}

void InterviewsViewModel::setLoopTitle(const QString &title)
{
    if (hasLoop()) {
        m_loop.title = title;
        m_interviews.setLoop(m_loop);
    }
}

void InterviewsViewModel::setLoopDay(const QString &text)
{
    if (!hasLoop()) {
        return;
    }
    const QDate today = m_services.clock().today();
    const std::optional<QDate> day = parseDay(text, today, UnsaidYear::Latest);
    m_loopDayError = day ? QString() : notReadText(today);
    if (day) {
        m_loop.day = *day;
        m_interviews.setLoop(m_loop);
    }
    emit changed();
}

void InterviewsViewModel::stepLoopDay(int days)
{
    if (hasLoop()) {
        m_loopDayError.clear();
        m_loop.day = m_loop.day.addDays(days);
        m_interviews.setLoop(m_loop);
    }
}

void InterviewsViewModel::setLevel(int index)
{
    if (hasLoop() && index >= 0 && index < static_cast<int>(kLevels.size())) {
        m_loop.level = kLevels[static_cast<std::size_t>(index)];
        m_interviews.setLoop(m_loop);
    }
}

void InterviewsViewModel::setOutcome(int index)
{
    if (hasLoop() && index >= 0 && index < static_cast<int>(kLoopOutcomes.size())) {
        m_loop.outcome = kLoopOutcomes[static_cast<std::size_t>(index)];
        m_interviews.setLoop(m_loop);
    }
}

void InterviewsViewModel::removeLoop()
{
    if (hasLoop()) {
        m_interviews.removeLoop(m_loop.id);
    }
}

void InterviewsViewModel::addRound(int choice)
{
    const QList<Round> choices = m_services.library().roundsOf(m_services.settings().loop());
    if (hasLoop() && choice >= 0 && choice < choices.size()) {
        m_roundDayError.clear();
        const RealRoundId added = m_interviews.addRound(m_loop.id, choices.at(choice).id);
        m_round.id = added;
        refresh();
    }
}

void InterviewsViewModel::openRound(int row)
{
    const RealRoundId id(m_rounds.idAt(row));
    if (!id.isEmpty() && id != m_round.id) {
        m_round.id = id;
        m_roundDayError.clear();
        refresh();
    }
}

void InterviewsViewModel::setRoundDay(const QString &text)
{
    if (!hasRound()) {
        return;
    }
    const QDate today = m_services.clock().today();
    const std::optional<QDate> day = parseDay(text, today, UnsaidYear::Latest);
    m_roundDayError = day ? QString() : notReadText(today);
    if (day) {
        m_round.day = *day;
        m_interviews.setRound(m_round);
    }
    emit changed();
}

void InterviewsViewModel::stepRoundDay(int days)
{
    if (hasRound()) {
        m_roundDayError.clear();
        m_round.day = m_round.day.addDays(days);
        m_interviews.setRound(m_round);
    }
}

void InterviewsViewModel::setFeeling(int index)
{
    if (hasRound() && index >= 0 && index < static_cast<int>(kFeelings.size())) {
        m_round.feeling = kFeelings[static_cast<std::size_t>(index)];
        m_interviews.setRound(m_round);
    }
}

void InterviewsViewModel::removeRound()
{
    if (hasRound()) {
        m_interviews.removeRound(m_round.id);
    }
}

void InterviewsViewModel::addAsked()
{
    if (hasRound()) {
        m_interviews.addAsked(m_round.id);
    }
}

void InterviewsViewModel::setAsk(int row, const QString &text)
{
    if (isAsked(row)) {
        AskedItem item = m_asked.item(row);
        item.ask = text;
        m_interviews.setAsked(item);
    }
}

void InterviewsViewModel::setThen(int row, const QString &text)
{
    if (isAsked(row)) {
        AskedItem item = m_asked.item(row);
        item.then = text.isEmpty() ? QStringList() : text.split(u'\n');
        m_interviews.setAsked(item);
    }
}

void InterviewsViewModel::setTopic(int row, int topic)
{
    if (isAsked(row) && topic >= 0 && topic <= m_areas.size()) {
        AskedItem item = m_asked.item(row);
        item.area = topic == 0 ? QString() : m_areas.at(topic - 1);
        m_interviews.setAsked(item);
    }
}

void InterviewsViewModel::removeAsked(int row)
{
    if (isAsked(row)) {
        m_interviews.removeAsked(m_asked.item(row).id);
    }
}

void InterviewsViewModel::openPrompt(int row)
{
    if (isAsked(row) && m_asked.item(row).hasWords()) {
        emit promptAsked(ownPromptId(m_asked.item(row).id).value());
    }
}

void InterviewsViewModel::undo()
{
    m_interviews.undo();
}

void InterviewsViewModel::open()
{
    m_navigation.open(Navigation::Page::Interviews);
}

void InterviewsViewModel::openSheet()
{
    chooseView(static_cast<int>(View::Sheet));
    open();
}

void InterviewsViewModel::openPipeline()
{
    chooseView(static_cast<int>(View::Pipeline));
    open();
}

void InterviewsViewModel::leave()
{
    m_navigation.back();
}
