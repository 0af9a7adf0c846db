// SPDX-License-Identifier: MIT
#include "services/portfolioservice.h"

#include "services/portfolionotes.h"
#include "storage/portfolionoteshape.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sevenrounds {

namespace {

using Saving = NoteKeeper::Saving;

template <typename Value>
QList<Value> byAge(QList<Value> values)
{
    std::sort(values.begin(), values.end(), [](const Value &a, const Value &b) {
        return std::tuple(a.addedAt, a.id.value()) < std::tuple(b.addedAt, b.id.value());
    });
    return values;
}

template <typename Reader>
auto readOne(const SubjectNote *note, Reader read) -> std::optional<decltype(read(*note))>
{
    return note == nullptr ? std::nullopt : std::optional(read(*note));
}

} // namespace

PortfolioService::PortfolioService(
    const ContentLibrary &library, StoryService &stories, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_stories(stories)
    , m_clock(clock)
    , m_notes(shape::kPortfolioNote, storage, clock)
{
    connect(&m_notes, &NoteKeeper::changed, this, &PortfolioService::follow);
    connect(&m_notes, &NoteKeeper::refused, this, &PortfolioService::refused);
}

void PortfolioService::load(std::function<void(Result<>)> done)
{
    m_notes.load([this, done = std::move(done)](const Result<QList<SubjectNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_states.clear();
        for (const SubjectNote &state : *found) {
            if (state.subject.startsWith(kOpinionPrefix) && !state.values.isEmpty()) {
                const Opinion opinion = toOpinion(state);
                m_states[opinion.id].append({ m_clock.localDate(state.changedAt), opinion });
            }
        }
        emit changed();
        done({});
    });
}

void PortfolioService::follow(const QString &subject)
{
    const SubjectNote *note = m_notes.find(subject);
    if (note != nullptr && subject.startsWith(kOpinionPrefix)) {
        const Opinion opinion = toOpinion(*note);
        QList<OpinionState> &states = m_states[opinion.id];
        const QDate day = m_clock.localDate(note->changedAt);
        // Of a day only its last word is asked for.
        if (!states.isEmpty() && states.last().day == day) {
            states.last().opinion = opinion;
        } else {
            states.append({ day, opinion });
        }
    }
    emit changed();
}

QList<ReadingItem> PortfolioService::reading() const
{
    return byAge(m_notes.readAll<ReadingItem>(kReadingPrefix, toReadingItem));
}

std::optional<ReadingItem> PortfolioService::readingItem(const ReadingId &id) const
{
    return readOne(m_notes.find(kReadingPrefix + id.value()), toReadingItem);
}

ReadingId PortfolioService::addReading(const QString &title, bool isOutside, const QString &paper)
{
    if (!paper.isEmpty()) {
        for (const ReadingItem &item : reading()) {
            if (item.paper == paper) {
                return item.id;
            }
        }
    }
    ReadingItem item;
    item.id = ReadingId(freshNoteId());
    item.title = title;
    item.paper = paper;
    item.isOutside = isOutside;
    item.day = m_clock.today();
    item.addedAt = m_notes.stamp();
    m_notes.set(kReadingPrefix + item.id.value(), valuesOf(item), Saving::Now);
    return item.id;
}

void PortfolioService::setReading(const ReadingItem &item)
{
    if (const std::optional<ReadingItem> standing = readingItem(item.id)) {
        ReadingItem next = item;
        next.addedAt = standing->addedAt;
        const bool isMoved = item.stage != standing->stage || item.isOutside != standing->isOutside;
        next.day = item.stage != standing->stage ? m_clock.today() : standing->day;
        m_notes.set(kReadingPrefix + item.id.value(), valuesOf(next), isMoved ? Saving::Now : Saving::AfterTyping);
    }
}

void PortfolioService::removeReading(const ReadingId &id)
{
    m_notes.set(kReadingPrefix + id.value(), {}, Saving::Now);
}

QList<Opinion> PortfolioService::opinions() const
{
    return byAge(m_notes.readAll<Opinion>(kOpinionPrefix, toOpinion));
}

std::optional<Opinion> PortfolioService::opinion(const OpinionId &id) const
{
    return readOne(m_notes.find(kOpinionPrefix + id.value()), toOpinion);
}

QList<PositionChange> PortfolioService::changesOf(const OpinionId &id) const
{
    return positionChanges(m_states.value(id));
}

OpinionId PortfolioService::addOpinion()
{
    Opinion opinion;
    opinion.id = OpinionId(freshNoteId());
    opinion.addedAt = m_notes.stamp();
    m_notes.set(kOpinionPrefix + opinion.id.value(), valuesOf(opinion), Saving::Now);
    return opinion.id;
}

void PortfolioService::setOpinion(const Opinion &opinion)
{
    if (const std::optional<Opinion> standing = this->opinion(opinion.id)) {
        Opinion next = opinion;
        next.addedAt = standing->addedAt;
        m_notes.set(kOpinionPrefix + opinion.id.value(), valuesOf(next), Saving::AfterTyping);
    }
}

void PortfolioService::removeOpinion(const OpinionId &id)
{
    m_notes.set(kOpinionPrefix + id.value(), {}, Saving::Now);
}

QStringList PortfolioService::topics() const
{
    QStringList topics;
    for (const CardDeck &deck : m_library.cardDecks()) {
        topics.append(deck.topic);
    }
    for (const Ladder &ladder : m_library.ladders()) {
        topics.append(ladder.title);
    }
    topics.removeAll(QString());
    return topics;
}

QList<TopicLink> PortfolioService::connections() const
{
    QList<TopicLink> told = byAge(m_notes.readAll<TopicLink>(kConnectionPrefix, toConnection));
    std::reverse(told.begin(), told.end());
    return told;
}

std::optional<TopicLink> PortfolioService::connection(const TopicLinkId &id) const
{
    return readOne(m_notes.find(kConnectionPrefix + id.value()), toConnection);
}

TopicLinkId PortfolioService::addConnection(const TopicLink &told)
{
    TopicLink kept = told;
    kept.id = TopicLinkId(freshNoteId());
    kept.day = m_clock.today();
    kept.addedAt = m_notes.stamp();
    m_notes.set(kConnectionPrefix + kept.id.value(), valuesOf(kept), Saving::Now);
    m_stories.addTelling(TellingSubject::Drill, kConnectionDrill, { kept.took });
    return kept.id;
}

void PortfolioService::setConnection(const TopicLink &connection)
{
    if (const std::optional<TopicLink> standing = this->connection(connection.id)) {
        TopicLink next = *standing;
        next.notes = connection.notes;
        next.rating = std::clamp(connection.rating, 0, kHighestConnection);
        const bool isRated = next.rating != standing->rating;
        m_notes.set(kConnectionPrefix + next.id.value(), valuesOf(next), isRated ? Saving::Now : Saving::AfterTyping);
    }
}

void PortfolioService::removeConnection(const TopicLinkId &id)
{
    m_notes.set(kConnectionPrefix + id.value(), {}, Saving::Now);
}

QList<OwnLadder> PortfolioService::ladders() const
{
    return byAge(m_notes.readAll<OwnLadder>(kOwnLadderPrefix, toOwnLadder));
}

std::optional<OwnLadder> PortfolioService::ladder(const OwnLadderId &id) const
{
    return readOne(m_notes.find(kOwnLadderPrefix + id.value()), toOwnLadder);
}

OwnLadderId PortfolioService::addLadder()
{
    OwnLadder ladder;
    ladder.id = OwnLadderId(freshNoteId());
    ladder.rungs.append(OwnRung {});
    ladder.addedAt = m_notes.stamp();
    m_notes.set(kOwnLadderPrefix + ladder.id.value(), valuesOf(ladder), Saving::Now);
    return ladder.id;
}

void PortfolioService::setLadder(const OwnLadder &ladder)
{
    if (const std::optional<OwnLadder> standing = this->ladder(ladder.id)) {
        OwnLadder next = ladder;
        next.addedAt = standing->addedAt;
        next.rungs = ladder.rungs.first(std::min<qsizetype>(ladder.rungs.size(), kMostRungs));
        const bool isOtherShape = next.rungs.size() != standing->rungs.size();
        m_notes.set(
            kOwnLadderPrefix + ladder.id.value(), valuesOf(next), isOtherShape ? Saving::Now : Saving::AfterTyping);
    }
}

void PortfolioService::removeLadder(const OwnLadderId &id)
{
    m_notes.set(kOwnLadderPrefix + id.value(), {}, Saving::Now);
}

void PortfolioService::addClimb(const OwnLadderId &id, int held)
{
    const std::optional<OwnLadder> climbed = ladder(id);
    const int rungs = climbed ? static_cast<int>(climbed->climbable().size()) : 0;
    if (rungs == 0) {
        return;
    }
    const Climb climb { ClimbId(freshNoteId()), id, std::clamp(held, 0, rungs), rungs, m_notes.stamp() };
    m_notes.set(kClimbPrefix + climb.id.value(), valuesOf(climb), Saving::Now);
}

QList<Climb> PortfolioService::climbs(const OwnLadderId &id) const
{
    QList<Climb> climbs = m_notes.readAll<Climb>(kClimbPrefix, toClimb);
    climbs.removeIf([&](const Climb &climb) { return climb.ladder != id; });
    std::sort(climbs.begin(), climbs.end(),
        [](const Climb &a, const Climb &b) { return std::tuple(a.at, a.id.value()) < std::tuple(b.at, b.id.value()); });
    return climbs;
}

LadderStanding PortfolioService::standing(const OwnLadderId &id) const
{
    return standingOf(climbs(id), m_scheduler, m_days);
}

double PortfolioService::chanceToday(const OwnLadderId &id) const
{
    return m_scheduler.retrievability(standing(id).memory, m_days.dayOf(m_clock.now()));
}

bool PortfolioService::isDue(const OwnLadderId &id) const
{
    const UtcTime now = m_clock.now();
    return standing(id).memory.isDue(now, m_days.dayOf(now));
}

} // namespace sevenrounds
