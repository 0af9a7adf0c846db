// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QString>

namespace sevenrounds {

/// What a person keeps beside one page of a paper's PDF.
struct PaperNote {
    /// As PaperService names papers.
    QString paper;
    /// From 0.
    int page = 0;
    /// As typed; empty takes the note away.
    QString text;
    UtcTime changedAt {};
};

/// Which PDF belongs to a paper.
struct PaperFile {
    QString paper;
    /// Its name in the profile's folder of papers; empty where it was taken out again.
    QString file;
    /// What it was called where it came from.
    QString name;
    UtcTime changedAt {};

    [[nodiscard]] bool exists() const { return !file.isEmpty(); }
};

} // namespace sevenrounds
