// SPDX-License-Identifier: MIT
#include "exchange/ziparchive.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>

#include <zip.h>

#include <algorithm>
#include <cerrno>

namespace sevenrounds {

namespace {

constexpr qsizetype kPiece = qsizetype { 256 } * 1024;
// Of the format, APPNOTE 4.3.12 and 4.3.16.
constexpr qsizetype kEndSize = 22;
constexpr qsizetype kHeaderSize = 46;
constexpr qsizetype kLongestComment = 0xFFFF;

int u16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

qint64 u32(const QByteArray &bytes, qsizetype at)
{
    return qint64 { qFromLittleEndian<quint32>(bytes.constData() + at) };
}

/// Judged as every system would read it, because none of them is to be surprised.
bool isPlainName(const QByteArray &name)
{
    if (name.isEmpty() || name.startsWith('/') || name.contains('\\') || name.contains(':')
        || std::any_of(name.cbegin(), name.cend(), [](char c) { return static_cast<uchar>(c) < 0x20 || c == 0x7F; })) {
        return false;
    }
    const QList<QByteArray> parts = (name.endsWith('/') ? name.chopped(1) : name).split('/');
    return std::none_of(parts.cbegin(), parts.cend(),
        [](const QByteArray &part) { return part.isEmpty() || part == "." || part == ".."; });
}

/// Of what the entry's maker says, in the high half: links and devices are neither files nor folders.
bool isOrdinary(int madeBy, qint64 attributes)
{
    constexpr int kUnix = 3;
    const qint64 kind = (attributes >> 16) & 0170000;
    return (madeBy >> 8) != kUnix || kind == 0 || kind == 0100000 || kind == 0040000;
}

} // namespace

Error refusalOf(ArchiveRefusal why, const QString &context)
{
    return Error { ErrorKind::InvalidInput, context, static_cast<int>(why) };
}

Result<> UnpackMeter::count(qint64 more, qint64 out, qint64 in)
{
    m_bytes += more;
    if (m_bytes > m_limits.bytes) {
        return failure(refusalOf(ArchiveRefusal::TooLarge, QStringLiteral("more comes out than is allowed")));
    }
    if (out > m_limits.ratioFrom && out > m_limits.ratio * std::max<qint64>(in, 1)) {
        return failure(refusalOf(ArchiveRefusal::Ratio, QStringLiteral("an entry unpacks to too many times its size")));
    }
    return {};
}

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(
    std::unique_ptr<zip, Closer> archive, const QHash<QByteArray, Entry> &entries, const UnpackLimits &limits)
    : m_archive(std::move(archive))
    , m_entries(entries)
    , m_meter(limits)
{
}

// By hand, because names with a NUL in them come out of the library cut, and because all of this is to be known before it allocates anything.
Result<QHash<QByteArray, ZipArchive::Entry>> ZipArchive::readIndex(const QString &path, const UnpackLimits &limits)
{
    const auto broken
        = [](const char *what) { return failure(refusalOf(ArchiveRefusal::Broken, QString::fromLatin1(what))); };
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return failure(ErrorKind::Io, path + QStringLiteral(" is not a file"), EISDIR);
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(
            ErrorKind::Io, path + QStringLiteral(": ") + file.errorString(), QFileInfo::exists(path) ? EACCES : ENOENT);
    }
    if (file.size() > limits.bytes) {
        return failure(refusalOf(ArchiveRefusal::TooLarge, QStringLiteral("the archive itself is too large")));
    }
    const qint64 tailAt = std::max<qint64>(0, file.size() - kEndSize - kLongestComment);
    file.seek(tailAt);
    const QByteArray tail = file.readAll();
    const qsizetype end = tail.lastIndexOf("PK\x05\x06");
    if (end < 0 || tail.size() - end < kEndSize) {
        return broken("no end of a zip file");
    }
    const int count = u16(tail, end + 10);
    const qint64 size = u32(tail, end + 12);
    const qint64 offset = u32(tail, end + 16);
    if (count == 0xFFFF || count > limits.entries) {
        return failure(refusalOf(ArchiveRefusal::TooManyEntries, QStringLiteral("%1 entries").arg(count)));
    }
    if (offset + size > tailAt + end || !file.seek(offset)) {
        return broken("its directory lies outside");
    }
    const QByteArray directory = file.read(size);
    QHash<QByteArray, Entry> entries;
    QSet<QString> folded;
    qint64 sum = 0;
    qsizetype at = 0;
    for (int i = 0; i < count; ++i) {
        if (directory.size() - at < kHeaderSize || !QByteArrayView(directory).sliced(at).startsWith("PK\x01\x02")) {
            return broken("its directory is cut");
        }
        const int nameSize = u16(directory, at + 28);
        const QByteArray name = directory.mid(at + kHeaderSize, nameSize);
        const int method = u16(directory, at + 10);
        const Entry entry { static_cast<quint64>(i), u32(directory, at + 20), u32(directory, at + 24) };
        if (name.size() != nameSize || !isPlainName(name)) {
            return failure(refusalOf(ArchiveRefusal::Name, QStringLiteral("the name of entry %1").arg(i)));
        }
        if (!isOrdinary(u16(directory, at + 4), u32(directory, at + 38))) {
            return failure(refusalOf(ArchiveRefusal::Link, QStringLiteral("entry %1 is no file").arg(i)));
        }
        const QString lower = QString::fromUtf8(name).toCaseFolded().normalized(QString::NormalizationForm_KC);
        if (folded.contains(lower)) {
            return failure(refusalOf(ArchiveRefusal::Twice, QStringLiteral("entry %1 is there twice").arg(i)));
        }
        folded.insert(lower);
        if ((u16(directory, at + 8) & 1) != 0) {
            return failure(refusalOf(ArchiveRefusal::Encrypted, QStringLiteral("entry %1 is encrypted").arg(i)));
        }
        if (method != ZIP_CM_STORE && method != ZIP_CM_DEFLATE) {
            return broken("an entry is packed in a way that is not known");
        }
        sum += entry.size;
        if (sum > limits.bytes) {
            return failure(refusalOf(ArchiveRefusal::TooLarge, QStringLiteral("its entries say more than is allowed")));
        }
        if (entry.size > limits.ratioFrom && entry.size > limits.ratio * std::max<qint64>(entry.packed, 1)) {
            return failure(refusalOf(ArchiveRefusal::Ratio, QStringLiteral("entry %1").arg(i)));
        }
        entries.insert(name, entry);
        at += kHeaderSize + nameSize + u16(directory, at + 30) + u16(directory, at + 32);
    }
    return entries;
}

Result<ZipArchive> ZipArchive::open(const QString &path, const UnpackLimits &limits)
{
    ROUNDS_ASSIGN_OR_RETURN(const auto entries, readIndex(path, limits));
    int code = 0;
    std::unique_ptr<zip, Closer> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive || zip_get_num_entries(archive.get(), 0) != entries.size()) {
        return failure(refusalOf(ArchiveRefusal::Broken, QStringLiteral("libzip says %1").arg(code)));
    }
    return ZipArchive(std::move(archive), entries, limits);
}

Result<> ZipArchive::read(const QByteArray &name, const std::function<Result<>(const QByteArray &)> &take)
{
    const auto found = m_entries.constFind(name);
    if (found == m_entries.cend()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such entry"));
    }
    struct FileCloser {
        void operator()(zip_file *file) const { zip_fclose(file); }
    };
    const std::unique_ptr<zip_file, FileCloser> file(zip_fopen_index(m_archive.get(), found->index, 0));
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 out = 0;
    for (;;) {
        const zip_int64_t got = file ? zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(kPiece)) : -1;
        if (got < 0) {
            return failure(refusalOf(ArchiveRefusal::Broken, QStringLiteral("an entry cannot be unpacked")));
        }
        if (got == 0) {
            break;
        }
        out += got;
        ROUNDS_RETURN_IF_ERROR(m_meter.count(got, out, found->packed));
        ROUNDS_RETURN_IF_ERROR(take(piece.left(got)));
    }
    if (out != found->size) {
        return failure(refusalOf(ArchiveRefusal::Broken, QStringLiteral("an entry is not as large as it says")));
    }
    return {};
}

Result<QByteArray> ZipArchive::read(const QByteArray &name)
{
    QByteArray all;
    ROUNDS_RETURN_IF_ERROR(read(name, [&all](const QByteArray &piece) -> Result<> {
        all += piece;
        return {};
    }));
    return all;
}

} // namespace sevenrounds
