// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// Four grades, one of which is proposed. Each says when the item would come back.
ColumnLayout {
    id: root

    /// Said before the question; may be empty.
    property string lead: ""
    /// What to ask oneself.
    property string question: root.proposed > 0 ? qsTr("Ctrl+Enter takes what is proposed, 1 to 4 change it.")
        : qsTr("Compare the two: the same in another form counts.")
    /// 1 to 4; 0 proposes none.
    required property int proposed
    required property list<string> hints
    /// The keys are grades; not while something is written.
    property bool isArmed: true
    readonly property list<string> names: [qsTr("Again"), qsTr("Hard"), qsTr("Good"), qsTr("Easy")]

    signal graded(int grade)

    function takeFocus(): void {
        const button = buttons.itemAt(Math.max(root.proposed, 1) - 1) as Item;
        button?.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.lead + (root.lead === "" ? "" : " ") + root.question
        wrapMode: Text.Wrap
    }

    GridLayout {
        columns: root.width < Theme.readingWidth ? 2 : 4
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS

        Repeater {
            id: buttons

            model: root.names.length

            AppButton {
                id: button

                required property int index
                readonly property string hint: root.hints[button.index] ?? ""

                objectName: `grade${button.index + 1}`
                Layout.fillWidth: true
                kind: button.index + 1 === root.proposed ? AppButton.Primary : AppButton.Secondary
                text: button.hint === "" ? root.names[button.index] : qsTr("%1 · %2").arg(root.names[button.index]).arg(button.hint)
                keyHint: (button.index + 1).toString()

                onActivated: root.graded(button.index + 1)
            }
        }
    }

    Instantiator {
        model: root.names.length

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            enabled: root.visible && root.isArmed
            autoRepeat: false
            onActivated: root.graded(index + 1)
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.visible && root.isArmed && root.proposed > 0
        autoRepeat: false
        onActivated: root.graded(root.proposed)
    }
}
