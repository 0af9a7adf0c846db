// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Open problems at one side; at the other where the person stands on the one that is open, and when that changed.
ColumnLayout {
    id: root

    required property OpinionsViewModel viewModel
    required property bool isNarrow

    spacing: Theme.spaceXL

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.bulb
        title: qsTr("No open problem is noted")
        text: qsTr("Three open problems on which you have a position: what it rests on, what would change your mind, and the first experiment you would run. When a position changes, what it was stays here with its day.")
        actionText: qsTr("Note a problem")
        visible: !root.viewModel.hasOpinion

        onActivated: root.viewModel.add()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL
        visible: root.viewModel.hasOpinion

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            OpenList {
                Layout.fillWidth: true
                title: qsTr("Open problems")
                caption: root.viewModel.countText
                items: root.viewModel.items

                onOpened: row => root.viewModel.open(row)
            }

            Card {
                objectName: "changesCard"
                Layout.fillWidth: true
                title: qsTr("How the position changed")
                visible: root.viewModel.changes.length > 0

                BulletList {
                    Layout.fillWidth: true
                    title: ""
                    lines: root.viewModel.changes
                }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("Where you stand")
            spacing: Theme.spaceL

            PartFields {
                Layout.fillWidth: true
                names: root.viewModel.partNames
                texts: root.viewModel.texts

                onEdited: (part, text) => root.viewModel.setText(part, text)
            }

            AppButton {
                objectName: "removeOpinion"
                kind: AppButton.Quiet
                glyph: Icons.trash
                text: qsTr("Take the problem out")

                onActivated: root.viewModel.remove()
            }
        }
    }
}
