// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"
#include "domain/interview.h"
#include "domain/owncard.h"
#include "domain/ownderivation.h"
#include "domain/ownpaper.h"
#include "domain/searchtext.h"
#include "domain/story.h"
#include "planning/lastsheet.h"

#include <QList>
#include <QString>

namespace sevenrounds {

/// A note that stands beside something: what it is about, what opens that, and what was written.
struct SearchNote {
    /// Of what it stands beside.
    QString key;
    QString spot;
    QString title;
    QString text;

    friend bool operator==(const SearchNote &, const SearchNote &) = default;
};

// What a person wrote, for the search. What has no words is left out. Only the back of a card is an answer that could be given away.

[[nodiscard]] QList<SearchText> storyTexts(const QList<Story> &stories);
/// Those that stand; found by their decks and tags, too.
[[nodiscard]] QList<SearchText> ownCardTexts(const QList<OwnCard> &cards);
[[nodiscard]] QList<SearchText> paperTexts(const QList<OwnPaper> &papers);
[[nodiscard]] QList<SearchText> derivationTexts(const QList<OwnDerivation> &derivations);
/// What was really asked, as prompts.
[[nodiscard]] QList<SearchText> askedTexts(const QList<Prompt> &prompts);
[[nodiscard]] QList<SearchText> noteTexts(SearchKind kind, const QList<SearchNote> &notes);

} // namespace sevenrounds
