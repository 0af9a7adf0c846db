// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Theme
import SevenRounds.Ui

/// The label that is being typed on the board, where it will stand. Enter places it, Esc drops it, and so does leaving it empty.
TextInput {
    id: root

    required property WhiteboardViewModel viewModel
    required property color inkColor
    /// With what an input method has not settled yet: it counts where the round ends under it.
    readonly property string whole: root.text.slice(0, root.cursorPosition) + root.preeditText
        + root.text.slice(root.cursorPosition)

    signal closed()

    function place(): void {
        root.viewModel.placeLabel();
        root.closed();
    }

    objectName: "boardLabel"
    width: Math.max(Theme.target, contentWidth + Theme.spaceS)
    visible: root.viewModel.hasLabel
    enabled: root.viewModel.hasLabel
    activeFocusOnTab: false
    color: root.inkColor
    selectionColor: Theme.accentPale
    selectedTextColor: Theme.ink
    selectByMouse: true
    font.family: Theme.fontBody
    font.hintingPreference: Font.PreferNoHinting

    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Text on the whiteboard")
    Keys.onEscapePressed: {
        root.viewModel.dropLabel();
        root.closed();
    }
    // Taken here: a text input passes Enter on, and the board below would begin the next label with it.
    Keys.onReturnPressed: root.place()
    Keys.onEnterPressed: root.place()
    onWholeChanged: root.viewModel.setLabel(root.whole)
    onVisibleChanged: {
        root.clear();
        if (root.visible) {
            root.forceActiveFocus();
        }
    }
    onActiveFocusChanged: {
        if (!root.activeFocus) {
            root.viewModel.placeLabel();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.spaceXS
        z: -1
        color: Theme.transparent
        radius: Theme.radiusS
        border.width: Theme.hairline
        border.color: Theme.accent
    }
}
