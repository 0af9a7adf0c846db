// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/ownderivation.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>

namespace sevenrounds {

/// The derivations of the person's own, in memory, saved as they change. Knows nothing of whether a line is right.
class OwnDerivationService : public QObject
{
    Q_OBJECT

public:
    OwnDerivationService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// The one that was changed last first.
    [[nodiscard]] const QList<OwnDerivation> &all() const { return m_all; }
    [[nodiscard]] const OwnDerivation *find(const OwnDerivationId &id) const;

    /// Saves a state; one without an id is a new derivation and gets one.
    OwnDerivationId save(OwnDerivation derivation);
    void remove(const OwnDerivationId &id);
    /// What the latest remove() of this session can be taken back to.
    [[nodiscard]] bool canRestore() const { return !m_removed.id.isEmpty(); }
    void restore();

signals:
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    void put(const OwnDerivation &derivation);
    void report(const Result<> &saved);

    StorageThread &m_storage;
    const Clock &m_clock;
    LogStamp m_stamp;
    QList<OwnDerivation> m_all;
    OwnDerivation m_removed;
};

} // namespace sevenrounds
