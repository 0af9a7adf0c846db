// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// How the telling went, in one of four words; each says when the story comes back.
Card {
    id: root

    required property TellingViewModel viewModel
    readonly property list<string> names: [qsTr("Again"), qsTr("Hard"), qsTr("Good"), qsTr("Easy")]
    readonly property list<string> hints: root.viewModel.gradeHints

    title: qsTr("How did it go?")

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.isGraded ? root.viewModel.gradedText
            : qsTr("Without looking at the text: again, if you lost the thread; easy, if you could tell it to a stranger.")
        wrapMode: Text.Wrap
    }

    GridLayout {
        columns: root.width < Theme.readingWidth ? 2 : 2 * 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        visible: !root.viewModel.isGraded

        Repeater {
            model: root.names.length

            AppButton {
                id: button

                required property int index

                objectName: `grade${button.index + 1}`
                Layout.fillWidth: true
                text: qsTr("%1 · %2").arg(root.names[button.index]).arg(root.hints[button.index] ?? "")
                keyHint: (button.index + 1).toString()

                onActivated: root.viewModel.grade(button.index + 1)
            }
        }
    }

    Instantiator {
        model: root.names.length

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            enabled: root.visible && !root.viewModel.isGraded
            autoRepeat: false
            onActivated: root.viewModel.grade(index + 1)
        }
    }
}
