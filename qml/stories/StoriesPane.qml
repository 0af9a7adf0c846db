// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The stories one has, and beside them what no story answers yet.
GridLayout {
    id: root

    required property StoriesViewModel viewModel
    readonly property list<string> keys: [qsTr("Tab — from story to story"), qsTr("Enter — open it")]
    readonly property bool hasStories: root.viewModel.stories.count > 0
    readonly property bool isStacked: root.width < 2 * Theme.tipWidth + Theme.spaceXL

    columns: root.isStacked ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceM

        ProblemBanner {
            objectName: "removedBanner"
            Layout.fillWidth: true
            tone: ProblemBanner.Neutral
            isDismissible: false
            title: root.viewModel.removedText
            actionText: qsTr("Undo")
            visible: root.viewModel.removedText !== ""

            onActed: root.viewModel.undoRemove()
        }

        Card {
            Layout.fillWidth: true
            isFlush: true
            visible: root.hasStories

            Repeater {
                objectName: "storyRows"
                model: root.viewModel.stories

                ListRow {
                    id: row

                    required property int index
                    required property string storyId
                    required property string number
                    required property string title
                    required property string facts
                    required property string findings
                    required property string rehearsed
                    required property bool isDue

                    Layout.fillWidth: true
                    lead: row.number
                    text: row.title
                    caption: `${row.facts}\n${row.rehearsed}`
                    isActivatable: true
                    hasSeparator: row.index < root.viewModel.stories.count - 1

                    onActivated: root.viewModel.open(row.storyId)

                    Chip {
                        text: qsTr("due")
                        tone: Chip.Accent
                        visible: row.isDue
                    }

                    Chip {
                        text: row.findings
                        tone: Chip.Warn
                        visible: row.findings !== ""
                    }
                }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceS
            title: qsTr("What they speak for")
            caption: qsTr("A gap is a question that finds you without a story")
            visible: root.hasStories

            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                Repeater {
                    objectName: "topicChips"
                    model: root.viewModel.coverage

                    Chip {
                        required property string title
                        required property string countText
                        required property bool isGap

                        text: qsTr("%1: %2").arg(title).arg(countText)
                        tone: isGap ? Chip.Warn : Chip.Neutral
                    }
                }
            }
        }

        EmptyState {
            Layout.fillWidth: true
            glyph: Icons.star
            title: qsTr("Your stories will stand here")
            text: qsTr("Six to eight true stories, told in two to three minutes each, answer most of what they ask. Begin with the one you know best; what you type is kept as you type it.")
            actionText: qsTr("Write the first story")
            visible: !root.hasStories

            onActivated: root.viewModel.create()
        }
    }

    Card {
        Layout.fillWidth: root.isStacked
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        title: qsTr("They may ask")
        visible: root.viewModel.nextAsk !== ""

        AppText {
            Layout.fillWidth: true
            kind: AppText.Lead
            text: root.viewModel.nextAsk
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.viewModel.gapsText
            wrapMode: Text.Wrap
        }

        AppButton {
            objectName: "answerNext"
            text: qsTr("Write a story for it")

            onActivated: root.viewModel.answerNext()
        }

        AppButton {
            objectName: "showCoverage"
            kind: AppButton.Quiet
            text: qsTr("See all that is not covered")

            onActivated: root.viewModel.chooseView(StoriesViewModel.View.Coverage)
        }
    }
}
