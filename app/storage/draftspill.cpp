// SPDX-License-Identifier: MIT
#include "storage/draftspill.h"

#include "core/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
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
constexpr mode_t kOwnerOnly = 0600;
const QString kDrafts = QStringLiteral("drafts");
const QString kPractice = QStringLiteral("practice");
const QString kStarted = QStringLiteral("started");
const QString kItem = QStringLiteral("item");
const QString kText = QStringLiteral("text");
const QString kChanged = QStringLiteral("changed");

bool isSameItem(const SpilledDraft &a, const SpilledDraft &b)
{
    return a.practiceId == b.practiceId && a.startedAt == b.startedAt && a.item == b.item;
}

auto findItem(QList<SpilledDraft> *drafts, const SpilledDraft &draft)
{
    return std::find_if(
        drafts->begin(), drafts->end(), [&draft](const SpilledDraft &one) { return isSameItem(one, draft); });
}

QByteArray toJson(const QList<SpilledDraft> &drafts)
{
    QList<SpilledDraft> last;
    for (const SpilledDraft &draft : drafts) {
        // By their order, which no step of the wall clock changes.
        if (const auto known = findItem(&last, draft); known != last.end()) {
            *known = draft;
        } else {
            last.append(draft);
        }
    }
    QJsonArray rows;
    for (const SpilledDraft &draft : std::as_const(last)) {
        rows.append(QJsonObject { { kPractice, draft.practiceId }, { kStarted, toEpochMs(draft.startedAt) },
            { kItem, draft.item }, { kText, draft.text }, { kChanged, toEpochMs(draft.changedAt) } });
    }
    return QJsonDocument(QJsonObject { { kDrafts, rows } }).toJson(QJsonDocument::Compact);
}

QList<SpilledDraft> fromJson(const QByteArray &json)
{
    QList<SpilledDraft> drafts;
    const QJsonArray rows = QJsonDocument::fromJson(json).object().value(kDrafts).toArray();
    for (const QJsonValue &row : rows) {
        SpilledDraft draft;
        draft.practiceId = row[kPractice].toInteger();
        draft.startedAt = fromEpochMs(row[kStarted].toInteger());
        draft.item = row[kItem].toString();
        draft.text = row[kText].toString();
        draft.changedAt = fromEpochMs(row[kChanged].toInteger());
        if (draft.practiceId > 0 && !draft.item.isEmpty()) {
            drafts.append(draft);
        }
    }
    return drafts;
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

Result<> DraftSpill::write(const QList<SpilledDraft> &drafts) const
{
    const QByteArray json = toJson(drafts);
    if (json.size() > kMostBytes) {
        return failure(ErrorKind::Io, QStringLiteral("the texts that are held are too long to be kept beside"), EFBIG);
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
    QList<SpilledDraft> drafts;
    for (const QString &file : m_files) {
        const QList<SpilledDraft> found = fromJson(readWhole(file));
        for (const SpilledDraft &draft : found) {
            const auto known = findItem(&drafts, draft);
            if (known == drafts.end()) {
                drafts.append(draft);
            } else if (known->changedAt < draft.changedAt) {
                *known = draft;
            }
        }
    }
    if (!drafts.isEmpty()) {
        // How many, and nothing of what they say.
        qCInfo(lcStorage, "%lld texts were kept beside the database", static_cast<long long>(drafts.size()));
    }
    return drafts;
}

void DraftSpill::remove() const
{
    for (const QString &file : m_files) {
        QFile::remove(file);
    }
}

} // namespace sevenrounds
