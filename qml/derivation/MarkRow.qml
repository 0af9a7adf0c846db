// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// How one had a line of a blank page, and the way to the other lines.
GridLayout {
    id: root

    /// 1 to 3; 0 where the line has none yet.
    required property int mark
    required property bool isActive
    readonly property list<string> names: [qsTr("Had it"), qsTr("Partly"), qsTr("Missed")]

    signal marked(int mark)
    signal stepped(int by)

    function takeFocus(): void {
        (buttons.itemAt(0) as Item)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    columns: root.width < Theme.readingWidth ? 2 : 5
    columnSpacing: Theme.spaceS
    rowSpacing: Theme.spaceS
    visible: root.isActive

    Repeater {
        id: buttons

        model: root.names.length

        AppButton {
            id: button

            required property int index

            objectName: `mark${button.index + 1}`
            Layout.fillWidth: true
            text: root.names[button.index]
            glyph: root.mark === button.index + 1 ? Icons.check : ""
            keyHint: (button.index + 1).toString()

            onActivated: root.marked(button.index + 1)
        }
    }

    AppButton {
        kind: AppButton.Quiet
        text: qsTr("Line before")
        keyHint: qsTr("↑")

        onActivated: root.stepped(-1)
    }

    AppButton {
        kind: AppButton.Quiet
        text: qsTr("Line after")
        keyHint: qsTr("↓")

        onActivated: root.stepped(1)
    }

    Instantiator {
        model: root.names.length

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            enabled: root.isActive
            autoRepeat: false
            onActivated: root.marked(index + 1)
        }
    }

    Shortcut {
        sequence: "Up"
        enabled: root.isActive
        onActivated: root.stepped(-1)
    }

    Shortcut {
        sequence: "Down"
        enabled: root.isActive
        onActivated: root.stepped(1)
    }
}
