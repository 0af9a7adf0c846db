// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which loop is begun, and by which rules.
GridLayout {
    id: root

    required property LoopViewModel viewModel
    required property bool isNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        title: qsTr("Which loop")
        caption: qsTr("of the track that is set on Mock rounds")
        isFlush: true

        Repeater {
            model: root.viewModel.formats

            LoopFormatRow {
                Layout.fillWidth: true
                isSelected: root.viewModel.chosenFormat === index
                hasSeparator: index + 1 < root.viewModel.formats.count

                onActivated: root.viewModel.chosenFormat = index
            }
        }
    }

    Card {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        title: qsTr("How it goes")

        ToggleRow {
            objectName: "loopStrict"
            Layout.fillWidth: true
            text: qsTr("As in the interview")
            caption: qsTr("No pause, phases end when their time is used up, and the interviewer cuts in.")
            isOn: root.viewModel.isStrict

            onSwitched: on => root.viewModel.isStrict = on
        }

        Separator {
            Layout.fillWidth: true
        }

        BulletList {
            Layout.fillWidth: true
            title: ""
            lines: [qsTr("Each round is drawn and rated on its own, right after it."),
                qsTr("A break counts down between two rounds of one day. Nothing starts by itself."),
                qsTr("You can stop after any round and go on another day. Nothing is lost."),
                qsTr("After the last one you read the packet: what a committee would read, its strongest objection, and the smallest change that would turn it.")]
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.endText
            wrapMode: Text.Wrap
            visible: text !== ""
        }

        RowLayout {
            spacing: Theme.spaceM

            AppButton {
                objectName: "beginLoop"
                kind: AppButton.Primary
                glyph: Icons.play
                text: qsTr("Begin the loop")
                keyHint: qsTr("Ctrl Enter")

                onActivated: root.viewModel.begin()
            }

            AppButton {
                objectName: "keepLoop"
                text: qsTr("Back to the loop")
                visible: root.viewModel.hasLoop

                onActivated: root.viewModel.chooseAnother(false)
            }
        }
    }
}
