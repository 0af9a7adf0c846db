// SPDX-License-Identifier: MIT
#include "cardfile/cardpage.h"
#include "core/imagename.h"
#include "exchange/ankifile.h"
#include "storage/ankicollection.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

#include <zip.h>

namespace sevenrounds {

namespace {

struct Discard {
    void operator()(zip *archive) const { zip_discard(archive); }
};

[[nodiscard]] bool addFile(zip *archive, const QByteArray &name, const QString &path)
{
    zip_source *source = zip_source_file(archive, QFile::encodeName(path).constData(), 0, -1);
    if (source == nullptr) {
        return false;
    }
    if (zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        return false;
    }
    return true;
}

[[nodiscard]] bool writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(text) == text.size();
}

/// The images under numbers, with the list of what they are called.
Result<> pack(const QString &zipPath, const QString &folder, const QStringList &images, const QString &imageFolder)
{
    const auto failed = [] { return failure(ErrorKind::Io, QStringLiteral("packing the cards")); };
    int code = 0;
    std::unique_ptr<zip, Discard> archive(
        zip_open(QFile::encodeName(zipPath).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive || !addFile(archive.get(), "collection.anki2", folder + QStringLiteral("/collection.anki2"))) {
        return failed();
    }
    QJsonObject names;
    int number = 0;
    for (const QString &image : images) {
        const QString path = imageFolder + u'/' + image;
        // One that is gone from the profile is a name without a picture there, too.
        if (isImageName(image) && QFileInfo(path).isFile()) {
            const QByteArray entry = QByteArray::number(number++);
            names.insert(QString::fromLatin1(entry), image);
            if (!addFile(archive.get(), entry, path)) {
                return failed();
            }
        }
    }
    const QString list = folder + QStringLiteral("/media");
    if (!writeText(list, QJsonDocument(names).toJson(QJsonDocument::Compact)) || !addFile(archive.get(), "media", list)
        || zip_close(archive.get()) != 0) {
        return failed();
    }
    // It is closed, and freed with that.
    (void)archive.release();
    return {};
}

Result<> copyTo(const QString &from, const QString &path)
{
    QFile source(from);
    QSaveFile target(path);
    if (!source.open(QFile::ReadOnly) || !target.open(QFile::WriteOnly)) {
        return failure(ErrorKind::Io, target.errorString());
    }
    constexpr qint64 kPiece = qint64 { 1024 } * 1024;
    for (QByteArray piece = source.read(kPiece); !piece.isEmpty(); piece = source.read(kPiece)) {
        if (target.write(piece) != piece.size()) {
            return failure(ErrorKind::Io, target.errorString());
        }
    }
    return target.commit() ? Result<>() : failure(ErrorKind::Io, target.errorString());
}

} // namespace

Result<> writeAnkiCards(const QString &path, const QList<OwnCard> &cards, const QString &imageFolder, UtcTime at)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorKind::Io, folder.errorString());
    }
    QStringList images;
    QList<AnkiExportCard> written;
    for (const OwnCard &card : cards) {
        written.append({ card.id, QString(card.deck).replace(QLatin1String(" / "), QLatin1String("::")),
            cardHtmlOf(card.front, &images), cardHtmlOf(card.back, &images), card.tags });
    }
    images.removeDuplicates();
    ROUNDS_RETURN_IF_ERROR(writeAnkiCollection(
        folder.filePath(QStringLiteral("collection.anki2")), written, at.time_since_epoch().count()));
    const QString packed = folder.filePath(QStringLiteral("cards.apkg"));
    ROUNDS_RETURN_IF_ERROR(pack(packed, folder.path(), images, imageFolder));
    return copyTo(packed, path);
}

} // namespace sevenrounds
