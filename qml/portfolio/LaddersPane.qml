// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Ladders of one's own at one side; the one that is open at the other, to be written or to be climbed.
ColumnLayout {
    id: root

    required property LaddersViewModel viewModel
    required property bool isNarrow

    spacing: Theme.spaceXL

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.chart
        title: qsTr("No ladder of your own yet")
        text: qsTr("A ladder goes down one thread of your own area, each question deeper than the one before. Climb it cold: how far it held is kept, and it comes back before it is likely forgotten.")
        actionText: qsTr("Write a ladder")
        visible: !root.viewModel.hasLadder

        onActivated: root.viewModel.add()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.hasLadder

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            Card {
                objectName: "dueCard"
                Layout.fillWidth: true
                title: qsTr("Due: %1").arg(root.viewModel.dueText)
                visible: root.viewModel.dueText !== "" && !root.viewModel.isClimbing

                AppButton {
                    objectName: "openDue"
                    text: qsTr("Go to it")
                    label: qsTr("Go to the ladder that is due")

                    onActivated: root.viewModel.openDue()
                }
            }

            Card {
                Layout.fillWidth: true
                title: qsTr("How far it holds")
                visible: !root.viewModel.isClimbing

                AppText {
                    objectName: "standing"
                    Layout.fillWidth: true
                    text: root.viewModel.standingText
                    wrapMode: Text.Wrap
                }

                AppButton {
                    objectName: "climb"
                    kind: AppButton.Primary
                    glyph: Icons.arrowUp
                    text: qsTr("Climb it cold")
                    keyHint: qsTr("Ctrl Enter")
                    enabled: root.viewModel.canClimb

                    onActivated: root.viewModel.climb()
                }

                BulletList {
                    Layout.fillWidth: true
                    title: qsTr("Climbs")
                    lines: root.viewModel.climbs
                    visible: root.viewModel.climbs.length > 0
                }
            }

            OpenList {
                Layout.fillWidth: true
                title: qsTr("My ladders")
                items: root.viewModel.items
                enabled: !root.viewModel.isClimbing

                onOpened: row => root.viewModel.open(row)
            }
        }

        ClimbCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
            visible: root.viewModel.isClimbing
        }

        LadderCard {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
            visible: !root.viewModel.isClimbing
        }
    }
}
