// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The first page of all: when, which loop, which level, how many hours, and four starts within half an hour.
ScrollPage {
    id: root

    required property WelcomeViewModel viewModel
    required property SettingsViewModel settings
    required property ReadinessViewModel readiness
    required property RoundListModel rounds
    readonly property list<string> keys: [qsTr("Tab — the next answer"), qsTr("Ctrl+Enter — go to Today")]

    objectName: "welcomePage"
    crumb: qsTr("Welcome")
    title: qsTr("When do you need to be ready?")
    actions: [
        AppButton {
            text: qsTr("Go to Today")
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.viewModel.finish()
        }
    ]

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        AnswersCard {
            id: answers

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            settings: root.settings
            readiness: root.readiness
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            StartsCard {
                Layout.fillWidth: true
                title: qsTr("A first half hour")
                caption: qsTr("30 minutes")
                starts: root.viewModel.starts

                onStarted: row => root.viewModel.start(row)
            }

            RoundsCard {
                Layout.fillWidth: true
                rounds: root.rounds
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]

        onActivated: {
            answers.commit();
            root.viewModel.finish();
        }
    }
}
