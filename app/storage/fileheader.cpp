// SPDX-License-Identifier: MIT
#include "storage/fileheader.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace sevenrounds {

namespace {

constexpr qsizetype kHeaderSize = 100;
// With its closing zero, which belongs to it.
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);
// Where SQLite's locks lie: RESERVED is the byte after PENDING_BYTE.
constexpr off_t kReservedByte = 0x40000001;

quint32 numberAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.data() + offset);
}

} // namespace

std::optional<FileHeader> FileHeader::parse(QByteArrayView bytes)
{
    if (bytes.size() < kHeaderSize || bytes.first(kMagic.size()) != kMagic) {
        return std::nullopt;
    }
    FileHeader header;
    const quint16 size = qFromBigEndian<quint16>(bytes.data() + 16);
    header.pageSize = size == 1 ? 65536 : size;
    header.changeCounter = numberAt(bytes, 24);
    header.pageCount = numberAt(bytes, 28);
    header.schemaCookie = numberAt(bytes, 40);
    header.userVersion = numberAt(bytes, 60);
    header.applicationId = numberAt(bytes, 68);
    header.versionValidFor = numberAt(bytes, 92);
    const bool isPowerOfTwo = (header.pageSize & (header.pageSize - 1)) == 0;
    if (header.pageSize < 512 || !isPowerOfTwo) {
        return std::nullopt;
    }
    // What is the same in every file of ours. SQLite would open some others after its own fashion, read-only for example. A 2 in the
    // first two means that another program switched to WAL, which opening switches back.
    const auto byteAt = [bytes](qsizetype offset) { return static_cast<unsigned char>(bytes.at(offset)); };
    const bool hasKnownFormat = byteAt(18) == byteAt(19) && (byteAt(18) == 1 || byteAt(18) == 2);
    const bool hasFixedValues = byteAt(20) == 0 && byteAt(21) == 64 && byteAt(22) == 32 && byteAt(23) == 32;
    const bool isUtf8WithNewestSchemaFormat = numberAt(bytes, 44) == 4 && numberAt(bytes, 56) == 1;
    const QByteArrayView reserved = bytes.sliced(72, 20);
    const bool isReservedSpaceEmpty
        = std::all_of(reserved.begin(), reserved.end(), [](char byte) { return byte == '\0'; });
    if (!hasKnownFormat || !hasFixedValues || !isUtf8WithNewestSchemaFormat || !isReservedSpaceEmpty) {
        return std::nullopt;
    }
    return header;
}

Result<std::optional<FileHeader>> FileHeader::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot read ") + path + QStringLiteral(": ") + file.errorString(), EIO);
    }
    return parse(file.read(kHeaderSize));
}

bool FileHeader::isShorterThanPromised(qint64 fileSize) const
{
    return versionValidFor == changeCounter && fileSize < qint64 { pageCount } * qint64 { pageSize };
}

bool isBeingWritten(const QString &database)
{
    const int descriptor = open(QFile::encodeName(database).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    struct flock query {
    };
    query.l_type = F_RDLCK;
    query.l_whence = SEEK_SET;
    query.l_start = kReservedByte;
    query.l_len = 1;
    const bool isHeld = fcntl(descriptor, F_GETLK, &query) == 0 && query.l_type != F_UNLCK;
    close(descriptor);
    return isHeld;
}

} // namespace sevenrounds
