// SPDX-License-Identifier: MIT
#include "services/recordingshelf.h"

#include "core/logging.h"
#include "recording/segmentname.h"
#include "recording/wavfile.h"
#include "storage/practicerepository.h"
#include "storage/recordingrepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

/// In the order of SegmentEnd; Unknown has no row.
constexpr std::array kEnds { "", "paused", "stopped", "lost", "disk-full", "rolled", "over" };

SegmentEnd endFromKey(const QString &key)
{
    for (std::size_t i = 0; i < kEnds.size(); ++i) {
        if (key == QLatin1String(kEnds[i])) {
            return static_cast<SegmentEnd>(i);
        }
    }
    return SegmentEnd::Unknown;
}

QSet<QString> removedFiles(const QList<RecordingRecord> &rows)
{
    QSet<QString> removed;
    for (const RecordingRecord &row : rows) {
        if (!row.isDamaged && row.event == RecordingEvent::Removed) {
            removed.insert(row.file);
        }
    }
    return removed;
}

} // namespace

QString segmentEndKey(SegmentEnd end)
{
    return QString::fromLatin1(kEnds.at(static_cast<std::size_t>(end)));
}

RecordingShelf::RecordingShelf(Database &database, QString folder, QString active)
    : m_database(database)
    , m_folder(std::move(folder))
    , m_active(std::move(active))
{
}

RecordedSegment RecordingShelf::segment(const RecordingRecord &begun, const QString &reason) const
{
    RecordedSegment found;
    found.file = begun.file;
    found.format = { begun.sampleRate, begun.channels };
    found.begins = begun.elapsed;
    found.end = endFromKey(reason);
    if (begun.file != m_active) {
        if (const Result<WavRepair> repaired = repairWav(path(begun.file), found.format); !repaired) {
            qCWarning(lcStorage).noquote() << describe(repaired.error());
        }
    }
    const Result<WavInfo> info = readWav(path(begun.file));
    if (info) {
        found.format = info->format;
        found.frames = info->frames;
    } else {
        found.isMissing = true;
    }
    return found;
}

QList<RecordedSegment> RecordingShelf::segments(const QList<RecordingRecord> &rows) const
{
    const QSet<QString> removed = removedFiles(rows);
    QHash<QString, QString> reasons;
    for (const RecordingRecord &row : rows) {
        if (!row.isDamaged && row.event == RecordingEvent::Ended) {
            reasons.insert(row.file, row.reason);
        }
    }
    QList<RecordedSegment> found;
    QSet<QString> seen;
    for (const RecordingRecord &row : rows) {
        // A name may come from another program's export: only one of ours leads to a file.
        if (row.isDamaged || row.event != RecordingEvent::Begun || removed.contains(row.file) || seen.contains(row.file)
            || !parseSegmentName(row.file)) {
            continue;
        }
        seen.insert(row.file);
        found.append(segment(row, reasons.value(row.file)));
    }
    return found;
}

Result<RecordedPractice> RecordingShelf::load(qint64 practiceId)
{
    RecordedPractice recorded;
    PracticeRepository practices(m_database);
    ROUNDS_ASSIGN_OR_RETURN(recorded.practice, practices.loadPractice(practiceId));
    ROUNDS_ASSIGN_OR_RETURN(recorded.log, practices.loadLog(practiceId));
    ROUNDS_ASSIGN_OR_RETURN(const QList<RecordingRecord> rows, RecordingRepository(m_database).load(practiceId));
    recorded.timeline = RecordingTimeline(segments(rows));
    return recorded;
}

Result<QList<RecordingOverview>> RecordingShelf::list()
{
    ROUNDS_ASSIGN_OR_RETURN(const QList<RecordingRecord> rows, RecordingRepository(m_database).loadAll());
    QHash<qint64, QList<RecordingRecord>> byPractice;
    for (const RecordingRecord &row : rows) {
        byPractice[row.practiceId].append(row);
    }
    QList<RecordingOverview> overviews;
    for (auto one = byPractice.cbegin(); one != byPractice.cend(); ++one) {
        const RecordingTimeline timeline(segments(one.value()));
        if (timeline.segments().isEmpty()) {
            continue;
        }
        ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, PracticeRepository(m_database).loadPractice(one.key()));
        RecordingOverview overview;
        overview.practiceId = practice.id;
        overview.title = practice.plan.value(QLatin1String("title")).toString(practice.contentId);
        overview.startedAt = practice.startedAt;
        overview.localDate = practice.localDate;
        overview.length = timeline.length();
        overview.missing = timeline.missingCount();
        for (const RecordedSegment &segment : timeline.segments()) {
            overview.bytes += QFileInfo(path(segment.file)).size();
        }
        overviews.append(overview);
    }
    std::sort(overviews.begin(), overviews.end(), [](const RecordingOverview &a, const RecordingOverview &b) {
        return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : a.practiceId > b.practiceId;
    });
    return overviews;
}

qint64 RecordingShelf::totalBytes() const
{
    qint64 bytes = 0;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        bytes += file.size();
    }
    return bytes;
}

Result<QStringList> RecordingShelf::findUnlisted()
{
    const QStringList files = QDir(m_folder).entryList({ QStringLiteral("*.wav") }, QDir::Files, QDir::Name);
    if (files.isEmpty()) {
        return QStringList();
    }
    ROUNDS_ASSIGN_OR_RETURN(const QList<RecordingRecord> rows, RecordingRepository(m_database).loadAll());
    QSet<QString> listed = removedFiles(rows);
    for (const RecordingRecord &row : rows) {
        if (!row.isDamaged && row.event == RecordingEvent::Begun) {
            listed.insert(row.file);
        }
    }
    QStringList unlisted;
    for (const QString &file : files) {
        if (file != m_active && !listed.contains(file) && parseSegmentName(file)) {
            unlisted.append(file);
        }
    }
    return unlisted;
}

Result<> RecordingShelf::adopt(const QString &file, UtcTime now)
{
    const std::optional<SegmentName> name = parseSegmentName(file);
    const Result<WavRepair> repaired = repairWav(path(file), PcmFormat {});
    const Result<WavInfo> info = readWav(path(file));
    if (!name || !repaired || !info || info->frames == 0) {
        return {};
    }
    RecordingRepository repository(m_database);
    ROUNDS_ASSIGN_OR_RETURN(const qint64 practice, repository.findRoundAt(name->at));
    if (practice == 0) {
        return {};
    }
    RecordingRecord row;
    row.practiceId = practice;
    row.file = file;
    row.elapsed = name->begins;
    row.at = now;
    row.sampleRate = info->format.sampleRate;
    row.channels = info->format.channels;
    return repository.append(row);
}

Result<> RecordingShelf::noteRemoved(qint64 practiceId, UtcTime now)
{
    RecordingRepository repository(m_database);
    ROUNDS_ASSIGN_OR_RETURN(const QList<RecordingRecord> rows, repository.load(practiceId));
    QSet<QString> done = removedFiles(rows);
    for (const RecordingRecord &row : rows) {
        if (row.event != RecordingEvent::Begun || done.contains(row.file) || !parseSegmentName(row.file)) {
            continue;
        }
        done.insert(row.file);
        RecordingRecord removal;
        removal.practiceId = practiceId;
        removal.file = row.file;
        removal.event = RecordingEvent::Removed;
        removal.elapsed = row.elapsed;
        removal.at = now;
        ROUNDS_RETURN_IF_ERROR(repository.append(removal));
    }
    return {};
}

Result<> RecordingShelf::dropRemoved()
{
    ROUNDS_ASSIGN_OR_RETURN(const QList<RecordingRecord> rows, RecordingRepository(m_database).loadAll());
    Result<> outcome;
    const QSet<QString> removed = removedFiles(rows);
    for (const QString &file : removed) {
        QFile sound(path(file));
        if (parseSegmentName(file) && sound.exists() && !sound.remove()) {
            outcome = failure(
                ErrorKind::Io, QStringLiteral("a recording cannot be deleted: ") + sound.errorString(), errno);
        }
    }
    return outcome;
}

} // namespace sevenrounds
