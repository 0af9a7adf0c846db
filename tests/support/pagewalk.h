// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QSize>
#include <QStringList>

namespace sevenrounds::test {

/// What is shown below `root`, itself included, by what stands on the screen and not by who owns it: rows made by a Repeater are
/// nobody's QObject children.
[[nodiscard]] QList<QQuickItem *> shownItems(QQuickItem *root);
[[nodiscard]] QQuickItem *findShown(QQuickItem *root, const QString &objectName);
/// By the name that a screen reader says; only what Tab reaches.
[[nodiscard]] QQuickItem *findControl(QQuickItem *root, const QString &accessibleName);
[[nodiscard]] QString accessibleName(QQuickItem *item);

/// Walks the window by Tab until it comes round, then back by Shift+Tab. Complains of every control that is not reached in either
/// direction, has no name for a screen reader, or can be pressed but not reached.
[[nodiscard]] QStringList complaintsOfTabWalk(QQuickWindow &window);

/// Complains of every control that reaches beyond the left or the right edge of the window, those named `scrolling` left out: they are wider
/// than what they are seen through.
[[nodiscard]] QStringList complaintsOfWidth(QQuickWindow &window, const QStringList &scrolling = {});

/// Windows in which a page is walked, and in which it has to fit.
inline const QList<QSize> kWalkedSizes { { 1224, 900 }, { 656, 480 } };
inline const QList<QSize> kFittingSizes { { 1224, 900 }, { 952, 640 }, { 620, 560 } };
/// Rows for each of the pages at each of the sizes, in columns `which` (the page's place in the list) and `size`.
void addPageRows(const QList<const char *> &pages, const QList<QSize> &sizes);

/// Presses Tab until the control of this name has the focus; false where it never gets it.
[[nodiscard]] bool tabTo(QQuickWindow &window, const QString &accessibleName);

void type(QQuickWindow &window, const QString &text);

} // namespace sevenrounds::test
