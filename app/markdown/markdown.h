// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QString>

namespace sevenrounds {

/// Reads Markdown into the tree that our pages draw. Nothing in it is markup any more: HTML is shown as it was typed, a link is its text
/// with the address behind it, an image its description unless it is one of the profile.
///
/// A node is an object with its type in "t", its text in "s" or its children in "c":
/// - blocks: p, h (level), ul, ol (start), li, quote, pre (s, lang), hr, mathd (s), table (c: rows), tr, th and td (align)
/// - inline: text (s), em, strong, del, code (s), math (s), mathd (s), url (s), br, img (src: a name as isImageName() knows it, s)
///
/// Fails with InvalidInput above kMaxMarkdownBytes or where nodes are nested deeper than 100.
[[nodiscard]] Result<QJsonArray> markdownBlocks(const QString &markdown);

/// 1 MB, counted in UTF-8.
inline constexpr qsizetype kMaxMarkdownBytes = qsizetype { 1024 } * 1024;

/// The same for eyes without the page: formulas as their TeX, lists with bullets. Input that markdownBlocks refuses comes back as it is.
[[nodiscard]] QString plainText(const QString &markdown);

} // namespace sevenrounds
