// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the round shows by itself, with the sentence it was found in; the rest of the list behind one button.
Card {
    id: root

    required property MistakesViewModel viewModel

    title: qsTr("Mistakes")
    caption: root.viewModel.countText
    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.coverageText
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.viewModel.seen

        SeenMistake {
            Layout.fillWidth: true
            isReadOnly: root.viewModel.isReadOnly

            onSwitched: (row, on) => root.viewModel.tickSeen(row, on)
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("The program saw none of these by itself.")
        wrapMode: Text.Wrap
        visible: root.viewModel.seen.count === 0
    }

    AppButton {
        objectName: "otherMistakes"
        kind: AppButton.Quiet
        glyph: root.viewModel.isExpanded ? Icons.chevronUp : Icons.chevronDown
        text: root.viewModel.othersText
        visible: root.viewModel.others.count > 0

        onActivated: root.viewModel.toggleExpanded()
    }

    Repeater {
        model: root.viewModel.isExpanded ? root.viewModel.others : null

        CheckRow {
            required property int index
            required property string mistakeText
            required property bool isTicked

            Layout.fillWidth: true
            enabled: !root.viewModel.isReadOnly
            text: mistakeText
            isOn: isTicked

            onSwitched: on => root.viewModel.tickOther(index, on)
        }
    }
}
