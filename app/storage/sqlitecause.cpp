// SPDX-License-Identifier: MIT
#include "storage/sqlitecause.h"

#include <sqlite3.h>

namespace sevenrounds {

namespace {

constexpr int kPrimaryMask = 0xff;

bool isOutOfMemory(int code)
{
    // The disk's own way to say so is an input/output error, and has nothing to do with the disk.
    return (code & kPrimaryMask) == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM;
}

ErrorKind kindOf(int code)
{
    if (isOutOfMemory(code)) {
        return ErrorKind::Memory;
    }
    switch (code & kPrimaryMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_READONLY:
        return ErrorKind::Unavailable;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorKind::Io;
    case SQLITE_CONSTRAINT:
        return ErrorKind::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_INTERNAL:
        return ErrorKind::Internal;
    default:
        return ErrorKind::Storage;
    }
}

} // namespace

StorageTrouble storageTrouble(const Error &error)
{
    if (isOutOfMemory(error.cause)) {
        return StorageTrouble::OutOfMemory;
    }
    switch (error.cause & kPrimaryMask) {
    case SQLITE_OK:
        return StorageTrouble::None;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StorageTrouble::Busy;
    case SQLITE_FULL:
        return StorageTrouble::DiskFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return StorageTrouble::InputOutput;
    case SQLITE_READONLY:
        return StorageTrouble::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageTrouble::Damaged;
    default:
        return StorageTrouble::Other;
    }
}

bool mayPass(const Error &error)
{
    switch (storageTrouble(error)) {
    case StorageTrouble::Busy:
    case StorageTrouble::DiskFull:
    case StorageTrouble::InputOutput:
    case StorageTrouble::ReadOnly:
    case StorageTrouble::OutOfMemory:
        return true;
    case StorageTrouble::None:
    case StorageTrouble::Damaged:
    case StorageTrouble::Other:
        return false;
    }
    return false;
}

Error sqliteError(sqlite3 *handle, int code, const QString &activity, std::source_location where)
{
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    // After some failures the connection has already moved on to another code; the one that was returned wins.
    const int cause = (extended & kPrimaryMask) == (code & kPrimaryMask) ? extended : code;
    const char *message = handle != nullptr && cause == extended ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return Error { kindOf(cause), activity + QStringLiteral(": ") + QString::fromUtf8(message), cause, where };
}

} // namespace sevenrounds
