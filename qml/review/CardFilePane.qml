// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Cards from a file: which file, what would happen to each card, and taking them; and the other way.
ColumnLayout {
    id: root

    required property CardFileViewModel sheet
    readonly property bool hasRows: root.sheet.rows.count > 0

    spacing: Theme.spaceL

    Card {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        FormField {
            Layout.fillWidth: true
            label: qsTr("File")
            hint: qsTr("An Anki deck (.apkg) or a table (.csv, .tsv). Nothing is taken before you say so.")

            LineField {
                objectName: "pathField"
                Layout.fillWidth: true
                label: qsTr("File of cards")
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
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            FileBrowse {
                objectName: "browseButton"
                dialogFile: "CardFileDialog.qml"

                onPicked: file => {
                    root.sheet.setPath(file);
                    root.sheet.look();
                }
            }

            AppButton {
                objectName: "lookButton"
                kind: root.hasRows ? AppButton.Secondary : AppButton.Primary
                text: qsTr("Look into it")
                isBusy: root.sheet.isBusy
                enabled: root.sheet.path !== ""

                onActivated: root.sheet.look()
            }

            AppButton {
                objectName: "discardButton"
                text: root.sheet.isBusy ? qsTr("Cancel") : qsTr("Another file")
                visible: root.sheet.isBusy || root.hasRows

                onActivated: root.sheet.clear()
            }

            AppButton {
                objectName: "takeButton"
                kind: AppButton.Primary
                text: root.sheet.takeText
                enabled: root.sheet.canTake
                visible: root.hasRows

                onActivated: root.sheet.take()
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

    AppText {
        objectName: "importSummary"
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.sheet.summary
        wrapMode: Text.Wrap
        visible: root.hasRows
    }

    AppText {
        objectName: "importReport"
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.sheet.report
        wrapMode: Text.Wrap
        visible: root.hasRows && root.sheet.report !== ""
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

            delegate: CardImportRow {
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

    CardWriteForm {
        Layout.fillWidth: true
        sheet: root.sheet
        visible: !root.hasRows
    }

    Item {
        Layout.fillHeight: true
        visible: !root.hasRows
    }
}
