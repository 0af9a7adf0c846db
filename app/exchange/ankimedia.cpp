// SPDX-License-Identifier: MIT
#include "exchange/ankimedia.h"

#include "cardfile/cardhtml.h"
#include "cardfile/imageheader.h"
#include "cardfile/protobuf.h"
#include "exchange/ankifile.h"
#include "exchange/zstdstream.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenrounds {

Result<AnkiMedia> AnkiMedia::open(ZipArchive &archive)
{
    AnkiMedia media(archive);
    if (!archive.has("media")) {
        return media;
    }
    Result<QByteArray> list = archive.read("media");
    if (list && isZstd(*list)) {
        list = unpackZstd(*list, archive.meter());
    }
    if (list) {
        media.readNames(*list);
    } else if (list.error().cause != static_cast<int>(ArchiveRefusal::Broken)) {
        return failure(list.error());
    }
    return media;
}

/// JSON of entries and names in the old form; in the new one messages of names, the entry being the name's place in the list.
void AnkiMedia::readNames(const QByteArray &list)
{
    if (list.startsWith('{')) {
        const QJsonObject names = QJsonDocument::fromJson(list).object();
        for (auto name = names.begin(); name != names.end(); ++name) {
            m_entries.insert(baseNameOf(name->toString()), name.key().toUtf8());
        }
        return;
    }
    int place = 0;
    readMessage(list, [&](quint64 number, quint64, const QByteArray &entry) {
        if (number == 1) {
            readMessage(entry, [&](quint64 field, quint64, const QByteArray &name) {
                if (field == 1) {
                    m_entries.insert(baseNameOf(QString::fromUtf8(name)), QByteArray::number(place));
                }
            });
            ++place;
        }
    });
}

QString AnkiMedia::take(const QString &name)
{
    if (const auto taken = m_taken.constFind(name); taken != m_taken.cend()) {
        return *taken;
    }
    // Names may be written as in an address.
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(name.toUtf8()));
    const QByteArray entry = m_entries.value(name, m_entries.value(baseNameOf(decoded)));
    QString file = entry.isEmpty() || !m_archive->has(entry) ? QString() : load(entry);
    m_taken.insert(name, file);
    return file;
}

QString AnkiMedia::load(const QByteArray &entry)
{
    if (m_archive->sizeOf(entry) > kLargestImage) {
        return {};
    }
    Result<QByteArray> bytes = m_archive->read(entry);
    if (bytes && isZstd(*bytes)) {
        bytes = unpackZstd(*bytes, m_archive->meter());
    }
    if (!bytes) {
        // A single image that is cut is not there; a limit ends it all.
        if (bytes.error().cause != static_cast<int>(ArchiveRefusal::Broken)) {
            m_state = failure(bytes.error());
        }
        return {};
    }
    const auto header = readImageHeader(*bytes);
    if (!header || m_bytes + bytes->size() > kMostImageBytes) {
        return {};
    }
    QString file = cardImageName(*bytes, *header);
    const bool isThere = std::any_of(
        m_images.cbegin(), m_images.cend(), [&file](const CardImage &image) { return image.file == file; });
    if (!isThere) {
        m_bytes += bytes->size();
        m_images.append({ file, *bytes });
    }
    return file;
}

} // namespace sevenrounds
