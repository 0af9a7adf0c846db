// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <atomic>

namespace sevenrounds {

/// A kind of notes: the names of its fields, and what each of its cards is made of.
struct AnkiNoteType {
    struct Template {
        QString question;
        QString answer;
    };

    bool isCloze = false;
    QStringList fields;
    QList<Template> templates;
};

/// A card with the note that it belongs to.
struct AnkiCard {
    qint64 noteId = 0;
    QString guid;
    qint64 typeId = 0;
    qint64 deckId = 0;
    QStringList tags;
    QStringList fields;
    int ordinal = 0;
};

struct AnkiCollection {
    QHash<qint64, AnkiNoteType> types;
    /// With "::" between a deck and the one in it.
    QHash<qint64, QString> decks;
    /// By note, then by the card's place in it.
    QList<AnkiCard> cards;
    /// Some of its cards were reviewed.
    bool hasSchedule = false;
    /// There were more cards.
    bool isCut = false;
};

/// Reads the database of another program, which may be hostile: from memory, read-only, without trust in its schema; only its own tables, only selected from, with
/// a limit to the work. `image` must stay writable memory: SQLite gets it, and the note that a journal of another kind was in use is taken out of it.
/// Fails with InvalidInput where it is no collection; its cause is 1 where the schema is none that is known, else 0; and with Cancelled.
[[nodiscard]] Result<AnkiCollection> readAnkiCollection(
    uchar *image, qint64 size, int mostCards, const std::atomic_bool &isCancelled);

/// A card as it is written for Anki: HTML.
struct AnkiExportCard {
    QString id;
    QString deck;
    QString front;
    QString back;
    QStringList tags;
};

/// Writes a collection of schema 11 that Anki reads, with one kind of notes of a front and a back. The file must not be there. `atMs` is when, since 1970.
[[nodiscard]] Result<> writeAnkiCollection(const QString &path, const QList<AnkiExportCard> &cards, qint64 atMs);

} // namespace sevenrounds
