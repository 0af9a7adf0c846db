// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The three questions, and what was answered to them after rounds, the newest first.
ColumnLayout {
    id: root

    required property ReflectionsViewModel viewModel

    spacing: Theme.spaceXL

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        isDismissible: false
        visible: root.viewModel.problem.exists
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("What each round asks you afterwards")

        BulletList {
            Layout.fillWidth: true
            title: ""
            lines: root.viewModel.questions
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: qsTr("The debrief of a round asks them; what you answer stands here.")
            wrapMode: Text.Wrap
            visible: root.viewModel.rounds.count === 0
        }
    }

    Repeater {
        objectName: "reflectionRows"
        model: root.viewModel.rounds

        ColumnLayout {
            id: row

            required property string title
            required property string caption

            Layout.fillWidth: true

            Card {
                Layout.fillWidth: true
                title: row.title

                AppText {
                    Layout.fillWidth: true
                    text: row.caption
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
