// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is written for the two-page sheet at one side; at the other what it takes from elsewhere, and what is missing.
GridLayout {
    id: root

    required property LastSheetViewModel sheet
    required property bool isNarrow

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        title: qsTr("In your words")
        spacing: Theme.spaceL

        Repeater {
            model: root.sheet

            FormField {
                id: part

                required property int index
                required property string title
                required property string text
                required property bool isCut
                required hint

                Layout.fillWidth: true
                label: part.title
                error: part.isCut ? part.hint : ""

                TextBox {
                    objectName: `part${part.index}`
                    Layout.fillWidth: true
                    label: part.title
                    text: part.text

                    onEdited: text => root.sheet.setText(part.index, text)
                }
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceXL

        Card {
            objectName: "gapsCard"
            Layout.fillWidth: true
            title: qsTr("Still missing")
            visible: root.sheet.gaps.length > 0

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.sheet.gaps
            }
        }

        Card {
            objectName: "cutsCard"
            Layout.fillWidth: true
            title: qsTr("Has no room")
            visible: root.sheet.cuts.length > 0

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.sheet.cuts
            }
        }

        Card {
            Layout.fillWidth: true
            title: qsTr("From your stories")
            caption: qsTr("those that speak for most")

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.sheet.stories
                visible: root.sheet.stories.length > 0
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: qsTr("No story has an action and a result yet.")
                wrapMode: Text.Wrap
                visible: root.sheet.stories.length === 0
            }
        }

        Card {
            Layout.fillWidth: true
            title: qsTr("From your questions")
            caption: qsTr("those with a star")

            BulletList {
                Layout.fillWidth: true
                title: ""
                lines: root.sheet.questions
                visible: root.sheet.questions.length > 0
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: qsTr("None is starred. Stories, Questions has those to choose from.")
                wrapMode: Text.Wrap
                visible: root.sheet.questions.length === 0
            }
        }
    }
}
