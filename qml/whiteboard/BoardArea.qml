// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui
import SevenRounds.Whiteboard

/// The board itself: one stop for Tab, drawn on by mouse, finger or pen, moved by the arrows.
FocusBase {
    id: root

    required property WhiteboardViewModel viewModel
    readonly property bool isTyping: label.activeFocus
    /// In the order of the view-model's names of colors.
    readonly property list<color> inks: [Theme.ink, Theme.accent, Theme.good, Theme.bad, Theme.warn]

    function zoomBy(steps: real): void {
        sheet.zoomBy(steps);
    }

    /// By key there is no place that was pressed: a text is written in the middle.
    function write(event: KeyEvent): void {
        event.accepted = root.viewModel.tool === WhiteboardViewModel.Tool.Text && !root.isTyping;
        if (event.accepted) {
            sheet.beginLabel();
        }
    }

    objectName: "boardArea"

    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("Whiteboard")
    Accessible.description: root.viewModel.description
    Keys.onLeftPressed: sheet.panByShare(-Theme.panShare, 0)
    Keys.onRightPressed: sheet.panByShare(Theme.panShare, 0)
    Keys.onUpPressed: sheet.panByShare(0, -Theme.panShare)
    Keys.onDownPressed: sheet.panByShare(0, Theme.panShare)
    Keys.onReturnPressed: event => root.write(event)
    Keys.onEnterPressed: event => root.write(event)
    Keys.onEscapePressed: event => {
        event.accepted = root.viewModel.isBusy;
        root.viewModel.drop();
    }
    Keys.onSpacePressed: sheet.isPanKeyDown = true
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space && !event.isAutoRepeat) {
            sheet.isPanKeyDown = false;
        }
    }
    onActiveFocusChanged: sheet.isPanKeyDown = false

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        radius: Theme.radiusM
        border.width: Theme.hairline
        border.color: Theme.line
    }

    Item {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        clip: true

        WhiteboardCanvas {
            id: sheet

            objectName: "canvas"
            anchors.fill: parent
            board: root.viewModel
            unit: Theme.scale
            ink: Theme.ink
            accent: Theme.accent
            good: Theme.good
            bad: Theme.bad
            warn: Theme.warn
            grid: Theme.line
            fontFamily: Theme.fontBody

            onTouched: root.focusByPointer()
        }

        BoardLabel {
            id: label

            x: sheet.labelPosition.x
            y: sheet.labelPosition.y
            viewModel: root.viewModel
            inkColor: root.inks[root.viewModel.color]
            font.pixelSize: sheet.labelPixels

            onClosed: root.forceActiveFocus()
        }
    }

    AppText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceL)
        horizontalAlignment: Text.AlignHCenter
        tone: AppText.Soft
        text: root.viewModel.isLocked ? qsTr("Nothing was drawn on this page.")
            : qsTr("Draw with mouse, finger or pen. Every tool has a key: F1 shows them.")
        wrapMode: Text.Wrap
        visible: root.viewModel.isEmpty && !root.viewModel.hasLabel

        Accessible.ignored: true
    }
}
