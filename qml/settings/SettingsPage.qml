// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Everything that can be chosen; each choice works and is saved at once.
ScrollPage {
    id: root

    required property SettingsViewModel viewModel
    readonly property TransferViewModel transfer: root.viewModel.transfer
    readonly property list<string> keys: [
        qsTr("Up, Down — a day later or earlier, in the field of the day"),
        qsTr("Left, Right — another choice")
    ]

    function followWish(): void {
        if (root.viewModel.takeInterviewDayWish()) {
            interview.seekDay();
        }
    }

    objectName: "settingsPage"
    title: qsTr("Settings")
    crumb: qsTr("Every change is kept at once")

    // Once it is laid out, so that the page scrolls to where the field stands.
    Component.onCompleted: Qt.callLater(root.followWish)

    ProblemBanner {
        objectName: "problemBanner"
        Layout.fillWidth: true
        title: root.transfer.problem.title
        advice: root.transfer.problem.advice
        visible: root.transfer.problem.exists

        onDismissed: root.transfer.dismissProblem()
    }

    ProblemBanner {
        objectName: "pausedBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: qsTr("A backup was restored; automatic backups rest")
        kept: qsTr("The older backups stay as they are, so that a wrong one cannot push a good one out.")
        advice: qsTr("Look around. When this is the state you wanted, let the backups go on.")
        actionText: qsTr("This is right")
        isDismissible: false
        visible: root.transfer.isPaused

        onActed: root.transfer.confirmRestored()
    }

    ProblemBanner {
        objectName: "noticeBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Good
        title: root.transfer.notice
        isDismissible: false
        visible: root.transfer.notice !== ""
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            InterviewSection {
                id: interview

                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            LookSection {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            StudySection {
                Layout.fillWidth: true
                study: root.viewModel.study
            }

            SoundSection {
                objectName: "soundSection"
                Layout.fillWidth: true
                sound: root.viewModel.sound
            }

            AboutSection {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            DataSection {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }

            RecordingsSection {
                objectName: "recordingsSection"
                Layout.fillWidth: true
                sound: root.viewModel.sound
                isReadOnly: root.viewModel.isReadOnly
            }

            CopiesSection {
                objectName: "copiesSection"
                Layout.fillWidth: true
                copies: root.viewModel.copies
                isReadOnly: root.viewModel.isReadOnly
            }

            BackupsSection {
                Layout.fillWidth: true
                transfer: root.transfer
                isReadOnly: root.viewModel.isReadOnly
            }

            ContentSection {
                Layout.fillWidth: true
                viewModel: root.viewModel
            }
        }
    }

    Connections {
        target: root.viewModel

        function onInterviewDayAsked(): void {
            root.followWish();
        }
    }
}
