// SPDX-License-Identifier: MIT
#include "services/owncardservice.h"

#include "cardfile/cardkey.h"
#include "core/imagename.h"
#include "core/logging.h"
#include "storage/owncardrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <utility>

namespace sevenrounds {

namespace {

/// The images that are not there yet; takes its own back where one cannot be written.
Result<QStringList> writeImages(const QList<CardImage> &images, const QString &folder)
{
    QStringList written;
    for (const CardImage &image : images) {
        const QString path = folder + u'/' + image.file;
        if (!isImageName(image.file) || QFileInfo::exists(path)) {
            continue;
        }
        QSaveFile file(path);
        if (!QDir().mkpath(folder) || !file.open(QSaveFile::WriteOnly) || file.write(image.bytes) != image.bytes.size()
            || !file.commit()) {
            for (const QString &one : std::as_const(written)) {
                QFile::remove(one);
            }
            return failure(ErrorKind::Io, QStringLiteral("writing an image: ") + file.errorString());
        }
        written.append(path);
    }
    return written;
}

} // namespace

OwnCardService::OwnCardService(
    CardShelf &shelf, StorageThread &storage, const Clock &clock, const QString &imageFolder, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_storage(storage)
    , m_clock(clock)
    , m_imageFolder(imageFolder)
{
    connect(&m_pause, &TypingPause::due, this, &OwnCardService::postTyped);
    connect(&m_pause, &TypingPause::rested, this, &OwnCardService::flush);
    QDir::setSearchPaths(QString(kImageSearchPrefix), { imageFolder });
}

void OwnCardService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return OwnCardRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<OwnCard>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_cards.clear();
        m_places.clear();
        m_undo.clear();
        (void)put(*found);
        for (const OwnCard &card : *found) {
            m_stamp.seen(card.changedAt);
        }
        if (!m_cards.isEmpty()) {
            m_shelf.setOwnCards(m_cards);
        }
        emit changed();
        done({});
    });
}

QList<OwnCard> OwnCardService::standing() const
{
    QList<OwnCard> cards = m_cards;
    cards.removeIf([](const OwnCard &card) { return card.isRemoved; });
    return cards;
}

const OwnCard *OwnCardService::find(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() || m_cards.at(*place).isRemoved ? nullptr : &m_cards.at(*place);
}

QList<OwnCard> OwnCardService::put(const QList<OwnCard> &cards)
{
    QList<OwnCard> before;
    for (const OwnCard &card : cards) {
        if (const auto place = m_places.constFind(card.id); place != m_places.cend()) {
            before.append(std::exchange(m_cards[*place], card));
        } else {
            m_places.insert(card.id, m_cards.size());
            m_cards.append(card);
            before.append(card);
            before.last().isRemoved = true;
        }
    }
    return before;
}

void OwnCardService::save(QList<OwnCard> cards, bool isUndoable)
{
    flush();
    for (OwnCard &card : cards) {
        card.changedAt = m_stamp.next(m_clock);
    }
    const QList<OwnCard> before = put(cards);
    if (isUndoable) {
        m_undo.append(before);
    }
    post(cards);
    m_shelf.setOwnCards(m_cards);
    emit changed();
}

void OwnCardService::post(const QList<OwnCard> &cards)
{
    QList<TextRow> rows;
    for (const OwnCard &card : cards) {
        rows.append(OwnCardRepository::rowOf(card));
    }
    auto work = [cards](Database &database) { return OwnCardRepository(database).save(cards); };
    m_storage.write(this, TextWork<decltype(work)> { std::move(work), rows }, [this](const Result<> &saved) {
        if (!saved) {
            qCWarning(lcServices).noquote() << describe(saved.error());
            emit refused(saved.error());
        }
    });
}

QString OwnCardService::add(const QString &deck, const QString &front, const QString &back)
{
    if (deck.trimmed().isEmpty() || front.trimmed().isEmpty() || back.trimmed().isEmpty()) {
        return {};
    }
    QString id = ownCardId(QStringLiteral("here"), QUuid::createUuid().toString());
    save({ OwnCard { id, deck.trimmed(), front, back, {}, {}, false } }, true);
    return id;
}

void OwnCardService::edit(const QString &id, const QString &front, const QString &back)
{
    const OwnCard *card = find(id);
    if (card == nullptr || front.trimmed().isEmpty() || back.trimmed().isEmpty()
        || (card->front == front && card->back == back)) {
        return;
    }
    OwnCard changedCard = *card;
    changedCard.front = front;
    changedCard.back = back;
    changedCard.changedAt = m_stamp.next(m_clock);
    if (m_typed != id) {
        flush();
        m_undo.append({ *find(id) });
        m_typed = id;
    }
    (void)put({ changedCard });
    m_isUnposted = true;
    m_pause.noteKey();
    m_shelf.setOwnCards(m_cards);
    emit changed();
}

void OwnCardService::flush()
{
    m_pause.stop();
    postTyped();
    m_typed.clear();
}

void OwnCardService::postTyped()
{
    if (std::exchange(m_isUnposted, false)) {
        post({ *find(m_typed) });
        emit flushed();
    }
}

void OwnCardService::remove(const QString &id)
{
    if (const OwnCard *card = find(id)) {
        OwnCard removed = *card;
        removed.isRemoved = true;
        save({ removed }, true);
    }
}

void OwnCardService::take(QList<OwnCard> cards, const QList<CardImage> &images, std::function<void(Result<>)> done)
{
    flush();
    for (OwnCard &card : cards) {
        card.changedAt = m_stamp.next(m_clock);
        card.isRemoved = false;
    }
    const auto work = [cards, images, folder = m_imageFolder](Database &database) -> Result<> {
        ROUNDS_RETURN_IF_ERROR(database.requireWritable());
        ROUNDS_ASSIGN_OR_RETURN(const QStringList written, writeImages(images, folder));
        Result<> saved = OwnCardRepository(database).save(cards);
        if (!saved) {
            for (const QString &path : written) {
                QFile::remove(path);
            }
        }
        return saved;
    };
    m_storage.write(this, work, [this, cards, done = std::move(done)](const Result<> &saved) {
        if (saved) {
            m_undo.append(put(cards));
            m_shelf.setOwnCards(m_cards);
            emit changed();
        }
        done(saved);
    });
}

void OwnCardService::undo()
{
    flush();
    if (!m_undo.isEmpty()) {
        save(m_undo.takeLast(), false);
    }
}

QStringList OwnCardService::undoableTexts() const
{
    QStringList texts;
    for (const QList<OwnCard> &step : m_undo) {
        for (const OwnCard &card : step) {
            texts += { card.front, card.back };
        }
    }
    return texts;
}

} // namespace sevenrounds
