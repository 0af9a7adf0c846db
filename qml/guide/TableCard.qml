// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A table of figures whose columns share the width. A row can be chosen when `isChoosable`.
Card {
    id: root

    required property GuideTableModel table
    property bool isChoosable: false
    property int currentRow: -1
    readonly property real columnWidth: (root.width - 2 * Theme.spaceXL) / Math.max(1, root.table.headers.length)

    signal chosen(int row)

    isFlush: true

    Accessible.role: Accessible.Table

    Row {
        Layout.leftMargin: Theme.spaceXL
        Layout.topMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceS

        Repeater {
            model: root.table.headers.length

            AppText {
                required property int index

                width: root.columnWidth
                rightPadding: Theme.spaceS
                kind: AppText.Caption
                text: root.table.headers[index]
                wrapMode: Text.Wrap
            }
        }
    }

    Repeater {
        model: root.table

        PressBase {
            id: row

            required property int index
            required property list<string> cells
            required property bool isTotal
            required property string spoken
            readonly property bool isActivatable: root.isChoosable

            Layout.fillWidth: true
            leftPadding: Theme.spaceXL
            rightPadding: Theme.spaceXL
            verticalPadding: Theme.spaceS
            cornerRadius: 0
            focusPolicy: root.isChoosable ? Qt.StrongFocus : Qt.NoFocus
            hoverEnabled: root.isChoosable
            text: row.spoken

            // Qt 6.4 says Button for every template's button.
            Accessible.role: row.isActivatable ? Accessible.Button : Accessible.ListItem
            Accessible.name: row.spoken
            Accessible.selected: root.currentRow === row.index

            onActivated: root.chosen(row.index)

            contentItem: Row {
                Repeater {
                    model: row.cells.length

                    AppText {
                        required property int index

                        width: root.columnWidth
                        rightPadding: Theme.spaceS
                        font.weight: index === 0 || row.isTotal ? Theme.weightMedium : Theme.weightRegular
                        text: row.cells[index]
                        wrapMode: Text.Wrap

                        Accessible.ignored: true
                    }
                }
            }

            background: Rectangle {
                color: root.currentRow === row.index ? Theme.accentSoft : row.hovered ? Theme.surfaceHover : Theme.transparent

                Separator {
                    anchors.top: parent.top
                    width: parent.width
                }
            }
        }
    }
}
