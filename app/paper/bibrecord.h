// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenrounds {

/// What is wrong with an entry, or with the file around it.
enum class BibFault {
    NotClosed, ///< it begins and never ends; reading went on at the next one
    NoKey, ///< "@article{," or no brace at all
    BadField, ///< something in it is no "name = value"; what came before it was kept
    NoTitle, ///< it can be read, and has no title
    UnknownString, ///< a macro that no @string of the file has set, its own included; read as nothing
    TooLong, ///< a value beyond what any paper has; cut
    TooMany, ///< more entries than are taken at once; the rest was left
    BadJson, ///< CSL: this entry is no JSON; `detail` is the parser's word
    NotAnEntry, ///< CSL: a number or a text stands where an entry should
    NotUtf8, ///< the file was read as Latin-1
};

struct BibProblem {
    BibFault fault = BibFault::NotClosed;
    /// From 1, of the file.
    int line = 1;
    /// The field, macro or key that it is about; may be empty.
    QString detail;

    friend bool operator==(const BibProblem &, const BibProblem &) = default;
};

/// One paper of a file of references. Texts are plain: accents are letters, braces are gone, formulas stand as they were.
struct BibRecord {
    int line = 1;
    QString key;
    QString title;
    QStringList authors;
    /// 0 where there is none.
    int year = 0;
    QString venue;
    /// As paperids.h writes them.
    QString doi;
    QString arxiv;
    QString url;
    QString affiliations;
    QStringList tags;
    QString note;

    friend bool operator==(const BibRecord &, const BibRecord &) = default;
};

/// What could be read of a file, and what could not: the good part is always kept.
struct BibReadout {
    QList<BibRecord> records;
    /// In the order of the file.
    QList<BibProblem> problems;
};

/// Of a file; a larger one is refused whole before it is read. A library of a lifetime with its abstracts is smaller, and reading this much takes some three times as much
/// memory for a moment.
inline constexpr qsizetype kLargestBibFile = qsizetype { 64 } * 1024 * 1024;
inline constexpr qsizetype kMostBibRecords = 5000;

} // namespace sevenrounds
