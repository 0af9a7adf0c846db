// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme

/// A line of one pixel, lying unless `isVertical`.
Rectangle {
    property bool isVertical: false

    implicitWidth: Theme.hairline
    implicitHeight: Theme.hairline
    color: Theme.line

    Accessible.role: Accessible.Separator
}
