// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// One slide, as large as there is room for it.
Item {
    id: root

    required property DeckPictures pictures
    required property int slide
    property bool isLeading: false
    /// Height over width.
    readonly property real ratio: sheet.ratio
    readonly property real sheetX: sheet.x
    readonly property real sheetY: sheet.y
    readonly property real sheetWidth: sheet.width
    readonly property real sheetHeight: sheet.height

    implicitWidth: Theme.tipWidth
    implicitHeight: Math.ceil(root.width * sheet.ratio)

    SlideSheet {
        id: sheet

        objectName: "slideSheet"
        anchors.centerIn: parent
        width: Math.min(root.width, root.height / sheet.ratio)
        height: width * sheet.ratio
        pictures: root.pictures
        slide: root.slide
        isLeading: root.isLeading
    }
}
