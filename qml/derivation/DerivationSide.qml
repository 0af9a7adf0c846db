// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is asked about the lines. Every answer opens on demand, so that one can say it first.
ColumnLayout {
    id: root

    required property DerivationViewModel viewModel

    spacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        title: qsTr("The bound")
        spacing: Theme.spaceXS
        visible: root.viewModel.hasTight

        AskRow {
            objectName: "tightRow"
            Layout.fillWidth: true
            ask: qsTr("When is it tight?")
            reply: root.viewModel.tightText
            isOpen: root.viewModel.isTightShown

            onFlipped: root.viewModel.toggleTight()
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("They will ask")
        spacing: Theme.spaceXS

        Repeater {
            objectName: "asks"
            model: root.viewModel.asks

            AskRow {
                required property int index

                Layout.fillWidth: true

                onFlipped: root.viewModel.asks.toggle(index)
            }
        }
    }

    RelatedCard {
        objectName: "related"
        Layout.fillWidth: true
        model: root.viewModel.related
        visible: count > 0

        onAsked: row => root.viewModel.openRelated(row)
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Your history")

        AppText {
            objectName: "score"
            Layout.fillWidth: true
            text: root.viewModel.scoreText
            wrapMode: Text.Wrap
            visible: root.viewModel.scoreText !== ""
        }

        AppText {
            objectName: "due"
            Layout.fillWidth: true
            tone: AppText.Warn
            text: root.viewModel.dueText
            wrapMode: Text.Wrap
            visible: root.viewModel.dueText !== ""
        }

        AppText {
            objectName: "history"
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.historyText
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.missedText
            wrapMode: Text.Wrap
            visible: root.viewModel.missedText !== ""
        }
    }
}
