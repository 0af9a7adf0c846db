// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWindow>

namespace sevenrounds::test {

/// Drags something over the window, from its corner to `place`, and lets go there, as a desktop does; whether somebody took it.
[[nodiscard]] inline bool dropAt(QWindow &window, QPointF place, const QMimeData &data)
{
    QDragEnterEvent enter({ 1, 1 }, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    QDragMoveEvent move(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &move);
    QDropEvent letGo(place, Qt::CopyAction, &data, Qt::NoButton, {});
    QCoreApplication::sendEvent(&window, &letGo);
    return letGo.isAccepted();
}

[[nodiscard]] inline bool dropFile(QWindow &window, QPointF place, const QString &path)
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(path) });
    return dropAt(window, place, data);
}

[[nodiscard]] inline bool dropText(QWindow &window, QPointF place, const QString &text)
{
    QMimeData data;
    data.setText(text);
    return dropAt(window, place, data);
}

} // namespace sevenrounds::test
