// SPDX-License-Identifier: MIT
#pragma once

#include "recording/recordingtimeline.h"
#include "storage/records.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenrounds {

class Database;

/// A practice with its sound and its log, for hearing it again.
struct RecordedPractice {
    PracticeRecord practice;
    QList<PracticeEventRecord> log;
    RecordingTimeline timeline;
};

/// What there is of one practice, for a list.
struct RecordingOverview {
    qint64 practiceId = 0;
    /// The round's title as it was drawn.
    QString title;
    UtcTime startedAt {};
    QDate localDate;
    Milliseconds length { 0 };
    qint64 bytes = 0;
    /// Segments whose files are not there.
    int missing = 0;
};

/// The folder and the table together, as one thing. Runs on the storage thread, where neither changes meanwhile; `active` is the file
/// that is being written at this moment and is left alone.
class RecordingShelf
{
public:
    RecordingShelf(Database &database, QString folder, QString active = {});

    /// Mends what a killed program left behind, then reads. NotFound where the practice is not there.
    [[nodiscard]] Result<RecordedPractice> load(qint64 practiceId);
    /// Newest first; what was removed is left out.
    [[nodiscard]] Result<QList<RecordingOverview>> list();
    /// All files in the folder, listed or not.
    [[nodiscard]] qint64 totalBytes() const;

    /// Files that no intact row names: their rows were never written, or were damaged. Names in the folder.
    [[nodiscard]] Result<QStringList> findUnlisted();
    /// Gives a file its row again, by its name; leaves one alone that belongs to no round.
    [[nodiscard]] Result<> adopt(const QString &file, UtcTime now);
    /// Notes that the person removed the sound of a practice. The files go by dropRemoved().
    [[nodiscard]] Result<> noteRemoved(qint64 practiceId, UtcTime now);
    /// Deletes the files of what was removed.
    [[nodiscard]] Result<> dropRemoved();

private:
    [[nodiscard]] QString path(const QString &file) const { return m_folder + QLatin1Char('/') + file; }
    [[nodiscard]] QList<RecordedSegment> segments(const QList<RecordingRecord> &rows) const;
    [[nodiscard]] RecordedSegment segment(const RecordingRecord &begun, const QString &reason) const;

    Database &m_database;
    QString m_folder;
    QString m_active;
};

[[nodiscard]] QString segmentEndKey(SegmentEnd end);

} // namespace sevenrounds
