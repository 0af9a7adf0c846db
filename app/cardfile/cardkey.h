// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// The id of an own card, made of what names it where it comes from: the kind of source ("anki", "csv", "here"), and its name there. The same name gives the
/// same id, so that a file that is read again changes cards and adds none.
[[nodiscard]] QString ownCardId(const QString &source, const QString &name);
/// The same for a name out of a file: what is an id of an own card already stays one, so that an export comes back as itself.
[[nodiscard]] QString importedCardId(const QString &source, const QString &name);
[[nodiscard]] bool isOwnCardId(const QString &id);

} // namespace sevenrounds
