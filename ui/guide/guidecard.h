// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

/// A few lines under a label; each may carry the badge of its source, as SourceBadge numbers them, -1 for none.
struct GuideLines {
    QStringList labels;
    QStringList texts;
    QList<int> badges;

    void add(const QString &label, const QString &text, int badge = -1)
    {
        if (!text.isEmpty()) {
            labels.append(label);
            texts.append(text);
            badges.append(badge);
        }
    }
};

/// One of two columns that are read beside each other.
struct GuideColumn {
    QString title;
    QString text;
    int badge = -1;
};

/// Something that a card says and that the person may put their own word beside.
struct GuideOwnPart {
    /// Of the record, and the key of its part: together what GuideService keeps it by.
    QString reference;
    QString part;
    QString label;
};

/// One fact of the guide as the page draws it.
struct GuideCard {
    /// The record's reference; what searches and links find it by.
    QString id;
    /// References of other records that are drawn into the same card.
    QStringList alsoIds;
    QString title;
    QString caption;
    QStringList chips;
    int badge = -1;
    QString text;
    /// Both or none.
    QList<GuideColumn> columns;
    GuideLines lines;
    /// How many of the lines stand there before the card is unfolded; -1 for all.
    int folded = -1;
    /// Where it leads: words, and what GuideViewModel::follow() takes.
    QStringList linkTexts;
    QStringList links;
    /// What the person may note on it; empty for nothing.
    QString ask;
    QStringList options;
    QList<GuideOwnPart> ownParts;
};
