// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"

#include <QHash>
#include <QString>

namespace sevenrounds {

/// The longest HTML of a side that is made into a card, in characters; app default: markup may be longer than what it says, within reason.
inline constexpr qsizetype kLongestSideHtml = 8 * kLongestSide;

/// What a side of one of Anki's cards is made of.
struct TemplateInput {
    /// HTML by the fields' names.
    QHash<QString, QString> fields;
    /// Which gap the card asks for, counted from 1; 0 for a card without gaps.
    int cloze = 0;
};

/// The HTML of the question's side: fields, sections that stand only where a field is filled or empty, and filters. A field to be typed and a hint stand on
/// the answer's side only. A side that is longer than the longest, or takes too much work, is that many characters and one more, whatever they are.
[[nodiscard]] QString questionSide(const QString &format, const TemplateInput &input);
/// The HTML of the answer's side without the question: what stands behind the line that Anki draws there, where there is one.
[[nodiscard]] QString answerSide(const QString &format, const TemplateInput &input);

} // namespace sevenrounds
