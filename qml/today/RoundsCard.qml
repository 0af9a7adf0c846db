// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The rounds of the loop in two columns; each starts its round in full.
Card {
    id: root

    required property RoundListModel rounds
    property bool canStart: false

    signal started(int row)

    isFlush: true

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > Theme.readingWidth ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.rounds

            ListRow {
                id: row

                required property int index
                required property string number
                required property string title
                required property string lengthText
                required property string lengthNote

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.tipWidth
                lead: row.number
                text: row.title
                caption: row.lengthNote === "" ? row.lengthText : `${row.lengthText} · ${row.lengthNote}`
                isActivatable: root.canStart
                hasSeparator: row.index + 1 < root.rounds.count

                onActivated: root.started(row.index)
            }
        }

        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.spaceXL
            Layout.topMargin: Theme.spaceM
            Layout.bottomMargin: Theme.spaceM
            kind: AppText.Caption
            text: qsTr("then a committee reads the whole packet")
            wrapMode: Text.Wrap
        }
    }
}
