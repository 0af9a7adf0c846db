// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sevenrounds {

enum class PythonTokenKind {
    Keyword, ///< True, False and None too
    Definition, ///< the name behind def or class
    Text, ///< a string
    Comment,
    Number,
};

struct PythonToken {
    int start = 0;
    int length = 0;
    PythonTokenKind kind = PythonTokenKind::Keyword;

    friend bool operator==(const PythonToken &, const PythonToken &) = default;
};

/// What goes on from a line into the next: the inside of a string in three quotes.
enum class PythonLineState {
    Plain,
    InTripleSingle,
    InTripleDouble,
};

struct PythonLine {
    QList<PythonToken> tokens;
    PythonLineState state = PythonLineState::Plain;
};

/// What of a line is to be told apart by color. Knows words and strings, not the language: what is wrong is colored as far as it goes.
[[nodiscard]] PythonLine pythonTokens(const QString &line, PythonLineState before);

} // namespace sevenrounds
