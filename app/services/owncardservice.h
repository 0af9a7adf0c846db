// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "services/cardshelf.h"

#include <functional>

namespace sevenrounds {

/// The person's own cards: written here, changed, taken out, or read from a file; each change can be taken back, the last first. What stands is put on the shelf
/// beside the shipped cards.
class OwnCardService : public QObject
{
    Q_OBJECT

public:
    /// `imageFolder` need not be there yet; the page's scheme serves what is in it.
    OwnCardService(CardShelf &shelf, StorageThread &storage, const Clock &clock, const QString &imageFolder,
        QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// Those that were taken out included, in the order in which they first came.
    [[nodiscard]] const QList<OwnCard> &all() const { return m_cards; }
    [[nodiscard]] QList<OwnCard> standing() const;
    /// Null where there is none of this id; also for one that was taken out.
    [[nodiscard]] const OwnCard *find(const QString &id) const;
    [[nodiscard]] const QString &imageFolder() const { return m_imageFolder; }

    /// A new card; empty where the deck or a side is. Returns its id.
    [[nodiscard]] QString add(const QString &deck, const QString &front, const QString &back);
    /// As it is typed: on the shelf at once, saved at a TypingPause; one change, however long it is typed. Nothing where a side is empty.
    void edit(const QString &id, const QString &front, const QString &back);
    void remove(const QString &id);

    /// Takes cards of a file and their images: all of them are there when `done` hears of it, or none where it hears of an error.
    void take(QList<OwnCard> cards, const QList<CardImage> &images, std::function<void(Result<>)> done);

    /// How many cards the last change was about; 0 where there is none to take back. Changes of before the start cannot be.
    [[nodiscard]] int undoable() const { return m_undo.isEmpty() ? 0 : static_cast<int>(m_undo.last().size()); }
    /// Saves again what stood before the last change.
    void undo();
    /// The fronts and backs that undo() can bring back.
    [[nodiscard]] QStringList undoableTexts() const;

    /// Something is typed and not posted yet.
    [[nodiscard]] bool hasUnsaved() const { return m_isUnposted; }
    /// Posts it; for leaving a page and for quitting.
    void flush();

signals:
    void changed();
    void flushed();
    void refused(const sevenrounds::Error &error);

private:
    /// Into memory; what stood before, new ones as taken out.
    [[nodiscard]] QList<OwnCard> put(const QList<OwnCard> &cards);
    void save(QList<OwnCard> cards, bool isUndoable);
    void post(const QList<OwnCard> &cards);
    void postTyped();

    CardShelf &m_shelf;
    StorageThread &m_storage;
    const Clock &m_clock;
    QString m_imageFolder;
    QList<OwnCard> m_cards;
    QHash<QString, qsizetype> m_places;
    QList<QList<OwnCard>> m_undo;
    /// The card that is being typed without a pause, whether or not all of it is posted; empty for none.
    QString m_typed;
    bool m_isUnposted = false;
    LogStamp m_stamp;
    TypingPause m_pause { kLogRhythm };
};

} // namespace sevenrounds
