// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace sevenrounds::test {

/// Complains of every text of the window that cannot be read to its end: it is cut by dots (and not a title that its control, with `mayBeCut`, says whole
/// to a screen reader), it runs beyond the window's left or right edge, or
/// an item that clips, and does not scroll that way, cuts it off. What lies below the fold of a page that scrolls can be read.
[[nodiscard]] QStringList complaintsOfClipping(QQuickWindow &window);

} // namespace sevenrounds::test
