// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"

#include <QByteArray>
#include <QString>

namespace sevenrounds::judge {

/// As much of a value as a person reads before scrolling past it.
inline constexpr qsizetype kReadableLength = 2000;

/// A value as Python writes it, cut with an ellipsis at about `most` characters. Controls and marks of writing direction are escaped.
[[nodiscard]] QString readable(const PyValue &value, qsizetype most = kReadableLength);

/// The arguments of a call by the names of the signature, a line each: "q = array([[1.0]], float32)"; or a script as the lines of a program.
[[nodiscard]] QString readableInput(const CodingProblem &problem, const PyValue &input);

/// Bytes that a program printed, as text that does nothing: bad UTF-8 and controls other than line ends and tabs are written as escapes.
[[nodiscard]] QString inertText(const QByteArray &bytes);

/// How many numbers, truth values and characters it holds: the size by which stress cases are compared.
[[nodiscard]] double sizeOf(const PyValue &value);

} // namespace sevenrounds::judge
