// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The matrix of stories against values and themes. Its gaps stand in words above it and in each row.
ColumnLayout {
    id: root

    required property StoriesViewModel viewModel
    readonly property list<string> keys: [qsTr("Tab — from gap to gap"), qsTr("Enter — write a story for it")]
    readonly property int count: root.viewModel.stories.count
    /// Columns only where they leave the words half of the width.
    readonly property bool hasCells: root.count > 0 && root.count * Theme.target < root.width * 0.5

    spacing: Theme.spaceXL

    ProblemBanner {
        objectName: "gapsBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        isDismissible: false
        title: root.viewModel.gapsText
        visible: root.viewModel.gapsText !== ""
    }

    Card {
        Layout.fillWidth: true
        isFlush: true
        title: qsTr("Stories against values and themes")
        caption: root.count === 0 ? qsTr("A check stands where a story speaks for it")
            : qsTr("Columns are your stories by number · check: covered · ring: begun")

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceXL
            Layout.rightMargin: Theme.spaceXL
            Layout.topMargin: Theme.spaceM
            spacing: 0
            visible: root.hasCells

            Item {
                Layout.fillWidth: true
            }

            Repeater {
                model: root.count

                AppText {
                    id: number

                    required property int index

                    Layout.preferredWidth: Theme.target
                    kind: AppText.Caption
                    horizontalAlignment: Text.AlignHCenter
                    text: (number.index + 1).toLocaleString(Qt.locale(), "f", 0)

                    Accessible.ignored: true
                }
            }

            Item {
                Layout.preferredWidth: rows.buttonRoom + Theme.spaceL
            }
        }

        ColumnLayout {
            id: rows

            property int buttonRoom: 0

            Layout.fillWidth: true
            spacing: 0

            Repeater {
                objectName: "coverageRows"
                model: root.viewModel.coverage

                CoverageRow {
                    id: row

                    required property int index
                    required property string topicId

                    Layout.fillWidth: true
                    hasCells: root.hasCells
                    hasSeparator: row.index < root.viewModel.coverage.rowCount() - 1

                    onAnswered: root.viewModel.answer(row.topicId)
                    Component.onCompleted: rows.buttonRoom = Math.max(rows.buttonRoom, row.buttonWidth)
                }
            }
        }
    }
}
