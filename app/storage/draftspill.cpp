// SPDX-License-Identifier: MIT
#include "storage/draftspill.h"

#include "core/logging.h"
#include "storage/practicespill.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sevenrounds {

namespace {

/// More than anybody types before there is room again.
constexpr qint64 kMostBytes = qint64 { 32 } * 1024 * 1024;
constexpr qsizetype kMostTexts = 10'000;
constexpr mode_t kOwnerOnly = 0600;
// These names stand in files that a newer version reads; names are added and none is changed.
const QString kProfile = QStringLiteral("profile");
const QString kCreated = QStringLiteral("created_at_ms");
const QString kDrafts = QStringLiteral("drafts");
const QString kPractice = QStringLiteral("practice");
const QString kStarted = QStringLiteral("started");
const QString kItem = QStringLiteral("item");
const QString kText = QStringLiteral("text");
const QString kChanged = QStringLiteral("changed");
const QString kTable = QStringLiteral("table");
const QString kRow = QStringLiteral("row");
const QString kFolder = QStringLiteral("folder");

/// Drafts by what they belong to, in the order in which they came.
class DraftList
{
public:
    /// The one of the same item; null where there is none.
    [[nodiscard]] SpilledDraft *find(const SpilledDraft &draft)
    {
        const auto place = m_places.constFind(keyOf(draft));
        return place == m_places.cend() ? nullptr : &m_drafts[*place];
    }
    void append(const SpilledDraft &draft)
    {
        m_places.insert(keyOf(draft), m_drafts.size());
        m_drafts.append(draft);
    }
    [[nodiscard]] const QList<SpilledDraft> &all() const { return m_drafts; }

private:
    static QString keyOf(const SpilledDraft &draft)
    {
        return QStringLiteral("%1/%2/%3/").arg(draft.practiceId).arg(toEpochMs(draft.startedAt)).arg(draft.table)
            + draft.item;
    }

    QList<SpilledDraft> m_drafts;
    QHash<QString, qsizetype> m_places;
};

bool isPlaced(const SpilledDraft &draft)
{
    const bool isOfPractice = draft.practiceId > 0 || (draft.practiceId == 0 && draft.startedAt > UtcTime {});
    return !draft.item.isEmpty() && draft.practiceId >= 0 && (isOfPractice || !draft.table.isEmpty());
}

/// Whole or not at all, and never through a link that somebody else laid.
Result<> writeWhole(const QString &path, const QByteArray &content)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder)) {
        // Of several that are missing only the last one is ours to close.
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".new";
    ::unlink(temporary.constData());
    const int descriptor
        = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
    if (descriptor < 0) {
        return failure(ErrorKind::Io, QStringLiteral("a text that is held cannot be kept beside"), errno);
    }
    QFile file;
    const bool isWritten = file.open(descriptor, QFile::WriteOnly | QFile::Unbuffered, QFile::AutoCloseHandle)
        && file.write(content) == content.size() && ::fdatasync(descriptor) == 0;
    file.close();
    if (!isWritten || std::rename(temporary.constData(), name.constData()) != 0) {
        const int cause = errno;
        ::unlink(temporary.constData());
        return failure(ErrorKind::Io, QStringLiteral("a text that is held cannot be kept beside"), cause);
    }
    return {};
}

/// What tells one life of the folder from the next; empty where nobody knows.
QString lifeOf(const ProfilePaths &paths)
{
    QFile marker(paths.marker());
    const QJsonObject note
        = marker.open(QFile::ReadOnly) ? QJsonDocument::fromJson(marker.readAll()).object() : QJsonObject();
    const qint64 created = note.value(kCreated).toInteger();
    return created > 0 ? QString::number(created) : QString();
}

/// Only a plain file of our own that is no larger than we would make it.
QByteArray readWhole(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return {};
    }
    struct stat state {
    };
    QFile file;
    const bool isOurs = ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) && state.st_uid == ::geteuid()
        && state.st_size <= kMostBytes;
    if (!file.open(descriptor, QFile::ReadOnly, QFile::AutoCloseHandle) || !isOurs) {
        return {};
    }
    return file.readAll();
}

} // namespace

bool isSameItem(const SpilledDraft &a, const SpilledDraft &b)
{
    return a.practiceId == b.practiceId && a.startedAt == b.startedAt && a.table == b.table && a.item == b.item;
}

QByteArray DraftSpill::toBytes(const QList<SpilledDraft> &drafts, const QString &profile, const QString &folder)
{
    DraftList last;
    for (const SpilledDraft &draft : drafts) {
        // By their order, which no step of the wall clock changes.
        if (SpilledDraft *known = last.find(draft)) {
            *known = draft;
        } else {
            last.append(draft);
        }
    }
    if (last.all().size() > kMostTexts) {
        return {};
    }
    QJsonArray rows;
    for (const SpilledDraft &draft : last.all()) {
        QJsonObject row { { kPractice, draft.practiceId }, { kStarted, toEpochMs(draft.startedAt) },
            { kItem, draft.item }, { kText, draft.text }, { kChanged, toEpochMs(draft.changedAt) } };
        if (!draft.table.isEmpty()) {
            row.insert(kTable, draft.table);
            row.insert(kRow, draft.row);
        }
        rows.append(row);
    }
    QJsonObject file { { kDrafts, rows } };
    if (!profile.isEmpty()) {
        file.insert(kProfile, profile);
    }
    if (!folder.isEmpty()) {
        file.insert(kFolder, folder);
    }
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

QList<SpilledDraft> DraftSpill::fromBytes(const QByteArray &bytes, const QString &profile)
{
    QList<SpilledDraft> drafts;
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    const QString written = file.value(kProfile).toString();
    const bool isOurs = written == profile || written.isEmpty() || profile.isEmpty();
    const QJsonArray rows = file.value(kDrafts).toArray();
    for (const QJsonValue &row : rows) {
        if (drafts.size() == kMostTexts) {
            break;
        }
        SpilledDraft draft;
        draft.practiceId = row[kPractice].toInteger();
        draft.startedAt = fromEpochMs(row[kStarted].toInteger());
        draft.item = row[kItem].toString();
        draft.text = row[kText].toString();
        draft.changedAt = fromEpochMs(row[kChanged].toInteger());
        draft.table = row[kTable].toString();
        draft.row = row[kRow].toObject();
        if (isPlaced(draft) && (isOurs || (draft.practiceId > 0 && isOfPractice(draft)))) {
            drafts.append(draft);
        }
    }
    return drafts;
}

DraftSpill::DraftSpill(const ProfilePaths &paths)
    : DraftSpill(paths.spills())
{
    m_profile = lifeOf(paths);
    m_folder = paths.realData();
}

Result<> DraftSpill::write(const QList<SpilledDraft> &drafts) const
{
    const QByteArray json = toBytes(drafts, m_profile, m_folder);
    if (json.isEmpty() || json.size() > kMostBytes) {
        return failure(
            ErrorKind::Io, QStringLiteral("the texts that are held are too long or too many to be kept beside"), EFBIG);
    }
    Result<> written = failure(ErrorKind::Io, QStringLiteral("there is no second place"));
    for (const QString &file : m_files) {
        if (written) {
            // An older one, from when this was the first place that took it.
            QFile::remove(file);
        } else {
            written = writeWhole(file, json);
        }
    }
    return written;
}

QList<SpilledDraft> DraftSpill::read() const
{
    DraftList drafts;
    for (const QString &file : m_files) {
        takeOver(file);
        const QList<SpilledDraft> found = fromBytes(readWhole(file), m_profile);
        for (const SpilledDraft &draft : found) {
            SpilledDraft *known = drafts.find(draft);
            if (known == nullptr) {
                drafts.append(draft);
            } else if (known->changedAt < draft.changedAt) {
                *known = draft;
            }
        }
    }
    if (!drafts.all().isEmpty()) {
        // How many, and nothing of what they say.
        qCInfo(lcStorage, "%lld texts were kept beside the database", static_cast<long long>(drafts.all().size()));
    }
    return drafts.all();
}

void DraftSpill::takeOver(const QString &file) const
{
    if (m_profile.isEmpty() || m_folder.isEmpty() || QFileInfo::exists(file)) {
        return;
    }
    const QDir folder = QFileInfo(file).dir();
    const QStringList others = folder.entryList({ QStringLiteral("unsaved-*.json") }, QDir::Files, QDir::Name);
    for (const QString &other : others) {
        const QJsonObject content = QJsonDocument::fromJson(readWhole(folder.filePath(other))).object();
        const QString left = content.value(kFolder).toString();
        // A copy has the same marker, and what was typed in the other one is still that one's.
        if (content.value(kProfile).toString() == m_profile && !left.isEmpty()
            && lifeOf(ProfilePaths { left }) != m_profile) {
            QFile::rename(folder.filePath(other), file);
            return;
        }
    }
}

void DraftSpill::remove() const
{
    for (const QString &file : m_files) {
        QFile::remove(file);
    }
}

} // namespace sevenrounds
