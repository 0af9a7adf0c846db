// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"

#include <QStringList>

namespace sevenrounds {

/// Where a reference leads, by the kind that it names.
enum class GuidePlace {
    None, ///< to nothing that the program can show
    Fact, ///< on another page of the guide
    Prompt,
    Bank, ///< all prompts
    Derivation,
    Derivations,
    Problem,
    Problems,
    Round,
    Ladders,
    Drill,
    Questions, ///< what one asks them
    Stories,
    Talk, ///< a length of a talk
    Plan,
    SelfTest,
    Quiz,
    Paper,
    Cards,
    Interviews, ///< real ones, and the pipeline
    MockLoops,
    Settings,
};

/// What follows a link. The id is that of the item; of a fact the whole reference.
struct GuideTarget {
    GuidePlace place = GuidePlace::None;
    QString id = {};
};

/// A reference is kind/id, or a kind for all of it.
[[nodiscard]] GuideTarget guideTarget(const ContentLibrary &library, const QString &reference);
/// What a link is called; empty where it leads nowhere.
[[nodiscard]] QString linkText(const ContentLibrary &library, const QString &reference);
/// What a record points at, its parts too, in the order of its fields and each once. Left out is what the card says in words: the guide that a
/// fact is of, the rounds of a fact, the mistakes behind a refusal, what an option means.
[[nodiscard]] QStringList linkedReferences(const FactRecord &fact);
/// The sentence or title by which a fact is known.
[[nodiscard]] QString factTitle(const ContentLibrary &library, const FactRecord &fact);

} // namespace sevenrounds
