// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"

#include <functional>

namespace sevenrounds {

/// The profile's name of an image that a card calls by this name; empty where it cannot be taken.
using ImageNamer = std::function<QString(const QString &name)>;

struct CardText {
    /// Of our subset: emphasis, code, lists, quotations, line breaks, formulas, images of the profile.
    QString markdown;
    CardLoss loss;
};

/// What a side of a card says, from the HTML of other programs' cards. Nothing of the HTML is left in it: scripts, styles, frames and drawings go with what is in
/// them, attributes all but an image's name go, and what is not known is its text. \( \), \[ \], [$], [$$] and [latex] become our formulas; sounds are dropped.
/// Linear in the text's length.
[[nodiscard]] CardText cardTextOf(const QString &html, const ImageNamer &nameImage);

/// A text as a database keeps it: without NUL, and half a character is the sign for one that could not be read.
[[nodiscard]] QString keepableText(const QString &text);
/// Up to `most` units of UTF-16 of a text, without half a character at their end.
[[nodiscard]] QString beginningOfText(const QString &text, qsizetype most);

/// The last part of a name that may hold folders of any system; empty where that is none.
[[nodiscard]] QString baseNameOf(const QString &name);

} // namespace sevenrounds
