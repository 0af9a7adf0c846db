// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sevenrounds {

/// Something wrong in a content file, with its place, worded for whoever edits the file.
struct ContentProblem {
    /// Relative to the pack's folder.
    QString file;
    /// Counted from 1; 0 where the whole file is meant.
    int line = 0;
    QString message;
    /// What the file says at that place, for those that only know the file: the line is looked up by it.
    QString word = {};

    friend bool operator==(const ContentProblem &a, const ContentProblem &b)
    {
        return a.file == b.file && a.line == b.line && a.message == b.message;
    }
};

using ContentProblems = QList<ContentProblem>;

} // namespace sevenrounds
