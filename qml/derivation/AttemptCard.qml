// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The place below the lines: to write the next one, to say whether one's own was the same, and at the end to begin anew.
Card {
    id: root

    required property DerivationViewModel viewModel

    function write(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: root.viewModel.panelTitle
    isActive: !root.viewModel.isComplete
    headerItems: [
        AppButton {
            objectName: "hideButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Hide the last line")
            visible: root.viewModel.canHide

            onActivated: root.viewModel.hideLast()
        },
        AppButton {
            objectName: "showAllButton"
            kind: AppButton.Quiet
            glyph: Icons.eye
            text: qsTr("Show all")
            visible: root.viewModel.canReveal

            onActivated: root.viewModel.showAll()
        }
    ]

    GridLayout {
        columns: field.implicitWidth + hadIt.implicitWidth + columnSpacing > width ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM
        visible: root.viewModel.canReveal

        TextBox {
            id: field

            objectName: "attemptField"
            Layout.fillWidth: true
            Layout.maximumHeight: 2 * Theme.target + Theme.lineBody
            label: root.viewModel.panelTitle
            placeholderText: qsTr("LaTeX, if you like: \\log p(x) = … It comes to stand beside the real line; you judge it, nothing else.")
            text: root.viewModel.attempt
            isCode: true

            onEdited: text => root.viewModel.setAttempt(text)
        }

        AppButton {
            id: hadIt

            objectName: "hadItButton"
            Layout.alignment: Qt.AlignTop
            text: qsTr("I had it")
            keyHint: qsTr("Ctrl+Enter")

            onActivated: root.viewModel.hadIt()
        }
    }

    AttemptChoice {
        Layout.fillWidth: true
        text: qsTr("Compare the two. The same in another form counts; a missing factor or a turned sign does not.")
        visible: root.viewModel.isComparing

        AppButton {
            objectName: "notQuiteButton"
            text: qsTr("Not quite")
            keyHint: qsTr("Ctrl+R")

            onActivated: root.viewModel.reveal()
        }

        AppButton {
            objectName: "sameButton"
            kind: AppButton.Primary
            text: qsTr("I had it")
            keyHint: qsTr("Ctrl+Enter")

            onActivated: root.viewModel.hadIt()
        }
    }

    AttemptChoice {
        Layout.fillWidth: true
        text: root.viewModel.resultText
        visible: root.viewModel.isComplete

        AppButton {
            text: qsTr("All derivations")

            onActivated: root.viewModel.openList()
        }

        AppButton {
            objectName: "restartButton"
            kind: AppButton.Primary
            glyph: Icons.refresh
            text: qsTr("Start again")

            onActivated: root.viewModel.restart()
        }
    }
}
