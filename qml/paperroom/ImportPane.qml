// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Papers from a file of references: which file, what would happen to each entry, and taking them.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel
    readonly property PaperImportViewModel sheet: root.viewModel.importSheet
    readonly property bool hasRows: root.sheet.rows.count > 0

    spacing: Theme.spaceL

    Card {
        Layout.fillWidth: true
        spacing: Theme.spaceL

        FormField {
            Layout.fillWidth: true
            label: qsTr("File")
            hint: qsTr("BibTeX (.bib) or CSL-JSON (.json), up to 64 MB and 5,000 papers. Nothing is taken before you say so.")

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                LineField {
                    objectName: "pathField"
                    Layout.fillWidth: true
                    label: qsTr("File of references")
                    placeholderText: qsTr("Path of the file, or drop it here")
                    text: root.sheet.path

                    onTextEdited: root.sheet.setPath(text)
                    onAccepted: root.sheet.look()

                    DropArea {
                        anchors.fill: parent

                        onDropped: drop => {
                            drop.accept(Qt.CopyAction);
                            root.sheet.setPath(drop.hasUrls ? drop.urls[0].toString() : drop.text);
                            root.sheet.look();
                        }
                    }
                }

                AppButton {
                    objectName: "lookButton"
                    kind: root.hasRows ? AppButton.Secondary : AppButton.Primary
                    text: qsTr("Look into it")
                    isBusy: root.sheet.isReading
                    enabled: root.sheet.path !== "" || root.sheet.text !== ""

                    onActivated: root.sheet.look()
                }
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Or paste")
            visible: root.sheet.path === "" && !root.hasRows

            TextBox {
                objectName: "pasteField"
                Layout.fillWidth: true
                Layout.minimumHeight: 2 * 2 * Theme.target
                Layout.maximumHeight: 2 * 2 * Theme.target
                isCode: true
                label: qsTr("Pasted entries")
                placeholderText: qsTr("@article{…")
                text: root.sheet.text

                onEdited: text => root.sheet.setText(text)
            }
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: root.sheet.problem.title
        advice: root.sheet.problem.advice
        isDismissible: false
        visible: root.sheet.problem.exists
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM
        visible: root.hasRows

        AppText {
            objectName: "importSummary"
            Layout.fillWidth: true
            kind: AppText.Heading
            text: root.sheet.summary
            wrapMode: Text.Wrap
        }

        AppButton {
            objectName: "discardButton"
            text: qsTr("Another file")

            onActivated: root.sheet.clear()
        }

        AppButton {
            objectName: "takeButton"
            kind: AppButton.Primary
            text: root.sheet.takeText
            keyHint: qsTr("Ctrl Enter")
            enabled: root.sheet.canTake

            onActivated: root.sheet.take()
        }
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        isFlush: true
        contentFills: true
        visible: root.hasRows

        ScrollList {
            id: rows

            objectName: "importRows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.sheet.rows

            delegate: ImportLine {
                id: line

                width: ListView.view.width
                focus: ListView.isCurrentItem

                onSwitched: on => root.sheet.setTaken(line.index, on)
                onActiveFocusChanged: {
                    if (line.activeFocus) {
                        rows.currentIndex = line.index;
                    }
                }
            }
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("The other way")
        visible: !root.hasRows

        FormField {
            Layout.fillWidth: true
            label: qsTr("Write to")
            hint: root.sheet.exportText

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                LineField {
                    objectName: "exportField"
                    Layout.fillWidth: true
                    label: qsTr("File to write to")
                    text: root.sheet.exportPath

                    onTextEdited: root.sheet.setExportPath(text)
                }

                AppButton {
                    objectName: "exportButton"
                    text: qsTr("Write BibTeX")
                    enabled: root.sheet.canExport

                    onActivated: root.sheet.exportAll()
                }
            }
        }
    }

    Item {
        Layout.fillHeight: true
        visible: !root.hasRows
    }
}
