// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "packet/packet.h"
#include "services/sessionservice.h"

#include <QObject>

#include <functional>
#include <optional>

namespace sevenrounds {

/// How far one round of a loop has come.
enum class LoopStage {
    Ahead,
    Running, ///< begun and not over: it is on the screen, or was left or cut off
    Unrated,
    Rated,
};

struct LoopPlace {
    LoopStage stage = LoopStage::Ahead;
    std::optional<UtcTime> endedAt;
    /// What the packet says of it; without a rating only its title and day.
    PacketRound round;
};

/// Mock loops: several rounds as one, with breaks between them, and the packet that they make. One loop is looked at at a time; a round of it
/// is run by SessionService like any other.
class LoopService : public QObject
{
    Q_OBJECT

public:
    LoopService(const ContentLibrary &library, PracticeJournal &journal, SessionService &sessions,
        StorageThread &storage, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// The one that was begun last first.
    [[nodiscard]] const QList<MockLoop> &all() const { return m_all; }
    [[nodiscard]] const MockLoop *find(const MockLoopId &id) const;

    /// Begins a loop and opens it. Fails with NotFound, or where nothing can be saved.
    [[nodiscard]] Result<> begin(const LoopFormatId &id, Level level, bool isStrict);
    /// One that no content has: the rounds that the person was told. Fails with NotFound where one of them is not known, or there are none.
    [[nodiscard]] Result<> begin(const LoopFormat &format, Level level, bool isStrict);
    /// Looks at a loop; `changed` tells when its rounds were read.
    void open(const MockLoopId &id);
    [[nodiscard]] const MockLoop *current() const { return find(m_current); }
    /// One for each round of the loop that is looked at, in order; empty until they were read.
    [[nodiscard]] const QList<LoopPlace> &places() const { return m_places; }
    /// The first round that is not over; nothing where all are.
    [[nodiscard]] std::optional<qsizetype> nextPlace() const;
    /// What is left of the break before the next round, negative when it is over; nothing outside a break.
    [[nodiscard]] std::optional<Milliseconds> breakLeft() const;
    /// Starts a round of the loop that is looked at; one that was begun before is begun anew. The forecast is as SessionPlan has it.
    [[nodiscard]] Result<> beginRound(qsizetype place, std::optional<int> hireForecast = std::nullopt);
    [[nodiscard]] Packet packet(const CommitteeRule &rule) const;

    /// Its rounds stay as rounds of their own.
    void putAway(const MockLoopId &id);
    [[nodiscard]] bool canRestore() const { return !m_removed.id.isEmpty(); }
    /// Takes the latest putAway() of this session back.
    void restore();

signals:
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    void follow();
    void read();
    void take(const QList<UnfinishedPractice> &practices);
    void save(const MockLoop &loop);
    void report(const Result<> &saved);
    [[nodiscard]] LoopPlace placeOf(const UnfinishedPractice &practice) const;

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    SessionService &m_sessions;
    StorageThread &m_storage;
    LogStamp m_stamp;
    QList<MockLoop> m_all;
    MockLoop m_removed;
    MockLoopId m_current;
    QList<LoopPlace> m_places;
    /// Which answer of the storage is the one that was asked for last.
    int m_reading = 0;
    std::optional<SessionStatus> m_followed;
};

} // namespace sevenrounds
