// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Searches the program: Enter for the next, Shift+Enter for the one before, Escape to close.
FocusScope {
    id: root

    readonly property string needle: field.text

    signal asked(bool isBackward)
    signal closed()

    function open(): void {
        root.visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    function close(): void {
        root.visible = false;
        root.closed();
    }

    visible: false
    implicitHeight: row.implicitHeight + 2 * Theme.spaceS

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.spaceS

        LineField {
            id: field

            objectName: "findField"
            Layout.fillWidth: true
            focus: true
            glyph: Icons.search
            placeholderText: qsTr("Find in the program")
            font.family: Theme.fontCode

            Keys.onReturnPressed: event => root.asked((event.modifiers & Qt.ShiftModifier) !== 0)
            Keys.onEnterPressed: event => root.asked((event.modifiers & Qt.ShiftModifier) !== 0)
            Keys.onEscapePressed: root.close()
        }

        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.chevronUp
            label: qsTr("Previous match")

            onActivated: root.asked(true)
        }

        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.chevronDown
            label: qsTr("Next match")

            onActivated: root.asked(false)
        }

        AppButton {
            kind: AppButton.Quiet
            glyph: Icons.close
            label: qsTr("Close the search")

            onActivated: root.close()
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
