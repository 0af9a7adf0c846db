// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace sevenrounds::test {

/// Complains of every text of the window that cannot be read to its end: it is cut by dots (and not a title that its control, with `mayBeCut`, says whole
/// to a screen reader), it runs beyond the window's left or right edge, or
/// an item that clips, and does not scroll that way, cuts it off. What lies below the fold of a page that scrolls can be read.
[[nodiscard]] QStringList complaintsOfClipping(QQuickWindow &window);

/// Complains of every text that cannot be brought into sight up and down: it stands below the window, or below the end of what scrolls, where nothing
/// scrolls that far; and of what scrolls through text in less room than three of its lines.
[[nodiscard]] QStringList complaintsOfHeight(QQuickWindow &window);

} // namespace sevenrounds::test
