// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Stands in place of every page while the profile or the content cannot be opened: what happened, what was kept, what to do.
ScrollPage {
    id: root

    required property RecoveryViewModel viewModel
    readonly property list<string> keys: [qsTr("Ctrl+R — try again")]

    objectName: "recoveryPage"
    crumb: qsTr("Seven Rounds cannot start yet")
    title: root.viewModel.title

    Shortcut {
        sequence: "Ctrl+R"
        context: Qt.WindowShortcut

        onActivated: root.viewModel.tryAgain()
    }

    ProblemBanner {
        objectName: "problemBanner"
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        isDismissible: false
        visible: root.viewModel.problem.exists
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        Card {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("What happened")

            AppText {
                Layout.fillWidth: true
                text: root.viewModel.happened
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Good
                text: root.viewModel.kept
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                text: root.viewModel.advice
                wrapMode: Text.Wrap
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceS
                spacing: Theme.spaceS

                AppButton {
                    objectName: "restoreButton"
                    kind: AppButton.Primary
                    text: qsTr("Restore the newest backup")
                    visible: root.viewModel.canRestore

                    onActivated: restoreSheet.open()
                }

                AppButton {
                    objectName: "retryButton"
                    kind: root.viewModel.canRestore ? AppButton.Secondary : AppButton.Primary
                    text: qsTr("Try again")
                    keyHint: qsTr("Ctrl R")

                    onActivated: root.viewModel.tryAgain()
                }

                AppButton {
                    objectName: "emptyButton"
                    kind: AppButton.Danger
                    text: qsTr("Start empty…")
                    visible: root.viewModel.canStartEmpty

                    onActivated: emptySheet.open()
                }
            }
        }

        RecoveryFacts {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            viewModel: root.viewModel
        }
    }

    DialogSheet {
        id: restoreSheet

        title: qsTr("Restore the newest backup?")
        text: qsTr("%1. The present file is moved aside first and kept.").arg(root.viewModel.backupText)
        agreeText: qsTr("Restore")

        onAgreed: root.viewModel.restoreNewest()
    }

    DialogSheet {
        id: emptySheet

        title: qsTr("Start with an empty profile?")
        text: qsTr("What is in the folder now is moved aside and kept; backups stay. Your rounds, answers and ratings will not be shown.")
        agreeText: qsTr("Start empty")
        isDestructive: true

        onAgreed: root.viewModel.startEmpty()
    }
}
