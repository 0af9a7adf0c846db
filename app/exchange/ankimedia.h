// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "exchange/ziparchive.h"

#include <QHash>

namespace sevenrounds {

/// The images of an archive, unpacked when a card asks for one. Names are reduced to their last part, contents decide what is an image.
class AnkiMedia
{
public:
    /// Reads the list of names. One that cannot be read is a list without names; fails only where a limit is passed.
    [[nodiscard]] static Result<AnkiMedia> open(ZipArchive &archive);

    /// The profile's name of an image; empty where it is not there, none, or too large.
    [[nodiscard]] QString take(const QString &name);
    /// What was taken so far.
    [[nodiscard]] const QList<CardImage> &images() const { return m_images; }
    /// A limit of the archive was passed while an image was unpacked.
    [[nodiscard]] const Result<> &state() const { return m_state; }

private:
    explicit AnkiMedia(ZipArchive &archive)
        : m_archive(&archive)
    {
    }
    void readNames(const QByteArray &list);
    [[nodiscard]] QString load(const QByteArray &entry);

    ZipArchive *m_archive;
    /// Entries of the archive by the base name that cards use.
    QHash<QString, QByteArray> m_entries;
    QHash<QString, QString> m_taken;
    QList<CardImage> m_images;
    qint64 m_bytes = 0;
    Result<> m_state;
};

} // namespace sevenrounds
