// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Three minutes on two topics that chance brought together, and those that were told before.
GridLayout {
    id: root

    required property ConnectionViewModel viewModel
    required property bool isNarrow
    readonly property bool isLive: root.viewModel.course === ConnectionViewModel.Course.Running
        || root.viewModel.course === ConnectionViewModel.Course.Paused

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    ConnectionDesk {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        viewModel: root.viewModel
        visible: root.viewModel.exists
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.cards
        title: qsTr("There are no two topics")
        text: qsTr("Topics come from the cards and ladders of the content, and it has fewer than two.")
        visible: !root.viewModel.exists
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            title: qsTr("The draw")

            FormField {
                Layout.fillWidth: true
                label: qsTr("Number")
                hint: qsTr("The same number brings the same two topics back. Enter takes it.")
                error: root.viewModel.seedError

                LineField {
                    objectName: "seed"
                    Layout.fillWidth: true
                    label: qsTr("Number of the draw")
                    text: root.viewModel.seedText
                    hasError: root.viewModel.seedError !== ""
                    enabled: !root.isLive

                    onAccepted: root.viewModel.useSeed(text)
                }
            }

            AppButton {
                id: drawButton

                objectName: "draw"
                glyph: Icons.refresh
                text: qsTr("Draw two others")
                keyHint: qsTr("Ctrl N")
                enabled: !root.isLive

                onActivated: root.viewModel.draw()
            }
        }

        ToldList {
            Layout.fillWidth: true
            title: qsTr("Told before")
            caption: qsTr("press one to tell it again")
            viewModel: root.viewModel

            onEmptied: drawButton.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
