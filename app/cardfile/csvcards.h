// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "core/result.h"
#include "domain/owncard.h"

namespace sevenrounds {

/// App default.
inline constexpr qsizetype kLargestCsvFile = qsizetype { 16 } * 1024 * 1024;

/// Reads cards from a table as text: UTF-8 with or without a mark at its beginning, any line ends, fields in quotation marks, separated by commas, semicolons or
/// tabs. Columns by the names in the first row (id, front, back, tags, deck), or front, back and tags in this order; Anki's lines "#separator:tab", "#html:true",
/// "#deck column:3" and their like are followed. Cards say Markdown, or HTML where the file says so. `deck` is for cards that name none.
/// Fails with InvalidInput, whose cause is the number of the line, where a byte is not UTF-8; and with cause 0 where nothing in it is a card or it is too large.
[[nodiscard]] Result<CardReadout> readCsvCards(const QByteArray &bytes, const QString &deck);

/// The same the other way, with a row of names. A field that a spreadsheet would calculate (it begins with = + - @ or a tab) gets an apostrophe before it,
/// which reading takes off again.
[[nodiscard]] QByteArray writeCsvCards(const QList<OwnCard> &cards);

} // namespace sevenrounds
