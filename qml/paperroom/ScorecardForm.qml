// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Whether to choose it: two vetoes and six criteria.
ColumnLayout {
    id: root

    required property OwnPaperViewModel viewModel

    spacing: Theme.spaceL

    Card {
        Layout.fillWidth: true
        title: root.viewModel.choice
        headerItems: [
            Chip {
                text: root.viewModel.isVetoed ? qsTr("Vetoed") : root.viewModel.isReady ? qsTr("Can be chosen") : qsTr("Not judged yet")
                tone: root.viewModel.isVetoed ? Chip.Bad : root.viewModel.isReady ? Chip.Good : Chip.Neutral
            }
        ]

        AppText {
            objectName: "verdict"
            Layout.fillWidth: true
            text: root.viewModel.verdict
            wrapMode: Text.Wrap
        }

        Repeater {
            model: root.viewModel.vetoes

            ReasonRow {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                isVeto: true
            }
        }

        Repeater {
            model: root.viewModel.warnings

            ReasonRow {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                isVeto: false
            }
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Vetoes")
        spacing: Theme.spaceL

        VetoRow {
            objectName: "deepMind"
            Layout.fillWidth: true
            text: qsTr("Did somebody of DeepMind write it?")
            options: root.viewModel.vetoOptions
            currentIndex: root.viewModel.deepMindIndex

            onSelected: index => root.viewModel.setDeepMind(index)
        }

        VetoRow {
            objectName: "famous"
            Layout.fillWidth: true
            text: qsTr("Is it one of the most famous papers?")
            options: root.viewModel.vetoOptions
            currentIndex: root.viewModel.famousIndex

            onSelected: index => root.viewModel.setFamous(index)
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Six criteria, 0 to 3")
        spacing: Theme.spaceL

        Repeater {
            model: root.viewModel.criteria.length

            ScoreRow {
                id: row

                required property int index

                objectName: `score${row.index}`
                Layout.fillWidth: true
                name: root.viewModel.criteria[row.index] ?? ""
                hint: root.viewModel.criterionHints[row.index] ?? ""
                options: root.viewModel.scoreOptions
                score: root.viewModel.scores[row.index] ?? -1
                why: root.viewModel.whys[row.index] ?? ""
                offer: row.index === 2 ? root.viewModel.recencyText : ""
                hasSeparator: row.index + 1 < root.viewModel.criteria.length

                onScored: score => root.viewModel.setScore(row.index, score)
                onEdited: text => root.viewModel.setWhy(row.index, text)
                onOfferTaken: root.viewModel.takeRecency()
            }
        }
    }
}
