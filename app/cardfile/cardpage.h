// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// A side of a card as the HTML of Anki's fields: what a person wrote is text in it, formulas are \( \) and \[ \]. The names of the profile's images that it
/// shows are added to `images`.
[[nodiscard]] QString cardHtmlOf(const QString &markdown, QStringList *images);

} // namespace sevenrounds
