// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What stands beside a story that is written: what the linter says, its length, what it speaks for, its scope, its rehearsals.
ColumnLayout {
    id: root

    required property StoryViewModel viewModel

    spacing: Theme.spaceXL

    FindingsCard {
        Layout.fillWidth: true
        findings: root.viewModel.findings
        quietText: root.viewModel.isJudged ? qsTr("Nothing found: a short setting, a number, who did it, and a result.")
            : qsTr("Once the action is begun, this says what a listener would miss: a setting that eats the action, no number, a “we” that hides who did it.")
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Length")
        caption: qsTr("two to three minutes")

        LengthBar {
            Layout.fillWidth: true
            shares: root.viewModel.shares
            text: root.viewModel.lengthText
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Scope")

        SegmentedChoice {
            objectName: "levels"
            Layout.fillWidth: true
            label: qsTr("Level of its scope")
            options: root.viewModel.levels
            currentIndex: root.viewModel.levelIndex

            onSelected: index => root.viewModel.chooseLevel(index)
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.scopeText
            wrapMode: Text.Wrap
        }

        AppButton {
            objectName: "clearLevel"
            kind: AppButton.Quiet
            text: qsTr("Take the level back")
            visible: root.viewModel.levelIndex >= 0

            onActivated: root.viewModel.chooseLevel(root.viewModel.levelIndex)
        }
    }

    TagsCard {
        Layout.fillWidth: true
        viewModel: root.viewModel
    }

    HistoryCard {
        Layout.fillWidth: true
        tellings: root.viewModel.tellings
        dueText: root.viewModel.dueText
    }
}
