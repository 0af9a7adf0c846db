// SPDX-License-Identifier: MIT
#include "services/loopservice.h"

#include "core/logging.h"
#include "services/packetreading.h"
#include "storage/mocklooprepository.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace sevenrounds {

LoopService::LoopService(const ContentLibrary &library, PracticeJournal &journal, SessionService &sessions,
    StorageThread &storage, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
    , m_sessions(sessions)
    , m_storage(storage)
{
    connect(&m_sessions, &SessionService::stateChanged, this, &LoopService::follow);
}

void LoopService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return MockLoopRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<MockLoop>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_all = *found;
        for (const MockLoop &loop : std::as_const(m_all)) {
            m_stamp.seen(loop.changedAt);
        }
        open(m_all.isEmpty() ? MockLoopId() : m_all.first().id);
        done({});
    });
}

const MockLoop *LoopService::find(const MockLoopId &id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const MockLoop &loop) { return loop.id == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

Result<> LoopService::begin(const LoopFormatId &id, Level level, bool isStrict)
{
    const LoopFormat *format = m_library.findLoopFormat(id);
    if (format == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such loop: ") + id.value());
    }
    return begin(*format, level, isStrict);
}

Result<> LoopService::begin(const LoopFormat &format, Level level, bool isStrict)
{
    ROUNDS_RETURN_IF_ERROR(m_journal.requireSaving());
    const auto isKnown = [this](const RoundId &round) { return m_library.findRound(round) != nullptr; };
    if (format.rounds.isEmpty() || !std::all_of(format.rounds.cbegin(), format.rounds.cend(), isKnown)) {
        return failure(ErrorKind::NotFound, QStringLiteral("a loop of rounds that are not there"));
    }
    const MockLoop loop { MockLoopId(QUuid::createUuid().toString(QUuid::WithoutBraces)), format.id, format.title,
        format.rounds, format.breakMinutes, level, isStrict, m_journal.clock().now(), {} };
    m_all.prepend(loop);
    save(loop);
    open(loop.id);
    return {};
}

void LoopService::open(const MockLoopId &id)
{
    m_current = id;
    m_places.clear();
    emit changed();
    read();
}

void LoopService::follow()
{
    // Only what moves a round from one stage to the next is worth reading the log again.
    const bool isOurs = m_sessions.hasSession() && m_sessions.plan().loop == m_current.value() && !m_current.isEmpty();
    const std::optional<SessionStatus> status
        = isOurs ? std::optional(m_sessions.state().status) : std::optional<SessionStatus>();
    if (std::exchange(m_followed, status) != status) {
        read();
    }
}

void LoopService::read()
{
    const MockLoop *loop = current();
    if (loop == nullptr) {
        return;
    }
    const auto isOfLoop = [id = loop->id.value()](const PracticeRecord &practice) {
        return practice.plan.value(QStringLiteral("loop")).toString() == id;
    };
    m_journal.loadRoundsSince(m_journal.clock().localDate(loop->begunAt), isOfLoop, this,
        [this, reading = ++m_reading](const Result<QList<UnfinishedPractice>> &found) {
            if (reading != m_reading) {
                return;
            }
            if (!found) {
                emit refused(found.error());
                return;
            }
            take(*found);
        });
}

LoopPlace LoopService::placeOf(const UnfinishedPractice &practice) const
{
    LoopPlace place;
    const Result<StoredSession> session = readSession(practice);
    if (!session || session->state.status == SessionStatus::Discarded) {
        return place;
    }
    place.round = packetRoundOf(m_library, *session);
    place.round.practice = practice.practice.id;
    place.round.day = practice.practice.localDate;
    const auto end = std::find_if(practice.log.cbegin(), practice.log.cend(),
        [](const PracticeEventRecord &event) { return event.kind == sessionEventKey(SessionEventKind::Ended); });
    if (end != practice.log.cend()) {
        place.endedAt = end->at;
    }
    place.stage = session->state.isLive()                   ? LoopStage::Running
        : session->state.status == SessionStatus::Debriefed ? LoopStage::Rated
                                                            : LoopStage::Unrated;
    // Bands that were given and not yet closed may still change.
    if (place.stage != LoopStage::Rated) {
        place.round.criteria.clear();
    }
    return place;
}

void LoopService::take(const QList<UnfinishedPractice> &practices)
{
    const MockLoop *loop = current();
    if (loop == nullptr) {
        return;
    }
    QList<LoopPlace> places(loop->rounds.size());
    for (qsizetype i = 0; i < places.size(); ++i) {
        PacketRound &round = places[i].round;
        round.round = loop->rounds.at(i);
        round.level = loop->level;
        if (const Round *known = m_library.findRound(round.round)) {
            round.title = known->title;
            round.skill = known->skill;
        }
    }
    // Oldest first: of two sittings at one place the later one counts, unless it was thrown away.
    for (const UnfinishedPractice &practice : practices) {
        const int place = practice.practice.plan.value(QStringLiteral("loop_place")).toInt(-1);
        if (place < 0 || place >= places.size()) {
            continue;
        }
        if (const LoopPlace found = placeOf(practice); found.stage != LoopStage::Ahead) {
            places[place] = found;
        }
    }
    m_places = places;
    emit changed();
}

std::optional<qsizetype> LoopService::nextPlace() const
{
    const auto next = std::find_if(m_places.cbegin(), m_places.cend(),
        [](const LoopPlace &place) { return place.stage == LoopStage::Ahead || place.stage == LoopStage::Running; });
    return next == m_places.cend() ? std::nullopt : std::optional<qsizetype>(next - m_places.cbegin());
}

std::optional<Milliseconds> LoopService::breakLeft() const
{
    const MockLoop *loop = current();
    const std::optional<qsizetype> next = nextPlace();
    if (loop == nullptr || loop->breakMinutes == 0 || !next || m_places.at(*next).stage != LoopStage::Ahead) {
        return std::nullopt;
    }
    std::optional<UtcTime> last;
    for (const LoopPlace &place : m_places) {
        last = std::max(last, place.endedAt);
    }
    if (!last) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<Milliseconds>(
        *last + std::chrono::minutes(loop->breakMinutes) - m_journal.clock().now());
}

Result<> LoopService::beginRound(qsizetype place, std::optional<int> hireForecast)
{
    const MockLoop *loop = current();
    if (loop == nullptr || place < 0 || place >= loop->rounds.size()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such round in the loop"));
    }
    SessionRules rules;
    rules.isStrict = loop->isStrict;
    return m_sessions.startAt({ loop->id, static_cast<int>(place) }, loop->rounds.at(place), loop->level, std::nullopt,
        rules, { {}, hireForecast });
}

Packet LoopService::packet(const CommitteeRule &rule) const
{
    QList<PacketRound> rounds;
    for (const LoopPlace &place : m_places) {
        rounds.append(place.round);
    }
    return makePacket(rounds, rule);
}

void LoopService::save(const MockLoop &loop)
{
    m_storage.write(
        this,
        [loop, at = m_stamp.next(m_journal.clock())](
            Database &database) { return MockLoopRepository(database).save(loop, at); },
        [this](const Result<> &saved) { report(saved); });
}

void LoopService::report(const Result<> &saved)
{
    if (!saved) {
        emit refused(saved.error());
    }
}

void LoopService::putAway(const MockLoopId &id)
{
    const MockLoop *loop = find(id);
    if (loop == nullptr) {
        return;
    }
    m_removed = *loop;
    m_all.removeIf([&](const MockLoop &one) { return one.id == id; });
    m_storage.write(
        this,
        [id, at = m_stamp.next(m_journal.clock())](
            Database &database) { return MockLoopRepository(database).remove(id, at); },
        [this](const Result<> &saved) { report(saved); });
    open(m_current == id ? (m_all.isEmpty() ? MockLoopId() : m_all.first().id) : m_current);
}

void LoopService::restore()
{
    if (!canRestore()) {
        return;
    }
    const MockLoop loop = std::exchange(m_removed, {});
    const auto place
        = std::find_if(m_all.begin(), m_all.end(), [&](const MockLoop &one) { return one.begunAt < loop.begunAt; });
    m_all.insert(place, loop);
    save(loop);
    open(loop.id);
}

} // namespace sevenrounds
