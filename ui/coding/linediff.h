// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// What leads from one text to another, line by line: each line with "  ", "- " or "+ " before it, what went before what came. As few lines as
/// possible differ, but for texts of thousands of differing lines, where all of these are exchanged.
[[nodiscard]] QStringList lineDiff(const QString &before, const QString &after);

/// The same with at most `around` unchanged lines beside a change; "…" stands for what is left out.
[[nodiscard]] QStringList shortDiff(const QString &before, const QString &after, int around);

} // namespace sevenrounds
