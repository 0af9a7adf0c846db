// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// A formula's TeX as one line that can be read and searched: `\nabla_\theta \log \pi` is "∇_θ log π". Fonts, sizes and braces go. The names of commands
/// that became a sign are added to `names`, so that "nabla" finds it too. Never fails, and is linear in the length.
[[nodiscard]] QString readableTex(const QString &tex, QStringList *names);

/// Markdown as one line of plain words, its formulas as readableTex() has them.
[[nodiscard]] QString readableMarkdown(const QString &markdown, QStringList *names);

} // namespace sevenrounds
