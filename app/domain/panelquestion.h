// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"
#include "domain/paper.h"

#include <QList>
#include <QString>

namespace sevenrounds {

/// What a question of the panel was made of.
enum class PanelGround {
    Stock, ///< it is asked of every paper
    OfPaper, ///< a prompt about this paper and no other
    Card, ///< a worked example
    OwnPoint, ///< a point of the person's own workspace
    Earlier, ///< it was asked once; the paper has no such question any more
};

/// One question that the panel asks about a paper.
struct PanelQuestion {
    /// The same from sitting to sitting while it asks the same.
    QString key;
    PanelGround ground = PanelGround::Stock;
    /// What it presses, of a card or of an own point, and which item of it, from 1.
    PaperPart part = PaperPart::Claim;
    WorkspacePart ownPart = WorkspacePart::Strength;
    int about = 0;
    /// Empty of an own point until it is worded.
    QString ask;
    /// What an own point says.
    QString point = {};
    /// What a strong reply holds, or the person's own note; may be empty.
    QString strong = {};
    bool isOwnNote = false;
    /// What is asked then; without a strong reply where it was made of an own point.
    QList<Followup> deeper = {};
    /// Of one that was made of a prompt.
    PromptId prompt = {};
    /// It asks for a derivation: it leads to the board, to this derivation where there is one.
    bool isAtBoard = false;
    DerivationId derivation = {};

    [[nodiscard]] bool isWeakness() const
    {
        return (ground == PanelGround::Card && part == PaperPart::Weakness)
            || (ground == PanelGround::OwnPoint && ownPart == WorkspacePart::Weakness);
    }
};

} // namespace sevenrounds
