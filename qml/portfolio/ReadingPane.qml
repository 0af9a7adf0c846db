// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Ten papers of one's own field and ten from outside at one side, the critique of the one that is open at the other.
ColumnLayout {
    id: root

    required property ReadingViewModel viewModel
    required property bool isNarrow

    spacing: Theme.spaceXL

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.book
        title: qsTr("No paper is on the list")
        text: qsTr("Ten papers of your field and ten from outside it, each with a critique of one page: what it claims, on what evidence, what you doubt, what you would do next, and what it links to.")
        actionText: qsTr("Add a paper")
        visible: !root.viewModel.hasItem

        onActivated: root.viewModel.add()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isNarrow ? 1 : 2
        columnSpacing: Theme.spaceXL
        rowSpacing: Theme.spaceXL

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceXL

            Card {
                Layout.fillWidth: true
                title: qsTr("How far you are")
                visible: root.viewModel.hasItem

                AppText {
                    objectName: "inField"
                    Layout.fillWidth: true
                    text: qsTr("My field: %1").arg(root.viewModel.inFieldText)
                    wrapMode: Text.Wrap
                }

                AppText {
                    objectName: "outside"
                    Layout.fillWidth: true
                    text: qsTr("Outside it: %1").arg(root.viewModel.outsideText)
                    wrapMode: Text.Wrap
                }
            }

            OpenList {
                Layout.fillWidth: true
                title: qsTr("The list")
                items: root.viewModel.items

                onOpened: row => root.viewModel.open(row)
            }

            Card {
                objectName: "libraryCard"
                Layout.fillWidth: true
                title: qsTr("From your papers")
                visible: root.viewModel.library.length > 0

                ChoiceFlow {
                    Layout.fillWidth: true
                    name: qsTr("Add a paper of the library")
                    options: root.viewModel.library
                    currentIndex: -1

                    onChosen: index => root.viewModel.addFromLibrary(index)
                }
            }
        }

        Card {
            objectName: "critiqueCard"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.readingWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("The critique")
            caption: root.viewModel.dayText
            spacing: Theme.spaceL
            visible: root.viewModel.hasItem

            FormField {
                Layout.fillWidth: true
                label: qsTr("Title")

                LineField {
                    objectName: "readingTitle"
                    Layout.fillWidth: true
                    label: qsTr("Title")
                    placeholderText: qsTr("authors, title, year")
                    text: root.viewModel.title

                    onTextEdited: root.viewModel.setTitle(text)
                }
            }

            FormField {
                Layout.fillWidth: true
                label: qsTr("Counts as")

                SegmentedChoice {
                    objectName: "readingField"
                    Layout.fillWidth: true
                    label: qsTr("Counts as")
                    options: root.viewModel.fields
                    currentIndex: root.viewModel.fieldIndex

                    onSelected: index => root.viewModel.setField(index)
                }
            }

            FormField {
                Layout.fillWidth: true
                label: qsTr("Status")

                SegmentedChoice {
                    objectName: "readingStage"
                    Layout.fillWidth: true
                    label: qsTr("Status")
                    options: root.viewModel.stages
                    currentIndex: root.viewModel.stageIndex

                    onSelected: index => root.viewModel.setStage(index)
                }
            }

            PartFields {
                Layout.fillWidth: true
                names: root.viewModel.partNames
                texts: root.viewModel.critique

                onEdited: (part, text) => root.viewModel.setPart(part, text)
            }

            AppButton {
                objectName: "removeReading"
                kind: AppButton.Quiet
                glyph: Icons.trash
                text: qsTr("Take the paper out")

                onActivated: root.viewModel.remove()
            }
        }
    }
}
