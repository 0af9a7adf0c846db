// SPDX-License-Identifier: MIT
#include "services/ownderivationservice.h"

#include "storage/ownderivationrepository.h"

#include <QUuid>

#include <utility>

namespace sevenrounds {

OwnDerivationService::OwnDerivationService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
{
}

void OwnDerivationService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return OwnDerivationRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<OwnDerivation>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_all = *found;
        for (const OwnDerivation &derivation : std::as_const(m_all)) {
            m_stamp.seen(derivation.changedAt);
        }
        emit changed();
        done({});
    });
}

const OwnDerivation *OwnDerivationService::find(const OwnDerivationId &id) const
{
    for (const OwnDerivation &derivation : m_all) {
        if (derivation.id == id) {
            return &derivation;
        }
    }
    return nullptr;
}

void OwnDerivationService::put(const OwnDerivation &derivation)
{
    m_all.removeIf([&](const OwnDerivation &one) { return one.id == derivation.id; });
    m_all.prepend(derivation);
}

void OwnDerivationService::report(const Result<> &saved)
{
    if (!saved) {
        emit refused(saved.error());
    }
}

OwnDerivationId OwnDerivationService::save(OwnDerivation derivation)
{
    if (derivation.id.isEmpty()) {
        derivation.id = OwnDerivationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    derivation.changedAt = m_stamp.next(m_clock);
    put(derivation);
    m_storage.write(
        this, textWork(OwnDerivationRepository::rowOf(derivation)), [this](const Result<> &saved) { report(saved); });
    emit changed();
    return derivation.id;
}

void OwnDerivationService::remove(const OwnDerivationId &id)
{
    const OwnDerivation *derivation = find(id);
    if (derivation == nullptr) {
        return;
    }
    m_removed = *derivation;
    m_all.removeIf([&](const OwnDerivation &one) { return one.id == id; });
    m_storage.write(this, textWork(OwnDerivationRepository::removalOf(id, m_stamp.next(m_clock))),
        [this](const Result<> &saved) { report(saved); });
    emit changed();
}

void OwnDerivationService::restore()
{
    if (canRestore()) {
        save(std::exchange(m_removed, {}));
    }
}

} // namespace sevenrounds
