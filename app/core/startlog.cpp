// SPDX-License-Identifier: MIT
#include "core/startlog.h"

#include <QFile>
#include <QList>

namespace sevenrounds {

namespace {

/// Far more than there can be within ten minutes; a file that grew by other means is not read whole.
constexpr qint64 kMostBytes = 4096;

} // namespace

int StartLog::begin(UtcTime now)
{
    QByteArray kept;
    int count = 0;
    QFile file(m_file);
    if (file.open(QFile::ReadOnly)) {
        const QList<QByteArray> lines = file.read(kMostBytes).split('\n');
        for (const QByteArray &line : lines) {
            bool isNumber = false;
            const qint64 moment = line.toLongLong(&isNumber);
            const bool isRecent = moment <= toEpochMs(now) && moment > toEpochMs(now - kWindow);
            if (isNumber && isRecent) {
                kept += line + '\n';
                ++count;
            }
        }
        file.close();
    }
    // Not synced: a crash of the program leaves what was written, and a power cut is none.
    if (file.open(QFile::WriteOnly | QFile::Truncate)) {
        file.write(kept + QByteArray::number(toEpochMs(now)) + '\n');
    }
    return count;
}

void StartLog::end()
{
    QFile::remove(m_file);
}

} // namespace sevenrounds
