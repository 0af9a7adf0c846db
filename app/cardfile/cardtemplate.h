// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace sevenrounds {

/// What a side of one of Anki's cards is made of.
struct TemplateInput {
    /// HTML by the fields' names.
    QHash<QString, QString> fields;
    /// Which gap the card asks for, counted from 1; 0 for a card without gaps.
    int cloze = 0;
};

/// The HTML of the question's side: fields, sections that stand only where a field is filled or empty, and filters. A field to be typed and a hint stand on
/// the answer's side only.
[[nodiscard]] QString questionSide(const QString &format, const TemplateInput &input);
/// The HTML of the answer's side without the question: what stands behind the line that Anki draws there, where there is one.
[[nodiscard]] QString answerSide(const QString &format, const TemplateInput &input);

} // namespace sevenrounds
