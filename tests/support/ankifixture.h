// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace sevenrounds::test {

using ZipEntries = QList<QPair<QByteArray, QByteArray>>;

/// A zip file of these entries in this order, whatever their names are: written by hand, because no library writes hostile names. Stored; `said` is
/// what each says of its size where it is to lie.
[[nodiscard]] QByteArray zipOf(const ZipEntries &entries, qint64 said = -1, quint32 attributes = 0, quint16 flags = 0);

/// The bytes of a collection of the old form: a basic note, a reversed one with two cards, one with two gaps, one of an unknown kind; and what
/// `more` makes of it, in SQL.
[[nodiscard]] QByteArray oldCollection(const QString &folder, int schema = 11, const QByteArray &more = {});
/// The same notes in tables with messages, as newer programs keep them.
[[nodiscard]] QByteArray newCollection(const QString &folder);
/// A database made by these statements.
[[nodiscard]] QByteArray databaseOf(const QString &folder, const QByteArray &sql);
[[nodiscard]] QByteArray zstdOf(const QByteArray &bytes);
/// One pixel.
[[nodiscard]] QByteArray pixelPng();
/// A field of a message of Protocol Buffers: bytes, or a number.
[[nodiscard]] QByteArray messageField(int number, const QByteArray &bytes);
[[nodiscard]] QByteArray messageField(int number, int value);

} // namespace sevenrounds::test
