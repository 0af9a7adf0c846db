// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Ten statements to rate, each beside what was measured since.
ScrollPage {
    id: root

    required property SelfTestModel viewModel
    readonly property list<string> keys: [qsTr("Tab — the next statement"), qsTr("Left and Right — the rating"), qsTr("Esc — back")]

    objectName: "selfTestPage"
    title: root.viewModel.count > 0 ? root.viewModel.title : qsTr("Self-test")
    crumb: qsTr("Review / %1").arg(root.viewModel.stateText)
    actions: [
        AppButton {
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        }
    ]

    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: 2 * Theme.readingWidth
        tone: AppText.Soft
        text: root.viewModel.about
        wrapMode: Text.Wrap
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.book
        title: qsTr("The self-test could not be read")
        text: qsTr("It comes with the content. Settings, Content says what is wrong with its file; nothing of yours is lost.")
        visible: root.viewModel.count === 0
    }

    Repeater {
        model: root.viewModel

        SelfTestRow {
            id: row

            Layout.fillWidth: true

            onRated: value => root.viewModel.rate(row.index, value)
        }
    }

    Card {
        objectName: "startCard"
        Layout.fillWidth: true
        title: qsTr("Where to start from")
        isActive: root.viewModel.isStarted
        visible: root.viewModel.hasStart

        AppText {
            Layout.fillWidth: true
            Layout.maximumWidth: 2 * Theme.readingWidth
            text: root.viewModel.startText
            wrapMode: Text.Wrap
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            AppButton {
                objectName: "startFromRatings"
                text: root.viewModel.startAction
                visible: !root.viewModel.isStarted

                onActivated: root.viewModel.startFromRatings()
            }

            AppButton {
                objectName: "takeStartBack"
                text: qsTr("Take it back")
                visible: root.viewModel.canTakeBack

                onActivated: root.viewModel.takeStartBack()
            }

            SourceBadge {
                source: SourceBadge.Ours
            }

            Chip {
                text: qsTr("assumption")
            }
        }
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }
}
