// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sevenrounds {

/// What a text lost on its way into a card, because a card is text, formulas and images.
struct CardLoss {
    int sounds = 0;
    /// Scripts, styles, frames, drawings and other elements that are dropped with what is in them.
    int elements = 0;
    /// Images that are not in the file or cannot be taken, by the name that the card calls them.
    QStringList images;

    [[nodiscard]] bool isNothing() const { return sounds == 0 && elements == 0 && images.isEmpty(); }
    void add(const CardLoss &other)
    {
        sounds += other.sounds;
        elements += other.elements;
        images += other.images;
    }
};

/// A card as a file has it.
struct CardDraft {
    QString id;
    /// What the file calls it; a card that was written out from the content has the content's id here. May be empty.
    QString name;
    QString deck;
    QString front;
    QString back;
    QStringList tags;
    /// Which note or line of the file, counted from 1.
    int place = 0;
    CardLoss loss;
};

enum class CardIssueKind {
    NoFront,
    NoBack,
    TooLong,
    /// Another card of the file has the same name; the first one is taken.
    Twice,
    /// Fewer columns than a card needs.
    ShortRow,
    /// A quotation mark without its partner; what follows it cannot be told apart.
    OpenQuote,
    /// The file says no more about the kind of this note.
    UnknownType,
    /// More cards than are taken at once.
    TooMany,
};

/// A note or a line that gives no card.
struct CardIssue {
    CardIssueKind kind = CardIssueKind::NoFront;
    int place = 0;
    /// The beginning of what stands there; may be empty.
    QString detail;
};

/// An image that cards of the file show.
struct CardImage {
    /// Its name in the profile: the SHA-256 of what is in it, and the ending of its kind.
    QString file;
    QByteArray bytes;
};

/// What a file of cards holds.
struct CardReadout {
    QList<CardDraft> cards;
    QList<CardIssue> issues;
    QList<CardImage> images;
    /// The file says when its cards are due; that is left there, and they begin as new ones.
    bool hasSchedule = false;
};

/// App defaults: what is taken from one file at most, and the longest side of a card, in characters.
inline constexpr int kMostCards = 20000;
inline constexpr qsizetype kLongestSide = qsizetype { 64 } * 1024;

} // namespace sevenrounds
