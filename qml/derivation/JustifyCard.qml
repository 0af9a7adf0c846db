// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Justify: choose the rule that leads to the line, then read why.
Card {
    id: root

    required property JustifyViewModel viewModel
    readonly property bool isAnswered: root.viewModel.chosen >= 0
    readonly property list<string> keys: [qsTr("1 to 4 — choose a rule"), qsTr("Space or Ctrl+Enter — the next line")]
    readonly property bool isOnButton: (root.Window.activeFocusItem as PressBase) !== null

    signal listAsked()

    title: root.viewModel.question
    isActive: !root.viewModel.isComplete

    GridLayout {
        Layout.fillWidth: true
        columns: root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS
        visible: !root.viewModel.isComplete

        Repeater {
            model: root.viewModel.options.length

            AppButton {
                id: option

                required property int index

                objectName: `option${option.index + 1}`
                Layout.fillWidth: true
                text: root.viewModel.options[option.index] ?? ""
                keyHint: (option.index + 1).toString()
                glyph: !root.isAnswered ? "" : option.index === root.viewModel.right ? Icons.check
                    : option.index === root.viewModel.chosen ? Icons.close : ""
                enabled: !root.isAnswered || option.index === root.viewModel.right || option.index === root.viewModel.chosen

                onActivated: root.viewModel.choose(option.index)
            }
        }
    }

    AttemptChoice {
        Layout.fillWidth: true
        text: root.viewModel.answerText
        visible: root.isAnswered

        AppButton {
            objectName: "nextButton"
            kind: AppButton.Primary
            text: qsTr("Next line")
            keyHint: qsTr("Space")

            onActivated: root.viewModel.next()
        }
    }

    EndRow {
        Layout.fillWidth: true
        text: root.viewModel.resultText
        isEnded: root.viewModel.isEnded
        visible: root.viewModel.isComplete

        onListAsked: root.listAsked()
        onRestartAsked: root.viewModel.restart()
    }

    Instantiator {
        model: root.viewModel.options.length

        Shortcut {
            required property int index

            sequence: (index + 1).toString()
            enabled: !root.isAnswered
            autoRepeat: false
            onActivated: root.viewModel.choose(index)
        }
    }

    Shortcut {
        sequence: "Space"
        enabled: root.isAnswered && !root.isOnButton
        autoRepeat: false
        onActivated: root.viewModel.next()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.isAnswered
        autoRepeat: false
        onActivated: root.viewModel.next()
    }
}
