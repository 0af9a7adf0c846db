// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The stages of a process with their days at one side; at the other its totals, what a silence means, and other offers.
GridLayout {
    id: root

    required property PipelineViewModel pipeline
    required property bool isNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        title: qsTr("The stages")
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: qsTr("Say the day of a stage that was, or that is arranged. What comes after it is counted from there, by the lengths that the guide prints.")
            wrapMode: Text.Wrap
        }

        ChoiceFlow {
            objectName: "accounts"
            Layout.fillWidth: true
            name: qsTr("Whose account")
            options: root.pipeline.accounts
            currentIndex: root.pipeline.accountIndex

            onChosen: index => root.pipeline.chooseAccount(index)
        }

        Repeater {
            model: root.pipeline

            StageRow {
                Layout.fillWidth: true
                pipeline: root.pipeline
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            title: qsTr("All of it")

            BulletList {
                objectName: "totals"
                Layout.fillWidth: true
                title: ""
                lines: root.pipeline.totals
                badges: root.pipeline.totalBadges
            }
        }

        Card {
            objectName: "silenceCard"
            Layout.fillWidth: true
            title: qsTr("Is this silence normal?")
            visible: root.pipeline.silenceText !== ""

            AppText {
                Layout.fillWidth: true
                text: root.pipeline.silenceText
                wrapMode: Text.Wrap
            }
        }

        DeadlinesCard {
            Layout.fillWidth: true
            pipeline: root.pipeline
        }
    }
}
