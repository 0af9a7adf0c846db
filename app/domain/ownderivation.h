// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QList>
#include <QString>

namespace sevenrounds {

using OwnDerivationId = Id<struct OwnDerivationTag>;

/// A line that stood when it was checked.
struct OwnLine {
    QString latex;
    /// The verdict's word, as in derive::wordOf().
    QString verdict;
    /// Its relation to the line before, as LaTeX; empty where the line brings its own.
    QString relation;
    /// On how many random instances it was checked.
    int instances = 0;

    friend bool operator==(const OwnLine &, const OwnLine &) = default;
};

/// What a person derived on the free board, in the words of one of the content's models.
struct OwnDerivation {
    /// Given on the first saving.
    OwnDerivationId id;
    QString title;
    QString model;
    QString start;
    /// What it was to arrive at; may be empty.
    QString goal;
    QList<OwnLine> lines;
    UtcTime changedAt {};
};

} // namespace sevenrounds
