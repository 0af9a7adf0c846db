// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// The scores of a candidate and their sum, below the names of the criteria where no head of a table says them.
RowLayout {
    id: root

    required property list<string> cells
    required property list<string> criteria
    required property int cellWidth
    required property bool isTable

    spacing: 0

    Repeater {
        model: root.cells.length

        ColumnLayout {
            id: cell

            required property int index
            readonly property bool isTotal: cell.index + 1 === root.cells.length

            Layout.preferredWidth: root.cellWidth
            Layout.fillWidth: !root.isTable
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.Caption
                text: root.criteria[cell.index] ?? qsTr("Total")
                visible: !root.isTable

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: cell.isTotal ? AppText.Heading : AppText.Body
                tone: cell.isTotal ? AppText.Strong : root.cells[cell.index] === "3" ? AppText.Good
                    : root.cells[cell.index] === "0" ? AppText.Bad : AppText.Soft
                text: root.cells[cell.index] ?? ""

                Accessible.ignored: true
            }
        }
    }
}
