// SPDX-License-Identifier: MIT
#include "core/volumewatch.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QWaitCondition>

#include <thread>
#include <utility>

namespace sevenrounds {

struct VolumeWatch::Answer {
    QMutex mutex;
    QWaitCondition come;
    bool isThere = false;
    Volume volume;
};

VolumeWatch::VolumeWatch(VolumeFinder find)
    : m_find(std::move(find))
    , m_answer(std::make_shared<Answer>())
{
}

Volume VolumeWatch::at(const QString &path)
{
    QMutexLocker locker(&m_answer->mutex);
    QDeadlineTimer end(0);
    if (!std::exchange(m_isOutstanding, true)) {
        end.setRemainingTime(kLongestWait);
        m_answer->isThere = false;
        // Detached and no pool: a pool waits for its threads when the program ends.
        std::thread([find = m_find, path, answer = m_answer] {
            const Volume found = find(path);
            const QMutexLocker lock(&answer->mutex);
            answer->volume = found;
            answer->isThere = true;
            answer->come.wakeAll();
        }).detach();
    }
    while (!m_answer->isThere && m_answer->come.wait(&m_answer->mutex, end)) { }
    if (m_answer->isThere) {
        m_known = m_answer->volume;
        m_isOutstanding = false;
    }
    return m_known;
}

} // namespace sevenrounds
