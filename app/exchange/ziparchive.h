// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>

struct zip;

namespace sevenrounds {

/// Why an archive is not read; the cause of the error.
enum class ArchiveRefusal {
    Broken = 1,
    /// A name that is a path to elsewhere, or that two systems read as two names.
    Name,
    /// A link or a device.
    Link,
    /// Two entries of one name, or of names that differ in case only.
    Twice,
    Encrypted,
    TooManyEntries,
    TooLarge,
    /// Unpacks to more than 200 times its size.
    Ratio,
    /// No cards in it.
    NoCollection,
    /// Written by a program whose way of keeping cards is not known here.
    UnknownSchema,
    /// The collection cannot be read.
    Collection,
};

/// How much may be unpacked; app defaults.
struct UnpackLimits {
    qint64 bytes = 512LL * 1024 * 1024;
    int entries = 20000;
    qint64 ratio = 200;
    /// Smaller ones may have any ratio: an empty page of a database is mostly zeros.
    qint64 ratioFrom = qint64 { 1024 } * 1024;
};

[[nodiscard]] Error refusalOf(ArchiveRefusal why, const QString &context);

/// Counts what comes out of an archive, whatever the archive says of itself.
class UnpackMeter
{
public:
    explicit UnpackMeter(const UnpackLimits &limits)
        : m_limits(limits)
    {
    }

    /// So many more bytes came out of an entry, `out` of `in` so far.
    [[nodiscard]] Result<> count(qint64 more, qint64 out, qint64 in);

private:
    UnpackLimits m_limits;
    qint64 m_bytes = 0;
};

/// A zip file that may be hostile. All names and sizes are judged before anything is unpacked, nothing is ever written under a name of the archive, and what comes
/// out is counted. Stored and deflated entries only.
class ZipArchive
{
public:
    /// Fails with Io where the file cannot be read, and with InvalidInput and a refusal.
    [[nodiscard]] static Result<ZipArchive> open(const QString &path, const UnpackLimits &limits = {});

    [[nodiscard]] bool has(const QByteArray &name) const { return m_entries.contains(name); }
    /// What an entry says of its size.
    [[nodiscard]] qint64 sizeOf(const QByteArray &name) const { return m_entries.value(name).size; }
    [[nodiscard]] Result<QByteArray> read(const QByteArray &name);
    /// In pieces; `take` may fail.
    [[nodiscard]] Result<> read(const QByteArray &name, const std::function<Result<>(const QByteArray &)> &take);
    [[nodiscard]] UnpackMeter &meter() { return m_meter; }

private:
    struct Entry {
        quint64 index = 0;
        qint64 packed = 0;
        qint64 size = 0;
    };
    struct Closer {
        void operator()(zip *archive) const;
    };

    ZipArchive(
        std::unique_ptr<zip, Closer> archive, const QHash<QByteArray, Entry> &entries, const UnpackLimits &limits);
    [[nodiscard]] static Result<QHash<QByteArray, Entry>> readIndex(const QString &path, const UnpackLimits &limits);

    std::unique_ptr<zip, Closer> m_archive;
    QHash<QByteArray, Entry> m_entries;
    UnpackMeter m_meter;
};

} // namespace sevenrounds
